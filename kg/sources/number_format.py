"""Numbers as a spreadsheet or chart displays them: the part of the number formats of Office that plans use.

ECMA-376 part 1, 18.8.31: up to four sections for positive, negative, nought and text; ``0 # ?`` digits, ``,`` grouping
or, at the end, division by a thousand, ``\\x`` and ``"x"`` literal text, ``_x`` a blank, ``*x`` filling.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

_TOKENS = re.compile(r'\\(.)|"([^"]*)"|_.|\*.|\[[^\]]*\]|(General)|([0#?][0#?,.\\ ]*)|(%)|(.)', re.S)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")


def display(value: str, code: str | None, divisor: int = 1) -> str:
    r"""A cached value as displayed under a number format; text that is no number is displayed as it is.

    ``divisor`` is the unit of the axis (a million where the axis is in millions).

    >>> display("23440000", '"$"#,##0.00', 1_000_000), display("469068.59", r"###\ ##0")
    ('$23.44', '469 069')
    >>> display("66.400000000000006", None)
    '66.4'
    >>> display("0", '_(* #\\ ##0_);_(* \\(#\\ ##0\\);_(* "–"??_);_(@_)'), display("0", "0;;"), display("0.85", "0%")
    ('–', '', '85%')
    """
    if not _NUMBER.fullmatch(value.strip()):
        return value.strip()
    try:
        number = Decimal(value.strip()) / divisor
    except InvalidOperation:
        return value.strip()
    sections = _sections(code or "General")
    if number > 0 or len(sections) == 1:
        section = sections[0]
    elif number < 0:
        section = sections[1] if len(sections) > 1 else sections[0]
    else:
        section = sections[2] if len(sections) > 2 else sections[0]
    text = _section(abs(number), section)
    return f"-{text}" if number < 0 and len(sections) == 1 else text


def _sections(code: str) -> list[str]:
    """The sections of a format; a semicolon inside quotes or behind a backslash is text."""
    found, part, quoted, position = [], "", False, 0
    while position < len(code):
        character = code[position]
        if character == "\\" and not quoted:
            part += code[position : position + 2]
            position += 2
            continue
        quoted = quoted != (character == '"')
        if character == ";" and not quoted:
            found.append(part)
            part = ""
        else:
            part += character
        position += 1
    return [*found, part]


def _section(number: Decimal, section: str) -> str:
    percent = "%" in section
    out, done = [], False
    for match in _TOKENS.finditer(section):
        escaped, quoted, general, digits, sign, other = match.groups()
        if general:
            out.append(_general(number))
            done = True
        elif digits:
            if done or not set(digits) & set("0#"):
                continue  # a filler such as ?? keeps room, it shows nothing
            out.append(_digits(number * 100 if percent else number, digits))
            done = True
        elif sign or quoted or escaped:
            out.append(sign or quoted or escaped)
        elif other and other not in "@":
            out.append(other)
    return "".join(out).strip()


def _digits(number: Decimal, pattern: str) -> str:
    """A number in a pattern of digits: decimals, division by thousands, grouping."""
    whole, _, fraction = pattern.partition(".")
    scaling = re.search(r",+$", pattern.rstrip("\\ "))
    number = number.scaleb(-3 * len(scaling.group())) if scaling else number
    places = sum(fraction.count(digit) for digit in "0#?")
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{rounded:f}"
    optional = len(fraction.rstrip(", \\")) - len(fraction.rstrip(", \\").rstrip("#?"))
    for _ in range(optional):
        text = text[:-1] if text.endswith("0") else text
    integer, dot, decimals = text.rstrip(".").partition(".")
    inner = whole.rstrip(",")
    separator = "," if "," in inner else " " if " " in inner.strip("\\ ") else ""
    if separator:
        integer = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", separator, integer)
    if integer == "0" and "0" not in whole and dot:
        integer = ""
    return integer + dot + decimals


def _general(number: Decimal) -> str:
    """The general format: eleven significant digits, no noughts at the end."""
    return f"{Context(prec=11).create_decimal(number).normalize():f}"
