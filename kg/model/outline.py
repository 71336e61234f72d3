"""The outline of a plan and the blocks that every line of it goes into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kg.model.sources import Line, Lines


class Level(StrEnum):
    """The level of a unit of the plan."""

    PROGRAMME = "programme"
    SECTION = "section"
    GROUP = "group"
    SUBPROGRAMME = "subprogramme"
    COMPONENT = "component"


class UnitKey(NamedTuple):
    """The path of a unit: printed numbers, and the printed name of the part (section or group) it stands in."""

    programme: str = ""
    section: str = ""
    subprogramme: str = ""
    component: str = ""


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    MANDATE = "mandate"
    TABLE = "table"
    FIGURE = "figure"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"


class Role(StrEnum):
    """What a heading opens, and so the part of a unit's text in which a block stands."""

    FRONT = "front"
    PROGRAMME = "programme"
    SECTION = "section"
    GROUP = "group"
    SUBPROGRAMME = "subprogramme"
    COMPONENT = "component"
    ORIENTATION = "orientation"
    BACKGROUND = "background"
    EXTERNAL_FACTORS = "external-factors"
    PROGRAMME_OF_WORK = "programme-of-work"
    OBJECTIVE = "objective"
    STRATEGY = "strategy"
    RESULTS = "results"
    PERFORMANCE = "performance"
    RESULT = "result"
    LESSONS = "lessons"
    CHALLENGE = "challenge"
    PROGRESS = "progress"
    MANDATES = "mandates"
    MANDATE_LIST = "mandate-list"
    MANDATED_UNIT = "mandated-unit"
    DELIVERABLES = "deliverables"
    EVALUATION = "evaluation"
    OTHER = "other"


class Furniture(StrEnum):
    """Why a line is no part of the text."""

    PAGE_HEADER = "page-header"
    LINK_LIST = "link-list"
    CHART_DEBRIS = "chart-debris"
    RULE = "rule"
    TABLE_HEADER = "table-header"
    CONTENTS = "contents"
    COVER = "cover"


@dataclass(frozen=True, slots=True)
class Block:
    """A classified piece of the document.

    ``kind`` and ``role`` say what it is (for furniture ``role`` is the reason); ``number`` is the printed number
    (``1.25``, ``a``, ``1.2``, ``14``); ``text`` the rejoined text without its number; ``lines`` every line number
    that went into it; ``unit`` and ``part`` the place in the outline (``part`` is the role of the heading it
    stands under); ``raw`` the lines themselves, unstripped, furniture left out; ``step`` what classified it.
    ``result`` is the printed number of the planned result it belongs to. Of a table or figure ``text`` is the
    caption; ``raw`` begins after the caption.
    """

    kind: Kind
    text: str
    lines: Lines
    unit: UnitKey = UnitKey()
    role: str = ""
    part: Role = Role.FRONT
    number: str = ""
    raw: tuple[Line, ...] = ()
    step: str = ""
    result: str = ""
    page: int | None = None

    @property
    def line(self) -> int:
        """The line where the block starts."""
        return self.lines[0]
