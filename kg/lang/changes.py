"""What a language must say about the changes from one plan to a later one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class ChangeWords:
    """The words of the report; those with braces are filled in.

    ``units`` and ``mandates`` name kinds of change (keys: those of the queries ``changes-units`` and
    ``changes-mandates``), ``methods`` kinds of evidence (``kg.continuity.units``), ``met`` whether the target of a planned result for the last full
    year was met, which ``met_heading`` asks.
    """

    title: str
    documents: str
    summary: str
    not_compared: str
    programme: str
    units_heading: str
    mandates_heading: str
    deliverables_heading: str
    targets_heading: str
    unit: str
    change: str
    confidence: str
    found_by: str
    instrument: str
    superseded_by: str
    kind: str
    difference: str
    result: str
    measure: str
    target: str
    met_heading: str
    no_targets: str
    year: str
    plan_of: str
    nothing: str
    note: str
    separator: str
    units: Mapping[str, str]
    mandates: Mapping[str, str]
    methods: Mapping[str, str]
    met: Mapping[str, str]


def change_words(language: str) -> ChangeWords:
    """The words of a language (``zh``, ``en``).

    >>> change_words("en").title.format(earlier=2021, later=2027)
    'Changes from the plan for 2021 to the plan for 2027'
    """
    return cast(ChangeWords, words(language, "changes"))
