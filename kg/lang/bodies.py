"""What a language must say about the names of bodies in running text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class NameShape:
    """How a name is shaped that no registry knows.

    ``name`` finds such names in running text; ``generic`` tells those that mean a class of bodies, not one.
    ``meeting`` matches a whole short text about the meeting of a body, whose name is the group ``name``;
    ``parted`` is what stands in it between the names of two.

    ``organ`` before a known name (up to it) makes the name of an organ of that body (``Executive Board of …``);
    ``owner`` is what stands, inside a longer name, before the name of the body that it belongs to.

    ``branch`` is what, right after a known name, makes it the name of a part of that body (``…秘书处``), unless
    ``filled`` stands before: there the known body's part is a task that somebody fills; its ``session`` may come
    between. ``twin`` before a known name
    and a branch belongs to the name (``联合国-…工作组``). In a list with known names, ``member`` matches the next
    one, ``first`` the one before (both with the joint; the name is the group ``name``); ``kind`` is such a name that
    means a class of bodies.
    """

    name: re.Pattern[str]
    generic: re.Pattern[str]
    meeting: re.Pattern[str]
    parted: re.Pattern[str]
    organ: re.Pattern[str]
    owner: re.Pattern[str]
    branch: re.Pattern[str]
    session: re.Pattern[str]
    filled: re.Pattern[str]
    twin: re.Pattern[str]
    member: re.Pattern[str]
    first: re.Pattern[str]
    kind: re.Pattern[str]


@dataclass(frozen=True)
class BodyWords:
    """Words and patterns for bodies in prose.

    ``spaced`` tells whether the language parts words by blanks: names then begin and end at a word's edge.
    ``unmarked`` are names of bodies too general to be marked wherever they stand (the organization itself).
    ``continued`` pairs a pattern of a name's end with one of a following text that shows another word
    (``…部`` before ``门``); ``preceded`` pairs a name with a pattern of a preceding text that shows a longer one.
    ``parted_after`` and ``parted_before`` match what may stand beside a name although it looks like a part of a word:
    a hyphen and the word that it ties to the name (``…-led``).

    ``heads`` are nouns that, alone, take up the body last named or the one in charge of the unit; ``lead_heads``
    take up only the latter. ``bare`` must match before such a noun, or another of up to ``short_noun`` characters
    that means a body in its context only, and ``bare_end`` after it; ``own`` may stand between a body and such a noun
    that belongs to it.

    ``optional_start`` may stand before the name of any body of the United Nations; one of the ``optional_words`` may be
    missing in a name of at least ``long_name`` characters; ``same`` pairs letters that print
    exchanges.

    Of coordinated names (``日内瓦、维也纳和内罗毕办事处``), ``shared_tails`` and ``shared_heads`` are the last and the
    first words that they share, each as printed and as in the name of one; ``joint`` is what stands between the
    names, ``last_joint`` what stands before the last; ``shared_starts`` what only the first may have in print;
    ``never_shared`` are words that are no beginning of a name whose end is printed once.
    ``short`` matches a short name in brackets after a full one; ``quoted`` titles in which nothing is marked.
    """

    spaced: bool
    unmarked: frozenset[str]
    continued: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    preceded: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    parted_after: re.Pattern[str]
    parted_before: re.Pattern[str]
    heads: tuple[str, ...]
    lead_heads: tuple[str, ...]
    bare: re.Pattern[str]
    bare_end: re.Pattern[str]
    own: re.Pattern[str]
    short_noun: int
    optional_start: str
    optional_words: tuple[str, ...]
    long_name: int
    same: tuple[tuple[str, str], ...]
    shared_tails: tuple[tuple[str, str], ...]
    shared_heads: tuple[tuple[str, str], ...]
    shared_starts: tuple[str, ...]
    never_shared: frozenset[str]
    joint: re.Pattern[str]
    last_joint: re.Pattern[str]
    short: re.Pattern[str]
    quoted: re.Pattern[str]
    shape: NameShape


def body_words(language: str) -> BodyWords:
    """The words about bodies of a language."""
    return cast(BodyWords, words(language, "bodies"))
