"""The whole build against the time that rdflib takes to parse its result: `python benchmarks/build.py DOCUMENT...`.

Each round builds in a fresh process and parses the N-Quads in another, in turn; medians and their ratio are printed.
Without a document the specimen is built.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg import resources

PARSE = "import sys, rdflib; g = rdflib.Dataset(); g.parse(sys.argv[1], format='nquads'); print(len(g))"


def seconds(command: list[str]) -> float:
    """How long a process takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    documents = options.documents or sorted(resources.directory("specimen").glob("*.zh.txt"))
    builds: list[float] = []
    parses: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "build"
        for _ in range(options.rounds):
            builds.append(seconds([sys.executable, "-m", "kg", "build", *map(str, documents), "--out", str(out)]))
            parses.append(seconds([sys.executable, "-c", PARSE, str(out / "dataset.nq")]))
    build, parse = statistics.median(builds), statistics.median(parses)
    print(f"build {build:.2f} s, rdflib parsing the result {parse:.2f} s, ratio {build / parse:.2f}")


if __name__ == "__main__":
    main()
