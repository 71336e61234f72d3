"""What becomes a node, what becomes an edge, and what each view shows: the one place where this is declared.

A new class or relation of the ontology is a new row here (and its names in ``kg/lang/*/export.py``); no other code
knows any of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg import ids
from kg import terms as t
from kg.export.network import Column
from kg.lang import LANGUAGES
from kg.lang.export import export_words


@dataclass(frozen=True, slots=True)
class Attribute:
    """A column filled from a property, from its values in ``language`` if that is given.

    Values that are IRIs are shown by ``names`` or without ``prefix``.
    """

    column: Column
    property: str
    prefix: str = ids.DATA
    names: Mapping[str, str] = field(default_factory=dict)
    language: str = ""


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A class whose members become nodes.

    ``labels`` are the properties that give the label, the best first. ``numbered`` members are labelled with the
    printed number of their programme and their own before the title. ``size`` is the radius of a node with one
    edge; ``growth`` how much it gains with the square root of the others; ``colour`` is that of the kind. ``named``
    members show their name in a picture when pointed at, ``legend`` members are listed beside it.
    """

    name: str
    cls: str
    labels: tuple[str, ...]
    attributes: tuple[Attribute, ...] = ()
    numbered: bool = False
    size: float = 4.0
    growth: float = 0.6
    colour: str = "808080"
    named: bool = True
    legend: bool = False

    def title(self, language: str) -> str:
        """What a person calls the kind."""
        return export_words(language).node_kinds[self.name]


@dataclass(frozen=True, slots=True)
class Witness:
    """Nodes that stand for single statements behind an edge (a citation, a role): their number is its weight."""

    cls: str
    source: str
    target: str
    where: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class EdgeKind:
    """A property whose statements become edges between members of two classes.

    ``pull`` is how strongly such an edge holds its ends together in a drawing: an edge that nearly every node has
    says nothing about where it belongs. Without a ``colour`` an edge takes that of what it joins.
    """

    name: str
    property: str
    source: str
    target: str
    witness: Witness | None = None
    pull: float = 1.0
    colour: str = ""

    def title(self, language: str) -> str:
        """What a person calls the relation."""
        return export_words(language).edge_kinds[self.name]


@dataclass(frozen=True, slots=True)
class Projection:
    """Sources of one edge kind (``over``) are joined where they share targets; ``name`` is the new edges' kind."""

    over: str
    name: str


@dataclass(frozen=True, slots=True)
class View:
    """A view: which edges bring both their ends in, which lead on from nodes already in (``extend``, as far as they
    go), which are drawn only between nodes already in (``among``), and how it is drawn.

    ``contract`` is a property: units are drawn as what it leads to from them or from the nearest unit around them.
    ``colour`` is one of ``kg.export.picture.COLOURINGS``.
    """

    name: str
    edges: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    projection: Projection | None = None
    contract: str = ""
    directed: bool = True
    colour: str = "programme"

    def description(self, language: str) -> str:
        """One sentence that says what the view shows."""
        return export_words(language).views[self.name]


_UNIT = (
    Attribute(Column("number"), t.NUMBER),
    Attribute(Column("plan_year", "integer"), t.PLAN_YEAR),
    Attribute(Column("edition"), t.EDITION, ids.code("edition", "")),
)
_INSTRUMENT = (
    Attribute(Column("identifier"), t.IDENTIFIER),
    Attribute(Column("instrument_kind"), t.TYPE, names={iri: name for name, iri in t.INSTRUMENT_KINDS.items()}),
    Attribute(Column("organ"), t.ADOPTED_BY, ids.body("")),
    Attribute(Column("session"), t.SESSION),
    Attribute(Column("year", "integer"), t.YEAR),
    *(Attribute(Column(f"title_{language}"), t.TITLE, language=language) for language in LANGUAGES),
    Attribute(Column("link"), t.OFFICIAL_LINK),
)
_BODY = (
    Attribute(Column("acronym"), t.ACRONYM),
    Attribute(Column("body_kind"), t.BODY_KIND, ids.code("body-kind", "")),
    Attribute(Column("provisional", "boolean"), t.PROVISIONAL),
)
_NAMES = (t.PREF_LABEL, t.TITLE)

NODE_KINDS: Mapping[str, NodeKind] = {
    kind.name: kind
    for kind in (
        NodeKind("programme", t.PROGRAMME, _NAMES, _UNIT, numbered=True, size=9, colour="30475e", legend=True),
        NodeKind("section", t.SECTION, _NAMES, _UNIT, numbered=True, size=6.5, colour="486a8a"),
        NodeKind("group", t.GROUP, _NAMES, _UNIT, numbered=True, size=6.5, colour="486a8a"),
        NodeKind("subprogramme", t.SUBPROGRAMME, _NAMES, _UNIT, numbered=True, size=5, colour="6c8fb0"),
        NodeKind("component", t.COMPONENT, _NAMES, _UNIT, numbered=True, size=4.5, colour="93b0c9"),
        NodeKind("programme-line", t.PROGRAMME_LINE, _NAMES, numbered=True, size=9, colour="30475e", legend=True),
        NodeKind(
            "instrument",
            t.INSTRUMENT,
            (t.SYMBOL, *_NAMES, t.IDENTIFIER),
            _INSTRUMENT,
            size=2,
            growth=1,
            colour="c48a3a",
            named=False,
        ),
        NodeKind("body", t.BODY, _NAMES, _BODY, size=4, growth=1, colour="202020"),
    )
}


def _role(name: str, colour: str) -> EdgeKind:
    """The edge kind of a role that a body plays for a unit."""
    witness = Witness(t.BODY_ROLE, t.ROLE_UNIT, t.ROLE_BODY, (t.ROLE_KIND, ids.code("role", name)))
    return EdgeKind(name, t.SHORTCUTS[name], t.UNIT, t.BODY, witness, colour=colour)


_ROLE_COLOURS = {
    "led-by": "b03030", "services": "3f7fbf", "cooperates-with": "59a14f", "reports-to": "d98e2b", "supports": "8a6db5",
}  # fmt: skip


EDGE_KINDS: Mapping[str, EdgeKind] = {
    kind.name: kind
    for kind in (
        EdgeKind("part-of", t.IS_PART_OF, t.UNIT, t.UNIT, pull=2.0),
        EdgeKind(
            "mandated-by",
            t.MANDATED_BY,
            t.UNIT,
            t.INSTRUMENT,
            Witness(t.MANDATE_CITATION, t.CITING_UNIT, t.CITES),
        ),
        EdgeKind("succeeds", t.SUCCEEDS, t.INSTRUMENT, t.INSTRUMENT, pull=0.3, colour="b0b0b0"),
        EdgeKind("adopted-by", t.ADOPTED_BY, t.INSTRUMENT, t.BODY, pull=0.0, colour="d8d8d8"),
        EdgeKind("sub-organization", t.SUB_ORGANIZATION_OF, t.BODY, t.BODY, pull=0.5, colour="a0a0a0"),
        *(_role(name, _ROLE_COLOURS.get(name, "707070")) for name in t.SHORTCUTS),
    )
}

VIEWS: Mapping[str, View] = {
    view.name: view
    for view in (
        View("mandates", edges=("mandated-by", "part-of"), extend=("adopted-by",)),
        View("co-mandate", projection=Projection("mandated-by", "shares-mandates"), directed=False),
        View("bodies", edges=tuple(t.SHORTCUTS), extend=("part-of",), among=("sub-organization",)),
        View("mandates-by-year", edges=("mandated-by",), among=("succeeds",), contract=t.OF_LINE, colour="years"),
    )
}
