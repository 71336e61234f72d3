"""Validation: the shapes compiled to SPARQL against pySHACL, in the same run.

    python benchmarks/validation.py [BUILD_DIR] [--copies 400] [--runs 3] [--no-pyshacl]

With a build directory the graph of the build is validated, else the specimen of the tests, many times over.
Prints the number of quads and results, each engine's median wall time in seconds, and the ratio.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

from pyoxigraph import Store

from kg import registry
from kg.graph import quads
from kg.graph.store import memory, open_store
from kg.validate import Engine, Report, validate

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def specimen(copies: int) -> Store:
    """The specimen plan, ``copies`` times, each as a fascicle of its own."""
    from tests.sample import sample_english, sample_records

    records = []
    for number in range(1, copies + 1):
        for original in (sample_records(), sample_english()):
            language = original.document.language
            symbol = f"A/81/6 (Sect. {number}{language})"
            records.append(replace(original, document=replace(original.document, symbol=symbol)))
    return memory(quads(records, registry.load()))


def measured(store: Store, engine: Engine, runs: int) -> tuple[float, Report]:
    """The median wall time of some runs, and the report of the last."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        report = validate(store, engine=engine)
        times.append(time.perf_counter() - start)
    return statistics.median(times), report


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("build", nargs="?", type=Path, help="build directory (default: the specimen, many times)")
    parser.add_argument("--copies", type=int, default=400)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--no-pyshacl", action="store_true")
    options = parser.parse_args()
    store = open_store(options.build) if options.build else specimen(options.copies)
    print(f"{len(store)} quads")
    fast, report = measured(store, "fast", options.runs)
    counts = ", ".join(f"{number} {name}" for name, number in report.counts.items())
    print(f"fast     {fast:8.2f} s   {counts}")
    if not options.no_pyshacl:
        slow, judged = measured(store, "pyshacl", max(1, options.runs // 3))
        same = {result.key for result in report.results} == {result.key for result in judged.results}
        print(f"pyshacl  {slow:8.2f} s   {'the same results' if same else 'OTHER RESULTS'}")
        print(f"ratio    {slow / fast:8.1f}")


if __name__ == "__main__":
    main()
