"""What a language must say about the names of bodies in running text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class NameShape:
    """How a name is shaped that no registry knows: what it may begin with, contain and end in.

    ``head`` matches the word that such a name ends in, ``anchor`` a word that it begins with (a place, a scope);
    ``barrier`` what cannot stand inside a name; ``generic`` whole names that mean a class of bodies, not one.
    ``longest`` is the greatest number of characters before the head. ``meeting`` matches a whole short text about
    the meeting of a body, whose name is the group ``name``.
    """

    head: re.Pattern[str]
    anchor: re.Pattern[str]
    barrier: re.Pattern[str]
    generic: re.Pattern[str]
    longest: int
    meeting: re.Pattern[str]


@dataclass(frozen=True)
class BodyWords:
    """Words and patterns for bodies in prose.

    ``spaced`` tells whether the language parts words by blanks: names then begin and end at a word's edge.
    ``unmarked`` are names of bodies too general to be marked wherever they stand (the organization itself).
    ``continued`` pairs a pattern of a name's end with one of a following text that shows another word
    (``…部`` before ``门``); ``preceded`` pairs a name with a pattern of a preceding text that shows a longer one.

    ``heads`` are nouns that, alone, take up the body last named or the one in charge of the unit; ``lead_heads``
    take up only the latter. ``bare`` must match before such a noun, or another of up to ``short_noun`` characters
    that means a body in its context only, and ``bare_end`` after it.

    ``optional_start`` may stand before the name of any body of the United Nations.

    ``shared_tails`` are words that several coordinated names share (``日内瓦、维也纳和内罗毕办事处``), ``joint`` what
    stands between such names, ``last_joint`` what stands before the last; ``shared_starts`` what their first member
    may have printed once for all. ``short`` matches a short name in brackets after a full one; ``quoted`` titles in
    which nothing is marked.
    """

    spaced: bool
    unmarked: frozenset[str]
    continued: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    preceded: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    heads: tuple[str, ...]
    lead_heads: tuple[str, ...]
    bare: re.Pattern[str]
    bare_end: re.Pattern[str]
    short_noun: int
    optional_start: str
    shared_tails: tuple[str, ...]
    shared_starts: tuple[str, ...]
    joint: re.Pattern[str]
    last_joint: re.Pattern[str]
    short: re.Pattern[str]
    quoted: re.Pattern[str]
    shape: NameShape


def body_words(language: str) -> BodyWords:
    """The words about bodies of a language."""
    return cast(BodyWords, words(language, "bodies"))
