"""The words and patterns of each language, as data; code elsewhere holds no keyword of any language.

Each theme has a dataclass here (``kg/lang/outline.py``: what a language must say about headings) and an instance
``WORDS`` in each language's folder (``kg/lang/zh/outline.py``). A new language is a new folder.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

from kg.errors import KgError

LANGUAGES = ("zh", "en")


@cache
def words(language: str, theme: str) -> Any:
    """The ``WORDS`` of a theme (``outline``, ``mandates`` …) in a language; each theme's own accessor is typed.

    Raises :class:`~kg.errors.KgError` for a language that has none, or none of this theme.
    """
    if language not in LANGUAGES:
        raise KgError(f"There are no words in {language!r}; the languages are {', '.join(LANGUAGES)}.")
    try:
        return importlib.import_module(f"kg.lang.{language}.{theme}").WORDS
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith(f"kg.lang.{language}"):
            raise
        raise KgError(
            f"The language {language!r} has no words about {theme}: kg/lang/{language}/{theme}.py is missing."
        ) from error
