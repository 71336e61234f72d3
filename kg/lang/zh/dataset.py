"""The dataset in Chinese."""

from __future__ import annotations

from kg.lang.dataset import DatasetWords

WORDS = DatasetWords(
    title="联合国方案计划中的方案、授权和机构",
    description=(
        "从方案计划读出的方案和次级方案及其立法授权、目标、成果、业绩计量和应交付产出，以及得到服务的机构；"
        "每项陈述均注明段落和行。"
    ),
    cubes={
        "deliverables": "各年应交付产出的计划数和实际数",
        "measures": "各年业绩计量",
    },
)
