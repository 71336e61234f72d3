"""Names of several bodies with their common words printed once: ``联合国日内瓦、维也纳和内罗毕办事处``."""

from __future__ import annotations

from collections.abc import Iterator

from kg.entities.bodies_names import Gazetteer, Match, Name

_WINDOW = 60


def coordinated(text: str, names: Gazetteer) -> Iterator[Match]:
    """Matches for two names or more that share their last word; each part, completed, is a registered name."""
    for tail in names.words.shared_tails:
        place = text.find(tail)
        while place >= 0:
            match = _before(text, place, tail, names)
            if match is not None:
                yield match
            place = text.find(tail, place + len(tail))


def _before(text: str, place: int, tail: str, names: Gazetteer) -> Match | None:
    """The coordinated names that end in the tail at a place."""
    words = names.words
    window = text[max(0, place - _WINDOW) : place]
    joints = list(words.joint.finditer(window))
    if not joints or not words.last_joint.fullmatch(joints[-1].group()):
        return None
    keys: list[str] = []
    end, start = len(window), -1
    for joint in reversed(joints):
        part = window[joint.end() : end]
        known = _completed(part, tail, names)
        if known is None:
            return None
        keys[:0] = known.keys
        end = joint.start()
        first = _first(window[:end], tail, names)
        if first is not None:
            length, name = first
            start = place - len(window) + end - length
            keys[:0] = name.keys
            break
    if start < 0 or len(keys) < 2:
        return None
    surface = text[start : place + len(tail)]
    return Match(start, place + len(tail), Name(surface, tuple(dict.fromkeys(keys)), coordinated=True))


def _completed(part: str, tail: str, names: Gazetteer) -> Name | None:
    for start in ("", *names.words.shared_starts):
        known = names.name(start + part + tail)
        if known is not None and len(known.keys) == 1:
            return known
    return None


def _first(before: str, tail: str, names: Gazetteer) -> tuple[int, Name] | None:
    """The first member: the longest end of a text that is a name once the tail is added; None where another stands
    before it that must be read first."""
    for length in range(min(len(before), 24), 0, -1):
        part = before[len(before) - length :]
        known = names.name(part + tail)
        if known is not None and len(known.keys) == 1:
            rest = before[: len(before) - length]
            joint = next((m for m in names.words.joint.finditer(rest) if m.end() == len(rest)), None)
            if joint is not None and _first(rest[: joint.start()], tail, names) is not None:
                return None
            return length, known
    return None
