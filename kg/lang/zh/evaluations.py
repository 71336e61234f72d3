"""Evaluations in a Chinese programme plan."""

from __future__ import annotations

import re

from kg.lang.evaluations import EvaluationWords

WORDS = EvaluationWords(
    completed=re.compile(r"(\d{4})\s*年(?:完成的|启动了)[^。]{0,60}(?:评价|评估)"),
    planned=re.compile(
        r"(\d{4})\s*年计划(?:进行|开展)[^。]*(?:评价|评估)"
        r"|计划(?:在|于)\s*(\d{4})\s*年[^。]*(?:进行|开展)[^。]*(?:评价|评估)"
        r"|计划(?:在|于)\s*(\d{4})\s*年对[^。]*(?:评价|评估)"
        r"|^(\d{4})\s*年，[^。]*(?:将|计划)[^。]*(?:进行|开展)[^。]*(?:评价|评估)"
    ),
    self_evaluation=re.compile(r"自我评价|自我评估|自评"),
    evaluation=re.compile(r"评价|评估"),
    mixed=re.compile(r"评价(?:和|与|及|、)自我评价|(?<!自我)评价活动"),
    subprogramme=re.compile(r"次级方案\s*(\d+)((?:\s*[、和与及]\s*\d+)*)"),
)
