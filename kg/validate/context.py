"""What a result is about, in words: the name of the focus node and the line of the document it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from kg import terms
from kg.validate.model import Term
from kg.validate.report import Result

_LABELS = (
    terms.LABEL,
    terms.PREF_LABEL,
    terms.TITLE,
    terms.CAPTION,
    terms.IDENTIFIER,
    terms.SYMBOL,
    terms.SURFACE,
    terms.PRINTED_SYMBOL,
    terms.NUMBER,
)


def placed(store: Store, results: Iterable[Result]) -> Iterator[Result]:
    """The results with the label, document and line of their focus nodes, where the store has them."""
    known: dict[Term, tuple[str, str, int | None]] = {}
    for result in results:
        focus = result.focus
        if focus not in known:
            known[focus] = _place(store, focus)
        label, document, line = known[focus]
        yield replace(result, label=label, document=document, line=line)


def _place(store: Store, focus: Term) -> tuple[str, str, int | None]:
    label = next((text for name in _LABELS if (text := _smallest(store, focus, name))), "")
    lines = [int(term.value) for term in _values(store, focus, terms.LINE) if term.value.isdecimal()]
    documents = [term for term in _values(store, focus, terms.IN_DOCUMENT) if isinstance(term, NamedNode)]
    symbols = [_smallest(store, document, terms.SYMBOL) for document in documents]
    return label, min(symbols, default=""), min(lines, default=None)


def _smallest(store: Store, subject: Term, predicate: str) -> str:
    return min((term.value for term in _values(store, subject, predicate)), default="")


def _values(store: Store, subject: Term, predicate: str) -> Iterator[Term]:
    if isinstance(subject, Literal):
        return
    for quad in store.quads_for_pattern(subject, NamedNode(predicate), None, None):
        if isinstance(quad.object, NamedNode | BlankNode | Literal):
            yield quad.object
