"""The command line: ``kg build | validate | query | tables | export | plot | findings | explain``.

A command imports what it needs when it runs, so that ``kg --help`` answers at once. What goes wrong through no
fault of ours is one sentence on standard error and exit code 2; an interrupt is exit code 130.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ParamSpec

import typer

from kg import __version__
from kg.errors import BuildError, KgError, QueryError

if TYPE_CHECKING:
    from kg.api import Graph
    from kg.query.results import Rows

P = ParamSpec("P")

app = typer.Typer(
    name="kg",
    help="Turns United Nations programme plans into a knowledge graph and answers questions about it.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

INTERRUPTED = "kg: interrupted."
BUILD = "A folder made by `kg build`."
Directory = Annotated[Path, typer.Argument(metavar="DIR", help=BUILD)]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="PATH", help="Where to write.")]
Format = Annotated[
    str | None,
    typer.Option("--format", "-f", help="table, csv, tsv or json; by default a table on a terminal, csv elsewhere."),
]


def command(function: Callable[P, None]) -> Callable[P, None]:
    """Registers a command; errors that a person can act on become a sentence and an exit code."""

    @functools.wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            function(*args, **kwargs)
            sys.stdout.flush()
        except KgError as error:
            _end(2, f"kg: {' '.join(str(error).split())}")
        except KeyboardInterrupt:
            _end(130, INTERRUPTED)
        except BrokenPipeError:
            # The reader of our output is gone: say nothing, and let the last flush at exit go nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            _end(0)

    return app.command()(guarded)


def _end(code: int, sentence: str = "") -> None:
    """Ends the program with an exit code and one line on standard error."""
    if sentence:
        typer.echo(sentence, err=True)
    raise typer.Exit(code) from None


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
            metavar="[SOURCE]...",
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
        raise typer.Exit(3)


@command
def validate(
    directory: Directory,
    engine: Annotated[str, typer.Option(help="fast, or pyshacl (the reference implementation).")] = "fast",
    language: Annotated[str, typer.Option("--lang", help="Language of the messages: en or zh.")] = "en",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="The SHACL report; by default in DIR.")
    ] = None,
) -> None:
    """Check a graph against its SHACL shapes; exit code 1 where a contract is broken."""
    if engine not in ("fast", "pyshacl"):
        raise QueryError(f"There is no engine {engine!r}; the engines are fast and pyshacl.")
    from kg.graph.layout import VALIDATION

    report = _load(directory).in_memory().validate(engine="fast" if engine == "fast" else "pyshacl")
    _write(out or directory / VALIDATION, report.graph)
    typer.echo(report.text(language=language), nl=False)
    if not report.conforms:
        raise typer.Exit(1)


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
    render.write(_interruptible(lambda: graph.query(asked, **values)), format_)


def _interruptible(ask: Callable[[], Rows]) -> Rows:
    """The answer of a query that may take long, asked in a thread: the engine itself does not hear an interrupt."""
    import threading

    answers: list[Rows] = []
    faults: list[Exception] = []

    def answer() -> None:
        try:
            answers.append(ask())
        except Exception as error:
            faults.append(error)

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(0.1)
    except KeyboardInterrupt:
        typer.echo(INTERRUPTED, err=True)
        os._exit(130)
    if faults:
        raise faults[0]
    return answers[0]


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
    """Write the flat tables of a graph as CSV files into a folder."""
    for name, rows in _load(directory).in_memory().tables(out).items():
        typer.echo(f"{rows:7}  {out / name}.csv")


@command
def export(
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help="gexf, graphml, csv, svg, jsonld or html.")],
    directory: Directory,
    out: Out,
    view: Annotated[
        str | None, typer.Option(help="mandates, co-mandate or bodies (networks); by default the format's first.")
    ] = None,
    language: Annotated[str | None, typer.Option("--lang", help="Language of the labels: zh or en.")] = None,
    colour: Annotated[str | None, typer.Option(help="Colour by programme, kind or years.")] = None,
    programme: Annotated[
        list[str] | None, typer.Option(metavar="NUMBER", help="Only this programme; may be repeated.")
    ] = None,
    year: Annotated[int | None, typer.Option(help="Only plans for this year.")] = None,
    min_weight: Annotated[float | None, typer.Option(help="Only edges of at least this weight.")] = None,
    min_degree: Annotated[int | None, typer.Option(help="Only nodes with at least so many edges.")] = None,
    unit: Annotated[str | None, typer.Option(help="Only this unit's text (jsonld, html).")] = None,
) -> None:
    """Write a view of a graph for Gephi and other programs."""
    counts = _load(directory).export(
        format_, out, view=view, language=language, colour=colour, programmes=programme or None,
        year=year, min_weight=min_weight, min_degree=min_degree, unit=unit,
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
    """Draw planned against actual deliverables, or a unit's performance measures over the years."""
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
    """Show what is wrong or doubtful in the documents, with the evidence."""
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
    """Print a unit's page: place, objective, mandates, results, deliverables and more, each with its evidence."""
    if format_ not in ("text", "json"):
        raise QueryError(f"There is no format {format_!r}; the formats are text and json.")
    pages = _load(directory).pages(unit)
    if format_ == "json":
        typer.echo("[" + ",\n".join(page.to_json().rstrip("\n") for page in pages) + "]")
    else:
        typer.echo(("\n" + "═" * 72 + "\n").join(page.text() for page in pages), nl=False)


def main() -> None:
    """The entry point of the ``kg`` command."""
    app()
