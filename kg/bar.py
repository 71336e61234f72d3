"""A progress bar for a person who waits: on a terminal only, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kg.progress import Progress, Step


@contextmanager
def bar() -> Iterator[Progress | None]:
    """Shows the steps of a build while the block runs; yields None where nobody would see them."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=None)

        def show(step: Step) -> None:
            about = f"{step.stage} {step.about}".strip()
            shown.update(task, description=about, completed=step.done, total=step.total)

        yield show
