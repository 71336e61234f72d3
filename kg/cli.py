"""The command line: ``kg build | validate | query | tables | export | findings | explain``.

A command imports what it needs when it runs, so that ``kg --help`` answers at once. What goes wrong through no
fault of ours is one sentence on standard error and exit code 2; an interrupt is exit code 130.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ParamSpec

import typer

from kg import __version__
from kg.errors import KgError, QueryError

if TYPE_CHECKING:
    from kg.api import Graph

P = ParamSpec("P")

app = typer.Typer(
    name="kg",
    help="Turns United Nations programme plans into a knowledge graph and answers questions about it.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Directory = Annotated[Path, typer.Argument(metavar="DIR", help="A folder made by `kg build`.")]
Format = Annotated[str | None, typer.Option("--format", "-f", help="table, csv, tsv or json (default: a table on a terminal, csv elsewhere).")]


def command(function: Callable[P, None]) -> Callable[P, None]:
    """Registers a command; errors that a person can act on become a sentence and an exit code."""

    @functools.wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            function(*args, **kwargs)
            sys.stdout.flush()
        except KgError as error:
            typer.echo(f"kg: {error}", err=True)
            raise typer.Exit(2) from None
        except KeyboardInterrupt:
            typer.echo("kg: interrupted; nothing half-written is left behind.", err=True)
            raise typer.Exit(130) from None
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None

    app.command()(guarded)
    return guarded


def _load(directory: Path) -> Graph:
    """The graph of a build."""
    from kg.api import load

    return load(directory)


def _version(wanted: bool) -> None:
    """Prints the version and ends."""
    if wanted:
        typer.echo(f"kg {__version__}")
        raise typer.Exit()


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """Options of every command."""


@command
def build(
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The folder to build into.")],
    sources: Annotated[list[Path] | None, typer.Argument(metavar="[SOURCE]...", help="Plans to read; none: the specimen that the package carries.")] = None,
) -> None:
    """Read plans into a validated graph."""
    from kg import pipeline, resources

    chosen = list(sources or sorted(path for path in resources.directory("specimen").iterdir() if path.is_file()))
    summary = pipeline.build(chosen, out, progress=_progress())
    typer.echo(str(summary))


def _progress() -> Callable[[str], None] | None:
    """Says on a terminal's standard error which stage a build is at."""
    if not sys.stderr.isatty():
        return None
    return lambda stage: typer.echo(f"… {stage}", err=True)


@command
def validate(
    directory: Directory,
    engine: Annotated[str, typer.Option(help="sparql (fast) or pyshacl (the reference).")] = "sparql",
) -> None:
    """Check a graph against its SHACL shapes; exit code 1 where a contract is broken."""
    report = _load(directory).validate(engine=engine)
    typer.echo(report.text())
    if not report.conforms:
        raise typer.Exit(1)


@command
def query(
    question: Annotated[str | None, typer.Argument(metavar="QUERY", help="A named query, a file with SPARQL, or SPARQL itself.")] = None,
    directory: Annotated[Path | None, typer.Argument(metavar="DIR", help="A folder made by `kg build`.")] = None,
    param: Annotated[list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; may be repeated.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="Show every named query with its question.")] = False,
    show: Annotated[bool, typer.Option("--show", help="Print the query instead of running it.")] = False,
    format_: Format = None,
) -> None:
    """Ask a graph a question."""
    from kg.query import catalogue, render

    if list_:
        render.write(catalogue.listing(), format_)
        return
    if question is None:
        raise QueryError("Say which query to run, or use --list to see the named ones.")
    asked = catalogue.find(question)
    if show:
        typer.echo(asked.text.rstrip("\n"))
        return
    if directory is None:
        raise QueryError("Say which build to ask: kg query QUERY DIR.")
    render.write(_load(directory).query(asked, **_parameters(param or ())), format_)


def _parameters(given: Any) -> dict[str, str]:
    """``name=value`` as a mapping."""
    found = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise QueryError(f"A parameter is written NAME=VALUE, not {pair!r}.")
        found[name.strip()] = value
    return found


@command
def tables(
    directory: Directory,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The folder for the CSV files.")],
) -> None:
    """Write the flat tables (CSV) of a graph."""
    for name, rows in _load(directory).tables(out).items():
        typer.echo(f"{rows:7}  {out / name}.csv")


@command
def export(
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help="gexf, graphml or csv.")],
    directory: Directory,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="PATH", help="The file (or folder, for csv) to write.")],
    view: Annotated[str, typer.Option(help="mandates, co-mandate or bodies.")] = "mandates",
) -> None:
    """Write a view of a graph for Gephi and other network tools."""
    _load(directory).export(format_, out, view=view)
    typer.echo(str(out))


@command
def findings(
    directory: Directory,
    code: Annotated[str | None, typer.Option(help="Only this kind of finding.")] = None,
    severity: Annotated[str | None, typer.Option(help="Only error, warning or info.")] = None,
    programme: Annotated[str | None, typer.Option(help="Only this programme (its number).")] = None,
    format_: Format = None,
) -> None:
    """Show what is wrong or doubtful in the documents, with the evidence."""
    from kg.query import render

    render.write(_load(directory).findings(code=code, severity=severity, programme=programme), format_)


@command
def explain(
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="A unit: 12, 12-2, its title, or its IRI.")],
    directory: Directory,
    format_: Annotated[str, typer.Option("--format", "-f", help="text or json.")] = "text",
) -> None:
    """Print a unit's page: place, objective, mandates, results, deliverables, findings, each with its evidence."""
    if format_ not in ("text", "json"):
        raise QueryError(f"There is no format {format_!r}; the formats are text and json.")
    page = _load(directory).explain(unit)
    typer.echo(page.to_json() if format_ == "json" else page.text(), nl=False)


def main() -> None:
    """The entry point of the ``kg`` command."""
    app()
