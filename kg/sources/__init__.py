"""File -> lines with anchors. One reader per format; what the document is (symbol, language, year) is read here."""

from __future__ import annotations

import hashlib
from pathlib import Path

from kg.errors import SourceError
from kg.model import Line, Source
from kg.sources import text
from kg.sources.identify import identify

MAX_BYTES = 200 * 1024 * 1024

_CONTAINERS = {".docx": "Word", ".pdf": "PDF"}
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # the container of encrypted files and of Word's old format


def read(path: Path) -> Source:
    """Read a document into lines.

    Raises SourceError, with one clear sentence, for a file that is missing, empty, unreadable, of another format or
    no programme plan.
    """
    data = contents(path)
    lines = _lines(data, path)
    if not lines:
        raise SourceError(f"{path}: the file is empty.")
    digest = hashlib.sha256(data).hexdigest()
    return Source(identify(lines, path.name, digest, str(path)), lines)


def contents(path: Path) -> bytes:
    """The bytes of a file, of a device or pipe no more than a document can have.

    Raises SourceError, with one clear sentence, for what is missing, a folder, unreadable or too large.
    """
    if path.is_dir():
        raise SourceError(f"{path}: this is a folder; name the files in it.")
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1) if path.stat().st_size <= MAX_BYTES else b""
            if len(data) > MAX_BYTES or path.stat().st_size > MAX_BYTES:
                raise SourceError(f"{path}: larger than {MAX_BYTES // 2**20} MiB; this is not a programme plan.")
            return data
    except FileNotFoundError:
        raise SourceError(f"{path}: no such file.") from None
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror or error}).") from None


def _lines(data: bytes, path: Path) -> tuple[Line, ...]:
    if not data.strip():
        raise SourceError(f"{path}: the file is empty.")
    if data.startswith(b"PK\x03\x04"):
        from kg.sources import docx

        return docx.read_lines(data, str(path))
    if data.startswith(_OLE):
        raise SourceError(f"{path}: protected by a password, or in Word's old format; save it as an open .docx first.")
    if data.startswith(b"%PDF"):
        from kg.sources import pdf

        return pdf.read_lines(data, str(path))
    if b"\0" in data and (wanted := _CONTAINERS.get(path.suffix.lower())):
        raise SourceError(f"{path}: named {path.suffix}, but no {wanted} file; ask for it again.")
    return text.read_lines(data, str(path))
