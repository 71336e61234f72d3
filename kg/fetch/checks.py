"""Whether what the document service sent is the document, whole, and of the format asked for."""

from __future__ import annotations

import base64
import hashlib
import re
import zipfile
from pathlib import Path

from kg.fetch.transfer import Received

_FIRST_BYTES = {"docx": b"PK\x03\x04", "pdf": b"%PDF-"}
_OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1")
_PDF_END, _TAIL = b"%%EOF", 2048
_SHA256 = re.compile(r"sha-256=:?([A-Za-z0-9+/=]+):?", re.IGNORECASE)


class NotTheDocument(Exception):
    """Something else came in the document's place, or a damaged document."""


def check(path: Path, format_: str, received: Received) -> None:
    """Raise NotTheDocument unless a received file is a whole ``docx`` or ``pdf`` as the service described it.

    Checked are the declared kind, the first bytes, the length, the digest (where the service gives one), and what ends
    a file of the format: the directory of a docx, the end mark of a PDF.
    """
    kind = received.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind.startswith("text/") or kind in ("application/json", "application/xhtml+xml"):
        raise NotTheDocument(f"it sends {kind} in place of the document")
    if path.stat().st_size != received.length:
        raise NotTheDocument(f"{received.length} bytes came and {path.stat().st_size} are there")
    with path.open("rb") as file:
        head = file.read(8)
    if head.startswith(_OLD_WORD):
        raise NotTheDocument("it is in Word's old format")
    if not head.startswith(_FIRST_BYTES[format_]):
        raise NotTheDocument("it sends something else")
    _check_digest(path, received)
    if not (_whole_docx(path) if format_ == "docx" else _whole_pdf(path)):
        raise NotTheDocument("it came damaged")


def _check_digest(path: Path, received: Received) -> None:
    """Compare with the digest of the whole file (RFC 9530, or the older headers)."""
    stated = _SHA256.search(received.headers.get("repr-digest", "") or received.headers.get("digest", ""))
    if stated and stated.group(1) != _encoded(path, "sha256"):
        raise NotTheDocument("it came damaged (its digest differs)")
    older = received.headers.get("content-md5", "")
    if older and "content-range" not in received.headers and older != _encoded(path, "md5"):
        raise NotTheDocument("it came damaged (its digest differs)")


def _encoded(path: Path, algorithm: str) -> str:
    with path.open("rb") as file:
        return base64.b64encode(hashlib.file_digest(file, algorithm).digest()).decode()


def _whole_docx(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            return "[Content_Types].xml" in names and any(name.startswith("word/") for name in names)
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def _whole_pdf(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        return _PDF_END in file.read()
