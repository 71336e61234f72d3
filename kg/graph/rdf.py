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

_THOUSANDS = re.compile(r"(?<=\d)[ , ](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@lru_cache(maxsize=1024)
def term(iri: str) -> NamedNode:
    """An IRI of the vocabulary (made once)."""
    return NamedNode(iri)


@lru_cache(maxsize=1024)
def code(scheme: str, notation: str) -> NamedNode:
    """A concept of one of the code lists."""
    return NamedNode(ids.code(scheme, notation))


def text(value: str, language: str) -> Literal:
    """Words of a document, tagged with their language; runs of white space become one blank.

    >>> text("two  words", "en")
    <Literal value=two words language=en>
    """
    return Literal(" ".join(value.split()), language=language)


def string(value: str) -> Literal:
    """A printed number or symbol: no language, no arithmetic.

    >>> string("2.1(a)")
    <Literal value=2.1(a) datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#string>>
    """
    return Literal(" ".join(value.split()))


def integer(value: int) -> Literal:
    """A whole number: a line, a year, a position."""
    return Literal(str(value), datatype=_INTEGER)


def boolean(value: bool) -> Literal:
    """True or false."""
    return Literal("true" if value else "false", datatype=_BOOLEAN)


def uri(value: str) -> Literal:
    """An address that is shown, not an identity."""
    return Literal(value, datatype=_ANY_URI)


def decimal(value: str) -> Literal | None:
    """A printed number as a decimal, or None where the print is not a number.

    >>> decimal("1 013"), decimal("not applicable")
    (<Literal value=1013 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#decimal>>, None)
    """
    plain = _THOUSANDS.sub("", value.strip())
    if not _NUMBER.fullmatch(plain):
        return None
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return Literal(plain, datatype=_DECIMAL)
