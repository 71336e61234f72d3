"""The analytic queries on pyoxigraph (in memory and on disk) against rdflib, in the same run.

    python benchmarks/queries.py BUILD_DIR [--runs 5] [--limit 30] [--only NAME ...] [--no-rdflib]

Every named query that is neither a table nor a section of a unit's page runs with its defaults. Prints the median
wall time of each engine in milliseconds, the ratio of rdflib to pyoxigraph in memory, and whether both gave the same
number of rows. A query that rdflib does not answer within the limit (seconds) counts as the limit: its ratio is a
lower bound, marked ">". rdflib runs once where one run takes more than a second.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import rdflib

from kg.api import load
from kg.graph.layout import DATASET
from kg.query.catalogue import NamedQuery, catalogue
from kg.query.run import run

Timed = tuple[float, int]


def timed(ask: Callable[[], int], runs: int) -> Timed:
    """The median seconds of some runs (one, where the first is slow), and the number of rows."""
    times, rows = [], 0
    for _ in range(runs):
        start = time.perf_counter()
        rows = ask()
        times.append(time.perf_counter() - start)
        if times[0] > 1:
            break
    return statistics.median(times), rows


def limited(ask: Callable[[], int], runs: int, limit: float) -> Timed | None:
    """The same in a process of its own; None where the limit was reached."""
    here, there = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork")
    child = context.Process(target=_send, args=(there, ask, runs))
    child.start()
    there.close()
    answered: Timed | None = here.recv() if here.poll(limit) else None
    child.kill()
    child.join()
    return answered


def _send(there: Connection, ask: Callable[[], int], runs: int) -> None:
    there.send(timed(ask, runs))


def queries(only: list[str] | None) -> list[NamedQuery]:
    """The queries to run."""
    analytic = [q for q in catalogue().values() if not q.name.startswith(("tables-", "unit-"))]
    return [query for query in analytic if not only or query.name in only]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=30)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--no-rdflib", action="store_true")
    arguments = parser.parse_args()

    on_disk = load(arguments.build)
    start = time.perf_counter()
    in_memory = on_disk.in_memory()
    print(f"{len(in_memory):,} quads; loaded in memory in {time.perf_counter() - start:.1f} s by pyoxigraph", end="")
    dataset = rdflib.Dataset(default_union=True)
    if not arguments.no_rdflib:
        start = time.perf_counter()
        dataset.parse(arguments.build / DATASET, format="nquads")
        print(f", in {time.perf_counter() - start:.1f} s by rdflib", end="")
    print(f"\n{'query':32} {'memory ms':>10} {'disk ms':>10} {'rdflib ms':>11} {'ratio':>9}  rows")

    ratios = []
    for query in queries(arguments.only):
        fast, rows = timed(lambda query=query: len(run(in_memory.store, query)), arguments.runs)  # type: ignore[misc]
        disk, _ = timed(lambda query=query: len(run(on_disk.store, query)), arguments.runs)  # type: ignore[misc]
        line = f"{query.name:32} {1000 * fast:10.1f} {1000 * disk:10.1f}"
        if not arguments.no_rdflib:
            slow = limited(lambda query=query: len(list(dataset.query(query.text))), arguments.runs, arguments.limit)  # type: ignore[misc]
            seconds, found = slow or (arguments.limit, None)
            ratios.append(seconds / fast)
            line += f" {'' if slow else '>'}{1000 * seconds:.0f}".rjust(
                12
            ) + f" {'' if slow else '>'}{ratios[-1]:.0f}×".rjust(10)
            line += f"  {rows}" + ("" if found in (rows, None) else f" (rdflib: {found})")
        else:
            line += f" {'':11} {'':9}  {rows}"
        print(line, flush=True)
    if ratios:
        print(f"median ratio {statistics.median(ratios):.0f}× (queries over the limit counted at the limit)")


if __name__ == "__main__":
    main()
