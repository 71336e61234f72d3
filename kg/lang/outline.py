"""What a language must say about the outline of a plan: its headings, captions, numbers and list marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kg.lang import words
from kg.model import Role


@dataclass(frozen=True)
class OutlineWords:
    """Patterns for the outline. Heading patterns are matched whole against text without white space.

    Of sources with real paragraphs: ``programme_line``, ``subprogramme_line`` and ``component_line`` are matched against a heading with its
    blanks and capture the number (of a component as well where one is named) and a title that stands on the same line;
    ``part_number`` captures the number and title of a numbered part; ``contents`` is the heading of the contents;
    ``continued`` what stands for the text of a caption when its table goes on;
    ``item_slips`` are marks that a word processor put in the place of a letter (it made © of ``(c)``).

    ``programme``, ``subprogramme``, ``component`` capture the printed number; ``part_letter`` a lettered part
    (``A. …``); ``component_letter`` a lettered component (``(a) …``); ``result`` the number and title of a planned
    result. ``table`` and ``figure`` capture the number of a caption that stands alone; the ``*_caption`` patterns
    tell a table's kind by its caption; ``unnumbered_caption`` is a caption whose number the document forgot.
    ``list_heading`` is the heading of a list of mandates that only its words tell, where paragraphs are real.
    ``torn_row`` is a row of a deliverables table that stands outside it, ``years_row`` a measure's header of years.
    """

    headings: tuple[tuple[Role, re.Pattern[str]], ...]
    programme: re.Pattern[str]
    subprogramme: re.Pattern[str]
    component: re.Pattern[str]
    part_letter: re.Pattern[str]
    category: re.Pattern[str]
    component_letter: re.Pattern[str]
    programme_line: re.Pattern[str]
    subprogramme_line: re.Pattern[str]
    component_line: re.Pattern[str]
    part_number: re.Pattern[str]
    contents: re.Pattern[str]
    continued: re.Pattern[str]
    result: re.Pattern[str]
    table: re.Pattern[str]
    figure: re.Pattern[str]
    deliverables_caption: re.Pattern[str]
    measure_caption: re.Pattern[str]
    caption_component: re.Pattern[str]
    paragraph: re.Pattern[str]
    item: re.Pattern[str]
    item_slips: tuple[str, ...]
    unit_of_measure: re.Pattern[str]
    torn_row: re.Pattern[str]
    years_row: re.Pattern[str]
    unnumbered_caption: re.Pattern[str]
    mandate_row: re.Pattern[str]
    list_heading: re.Pattern[str]
    table_note: re.Pattern[str]
    not_a_title: re.Pattern[str]
    sentence_end: re.Pattern[str]
    chart_debris: re.Pattern[str]
    plan_marks: re.Pattern[str]
    plan_year: re.Pattern[str]
    approved: re.Pattern[str]


def outline_words(language: str) -> OutlineWords:
    """The outline words of a language (``zh``, ``en``)."""
    return cast(OutlineWords, words(language, "outline"))
