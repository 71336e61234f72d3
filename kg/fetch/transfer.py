"""Getting a file over HTTP: bounded, tried again with growing pauses, taken up where it broke off.

A part that was received stays with a note of the version it belongs to (``ETag`` or ``Last-Modified``); the next try,
or the next run, asks for the rest of that very version (``Range`` with ``If-Range``).
"""

from __future__ import annotations

import http.client
import json
import socket
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import IO, Any

from kg import __version__

MAX_BYTES = 200 * 1024 * 1024
TRIES = 4
TIMEOUT = 30.0  # seconds without a byte
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0
_CHUNK = 1 << 16
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))

Pause = Callable[[float], None]
Progress = Callable[[int, int | None], None]


class NotThere(Exception):
    """The service answered that it has no such file."""


class Unreachable(Exception):
    """No whole answer came, however often it was asked for."""


@dataclass(frozen=True, slots=True)
class Received:
    """A file that came whole: its length, and what the service said of it (header names in lower case)."""

    length: int
    headers: Mapping[str, str]


class _Again(Exception):
    """A try that failed in a way that may pass: why, and the pause that the service asks for (0: none)."""

    def __init__(self, reason: str, pause: float = 0.0) -> None:
        super().__init__(reason)
        self.pause = pause


def download(
    url: str,
    part: Path,
    *,
    progress: Progress | None = None,
    pause: Pause,
    tries: int = TRIES,
    timeout: float = TIMEOUT,
    limit: int = MAX_BYTES,
) -> Received:
    """Get a file into ``part``, which may hold the beginning of it from before.

    ``pause`` waits between tries, ``timeout`` and ``limit`` bound each (seconds, bytes). Raises NotThere, Unreachable,
    and OSError where the part cannot be written.
    """
    reason = ""
    for attempt in range(tries):
        try:
            return _try(url, part, progress, timeout, limit)
        except _Again as failed:
            reason = str(failed)
            if attempt + 1 < tries:
                pause(min(failed.pause or FIRST_PAUSE * 2**attempt, LONGEST_PAUSE))
    raise Unreachable(f"{reason} (tried {tries} times)")


def _try(url: str, part: Path, progress: Progress | None, timeout: float, limit: int) -> Received:
    have, version = _received(part, url)
    request = urllib.request.Request(url, headers={"User-Agent": f"mandategraph/{__version__}", "Accept": "*/*"})
    request.add_header("Accept-Encoding", "identity")
    if have:
        request.add_header("Range", f"bytes={have}-")
        request.add_header("If-Range", version)
    try:
        with _opener().open(request, timeout=timeout) as answer:
            return _take(answer, url, part, have, progress, limit)
    except urllib.error.HTTPError as error:
        if error.code == 416:
            part.unlink(missing_ok=True)
            raise _Again("refuses to go on with what was received") from error
        if error.code in _PASSING:
            raise _Again(f"answers with an error ({error.code})", _seconds(error.headers)) from error
        raise NotThere(f"it is not there (answer {error.code})") from error
    except urllib.error.URLError as error:
        raise _Again(f"cannot be reached ({_why(error.reason)})") from error
    except (http.client.HTTPException, TimeoutError, ConnectionError) as error:
        raise _Again(f"broke off ({_why(error)})") from error


def _take(
    answer: http.client.HTTPResponse, url: str, part: Path, have: int, progress: Progress | None, limit: int
) -> Received:
    """Write the body behind what was received, or anew where the whole file comes."""
    headers = {name.lower(): value for name, value in answer.headers.items()}
    start = have if answer.status == 206 else 0
    if answer.status == 206 and not headers.get("content-range", "").startswith(f"bytes {have}-"):
        part.unlink(missing_ok=True)
        raise _Again("goes on at another place than was asked for")
    length = headers.get("content-length", "")
    expected = start + int(length) if length.isdigit() else None
    if expected is not None and expected > limit:
        raise NotThere(f"it is larger than {limit // 2**20} MiB")
    version = headers.get("etag", "") or headers.get("last-modified", "")
    _note(part).write_text(json.dumps({"url": url, "version": "" if version.startswith("W/") else version}), "utf-8")
    with part.open("ab" if start else "wb") as file:
        total = _copy(answer, file, start, expected, progress, limit)
    if expected is not None and total < expected:
        raise _Again(f"broke off after {total} of {expected} bytes")
    _note(part).unlink(missing_ok=True)
    return Received(total, headers)


def _copy(
    answer: http.client.HTTPResponse,
    file: IO[bytes],
    total: int,
    expected: int | None,
    progress: Progress | None,
    limit: int,
) -> int:
    while chunk := answer.read(_CHUNK):
        total += len(chunk)
        if total > limit:
            raise NotThere(f"it is larger than {limit // 2**20} MiB")
        file.write(chunk)
        if progress is not None:
            progress(total, expected)
    return total


def _received(part: Path, url: str) -> tuple[int, str]:
    """How much of a file is there, and of which version; nothing where it is not known to be of this address."""
    try:
        note = json.loads(_note(part).read_text("utf-8"))
        if note["url"] == url and note["version"]:
            return part.stat().st_size, str(note["version"])
    except (OSError, ValueError, LookupError, TypeError):
        pass
    return 0, ""


def _note(part: Path) -> Path:
    return part.with_name(f"{part.name}.json")


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirections to the web only, and never from a protected connection to an open one."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """The request that follows, as the base class makes it."""
        scheme = newurl.partition(":")[0].lower()
        if scheme != "https" and (scheme != "http" or req.type == "https"):
            raise NotThere(f"it is said to be at an address that is not followed ({scheme})")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(_Redirects)


def _seconds(headers: Message[str, str]) -> float:
    """The pause that a service asks for."""
    asked = headers.get("Retry-After", "")
    return float(asked) if asked.isdigit() else 0.0


def _why(error: Any) -> str:
    if isinstance(error, socket.gaierror):
        return "its name is not known here"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return str(getattr(error, "strerror", None) or error or type(error).__name__)
