"""The build directory: the dataset in two formats and as a store, the findings, the ledger, the summary of the run."""

from __future__ import annotations

import json
import os
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store

from kg import __version__
from kg.graph import description, nquads, turtle
from kg.graph.layout import DATASET, FINDINGS, FORMAT, LEDGER, MARK, STORE, TURTLE, replacing
from kg.graph.rdf import Statement
from kg.model import Finding, Records

_PIECE = 4 << 20  # bytes that are loaded at a time


@dataclass(frozen=True)
class Written:
    """What a build directory holds: where it is, how many statements, and the summary as it stands in the file."""

    path: Path
    triples: int
    summary: Mapping[str, object]


def write_build(
    out: Path,
    graphs: Iterable[tuple[NamedNode, Iterable[Statement]]],
    records: Sequence[Records],
    ledger: object,
    *,
    run: Mapping[str, object] | None = None,
) -> Written:
    """Write a build directory; the previous one stays as it was until the new one is whole.

    ``graphs`` are those of :func:`kg.graph.graphs` for these ``records``; ``ledger`` is anything JSON can hold, ``run``
    what else the summary should say of the run (seconds by stage). Dataset and findings are the same bytes for the
    same sources. Raises BuildError where ``out`` is no directory of ours or cannot be written.
    """
    with replacing(out) as folder:
        lines = nquads.lines(graphs)
        counts = nquads.count(lines)
        about = description.statements(counts, records, __version__, _epoch())
        lines = nquads.merged(lines, nquads.lines([(description.GRAPH, about)]))
        _bytes(folder / DATASET, lines)
        with _stored(folder):
            _bytes(folder / TURTLE, turtle.written(lines))
            _text(folder / FINDINGS, _findings(records))
            _text(folder / LEDGER, [json.dumps(ledger, ensure_ascii=False, indent=1, sort_keys=True), "\n"])
        summary = {**_summary(counts, len(lines), records), **(run or {})}
        _text(folder / MARK, [json.dumps(summary, ensure_ascii=False, indent=1), "\n"])
    return Written(out, len(lines), summary)


@contextmanager
def _stored(folder: Path) -> Iterator[None]:
    """The dataset is loaded into a store while the block runs; where the block is stopped, no further than it is."""
    stop = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        loaded = pool.submit(_store, folder, stop)
        try:
            yield
            loaded.result()
        finally:
            stop.set()


def _store(folder: Path, stop: threading.Event) -> None:
    """Load the dataset into a store, a piece at a time: in one piece the loader holds a multiple of it in memory."""
    store = Store(str(folder / STORE))
    with (folder / DATASET).open("rb") as lines:
        while not stop.is_set() and (piece := lines.readlines(_PIECE)):
            store.bulk_load(b"".join(piece), format=RdfFormat.N_QUADS, lenient=True)
    if not stop.is_set():
        store.flush()


def _bytes(path: Path, pieces: Iterable[bytes]) -> None:
    with path.open("wb", buffering=1 << 20) as handle:
        handle.writelines(pieces)


def _text(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as handle:
        handle.writelines(pieces)


def _findings(records: Sequence[Records]) -> Iterator[str]:
    """One finding a line, as JSON, in the order of the documents and of the findings in them."""
    for document in records:
        for finding in document.findings:
            entry = {"document": document.document.symbol, "language": document.document.language, **as_dict(finding)}
            yield json.dumps(entry, ensure_ascii=False) + "\n"


def as_dict(finding: Finding) -> dict[str, object]:
    """A finding as JSON holds it; what is empty is left out."""
    entry = {
        "code": str(finding.code),
        "severity": str(finding.severity),
        "about": finding.about,
        "unit": {name: value for name, value in finding.unit._asdict().items() if value},
        "message": finding.message,
        "printed": finding.printed,
        "expected": finding.expected,
        "lines": list(finding.lines),
    }
    return {name: value for name, value in entry.items() if value}


def _summary(counts: nquads.Counts, triples: int, records: Sequence[Records]) -> dict[str, object]:
    findings = [finding for document in records for finding in document.findings]
    return {
        "format": FORMAT,
        "version": __version__,
        "documents": [
            {
                "symbol": each.document.symbol,
                "language": each.document.language,
                "year": each.document.year,
                "edition": each.document.edition,
                "file": each.document.name,
                "sha256": each.document.sha256,
            }
            for each in records
        ],
        "triples": triples,
        "graphs": dict(counts.graphs),
        "entities": {iri.rpartition("#")[2]: number for iri, number in counts.classes.items() if "mandategraph" in iri},
        "findings": dict(sorted(Counter(str(finding.severity) for finding in findings).items())),
        "findings_by_code": dict(sorted(Counter(str(finding.code) for finding in findings).items())),
    }


def _epoch() -> int | None:
    """The time to which a reproducible build is dated, where the environment gives one."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(epoch) if epoch.isdigit() else None
