"""The outline of an English programme plan. Heading patterns are matched against text without white space."""

from __future__ import annotations

import re

from kg.lang.outline import OutlineWords
from kg.model import Role

_I = re.IGNORECASE

WORDS = OutlineWords(
    headings=(
        (Role.ORIENTATION, re.compile(r"Overallorientation", _I)),
        (Role.BACKGROUND, re.compile(r"Mandatesandbackground", _I)),
        (Role.EXTERNAL_FACTORS, re.compile(r"(?:Strategyand)?externalfactors(?:for\d{4})?", _I)),
        (Role.MANDATES, re.compile(r"Legislativemandates?", _I)),
        (Role.DELIVERABLES, re.compile(r"(?:Cross-cutting)?Deliverables", _I)),
        (Role.EVALUATION, re.compile(r"Evaluationactivities", _I)),
        (Role.PROGRAMME_OF_WORK, re.compile(r"Programmeofwork", _I)),
        (Role.OBJECTIVE, re.compile(r"Objective", _I)),
        (Role.STRATEGY, re.compile(r"Strategy", _I)),
        (Role.RESULTS, re.compile(r"Plannedresultsfor\d{4}", _I)),
        (Role.PERFORMANCE, re.compile(r"Programmeperformancein\d{4}", _I)),
        (Role.PROGRESS, re.compile(r"Expectedprogresstowards.*performancemeasures?", _I)),
        (Role.OTHER, re.compile(r"Lessonslearnedandplannedchange|AdjustmentsarisingfromtheUN80Initiative", _I)),
    ),
    programme=re.compile(r"Programme(\d{1,2})", _I),
    subprogramme=re.compile(r"Subprogramme(\d+)", _I),
    component=re.compile(r"Component(\d{1,2})", _I),
    part_letter=re.compile(r"[A-Z]\.\s*(?=\D).+"),
    category=re.compile(r"[A-E]\.\s*(?:Facilitation|Generation|Substantive|Communication|Enabling).*", _I),
    component_letter=re.compile(r"(\([a-z]\))\s*(.+)"),
    result=re.compile(r"Result\s*(\d+)\s*:\s*(.+)", _I | re.S),
    table=re.compile(r"Table\s*(\S*\d+\.\s*\d+)", _I),
    figure=re.compile(r"Figure\s*(\S*\d+\.\s*[IVXLC]+)", _I),
    deliverables_caption=re.compile(r"deliverables", _I),
    measure_caption=re.compile(r"performance measures?", _I),
    caption_component=re.compile(r"subprogramme(\d+),component(\d+)", _I),
    paragraph=re.compile(r"(\d{1,2}[A-Z]?(?:\.[IVX]+)?)\.(\d{1,3})(?=\s)\s*(?=\D)"),
    item=re.compile(r"(\([a-z]{1,2}\)|\([ivx]+\)|•)\s*"),
    unit_of_measure=re.compile(r"\(.{1,60}\)"),
    torn_row=re.compile(r"\d{1,3}\.\s*\S.*\s(?:\d[\d ]*|—)(?:\s+(?:\d[\d ]*|—)){1,3}"),
    years_row=re.compile(r"(?:20\d\d\s*(?:\((?:actual|planned)\))?\s*){3,6}"),
    unnumbered_caption=re.compile(r"Performance measures?:.+"),
    mandate_row=re.compile(r"\d+/\d+(?: [A-Z])?(?:\s*[;,]\s*\d+/\d+(?: [A-Z])?)*\s+[^\d\s].*"),
    table_note=re.compile(r"[a-z]\s+\S.*"),
    not_a_title=re.compile(r".*(?:[:.;]|\d|—)$|[•(]|\d"),
    sentence_end=re.compile(r"[.!?;:”\"]$"),
    chart_debris=re.compile(r"(?:[\d\s.,%—–+-]|N/A)+"),
    plan_marks=re.compile(r"^\s*Programme\s+\d{1,2}\s*$", re.M),
    plan_year=re.compile(r"(?:[Pp]roposed programme (?:budget|plan) for|programme plan for) (\d{4})"),
    approved=re.compile(r"approved programme plan", _I),
)
