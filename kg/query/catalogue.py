"""The catalogue of named queries: each is a file of ``queries/`` with a small header that documents it.

A named query is plain SPARQL that any engine runs as it stands. Its header says what it answers, in English and
in Chinese, which of its ``VALUES`` are parameters, and what its columns hold::

    # question-en: Which units does an instrument mandate?
    # question-zh: 某项文书授权了哪些单位？
    # param instrument (instrument, required): symbol, registry key, prefixed name or IRI
    # column unit: the unit
    SELECT ?unit WHERE { VALUES ?instrument { id:inst-A_RES_72_249 } ?unit mg:mandatedBy ?instrument }

The default of a parameter is what stands in its ``VALUES``; ``UNDEF`` there means "any". Without a ``required`` one the
question makes no sense: what stands there is an example, so that the file runs as it is, and a value must be given.
Where a parameter takes the word ``any`` though it has another default, the header says so (``body, required, any``).
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg import resources
from kg.errors import QueryError

_HEADER = re.compile(r"^# (question-en|question-zh|param|column)\b ?(.*)$")
_PARAM = re.compile(r"^(\w+) \(([\w-]+)((?:, (?:required|any))*)\): (.+)$")
_COLUMN = re.compile(r"^(\w+): (.+)$")
_VALUES = re.compile(r"\bVALUES\s+\?(\w+)\s*\{\s*([^{}]*?)\s*\}")
ANY = "UNDEF"
TABLE_PREFIX = "tables-"

_PROLOGUE = r"(?:\s|#[^\n]*\n|PREFIX\s+[\w.-]*:\s*<[^>]*>|BASE\s*<[^>]*>)*"
_ASKS = re.compile(_PROLOGUE + r"(?:SELECT|ASK|CONSTRUCT|DESCRIBE)(?=[\s{*<?$(]|$)", re.IGNORECASE)
_CHANGES = re.compile(
    _PROLOGUE + r"(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)(?=[\s{<])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a named query: its type (see :mod:`kg.query.parameters`), default as in the file, meaning.

    Of a ``required`` one the default is an example; ``any`` says that it takes this word for whatever there is.
    """

    name: str
    type: str
    default: str
    description: str
    required: bool = False
    any: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a named query's answer."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with its documentation. ``text`` is the whole file: SPARQL, with the defaults in place.

    SPARQL that a person writes without a file has no name.
    """

    name: str
    text: str
    question_en: str = ""
    question_zh: str = ""
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = ()

    @property
    def called(self) -> str:
        """What a sentence calls the query."""
        return f"The query {self.name!r}" if self.name else "The query given"

    @property
    def examples(self) -> dict[str, str]:
        """The required parameters with the values that stand in the file."""
        return {parameter.name: parameter.default for parameter in self.parameters if parameter.required}

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name; :class:`~kg.errors.QueryError` names the known ones where there is none."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = ", ".join(parameter.name for parameter in self.parameters) or "none"
        raise QueryError(f"{self.called} has no parameter {name!r}; its parameters are: {known}.")


def defaults(text: str) -> dict[str, list[str]]:
    """What stands in the ``VALUES`` blocks of each variable of a query.

    >>> defaults("SELECT * { VALUES ?year { 2019 2020 } ?s ?p ?year }")
    {'year': ['2019 2020']}
    """
    found: dict[str, list[str]] = {}
    for name, content in _VALUES.findall(text):
        found.setdefault(name, []).append(content)
    return found


def with_values(text: str, values: Mapping[str, str]) -> str:
    """The query with other contents in the ``VALUES`` blocks of some variables, all put in at once.

    >>> with_values("SELECT * { VALUES ?year { UNDEF } ?s ?p ?year }", {"year": "2019"})
    'SELECT * { VALUES ?year { 2019 } ?s ?p ?year }'
    """

    def block(match: re.Match[str]) -> str:
        name = match.group(1)
        return f"VALUES ?{name} {{ {values[name]} }}" if name in values else match.group(0)

    return _VALUES.sub(block, text)


def parse(name: str, text: str) -> NamedQuery:
    """A query file's text as a :class:`NamedQuery`. A text without header is a query without parameters.

    Raises :class:`~kg.errors.QueryError` for a line of the header that cannot be read.

    >>> query = parse("x", "# question-en: Which?\\n# param y (integer): a year\\nSELECT * { VALUES ?y { 1 } }")
    >>> query.question_en, query.parameters[0].default
    ('Which?', '1')
    """
    questions = {"question-en": "", "question-zh": ""}
    parameters: list[Parameter] = []
    columns: list[Column] = []
    for line in text.splitlines():
        header = _HEADER.match(line)
        if not header:
            continue
        kind, rest = header.groups()
        if kind in questions:
            questions[kind] = rest.removeprefix(":").strip()
        elif kind == "column" and (column := _COLUMN.match(rest)):
            columns.append(Column(*column.groups()))
        elif kind == "param" and (declared := _PARAM.match(rest)):
            parameter, type_, marks, description = declared.groups()
            default = _default(name, parameter, text)
            any_ = "any" in marks or default == ANY
            parameters.append(Parameter(parameter, type_, default, description, "required" in marks, any_))
        else:
            raise QueryError(f"The header of the query {name!r} has a line that cannot be read: {line!r}.")
    return NamedQuery(name, text, questions["question-en"], questions["question-zh"], tuple(parameters), tuple(columns))


def _default(query: str, parameter: str, text: str) -> str:
    """What stands in a declared parameter's ``VALUES``; where it has several they say the same."""
    blocks = set(defaults(text).get(parameter, ()))
    if len(blocks) != 1:
        raise QueryError(f"The query {query!r} declares {parameter!r} but has no one VALUES ?{parameter} {{ … }}.")
    return str(blocks.pop())


@cache
def catalogue() -> dict[str, NamedQuery]:
    """Every named query by name, in alphabetical order."""
    paths = sorted(resources.files("queries", ".rq"), key=lambda path: path.stem)
    return {path.stem: read(path) for path in paths}


def read(path: Path) -> NamedQuery:
    """A query file, the project's or a user's own; :class:`~kg.errors.QueryError` where it cannot be read."""
    try:
        return parse(path.stem, path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise QueryError(f"The query file {str(path)!r} cannot be read: there is no such file.") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"The query file {str(path)!r} cannot be read as UTF-8 text.") from error
    except OSError as error:
        raise QueryError(f"The query file {str(path)!r} cannot be read: {error.strerror or error}.") from error


def find(asked: str) -> NamedQuery:
    """The query that a person asks for: a name of the catalogue, a file of theirs, or SPARQL itself.

    Raises :class:`~kg.errors.QueryError` where it is none of these; the sentence names the nearest query.

    >>> find("SELECT ?s WHERE { ?s ?p ?o }").called
    'The query given'
    """
    named = catalogue().get(asked)
    if named:
        return named
    if _CHANGES.match(asked):
        raise QueryError("Only SELECT, ASK, CONSTRUCT and DESCRIBE are answered; build a graph anew to change it.")
    if "{" in asked or _ASKS.match(asked):
        return parse("", asked)
    path = Path(asked)
    if path.suffix in {".rq", ".sparql"} or path.is_file() or os.sep in asked:
        return read(path)
    raise QueryError(f"There is no query {asked!r}{_nearest(asked)}; `kg query --list` shows every query.")


def _nearest(asked: str) -> str:
    """A hint at the name that was probably meant."""
    import difflib

    close = difflib.get_close_matches(asked, catalogue(), n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""
