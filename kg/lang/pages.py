"""What a language must say on the page of a unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class PageWords:
    """The words of the page that ``kg explain`` prints.

    ``sections`` are headings by the names of ``kg.query.explain.SECTIONS``; ``places`` say where a row stands
    (``paragraph``, ``line``); ``values`` are what codes in cells are called (``carried-over``, ``led-by`` …), where
    the code is not the word itself.
    """

    sections: Mapping[str, str]
    places: Mapping[str, str]
    none: str
    values: Mapping[str, str]


def page_words(language: str) -> PageWords:
    """The words of a language (``zh``, ``en``).

    >>> page_words("en").sections["Goals"]
    'Goals'
    """
    return cast(PageWords, words(language, "pages"))
