"""What a language must say about values told in prose: how a sentence states that something was so many in a year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class ProseWords:
    """Patterns for values told in prose.

    ``sentence`` matches one sentence. ``statements`` find one or two values with their years: the groups are ``y1``
    (year), ``v1`` (figures), ``s1`` (scale: thousand, million …), ``u1`` (the words after the figures: what is
    counted) and ``t1`` (a verb that gives a state: reached, was) or ``all1`` (a word that gives the sum of all); the
    second value has ``2``. The ``loose`` ones only follow a year with figures somewhere in the clause: they hold where
    ``part`` (further figures in the clause) does not match after them.

    ``inexact`` is found in the words between year and figures where the value is inexact, a difference or a part
    (about, five more); ``no_count`` begins what is counted where the figures are a date, an ordinal, a difference or
    a multiple. ``scales`` are powers of ten by the words of ``s1`` and the words that open a unit of measure;
    ``classifier`` what may stand between figures and the thing counted; ``percentage`` is found in the title or unit
    of a measure in per cent, ``percent`` begins what is counted then; ``cumulative`` is found in the title of a
    measure that adds up over the years, ``new_ones`` in what is counted where it is only what a year adds.

    ``token`` finds the words of a text by which a sentence and a title are compared, in runs of ``run`` signs where
    the language has no blanks (0: whole words); ``empty`` is what says nothing of what is measured and
    ``quote`` the marks that only dress a word.
    """

    sentence: re.Pattern[str]
    statements: tuple[re.Pattern[str], ...]
    loose: tuple[re.Pattern[str], ...]
    part: re.Pattern[str]
    inexact: re.Pattern[str]
    no_count: re.Pattern[str]
    scales: Mapping[str, int]
    classifier: re.Pattern[str]
    percentage: re.Pattern[str]
    percent: re.Pattern[str]
    cumulative: re.Pattern[str]
    new_ones: re.Pattern[str]
    token: re.Pattern[str]
    run: int
    empty: re.Pattern[str]
    quote: re.Pattern[str]


def prose_words(language: str) -> ProseWords:
    """The prose words of a language (``zh``, ``en``)."""
    return cast(ProseWords, words(language, "prose"))
