"""Reading Word fascicles against lxml merely reading their text: `python benchmarks/docx.py FILE...`.

Both take the same files in one process, in turn. The baseline parses the main part and the chart parts of each file
and looks at every text and cached value; reading gives lines, in the third row classified blocks besides. Medians,
the ratio and the highest memory are printed.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from lxml import etree

from kg.blocks import classify
from kg.sources import read

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def baseline(paths: Sequence[Path]) -> int:
    """The number of characters in the text and chart parts, by lxml alone."""
    count = 0
    for path in paths:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name == "word/document.xml" or name.startswith("word/charts/chart"):
                    root = etree.fromstring(archive.read(name))
                    count += sum(len(each.text or "") for each in root.iter(W + "t", C + "v"))
    return count


def lines(paths: Sequence[Path]) -> int:
    """The number of lines that the reader gives."""
    return sum(len(read(path).lines) for path in paths)


def blocks(paths: Sequence[Path]) -> int:
    """The number of blocks after reading and classifying."""
    return sum(len(classify(read(path))) for path in paths)


def seconds(work: Callable[[Sequence[Path]], int], paths: Sequence[Path]) -> float:
    """How long some work takes."""
    start = time.perf_counter()
    work(paths)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    taken: dict[str, list[float]] = {"baseline": [], "lines": [], "blocks": []}
    for _ in range(options.rounds):
        for work in (baseline, lines, blocks):
            taken[work.__name__].append(seconds(work, options.files))
    medians = {name: statistics.median(each) for name, each in taken.items()}
    for name, median in medians.items():
        print(f"{name:10} {median:6.2f} s   {median / medians['baseline']:.2f} x baseline")
    print(f"{'memory':10} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MiB at the highest")


if __name__ == "__main__":
    main()
