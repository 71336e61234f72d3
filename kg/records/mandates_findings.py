"""What is wrong or doubtful in the lists of legislative mandates."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang.mandates import MandateWords
from kg.model import Block, Finding, Mandate, UnitKey
from kg.records.mandates_rows import MandateList


def findings(
    blocks: Sequence[Block],
    read: Sequence[tuple[UnitKey, MandateList]],
    mandates: Sequence[Mandate],
    words: MandateWords,
) -> tuple[Finding, ...]:
    return ()
