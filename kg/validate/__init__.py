"""Is the graph what it should be? The shapes of ``shapes/`` held against a store.

``validate`` is the daily path (the shapes as SPARQL over the store); with ``engine="pyshacl"`` the reference
implementation does the same, slowly: minutes where the other takes seconds. A test holds one against the other.
"""

from __future__ import annotations

from typing import Literal

from pyoxigraph import Store

from kg.validate import fast
from kg.validate.context import placed
from kg.validate.findings import findings
from kg.validate.model import Shapes
from kg.validate.reader import project_shapes
from kg.validate.report import Report, Result, make_report

__all__ = ["Engine", "Report", "Result", "Shapes", "findings", "validate"]

Engine = Literal["fast", "pyshacl"]


def validate(store: Store, *, engine: Engine = "fast", shapes: Shapes | None = None) -> Report:
    """Validates the union of all graphs of a store against the project's shapes (or the given ones).

    Returns a report; ``report.conforms`` is true where no contract of the graph is broken. Raises
    kg.errors.ShapesError for shapes that are malformed or use what is not supported.

    >>> validate(Store()).conforms
    True
    """
    rules = project_shapes() if shapes is None else shapes
    if engine == "fast":
        results = fast.results(store, rules)
    elif engine == "pyshacl":
        from kg.validate import oracle

        results = oracle.results(store, rules)
    else:
        raise ValueError(f"no engine {engine!r}; there are 'fast' and 'pyshacl'")
    return make_report(placed(store, results))
