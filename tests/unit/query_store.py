"""The dataset that the tests of the queries ask: the sample plans, with bodies named in rows of deliverables."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TypeVar

from pyoxigraph import Quad, Store

from kg import registry
from kg.graph import quads
from kg.graph.store import memory
from kg.model import Citation, Level, Mandate, Mention, Records, Relation, Unit, UnitKey
from tests.sample import P1_SUB1, P15_SUB1, sample_english, sample_records

R = TypeVar("R", Unit, Mandate)

UNTITLED = UnitKey("15", "", "1", "2")
CITED = Citation("74/252", "A/RES/74/252", "GA", "resolution")
MEETINGS, DOCUMENTS = (46,), (43,)  # the lines of two rows of the sample's deliverables


def chinese() -> Records:
    """The Chinese sample with a unit and a mandate that have no title, and bodies named in rows.

    The Fifth Committee is named in a row of meetings, the Assembly in a row of documents.
    """
    sample = sample_records()
    return replace(
        sample,
        units=_in_order((*sample.units, Unit(UNTITLED, Level.COMPONENT, "", (170,)))),
        mandates=_in_order((*sample.mandates, Mandate(UNTITLED, "大会决议", 171, CITED, "", (172,)))),
        mentions=(
            *sample.mentions,
            Mention("", P1_SUB1, "第五委员会", 0, 5, ("C5",), "main committee", MEETINGS),
            Mention("", P1_SUB1, "大会", 0, 2, ("GA",), "principal organ", DOCUMENTS),
            Mention("15.4", P15_SUB1, "人居署", 20, 23, ("UN-HABITAT",), "programme", (147,)),
        ),
        relations=(
            *sample.relations,
            Relation(P1_SUB1, "services", "C5", "", "第五委员会会议", MEETINGS),
            Relation(P1_SUB1, "services", "GA", "1.6", "为大会服务", (40,)),
            Relation(UnitKey("15", "", "1", "1"), "services", "C5", "15.4", "为第五委员会服务", (147,)),
        ),
    )


def _in_order(records: tuple[R, ...]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda record: record.lines))


@cache
def dataset() -> tuple[Quad, ...]:
    """The quads of both samples."""
    return tuple(quads([chinese(), sample_english()], registry.load()))


@cache
def store() -> Store:
    """A store that holds both samples."""
    return memory(dataset())
