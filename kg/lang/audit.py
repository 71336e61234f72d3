"""What a language must say so that a plan can be read against itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class AuditWords:
    """Patterns for what two places of a plan say of one thing.

    ``caption_unit`` captures the unit that the caption of a table names in full; ``contents_unit`` the number
    (``number``) and ``title`` of a subprogramme in the table of contents (None where a language's plans have none).
    ``clause`` is one clause of a cell of words, ``figure`` a number in it with its ``scale``.

    ``target`` captures the number in a sentence that tells which value was planned for the year that is accounted for
    (None where plans do not account for one); ``numerals`` are the numbers written as words. ``repeated`` is a word
    that is printed twice, where the language never has it twice.
    """

    caption_unit: re.Pattern[str]
    contents_unit: re.Pattern[str] | None
    clause: re.Pattern[str]
    figure: re.Pattern[str]
    target: re.Pattern[str] | None
    numerals: Mapping[str, int]
    repeated: re.Pattern[str]


def audit_words(language: str) -> AuditWords:
    """The audit words of a language (``zh``, ``en``)."""
    return cast(AuditWords, words(language, "audit"))
