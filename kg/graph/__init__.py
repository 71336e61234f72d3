"""Records to RDF: statements, named graphs, description of the dataset, store and build directory.

>>> from kg.graph import quads, review            # records -> records with findings -> quads
>>> from kg.graph.output import write_build       # quads -> a build directory
>>> from kg.graph.store import memory, open_store # quads or a build directory -> a store to query
"""

from __future__ import annotations

from kg.graph.assemble import quads
from kg.graph.review import review

__all__ = ["quads", "review"]
