"""The formats: what each is called, what it can show, and the module that writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.export.views import VIEWS
from kg.lang.export import export_words

NETWORK, ANNOTATIONS, REVIEW = "network", "annotations", "review"
READ = ("language", "programmes", "year", "min_weight", "min_degree", "without")
"""The options that tell what goes into a network."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: name, suffix of its files (empty: a folder), module that writes it, views, and what it is made of.

    ``options`` are the fields of :class:`kg.export.Options` that it uses.
    """

    name: str
    suffix: str
    module: str
    views: tuple[str, ...]
    made_of: str = NETWORK
    options: tuple[str, ...] = (*READ, "colour")

    def description(self, language: str) -> str:
        """What the format is for, in one line."""
        return export_words(language).formats[self.name]


_NETWORKS = tuple(VIEWS)

FORMATS: Mapping[str, Format] = {
    format_.name: format_
    for format_ in (
        Format("gexf", ".gexf", "kg.export.gexf", _NETWORKS),
        Format("graphml", ".graphml", "kg.export.graphml", _NETWORKS),
        Format("csv", "", "kg.export.spreadsheet", _NETWORKS),
        Format("svg", ".svg", "kg.export.svg", _NETWORKS),
        Format("jsonld", ".jsonld", "kg.export.annotations", ("mentions",), ANNOTATIONS, ("unit",)),
        Format("html", ".html", "kg.export.review", ("unit",), REVIEW, ("unit", "language")),
    )
}
