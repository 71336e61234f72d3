"""The names of owners inside a longer name: "Joint Unit of the … Programme and the … Office" has two."""

from __future__ import annotations

from collections.abc import Sequence

from kg.entities.bodies_names import Match
from kg.lang.bodies import BodyWords


def leading(name: Match, matches: Sequence[Match]) -> tuple[Match, ...]:
    """The longest known name that a longer name begins with."""
    found = [each for each in matches if each.start == name.start and each.end < name.end and each.name.keys]
    return tuple(sorted(found, key=lambda each: each.end)[-1:])


def owners(text: str, name: Match, matches: Sequence[Match], words: BodyWords) -> tuple[Match, ...]:
    """The known names that end a longer name, in order: one after "of", and those joined with it.

    ``matches`` are all known names in the text. None where what ends the name follows neither "of" nor a joint.
    """
    pattern = words.shape.owner
    if pattern.search(text, name.start, name.end) is None:
        return ()
    inside = [each for each in matches if name.start < each.start and each.end <= name.end and each.name.keys]
    found: list[Match] = []
    end = name.end
    while (at_end := [each for each in inside if each.end == end]) != []:
        found.append(min(at_end, key=lambda each: each.start))
        before = text[name.start : found[-1].start]
        if any(match.end() == len(before) for match in pattern.finditer(before)):
            return tuple(reversed(found))
        joints = (match.start() for match in words.last_joint.finditer(before) if match.end() == len(before))
        end = name.start + next(joints, -1)
    return ()
