"""How far a build is: steps for whoever listens, and seconds by stage."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A stage that begins, what it is about (a file, or nothing), and how many of how many documents are read.

    >>> print(Step("records", "plan.txt", 2, 12))
    records plan.txt (2 of 12 read)
    """

    stage: str
    about: str = ""
    done: int = 0
    total: int = 1

    def __str__(self) -> str:
        count = f"({self.done} of {self.total} read)" if self.total > 1 else ""
        return " ".join(filter(None, (self.stage, self.about, count)))


Progress = Callable[[Step], None]


class Clock:
    """Seconds by stage, and word of each stage to whoever listens."""

    def __init__(self, progress: Progress | None = None, total: int = 1) -> None:
        self.progress = progress
        self.seconds: dict[str, float] = {}
        self.done, self.total = 0, total
        self._stage = ""
        self._since = time.perf_counter()

    def stage(self, name: str, about: str = "") -> None:
        """A stage begins; the one before it ends."""
        self.stop()
        self._stage = name
        self.say(name, about)

    def say(self, name: str, about: str = "") -> None:
        """Word of something, without a stage of its own."""
        if self.progress is not None:
            self.progress(Step(name, about, self.done, self.total))

    def stop(self) -> None:
        """The stage that runs ends."""
        now = time.perf_counter()
        if self._stage:
            self.add({self._stage: now - self._since})
        self._stage, self._since = "", now

    def add(self, seconds: dict[str, float]) -> None:
        """Seconds that were spent elsewhere, by stage."""
        for name, spent in seconds.items():
            self.seconds[name] = self.seconds.get(name, 0.0) + spent
