"""What a language must say about documents cited in prose: kind words, lists, organs, the Charter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class CitationWords:
    """Patterns for citations in running text.

    ``kinds`` pairs a pattern of a kind word with the kind it means (a key of ``kg.terms.INSTRUMENT_KINDS``);
    ``stems`` are letters of which any text with a kind word has some. ``groups`` are templates of a list of symbols
    with its kind word, filled with ``{symbols}`` (a symbol with its part letters), ``{separator}`` and ``{kinds}``;
    they set the group ``kind``. ``loose`` is a template of a list whose kind word stands apart in the same sentence,
    ``aside`` one of symbols that follow a bare plural kind word (``plural``) in brackets. ``separator`` stands
    between the symbols of a list, ``range`` between the part letters of one.

    For the organ of a symbol: ``possessive`` closes the text before a symbol that belongs to the body just named;
    ``gap`` is what may stand between an organ and its symbol, and ``link`` the word in it that may as well join the
    symbol to an organ before; ``suffix`` is what may stand between a symbol and the organ named after it (None:
    nothing); ``act`` follows an organ that adopts texts, ``about`` closes the text before a body that a text is
    about; ``clause`` and ``sentence_end`` end a clause and a sentence.

    ``foreign`` are organs outside the United Nations, ``short`` short names by the keys that they may mean,
    ``governing`` the words for a governing body; ``lookbehind`` refuses a short name that ends a longer one.
    ``charter_stem`` stands in any text that names the Charter; ``charter`` captures ``articles``, in which
    ``article`` finds each ``number``; ``numerals`` are the language's own.
    """

    kinds: tuple[tuple[str, str], ...]
    stems: tuple[str, ...]
    groups: tuple[str, ...]
    loose: str
    aside: str
    plural: re.Pattern[str]
    separator: str
    range: str
    sentence_end: re.Pattern[str]
    possessive: re.Pattern[str]
    gap: re.Pattern[str]
    link: re.Pattern[str]
    clause: re.Pattern[str]
    suffix: re.Pattern[str] | None
    act: re.Pattern[str]
    about: re.Pattern[str]
    foreign: tuple[str, ...]
    short: tuple[tuple[str, tuple[str, ...]], ...]
    governing: tuple[str, ...]
    lookbehind: re.Pattern[str]
    charter_stem: str
    charter: tuple[re.Pattern[str], ...]
    article: re.Pattern[str]
    numerals: tuple[tuple[str, int], ...]


def citation_words(language: str) -> CitationWords:
    """The citation words of a language."""
    return cast(CitationWords, words(language, "citations"))
