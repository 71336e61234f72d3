"""The language stage against spaCy's own paragraph-wise pipeline on the same text, in the same run.

    python benchmarks/language.py [DOCUMENT] [--runs 5]

Reads a plan (default: the specimen that the package carries, many times over) into records and times, by the
processor's clock, the median of some runs of: nlp.pipe of spaCy's blank pipeline of the document's language over the
texts of all paragraphs, rows and titles; the whole language stage (bodies, documents, goals, scopes, records) over the
same; and each component alone. Prints seconds and the ratio to the blank pipeline.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from kg import registry, resources
from kg.entities import nlp
from kg.entities.annotate import annotate, passages
from kg.pipeline import read_document

COPIES = 100


def median(work: Callable[[], object], runs: int) -> float:
    """The median processor time of some runs."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def drain(pipeline: spacy.language.Language, texts: list[str]) -> int:
    """The number of tokens that a pipeline makes of some texts; the documents are let go at once."""
    return sum(len(doc) for doc in pipeline.pipe(texts))


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
    blank = spacy.blank(language)
    annotate(*parts, known, language)
    base = median(lambda: drain(blank, texts), options.runs)
    print(f"blank pipeline      {base:6.2f} s")
    stage = median(lambda: annotate(*parts, known, language), options.runs)
    print(f"language stage      {stage:6.2f} s  {stage / base:.2f}x")
    full = nlp(language)
    whole = median(lambda: drain(full, texts), options.runs)
    print(f"kg.entities.nlp     {whole:6.2f} s  {whole / base:.2f}x")
    for name in full.pipe_names:
        others = [other for other in full.pipe_names if other != name]
        with full.select_pipes(disable=others):
            alone = median(lambda: drain(full, texts), options.runs)
        print(f"  tokens + {name:<12}{alone:4.2f} s  {alone / base:.2f}x")


if __name__ == "__main__":
    main()
