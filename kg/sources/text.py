"""The text reader: a text made from page layout -> lines, with their ends, gaps and pages kept."""

from __future__ import annotations

import re

from kg.errors import SourceError
from kg.model import Line

#: A page header that survived: job number and page of pages, in either order.
PAGE_HEADER = re.compile(r"\s*(?:\d{2}-\d{5}\s+(\d+)/\d+|(\d+)/\d+\s+\d{2}-\d{5})\s*$")

MAX_LINE = 20_000  # characters; a programme plan wraps at forty


def read_lines(data: bytes, name: str) -> tuple[Line, ...]:
    """Decode and number the lines; blank lines leave their trace in ``Line.gap``.

    A line with a leading blank and no empty line before it begins a page, as does a form feed or a page header that
    survived, which tells the page's number.

    >>> [(line.number, line.text, line.gap, line.page) for line in read_lines(b"a \\n\\nb\\n c ", "x")]
    [(1, 'a ', True, 1), (3, 'b', True, 1), (4, ' c ', False, 2)]

    Raises SourceError for text that is not UTF-8 or has lines of absurd length.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\0" in data:
        raise SourceError(f"{name}: this is a binary file, not a text; give the plan as text, .docx or .pdf.")
    else:
        encoding = "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:
            raise SourceError(f"{name}: breaks off within a character; the file seems to be truncated.") from None
        raise SourceError(f"{name}: not UTF-8 text (byte {error.start}); convert the file to UTF-8 first.") from None
    result: list[Line] = []
    gap, page, hollow = True, 1, 0
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.removesuffix("\r")
        if "\f" in line:
            line, page = line.replace("\f", ""), page + 1
        if len(line) > MAX_LINE:
            raise SourceError(f"{name}: line {number} has {len(line)} characters; this is not a plan's text.")
        if not line.strip():
            gap, hollow = True, hollow + bool(line)
            continue
        if header := PAGE_HEADER.match(line):
            page = int(header.group(1) or header.group(2))
        elif not gap and line.startswith(" "):
            page += 1
        result.append(Line(number=number, text=line, gap=gap, page=page, hollow=hollow))
        gap, hollow = False, 0
    return tuple(result)
