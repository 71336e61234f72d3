"""A text in which each body named is one sign, so that a pattern can say where bodies stand without knowing names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.entities.flat import flatten

#: The signs: a private area of Unicode, in which no text has a letter.
FIRST, LAST = 0xE000, 0xF8FF
SIGN = f"[{chr(FIRST)}-{chr(LAST)}]"

_SIGN = re.compile(SIGN)
_TWICE = re.compile(rf"({SIGN})\s?\(({SIGN})\)")


class Named(NamedTuple):
    """A body named in a text: character span, registry keys."""

    start: int
    end: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Masked:
    """A flattened text with signs for bodies; ``surfaces`` and ``keys`` are in the order of the signs."""

    text: str
    surfaces: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]

    def bodies(self, fragment: str) -> Iterator[tuple[str, ...]]:
        """The keys of each body in a fragment of the text."""
        for sign in _SIGN.findall(fragment):
            yield self.keys[ord(sign) - FIRST]

    def printed(self, fragment: str) -> str:
        """A fragment with the names in the place of their signs."""
        return _SIGN.sub(lambda sign: self.surfaces[ord(sign.group()) - FIRST], fragment)


def mask(text: str, named: Iterable[Named], spaced: bool) -> Masked:
    """Put a sign in the place of each body; a short name in brackets after its full name goes with it.

    >>> masked = mask("与大会和大会部合作", [Named(1, 3, ("GA",)), Named(4, 7, ("DGACM",))], spaced=False)
    >>> masked.text == "与\\ue000和\\ue001合作", masked.printed(masked.text), list(masked.bodies(masked.text))
    (True, '与大会和大会部合作', [('GA',), ('DGACM',)])
    """
    pieces: list[str] = []
    surfaces: list[str] = []
    keys: list[tuple[str, ...]] = []
    reached = 0
    for start, end, meant in named:
        if start < reached or FIRST + len(keys) > LAST:
            continue
        pieces += [text[reached:start], chr(FIRST + len(keys))]
        surfaces.append(flatten(text[start:end], spaced).text)
        keys.append(meant)
        reached = end
    flat = flatten("".join([*pieces, text[reached:]]), spaced).text

    def once(match: re.Match[str]) -> str:
        first, second = (keys[ord(sign) - FIRST] for sign in match.groups())
        return match.group(1) if first == second else match.group()

    return Masked(_TWICE.sub(once, flat), tuple(surfaces), tuple(keys))
