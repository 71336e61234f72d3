"""Blocks -> records: what a plan says, each statement with its lines."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Block, Document, Records
from kg.records import deliverables, mandates, narrative, results, tables, units
from kg.registry import Registry


def extract(blocks: Sequence[Block], document: Document, registry: Registry) -> Records:
    """Everything that the outline, tables and lists of a document say, without the language stage's mentions."""
    language = document.language
    mandate_rows, mandate_findings = mandates.extract(blocks, registry, language)
    deliverable_rows, deliverable_findings = deliverables.extract(blocks, document)
    return Records(
        document=document,
        units=units.extract(blocks),
        mandates=mandate_rows,
        tables=tables.extract(blocks, language),
        paragraphs=narrative.paragraphs(blocks, language),
        footnotes=(*narrative.footnotes(blocks), *deliverables.notes(blocks, document)),
        deliverables=deliverable_rows,
        results=results.extract(blocks, language),
        findings=(*mandate_findings, *deliverable_findings),
    )
