"""Instruments: what their identifier tells of organ, kind, session, year and parts. One node in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.errors import IdentityError
from kg.graph.rdf import Statements, integer, string, term, text, uri
from kg.graph.references import CITATION
from kg.instruments import official, parse
from kg.instruments.named import NamedInstruments
from kg.model import Records

OTHER = "other"


class Instrument(NamedTuple):
    """An instrument: its identifier, the registry key of its organ (may be empty), its kind."""

    cited: str
    organ: str
    kind: str


def collect(records: Sequence[Records], named: NamedInstruments) -> tuple[Instrument, ...]:
    """Every instrument cited in lists, prose or notes, with the parts of ranges and the wholes of parts, each once.

    What the registry of named instruments says of organ and kind goes before what a list of mandates says, and that
    before a reference in the prose. Raises IdentityError where two identifiers lead to one IRI.
    """
    found: dict[str, Instrument] = {}
    for instrument in _cited(records):
        if instrument.cited not in found:
            for each in _family(instrument):
                entry = named.entries.get(each.cited)
                known = each._replace(kind=entry.kind, organ=entry.organ or each.organ) if entry else each
                found.setdefault(each.cited, known)
    _check(found)
    return tuple(found.values())


def _cited(records: Sequence[Records]) -> Iterator[Instrument]:
    for document in records:
        for mandate in document.mandates:
            yield Instrument(mandate.citation.cited, mandate.citation.organ, mandate.citation.kind)
    for document in records:
        for reference in document.references:
            if reference.kind == CITATION:
                yield _told(reference.target, reference.organ)
        for note in document.footnotes:
            yield from (_told(citation.cited, citation.organ) for citation in note.cited)


def _told(cited: str, organ: str) -> Instrument:
    """An instrument of which the identifier alone tells the kind."""
    parts = parse(cited)
    return Instrument(cited, organ or parts.organ, parts.kind or OTHER)


def _family(instrument: Instrument) -> Iterator[Instrument]:
    """The instrument, the parts of a range, and the whole that parts belong to."""
    parts = parse(instrument.cited)
    yield instrument
    for relative in (*parts.members, *filter(None, (parts.whole,))):
        yield instrument._replace(cited=relative)


def _check(identifiers: Iterable[str]) -> None:
    """Two instruments never share an IRI.

    >>> _check(["A/RES/47/120 A", "A/RES/47/120-A"])
    Traceback (most recent call last):
    ...
    kg.errors.IdentityError: Two instruments lead to one IRI: 'A/RES/47/120 A' and 'A/RES/47/120-A'.
    """
    by_iri: dict[str, str] = {}
    for identifier in identifiers:
        other = by_iri.setdefault(ids.instrument(identifier), identifier)
        if other != identifier:
            raise IdentityError(f"Two instruments lead to one IRI: {other!r} and {identifier!r}.")


def statements(instruments: Iterable[Instrument]) -> Statements:
    """Type, identifier, organ, session or year, parts and whole, official address.

    Nothing is said that the identifier does not tell: the year of a resolution ``70/1`` is not in it (only the year
    in which that session opened is known).
    """
    for instrument in instruments:
        cited = instrument.cited
        node, parts = NamedNode(ids.instrument(cited)), parse(cited)
        yield node, term(terms.TYPE), term(terms.INSTRUMENT)
        yield node, term(terms.TYPE), term(terms.INSTRUMENT_KINDS[instrument.kind])
        yield node, term(terms.IDENTIFIER), string(cited)
        if instrument.organ:
            yield node, term(terms.ADOPTED_BY), NamedNode(ids.body(instrument.organ))
        if parts.session:
            yield node, term(terms.SESSION), string(parts.session)
        if parts.opened is not None:
            yield node, term(terms.SESSION_OPENED), integer(parts.opened)
        if parts.year is not None:
            yield node, term(terms.YEAR), integer(parts.year)
        if parts.number:
            yield node, term(terms.NUMBER), string(parts.number)
        for letter in () if parts.is_range else parts.letters:
            yield node, term(terms.PART_LETTER), string(letter)
        symbol = official(cited)
        if symbol:
            yield node, term(terms.SYMBOL), string(symbol)
            yield node, term(terms.OFFICIAL_LINK), uri(ids.official_link(symbol))
        for member in parts.members:
            yield from _part(NamedNode(ids.instrument(member)), node)
        if parts.whole:
            yield from _part(node, NamedNode(ids.instrument(parts.whole)))


def _part(part: NamedNode, whole: NamedNode) -> Statements:
    yield part, term(terms.IS_PART_OF), whole
    yield whole, term(terms.HAS_PART), part


def titles(records: Sequence[Records]) -> dict[str, dict[str, Counter[str]]]:
    """The printed titles of each instrument by language, with how often each is printed, in order of appearance."""
    found: dict[str, dict[str, Counter[str]]] = {}
    for document in records:
        for mandate in document.mandates:
            if mandate.title:
                by_language = found.setdefault(mandate.citation.cited, {})
                by_language.setdefault(document.document.language, Counter())[mandate.title] += 1
    return found


def title_statements(
    instruments: Iterable[Instrument], records: Sequence[Records], named: NamedInstruments
) -> Statements:
    """One title a language: the registry's, else the one printed most often (of equals, the first).

    The other printed titles stay with the citations; the other names in the registry are alternative labels.
    """
    printed = titles(records)
    for instrument in instruments:
        node, entry = NamedNode(ids.instrument(instrument.cited)), named.entries.get(instrument.cited)
        usual = {lang: counts.most_common(1)[0][0] for lang, counts in printed.get(instrument.cited, {}).items()}
        for language, title in {**usual, **(entry.labels if entry else {})}.items():
            yield node, term(terms.TITLE), text(title, language)
        for language, others in (entry.alternatives if entry else {}).items():
            for other in others:
                yield node, term(terms.ALT_LABEL), text(other, language)
