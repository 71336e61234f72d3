"""Rows as they are compared: read from files, texts in one spelling, numbers as numbers."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kg.errors import KgError

Row = Mapping[str, Any]

_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")
_SAME = {ord(sign): plain for signs, plain in (("‐‑‒–—―−－", "-"), ("“”„‟", '"'), ("‘’", "'")) for sign in signs}
_BULLET = re.compile(r"[•·●;]")
_MARK = re.compile(r"^(?:[A-Z]|[IVX]+)\.")
_ROMAN_PART = re.compile(r"(\d)([A-Z])(\([IVXLC]+\))$")


def plain(value: object) -> str:
    """A text as compared: one width, one kind of dash and quote, no blanks; empty for None.

    >>> plain("大会 和 会议管理部（大会部）"), plain("43/222 A–E"), plain(None)
    ('大会和会议管理部(大会部)', '43/222A-E', '')
    """
    if value is None:
        return ""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", str(value)).translate(_SAME))


def amount(value: object) -> float | str:
    """A cell as compared: a number where it is one, else its text without bullets.

    >>> amount("1,200"), amount("不适用"), amount(3)
    (1200.0, '不适用', 3.0)
    """
    text = plain(value)
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return _BULLET.sub("", text)


def symbol(value: object) -> str:
    """A symbol as compared: capitals, without a section, the part letter after the session.

    >>> symbol("671 A (XXV)") == symbol("671(XXV) A"), symbol("A/Res/70/1"), symbol("71/272 B, sect. III")
    (True, 'A/RES/70/1', '71/272B')
    """
    return _ROMAN_PART.sub(r"\1\3\2", re.split("[,;]", plain(value).upper())[0])


def document(row: Row) -> str:
    """The plan document of a row, as compared; empty where the rows tell of one document only."""
    return plain(row.get("document")).upper().replace(".", "")


def place(row: Row) -> tuple[str, str, str, str]:
    """The place of a row in the plan: programme, part, subprogramme, component.

    >>> place({"programme": 1, "group": "A. 会议管理", "subprogramme": "2", "component": "构成部分 1"})
    ('1', '会议管理', '2', '1')
    """
    part = _MARK.sub("", plain(row.get("section") or row.get("group")))
    component = plain(row.get("component"))
    digits = re.search(r"\d+", component)
    return (
        plain(row.get("programme")),
        part,
        plain(row.get("subprogramme")),
        digits.group() if digits else component.strip("()").lower(),
    )


def in_scope(rows: Iterable[Row], gold: Iterable[Row]) -> list[Row]:
    """The rows of the documents (or, of a single document, the programmes) that the gold covers completely."""
    gold = list(gold)
    documents = {document(row) for row in gold} - {""}
    if documents:
        return [row for row in rows if document(row) in documents]
    programmes = {plain(row.get("programme")) for row in gold}
    return [row for row in rows if plain(row.get("programme")) in programmes]


def read_table(directory: Path, name: str) -> list[Row]:
    """The rows of ``NAME.csv``; none where there is no such table.

    Raises KgError where the file cannot be read.
    """
    path = directory / f"{name}.csv"
    if not path.exists():
        return []
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            return list(csv.DictReader(handle))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise KgError(f"The table {path} cannot be read: {error}") from error


def read_gold(directory: Path, name: str) -> list[Row]:
    """The rows of ``NAME.jsonl``; none where there is no such file.

    Raises KgError where the file cannot be read.
    """
    path = directory / f"{name}.jsonl"
    if not path.exists():
        return []
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise KgError(f"The gold rows {path} cannot be read: {error}") from error
