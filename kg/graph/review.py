"""Findings that show only when all documents lie side by side: titles of one instrument, bodies nobody registered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import ids
from kg.findings import Code, finding
from kg.graph import bodies
from kg.graph.registry import Bodies
from kg.instruments.named import bare, without_addition
from kg.model import Finding, Mandate, Records


def review(records: Sequence[Records], registry: Bodies) -> tuple[Records, ...]:
    """The records with the findings made here appended to those of the document they are about.

    What a document's own findings say already of the same thing is not said again.
    """
    found: dict[int, list[Finding]] = {}
    said = {(ordinal, each.code, each.about) for ordinal, document in enumerate(records) for each in document.findings}
    for ordinal, each in (*_titles(records), *_provisional(records, registry)):
        if (ordinal, each.code, each.about) not in said:
            found.setdefault(ordinal, []).append(each)
    return tuple(
        replace(document, findings=(*document.findings, *found.get(ordinal, ())))
        for ordinal, document in enumerate(records)
    )


def _titles(records: Sequence[Records]) -> Iterator[tuple[int, Finding]]:
    """One finding an instrument and document that prints a title which the documents before it do not.

    Titles of whole instruments are compared within a language; those that differ within one document are found where
    its lists are read.
    """
    before: dict[tuple[str, str], dict[str, str]] = {}
    for ordinal, document in enumerate(records):
        language = document.document.language
        here: dict[str, dict[str, Mandate]] = {}
        for mandate in document.mandates:
            if mandate.title and not mandate.citation.section:
                title = bare(without_addition(mandate.title))
                here.setdefault(mandate.citation.cited, {}).setdefault(title, mandate)
        for cited, titles in here.items():
            known = before.setdefault((cited, language), {})
            others = [mandate for title, mandate in titles.items() if title not in known] if known else []
            if others:
                printed, expected = " | ".join(each.title for each in others), " | ".join(known.values())
                yield (
                    ordinal,
                    finding(
                        Code.INSTRUMENT_TITLES_DIFFER,
                        f"{cited} is printed here as “{printed}”, in another document as “{expected}”.",
                        tuple(sorted({line for each in others for line in each.lines})),
                        about=ids.instrument(cited),
                        printed=printed,
                        expected=expected,
                    ),
                )
            known |= {title: mandate.title for title, mandate in titles.items() if title not in known}


def _provisional(records: Sequence[Records], registry: Bodies) -> Iterator[tuple[int, Finding]]:
    """One finding a document and body that the registry does not have."""
    for body in bodies.collect(records, registry):
        for ordinal, lines in body.lines.items():
            name = body.name(records[ordinal].document.language) or body.key
            yield (
                ordinal,
                finding(
                    Code.BODY_PROVISIONAL,
                    f"The registry of bodies does not have “{name}”.",
                    tuple(sorted(lines)),
                    about=ids.body(body.key),
                    printed=name,
                ),
            )
