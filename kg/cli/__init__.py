"""The command line, one module for the commands of a kind, in the order in which ``kg --help`` lists them.

A command imports what it needs when it runs, so that ``kg --help`` answers at once. What goes wrong is one sentence on
standard error and an exit code (:mod:`kg.guard`).
"""

from kg.cli import building, checking, querying, viewing
from kg.cli.app import app
from kg.guard import guarded, hear_signals, prepare_streams

__all__ = ["app", "building", "checking", "main", "querying", "viewing"]


def main() -> None:
    """Runs the command line, with streams that take any text; signals end it tidily."""
    prepare_streams()
    with guarded():
        hear_signals()
        app()
