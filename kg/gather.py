"""The documents of a build, read or taken from the cache, in one order; what is left out, and why."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kg import cache as entries
from kg import registry as bodies
from kg.batch import by_workers, read_all
from kg.blocks.ledger import Ledger
from kg.errors import BuildError, KgError, SourceError
from kg.locate import Failure, Located
from kg.model import Document, Records
from kg.progress import Clock
from kg.registry import Registry

#: Reads one document; a function of a module, so that workers find it.
Reader = Callable[[Path, Registry, Clock], tuple[Records, Ledger]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one document, and the seconds it took by stage (none where it is ``cached``)."""

    records: Records
    ledger: Ledger
    seconds: dict[str, float]
    cached: bool


def gather(
    located: Located, read: Reader, clock: Clock, *, jobs: int = 0, cache: Path | None = None
) -> tuple[list[Reading], tuple[Failure, ...]]:
    """Every document that can be read, in an order that depends on nothing but the documents; the others.

    Raises SourceError where the only document cannot be read, BuildError where none can and where two files that a
    person named are one document.
    """
    paths, failures = located.paths, list(located.missing)
    if len(paths) + len(failures) == 1 and not located.twins:
        if failures:
            raise SourceError(failures[0].reason)
        return [_known(paths[0], cache) or _read(paths[0], read=read, clock=clock, cache=cache)], ()
    clock.total = len(paths)
    readings: dict[Path, Reading] = {}
    for path in paths:
        known = _known(path, cache)
        if known is not None:
            readings[path] = known
            clock.done += 1
    _read_others(readings, failures, located, partial(_read, read=read, cache=cache), clock, jobs)
    _refuse_twins(readings, located, failures)
    if not readings:
        raise BuildError("None of the documents can be read: " + " ".join(each.reason for each in failures))
    place = {str(path): at for at, path in enumerate(paths)}
    failures.sort(key=lambda each: (place.get(each.source, -1), each.source))
    return sorted(readings.values(), key=lambda each: document_order(each.records.document)), tuple(failures)


def _read_others(
    readings: dict[Path, Reading],
    failures: list[Failure],
    located: Located,
    read: Callable[..., Reading],
    clock: Clock,
    jobs: int,
) -> None:
    """Read the documents that are not known yet, by workers or here."""
    waiting = [path for path in located.paths if path not in readings]
    aside = by_workers(len(waiting), jobs)
    if aside:
        clock.say("reading")
    here = partial(read, clock=clock)
    for at, result in read_all(waiting, read if aside else here, jobs=jobs):
        path = waiting[at]
        clock.done += 1
        if isinstance(result, KgError):
            instead, reason = _instead(path, result, located, here)
            failures.append(Failure(str(path), reason))
            clock.say("left out", path.name)
            if instead is not None:
                readings[path] = instead
            continue
        readings[path] = result
        if aside:
            clock.add(result.seconds)
            clock.say("read", path.name)
    clock.stop()


def _instead(path: Path, error: KgError, located: Located, read: Callable[..., Reading]) -> tuple[Reading | None, str]:
    """What was read of a file of the same name in another format, if one can be read; and what is to be said."""
    for twin in located.twins.get(path, ()):
        with suppress(KgError):
            return read(twin), f"{str(error).removesuffix('.')}; {twin.name} is read in its place."
    return None, str(error)


def _known(path: Path, cache: Path | None) -> Reading | None:
    """What was read of a document before."""
    found = entries.load(path, cache) if cache else None
    return Reading(*found, {}, True) if found else None


def _read(path: Path, *, read: Reader, cache: Path | None, clock: Clock | None = None) -> Reading:
    """Read one document and keep what was read; without a clock (in a worker) by one of its own."""
    timer = clock or Clock()
    timer.stage("reading", path.name)
    records, account = read(path, bodies.load(), timer)
    timer.stop()
    if cache is not None:
        entries.store(path, cache, records, account)
    return Reading(records, account, {} if clock else timer.seconds, False)


def _refuse_twins(readings: dict[Path, Reading], located: Located, failures: list[Failure]) -> None:
    """One document in one language stands in a graph once: of twins in folders the first stays.

    Raises BuildError where both were named one by one.
    """
    seen: dict[tuple[str, str], Path] = {}
    # Those named come first, so that they stay.
    for path in sorted(readings, key=lambda each: (each not in located.named, located.paths.index(each))):
        document = readings[path].records.document
        twin = seen.setdefault((document.symbol, document.language), path)
        if twin == path:
            continue
        sentence = f"{path.name} and {twin.name} are the same document, {document.symbol}"
        if path in located.named:
            raise BuildError(f"{sentence}; name one of them.")
        failures.append(Failure(str(path), f"{sentence}; the second is used."))
        del readings[path]


def document_order(document: Document) -> tuple[object, ...]:
    """Where a document stands among others: by year, edition, symbol (numbers in it by size) and language.

    >>> names = [Document(f"A/81/6 (Sect. {n})", "en", 2027, "proposed", "", "", "") for n in ("16", "3")]
    >>> [each.symbol for each in sorted(names, key=document_order)]
    ['A/81/6 (Sect. 3)', 'A/81/6 (Sect. 16)']
    """
    symbol = [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", document.symbol)]
    return document.year, document.edition, symbol, document.language
