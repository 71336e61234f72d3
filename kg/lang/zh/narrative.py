"""Paragraphs and planned results in a Chinese programme plan."""

from __future__ import annotations

import re

from kg.lang.narrative import NarrativeWords

WORDS = NarrativeWords(
    themes=(
        ("inter-agency", re.compile(r"机构间(?:的)?协调")),
        ("partnership", re.compile(r"与其他(?:实体|机构|组织)(?:的|之间的)?(?:协调|合作)")),
        ("disability", re.compile(r"残疾")),
        ("gender", re.compile(r"性别(?:平等)?(?:的)?(?:视角|观点|层面|问题|因素|主流)")),
        ("external-factors", re.compile(r"外部因素方面|关于外部因素")),
    ),
    assumptions=re.compile(r"(?:规划|计划|方案)?假设(?:为|是|作为)?|以下列.{0,8}(?:假设|前提)"),
    result_brackets=re.compile(r"\s*\(([^()]*(?:成果|结果|\d{4}\s*年)[^()]*)\)$"),
    result_status=(
        ("carried-over", re.compile(r"承接|转自|结转|延续|参看\d{4}年")),
        ("new", re.compile(r"^新")),
    ),
    status_headings=(),
    target_heading=None,
    targets=(),
)
