"""The dataset in English."""

from __future__ import annotations

from kg.lang.dataset import DatasetWords

WORDS = DatasetWords(
    title="Programmes, mandates and bodies of United Nations programme plans",
    description=(
        "Programmes and subprogrammes with their legislative mandates, objectives, results, performance measures and "
        "deliverables, and the bodies they serve, read from programme plans; each with its paragraph and line."
    ),
    cubes={
        "deliverables": "Deliverables by year, planned and actual",
        "measures": "Performance measures by year",
    },
)
