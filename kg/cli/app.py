"""The command line itself: the application, how a command is registered, and what several commands share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ParamSpec

import typer

from kg import __version__
from kg.guard import guarded

if TYPE_CHECKING:
    from kg.api import Graph

P = ParamSpec("P")

app = typer.Typer(
    name="kg",
    help="Turns United Nations programme plans into a knowledge graph and answers questions about it.",
    epilog="Exit codes: 0 done; 1 a contract of the graph is broken (validate); 2 something to put right, said in one "
    "sentence; 3 some documents were left out (build); 70 a fault of this program; 130 interrupted; 143 ended by "
    "SIGTERM.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

registry_group = typer.Typer(name="registry", help="Look after the registry of bodies.", no_args_is_help=True)
app.add_typer(registry_group)

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


def load_build(directory: Path) -> Graph:
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
