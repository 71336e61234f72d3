"""Writing what changed as Markdown, an HTML page, JSON, or a network with years for Gephi."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox

from kg.compare import html, markdown
from kg.compare.changes import Changes
from kg.compare.report import blocks
from kg.errors import ExportError

#: The formats of a report as text, by the suffix of its file; ``gexf`` is a network and needs a file.
TEXTS = ("md", "html", "json")
NETWORK = "gexf"
FORMATS = (*TEXTS, NETWORK)


def text(changes: Changes, format_: str) -> str:
    """The changes as Markdown (``md``), a page (``html``) or JSON (``json``)."""
    if format_ == "json":
        return json.dumps(changes.to_dict(), ensure_ascii=False, indent=1, default=str) + "\n"
    return markdown.write(blocks(changes)) if format_ == "md" else html.write(blocks(changes), changes.language)


def chosen(format_: str | None, out: Path | None) -> str:
    """The format asked for, or that of the file's suffix; Markdown where nothing is asked and no file is written.

    Raises ExportError for one there is not, and for a network without a file.

    >>> chosen(None, Path("changes.html")), chosen(None, None)
    ('html', 'md')
    """
    found = format_ or (out.suffix.removeprefix(".").lower() if out else "md")
    if out and not format_ and found not in FORMATS:
        raise ExportError(f"The suffix of {out.name!r} tells no format; the formats are {', '.join(FORMATS)}.")
    if found not in FORMATS:
        raise ExportError(f"There is no format {found!r}; the formats are {', '.join(FORMATS)}.")
    if found == NETWORK and out is None:
        raise ExportError("A network is written to a file: add --out changes.gexf.")
    return found


def write(store: ox.Store, changes: Changes, path: Path, format_: str) -> None:
    """Write a report to a file, which is there whole or as it was before. Raises ExportError where it cannot be."""
    if format_ == NETWORK:
        from kg.compare.network import network
        from kg.export import gexf
        from kg.export.picture import draw

        picture = draw(network(store, changes), changes.language)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if format_ == NETWORK:
            gexf.write(picture, draft)
        else:
            draft.write_text(text(changes, format_), encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):
            draft.unlink()
