"""The words and patterns of each language, as data; code elsewhere holds no keyword of any language.

Each theme has a dataclass here (``kg/lang/outline.py``: what a language must say about headings) and an instance
``WORDS`` in each language's folder (``kg/lang/zh/outline.py``). A new language is a new folder.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

LANGUAGES = ("zh", "en")


@cache
def words(language: str, theme: str) -> Any:
    """The ``WORDS`` of a theme (``outline``, ``mandates`` …) in a language; each theme's own accessor is typed."""
    return importlib.import_module(f"kg.lang.{language}.{theme}").WORDS
