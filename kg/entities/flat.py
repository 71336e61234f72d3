"""A text as names are looked up in it: one kind of width, quote and dash, and no blanks where words need none."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，；：！？"}
_SAME = _WIDE | str.maketrans("‘’＂—–‐‑−", "''\"-----")
_OTHER = re.compile("[" + re.escape("".join(map(chr, _SAME))) + "]")
_WORD = re.compile(r"\S+")


class Flat:
    """A flattened text and the way back to its source. The way back is made when it is first asked for."""

    __slots__ = ("_gaps", "_joint", "_source", "text")

    def __init__(self, text: str, source: str, joint: int) -> None:
        self.text = text
        self._source = source
        self._joint = joint
        self._gaps: tuple[list[int], list[int]] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the source of a span in the flattened text, which begins and ends with a letter."""
        return self._place(start), self._place(end - 1) + 1

    def _place(self, index: int) -> int:
        """The place in the source of a character: what was left out before its word is added."""
        starts, left_out = self._gaps = self._gaps or self._measured()
        return index + left_out[bisect_right(starts, index) - 1]

    def _measured(self) -> tuple[list[int], list[int]]:
        """Where each word begins in the flattened text, and how much of the source was left out before it."""
        starts: list[int] = []
        left_out: list[int] = []
        reached = 0
        for word in _WORD.finditer(self._source):
            starts.append(reached)
            left_out.append(word.start() - reached)
            reached += word.end() - word.start() + self._joint
        return starts, left_out


def flatten(text: str, spaced: bool) -> Flat:
    """Flatten a text; ``spaced`` keeps one blank between words.

    >>> flatten("联合国 人居署（大会）", spaced=False).text
    '联合国人居署(大会)'
    >>> flat = flatten("the  Security\\nCouncil’s", spaced=True)
    >>> flat.text, flat.span(4, 20)
    ("the Security Council's", (5, 21))
    """
    same = text.translate(_SAME) if _OTHER.search(text) else text
    return Flat((" " if spaced else "").join(same.split()), same, int(spaced))


@lru_cache(maxsize=4096)
def flat_name(name: str, spaced: bool) -> str:
    """A name as it is looked up in a flattened text."""
    return flatten(name, spaced).text
