"""Warnings of the shapes as findings: what the document was expected to say and does not."""

from __future__ import annotations

from collections.abc import Iterator

from kg.ids import SHAPE
from kg.model import Finding, Severity
from kg.validate.report import Report

_SEVERITIES = {"Warning": Severity.WARNING, "Info": Severity.INFO}


def findings(report: Report, *, language: str = "en") -> Iterator[Finding]:
    """The warnings and notes of a report as findings, in the report's order; violations are no findings.

    The code of a finding is ``shape-`` and the name of the shape, ``printed`` the offending value; the message is in
    ``language``.
    """
    for result in report.results:
        if result.severity in _SEVERITIES:
            name = result.shape.value.removeprefix(SHAPE)
            yield Finding(
                code=f"shape-{name}",
                severity=_SEVERITIES[result.severity],
                about=result.focus.value,
                message=result.message_in(language),
                lines=() if result.line is None else (result.line,),
                printed="" if result.value is None or result.value == result.focus else result.value.value,
            )
