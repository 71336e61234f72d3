"""What a language must say about lists of legislative mandates: list headings, kinds of instruments, joining words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class MandateWords:
    """Patterns for mandate lists, for text in plain punctuation (:func:`kg.instruments.symbols.plain`).

    ``spaced`` tells that the language divides words by blanks. Headings (matched without blanks where it does not):
    ``list_heading`` looks like the heading of a list; ``kind`` is one kind word in a heading, ``kinds`` says which
    kind of instrument each such word means (terms of ``kg.terms.INSTRUMENT_KINDS``; the first that is found counts);
    ``series_kind`` are the kind words that head series, not single instruments; ``kind_join`` what may stand between
    kind words; ``organ_tail`` what may stand between an organ's name and the kind; ``treaty_list`` a heading of
    treaties, or the Charter's, ``treaty_name`` a treaty's name, which may head a list of its articles.

    Symbols: ``joiner`` joins the last of several; ``mark_before`` and ``mark_after`` are words around a symbol that
    tell its kind, ``decision`` what makes them mean a decision; ``section`` is a part named behind the symbol;
    ``unfinished`` a cell that goes on in the next line; ``year`` a year that stands where a symbol would.
    ``before_in_title`` and ``after_in_title`` tell that a symbol inside a line belongs to the title.

    ``turned`` are the ways to name an organ behind the body whose name a heading puts before it.

    Titles: ``continues`` is a start that no title has; ``introduction`` a line that introduces a list without
    heading it; ``bullet`` a list mark.

    Treaties: ``articles`` is a text made of references to articles alone (group ``numbers``), ``article`` one of them
    (groups ``number``, ``letter``, ``part``), ``article_cell`` a treaty with its article in the place of a symbol,
    ``article_join`` what to print between it and its title; ``numerals`` gives the values of number words.
    """

    spaced: bool
    list_heading: re.Pattern[str]
    kind: re.Pattern[str]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    series_kind: re.Pattern[str]
    kind_join: re.Pattern[str]
    organ_tail: re.Pattern[str]
    treaty_list: re.Pattern[str]
    treaty_name: re.Pattern[str]
    joiner: str
    mark_before: re.Pattern[str]
    mark_after: re.Pattern[str]
    decision: re.Pattern[str]
    section: re.Pattern[str]
    unfinished: re.Pattern[str]
    year: re.Pattern[str]
    before_in_title: re.Pattern[str]
    after_in_title: re.Pattern[str]
    continues: re.Pattern[str]
    introduction: re.Pattern[str]
    bullet: re.Pattern[str]
    turned: tuple[str, ...]
    articles: re.Pattern[str]
    article: re.Pattern[str]
    article_cell: re.Pattern[str]
    article_join: str
    numerals: Mapping[str, int]


def mandate_words(language: str) -> MandateWords:
    """The mandate words of a language (``zh``, ``en``)."""
    return cast(MandateWords, words(language, "mandates"))
