"""Instruments: the grammar of symbols, how organs number, one identifier each, and those known by name.

``symbols`` splits and expands what is printed, ``series`` knows how organs number, ``identity`` makes one identifier of
organ, kind and symbol, ``named`` is the registry of instruments without a symbol.
"""

from __future__ import annotations

from kg.instruments.identity import CHARTER, Parts, articles, identify, official, parse, unnumbered
from kg.instruments.series import (
    CONCLUSIONS,
    DECISION,
    RESOLUTION,
    STATEMENT,
    is_document,
    kind_by_number,
    ordinal,
    possible,
)

__all__ = [
    "CHARTER",
    "CONCLUSIONS",
    "DECISION",
    "RESOLUTION",
    "STATEMENT",
    "Parts",
    "articles",
    "identify",
    "is_document",
    "kind_by_number",
    "official",
    "ordinal",
    "parse",
    "possible",
    "unnumbered",
]
