"""The command line: ``kg build | validate | query | tables | export | plot | findings | explain | evaluate |
fetch | diff | registry review``.

A command imports what it needs when it runs, so that ``kg --help`` answers at once. What goes wrong is one sentence on
standard error and an exit code (:mod:`kg.guard`).
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ParamSpec

import typer

from kg import __version__, cli_plans, cli_registry
from kg.errors import BuildError, QueryError
from kg.guard import BROKEN, LEFT_OUT, end, guarded, interruptible, prepare_streams
from kg.lang import LANGUAGES

if TYPE_CHECKING:
    from kg.api import Graph

P = ParamSpec("P")

app = typer.Typer(
    name="kg",
    help="Turns United Nations programme plans into a knowledge graph and answers questions about it.",
    epilog="Exit codes: 0 done; 1 a contract of the graph is broken (validate); 2 something to put right, said in one "
    "sentence; 3 some documents were left out (build); 70 a fault of this program; 130 interrupted.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

registry = typer.Typer(name="registry", help="Look after the registry of bodies.", no_args_is_help=True)
app.add_typer(registry)

BUILD = "A folder made by `kg build`."
Directory = Annotated[Path, typer.Argument(metavar="DIR", help=BUILD)]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="PATH", help="Where to write.")]
Format = Annotated[
    str | None,
    typer.Option("--format", "-f", help="table, csv, tsv or json; by default a table on a terminal, csv elsewhere."),
]


def command(function: Callable[P, None], group: typer.Typer = app) -> Callable[P, None]:
    """Registers a command; what goes wrong in it becomes a sentence and an exit code."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        with guarded():
            function(*args, **kwargs)

    return group.command()(run)


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
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Options before the command."""


@command
def build(
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The folder to build into.")],
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE",
            help="Files, folders, or symbols (A/75/6/Add.1), which are looked up in the folders of KG_CORPUS, then "
            "fetched; none: the specimen that the package carries.",
        ),
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes read.")] = 1,
    fresh: Annotated[bool, typer.Option("--no-cache", help="Read every document anew; keep nothing.")] = False,
    languages: Annotated[
        list[str] | None, typer.Option("--lang", help="Language of what a symbol names; may be repeated.")
    ] = None,
) -> None:
    """Read plans into a graph.

    Of several documents those that cannot be read are left out: each gets a sentence, and the exit code is 3.
    """
    from kg import bar, cache, fetch, pipeline, resources

    chosen = sources or sorted(str(path) for path in resources.directory("specimen").iterdir() if path.is_file())
    kept = None if fresh else cache.directory()
    with bar.bar() as progress:
        summary = pipeline.build(
            chosen, out, progress=progress, jobs=jobs, cache=kept, languages=languages or (), fetch=fetch.fetch
        )
    typer.echo(str(summary))
    for failure in summary.left_out:
        typer.echo(f"kg: {failure.reason}", err=True)
    if summary.left_out:
        end(LEFT_OUT)


@command
def validate(
    directory: Directory,
    engine: Annotated[str, typer.Option(help="fast, or pyshacl (the reference implementation).")] = "fast",
    language: Annotated[str, typer.Option("--lang", help="Language of the messages: en or zh.")] = "en",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="The SHACL report; by default in DIR.")
    ] = None,
) -> None:
    """Check a graph against its SHACL shapes.

    Violations are contracts of the graph that are broken (exit code 1); warnings are what one would expect of a
    document and does not find.
    """
    if engine not in ("fast", "pyshacl"):
        raise QueryError(f"There is no engine {engine!r}; the engines are fast and pyshacl.")
    if language not in LANGUAGES:
        raise QueryError(f"There are no messages in {language!r}; there are {', '.join(LANGUAGES)}.")
    from kg.graph.layout import VALIDATION

    report = _load(directory).in_memory().validate(engine="fast" if engine == "fast" else "pyshacl")
    _write(out or directory / VALIDATION, report.graph)
    typer.echo(report.text(language=language), nl=False)
    if not report.conforms:
        end(BROKEN)


def _write(path: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as error:
        raise BuildError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        draft.unlink(missing_ok=True)


@command
def query(
    question: Annotated[
        str | None, typer.Argument(metavar="QUERY", help="A named query, a file with SPARQL, or SPARQL itself.")
    ] = None,
    directory: Annotated[Path | None, typer.Argument(metavar="DIR", help=BUILD)] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; may be repeated.")
    ] = None,
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
        raise QueryError("Say which query to run, or see the named ones with: kg query --list")
    asked = catalogue.find(question)
    if show:
        typer.echo(asked.text, nl=False)
        return
    if directory is None:
        raise QueryError("Say which build to ask: kg query QUERY DIR")
    graph, values = _load(directory), _parameters(param or ())
    render.write(interruptible(lambda: graph.query(asked, **values)), format_)


def _parameters(given: Iterable[str]) -> dict[str, str]:
    """``name=value`` as a mapping."""
    found = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise QueryError(f"A parameter is written NAME=VALUE, not {pair!r}.")
        found[name.strip()] = value
    return found


@command
def tables(directory: Directory, out: Out) -> None:
    """Write the flat tables of a graph into a folder.

    Each is a CSV file (UTF-8, a header row, a fact a row): units, mandates, tables, deliverables, measures, results,
    mentions, citations, sdgs, relations, findings.
    """
    for name, rows in _load(directory).in_memory().tables(out).items():
        typer.echo(f"{rows:7}  {out / name}.csv")


@command
def export(
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help="gexf, graphml, csv, svg, jsonld or html.")],
    directory: Directory,
    out: Out,
    view: Annotated[
        str | None,
        typer.Option(help="Networks: mandates (the default), co-mandate, bodies, mandates-by-year."),
    ] = None,
    language: Annotated[str | None, typer.Option("--lang", help="Language of the labels: zh or en.")] = None,
    colour: Annotated[str | None, typer.Option(help="Colour by programme, kind or years.")] = None,
    programme: Annotated[
        list[str] | None, typer.Option(metavar="NUMBER", help="Only this programme; may be repeated.")
    ] = None,
    year: Annotated[int | None, typer.Option(help="Only plans for this year.")] = None,
    min_weight: Annotated[float | None, typer.Option(help="Only edges of at least this weight.")] = None,
    min_degree: Annotated[int | None, typer.Option(help="Only nodes with at least so many edges.")] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="Without edges of this kind (part-of, adopted-by …); may be repeated."),
    ] = None,
    unit: Annotated[str | None, typer.Option(help="Only this unit's text (jsonld, html).")] = None,
) -> None:
    """Write a view for Gephi and other programs.

    gexf, graphml, csv (a folder with nodes.csv and edges.csv) and svg hold a network; jsonld the annotations of the
    text (view mentions); html a page on which a reviewer sees a unit's text with what was found in it (view unit).
    """
    counts = _load(directory).export(
        format_, out, view=view, language=language, colour=colour, programmes=programme or None,
        year=year, min_weight=min_weight, min_degree=min_degree, without=without or None, unit=unit,
    )  # fmt: skip
    typer.echo(f"{out}: " + ", ".join(f"{count:,} {name}" for name, count in counts.items()))


@command
def plot(
    kind: Annotated[str, typer.Argument(metavar="PLOT", help="planned-actual, or measures (of a unit).")],
    directory: Directory,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="A .png, .svg or .pdf file.")],
    unit: Annotated[str, typer.Option(help="The unit whose measures are drawn: 12, 12-2, its title, or its IRI.")] = "",
    year: Annotated[int | None, typer.Option(help="The year of the deliverables; by default the latest.")] = None,
    language: Annotated[str, typer.Option("--lang", help="Language of the labels: zh or en.")] = "",
) -> None:
    """Draw numbers over the years.

    Planned against actual deliverables of every programme, or the performance measures of a unit.
    """
    counts = _load(directory).plot(kind, out, unit=unit, year=year, language=language)
    typer.echo(f"{out}: " + ", ".join(f"{count:,} {name}" for name, count in counts.items()))


@command
def findings(
    directory: Directory,
    code: Annotated[str | None, typer.Option(help="Only this kind of finding.")] = None,
    severity: Annotated[str | None, typer.Option(help="Only error, warning or info.")] = None,
    programme: Annotated[str | None, typer.Option(metavar="NUMBER", help="Only this programme.")] = None,
    summary: Annotated[bool, typer.Option("--summary", help="Count the findings of each kind instead.")] = False,
    format_: Format = None,
) -> None:
    """Show what is wrong or doubtful in the documents.

    Each finding comes with its evidence; docs/findings.md explains every kind.
    """
    from kg.query import render

    graph = _load(directory)
    if summary:
        render.write(graph.query("findings-by-kind"), format_)
    else:
        render.write(graph.findings(code=code, severity=severity, programme=programme), format_)


@command
def explain(
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="A unit: 12, 12-2, its title, or its IRI.")],
    directory: Directory,
    format_: Annotated[str, typer.Option("--format", "-f", help="text or json.")] = "text",
) -> None:
    """Print a unit's page.

    Its place, objective, mandates, results, deliverables and more, each with its evidence.
    """
    if format_ not in ("text", "json"):
        raise QueryError(f"There is no format {format_!r}; the formats are text and json.")
    pages = _load(directory).pages(unit)
    if format_ == "json":
        typer.echo("[" + ",\n".join(page.to_json().rstrip("\n") for page in pages) + "]")
    else:
        typer.echo(("\n" + "═" * 72 + "\n").join(page.text() for page in pages), nl=False)


@command
def evaluate(
    tables: Annotated[Path, typer.Argument(metavar="TABLES", help="A folder made by `kg tables`.")],
    other: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder of gold rows (JSON lines); with --compare, later tables.")
    ],
    changes: Annotated[
        bool, typer.Option("--compare", help="Compare the tables of two builds: kg evaluate --compare BEFORE AFTER.")
    ] = False,
    show: Annotated[int, typer.Option(min=0, metavar="N", help="Show up to N examples of each kind.")] = 0,
) -> None:
    """Score tables against rows that people read.

    For each kind of fact: precision, recall and F1, and in how many of the facts found the fields agree. With
    --compare: the rows that a build gained and lost on another.
    """
    from kg.evaluate import compare, run

    for each in compare(tables, other) if changes else run(tables, other):
        typer.echo("\n".join(each.lines(show)))


command(cli_plans.fetch)
command(cli_plans.diff)
command(cli_registry.review, registry)


def main() -> None:
    """Runs the command line, with streams that take any text."""
    prepare_streams()
    with guarded():
        app()
