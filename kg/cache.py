"""What was read before need not be read again: the records of documents by content, in the user's cache directory.

An entry is known by the document's bytes, its file name and everything that reading depends on: this package's code,
its registry and vocabulary, the libraries it reads with. Where one of these changes the entry is not found and the
document is read anew. An entry that is damaged is as good as none; a directory that cannot be written costs time, not
the build. Entries hold data (:mod:`kg.codec`), no code.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import zlib
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path

from kg import __version__, codec, resources
from kg.blocks.ledger import Ledger
from kg.model import Records

#: How many versions' entries are kept side by side; those not used the longest go first.
VERSIONS = 3

_LIBRARIES = ("spacy", "lxml", "ahocorasick-rs", "pyoxigraph")
_MAGIC = b"mandategraph records 1\n"
_RECORDS = "records"


def directory() -> Path:
    """The cache directory: ``KG_CACHE``, else ``mandategraph`` in ``XDG_CACHE_HOME`` or ``~/.cache``."""
    own = os.environ.get("KG_CACHE", "")
    if own:
        return Path(own).expanduser()
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "mandategraph"


@cache
def fingerprint() -> str:
    """A digest of everything but the document that its records depend on."""
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {metadata.version(library)}\n".encode())
    package = Path(__file__).parent
    for path in (*sorted(package.rglob("*.py")), *resources.files("ontology", ".ttl")):
        name = path.relative_to(package).as_posix() if path.is_relative_to(package) else path.name
        digest.update(f"{name}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def load(path: Path, folder: Path) -> tuple[Records, Ledger] | None:
    """The records of a document as they were read before; None where they were not, or cannot be relied upon."""
    entry = _entry(path, folder)
    try:
        data = entry.read_bytes() if entry else b""
    except OSError:
        return None
    head = len(_MAGIC)
    digest, packed = data[head : head + 32], data[head + 32 :]
    if entry is None or not data.startswith(_MAGIC) or hashlib.sha256(packed).digest() != digest:
        return None
    try:
        records, ledger = zlib.decompress(packed).decode().split("\n")
        return codec.loads(Records, records), codec.loads(Ledger, ledger)
    except (ValueError, zlib.error):
        return None


def store(path: Path, folder: Path, records: Records, ledger: Ledger) -> None:
    """Keep what was read of a document; an entry appears whole or not at all."""
    entry = _entry(path, folder)
    if entry is None or records.document.sha256 != _digest(path):
        return  # the file changed while it was read
    packed = zlib.compress(f"{codec.dumps(records)}\n{codec.dumps(ledger)}".encode(), 1)
    draft = entry.with_name(f".{entry.name}.{os.getpid()}")
    try:
        if not entry.parent.is_dir():
            entry.parent.mkdir(parents=True)
            _forget_old(entry.parent)
        draft.write_bytes(_MAGIC + hashlib.sha256(packed).digest() + packed)
        draft.replace(entry)
        os.utime(entry.parent)
    except OSError:
        with suppress(OSError):
            draft.unlink()


def _entry(path: Path, folder: Path) -> Path | None:
    """Where the records of a document are kept; None for a document that cannot be read."""
    digest = _digest(path)
    if digest is None:
        return None
    name = hashlib.sha256(f"{digest} {path.name}".encode()).hexdigest()
    return folder / _RECORDS / fingerprint()[:16] / f"{name}.json.z"


def _digest(path: Path) -> str | None:
    """The digest of a file; None where it cannot be read, and of a pipe or device, which can be read only once."""
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _forget_old(newest: Path) -> None:
    """Remove the entries of all but the versions used last."""
    versions = sorted(newest.parent.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
    for version in versions[VERSIONS:]:
        if version != newest:
            shutil.rmtree(version, ignore_errors=True)
