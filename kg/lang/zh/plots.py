"""Words on plots, in Chinese."""

from __future__ import annotations

from kg.lang.plots import PlotWords

WORDS = PlotWords(
    script=True,
    delivered="{year} 年应交付产出：各方案实际数占计划数的百分比(一点为一个次类别)",
    percent="实际数占计划数的百分比",
    programme="方案 {number} {title}",
    category="{letter} {name}",
    quantity="点的大小：计划数",
    table="表 {number}",
    figure="图 {number}",
    narrative="取自正文",
    planned="计划",
    actual="实际",
)
