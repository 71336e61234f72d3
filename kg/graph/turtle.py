"""A readable Turtle file: prefixes, one block a subject, its type first, one property a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg import terms
from kg.graph.nquads import blocks, split

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
_TYPE = f"<{terms.TYPE}>".encode()
_XSD = f"^^<{terms.XSD}".encode()
_BARE = re.compile(rb'"(?:(-?\d+)"\^\^<.*#integer>|(-?\d+\.\d+)"\^\^<.*#decimal>|(true|false)"\^\^<.*#boolean>)')
_DIGITS = re.compile(rb"(\d+)")


def written(sorted_lines: Sequence[bytes]) -> Iterator[bytes]:
    """The dataset without its named graphs as pieces of a Turtle file.

    What goes in are the sorted lines of N-Quads (:func:`kg.graph.nquads.lines`). Subjects come in the order of their
    names (numbers in them by size), types first, then properties and values in their order.
    """
    for prefix, iri in sorted(terms.PREFIXES.items()):
        yield f"@prefix {prefix}: <{iri}> .\n".encode()
    short = _Shortener()
    for subject, start, stop in sorted(blocks(sorted_lines), key=lambda block: _natural(block[0])):
        yield b"\n" + short[subject]
        last = b""
        statements = [split(line) for line in sorted_lines[start:stop]]
        for _, predicate, value, _ in sorted(statements, key=lambda statement: statement[1] != _TYPE):
            word = short[value] if value.startswith(b"<") else _literal(value)
            if predicate == last:
                yield b" , " + word
            else:
                name = b"a" if predicate == _TYPE else short[predicate]
                yield (b" ;\n    " if last else b" ") + name + b" " + word
                last = predicate
        yield b" .\n"


def _natural(subject: bytes) -> list[bytes | int]:
    """A name as sorted: row 2 before row 10.

    >>> _natural(b"<x-10>") > _natural(b"<x-2>")
    True
    """
    return [int(part) if part.isdigit() else part for part in _DIGITS.split(subject[1:-1])]


class _Shortener(dict[bytes, bytes]):
    """IRIs as prefixed names where they have a prefix; remembers what it has seen."""

    def __missing__(self, iri: bytes) -> bytes:
        whole = iri[1:-1].decode()
        for prefix, start in terms.PREFIXES.items():
            if whole.startswith(start) and _LOCAL.fullmatch(whole, len(start)):
                short = f"{prefix}:{whole[len(start) :]}".encode()
                break
        else:
            short = iri
        self[iri] = short
        return short


def _literal(value: bytes) -> bytes:
    """Numbers and truth values bare, other datatypes by their prefix, texts as they are.

    >>> _literal(b'"3"^^<http://www.w3.org/2001/XMLSchema#integer>'), _literal(b'"x"@en')
    (b'3', b'"x"@en')
    """
    if value.endswith(b">"):
        bare = _BARE.fullmatch(value)
        if bare:
            return bytes(bare[bare.lastindex or 0])
        head, found, kind = value.rpartition(_XSD)
        if found:
            return head + b"^^xsd:" + kind[:-1]
    return value
