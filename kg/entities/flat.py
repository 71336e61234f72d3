"""A text as names are looked up in it: one kind of width, quote and dash, and no blanks where words need none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，；：！？"}
_SAME: dict[int, int] = _WIDE | str.maketrans("‘’“”—–‐‑−", "''\"\"-----")
_ODD = re.compile(r"[！-～‘’“”—–‐‑−]")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Flat:
    """A flattened text; ``origin[i]`` is the place in the source of its character ``i``."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the source of a span in the flattened text."""
        return self.origin[start], self.origin[end - 1] + 1


def flatten(text: str, spaced: bool) -> Flat:
    """Flatten a text; ``spaced`` keeps one blank between words.

    >>> flatten("联合国 人居署（大会）", spaced=False).text
    '联合国人居署(大会)'
    >>> flat = flatten("the  Security\\nCouncil’s", spaced=True)
    >>> flat.text, flat.span(4, 20)
    ("the Security Council's", (5, 21))
    """
    same = text.translate(_SAME) if _ODD.search(text) else text
    words = list(_WORD.finditer(same))
    if not spaced:
        return Flat("".join(m.group() for m in words), tuple(chain.from_iterable(range(*m.span()) for m in words)))
    origin: list[int] = []
    for word in words:
        if origin:
            origin.append(word.start() - 1)
        origin.extend(range(*word.span()))
    return Flat(" ".join(m.group() for m in words), tuple(origin))


@lru_cache(maxsize=4096)
def flat_name(name: str, spaced: bool) -> str:
    """A name as it is looked up in a flattened text."""
    return flatten(name, spaced).text
