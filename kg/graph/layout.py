"""What a build directory holds, and how one takes the place of another in one step."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import BuildError

if sys.platform != "win32":
    import fcntl

DATASET, TURTLE, FINDINGS, LEDGER, MARK, STORE, VALIDATION = (
    "dataset.nq", "dataset.ttl", "findings.jsonl", "ledger.json", "summary.json", "store", "validation.ttl",
)  # fmt: skip
NAMES = frozenset((DATASET, TURTLE, FINDINGS, LEDGER, MARK, STORE, VALIDATION))

#: The value of ``format`` in a summary by which a build of ours is known.
FORMAT = "mandategraph-build-1"

_SURELY = 60.0  # seconds after which a folder that nobody holds is left over, whoever has its number now


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
    except OSError as error:
        raise BuildError(f"Nothing can be written at {out}: {error.strerror or error}.") from error
    new = out.with_name(f".{out.name}.building-{os.getpid()}")
    if new.exists():
        raise BuildError(f"Nothing can be written at {out}: this process is writing there already.")
    try:
        try:
            new.mkdir()
        except OSError as error:
            raise BuildError(f"Nothing can be written at {out}: {error.strerror or error}.") from error
        with _held(new):
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
    with _held(out):
        out.rename(old)
        try:
            new.rename(out)
        except BaseException:
            if not out.exists():
                old.rename(out)
            raise
        _retire(old, out)


def _retire(old: Path, out: Path) -> None:
    """Remove a build that another has taken the place of; what others put into it moves along."""
    for entry in sorted(old.iterdir()):
        if entry.name not in NAMES and not (out / entry.name).exists():
            entry.rename(out / entry.name)
    shutil.rmtree(old, ignore_errors=True)


def _recover(out: Path) -> None:
    """Put back a build that a power cut left renamed, and remove what dead processes left behind: nothing but ours."""
    leftover = re.compile(rf"\.{re.escape(out.name)}\.(building|replaced)-(\d+)")
    for entry in sorted(out.parent.iterdir()):
        match = leftover.fullmatch(entry.name)
        if not match or entry.is_symlink() or not entry.is_dir() or not _left_over(entry, int(match[2])):
            continue
        if match[1] == "replaced" and is_build(entry) and not out.exists():
            entry.rename(out)
        elif out.exists() and is_build(entry):
            _retire(entry, out)
        elif NAMES.issuperset(each.name for each in entry.iterdir()):
            shutil.rmtree(entry, ignore_errors=True)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """A lock on a folder while the block runs: other processes see that somebody is at it (where the system can)."""
    handle = -1
    if sys.platform != "win32":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    try:
        yield
    finally:
        if handle >= 0:
            os.close(handle)


def _left_over(folder: Path, process: int) -> bool:
    """Whether the process that made a folder is gone.

    Nobody holds the folder then, and its number is no process's, or a later one's (a number is given again, and a
    process that ended keeps it until somebody asks how).
    """
    if sys.platform == "win32":
        return not _alive(process)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return not _alive(process)
    finally:
        os.close(handle)
    return not _alive(process) or time.time() - folder.stat().st_mtime > _SURELY


def _alive(process: int) -> bool:
    """Whether a process other than this one runs; taken for granted where asking would disturb it (Windows)."""
    if process == os.getpid():
        return False
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
