"""The numerals with which tables and figures are numbered: Arabic, Roman and Chinese."""

from __future__ import annotations

import re

_CHINESE = {mark: value for value, mark in enumerate("一二三四五六七八九", start=1)}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CHINESE_NUMERAL = re.compile(
    r"(?:([一二三四五六七八九])?百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?"
)


def numeral(text: str) -> int | None:
    """The value of a numeral, None for other text.

    >>> [numeral(text) for text in ("12", "XIV", "十四", "二十", "一百零三", "x")]
    [12, 14, 14, 20, 103, None]
    """
    if text.isascii() and text.isdigit():
        return int(text)
    if text and all(mark in _ROMAN for mark in text):
        values = [_ROMAN[mark] for mark in text]
        following = [*values[1:], 0]
        return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
    match = _CHINESE_NUMERAL.fullmatch(text)
    if not text or match is None:
        return None
    hundreds, tens, ten, ones = match.groups()
    value = 100 * _CHINESE.get(hundreds or "一", 0) if "百" in text else 0
    value += 10 * _CHINESE.get(tens or "一", 0) if ten else 0
    return value + _CHINESE.get(ones or "", 0)
