"""Warnings of the shapes as findings: what the document was expected to say and does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import Finding, Severity
from kg.validate.report import Report

#: The code of a finding whose shape names none (``mg:findingCode`` in the shapes files).
DEFAULT_CODE = "expectation"

_SEVERITIES = {"Warning": Severity.WARNING, "Info": Severity.INFO}


def findings(report: Report, *, language: str = "en", known: Iterable[Finding] = ()) -> Iterator[Finding]:
    """The warnings and notes of a report as findings, in the report's order; violations are no findings.

    The code is the one that the shape names, else ``expectation``; ``about`` the focus node, ``printed`` the value of
    the property that is not as expected; the message is in ``language``. What is ``known`` (a finding of the same code
    about the same node, made when the document was read) is not said again.
    """
    said = {(finding.code, finding.about) for finding in known}
    for result in report.results:
        code = result.finding or DEFAULT_CODE
        if result.severity in _SEVERITIES and (code, result.focus.value) not in said:
            yield Finding(
                code=code,
                severity=_SEVERITIES[result.severity],
                about=result.focus.value,
                message=result.message_in(language),
                lines=() if result.line is None else (result.line,),
                printed=result.value.value if result.path and result.value is not None else "",
            )
