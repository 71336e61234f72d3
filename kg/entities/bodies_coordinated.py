"""Names of several bodies with their common words printed once: ``联合国日内瓦、维也纳和内罗毕办事处``."""

from __future__ import annotations

from collections.abc import Iterator

from kg.entities.bodies_names import Gazetteer, Match, Name

_WINDOW = 90
_LONGEST = 48  # characters that one of several names has of its own


def coordinated(text: str, names: Gazetteer) -> Iterator[Match]:
    """Matches for two names or more that share their last or first words; each, completed, is a registered name."""
    for printed, tail in names.words.shared_tails:
        place = text.find(printed)
        while place >= 0:
            yield from _shared_tail(text, place, printed, tail, names)
            place = text.find(printed, place + len(printed))
    for printed, head in names.words.shared_heads:
        place = text.find(printed)
        while place >= 0:
            yield from _shared_head(text, place, printed, head, names)
            place = text.find(printed, place + len(printed))


def _shared_tail(text: str, place: int, printed: str, tail: str, names: Gazetteer) -> Iterator[Match]:
    """Read the members before a common tail from right to left."""
    words = names.words
    window = text[max(0, place - _WINDOW) : place]
    joints = [m.span() for m in words.joint.finditer(window)]
    if not joints or not words.last_joint.fullmatch(window, *joints[-1]):
        return
    keys: list[str] = []
    end = len(window)
    for joint_start, joint_end in reversed(joints):
        known = _member(window[joint_end:end] + tail, names)
        if known is None:
            continue
        keys[:0] = known.keys
        end = joint_start
        first = _first(window[:end], tail, names)
        if first is not None and not _another_before(window[: end - first[0]], tail, names):
            start = place - len(window) + end - first[0]
            yield _several(text[start : place + len(printed)], start, [*first[1].keys, *keys])
            return


def _shared_head(text: str, place: int, printed: str, head: str, names: Gazetteer) -> Iterator[Match]:
    """Read the members after a common head from left to right."""
    words = names.words
    keys: list[str] = []
    start = end = place + len(printed)
    while True:
        length = next((n for n in range(_LONGEST, 0, -1) if _member(head + text[start : start + n], names)), 0)
        known = _member(head + text[start : start + length], names) if length else None
        if known is None:
            break
        keys += known.keys
        end = start + length
        joint = words.joint.match(text, end)
        if joint is None:
            break
        start = joint.end()
    if len(keys) > 1:
        yield _several(text[place:end], place, keys)


def _member(name: str, names: Gazetteer) -> Name | None:
    """The name of one body, with or without the words that only the first member has in print."""
    for start in ("", *names.words.shared_starts):
        known = names.name(start + name)
        if known is not None and len(known.keys) == 1:
            return known
    return None


def _first(before: str, tail: str, names: Gazetteer) -> tuple[int, Name] | None:
    """The length and name of the leftmost member: the longest end of a text that is a name with the tail."""
    for length in range(min(len(before), _LONGEST), 0, -1):
        own = before[len(before) - length :]
        known = names.name(own + tail) if own not in names.words.never_shared else None
        if known is not None and len(known.keys) == 1:
            return length, known
    return None


def _another_before(before: str, tail: str, names: Gazetteer) -> bool:
    """Whether one more member and a joint stand before a member."""
    joint = next((m for m in names.words.joint.finditer(before) if m.end() == len(before)), None)
    return joint is not None and _first(before[: joint.start()], tail, names) is not None


def _several(surface: str, start: int, keys: list[str]) -> Match:
    return Match(start, start + len(surface), Name(surface, tuple(dict.fromkeys(keys)), coordinated=True))
