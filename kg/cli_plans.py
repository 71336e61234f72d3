"""Commands about documents and years: ``kg fetch`` and ``kg diff``; :mod:`kg.cli` registers them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


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


def diff(
    earlier: Annotated[int, typer.Argument(metavar="EARLIER", help="Year of the earlier plan.")],
    later: Annotated[int, typer.Argument(metavar="LATER", help="Year of the later plan.")],
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A folder made by `kg build` from both plans.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where to write; its suffix tells the format.")
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", help="md, html, json, or gexf (a network with years for Gephi).")
    ] = None,
    programme: Annotated[str | None, typer.Option(metavar="NUMBER", help="Only this programme.")] = None,
    language: Annotated[str, typer.Option("--lang", help="Language of the report: en or zh.")] = "en",
) -> None:
    """Report what changed from one plan to a later one.

    Units that went on, were renamed, merged, added or dropped; mandates kept, superseded, dropped and added;
    deliverables and targets then and now.
    """
    from kg.api import load
    from kg.compare.changes import compare
    from kg.compare.write import chosen, text, write

    kind = chosen(format_, out)
    graph = load(directory).in_memory()
    changes = compare(graph.store, earlier, later, programme=programme, language=language)
    if out is None:
        typer.echo(text(changes, kind), nl=False)
    else:
        write(graph.store, changes, out, kind)
        typer.echo(f"{out}: {len(changes.programmes)} programmes compared")
