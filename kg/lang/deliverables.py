"""What a language must say about deliverables tables: categories, sub-categories, units of measure, row marks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class Term:
    """A concept of a code list: its notation, its printed names (the usual one first), its category letter.

    Of categories the notation is the letter. Notations are those of ``ontology/codes.ttl``.
    """

    notation: str
    names: tuple[str, ...]
    category: str = ""


@dataclass(frozen=True)
class DeliverablesWords:
    """Words and patterns of deliverables tables. Patterns are matched against text with single blanks.

    ``caption`` tells a deliverables table by its caption. ``header_cell`` matches one cell (or one line) of a column
    header whole; ``column_year`` finds the years in a header, ``column_basis`` the words for planned (group
    ``planned``) and actual (group ``actual``). ``row`` captures number and label of a numbered row, ``bare_row`` one
    without a stop, ``nested`` mark and label of a nested one; ``category_line`` captures letter and name;
    ``measured`` captures name, unit of measure and note mark; ``named_text`` captures the name before a text.
    ``note`` matches a table note by its words, ``set_note`` one that the source sets as a note; ``earlier_plan``
    captures the number in a note that says what an earlier plan had; ``note_mark`` a note mark at the end of a label;
    ``not_applicable`` the words for a value that does not apply; ``bullet`` leading ornaments; ``opens_list`` a label
    whose items follow.
    """

    caption: re.Pattern[str]
    header_cell: re.Pattern[str]
    column_year: re.Pattern[str]
    column_basis: re.Pattern[str]
    category_line: re.Pattern[str]
    measured: re.Pattern[str]
    unit_of_measure: re.Pattern[str]
    named_text: re.Pattern[str]
    row: re.Pattern[str]
    bare_row: re.Pattern[str]
    nested: re.Pattern[str]
    note: re.Pattern[str]
    earlier_plan: re.Pattern[str]
    note_mark: re.Pattern[str]
    not_applicable: re.Pattern[str]
    bullet: re.Pattern[str]
    opens_list: re.Pattern[str]
    categories: tuple[Term, ...]
    subcategories: tuple[Term, ...]
    units: tuple[Term, ...]
    set_note: re.Pattern[str] = re.compile(r"[a-z]\s+\S.*", re.S)
    _index: dict[str, Term] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for term in self.subcategories:
            for name in term.names:
                self._index[plain(name)] = term

    def subcategory(self, name: str) -> Term | None:
        """The sub-category that a printed name stands for, or None."""
        return self._index.get(plain(name))

    def category(self, name: str) -> Term | None:
        """The category that a printed name stands for: one of its names, or one that differs by a slip.

        A name is taken for a slip of the one with which it shares most pairs of letters, if those are two thirds.
        """
        pairs = _pairs(plain(name))
        best, share = None, 0.0
        for term in self.categories:
            for known in term.names:
                other = _pairs(plain(known))
                common = len(pairs & other) / max(1, max(len(pairs), len(other)))
                if common > share:
                    best, share = term, common
        return best if share >= 2 / 3 else None

    def unit(self, name: str) -> str:
        """The notation of a unit of measure, or the printed words where it is not known."""
        wanted = plain(name)
        return next((term.notation for term in self.units if wanted in map(plain, term.names)), wanted)


@lru_cache(maxsize=1 << 14)
def plain(name: str) -> str:
    """A name as compared: compatibility forms, no white space, no case, no closing stop or note mark.

    >>> plain("Library  services:"), plain("Ａ类")
    ('libraryservices', 'a类')
    """
    text = unicodedata.normalize("NFKC", name)
    return "".join(text.split()).casefold().rstrip(".:")


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def deliverables_words(language: str) -> DeliverablesWords:
    """The deliverables words of a language (``zh``, ``en``)."""
    return cast(DeliverablesWords, words(language, "deliverables"))
