"""Names that no registry knows, told by their shape.

They begin with a place or a scope and end in a body's noun (``阿拉伯…理事会``), or fill a text about a meeting
(``…专家组会议``) up to its last word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import ids
from kg.entities.bodies_names import Match, Name
from kg.lang.bodies import BodyWords


def shaped(text: str, words: BodyWords, known: Sequence[Match]) -> Iterator[Match]:
    """Matches for unknown names; their keys are provisional (:func:`kg.ids.provisional_body`)."""
    shape = words.shape
    whole = shape.meeting.match(text)
    taken = [(match.start, match.end) for match in known if match.name.keys]
    if whole is not None and not any(start < whole.end("name") and end > whole.start("name") for start, end in taken):
        yield Match(*whole.span("name"), Name(whole["name"], (ids.provisional_body(whole["name"]),)))
        return
    for head in shape.head.finditer(text):
        if any(start < head.end() <= end for start, end in taken):
            continue
        first = max(0, head.start() - shape.longest)
        window = text[first : head.start()]
        barriers = list(shape.barrier.finditer(window))
        start = first + (barriers[-1].end() if barriers else 0)
        start = max([start, *(end for _, end in taken if end <= head.start())])
        anchor = shape.anchor.search(text, start, head.start())
        if anchor is None:
            continue
        name = text[anchor.start() : head.end()]
        if not shape.generic.search(name):
            yield Match(anchor.start(), head.end(), Name(name, (ids.provisional_body(name),)))
