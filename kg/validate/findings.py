"""Warnings of the shapes as findings: what the document was expected to say and does not."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Finding, Severity
from kg.validate.report import Report

#: The code of a finding whose shape names none (``mg:findingCode`` in the shapes files).
DEFAULT_CODE = "expectation"

_SEVERITIES = {"Warning": Severity.WARNING, "Info": Severity.INFO}


def findings(report: Report, *, language: str = "en") -> Iterator[Finding]:
    """The warnings and notes of a report as findings, in the report's order; violations are no findings.

    The code is the one that the shape names, else ``expectation``; ``about`` the focus node, ``printed`` the offending
    value; the message is in ``language``.
    """
    for result in report.results:
        if result.severity in _SEVERITIES:
            value = None if result.value == result.focus else result.value
            yield Finding(
                code=result.finding or DEFAULT_CODE,
                severity=_SEVERITIES[result.severity],
                about=result.focus.value,
                message=result.message_in(language),
                lines=() if result.line is None else (result.line,),
                printed=value.value if value else "",
            )
