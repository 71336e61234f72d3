"""Records: who is mandated by what."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.outline import Level, UnitKey
from kg.model.sources import Lines


@dataclass(frozen=True, slots=True)
class Unit:
    """A programme, a named part of it, a conference-management group, a subprogramme or a component."""

    key: UnitKey
    level: Level
    title: str
    lines: Lines
    objective: str = ""
    objective_paragraphs: tuple[str, ...] = ()
    objective_lines: Lines = ()
    leads: tuple[Lead, ...] = ()


@dataclass(frozen=True, slots=True)
class Lead:
    """The entity that the document names as leading a unit, with the paragraph and lines that say so."""

    name: str
    paragraph: str
    lines: Lines
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """An instrument as cited: the printed symbol and what it stands for.

    ``printed`` is the symbol as printed, one a citation; ``cited`` the organ-qualified identifier
    (``A/RES/47/120 A``) or the registry key of an instrument without symbol; ``organ`` the registry key of the
    adopting body (``GA``; provisional keys begin with ``x-``); ``kind`` one of kg.terms.INSTRUMENT_KINDS.
    """

    printed: str
    cited: str
    organ: str
    kind: str

    @property
    def section(self) -> str:
        """The section that is cited behind the symbol; empty where the whole instrument is."""
        return self.printed.partition(", ")[2]


@dataclass(frozen=True, slots=True)
class Mandate:
    """One instrument cited in one legislative-mandates list."""

    unit: UnitKey
    heading: str
    heading_line: int
    citation: Citation
    title: str
    lines: Lines
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class NumberedTable:
    """A numbered table or figure. ``kind`` is deliverables, measure-table, measure-figure or other."""

    number: str
    kind: str
    unit: UnitKey
    caption: str
    lines: Lines
    result: str = ""
