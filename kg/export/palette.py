"""Colours as (red, green, blue), 0-255. Never an alpha: Gephi Lite draws every node that has one grey."""

from __future__ import annotations

Colour = tuple[int, int, int]

# Far apart in the OKLab space (each the farthest from all before it, lightness .45-.76, chroma .10-.17), so that
# the first ones are easiest to tell apart and neighbours in number never look alike.
_PALETTE = (
    "2078b0", "f89010", "a01840", "20d088", "e088e8", "007000", "9048b0", "30c0f8",
    "986818", "e86078", "8088f8", "b8b800", "289878", "4848b0", "789000", "b070a0",
    "c04828", "784070", "c88060", "884020", "e090a8", "40c0b8", "a8a8f0", "0098f0",
    "b89010", "b84080", "7870b8", "606000", "80b070", "00a0b8", "b070d8", "007858",
)  # fmt: skip

SHARED = (90, 90, 90)


def colour(hexadecimal: str) -> Colour:
    """A colour from its hexadecimal form.

    >>> colour("2078b0")
    (32, 120, 176)
    """
    return int(hexadecimal[0:2], 16), int(hexadecimal[2:4], 16), int(hexadecimal[4:6], 16)


def numbered(number: int) -> Colour:
    """The colour of a number: the same in every view and year; they repeat after 32.

    >>> numbered(1) == numbered(33), numbered(1) == numbered(2)
    (True, False)
    """
    return colour(_PALETTE[(number - 1) % len(_PALETTE)])


def tint(base: Colour, share: float) -> Colour:
    """A colour mixed with white; ``share`` is how much of the colour is left.

    >>> tint((0, 100, 200), 0.5)
    (128, 178, 228)
    """
    red, green, blue = (round(255 - share * (255 - value)) for value in base)
    return red, green, blue
