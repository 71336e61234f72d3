"""Commands that answer: ``kg query``, ``kg tables`` and ``kg explain``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import BUILD, Directory, Format, Out, command, load_build
from kg.errors import QueryError
from kg.guard import interruptible


@command
def query(
    question: Annotated[
        str | None, typer.Argument(metavar="QUERY", help="A named query, a file with SPARQL, or SPARQL itself.")
    ] = None,
    directory: Annotated[Path | None, typer.Argument(metavar="DIR", help=BUILD)] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; may be repeated.")
    ] = None,
    list_: Annotated[
        bool,
        typer.Option("--list", help="Show every named query with its question, or those that have the word QUERY."),
    ] = False,
    show: Annotated[bool, typer.Option("--show", help="Print the query instead of running it.")] = False,
    format_: Format = None,
    language: Annotated[
        str,
        typer.Option(
            "--lang", help="Language, en or zh: of names and titles (-p language=…), or of --list's questions."
        ),
    ] = "",
) -> None:
    """Ask a graph a question."""
    from kg.query import catalogue, listing, render

    if list_:
        if directory is not None:
            raise QueryError(f"--list asks no build; leave out {str(directory)!r}.")
        short = listing.short_listing(question or "", language or "en")
        full = render.chosen(format_) != "table"
        render.write(listing.listing(question or "") if full else short, format_)
        return
    if question is None:
        raise QueryError("Say which query to run, or see the named ones with: kg query --list")
    asked = catalogue.find(question)
    if show:
        typer.echo(asked.text, nl=False)
        return
    if directory is None:
        raise QueryError("Say which build to ask: kg query QUERY DIR")
    pairs = [*(param or ()), *([f"language={language}"] if language else [])]
    graph, values = load_build(directory), _parameters(pairs)
    render.write(interruptible(lambda: graph.query(asked, **values)), format_)


def _parameters(given: Iterable[str]) -> dict[str, str]:
    """``name=value`` as a mapping."""
    found = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise QueryError(f"A parameter is written NAME=VALUE, not {pair!r}.")
        if name.strip() in found:
            raise QueryError(f"The parameter {name.strip()!r} is given twice.")
        found[name.strip()] = value
    return found


@command
def tables(directory: Directory, out: Out) -> None:
    """Write the flat tables of a graph into a folder.

    Each is a CSV file (UTF-8, a header row, a fact a row): units, mandates, tables, deliverables, measures, results,
    mentions, citations, sdgs, relations, findings.
    """
    for name, rows in load_build(directory).in_memory().tables(out).items():
        typer.echo(f"{rows:7}  {out / name}.csv")


@command
def explain(
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="A unit: 12, 12-2, its title, or its IRI.")],
    directory: Directory,
    format_: Annotated[str, typer.Option("--format", "-f", help="text or json.")] = "text",
    language: Annotated[
        str, typer.Option("--lang", help="Language of the words on the page, en or zh; by default that of the plan.")
    ] = "",
) -> None:
    """Print a unit's page.

    Its place, objective, mandates, results, deliverables and more, each with its evidence.
    """
    if format_ not in ("text", "json"):
        raise QueryError(f"There is no format {format_!r}; the formats are text and json.")
    pages = load_build(directory).pages(unit, language=language)
    if format_ == "json":
        typer.echo("[" + ",\n".join(page.to_json().rstrip("\n") for page in pages) + "]")
    else:
        typer.echo(("\n" + "═" * 72 + "\n").join(page.text() for page in pages), nl=False)
