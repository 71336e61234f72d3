"""Many documents: each read once, in this process or by workers; what cannot be read does not stop the others.

The result is the same whatever the number of workers: it comes in the order of the paths. Workers are started afresh
(``spawn``), so that they work alike on every system, and no more documents are under way than there are workers.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TypeVar

from kg.errors import BuildError, KgError
from kg.guard import ENDING, signals_wait

T = TypeVar("T")
Read = Callable[[Path], T]  # a function of a module, so that workers find it


def read_all(paths: Sequence[Path], read: Read[T], *, jobs: int = 0) -> Iterator[tuple[int, T | KgError]]:
    """The ordinal of each path with what ``read`` makes of it, or the error that a person can act on, as they come.

    ``jobs`` processes read, whose memory is free again afterwards; with none of them, or one document, this process
    does. A worker that dies (of lack of memory, say) costs its document.
    """
    if not by_workers(len(paths), jobs):
        for at, path in enumerate(paths):
            yield at, guarded(read, path)
        return
    # The largest first: no worker is left with it at the end.
    order = sorted(range(len(paths)), key=lambda at: (-_size(paths[at]), at))
    died = yield from _read_by_workers(order, paths, read, jobs)
    for at in died:
        # Which document killed a worker, and which were only near, shows when each has a worker to itself.
        again = yield from _read_by_workers([at], paths, read, 1)
        if again:
            yield at, BuildError(f"{paths[at]}: the process that read it ended before its time; is memory short?")


def by_workers(documents: int, jobs: int) -> bool:
    """Whether so many documents are read by other processes than this one.

    >>> by_workers(12, 2), by_workers(12, 0), by_workers(1, 2)
    (True, False, False)
    """
    return jobs > 0 and documents > 1


def guarded(read: Read[T], path: Path) -> T | KgError:
    """What ``read`` makes of a path; an error is returned, and what nobody foresaw becomes one of ours."""
    try:
        return read(path)
    except KgError as error:
        return error
    except Exception as error:
        fault = " ".join(f"{type(error).__name__}: {error}".split())
        return BuildError(f"{path}: a fault of this program stopped the reading ({fault}); please report the document.")


def _read_by_workers(
    order: Sequence[int], paths: Sequence[Path], read: Read[T], jobs: int
) -> Generator[tuple[int, T | KgError], None, list[int]]:
    """Read in an order of its own; the ordinals of what was under way when a worker died are returned."""
    waiting, died = list(order), list[int]()
    running: dict[Future[T | KgError], int] = {}
    with _pool(min(jobs, len(order))) as pool:
        while waiting or running:
            try:
                while waiting and len(running) < jobs:
                    with signals_wait():  # workers inherit that, and so never answer an interrupt
                        running[pool.submit(guarded, read, paths[waiting[0]])] = waiting[0]
                    del waiting[0]
            except BrokenProcessPool:
                died += waiting
                waiting = []
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=running.__getitem__):
                at = running.pop(future)
                try:
                    yield at, future.result()
                except BrokenProcessPool:
                    died.append(at)
    return sorted(died)


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Workers that leave interrupts to this process, and that do not outlive it, however it ends."""
    others = set(multiprocessing.active_children())
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # when it starts it lets signals through again
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _follow)
    try:
        yield pool
        pool.shutdown()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in set(multiprocessing.active_children()) - others:
            child.terminate()
        raise


def _follow() -> None:
    """A worker hears no interrupt, ends when it is told to, and when the process that started it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
