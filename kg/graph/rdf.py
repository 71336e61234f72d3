"""The terms that statements are made of: IRIs, texts with their language, numbers without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from kg import ids, terms

#: Subject, predicate, object; the assembly says into which named graph they go.
Statement = tuple[NamedNode, NamedNode, NamedNode | Literal]
Statements = Iterator[Statement]

_INTEGER = NamedNode(terms.XSD + "integer")
_DECIMAL = NamedNode(terms.XSD + "decimal")
_BOOLEAN = NamedNode(terms.XSD + "boolean")
_ANY_URI = NamedNode(terms.XSD + "anyURI")

_THOUSANDS = re.compile(r"(?<=\d)[ ,\u00a0\u2009\u202f](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


@lru_cache(maxsize=1024)
def term(iri: str) -> NamedNode:
    """An IRI of the vocabulary (made once)."""
    return NamedNode(iri)


@lru_cache(maxsize=1024)
def code(scheme: str, notation: str) -> NamedNode:
    """A concept of one of the code lists."""
    return NamedNode(ids.code(scheme, notation))


def text(value: str, language: str) -> Literal:
    """Words of a document exactly as they are (positions in them count), tagged with their language.

    >>> str(text("two words", "en"))
    '"two words"@en'
    """
    return Literal(value, language=language)


def string(value: str) -> Literal:
    """A printed number or symbol: no language, no arithmetic.

    >>> str(string("2.1(a)"))
    '"2.1(a)"'
    """
    return Literal(value)


@lru_cache(maxsize=1 << 14)
def integer(value: int) -> Literal:
    """A whole number: a line, a year, a position. The same few thousand come again and again."""
    return Literal(str(value), datatype=_INTEGER)


def boolean(value: bool) -> Literal:
    """True or false."""
    return Literal("true" if value else "false", datatype=_BOOLEAN)


def uri(value: str) -> Literal:
    """An address that is shown, not an identity."""
    return Literal(value, datatype=_ANY_URI)


def decimal(value: str) -> Literal | None:
    """A printed number as a decimal in its one canonical form, or None where the print is not a number.

    >>> [str(decimal(printed)) for printed in ("1 013", "95.50", "-3", "not applicable")]  # doctest: +ELLIPSIS
    ['"1013"^^<...decimal>', '"95.5"^^<...decimal>', '"-3"^^<...decimal>', 'None']
    """
    plain = _THOUSANDS.sub("", value.strip())
    if not _NUMBER.fullmatch(plain):
        return None
    whole, _, fraction = plain.partition(".")
    sign = "-" if whole.startswith("-") else ""
    whole, fraction = whole.lstrip("-0") or "0", fraction.rstrip("0")
    number = f"{whole}.{fraction}" if fraction else whole
    return Literal(number if number == "0" else sign + number, datatype=_DECIMAL)
