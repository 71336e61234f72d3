"""Where the ontology, shapes, queries and specimen are: in a checkout, inside an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.errors import KgError

NAMES = ("ontology", "shapes", "queries", "specimen")

_PACKAGE = Path(__file__).resolve().parent


@cache
def directory(name: str) -> Path:
    """The folder of a resource (``ontology``, ``shapes``, ``queries``, or the ``specimen`` plan).

    An installed wheel carries the folders under ``kg/data``; in a checkout they stand beside the package. Raises
    KgError where the installation lacks it, ValueError for any other name.

    >>> directory("shapes").name
    'shapes'
    """
    if name not in NAMES:
        raise ValueError(f"no resource {name!r}; there are {', '.join(NAMES)}")
    for folder in (_PACKAGE / "data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise KgError(f"The folder {name!r} is missing from this installation; please reinstall mandategraph.")


def files(name: str, suffix: str) -> tuple[Path, ...]:
    """The files of a resource with a suffix (``.ttl``, ``.rq``), sorted by name.

    >>> [path.suffix for path in files("shapes", ".ttl")[:1]]
    ['.ttl']
    """
    return tuple(sorted(directory(name).glob(f"*{suffix}")))
