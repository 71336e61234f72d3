"""Findings that show only when all documents lie side by side: titles of one instrument, bodies nobody registered."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import ids
from kg.findings import Code, finding
from kg.graph import bodies, instruments
from kg.graph.registry import Bodies
from kg.model import Finding, Records

_MARKS = re.compile(r"[\W_]+")


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
    """One finding an instrument, language and document that prints another title than the usual one."""
    usual = {
        (cited, language): counts.most_common(1)[0][0]
        for cited, by_language in instruments.titles(records).items()
        for language, counts in by_language.items()
    }
    for ordinal, document in enumerate(records):
        language = document.document.language
        others: dict[str, dict[str, set[int]]] = {}
        for mandate in document.mandates:
            cited = mandate.citation.cited
            if mandate.title and bare(mandate.title) != bare(usual[cited, language]):
                others.setdefault(cited, {}).setdefault(mandate.title, set()).update(mandate.lines)
        for cited, variants in others.items():
            expected = usual[cited, language]
            printed = " | ".join(variants)
            yield (
                ordinal,
                finding(
                    Code.INSTRUMENT_TITLES_DIFFER,
                    f"{cited} is printed here as “{printed}”, elsewhere as “{expected}”.",
                    tuple(sorted(set().union(*variants.values()))),
                    about=ids.instrument(cited),
                    printed=printed,
                    expected=expected,
                ),
            )


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


def bare(title: str) -> str:
    """A title as compared: letters and digits only, one case and width.

    >>> bare("Women, peace and security") == bare("Women; peace and  security")
    True
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", title)).casefold()
