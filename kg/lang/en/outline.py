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
        (Role.DELIVERABLES, re.compile(r"(?:Cross-cutting)?Deliverables?", _I)),
        (Role.EVALUATION, re.compile(r"Evaluationactivit(?:y|ies)", _I)),
        (Role.PROGRAMME_OF_WORK, re.compile(r"Programmeofwork", _I)),
        (Role.OBJECTIVE, re.compile(r"Objectives?", _I)),
        (Role.STRATEGY, re.compile(r"Strategy", _I)),
        (Role.RESULTS, re.compile(r"Plannedresults?(?:for\d{4})?", _I)),
        (Role.PERFORMANCE, re.compile(r"Programmeperformance(?:in|for)\d{4}", _I)),
        (Role.PROGRESS, re.compile(r"Programmeperformance(?:in|for)\d{4}andtargetfor\d{4}", _I)),
        (Role.PROGRESS, re.compile(r"(?:Expectedp|P)rogresstowards.*performancemeasures?", _I)),
        (Role.RESULT, re.compile(r"Proposedprogrammeplanfor\d{4}", _I)),
        (Role.LESSONS, re.compile(r"Lessonslearned(?:andplannedchanges?)?", _I)),
        (Role.CHALLENGE, re.compile(r"Internalchallengeandresponse", _I)),
        (Role.OTHER, re.compile(r"(?:[A-Z]\.)?Proposedprogrammeplanfor\d{4}andprogrammeperformance.*\d{4}", _I)),
        (Role.OTHER, re.compile(r"AdjustmentsarisingfromtheUN80Initiative", _I)),
    ),
    programme=re.compile(r"(?:Subprogramme\d+of)?Programme(\d{1,2})\**", _I),
    subprogramme=re.compile(r"Subprogramme(\d+)", _I),
    component=re.compile(r"Component(\d{1,2})", _I),
    part_letter=re.compile(r"[A-Z]\.\s*(?=\D).+"),
    category=re.compile(r"[A-E]\.\s*(?:Facilitation|Generation|Substantive|Communication|Enabling).*", _I),
    component_letter=re.compile(r"(\([a-z]\))\s*(.+)"),
    programme_line=re.compile(r"(?:Subprogramme\s+\d+\s+of\s+)?Programme\s+(\d{1,2})\**\s*[.:–—]\s*(\S.*)", _I),
    subprogramme_line=re.compile(r"Subprogramme\s+(\d+)(?:\s*,\s*component\s+(\d+))?(?:\s*[.:–—]\s*(\S.*))?", _I),
    component_line=re.compile(r"Component\s+(\d{1,2})(?:\s*[.:–—]\s*(\S.*))?", _I),
    part_number=re.compile(r"([IVXL]+)\.\s+(\S.*)"),
    contents=re.compile(r"(?:Tableof)?Contents", _I),
    continued=re.compile(r"\(?\s*continued\s*\)?", _I),
    result=re.compile(r"Result\s*(\d+)\s*:\s*(.+)", _I | re.S),
    table=re.compile(r"Table\s*(\d{1,2}[A-Z]?(?:\.\s*[IVXL]+)?\.\s*\d+)", _I),
    figure=re.compile(r"Figure\s*(\d{1,2}[A-Z]?(?:\.\s*[IVXL]+)?\.\s*[IVXLC]+)", _I),
    deliverables_caption=re.compile(r"\bdeliverables\b", _I),
    measure_caption=re.compile(r"performance measures?", _I),
    caption_component=re.compile(r"subprogramme(\d+),component(\d+)", _I),
    paragraph=re.compile(r"(\d{1,2}[A-Z]?(?:\.[IVXL]+)?)\.(\d{1,3})(?:\t\s*|\s+(?=\D))"),
    item=re.compile(r"(\([a-z]{1,2}\)|\([ivx]+\)|•|©)\s*"),
    item_slips=("©",),
    unit_of_measure=re.compile(r"\(.{1,120}\)"),
    torn_row=re.compile(r"\d{1,3}\.\s*\S.*\s(?:\d[\d ]*|—)(?:\s+(?:\d[\d ]*|—)){1,3}"),
    years_row=re.compile(r"(?:20\d\d\s*(?:\((?:actual|planned)\))?\s*){3,6}", _I),
    unnumbered_caption=re.compile(r"Performance measures?:.+|.*\bdeliverables\b.*\bby category and sub-?category"),
    mandate_row=re.compile(r"\d+/\d+(?: [A-Z])?(?:\s*[;,]\s*\d+/\d+(?: [A-Z])?)*\s+[^\d\s].*"),
    list_heading=re.compile(
        r"[A-Z][^\d.;:]{3,120} (?:resolutions?|decisions?|mandates?|presidential statements?|conventions?)"
        r"(?: and (?:resolutions?|decisions?))?"
    ),
    table_note=re.compile(r"(?:[a-z]\s+\S|(?:Notes?|Abbreviations?|Sources?)\s*:).*", re.S),
    not_a_title=re.compile(r".*(?:[:.;]|\d|—)$|[•(]|\d"),
    sentence_end=re.compile(r"[.!?;:”\"]$"),
    chart_debris=re.compile(r"(?:[\d\s.,%—–+-]|N/A)+"),
    plan_marks=re.compile(r"^\s*(?:Subprogramme\s+\d+\s+of\s+)?Programme\s+\d{1,2}\**\s*(?:[.:–—].*)?$", re.M | _I),
    plan_year=re.compile(r"(?:[Pp]roposed programme (?:budget|plan) for|programme plan for) (\d{4})"),
    approved=re.compile(r"approved programme plan", _I),
)
