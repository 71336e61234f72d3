"""A readable Turtle file: prefixes, one block a subject, its type first, one property a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

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
    words = _Words()
    for subject, start, stop in sorted(blocks(sorted_lines), key=lambda block: _natural(block[0])):
        properties: dict[bytes, list[bytes]] = {_TYPE: []}
        for line in sorted_lines[start:stop]:
            _, predicate, value, _ = split(line)
            properties.setdefault(predicate, []).append(words[value] if value.endswith(b">") else value)
        said = [
            (b"a " if predicate == _TYPE else words[predicate] + b" ") + b" , ".join(values)
            for predicate, values in properties.items()
            if values
        ]
        yield b"\n%s %s .\n" % (words[subject], b" ;\n    ".join(said))


def _natural(subject: bytes) -> list[Any]:
    """A name as sorted: row 2 before row 10.

    >>> _natural(b"<x-10>") > _natural(b"<x-2>")
    True
    """
    parts: list[Any] = _DIGITS.split(subject[1:-1])
    parts[1::2] = map(int, parts[1::2])
    return parts


class _Words(dict[bytes, bytes]):
    """IRIs as prefixed names where they have a prefix, typed literals in their short form; remembers what it has seen.

    >>> words = _Words()
    >>> words[b"<http://www.w3.org/2004/02/skos/core#notation>"], words[b"<http://example.org/a>"]
    (b'skos:notation', b'<http://example.org/a>')
    """

    def __missing__(self, value: bytes) -> bytes:
        self[value] = word = _short(value) if value.startswith(b"<") else _literal(value)
        return word


def _short(iri: bytes) -> bytes:
    whole = iri[1:-1].decode()
    for prefix, start in terms.PREFIXES.items():
        if whole.startswith(start) and _LOCAL.fullmatch(whole, len(start)):
            return f"{prefix}:{whole[len(start) :]}".encode()
    return iri


def _literal(value: bytes) -> bytes:
    """Numbers and truth values bare, other datatypes by their prefix.

    >>> _literal(b'"3"^^<http://www.w3.org/2001/XMLSchema#integer>')
    b'3'
    """
    bare = _BARE.fullmatch(value)
    if bare:
        return bytes(bare[bare.lastindex or 0])
    head, found, kind = value.rpartition(_XSD)
    return head + b"^^xsd:" + kind[:-1] if found else value
