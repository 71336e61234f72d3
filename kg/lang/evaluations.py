"""What a language must say about the evaluations that a plan lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class EvaluationWords:
    """Patterns for evaluations.

    ``completed`` and ``planned`` are found in the paragraph that lists or tells of them (their year in any group);
    ``self_evaluation`` tells a self-evaluation, ``evaluation`` any; ``mixed`` an introduction that speaks of both;
    ``subprogramme`` captures the numbers of the subprogrammes concerned.
    """

    completed: re.Pattern[str]
    planned: re.Pattern[str]
    self_evaluation: re.Pattern[str]
    evaluation: re.Pattern[str]
    mixed: re.Pattern[str]
    subprogramme: re.Pattern[str]


def evaluation_words(language: str) -> EvaluationWords:
    """The evaluation words of a language (``zh``, ``en``)."""
    return cast(EvaluationWords, words(language, "evaluations"))
