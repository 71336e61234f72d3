"""Bodies, documents and goals in the paragraphs that people read: no score may fall below its floor."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kg.entities.annotate import annotate
from kg.evaluate.names import bodies
from kg.evaluate.scores import Score
from kg.model import Paragraph, UnitKey
from kg.registry import load

CORPORA = {"zh": "zh-2021", "en": "en-2027"}
FLOORS = {
    ("zh", "citations in prose"): 0.99,
    ("zh", "sdg references"): 0.97,
    ("zh", "body mentions"): 0.95,
    ("en", "citations in prose"): 0.99,
    ("en", "sdg references"): 0.97,
    ("en", "body mentions"): 0.93,
}
LINKS = {"zh": 0.97, "en": 0.95}


def gold_rows(shared: Path, language: str) -> list[dict[str, Any]]:
    text = (shared / "gold" / CORPORA[language] / "bodies.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


@cache
def scores(shared: Path, language: str) -> dict[str, Score]:
    """The gold paragraphs annotated one by one, each in a programme of its own number, and scored."""
    rows = gold_rows(shared, language)
    registry = load()
    paragraphs = [
        Paragraph(row["para"], "", UnitKey(row["para"].split(".")[0]), row["text"], (line,))
        for line, row in enumerate(rows, start=1)
    ]
    mentions, references = annotate(paragraphs, [], [], registry, language)

    def names(key: str) -> tuple[str, ...]:
        return registry.body(key).names(language) if key in registry else ()

    found = bodies(
        rows,
        [
            {
                "paragraph": m.paragraph,
                "surface": m.surface,
                "body": "|".join(n for key in m.bodies for n in names(key)),
            }
            for m in mentions
        ],
        [{"paragraph": r.paragraph, "cited": r.target} for r in references if r.kind == "citation"],
        [{"paragraph": r.paragraph, "sdg": r.target} for r in references if r.kind == "sdg"],
    )
    return {score.name: score for score in found}


@pytest.mark.parametrize(("language", "name"), sorted(FLOORS))
def test_no_score_below_its_floor(shared: Path, language: str, name: str) -> None:
    score = scores(shared, language)[name]
    assert score.right > 20
    assert (score.f1 or 0) >= FLOORS[language, name], (score.line(), score.missed, score.invented)


@pytest.mark.parametrize("language", sorted(LINKS))
def test_bodies_are_linked_to_the_right_entry(shared: Path, language: str) -> None:
    score = scores(shared, language)["body mentions"]
    right, found = score.agreement["link"]
    assert right / found >= LINKS[language], score.disagreeing


@pytest.mark.parametrize("language", sorted(CORPORA))
def test_spans_are_the_words_of_the_paragraph(shared: Path, language: str) -> None:
    rows = {row["para"]: row["text"] for row in gold_rows(shared, language)}
    paragraphs = [Paragraph(number, "", UnitKey(), text, (1,)) for number, text in rows.items()]
    mentions, references = annotate(paragraphs, [], [], load(), language)
    for found in (*mentions, *references):
        assert rows[found.paragraph][found.start : found.end] == found.surface
