"""The ledger: where every line of a source went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Block, Kind, Lines, Source


@dataclass(frozen=True, slots=True)
class Ledger:
    """How many lines of a document went where.

    ``entries`` counts lines by place (a kind of block, or ``furniture: reason``); ``missing`` are lines in no block,
    ``repeated`` lines in more than one. Both are errors of the reader.
    """

    document: str
    lines: int
    entries: tuple[tuple[str, int], ...]
    missing: Lines = ()
    repeated: Lines = ()

    @property
    def complete(self) -> bool:
        """Whether every line is in exactly one place."""
        return not self.missing and not self.repeated

    def text(self) -> str:
        """The ledger as a person reads it.

        >>> print(Ledger("A/1", 3, (("paragraph", 2), ("furniture: link-list", 1))).text())
        A/1: 3 lines, all accounted for
               2  paragraph
               1  furniture: link-list
        """
        state = "all accounted for"
        if not self.complete:
            state = f"{len(self.missing)} unaccounted for, {len(self.repeated)} counted twice"
        rows = [f"{self.document}: {self.lines} lines, {state}"]
        rows += [f"{count:8d}  {place}" for place, count in self.entries]
        return "\n".join(rows)


def summed(ledgers: Sequence[Ledger]) -> Ledger:
    """The ledger of one document as it is; of several the sums, with how many lines each document has.

    >>> one = Ledger("A/1 (en)", 3, (("paragraph", 2), ("heading", 1)))
    >>> print(summed([one, Ledger("A/2 (en)", 1, (("heading", 1),))]).text())
    2 documents (A/1 (en) 3, A/2 (en) 1): 4 lines, all accounted for
           2  heading
           2  paragraph
    """
    if len(ledgers) == 1:
        return ledgers[0]
    places: Counter[str] = Counter()
    for each in ledgers:
        places.update(dict(each.entries))
    named = ", ".join(f"{each.document} {each.lines}" for each in ledgers)
    return Ledger(
        document=f"{len(ledgers)} documents ({named})",
        lines=sum(each.lines for each in ledgers),
        entries=tuple(sorted(places.items(), key=lambda item: (-item[1], item[0]))),
        missing=tuple(number for each in ledgers for number in each.missing),
        repeated=tuple(number for each in ledgers for number in each.repeated),
    )


def ledger(source: Source, blocks: Sequence[Block]) -> Ledger:
    """Account for every line of a source."""
    places: Counter[str] = Counter()
    seen: Counter[int] = Counter()
    for block in blocks:
        place = f"furniture: {block.role}" if block.kind is Kind.FURNITURE else block.kind.value
        places[place] += len(block.lines)
        seen.update(block.lines)
    numbers = [line.number for line in source.lines]
    return Ledger(
        document=f"{source.document.symbol} ({source.document.language})",
        lines=len(numbers),
        entries=tuple(sorted(places.items(), key=lambda item: (-item[1], item[0]))),
        missing=tuple(number for number in numbers if number not in seen),
        repeated=tuple(sorted(number for number, count in seen.items() if count > 1)),
    )
