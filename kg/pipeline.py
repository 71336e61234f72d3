"""The stages in order: source document -> lines -> blocks -> records -> RDF dataset -> build directory.

Each stage is a plain function over frozen records; :func:`read_document` gives what stands between reading and the
graph, so that it can be looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg import registry as bodies
from kg.blocks import classify
from kg.blocks.ending import check_whole
from kg.blocks.ledger import Ledger, ledger, summed
from kg.errors import BuildError, SourceError
from kg.gather import gather
from kg.locate import Failure, Fetch, locate
from kg.model import Block, Document, Records, Source
from kg.progress import Clock, Progress
from kg.records import (
    audit,
    deliverables,
    evaluations,
    mandates,
    measures,
    narrative,
    notes,
    notes_marks,
    prose_values,
    results,
    structure,
    tables,
    units,
)
from kg.registry import Registry
from kg.sources import read


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build made: where, from which documents, how many statements and findings, seconds by stage.

    ``left_out`` are the documents that could not be read, each with the reason; ``cached`` how many were not read
    again. The seconds of several workers add up.
    """

    path: Path
    documents: tuple[Document, ...]
    ledgers: tuple[Ledger, ...]
    counts: tuple[tuple[str, int], ...]
    triples: int
    findings: int
    seconds: tuple[tuple[str, float], ...]
    left_out: tuple[Failure, ...] = ()
    cached: int = 0

    def __str__(self) -> str:
        counts = ", ".join(f"{count:,} {name}" for name, count in self.counts if count)
        stages = ", ".join(f"{stage} {seconds:.1f} s" for stage, seconds in self.seconds)
        several = len(self.documents) + len(self.left_out) > 1
        total = f"{len(self.documents)} documents ({self.cached} as read before): " if several else ""
        return "\n".join(
            [
                summed(self.ledgers).text(),
                f"Read: {total}{counts}.",
                *([f"Left out: {len(self.left_out)} that cannot be read."] if self.left_out else []),
                f"Wrote {self.triples:,} statements and {self.findings:,} findings to {self.path} ({stages}).",
            ]
        )


def build(
    sources: Sequence[str | Path],
    out: str | Path,
    *,
    progress: Progress | None = None,
    jobs: int = 0,
    cache: Path | None = None,
    languages: Sequence[str] = (),
    fetch: Fetch | None = None,
) -> BuildSummary:
    """Read documents into one graph and write it to a folder.

    ``sources`` are files, folders and symbols (:mod:`kg.locate`; ``languages`` and ``fetch`` are for symbols); ``out``
    is replaced only when the new build is whole, and holds the same bytes in whatever order the documents are named
    and whatever the number of ``jobs`` (processes that read; none: this one). ``cache`` is a folder where what was read
    is kept (:mod:`kg.cache`).

    Of several documents those that cannot be read are left out, and the summary says why. Raises SourceError where the
    only document cannot be read, and BuildError where none can, where two files named are one document, where the
    folder cannot be written or a line of a document is in no block; nothing is written then.
    """
    if not sources:
        raise BuildError("Name at least one document to build from.")
    from kg.graph.layout import check_place

    check_place(Path(out))
    clock = Clock(progress)
    located = locate(sources, languages=languages, fetch=fetch)
    readings, left_out = gather(located, read_document, clock, jobs=jobs, cache=cache)
    records = [each.records for each in readings]
    ledgers = tuple(each.ledger for each in readings)
    clock.stage("graph")
    from kg.graph import graphs, review
    from kg.graph.output import write_build

    known = bodies.load()
    records = list(review(records, known))
    accounts = [{"document": each.document, "lines": each.lines, "entries": dict(each.entries)} for each in ledgers]
    run = {"left_out": [{"source": each.source, "reason": each.reason} for each in left_out]} if left_out else {}
    written = write_build(Path(out), graphs(records, known), records, accounts, run=run)
    clock.stop()
    return BuildSummary(
        path=written.path,
        documents=tuple(each.document for each in records),
        ledgers=ledgers,
        counts=tuple((name, sum(len(getattr(each, name)) for each in records)) for name in _COUNTED),
        triples=written.triples,
        findings=sum(len(each.findings) for each in records),
        seconds=tuple(clock.seconds.items()),
        left_out=left_out,
        cached=sum(each.cached for each in readings),
    )


def read_document(path: Path, known: Registry, clock: Clock | None = None) -> tuple[Records, Ledger]:
    """One document: file -> lines -> blocks -> records -> mentions, references, roles.

    Raises BuildError where a line of the document is in no block or in two: that is a fault of ours.
    """
    clock = clock or Clock()
    source = read(path)
    blocks = classify(source)
    account = ledger(source, blocks)
    if not account.complete:
        raise BuildError(f"{path}: {account.text().splitlines()[0]}; please report this document.")
    check_whole(source, blocks)
    clock.stage("records", path.name)
    records = replace(_records(blocks, source, known), pages=_pages(source))
    records = replace(records, findings=(*records.findings, *audit.check(records, blocks)))
    if not records.units:
        raise SourceError(f"{path}: no programme was found in it; this is no programme plan.")
    clock.stage("language", path.name)
    return _named(records, known), account


def _records(blocks: Sequence[Block], source: Source, known: Registry) -> Records:
    """Blocks -> records: what the outline, the tables and the lists say."""
    document, language = source.document, source.document.language
    mandate_rows, mandate_findings = mandates.extract(blocks, known, language)
    deliverable_rows, deliverable_findings = deliverables.extract(blocks, document)
    measure_rows, measure_findings = measures.extract(blocks, document)
    unit_rows = units.extract(blocks)
    noted, note_findings = notes.read(blocks, source.lines, document)
    paragraphs, noted = notes_marks.without_marks(narrative.paragraphs(blocks, language), noted)
    numbered, measure_rows = notes_marks.without_marks_in_captions(
        tables.extract(blocks, language), measure_rows, noted
    )
    return Records(
        document=document,
        units=unit_rows,
        mandates=mandate_rows,
        tables=numbered,
        paragraphs=paragraphs,
        footnotes=noted,
        deliverables=deliverable_rows,
        measures=prose_values.complete(measure_rows, paragraphs, document),
        results=results.extract(blocks, language),
        evaluations=evaluations.extract(paragraphs, unit_rows, language),
        findings=(
            *structure.check(unit_rows, numbered, paragraphs, language),
            *note_findings,
            *mandate_findings,
            *deliverable_findings,
            *measure_findings,
        ),
    )


def _named(records: Records, known: Registry) -> Records:
    """Records -> mentions, references and roles: what the words say, linked to the registry."""
    from kg.entities import crossrefs
    from kg.entities.annotate import annotate, check_goals
    from kg.entities.leads import leads
    from kg.entities.notes import cite
    from kg.entities.relations import extract as roles

    language, paragraphs = records.document.language, records.paragraphs
    led = leads(records.units, paragraphs, known, language)
    # Local names ("the Office") are known by the entity that leads the unit: leads come first.
    units_ = tuple(replace(unit, leads=led.get(unit.key, ())) for unit in records.units)
    mentions, references = annotate(paragraphs, units_, records.deliverables, known, language)
    inside = crossrefs.find(paragraphs, units_, language)
    return replace(
        records,
        units=units_,
        footnotes=cite(records.footnotes, known, language),
        mentions=mentions,
        references=(*references, *inside),
        relations=roles(units_, paragraphs, records.deliverables, mentions, known, language),
        findings=(
            *records.findings,
            *check_goals(references),
            *crossrefs.check(inside, paragraphs, records.tables, units_, language),
        ),
    )


def _pages(source: Source) -> tuple[tuple[int, int], ...]:
    """The first line and the number of each page, where the source tells its pages."""
    pages: list[tuple[int, int]] = []
    for line in source.lines:
        if line.page is not None and (not pages or line.page != pages[-1][1]):
            pages.append((line.number, line.page))
    return tuple(pages)


_COUNTED = (
    "units", "mandates", "tables", "paragraphs", "deliverables", "measures", "results", "evaluations",
    "mentions", "references", "relations",
)  # fmt: skip
