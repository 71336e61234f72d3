"""How well a build does: figures against rows that people read by hand, and what one build wins or loses on another.

    kg.evaluate.run(tables_dir, gold_dir)   figures for each kind of fact, with examples
    kg.evaluate.compare(before, after)      rows gained and lost between the tables of two builds

Both work on the flat tables of ``kg tables``, so that what is measured is what users get.
"""

from kg.evaluate.changes import Change, compare
from kg.evaluate.scores import Score
from kg.evaluate.themes import run

__all__ = ["Change", "Score", "compare", "run"]
