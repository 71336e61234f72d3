"""Commands about documents: ``kg build`` and ``kg fetch``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import command
from kg.guard import LEFT_OUT, end


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
def fetch(
    symbols: Annotated[list[str], typer.Argument(metavar="SYMBOL", help="Symbols, such as 'A/81/6 (Sect. 3)'.")],
    language: Annotated[str, typer.Option("--lang", help="Language: en, zh, ar, fr, ru or es.")] = "en",
    format_: Annotated[
        str, typer.Option("--format", "-f", help="docx or pdf; by default the first that the service has.")
    ] = "",
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="DIR", help="Where to keep files; by default in the cache."),
    ] = None,
    refresh: Annotated[bool, typer.Option("--refresh", help="Fetch again what is there.")] = False,
) -> None:
    """Get documents from the United Nations' document service.

    What was fetched before is checked and not fetched again; a download that broke off goes on where it stopped. The
    service's address is https://documents.un.org unless KG_DOCUMENTS names another.
    """
    from kg.fetch import fetch as get

    for symbol in symbols:
        typer.echo(get(symbol, language, format_=format_, folder=out, refresh=refresh))
