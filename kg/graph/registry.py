"""What the graph asks of the registry of bodies."""

from __future__ import annotations

from typing import Protocol

from kg import ids


class Bodies(Protocol):
    """A registry of bodies: whether it knows a key, and the keys that a name means in a language."""

    def __contains__(self, key: object) -> bool:
        """Whether the registry has a body of this key."""

    def by_name(self, name: str, language: str) -> tuple[str, ...]:
        """The keys of the bodies that a name means; empty where none does."""


def keys_of(registry: Bodies, name: str, language: str) -> tuple[str, ...]:
    """The keys of the bodies that a printed name stands for: the registry's, or one provisional key."""
    return registry.by_name(name, language) or (ids.provisional_body(name),)
