"""The records that flow through the house, in the order in which they are made. No logic here.

    source document -> Line -> Block -> records (Unit, Mandate, NumberedTable, ...) -> RDF

Every record carries the lines it was read from (``lines``: 1-based line numbers of a text source, block
indexes in other formats) so that every statement in the graph leads back to its place in the document.
"""

from __future__ import annotations

from kg.model.findings import (
    Finding,
    Severity,
)
from kg.model.mandates import (
    Citation,
    Lead,
    Mandate,
    NumberedTable,
    Unit,
)
from kg.model.outline import (
    Block,
    Furniture,
    Kind,
    Level,
    Role,
    UnitKey,
)
from kg.model.records import (
    Deliverable,
    Evaluation,
    Footnote,
    Measure,
    MeasureValue,
    Mention,
    NotePlace,
    Paragraph,
    Records,
    Reference,
    Relation,
    Result,
    Value,
)
from kg.model.sources import (
    ChartSeries,
    Document,
    Line,
    Lines,
    Link,
    Mark,
    Source,
)

__all__ = [
    "Block",
    "ChartSeries",
    "Citation",
    "Deliverable",
    "Document",
    "Evaluation",
    "Finding",
    "Footnote",
    "Furniture",
    "Kind",
    "Lead",
    "Level",
    "Line",
    "Lines",
    "Link",
    "Mandate",
    "Mark",
    "Measure",
    "MeasureValue",
    "Mention",
    "NotePlace",
    "NumberedTable",
    "Paragraph",
    "Records",
    "Reference",
    "Relation",
    "Result",
    "Role",
    "Severity",
    "Source",
    "Unit",
    "UnitKey",
    "Value",
]
