"""Reads United Nations programme plans into a validated knowledge graph.

    graph = kg.build("plan.txt", "build/plan")          read a document, write a build directory
    graph = kg.load("build/plan")                       open it again
    rows = graph.query("units-mandated-by", instrument="74/252")
    rows.to_pandas(); rows.to_csv("units.csv")
    graph.explain("12-2"); graph.findings(severity="error")
    graph.tables("tables"); graph.validate(); graph.export("gexf", "plan.gexf"); graph.to_networkx()
    kg.nlp("en")("…").spans                             what any United Nations text names

Errors that a person can act on are :class:`KgError`. Everything is imported when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.errors import KgError

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.api import Graph as Graph
    from kg.api import build as build
    from kg.api import load as load
    from kg.query.results import Rows as Rows

__version__ = "0.1.0"
__all__ = ["Graph", "KgError", "Rows", "__version__", "build", "load", "nlp"]

_HOMES = {"Graph": "kg.api", "Rows": "kg.query.results", "build": "kg.api", "load": "kg.api"}


def __getattr__(name: str) -> Any:
    """A name of the public API, imported when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)


def nlp(language: str = "zh") -> Language:
    """The spaCy pipeline of a language (``zh``, ``en``): documents, bodies and goals that a text names.

    See :func:`kg.entities.nlp`.
    """
    from kg import entities

    return entities.nlp(language)
