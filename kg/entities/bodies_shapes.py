"""Names that no registry knows, told by their shape: how they begin, what they contain, what they end in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import ids
from kg.entities.bodies_names import Match, Name
from kg.lang.bodies import BodyWords


def shaped(text: str, words: BodyWords, known: Sequence[Match]) -> Iterator[Match]:
    """Matches for unknown names in what the known names leave; their keys are provisional.

    An organ of a known body (``Executive Board of …``), or what stands right behind the known name of its owner, has
    the known name in its own.
    """
    shape = words.shape
    taken = sorted((match.start, match.end) for match in known if match.name.keys)
    whole = shape.meeting.match(text)
    if whole is not None and not any(start < whole.end("name") and end > whole.start("name") for start, end in taken):
        start = whole.start("name")
        for joint in [*shape.parted.finditer(text, start, whole.end("name")), None]:
            end = joint.start() if joint else whole.end("name")
            yield _match(start, text[start:end])
            start = joint.end() if joint else end
        return
    reached = owner = 0
    for start, end in [*taken, (len(text), len(text))]:
        for found in shape.name.finditer(text, reached, start):
            if not (shape.generic.search(found.group()) or shape.kind.search(found.group())):
                behind = words.spaced and 0 < reached == found.start() - 1
                begins = owner if behind else found.start()
                tied = found.end() == start and not text[start - 1].isspace()  # by a hyphen to the known name
                yield _match(begins, text[begins : end if tied else found.end()])
        if start < end and (organ := shape.organ.search(text, reached, start)):
            yield _match(organ.start(), text[organ.start() : end])
        if end > reached:
            reached, owner = end, start


def _match(start: int, name: str) -> Match:
    return Match(start, start + len(name), Name(name, (ids.provisional_body(name),)))
