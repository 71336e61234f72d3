"""What a picture's legend says: every colour that is in it, and what it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.export.network import Edge, Node
from kg.export.palette import SHARED, Colour, colour, tint
from kg.export.picture import CHANGES, GREY, PALER, Picture, change, changing, programme_colour
from kg.export.views import EDGE_KINDS, NODE_KINDS
from kg.lang.export import export_words

DISC, LINE, BOTH, NOTHING = "disc", "line", "both", "nothing"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the legend: what is drawn before it (``DISC``, ``LINE``, ``BOTH`` or ``NOTHING``), and its text."""

    sign: str
    colour: Colour
    text: str


def legend(picture: Picture) -> list[Entry]:
    """The entries of a picture's legend: what the colours of its nodes mean, then those of its edges."""
    nodes = {"programme": _by_programme, "kind": _by_kind, "years": _by_years}[picture.colouring]
    return [*_together(nodes(picture)), *_edges(picture)]


def _together(entries: Iterable[Entry]) -> list[Entry]:
    """Entries with one entry a disc: what looks alike is said in one line."""
    found: dict[object, Entry] = {}
    for number, entry in enumerate(entries):
        key = entry.colour if entry.sign == DISC else number
        text = " · ".join((found[key].text, entry.text)) if key in found else entry.text
        found[key] = Entry(entry.sign, entry.colour, text)
    return list(found.values())


def _by_programme(picture: Picture) -> Iterator[Entry]:
    """The programmes, each once; what belongs to several; what is paler."""
    network, words = picture.network, export_words(picture.language).legend
    for number, name in programmes(picture):
        yield Entry(DISC, programme_colour(number), name)
    numbered = {node.kind for node in network.nodes if NODE_KINDS[node.kind].numbered}
    example = programme_colour(min((node.programme for node in network.nodes if node.programme), default="1"))
    if len(numbered) > 1:
        yield Entry(NOTHING, GREY, words["units"])
    others = [node for node in network.nodes if not NODE_KINDS[node.kind].numbered]
    for kind in (kind for kind in NODE_KINDS.values() if not kind.numbered):
        own = [node for node in others if node.kind == kind.name]
        common = [node for node in own if not node.programme]
        title = kind.title(picture.language)
        if len(common) < len(own):
            yield Entry(DISC, tint(example, PALER), words["own"].format(kind=title))
        if common:
            several = any(node.values.get("programmes", 0) not in (0, 1) for node in common)
            shade = colour(kind.colour) if kind.size >= NODE_KINDS["body"].size else SHARED
            yield Entry(DISC, shade, words["several"].format(kind=title) if several else title)


def _by_kind(picture: Picture) -> Iterator[Entry]:
    """The kinds of nodes and of bodies; the programmes, by whose colours edges are drawn where there are several."""
    network = picture.network
    found: dict[tuple[int, str], Entry] = {}
    order = list(NODE_KINDS)
    for node, mark in zip(network.nodes, picture.marks, strict=True):
        sort = str(node.values.get("body_kind", ""))
        names = network.body_kinds.get(sort, {})
        name = names.get(picture.language) or min(names.values(), default=sort)
        place = order.index(node.kind), sort
        found.setdefault(place, Entry(DISC, mark.colour, name or NODE_KINDS[node.kind].title(picture.language)))
    for _, entry in sorted(found.items()):
        yield entry
    named = programmes(picture)
    lines = any(_joins(edge) for edge in network.edges) and len(named) > 1
    for number, name in named:
        yield Entry(LINE, programme_colour(number), name) if lines else Entry(NOTHING, GREY, name)


def _by_years(picture: Picture) -> Iterator[Entry]:
    """What was kept, added and dropped; the kinds of what has no such colour; the names behind the numbers."""
    network, words = picture.network, export_words(picture.language).legend
    years = network.years()
    dated = [node.years for node in network.nodes if changing(node)] + [edge.years for edge in network.edges]
    there = {change(held, years) for held in dated if held}
    for name, shade in CHANGES.items():
        if name in there:
            text = words[name if len(years) > 1 else "year"]
            yield Entry(BOTH, shade, text.format(first=years[0], last=years[-1]))
    kinds = {node.kind for node in network.nodes if not changing(node)}
    for kind in NODE_KINDS.values():
        if kind.name in kinds:
            yield Entry(DISC, colour(kind.colour), kind.title(picture.language))
    for _, name in programmes(picture):
        yield Entry(NOTHING, GREY, name)


def programmes(picture: Picture) -> list[tuple[str, str]]:
    """Number and name of each programme that a unit in the picture belongs to, in the order of the numbers."""
    names = picture.network.programmes
    numbers = {node.programme for node in picture.network.nodes if NODE_KINDS[node.kind].numbered} - {""}
    return [
        (number, Node(number, "", "", names.get(number, {})).label(picture.language))
        for number in sorted(numbers, key=lambda number: (len(number), number))
    ]


def _edges(picture: Picture) -> Iterator[Entry]:
    """The relations: first those with the colour of what they join, then those with one of their own."""
    network, words = picture.network, export_words(picture.language)
    pairs = list(zip(network.edges, picture.strokes, strict=True))
    if picture.colouring == "years":
        pairs = [(edge, stroke) for edge, stroke in pairs if not edge.years]
    kinds = [name for name in words.edge_kinds if any(edge.kind == name for edge, _ in pairs)]
    plain = list(dict.fromkeys(edge.kind for edge, _ in pairs if _joins(edge)))
    plain.sort(key=kinds.index)
    projected = [name for name in plain if name not in EDGE_KINDS]
    for group, text in (([name for name in plain if name in EDGE_KINDS], "joins"), (projected, "weight")):
        if group:
            strokes = Counter(stroke.colour for edge, stroke in pairs if edge.kind in group)
            alone = len(strokes) == 1
            shade = next(iter(strokes)) if alone else GREY
            shown = "{kinds}" if alone and text == "joins" else words.legend[text]
            yield Entry(LINE, shade, shown.format(kinds=_listed(words.edge_kinds[name] for name in group)))
    for name in kinds:
        if name not in plain:
            yield Entry(LINE, colour(EDGE_KINDS[name].colour), words.edge_kinds[name])


def _joins(edge: Edge) -> bool:
    """Whether an edge has the colour of what it joins."""
    return not (edge.kind in EDGE_KINDS and EDGE_KINDS[edge.kind].colour)


def _listed(names: Iterable[str]) -> str:
    return " · ".join(names)
