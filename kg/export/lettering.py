"""How much room a text takes, without a font at hand: reckoned generously, so that nothing is cut off."""

from __future__ import annotations

import re
import unicodedata

_PIECES = re.compile(r"[\u2e80-\U0010ffff]|[^\s\u2e80-\U0010ffff]+|\s+")


def wide(text: str) -> float:
    """The width of a text in units of its font size.

    >>> wide("法律"), round(wide("Legal"), 2)
    (2.0, 2.96)
    """
    return sum(
        1.0 if unicodedata.east_asian_width(sign) in "WF" else 0.72 if sign.isupper() else 0.64 if sign.isdigit()
        else 0.32 if sign in " .,:;'()/-ijlI" else 0.64
        for sign in text
    )  # fmt: skip


def cut(text: str, width: float) -> str:
    """A text no wider than that, with ``…`` where something is left out.

    >>> cut("Legal affairs", 20), cut("Legal affairs", 5), cut("法律事务", 3)
    ('Legal affairs', 'Legal a…', '法律…')
    """
    if wide(text) <= width:
        return text
    while text and wide(text) + 1 > width:
        text = text[:-1]
    return text.rstrip(" ,，、") + "…"


def wrapped(text: str, width: float, lines: int = 2) -> list[str]:
    """A text in at most so many lines no wider than that; the last ends with ``…`` where something is left out.

    Breaks are between words, and between any two Chinese characters.

    >>> wrapped("Economic and social development in Africa", 14, 2)
    ['Economic and social', 'development in Africa']
    >>> wrapped("非洲的经济和社会发展", 4, 2)
    ['非洲的经', '济和社…']
    """
    found: list[str] = []
    line = ""
    pieces = _PIECES.findall(" ".join(text.split()))
    for number, piece in enumerate(pieces):
        if not line or wide((line + piece).rstrip()) <= width:
            line = (line + piece).lstrip()
        elif len(found) == lines - 1:
            return [*found, cut(line + "".join(pieces[number:]), width)]
        else:
            found.append(line.rstrip())
            line = piece.lstrip()
    return [*found, cut(line.rstrip(), width)] if line.strip() else found
