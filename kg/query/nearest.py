"""The units that were probably meant where none has the path or title that was asked for."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

import pyoxigraph as ox

from kg import ids, terms

#: How many units are named.
SHOWN = 3

_PIECE = re.compile(r"[^\W_]+")
_SECTION = re.compile(r"^sect(?=\w)")
_YEAR = re.compile(r"^\d{4}$")


def units(store: ox.Store, asked: str) -> list[str]:
    """Paths of units (``2021-approved-12-2``) that are most like what was asked for, the likest first.

    A unit is like what was asked where its title holds it or is nearly it, or where its path has pieces of it: ``29A``
    is the section of ``2027-proposed-sect29A-25``, ``Programme 12`` ends as ``2021-approved-12`` does.
    """
    paths = {path: _pieces(path) for path in _paths(store)}
    titles = _titles(store)
    wanted = asked.casefold().strip()
    held = sorted((len(title), path) for title, path in titles if wanted and not wanted.isdigit() and wanted in title)
    if held:
        return _some(path for _, path in held)
    close = difflib.get_close_matches(wanted, sorted({title for title, _ in titles}), n=SHOWN, cutoff=0.75)
    if close:
        return _some(path for match in close for title, path in sorted(titles) if title == match)
    pieces = {piece for piece in _pieces(wanted) if len(piece) == 1 or not piece.isalpha()}
    scored = []
    for path, has in paths.items():
        common = pieces & set(has)
        if any(not _YEAR.match(piece) for piece in common):
            last = has[-1] in common
            scored.append((-len(common), not last, len(has), path))
    best = min(scored, default=(0,))[0]
    return _some(path for score, *_, path in sorted(scored) if score == best)


def _some(paths: Iterable[str]) -> list[str]:
    """The first few paths, each once."""
    return list(dict.fromkeys(paths))[:SHOWN]


def _pieces(text: str) -> list[str]:
    """The words and numbers of a text, a section also without its ``sect``."""
    found = _PIECE.findall(text.casefold())
    return list(dict.fromkeys(each for piece in found for each in (piece, _SECTION.sub("", piece))))


def _paths(store: ox.Store) -> list[str]:
    """The paths of all units, sorted."""
    type_, class_ = ox.NamedNode(terms.TYPE), ox.NamedNode(terms.UNIT)
    subjects = {quad.subject for quad in store.quads_for_pattern(None, type_, class_, None)}
    return sorted(_path(each) for each in subjects if isinstance(each, ox.NamedNode))


def _titles(store: ox.Store) -> list[tuple[str, str]]:
    """Each title of a unit, in small letters, with the unit's path."""
    known, found = set(_paths(store)), []
    for quad in store.quads_for_pattern(None, ox.NamedNode(terms.TITLE), None, None):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
            path = _path(quad.subject)
            if path in known:
                found.append((quad.object.value.casefold(), path))
    return found


def _path(unit: ox.NamedNode) -> str:
    """What ends a unit's IRI."""
    return unit.value.removeprefix(ids.DATA + "unit-")
