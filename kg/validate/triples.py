"""A small index over the triples of the shapes files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import ShapesError
from kg.terms import RDF
from kg.validate.model import Term


class Triples:
    """Triples by subject and predicate, each value once, in the order of the file."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._by_subject: dict[Term, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for triple in triples:
            subject, obj = triple.subject, triple.object
            if not isinstance(subject, NamedNode | BlankNode) or not isinstance(obj, NamedNode | BlankNode | Literal):
                raise ShapesError("A shapes file holds a quoted triple.")
            values = self._by_subject[subject][triple.predicate.value]
            if obj not in values:
                values.append(obj)

    def subjects(self) -> tuple[Term, ...]:
        """Every subject, in the order of the files."""
        return tuple(self._by_subject)

    def objects(self, subject: Term, predicate: str) -> tuple[Term, ...]:
        """The values of a property of a subject; none where it has none."""
        properties = self._by_subject.get(subject)
        return tuple(properties.get(predicate, ())) if properties else ()

    def predicates(self, subject: Term) -> tuple[str, ...]:
        """The properties that a subject has."""
        return tuple(self._by_subject.get(subject, ()))

    def items(self, head: Term) -> tuple[Term, ...]:
        """The members of an RDF list. Raises ShapesError where the list is torn or runs in a circle."""
        members: list[Term] = []
        seen: set[Term] = set()
        while head != NamedNode(RDF + "nil"):
            first, rest = self.objects(head, RDF + "first"), self.objects(head, RDF + "rest")
            if len(first) != 1 or len(rest) != 1 or head in seen:
                raise ShapesError(f"The list {head} in the shapes is not a well-formed RDF list.")
            seen.add(head)
            members.append(first[0])
            head = rest[0]
        return tuple(members)
