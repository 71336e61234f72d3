"""Shapes as frozen records: what the reader makes of a shapes file and both engines work from. No logic here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Node = NamedNode | BlankNode
Term = NamedNode | BlankNode | Literal


@dataclass(frozen=True, slots=True)
class Path:
    """A property path. ``kind`` is ``predicate``, ``inverse``, ``sequence``, ``alternative``, ``zero-or-more``,
    ``one-or-more`` or ``zero-or-one``; ``predicate`` is set of the first kind only, ``parts`` of the others.
    """

    kind: str
    predicate: NamedNode | None = None
    parts: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """What a shape is about: ``kind`` is ``class``, ``node``, ``subjects-of`` or ``objects-of``."""

    kind: str
    term: Term


@dataclass(frozen=True, slots=True)
class Constraint:
    """One constraint of a shape.

    ``component`` is the local name of its SHACL component without the ending (``MinCount``); ``values`` its
    parameters (the members of a list where SHACL takes one), ``shapes`` the shapes it refers to, ``flags`` those of
    a pattern. A SPARQL constraint has its query in ``select`` and its own messages.
    """

    component: str
    values: tuple[Term, ...] = ()
    shapes: tuple[Node, ...] = ()
    flags: str = ""
    select: str = ""
    messages: tuple[Literal, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """A node shape (``path`` is None) or a property shape.

    ``file`` is where it stands; ``finding`` the code of the finding that a warning of it becomes (``mg:findingCode``).
    """

    node: Node
    path: Path | None
    severity: NamedNode
    messages: tuple[Literal, ...]
    targets: tuple[Target, ...]
    constraints: tuple[Constraint, ...]
    properties: tuple[Node, ...]
    file: str
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Shapes:
    """All shapes by node, and the triples they were read from (for an engine that reads them itself)."""

    by_node: Mapping[Node, Shape]
    triples: tuple[Triple, ...] = field(repr=False)

    @property
    def roots(self) -> tuple[Shape, ...]:
        """The shapes that have targets of their own, in the order of their names."""
        return tuple(sorted((s for s in self.by_node.values() if s.targets), key=lambda shape: shape.node.value))
