"""Records to RDF: statements, named graphs, description of the dataset, store and build directory.

>>> from kg.graph import graphs, quads, review    # records -> records with findings -> statements, or quads
>>> from kg.graph.output import write_build       # statements -> a build directory
>>> from kg.graph.store import memory, open_store # quads or a build directory -> a store to query
"""

from __future__ import annotations

from kg.graph.assemble import graphs, quads
from kg.graph.review import review

__all__ = ["graphs", "quads", "review"]
