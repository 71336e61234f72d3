"""Plans of several years together: units that continue units, instruments that follow instruments, lines' titles.

Where a graph holds more than one edition of a plan, each link is a node that says how it was found and how sure it is,
and a shortcut (``continues``, ``succeeds``) for a beginner's question.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pyoxigraph import NamedNode

from kg import ids, registry, terms
from kg.continuity.matching import continuations
from kg.continuity.successions import successions
from kg.continuity.titles import Comparison, known_in_several
from kg.continuity.units import PlanUnit
from kg.graph.context import Context, ancestors
from kg.graph.rdf import Statements, code, decimal, term, text
from kg.graph.references import CITATION, GOAL
from kg.graph.registry import Bodies, keys_of
from kg.instruments.named import load as load_named
from kg.lang.subjects import subjects
from kg.model import Level, Records, Unit, UnitKey

Documents = Sequence[tuple[Context, Records]]

#: Keys of bodies that the registry does not know depend on the language of the name.
_PROVISIONAL = ids.provisional_body("")[:2]


def statements(documents: Documents, bodies: Bodies) -> Statements:
    """The links between the editions that some documents are of; none where they are of one."""
    records = [each for _, each in documents]
    if len({(each.document.year, each.document.edition) for each in records}) < 2:
        return
    known = list(known_in_several(registry.load(), load_named(), records))
    titles = Comparison(known, subjects())
    for link in continuations(plan_units(documents, bodies), Comparison(known), titles):
        earlier, later = NamedNode(link.earlier), NamedNode(link.later)
        node = NamedNode(ids.link("continuation", link.later, link.earlier))
        yield node, term(terms.TYPE), term(terms.CONTINUATION)
        yield node, term(terms.CONTINUATION_KIND), code("continuation", link.kind)
        yield from _link(node, earlier, later, link.methods, link.confidence)
        yield later, term(terms.CONTINUES), earlier
    for step in successions(records, titles):
        earlier, later = NamedNode(ids.instrument(step.earlier)), NamedNode(ids.instrument(step.later))
        node = NamedNode(ids.link("succession", later.value, earlier.value))
        yield node, term(terms.TYPE), term(terms.SUCCESSION)
        yield from _link(node, earlier, later, (step.method,), step.confidence)
        yield later, term(terms.SUCCEEDS), earlier


def _link(
    node: NamedNode, earlier: NamedNode, later: NamedNode, methods: Sequence[str], confidence: float
) -> Statements:
    yield node, term(terms.EARLIER), earlier
    yield node, term(terms.LATER), later
    for method in methods:
        yield node, term(terms.METHOD), code("method", method)
    value = decimal(f"{confidence:.2f}")
    if value is not None:
        yield node, term(terms.CONFIDENCE), value


def line_titles(documents: Sequence[Records]) -> Statements:
    """The title of each programme over the years in each language: that of the latest plan in it."""
    latest: dict[tuple[str, str], tuple[tuple[int, str], str]] = {}
    for records in documents:
        document = records.document
        for unit in records.units:
            if unit.level == Level.PROGRAMME and unit.title:
                key, edition = (unit.key.programme, document.language), (document.year, document.edition)
                if key not in latest or latest[key][0] < edition:
                    latest[key] = (edition, unit.title)
    for (number, language), (_, title) in latest.items():
        yield NamedNode(ids.programme_line(number)), term(terms.TITLE), text(title, language)


def plan_units(documents: Documents, bodies: Bodies) -> list[PlanUnit]:
    """The units of all plans, each once in whatever languages it was read, in the order of the documents."""
    found: dict[str, PlanUnit] = {}
    for context, records in documents:
        for unit in _units_of(context, records, bodies):
            known = found.get(unit.iri)
            found[unit.iri] = _both(known, unit) if known else unit
    return list(found.values())


def _both(one: PlanUnit, other: PlanUnit) -> PlanUnit:
    """A unit that was read in two languages."""
    return replace(
        one,
        titles={**other.titles, **one.titles},
        leads=one.leads | other.leads,
        mandates=one.mandates | other.mandates,
        marks=Counter(one.marks) + Counter(other.marks),
    )


def _units_of(context: Context, records: Records, bodies: Bodies) -> Iterator[PlanUnit]:
    document = context.document
    mandates: dict[UnitKey, set[str]] = defaultdict(set)
    for mandate in records.mandates:
        mandates[mandate.unit].add(mandate.citation.cited)
    marks = _marks(records)
    plan = ids.plan(document.symbol, document.year, document.edition)
    for unit in records.units:
        key = unit.key
        yield PlanUnit(
            iri=context.units[key].value,
            plan=plan,
            year=document.year,
            edition=document.edition,
            programme=key.programme,
            level=unit.level,
            path=(key.subprogramme, key.component),
            around=tuple(context.units[path].value for path in ancestors(key) if path in context.units),
            titles={document.language: unit.title} if unit.title else {},
            leads=_leads(unit, bodies, document.language),
            mandates=frozenset(mandates[key]),
            marks=marks[key],
        )


def _leads(unit: Unit, bodies: Bodies, language: str) -> frozenset[str]:
    """The bodies that lead a unit; a unit that is called after a body is its own."""
    names = [lead.name for lead in unit.leads]
    keys = {key for name in names for key in keys_of(bodies, name, language)}
    keys.update(bodies.by_name(unit.title, language) if unit.title else ())
    return frozenset(key for key in keys if not key.startswith(_PROVISIONAL))


def _marks(records: Records) -> dict[UnitKey, Counter[str]]:
    """What the text and tables of each unit name, under names that are the same in every language."""
    marks: dict[UnitKey, Counter[str]] = defaultdict(Counter)
    for mention in records.mentions:
        marks[mention.unit].update(f"body {body}" for body in mention.bodies)
    for relation in records.relations:
        marks[relation.unit][f"body {relation.body}"] += 1
    for reference in records.references:
        if reference.kind in (CITATION, GOAL):
            marks[reference.unit][f"{reference.kind} {reference.target}"] += 1
    for row in records.deliverables:
        if row.subcategory_code:
            marks[row.unit][f"row {row.subcategory_code}"] += 1
    for counts in marks.values():
        for mark in [mark for mark in counts if mark.startswith(f"body {_PROVISIONAL}")]:
            del counts[mark]
    return marks
