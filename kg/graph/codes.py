"""The code lists of the ontology, looked up by a printed label."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg import ids, resources, terms


class CodeLists(NamedTuple):
    """Concepts by list, language and label (preferred or printed variant, without white space)."""

    by_label: MappingProxyType[tuple[str, str, str], NamedNode]

    def find(self, scheme: str, label: str, language: str) -> NamedNode | None:
        """The concept of a list that a printed label stands for, or None."""
        return self.by_label.get((scheme, language, _plain(label)))


@cache
def load() -> CodeLists:
    """The code lists of ``ontology/codes.ttl``."""
    found: dict[tuple[str, str, str], NamedNode] = {}
    path = resources.directory("ontology") / "codes.ttl"
    for quad in parse(path=path, format=RdfFormat.TURTLE):
        if quad.predicate.value not in (terms.PREF_LABEL, terms.ALT_LABEL) or not isinstance(quad.object, Literal):
            continue
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(ids.CODE):
            scheme = quad.subject.value.removeprefix(ids.CODE).split("-")[0]
            found.setdefault((scheme, quad.object.language or "", _plain(quad.object.value)), quad.subject)
    return CodeLists(MappingProxyType(found))


def _plain(label: str) -> str:
    return "".join(label.split()).casefold()
