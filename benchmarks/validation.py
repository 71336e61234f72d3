"""Validation: the shapes compiled to SPARQL against pySHACL, in the same run.

    python benchmarks/validation.py [BUILD_DIR] [--copies 400] [--runs 3] [--no-pyshacl]

With a build directory the graph of the build is validated, else the specimen of the tests, many times over.
Prints the number of quads and results, each engine's median wall time in seconds, and the ratio; exit code 1 where
the engines disagree.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import registry
from kg.graph import quads
from kg.graph.store import memory, open_store
from kg.terms import NUMBER
from kg.validate import Engine, Report, validate

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def specimen(copies: int) -> Store:
    """The specimen plan, ``copies`` times: units and whatever stands in a document are new each time."""
    from tests.sample import sample_english, sample_records

    original = list(quads([sample_records(), sample_english()], registry.load()))
    store = memory(original)
    for number in range(2, copies + 1):
        store.bulk_extend(_renamed(quad, number) for quad in original if _OWN.search(str(quad.subject)))
    return store


_OWN = re.compile(r"/id/(doc|unit)-")


def _renamed(quad: Quad, number: int) -> Quad:
    def renamed(term: Any) -> Any:
        if isinstance(term, NamedNode):
            return NamedNode(_OWN.sub(rf"/id/\1-{number}-", term.value))
        if quad.predicate.value == NUMBER and "/id/doc-" in quad.subject.value:
            return Literal(f"{number}.{term.value}")
        return term

    return Quad(renamed(quad.subject), quad.predicate, renamed(quad.object), quad.graph_name)


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
    store = memory(open_store(options.build)) if options.build else specimen(options.copies)
    print(f"{len(store)} quads")
    fast, report = measured(store, "fast", options.runs)
    counts = ", ".join(f"{number} {name}" for name, number in report.counts.items())
    print(f"fast     {fast:8.2f} s   {counts}")
    if not options.no_pyshacl:
        slow, judged = measured(store, "pyshacl", max(1, options.runs // 3))
        same = {result.key for result in report.results} == {result.key for result in judged.results}
        print(f"pyshacl  {slow:8.2f} s   {'the same results' if same else 'OTHER RESULTS'}")
        print(f"ratio    {slow / fast:8.1f}")
        sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
