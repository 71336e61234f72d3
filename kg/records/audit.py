"""A plan read against itself: what it says in one place and differently in another."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Block, Finding, Records
from kg.records import audit_texts, audit_values


def check(records: Records, blocks: Sequence[Block]) -> tuple[Finding, ...]:
    """The findings in document order.

    ``blocks`` are those that the records were made from: lists of mandates, contents and charts name units and years,
    which no record holds.
    """
    document = records.document
    found = [
        *audit_values.check(records.measures, records.paragraphs, records.results, document),
        *audit_texts.titles(records.units, records.tables, blocks, document),
        *audit_texts.statuses(records.results, document),
        *audit_texts.captions(records.tables, records.deliverables),
        *audit_texts.year_headers(blocks, document),
        *audit_texts.categories(records.deliverables),
        *audit_texts.repeated_words(records.paragraphs, records.deliverables, records.measures, document),
    ]
    return tuple(sorted(found, key=lambda each: (each.lines, each.code, each.message)))
