"""The language stage against spaCy's own paragraph-wise pipeline on the same text, in the same run.

    python benchmarks/language.py [DOCUMENT] [--runs 5]

Reads a plan (default: the specimen that the package carries, many times over) into records. Each round times, by the
processor's clock, over the texts of all paragraphs, rows and titles: nlp.pipe of spaCy's blank pipeline of that
language, the whole language stage (bodies, documents, goals, scopes, records), and each component alone. Prints the
median seconds, and the median of the rounds' ratios to the blank pipeline.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import spacy

from kg import registry, resources
from kg.entities import nlp
from kg.entities.annotate import annotate, passages
from kg.pipeline import read_document

COPIES = 100
BLANK = "spaCy blank pipeline"


def rounds(jobs: dict[str, Callable[[], object]], runs: int) -> dict[str, list[float]]:
    """The processor times of some rounds, each of which runs every job once: what disturbs one disturbs all."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(runs):
        for name, work in jobs.items():
            start = time.process_time()
            work()
            times[name].append(time.process_time() - start)
    return times


def drain(pipeline: spacy.language.Language, texts: list[str]) -> int:
    """The number of tokens that a pipeline makes of some texts; the documents are let go at once."""
    return sum(len(doc) for doc in pipeline.pipe(texts))


def alone(pipeline: spacy.language.Language, name: str, texts: list[str]) -> int:
    """As :func:`drain`, with one component only."""
    with pipeline.select_pipes(disable=[other for other in pipeline.pipe_names if other != name]):
        return drain(pipeline, texts)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("document", nargs="?", type=Path, help="a plan (default: the specimen, many times)")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    path = options.document or min(resources.directory("specimen").glob("*.txt"))
    known = registry.load()
    records, _ = read_document(path, known)
    copies = 1 if options.document else COPIES
    parts = (records.paragraphs * copies, records.units * copies, records.deliverables * copies)
    language = records.document.language
    texts = [place.text for place in passages(*parts)]
    print(f"{path.name}: {len(texts)} texts, {sum(map(len, texts))} characters, {language}")
    blank, full = spacy.blank(language), nlp(language)
    annotate(*parts, known, language)
    jobs: dict[str, Callable[[], object]] = {
        BLANK: lambda: drain(blank, texts),
        "language stage": lambda: annotate(*parts, known, language),
        "kg.entities.nlp": lambda: drain(full, texts),
    }
    for name in full.pipe_names:
        jobs[f"  tokens + {name}"] = partial(alone, full, name, texts)
    times = rounds(jobs, options.runs)
    for name, each in times.items():
        ratio = statistics.median(one / base for one, base in zip(each, times[BLANK], strict=True))
        print(f"{name:<24}{statistics.median(each):6.2f} s  {ratio:.2f}x")


if __name__ == "__main__":
    main()
