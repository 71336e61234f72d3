"""Commands about the registry of bodies: ``kg registry review``; :mod:`kg.cli` registers them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def review(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A folder made by `kg build`.")],
    format_: Annotated[
        str | None,
        typer.Option("--format", "-f", help="table, csv, tsv or json; by default a table for a terminal, else csv."),
    ] = None,
) -> None:
    """Show the bodies that the registry does not know.

    Each with how often it is named, where first and in which words, and the names of the registry most like its own.
    """
    from kg import registry
    from kg.api import load
    from kg.query import render
    from kg.query.registry_review import review as reviewed

    render.write(reviewed(load(directory).in_memory().store, registry.load()), format_)
