"""Mentions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/) in JSON-LD.

An annotation's body is the thing meant, its target the words: by position in the paragraph's text, and by quotation
with what stands before and after, so that the place is found again in another copy of the text. ``line`` is that of
the source; words that stand in a heading or a table have no paragraph and are found by it.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import ids
from kg import terms as t
from kg.export.spans import Passage, Span, passages, spans

if TYPE_CHECKING:
    from pyoxigraph import Store

CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"line": {"@id": t.LINE, "@type": "xsd:integer"}})

_AROUND = 32  # characters quoted before and after
_MOTIVATIONS = {"body": "identifying", "citation": "linking", "sdg": "classifying"}


def write(store: Store, path: Path, units: Collection[str]) -> dict[str, int]:
    """Write the annotations of the units (all without any) as one AnnotationCollection; their number comes back."""
    texts, found = passages(store), spans(store, units)
    collection = ids.named_graph("annotations")
    with path.open("w", encoding="utf-8", newline="\n") as file:
        head = {"@context": CONTEXT, "id": collection, "type": "AnnotationCollection", "total": len(found)}
        page = {"id": ids.part(collection, "page", 1), "type": "AnnotationPage", "startIndex": 0}
        file.write(f'{_json(head)[:-1]}, "first": {_json(page)[:-1]}, "items": [\n')
        file.write(",\n".join(_json(annotation(span, texts.get(span.passage))) for span in found))
        file.write("\n]}}\n")
    return {"annotations": len(found)}


def annotation(span: Span, passage: Passage | None) -> dict[str, Any]:
    """One annotation. Without its passage, or where that says something else there, only the words are quoted."""
    quote: dict[str, Any] = {"type": "TextQuoteSelector", "exact": span.surface}
    selector: list[dict[str, Any]] = [quote]
    if passage and passage.text[span.start : span.end] == span.surface:
        quote["prefix"] = passage.text[max(0, span.start - _AROUND) : span.start]
        quote["suffix"] = passage.text[span.end : span.end + _AROUND]
        selector.insert(0, {"type": "TextPositionSelector", "start": span.start, "end": span.end})
    motivation = _MOTIVATIONS[span.kind]
    return {
        "id": span.iri,
        "type": "Annotation",
        "motivation": motivation,
        "body": [
            {"type": "SpecificResource", "purpose": motivation, "source": {"id": target.iri, "label": target.name}}
            for target in span.targets
        ],
        "target": {
            "type": "SpecificResource",
            "source": {"id": span.passage or span.document, "language": span.language},
            "selector": selector,
            "line": span.line,
        },
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
