"""Units of one plan and the units of an earlier plan that they continue.

Programmes keep their numbers; what stands in them does not always (:mod:`kg.continuity.matching`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import Level

CONTINUED, RENAMED, MERGED, SPLIT = "continued", "renamed", "merged", "split"
NUMBER, TITLE, TRANSLATED, LEAD, MANDATES, TEXT = "number", "title", "title-translated", "lead", "mandates", "text"
REMAINING = "remaining"

_HEADS = (Level.PROGRAMME, Level.SECTION)


@dataclass(frozen=True)
class PlanUnit:
    """A unit of an edition of a plan, in whatever languages it was read.

    ``plan`` is its plan (:func:`kg.ids.plan`), ``path`` the printed numbers of subprogramme and component, ``around``
    the IRIs of the units it stands in, nearest first; ``marks`` counts what its text names.
    """

    iri: str
    plan: str
    year: int
    edition: str
    programme: str
    level: Level
    path: tuple[str, str]
    around: tuple[str, ...]
    titles: Mapping[str, str]
    leads: frozenset[str] = frozenset()
    mandates: frozenset[str] = frozenset()
    marks: Mapping[str, int] = field(default_factory=dict)

    @property
    def head(self) -> bool:
        """Whether units are numbered below it by themselves."""
        return self.level in _HEADS


@dataclass(frozen=True, slots=True)
class Continuation:
    """A link between units of two plans: ``later`` continues ``earlier`` (IRIs).

    ``kind`` is continued, renamed, merged or split; ``methods`` what speaks for it, the strongest first;
    ``confidence`` 0 to 1.
    """

    earlier: str
    later: str
    kind: str
    methods: tuple[str, ...]
    confidence: float
