"""Instruments: what their identifier tells of organ, kind, session, year and parts. One node in every language."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.rdf import Statements, integer, string, term, uri
from kg.instruments import official, parse


def statements(cited: str, organ: str, kind: str) -> Statements:
    """One instrument: type, identifier, organ, session or year, its parts and its whole, its official address.

    Nothing is said that the identifier does not tell: the year of a resolution ``70/1`` is not in it (only the year
    in which that session opened is known).
    """
    node, parts = NamedNode(ids.instrument(cited)), parse(cited)
    yield node, term(terms.TYPE), term(terms.INSTRUMENT)
    yield node, term(terms.TYPE), term(terms.INSTRUMENT_KINDS[kind])
    yield node, term(terms.IDENTIFIER), string(cited)
    if organ:
        yield node, term(terms.ADOPTED_BY), NamedNode(ids.body(organ))
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
        part = NamedNode(ids.instrument(member))
        yield node, term(terms.HAS_PART), part
        yield part, term(terms.IS_PART_OF), node
        yield from statements(member, organ, kind)
    if parts.whole:
        whole = NamedNode(ids.instrument(parts.whole))
        yield node, term(terms.IS_PART_OF), whole
        yield whole, term(terms.HAS_PART), node
        yield from statements(parts.whole, organ, kind)
