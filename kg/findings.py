"""The catalogue of findings: a code for each kind of thing that is wrong or doubtful in a document.

The names and explanations of the codes, in Chinese and English, are data: the list ``code:finding`` in
``ontology/codes.ttl``. A test holds the two against each other. A new kind is a line in each.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple

from kg import ids, resources, terms
from kg.model import Finding, Lines, Severity, UnitKey

#: The language of messages; what each kind of finding is, the catalogue says in every language.
LANGUAGE = "en"


class Code(StrEnum):
    """What is wrong or doubtful."""

    TEXT_LEFT_OVER = "text-left-over"
    DOCUMENT_TRUNCATED = "document-truncated"
    HEADING_VARIANT = "heading-variant"
    PARAGRAPH_NUMBER_REPEATED = "paragraph-number-repeated"
    PARAGRAPH_NUMBER_SKIPPED = "paragraph-number-skipped"
    PART_LETTER_SKIPPED = "part-letter-skipped"
    TABLE_NUMBER_REPEATED = "table-number-repeated"
    TABLE_NUMBER_SKIPPED = "table-number-skipped"
    TABLE_WITHOUT_NUMBER = "table-without-number"
    FIGURE_WITHOUT_NUMBER = "figure-without-number"
    FOOTNOTE_WITHOUT_MARK = "footnote-without-mark"
    FOOTNOTE_MISSING = "footnote-missing"
    UNIT_TITLE_DIFFERS = "unit-title-differs"
    OBJECTIVE_MISSING = "objective-missing"
    RESULT_STATUS_MISSING = "result-status-missing"
    UNIT_NUMBER_SKIPPED = "unit-number-skipped"
    LINK_CONTRADICTS_SYMBOL = "link-contradicts-symbol"
    SYMBOL_IMPOSSIBLE = "symbol-impossible"
    SYMBOL_KIND_DIFFERS = "symbol-kind-differs"
    SYMBOL_ORDER = "symbol-order"
    SYMBOL_NEAR_DUPLICATE = "symbol-near-duplicate"
    MANDATE_REPEATED = "mandate-repeated"
    MANDATE_WITHOUT_TITLE = "mandate-without-title"
    MANDATE_LIST_EMPTY = "mandate-list-empty"
    INSTRUMENT_TITLES_DIFFER = "instrument-titles-differ"
    TOTAL_DIFFERS = "total-differs"
    TOTAL_MISSING = "total-missing"
    ROW_NUMBER_REPEATED = "row-number-repeated"
    ROW_NUMBER_MISSING = "row-number-missing"
    ROW_NUMBER_SKIPPED = "row-number-skipped"
    VALUE_AMBIGUOUS = "value-ambiguous"
    VALUE_UNREADABLE = "value-unreadable"
    CATEGORY_NAME_DIFFERS = "category-name-differs"
    CATEGORY_ORDER = "category-order"
    SUBCATEGORY_UNKNOWN = "subcategory-unknown"
    SUBCATEGORY_MISPLACED = "subcategory-misplaced"
    UNIT_OF_MEASURE_DIFFERS = "unit-of-measure-differs"
    COLUMN_HEADER_UNUSUAL = "column-header-unusual"
    CAPTION_YEARS_DIFFER = "caption-years-differ"
    YEARS_IRREGULAR = "years-irregular"
    MEASURE_WITHOUT_VALUES = "measure-without-values"
    MEASURE_VALUES_INCOMPLETE = "measure-values-incomplete"
    MEASURES_DIFFER = "measures-differ"
    PROSE_CONTRADICTS_TABLE = "prose-contradicts-table"
    REFERENCE_DANGLING = "reference-dangling"
    REFERENCE_WRONG = "reference-wrong"
    SDG_UNKNOWN = "sdg-unknown"
    CITATION_WITHOUT_ORGAN = "citation-without-organ"
    BODY_PROVISIONAL = "body-provisional"
    BODY_AMBIGUOUS = "body-ambiguous"
    ABBREVIATION_REDECLARED = "abbreviation-redeclared"
    WORD_REPEATED = "word-repeated"
    EXPECTATION = "expectation"


#: How grave each kind of finding is.
SEVERITY = {
    Code.TEXT_LEFT_OVER: Severity.WARNING,
    Code.DOCUMENT_TRUNCATED: Severity.WARNING,
    Code.HEADING_VARIANT: Severity.INFO,
    Code.PARAGRAPH_NUMBER_REPEATED: Severity.WARNING,
    Code.PARAGRAPH_NUMBER_SKIPPED: Severity.INFO,
    Code.PART_LETTER_SKIPPED: Severity.INFO,
    Code.TABLE_NUMBER_REPEATED: Severity.WARNING,
    Code.TABLE_NUMBER_SKIPPED: Severity.INFO,
    Code.TABLE_WITHOUT_NUMBER: Severity.WARNING,
    Code.FIGURE_WITHOUT_NUMBER: Severity.WARNING,
    Code.FOOTNOTE_WITHOUT_MARK: Severity.INFO,
    Code.FOOTNOTE_MISSING: Severity.WARNING,
    Code.UNIT_TITLE_DIFFERS: Severity.INFO,
    Code.OBJECTIVE_MISSING: Severity.WARNING,
    Code.RESULT_STATUS_MISSING: Severity.INFO,
    Code.UNIT_NUMBER_SKIPPED: Severity.INFO,
    Code.LINK_CONTRADICTS_SYMBOL: Severity.WARNING,
    Code.SYMBOL_IMPOSSIBLE: Severity.ERROR,
    Code.SYMBOL_KIND_DIFFERS: Severity.WARNING,
    Code.SYMBOL_ORDER: Severity.INFO,
    Code.SYMBOL_NEAR_DUPLICATE: Severity.WARNING,
    Code.MANDATE_REPEATED: Severity.INFO,
    Code.MANDATE_WITHOUT_TITLE: Severity.WARNING,
    Code.MANDATE_LIST_EMPTY: Severity.INFO,
    Code.INSTRUMENT_TITLES_DIFFER: Severity.INFO,
    Code.TOTAL_DIFFERS: Severity.ERROR,
    Code.TOTAL_MISSING: Severity.INFO,
    Code.ROW_NUMBER_REPEATED: Severity.WARNING,
    Code.ROW_NUMBER_MISSING: Severity.WARNING,
    Code.ROW_NUMBER_SKIPPED: Severity.WARNING,
    Code.VALUE_AMBIGUOUS: Severity.WARNING,
    Code.VALUE_UNREADABLE: Severity.WARNING,
    Code.CATEGORY_NAME_DIFFERS: Severity.WARNING,
    Code.CATEGORY_ORDER: Severity.INFO,
    Code.SUBCATEGORY_UNKNOWN: Severity.INFO,
    Code.SUBCATEGORY_MISPLACED: Severity.WARNING,
    Code.UNIT_OF_MEASURE_DIFFERS: Severity.WARNING,
    Code.COLUMN_HEADER_UNUSUAL: Severity.INFO,
    Code.CAPTION_YEARS_DIFFER: Severity.WARNING,
    Code.YEARS_IRREGULAR: Severity.WARNING,
    Code.MEASURE_WITHOUT_VALUES: Severity.INFO,
    Code.MEASURE_VALUES_INCOMPLETE: Severity.INFO,
    Code.MEASURES_DIFFER: Severity.WARNING,
    Code.PROSE_CONTRADICTS_TABLE: Severity.WARNING,
    Code.REFERENCE_DANGLING: Severity.ERROR,
    Code.REFERENCE_WRONG: Severity.WARNING,
    Code.SDG_UNKNOWN: Severity.ERROR,
    Code.CITATION_WITHOUT_ORGAN: Severity.INFO,
    Code.BODY_PROVISIONAL: Severity.INFO,
    Code.BODY_AMBIGUOUS: Severity.INFO,
    Code.ABBREVIATION_REDECLARED: Severity.INFO,
    Code.WORD_REPEATED: Severity.INFO,
    Code.EXPECTATION: Severity.WARNING,
}


class Entry(NamedTuple):
    """A kind of finding as people read it: a title and an explanation in one language."""

    title: str
    explanation: str


def finding(
    code: Code,
    message: str,
    lines: Lines,
    *,
    about: str = "",
    printed: str = "",
    expected: str = "",
    unit: UnitKey | None = None,
) -> Finding:
    """A finding of a kind with that kind's severity.

    >>> finding(Code.TOTAL_DIFFERS, "13 is not 12", (677,), printed="13", expected="12").severity
    <Severity.ERROR: 'error'>
    """
    return Finding(code, SEVERITY[code], about, message, lines, printed, expected, unit or UnitKey())


def describe(code: str, language: str) -> Entry:
    """The title and explanation of a kind of finding in a language.

    Raises KeyError where the catalogue has no such code or language.

    >>> describe("total-differs", "en").title
    'Printed total differs from the sum of its rows'
    """
    return _entries()[code, language]


@cache
def _entries() -> dict[tuple[str, str], Entry]:
    from pyoxigraph import Literal, RdfFormat, parse

    texts: dict[tuple[str, str], dict[str, str]] = {}
    for quad in parse(path=resources.directory("ontology") / "codes.ttl", format=RdfFormat.TURTLE):
        subject = str(getattr(quad.subject, "value", ""))
        if isinstance(quad.object, Literal) and quad.object.language and subject.startswith(ids.code("finding", "")):
            code = subject.removeprefix(ids.code("finding", ""))
            texts.setdefault((code, quad.object.language), {})[quad.predicate.value] = quad.object.value
    return {key: Entry(found[terms.PREF_LABEL], found[terms.DEFINITION]) for key, found in texts.items()}
