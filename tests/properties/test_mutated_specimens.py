"""Whatever happens to a plan's text, reading it never breaks down and never loses a line."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import registry, resources
from kg.blocks import classify
from kg.blocks.ledger import ledger
from kg.errors import KgError
from kg.pipeline import read_document
from kg.sources import read

SLOW = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
JUNK = (
    "方案 9 ",
    "  次级方案 3 ",
    " 1. 报告 1 1 1 1 ",
    "70/1；",
    "A 和 B",
    "https://undocs.org/ch/A/RES/70/1",
    "2017 2018 2019 2020 2021 ",
    "表 9.9 ",
    "图 9.九 ",
    "__________________ ",
    "     不适用 ",
    "(a) ",
    "— — — — ",
    " 00-00001 7/12 ",
    "\u200b\ufeff",
    "x" * 500,
)


@cache
def _lines() -> tuple[str, ...]:
    path = next(iter(resources.directory("specimen").glob("*.zh.txt")))
    return tuple(path.read_text(encoding="utf-8").split("\n"))


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """The specimen with lines left out, doubled, swapped, cut short or put in between."""
    lines = list(_lines())
    rng = random.Random(draw(st.integers(0, 2**32)))
    for _ in range(draw(st.integers(1, 25))):
        at = rng.randrange(len(lines))
        match rng.randrange(7):
            case 0:
                del lines[at : at + rng.randrange(1, 12)]
            case 1:
                lines[at:at] = lines[at : at + rng.randrange(1, 8)]
            case 2:
                other = rng.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = lines[at][: rng.randrange(len(lines[at]) + 1)]
            case 4:
                lines.insert(at, rng.choice(JUNK))
            case 5:
                lines[at] = lines[at].rstrip()
            case _:
                lines = lines[:at] or lines
        if len(lines) < 3:
            break
    return "\n".join(lines)


@SLOW
@given(text=mutations())
def test_no_line_is_lost_and_nothing_breaks_down(text: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(text, encoding="utf-8")
    try:
        source = read(path)
    except KgError as error:
        assert str(error).endswith(".") and "\n" not in str(error)
        return
    account = ledger(source, classify(source))
    assert account.complete, account.text()


@settings(SLOW, max_examples=15)
@given(text=mutations())
def test_whole_documents_are_read_or_refused_in_one_sentence(text: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(text, encoding="utf-8")
    try:
        records, account = read_document(path, registry.load())
    except KgError as error:
        assert str(error).endswith(".") and "\n" not in str(error)
        return
    assert account.complete
    numbers = {line.number for line in read(path).lines}
    for each in (*records.units, *records.mandates, *records.paragraphs, *records.deliverables, *records.measures):
        assert set(each.lines) <= numbers


@settings(SLOW, max_examples=40)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_refused_in_one_sentence(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "plan.bin"
    path.write_bytes(data)
    try:
        read(path)
    except KgError as error:
        assert str(error).endswith(".") and "\n" not in str(error)
