"""Documents from the United Nations' document service, by symbol and language, kept in the user's cache directory.

The service is asked at ``…/api/symbol/access?s=SYMBOL&l=LANGUAGE&t=doc`` (or ``pdf``), which redirects to the file.
Its address is ``https://documents.un.org`` unless ``KG_DOCUMENTS`` names another. What comes is checked (kind, first
bytes, length, digest) before it takes its place; a document that was fetched before is checked again and not fetched.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urlsplit

from kg import cache
from kg.errors import FetchError
from kg.fetch.checks import NotTheDocument, check
from kg.fetch.transfer import NotThere, Received, Unreachable, download
from kg.locate import is_symbol

SERVICE = "https://documents.un.org"
LANGUAGES = ("en", "zh", "ar", "fr", "ru", "es")

#: What each format is called by the service, in the order in which they are asked for.
FORMATS = {"docx": "doc", "pdf": "pdf"}

Progress = Callable[[int, int | None], None]


def fetch(
    symbol: str,
    language: str = "",
    *,
    format_: str = "",
    folder: Path | None = None,
    service: str = "",
    refresh: bool = False,
    progress: Progress | None = None,
    pause: Callable[[float], None] = time.sleep,
) -> Path:
    """The file of a document, from the cache where it is there, else from the document service.

    ``language`` is one of :data:`LANGUAGES` (none: English), ``format_`` ``docx`` or ``pdf`` (none: the first that the
    service has), ``folder`` where files are kept (none: ``documents`` in the cache directory), ``refresh`` fetches
    again. ``progress`` hears of bytes received and expected; ``pause`` waits between tries. Raises FetchError.
    """
    if not is_symbol(symbol):
        raise FetchError(f"{symbol!r} is no symbol of a United Nations document; write for example A/81/6 (Sect. 3).")
    language = language or LANGUAGES[0]
    if language not in LANGUAGES:
        raise FetchError(f"The document service has no language {language!r}; it has {', '.join(LANGUAGES)}.")
    if format_ and format_ not in FORMATS:
        raise FetchError(f"There is no format {format_!r}; the formats are {', '.join(FORMATS)}.")
    wanted = (format_,) if format_ else tuple(FORMATS)
    shelf = folder or cache.directory() / "documents"
    for each in () if refresh else wanted:
        kept = shelf / file_name(symbol, language, each)
        if _intact(kept):
            return kept
    about = f"{symbol} ({language})"
    base = (service or os.environ.get("KG_DOCUMENTS", "") or SERVICE).rstrip("/")
    if urlsplit(base).scheme not in ("http", "https"):
        raise FetchError(f"KG_DOCUMENTS is no address of a document service: {base!r}; it begins with https://.")
    refusals = []
    for each in wanted:
        try:
            place = shelf / file_name(symbol, language, each)
            return _get(address(symbol, language, each, base), place, progress, pause)
        except (NotThere, NotTheDocument) as refusal:
            refusals.append(f"as {each} {refusal}")
        except Unreachable as error:
            raise FetchError(
                f"{about} cannot be fetched: {urlsplit(base).netloc} {error}; check the connection, or put the file "
                "into a folder of KG_CORPUS."
            ) from error
        except OSError as error:
            raise FetchError(f"{about} cannot be kept in {shelf}: {error.strerror or error}.") from error
    raise FetchError(f"{about} cannot be had from {urlsplit(base).netloc}: {', '.join(refusals)}.")


def address(symbol: str, language: str, format_: str, service: str = SERVICE) -> str:
    """Where the service has a document.

    >>> address("A/81/6 (Sect. 3)", "en", "docx")
    'https://documents.un.org/api/symbol/access?s=A/81/6(Sect.3)&l=en&t=doc'
    """
    squeezed = re.sub(r"\s+", "", symbol)
    return f"{service}/api/symbol/access?s={quote(squeezed, safe='/().-_')}&l={language}&t={FORMATS[format_]}"


def file_name(symbol: str, language: str, format_: str) -> str:
    """The name under which a document is kept, by which :mod:`kg.locate` finds it.

    >>> file_name("A/81/6 (Sect. 3)", "en", "docx"), file_name("A/75/6/Add.1", "zh", "pdf")
    ('A_81_6_Sect.3.en.docx', 'A_75_6_Add.1.zh.pdf')
    """
    flat = re.sub(r"[()\s]+", "", re.sub(r"\s*\(", "_", symbol)).replace("/", "_")
    return f"{flat}.{language}.{format_}"


def _get(url: str, place: Path, progress: Progress | None, pause: Callable[[float], None]) -> Path:
    """Download, check, put in place, and note the digest by which the file is known to be whole later."""
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f".{place.name}.part")
    received: Received = download(url, part, progress=progress, pause=pause)
    try:
        check(part, place.suffix.removeprefix("."), received)
    except NotTheDocument:
        part.unlink(missing_ok=True)
        raise
    digest = _digest(part)
    part.replace(place)
    note = {"url": url, "sha256": digest, "bytes": place.stat().st_size}
    _note(place).write_text(json.dumps(note, indent=1) + "\n", encoding="utf-8")
    return place


def _intact(place: Path) -> bool:
    """Whether a file that was fetched before is there as it came."""
    try:
        note = json.loads(_note(place).read_text(encoding="utf-8"))
        return bool(note["sha256"] == _digest(place))
    except (OSError, ValueError, LookupError, TypeError):
        return False


def _note(place: Path) -> Path:
    return place.with_name(f".{place.name}.json")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
