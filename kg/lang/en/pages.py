"""The page of a unit in English."""

from __future__ import annotations

from kg.lang.pages import PageWords

WORDS = PageWords(
    sections={
        "Place": "Place",
        "Objective": "Objective",
        "Mandates": "Mandates",
        "Results": "Results",
        "Performance measures": "Performance measures",
        "Deliverables": "Deliverables",
        "Evaluations": "Evaluations",
        "Bodies": "Bodies",
        "Goals": "Goals",
        "Notes": "Notes",
        "Findings": "Findings",
    },
    places={"paragraph": "paragraph", "line": "line"},
    none="(none)",
    values={},
)
