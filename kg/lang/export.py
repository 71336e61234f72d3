"""What a language must say about exports: names of views, formats, kinds of nodes and edges; the review page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class ExportWords:
    """Names for people. Keys are those of ``kg.export.VIEWS``, ``FORMATS``, ``NODE_KINDS`` and ``EDGE_KINDS``.

    ``review`` holds the words of the review page: ``line``, ``body``, ``citation``, ``sdg``, ``provisional``,
    ``none``, ``listed``. ``legend`` holds what explains a picture: ``units`` (that a programme and its parts have one colour),
    ``several`` and ``own`` (a ``{kind}`` of several programmes, of one), ``kept``, ``added``, ``dropped`` (between the
    years ``{first}`` and ``{last}``), ``year`` (where there is only one), ``joins`` and ``weight`` (edges of
    ``{kinds}`` that have the colour of what they join; that are the thicker the more they stand for).
    """

    views: Mapping[str, str]
    formats: Mapping[str, str]
    node_kinds: Mapping[str, str]
    edge_kinds: Mapping[str, str]
    review: Mapping[str, str]
    legend: Mapping[str, str]


def export_words(language: str) -> ExportWords:
    """The export words of a language (``zh``, ``en``)."""
    return cast(ExportWords, words(language, "export"))
