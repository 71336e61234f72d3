"""What a language must say about the dataset as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class DatasetWords:
    """Title and description of a dataset, and the titles of its sets of observations by name."""

    title: str
    description: str
    cubes: Mapping[str, str]


def dataset_words(language: str) -> DatasetWords:
    """The words of a language.

    >>> dataset_words("en").cubes["deliverables"]
    'Deliverables by year, planned and actual'
    """
    return cast(DatasetWords, words(language, "dataset"))
