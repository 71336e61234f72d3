"""Commands that show: ``kg export``, ``kg plot`` and ``kg diff``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import Directory, Out, command, load_build


@command
def export(
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help="gexf, graphml, csv, svg, jsonld or html.")],
    directory: Directory,
    out: Out,
    view: Annotated[
        str | None,
        typer.Option(help="Networks: mandates (the default), co-mandate, bodies, mandates-by-year."),
    ] = None,
    language: Annotated[
        str | None, typer.Option("--lang", help="Language of the labels: zh or en (networks, html).")
    ] = None,
    colour: Annotated[str | None, typer.Option(help="Networks: colour by programme, kind or years.")] = None,
    programme: Annotated[
        list[str] | None, typer.Option(metavar="NUMBER", help="Networks: only this programme; may be repeated.")
    ] = None,
    year: Annotated[int | None, typer.Option(help="Networks: only plans for this year.")] = None,
    min_weight: Annotated[float | None, typer.Option(help="Networks: only edges of at least this weight.")] = None,
    min_degree: Annotated[int | None, typer.Option(help="Networks: only nodes with at least so many edges.")] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND", help="Networks: without edges of this kind (part-of, adopted-by …); may be repeated."
        ),
    ] = None,
    unit: Annotated[str | None, typer.Option(help="Only this unit's text (jsonld, html).")] = None,
) -> None:
    """Write a view for Gephi and other programs.

    gexf, graphml, csv (a folder with nodes.csv and edges.csv) and svg hold a network; jsonld the annotations of the
    text (view mentions); html a page on which a reviewer sees a unit's text with what was found in it (view unit).
    """
    counts = load_build(directory).export(
        format_, out, view=view, language=language, colour=colour, programmes=programme or None,
        year=year, min_weight=min_weight, min_degree=min_degree, without=without or None, unit=unit,
    )  # fmt: skip
    typer.echo(f"{out}: " + ", ".join(f"{count:,} {name}" for name, count in counts.items()))


@command
def plot(
    kind: Annotated[str, typer.Argument(metavar="PLOT", help="planned-actual, or measures (of a unit).")],
    directory: Directory,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="A .png, .svg or .pdf file.")],
    unit: Annotated[
        str, typer.Option(help="The unit whose measures are drawn: 12, 12-2, its title, or its IRI (measures).")
    ] = "",
    year: Annotated[
        int | None, typer.Option(help="The year of the deliverables; by default the latest (planned-actual).")
    ] = None,
    language: Annotated[str, typer.Option("--lang", help="Language of the labels: zh or en.")] = "",
) -> None:
    """Draw numbers over the years.

    Planned against actual deliverables of every programme, or the performance measures of a unit.
    """
    counts = load_build(directory).plot(
        kind, out, unit=unit, year=year, language=language, notice=lambda said: typer.echo(f"kg: {said}", err=True)
    )
    typer.echo(f"{out}: " + ", ".join(f"{count:,} {name}" for name, count in counts.items()))


@command
def diff(
    earlier: Annotated[int, typer.Argument(metavar="EARLIER", help="Year of the earlier plan.")],
    later: Annotated[int, typer.Argument(metavar="LATER", help="Year of the later plan.")],
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A folder made by `kg build` from both plans.")],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="FILE", help="Where to write; its suffix tells the format, unless --format does."
        ),
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
    from kg.compare.changes import compare
    from kg.compare.write import chosen, text, write

    kind = chosen(format_, out)
    graph = load_build(directory).in_memory()
    changes = compare(graph.store, earlier, later, programme=programme, language=language)
    if out is None:
        typer.echo(text(changes, kind), nl=False)
    else:
        write(graph.store, changes, out, kind)
        typer.echo(f"{out}: {len(changes.programmes)} programmes compared")
