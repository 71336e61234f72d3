"""Registration of the components with spaCy, their extensions, and the pipeline made of them.

What a component finds is decided elsewhere: :mod:`kg.entities.bodies`, :mod:`kg.entities.citations`,
:mod:`kg.entities.sdgs`. Here the finds become spans.

========================  =========================  =========================================================
factory                   writes                     ``span.kb_id_``
========================  =========================  =========================================================
``kg_bodies``             ``doc.spans["bodies"]``    key of the body in the registry (several joined by ``|``)
``kg_citations``          ``doc.spans["citations"]`` identifier of the document (``A/RES/70/1``, ``UN-CHARTER art. 97``)
``kg_sdgs``               ``doc.spans["sdgs"]``      number of the goal, target or indicator (``17.11``)
``kg_ents``               ``doc.ents``               those of the above that do not overlap, the longest first;
                                                     a group without spans is made, empty
========================  =========================  =========================================================

Extensions (read only): ``span._.iri`` the IRI in the graph (of the first, where a span means several bodies); of
citations ``span._.cited`` (the identifier), ``span._.organ`` (registry key of the adopting body) and ``span._.kind``
(resolution, decision, statement, report, charter …); of goals ``span._.goal`` and ``span._.exists`` (whether there is
such a goal or target); of bodies ``span._.bodies`` (the keys). ``doc._.scope`` may be set to a
:class:`kg.entities.bodies.Scope` before a text is processed: the bodies in charge and the short names declared around
it. ``doc._.declared`` holds, after processing, the short names that the text itself declares, with their keys.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg import ids, registry
from kg.entities import bodies
from kg.entities.citations import CitationFinder, finder
from kg.entities.citations_grammar import REPORT
from kg.entities.sdgs import exists, find_goals
from kg.entities.tokens import Characters, KeepsText, text_of
from kg.instruments import parse
from kg.lang.bodies import body_words

BODIES, CITATIONS, SDGS = "bodies", "citations", "sdgs"
#: Where a document keeps its scope; what was found stands under the names of the span groups.
SCOPE = "kg.scope"
#: Joins the keys of a span that means several bodies.
KEYS = "|"
BODY, CITATION, SDG = "BODY", "CITATION", "SDG"

#: The components in the order in which they run.
PIPES = ("kg_bodies", "kg_citations", "kg_sdgs", "kg_ents")


class Bodies:
    """Component: writes the bodies named to ``doc.spans["bodies"]`` and short names declared to ``doc._.declared``."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __call__(self, doc: Doc) -> Doc:
        """The document with its bodies."""
        found = bodies.find(text_of(doc), registry.load(), self._language, doc.user_data.get(SCOPE))
        doc.user_data[BODIES] = found
        if found:
            named = (each for body in found for each in (body, *body.owners))
            doc.spans[BODIES] = [_span(doc, BODY, body.start, body.end, KEYS.join(body.keys)) for body in named]
        return doc


class Citations:
    """Component: writes the documents cited to ``doc.spans["citations"]``."""

    def __init__(self, language: str) -> None:
        self._language = language

    @cached_property
    def _finder(self) -> CitationFinder:
        return finder(registry.load(), self._language)

    def __call__(self, doc: Doc) -> Doc:
        """The document with its citations."""
        found = self._finder.find(text_of(doc))
        doc.user_data[CITATIONS] = found
        if found:
            doc.spans[CITATIONS] = [_span(doc, CITATION, each.start, each.end, each.cited) for each in found]
        return doc


class Goals:
    """Component: writes the Sustainable Development Goals referred to to ``doc.spans["sdgs"]``."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __call__(self, doc: Doc) -> Doc:
        """The document with its goals."""
        found = find_goals(text_of(doc), self._language)
        doc.user_data[SDGS] = found
        if found:
            doc.spans[SDGS] = [_span(doc, SDG, goal.start, goal.end, goal.number) for goal in found]
        return doc


def _span(doc: Doc, label: str, start: int, end: int, key: str) -> Span:
    """The span of a range of characters with its identifier; its ends are moved out to whole tokens."""
    span = doc.char_span(start, end, label=label, kb_id=key, alignment_mode="expand")
    assert span is not None  # the range is one of the document's own text
    return span


@Language.factory("kg_bodies", assigns=["doc.spans"])
def create_bodies(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that finds bodies."""
    return Bodies(str(nlp.lang))


@Language.factory("kg_citations", assigns=["doc.spans"])
def create_citations(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that finds cited documents."""
    return Citations(str(nlp.lang))


@Language.factory("kg_sdgs", assigns=["doc.spans"])
def create_goals(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that finds Sustainable Development Goals."""
    return Goals(str(nlp.lang))


@Language.component("kg_ents", requires=["doc.spans"], assigns=["doc.ents"])
def fill_entities(doc: Doc) -> Doc:
    """Fills ``doc.ents`` with the spans that do not overlap: longer ones, then earlier ones, first.

    A group that has no spans is there all the same, empty.
    """
    groups = doc.spans
    for key in (CITATIONS, SDGS, BODIES):
        if key not in groups:
            groups[key] = []
    found = [span for key in (CITATIONS, SDGS, BODIES) for span in groups[key]]
    if found:
        doc.set_ents(filter_spans(found))
    return doc


@cache
def nlp(language: str = "zh") -> Language:
    """The pipeline of a language; see :func:`kg.entities.nlp`."""
    made = spacy.blank(language)
    made.tokenizer = KeepsText(made.tokenizer) if body_words(language).spaced else Characters(made.vocab)
    for name in PIPES:
        made.add_pipe(name)
    return made


def _cited(span: Span) -> str:
    return span.kb_id_ if span.label_ == CITATION else ""


def _organ(span: Span) -> str:
    return parse(_cited(span)).organ


def _kind(span: Span) -> str:
    return (parse(span.kb_id_).kind or REPORT) if span.label_ == CITATION else ""


def _bodies(span: Span) -> tuple[str, ...]:
    return tuple(span.kb_id_.split(KEYS)) if span.label_ == BODY else ()


def _goal(span: Span) -> str:
    return span.kb_id_ if span.label_ == SDG else ""


def _exists(span: Span) -> bool:
    return span.label_ != SDG or exists(span.kb_id_)


def _iri(span: Span) -> str:
    makers = {CITATION: ids.instrument, SDG: ids.sdg, BODY: ids.body}
    return makers[span.label_](span.kb_id_.split(KEYS)[0]) if span.label_ in makers else ""


def _scope(doc: Doc) -> bodies.Scope | None:
    return doc.user_data.get(SCOPE)


def _set_scope(doc: Doc, scope: bodies.Scope) -> None:
    doc.user_data[SCOPE] = scope


def _declared(doc: Doc) -> dict[str, tuple[str, ...]]:
    return {body.declares: body.keys for body in doc.user_data.get(BODIES, ()) if body.declares}


_GETTERS: dict[str, Callable[[Span], object]] = {
    "cited": _cited, "organ": _organ, "kind": _kind, "goal": _goal, "exists": _exists,
    "bodies": _bodies, "iri": _iri,
}  # fmt: skip
for _name, _getter in _GETTERS.items():
    Span.set_extension(_name, getter=_getter, force=True)
Doc.set_extension("scope", getter=_scope, setter=_set_scope, force=True)
Doc.set_extension("declared", getter=_declared, force=True)
