"""Records to RDF: statements, named graphs, dataset description, store and build directory."""

from __future__ import annotations

from kg.graph.assemble import quads

__all__ = ["quads"]
