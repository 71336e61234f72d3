"""How a command ends: what goes wrong is one sentence on standard error and an exit code, never a traceback.

Exit codes: 0 done; 1 a contract of the graph is broken (``kg validate``); 2 something to put right; 3 documents were
left out (``kg build``); 70 a fault of this program; 130 interrupted (Ctrl-C); 143 ended by SIGTERM, 129 by SIGHUP.
All these signals end a command in one way: what it has begun is cleared away first.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import NoReturn, TextIO, TypeVar

from kg.errors import KgError

T = TypeVar("T")

BROKEN, WRONG, LEFT_OUT, FAULT, STOPPED = 1, 2, 3, 70, 130
INTERRUPTED = "kg: interrupted."
PATIENCE = 5.0  # seconds that clearing away may take before another signal ends the program at once
ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class Stopped(KeyboardInterrupt):
    """A signal that ends the program; ``code`` is the exit code that says which."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.code = 128 + number


def hear_signals() -> None:
    """From now on an interrupt, SIGTERM and SIGHUP raise :class:`Stopped`, the first of them only.

    Others do nothing while the program clears away what it has begun, for :data:`PATIENCE` seconds. A signal that the
    caller ignores (``nohup``) stays ignored.
    """
    since: list[float] = []

    def hear(number: int, _: FrameType | None) -> None:
        if not since:
            since.append(time.monotonic())
            raise Stopped(number)
        if time.monotonic() - since[0] > PATIENCE:
            os._exit(128 + number)

    for each in ENDING:
        if signal.getsignal(each) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(each, hear)
            atexit.register(signal.signal, each, signal.SIG_IGN)  # the exit code stands by then


@contextlib.contextmanager
def signals_wait() -> Iterator[None]:
    """Signals that would end the program wait until the block, a short one, is done (where the system can)."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def stopping(stop: KeyboardInterrupt) -> int:
    """The exit code for what stopped the program.

    >>> stopping(Stopped(15)), stopping(KeyboardInterrupt())
    (143, 130)
    """
    return stop.code if isinstance(stop, Stopped) else STOPPED


@contextlib.contextmanager
def guarded() -> Iterator[None]:
    """Whatever stops the block ends the program with its exit code, and with one sentence where there is one to say."""
    try:
        yield
        sys.stdout.flush()
    except KgError as error:
        end(WRONG, f"kg: {' '.join(str(error).split())}")
    except KeyboardInterrupt as stop:
        end(stopping(stop), INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output is gone: there is nobody to tell.
        _forget_output()
        end(0)
    except OSError as error:
        _forget_output()
        end(WRONG, f"kg: {error.filename or 'The output cannot be written'}: {error.strerror or error}.")
    except MemoryError:
        end(WRONG, "kg: There is not enough memory for this.")
    except Exception as error:
        end(FAULT, f"kg: {fault(error)}")


def end(code: int, sentence: str = "") -> NoReturn:
    """Ends the program with an exit code and one line on standard error."""
    try:
        sys.stdout.flush()
    except OSError:
        _forget_output()
    if sentence:
        with contextlib.suppress(OSError):
            print(sentence, file=sys.stderr)
    raise SystemExit(code) from None


def fault(error: Exception) -> str:
    """What nobody foresaw, as a sentence that can be reported: the error, and the place in this package it came from.

    >>> fault(ValueError("no \\n such thing"))
    'A fault of this program (ValueError: no such thing); please report it.'
    """
    package = Path(__file__).parent
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if Path(frame.filename).is_relative_to(package)]
    place = f", {Path(inside[-1].filename).relative_to(package.parent)}:{inside[-1].lineno}" if inside else ""
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return f"A fault of this program ({said}{place}); please report it."


def _forget_output() -> None:
    """Lets what is left in the buffers of standard output go nowhere when the program ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def prepare_streams() -> None:
    """Makes standard output and error able to take any text: names and titles are Chinese, whatever the locale.

    Output for programs (no terminal) is UTF-8. A terminal, and whoever sets ``PYTHONIOENCODING``, keep an encoding of
    their own; what it lacks is written as an escape. A stream that the caller closed goes nowhere.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the program ends
        elif not _is_unicode(stream):
            own = os.environ.get("PYTHONIOENCODING") or stream.isatty()
            keep = own and stream.encoding.lower() not in ("ascii", "us-ascii", "ansi_x3.4-1968")
            stream.reconfigure(encoding=stream.encoding if keep else "utf-8", errors="backslashreplace")
        else:
            stream.reconfigure(errors="backslashreplace")


def _is_unicode(stream: TextIO) -> bool:
    return stream.encoding.lower().replace("_", "-").startswith(("utf-8", "utf8", "utf-16", "utf-32"))


def interruptible(ask: Callable[[], T]) -> T:
    """What ``ask`` returns, asked in a thread: the query engine itself does not hear an interrupt.

    An interrupt ends the program at once, since nothing else can stop the thread.
    """
    answers: list[T] = []
    faults: list[Exception] = []

    def answer() -> None:
        try:
            answers.append(ask())
        except Exception as error:
            # Objects of the engine must go in the thread in which they came.
            link: BaseException | None = error
            while link is not None:
                traceback.clear_frames(link.__traceback__)
                link = link.__cause__ or link.__context__
            faults.append(error)

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(0.1)
    except KeyboardInterrupt as stop:
        with contextlib.suppress(OSError):
            print(INTERRUPTED, file=sys.stderr, flush=True)
        os._exit(stopping(stop))
    if faults:
        raise faults[0]
    return answers[0]
