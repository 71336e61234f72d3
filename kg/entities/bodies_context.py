"""Names that no registry knows, told by a known name beside them: its parts, and its neighbours in a list.

"南共体秘书处"                       a part of a known body
"联合国-世界银行工作组"              a joint body of a known one
"世界银行、四方代表办公室和开发署"    a neighbour in a list of known bodies
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.lang.bodies import BodyWords, NameShape

Span = tuple[int, int]

_WINDOW = 60


def branch(text: str, start: int, end: int, shape: NameShape) -> Span | None:
    """The span of the longer name that the name at a span is part of; None where it is whole.

    >>> from kg.lang.bodies import body_words
    >>> text, shape = "与南共体秘书处和南共体合作", body_words("zh").shape
    >>> branch(text, 1, 4, shape), branch(text, 8, 11, shape)
    ((1, 7), None)
    """
    tail = shape.branch.match(text, end)
    if tail is None:
        return None
    before = text[max(0, start - 6) : start]
    if shape.filled.search(before):
        return None
    twin = shape.twin.search(before)
    return (start - len(twin.group()) if twin else start), tail.end()


def neighbours(text: str, known: Sequence[Span], words: BodyWords) -> Iterator[Span]:
    """The spans of names in a list with known ones, in order; ``known`` are in order and do not overlap.

    >>> from kg.lang.bodies import body_words
    >>> text = "与世界银行、四方代表办公室和开发署合作"
    >>> [text[start:end] for start, end in neighbours(text, [(1, 5), (14, 17)], body_words("zh"))]
    ['四方代表办公室']
    """
    reached = 0
    for start, end in [*known, (len(text), len(text))]:
        found = [*_after(text, reached, start, words.shape)] if reached else []
        left = found[-1][1] if found else reached
        if start < len(text) and any(m.end() == start for m in words.joint.finditer(text, max(left, start - 8), start)):
            found += reversed([*_before(text, left, start, words.shape)])
        yield from found
        reached = end


def _after(text: str, reached: int, limit: int, shape: NameShape) -> Iterator[Span]:
    """The members of a list that follow a known one, from left to right."""
    while (match := shape.member.match(text, reached, limit)) is not None:
        if shape.kind.search(match["name"]):
            return
        yield match.span("name")
        reached = match.end()


def _before(text: str, reached: int, limit: int, shape: NameShape) -> Iterator[Span]:
    """The members of a list that stand before a known one, from right to left."""
    start = max(reached, limit - _WINDOW)
    while (match := shape.first.search(text[start:limit])) is not None:
        if shape.kind.search(match["name"]):
            return
        yield start + match.start("name"), start + match.end("name")
        limit = start + match.start("name")
