"""The outline of a Chinese programme plan. Heading patterns are matched against text without white space."""

from __future__ import annotations

import re

from kg.lang.outline import OutlineWords
from kg.model import Role

WORDS = OutlineWords(
    headings=(
        (Role.ORIENTATION, re.compile(r"总方向")),
        (Role.BACKGROUND, re.compile(r"任务(?:授权)?和背景")),
        (Role.EXTERNAL_FACTORS, re.compile(r"(?:\d{4}年)?(?:战略和外部因素|外部因素|战略与外部因素)")),
        (Role.MANDATES, re.compile(r"(?:立法|法定)(?:授权|任务)")),
        (Role.DELIVERABLES, re.compile(r"(?:\d{4}年)?(?:共有|共同)?应交付产出")),
        (Role.EVALUATION, re.compile(r"评价(?:活动)?")),
        (Role.PROGRAMME_OF_WORK, re.compile(r"工作方案")),
        (Role.OBJECTIVE, re.compile(r"目标|宗旨")),
        (Role.STRATEGY, re.compile(r"战略")),
        (Role.RESULTS, re.compile(r"\d{4}年(?:计划|拟议)?(?:成果|结果)")),
        (Role.CHALLENGE, re.compile(r"(?:内部)?挑战[和与及](?:对策|应对|应对措施|回应)")),
        (Role.PROGRESS, re.compile(r"(?=.{0,12}目标)(?=.{0,30}进展)在?实现.{2,20}(?:业绩计量|进展|进展情况)")),
    ),
    programme=re.compile(r"方案(\d{1,2})"),
    subprogramme=re.compile(r"次级方案(\d+)"),
    component=re.compile(r"构成部分(\d{1,2})"),
    part_letter=re.compile(r"[A-Z]\.\s*(?=\D).+"),
    category=re.compile(r"[A-E]\.\s*.*(?:产出|知识|专家机构|专家组|机构)"),
    component_letter=re.compile(r"(\([a-z]\))\s*(.+)"),
    programme_line=re.compile(r"方案\s*(\d{1,2})\s*[.．:：]\s*(\S.*)"),
    subprogramme_line=re.compile(r"次级方案\s*(\d+)(?:\s*[，,]\s*构成部分\s*(\d+))?(?:\s*[.．:：]\s*(\S.*))?"),
    component_line=re.compile(r"构成部分\s*(\d{1,2})(?:\s*[.．:：]\s*(\S.*))?"),
    part_number=re.compile(r"([IVXL]+)\.\s*(\S.*)"),
    contents=re.compile(r"目录"),
    continued=re.compile(r"[(（]?续(?:表)?[)）]?"),
    result=re.compile(r"(?:成果\s*(\d+)|\d{4}\s*年计划成果)\s*[：:]\s*(.+)", re.S),
    table=re.compile(r"表\s*(\d+\.\s*\d+)"),
    figure=re.compile(r"图\s*(\d+\.\s*[一二三四五六七八九十百]+)"),
    deliverables_caption=re.compile(r"应交付产出"),
    measure_caption=re.compile(r"业绩计量"),
    caption_component=re.compile(r"次级方案(\d+)[，,](?:构成部分)(\d+)"),
    paragraph=re.compile(r"(\d{1,2})\.(\d{1,3})(?!\d|%)\s*(?=\D|\d{4}\s*年)"),
    item=re.compile(r"(\([a-z]{1,2}\)|\([一二三四五六七八九十]+\)|㈠|㈡|㈢|㈣|㈤|㈥|㈦|㈧|㈨|㈩|•|\([ivx]+\))\s*"),
    item_slips=(),
    unit_of_measure=re.compile(r"\(.{1,40}\)"),
    torn_row=re.compile(
        r"\d{1,3}\.\s*\S.*\s(?:\d[\d ]*|—)(?:\s+(?:\d[\d ]*|—)){1,3}"
        r"|类别和(?:次|子)类别.*"
        r"|[A-E]\.\s*\S+(?:应交付产出|知识|专家机构)：?"
    ),
    years_row=re.compile(r"(?:20\d\d\s*(?:年)?\s*){4,6}"),
    unnumbered_caption=re.compile(r"业绩计量[：:].+|按类别和(?:次|子)类别\s*(?:列示|分列)的?.*应交付产出"),
    mandate_row=re.compile(r"\d+/\d+(?: [A-Z](?:-[A-Z])?)?(?:\s*[；;、和]\s*\d+/\d+(?: [A-Z])?)*\s+[^\d\s号].*"),
    list_heading=re.compile(r"[^\d。；：]{2,40}(?:决议|决定|决议和决定|主席声明|任务授权|公约)"),
    table_note=re.compile(r"[a-z]\s+\S.*"),
    not_a_title=re.compile(r".*(?:[：:。；;]|\d|—)$|[•(]|\d"),
    sentence_end=re.compile(r"[。！？；：”]$"),
    chart_debris=re.compile(r"(?:[\d\s.,%—–+-]|不适用)+"),
    plan_marks=re.compile(r"方案\s*\d{1,2}\s*$", re.M),
    plan_year=re.compile(r"(\d{4})\s*年(?:拟议)?(?:方案计划|拟议方案计划)"),
    approved=re.compile(r"核定"),
)
