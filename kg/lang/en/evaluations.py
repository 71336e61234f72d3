"""Evaluations in an English programme plan."""

from __future__ import annotations

import re

from kg.lang.evaluations import EvaluationWords

_I = re.IGNORECASE

WORDS = EvaluationWords(
    completed=re.compile(r"evaluations?\b[^.]{0,80}(?:completed|conducted|finalized)[^.]{0,20}\bin (\d{4})", _I),
    planned=re.compile(r"evaluations?\b[^.]{0,80}(?:planned|will be conducted)[^.]{0,20}\b(?:for|in) (\d{4})", _I),
    self_evaluation=re.compile(r"self-evaluation", _I),
    evaluation=re.compile(r"evaluation", _I),
    mixed=re.compile(r"evaluations? and self-evaluations?|evaluation activities", _I),
    subprogramme=re.compile(r"subprogrammes? (\d+)((?:\s*(?:,|and)\s*\d+)*)", _I),
)
