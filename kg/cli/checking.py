"""Commands that check: ``kg validate``, ``kg findings``, ``kg evaluate`` and ``kg registry review``."""

from __future__ import annotations

import os
from contextlib import suppress
from errno import EISDIR
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import Directory, Format, command, load_build, registry_group
from kg.errors import BuildError, QueryError
from kg.guard import BROKEN, end
from kg.lang import LANGUAGES

PYSHACL_A_MINUTE = 190_000  # statements, on a plain machine


@command
def validate(
    directory: Directory,
    engine: Annotated[
        str,
        typer.Option(help="fast, or pyshacl: the reference implementation (minutes on large graphs)."),
    ] = "fast",
    language: Annotated[str, typer.Option("--lang", help="Language of the messages: en or zh.")] = "en",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="The SHACL report; by default in DIR.")
    ] = None,
) -> None:
    """Check a graph against its SHACL shapes.

    Violations are contracts of the graph that are broken (exit code 1); warnings are what one would expect of a
    document and does not find. A build that cannot be written to is checked all the same; a FILE that cannot be
    written is an error (exit code 2).
    """
    if engine not in ("fast", "pyshacl"):
        raise QueryError(f"There is no engine {engine!r}; the engines are fast and pyshacl.")
    if language not in LANGUAGES:
        raise QueryError(f"There are no messages in {language!r}; there are {', '.join(LANGUAGES)}.")
    from kg.graph.layout import VALIDATION

    graph = load_build(directory).in_memory()
    if out is not None:
        _write(out)
    if engine == "pyshacl" and (warning := _slow(len(graph))):
        typer.echo(f"kg: {warning}", err=True)
    report = graph.validate(engine="fast" if engine == "fast" else "pyshacl")
    typer.echo(report.text(language=language), nl=False)
    try:
        _write(out or directory / VALIDATION, report.graph)
    except BuildError as error:
        if out is not None:
            raise
        typer.echo(f"kg: {str(error).removesuffix('.')}; --out FILE names another place for the report.", err=True)
    if not report.conforms:
        end(BROKEN)


def _slow(statements: int) -> str:
    """What to say before pySHACL starts on so many statements; nothing where it takes half a minute at most.

    >>> _slow(410_000)
    'pySHACL takes about 2 minutes for 410,000 statements; the fast engine takes seconds.'
    >>> _slow(20_000)
    ''
    """
    minutes = statements / PYSHACL_A_MINUTE
    if minutes < 0.5:
        return ""
    took = "about a minute" if minutes < 1.5 else f"about {round(minutes)} minutes"
    return f"pySHACL takes {took} for {statements:,} statements; the fast engine takes seconds."


def _write(path: Path, text: str = "") -> None:
    """Writes a file whole or not at all; without a text only sees whether it can be written.

    Raises BuildError where it cannot.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        if path.is_dir():
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
        draft.write_text(text, encoding="utf-8", newline="\n")
        if text:
            draft.replace(path)
    except OSError as error:
        raise BuildError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


@command
def findings(
    directory: Directory,
    code: Annotated[str | None, typer.Option(help="Only this kind of finding.")] = None,
    severity: Annotated[str | None, typer.Option(help="Only error, warning or info.")] = None,
    programme: Annotated[str | None, typer.Option(metavar="NUMBER", help="Only this programme.")] = None,
    summary: Annotated[bool, typer.Option("--summary", help="Count the findings of each kind instead.")] = False,
    format_: Format = None,
    language: Annotated[str, typer.Option("--lang", help="Language of the names in the summary: en or zh.")] = "en",
) -> None:
    """Show what is wrong or doubtful in the documents.

    Each finding comes with its evidence; docs/findings.md explains every kind.
    """
    from kg.query import render

    graph = load_build(directory)
    if summary:
        kinds = graph.query("findings-by-kind", code=code, severity=severity, programme=programme, language=language)
        render.write(kinds, format_)
    else:
        render.write(graph.findings(code=code, severity=severity, programme=programme), format_)


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


@partial(command, group=registry_group)
def review(directory: Directory, format_: Format = None) -> None:
    """Show the bodies that the registry does not know.

    Each with how often it is named, where first and in which words, and the names of the registry most like its own.
    """
    from kg import registry
    from kg.query import render
    from kg.query.registry_review import review as reviewed

    render.write(reviewed(load_build(directory).in_memory().store, registry.load()), format_)
