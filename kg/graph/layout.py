"""What a build directory holds, and how one takes the place of another in one step."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import BuildError

DATASET, TURTLE, FINDINGS, LEDGER, MARK, STORE, VALIDATION = (
    "dataset.nq", "dataset.ttl", "findings.jsonl", "ledger.json", "summary.json", "store", "validation.ttl",
)  # fmt: skip
NAMES = frozenset((DATASET, TURTLE, FINDINGS, LEDGER, MARK, STORE, VALIDATION))

#: The value of ``format`` in a summary by which a build of ours is known.
FORMAT = "mandategraph-build-1"


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A new empty directory beside ``out`` that takes its place when the block ends well.

    Until then ``out`` is as it was; where the block fails or is interrupted it stays so and the new directory is
    removed. What others put into the old build (tables, exports) moves along. Raises BuildError for a directory that
    is not empty and no build, for a file, and where nothing can be written.
    """
    out = out.expanduser().resolve()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _recover(out)
        refuse_foreign(out)
        new = out.with_name(f".{out.name}.building-{os.getpid()}")
        new.mkdir()
    except OSError as error:
        raise BuildError(f"Nothing can be written at {out}: {error.strerror or error}.") from error
    try:
        yield new
        _swap(out, new)
    except OSError as error:
        raise BuildError(f"The build could not be written to {out}: {error.strerror or error}.") from error
    finally:
        shutil.rmtree(new, ignore_errors=True)


def check_place(out: Path) -> None:
    """Raise BuildError where no build can be put at ``out``: known before a document is read."""
    out = out.expanduser().resolve()
    try:
        refuse_foreign(out)
        folder = next(each for each in out.parents if each.exists())
        if not folder.is_dir():
            raise BuildError(f"Nothing can be written at {out}: {folder} is a file.")
        if not os.access(folder, os.W_OK | os.X_OK):
            raise BuildError(f"Nothing can be written at {out}: {folder} is not yours to write in.")
    except OSError as error:
        raise BuildError(f"Nothing can be written at {out}: {error.strerror or error}.") from error


def refuse_foreign(out: Path) -> None:
    """Raise BuildError where ``out`` is something that a build must not take the place of."""
    if not out.exists():
        return
    if not out.is_dir():
        raise BuildError(f"{out} is a file; give a directory for the build.")
    if Path.cwd().is_relative_to(out):
        raise BuildError(f"{out} is the current folder or holds it; give a directory that can be replaced as a whole.")
    if any(out.iterdir()) and not is_build(out):
        raise BuildError(f"{out} is not empty and no build of this program; give another directory.")


def is_build(folder: Path) -> bool:
    """Whether a directory holds a build of this program."""
    try:
        summary = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(summary, dict) and summary.get("format") == FORMAT


def _swap(out: Path, new: Path) -> None:
    """Two renames; an interrupt between them is undone at once, a power cut by the next build (:func:`_recover`)."""
    old = out.with_name(f".{out.name}.replaced-{os.getpid()}")
    if not out.exists():
        new.rename(out)
        return
    out.rename(old)
    try:
        new.rename(out)
    except BaseException:
        if not out.exists():
            old.rename(out)
        raise
    for entry in sorted(old.iterdir()):
        if entry.name not in NAMES:
            entry.rename(out / entry.name)
    shutil.rmtree(old, ignore_errors=True)


def _recover(out: Path) -> None:
    """Put back a build that a power cut left renamed, and remove what dead processes left behind."""
    leftover = re.compile(rf"\.{re.escape(out.name)}\.(building|replaced)-(\d+)")
    for entry in sorted(out.parent.iterdir()):
        match = leftover.fullmatch(entry.name)
        if match and not _alive(int(match[2])):
            if match[1] == "replaced" and not out.exists():
                entry.rename(out)
            else:
                shutil.rmtree(entry, ignore_errors=True)


def _alive(process: int) -> bool:
    """Whether a process other than this one runs; taken for granted where asking would disturb it (Windows)."""
    if process == os.getpid():
        return False
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
