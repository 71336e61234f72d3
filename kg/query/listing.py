"""The named queries as rows: all that their headers say, or what a terminal has room for."""

from __future__ import annotations

from kg.errors import QueryError
from kg.query.catalogue import ANY, NamedQuery, Parameter, catalogue
from kg.query.results import Rows

_QUESTION = {"en": "question", "zh": "问题"}


def listing(word: str = "") -> Rows:
    """Every named query with its question in English and Chinese and its parameters with their defaults.

    With a word only those whose name or question has it; :class:`~kg.errors.QueryError` where none has.
    """
    cells = ((q.name, q.question_en, q.question_zh, ", ".join(map(_written, q.parameters))) for q in _having(word))
    return Rows(("query", *_QUESTION.values(), "parameters"), tuple(cells))


def short_listing(word: str = "", language: str = "en") -> Rows:
    """The same with the question in one language (``en``, ``zh``); parameters that may be left out are in brackets.

    Raises :class:`~kg.errors.QueryError` for another language too.
    """
    if language not in _QUESTION:
        raise QueryError(f"There are no questions in {language!r}; there are {', '.join(_QUESTION)}.")
    cells = (
        (
            query.name,
            query.question_zh if language == "zh" else query.question_en,
            " ".join(each.name if each.required else f"[{each.name}]" for each in query.parameters),
        )
        for query in _having(word)
    )
    return Rows(("query", _QUESTION[language], "parameters"), tuple(cells))


def _having(word: str) -> list[NamedQuery]:
    """The queries whose name or question has a word; at least one."""
    wanted = word.strip().casefold()
    found = [q for q in catalogue().values() if wanted in f"{q.name}\n{q.question_en}\n{q.question_zh}".casefold()]
    if not found:
        raise QueryError(f"No named query has {word!r} in its name or question; `kg query --list` shows every query.")
    return found


def _written(parameter: Parameter) -> str:
    """A parameter with its default, as a person would write it."""
    if parameter.required:
        return f"{parameter.name}=… (needed; for example {parameter.default})"
    return f"{parameter.name}={'any' if parameter.default == ANY else parameter.default}"
