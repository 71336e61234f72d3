"""What is wrong or doubtful in a document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.outline import UnitKey
from kg.model.sources import Lines


class Severity(StrEnum):
    """How grave a finding is: the document errs, something is doubtful, or worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or doubtful in the document, with its evidence. Codes are listed in kg/findings.py.

    ``about`` is the IRI the finding is about (or the document's); ``printed`` and ``expected`` are the two values
    that disagree; ``lines`` are the evidence.
    """

    code: str
    severity: Severity
    about: str
    message: str
    lines: Lines
    printed: str = ""
    expected: str = ""
    unit: UnitKey = UnitKey()
