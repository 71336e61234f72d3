"""The project's own figures are those of the scorer that is kept beside the gold rows."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import kg
import kg.evaluate

SAME = (
    "units",
    "mandates",
    "tables",
    "deliverable values",
    "measure values",
    "body mentions",
    "citations in prose",
    "sdg references",
)


def test_figures_are_those_of_the_scorer(shared: Path, corpus_build: Path, tmp_path: Path) -> None:
    kg.load(corpus_build).tables(tmp_path)
    gold = shared / "gold" / "zh-2021"
    command = [sys.executable, shared / "evaluate" / "score.py", "--tables", tmp_path, "--gold", gold, "--json"]
    theirs = json.loads(subprocess.run([*map(str, command)], capture_output=True, text=True, check=True).stdout)
    ours = {score.name: score for score in kg.evaluate.run(tmp_path, gold)}
    for name in SAME:
        for figure in ("precision", "recall", "f1"):
            assert round(theirs[name][figure], 4) == round(getattr(ours[name], figure), 4), (name, figure)
