"""What changed from one plan to a later one, as the named queries ``changes-…`` tell it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

import pyoxigraph as ox

from kg import ids
from kg.compare.plans import documents_of, natural, programme_titles
from kg.errors import QueryError
from kg.lang import LANGUAGES
from kg.query.run import run

UNIT_CHANGES = ("continued", "renamed", "merged", "split", "new", "gone")
MANDATE_CHANGES = ("kept", "moved", "superseded", "dropped", "added")

_PLAN = re.compile(r"^unit-\d{4}-[a-z]+(?:-sect\w+)?-")


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A unit of the later plan with one it continues, or a unit of one plan only; paths are those of ``kg explain``."""

    change: str
    before: str
    was: str
    after: str
    now: str
    confidence: float | None
    methods: tuple[str, ...]
    earlier_unit: str
    later_unit: str


@dataclass(frozen=True, slots=True)
class MandateChange:
    """What became of an instrument in the list of a unit; ``by`` are those of the later plan that supersede it."""

    unit: str
    change: str
    cited: str
    title: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeliverableChange:
    """How many deliverables of a kind a unit planned, then and now; None where a plan does not say."""

    unit: str
    category: str
    kind: str
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True)
class Target:
    """A target for the year of a plan; ``met`` says whether the target of its result for the last full year was met."""

    unit: str
    year: int
    result: str
    measure: str
    series: str
    target: str
    measured: str
    met: str
    document: str
    line: int


@dataclass(frozen=True, slots=True)
class ProgrammeChanges:
    """What changed in a programme. Units go by the IRI in the later plan (those that are gone, by the earlier one)."""

    number: str
    title: str
    units: tuple[UnitChange, ...]
    mandates: tuple[MandateChange, ...]
    deliverables: tuple[DeliverableChange, ...]
    targets: tuple[Target, ...]

    def unit_counts(self) -> dict[str, int]:
        """How many units changed in which way."""
        return _counted((unit.change for unit in self.units), UNIT_CHANGES)

    def mandate_counts(self, unit: str = "") -> dict[str, int]:
        """How many instruments changed in which way in the programme (each once), or in the list of one unit."""
        if unit:
            return _counted((each.change for each in self.mandates if each.unit == unit), MANDATE_CHANGES)
        return _counted(self.fates().values(), MANDATE_CHANGES)

    def fates(self) -> dict[str, str]:
        """What became of each instrument in the programme: of several fates the first of :data:`MANDATE_CHANGES`."""
        first: dict[str, str] = {}
        for each in self.mandates:
            known = first.get(each.cited, each.change)
            first[each.cited] = min(known, each.change, key=MANDATE_CHANGES.index)
        return first


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from the plan of one year to that of another, programme by programme.

    ``documents`` are (year, symbol, language); ``not_compared`` the programmes that only one of the plans has here.
    """

    earlier: int
    later: int
    language: str
    documents: tuple[tuple[int, str, str], ...]
    programmes: tuple[ProgrammeChanges, ...]
    not_compared: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON holds it."""
        return asdict(self)


def compare(
    store: ox.Store, earlier: int, later: int, *, programme: str | None = None, language: str = "en"
) -> Changes:
    """What changed from the plan for one year to the plan for another.

    ``programme`` is a printed number (none: all that both plans have), ``language`` that of titles where there is a
    choice. Raises QueryError where the graph has no plan for one of the years, or not this programme in both.
    """
    if language not in LANGUAGES:
        raise QueryError(f"There are no reports in {language!r}; there are {', '.join(LANGUAGES)}.")
    if earlier >= later:
        raise QueryError(f"The first year comes before the second; {earlier} and {later} do not.")
    documents = documents_of(store, earlier, later)
    for year in (earlier, later):
        if year not in {each[0] for each in documents}:
            held = ", ".join(sorted({str(row[0]) for row in documents_of(store)})) or "no year"
            raise QueryError(
                f"This graph has no plan for {year} (it has plans for {held}); build it from plans of both."
            )
    asked = {"earlier": earlier, "later": later, "language": language, "programme": programme}
    units = run(store, "changes-units", asked).dicts()
    if not units:
        which = f" in programme {programme!r}" if programme else ""
        raise QueryError(f"Nothing{which} goes on from the plan for {earlier} to the plan for {later} in this graph.")
    rows = {name: run(store, f"changes-{name}", asked).dicts() for name in ("mandates", "deliverables", "targets")}
    numbers = list(dict.fromkeys(str(row["programme"]) for row in units))
    titles = programme_titles(store, language)
    programmes = tuple(
        _programme(number, titles.get(number, ""), _of(units, number), {k: _of(r, number) for k, r in rows.items()})
        for number in numbers
    )
    others = sorted(set(titles) - set(numbers), key=natural) if programme is None else ()
    return Changes(earlier, later, language, documents, programmes, tuple(others))


def _programme(
    number: str, title: str, units: Sequence[dict[str, Any]], rows: dict[str, list[dict[str, Any]]]
) -> ProgrammeChanges:
    home = {str(row["earlier_unit"]): str(row["later_unit"]) for row in reversed(units) if row["later_unit"]}
    return ProgrammeChanges(
        number=number,
        title=title,
        units=tuple(
            UnitChange(
                change=row["change"],
                before=_path(row["earlier_unit"]),
                was=row["was"] or "",
                after=_path(row["later_unit"]),
                now=row["is"] or "",
                confidence=float(row["confidence"]) if row["confidence"] is not None else None,
                methods=tuple((row["methods"] or "").split()),
                earlier_unit=row["earlier_unit"] or "",
                later_unit=row["later_unit"] or "",
            )
            for row in units
        ),
        mandates=tuple(
            MandateChange(
                unit=home.get(row["node"], row["node"]),
                change=row["change"],
                cited=row["cited"],
                title=row["title"] or "",
                by=_identifiers(row["by"]),
            )
            for row in rows["mandates"]
        ),
        deliverables=tuple(
            DeliverableChange(row["later_unit"], row["category"], row["kind"], row["before"], row["after"])
            for row in rows["deliverables"]
        ),
        targets=tuple(
            Target(
                unit=row["later_unit"],
                year=row["year"],
                result=row["result"] or "",
                measure=row["measure"] or "",
                series=row["series"] or "",
                target=str(row["target"] or ""),
                measured=row["measured"] or "",
                met=row["met"] or "",
                document=row["document"],
                line=row["line"],
            )
            for row in rows["targets"]
        ),
    )


def _of(rows: Iterable[dict[str, Any]], number: str) -> list[dict[str, Any]]:
    return [row for row in rows if str(row["programme"]) == number]


def _path(unit: str | None) -> str:
    """The path of a unit from its IRI.

    >>> _path(ids.unit("2027-proposed-sect9", "7", "", "4"))
    '7-4'
    """
    return _PLAN.sub("", ids.local(unit)) if unit else ""


def _identifiers(joined: str | None) -> tuple[str, ...]:
    """Identifiers that a query joined with a bar."""
    return tuple(each for each in (joined or "").split("|") if each)


def _counted(changes: Iterable[str], kinds: Sequence[str]) -> dict[str, int]:
    counts = Counter(changes)
    return {kind: counts[kind] for kind in kinds}
