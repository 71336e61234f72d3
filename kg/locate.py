"""From what a person names (files, folders, symbols) to the files of documents.

A folder stands for every document in it and in its subfolders that has a readable format, sorted; of one document in
several formats the best one is taken. A symbol (``A/75/6/Add.1``, ``A/81/6 (Sect. 16)``) is looked up by file name in
the folders of ``KG_CORPUS``, as the United Nations names its files (``A_81_6_Sect.16.en.docx``,
``A_81_6_(Sect._16)-EN.docx``), and fetched only where none of them has it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import KgError, SourceError

#: Formats that are read, the best source of a plan first.
SUFFIXES = (".docx", ".txt", ".pdf")

#: The official languages, as file names give them.
_LANGUAGES = frozenset(("ar", "zh", "en", "fr", "ru", "es"))
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[A-Za-z0-9.]+)+\s*(?:\(\s*Sect\.?\s*\d+[A-Z]?\s*\))?(?:/[A-Za-z0-9.]+)*$")
_TOKENS = re.compile(r"[a-z]+|\d+")

#: Gets a document by symbol and language (empty: the service's first) and says where it is.
Fetch = Callable[[str, str], Path]


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that was left out, and why, in one sentence."""

    source: str
    reason: str


@dataclass(slots=True)
class Located:
    """Files in the order in which they are read; those that a person named one by one; what was not found.

    ``twins`` are, for a file of a folder, those of the same name in other formats, the best first.
    """

    paths: list[Path] = field(default_factory=list)
    named: set[Path] = field(default_factory=set)
    missing: list[Failure] = field(default_factory=list)
    twins: dict[Path, Sequence[Path]] = field(default_factory=dict)

    def add(self, path: Path, *, named: bool, twins: Sequence[Path] = ()) -> None:
        """Add a file once."""
        if path not in self.paths:
            self.paths.append(path)
        if named:
            self.named.add(path)
        if twins:
            self.twins[path] = twins


def locate(
    sources: Sequence[str | Path],
    *,
    languages: Sequence[str] = (),
    folders: Sequence[Path] | None = None,
    fetch: Fetch | None = None,
) -> Located:
    """The files that are meant.

    ``languages`` limits what a symbol stands for (none: every language that a folder has); ``folders`` are those of
    ``KG_CORPUS`` unless given; ``fetch`` gets what they do not have (none: nothing is fetched). What is not found, or
    cannot be looked at, is in ``missing``. Raises SourceError for a language that no document is in.
    """
    for language in languages:
        if language not in _LANGUAGES:
            raise SourceError(f"No document is in {language!r}; the languages are {', '.join(sorted(_LANGUAGES))}.")
    found = Located()
    shelves = corpus() if folders is None else folders
    for source in map(str, sources):
        path = Path(source)
        try:
            _check_name(source)
            if path.is_dir():
                inside = documents(path)
                if not inside:
                    raise SourceError(f"{path}: no document in this folder has a format that is read (docx, txt, pdf).")
                for each, *twins in inside:
                    if _is_text(str(each)):
                        found.add(each, named=False, twins=twins)
                    else:
                        found.missing.append(Failure(repr(each.name), _unnameable(each)))
            elif path.exists() or not is_symbol(source):
                found.add(path, named=True)
            else:
                for each in _by_symbol(source, languages, shelves, fetch):
                    found.add(each, named=True)
        except KgError as error:
            found.missing.append(Failure(source, str(error)))
        except OSError as error:
            found.missing.append(Failure(source, f"{source}: cannot be read ({error.strerror or error})."))
    return found


def _check_name(source: str) -> None:
    """Refuses a name that is empty, or that no text can hold."""
    if not source.strip():
        raise SourceError("A document's name is empty; name a file, a folder or a symbol.")
    if not _is_text(source):
        raise SourceError(_unnameable(source))


def _is_text(name: str) -> bool:
    """Whether a name can stand in a text: names of files may hold any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unnameable(name: str | Path) -> str:
    return f"{str(name)!r}: the name is not UTF-8 text; rename the file first."


def is_symbol(text: str) -> bool:
    """Whether a text is the symbol of a United Nations document.

    >>> is_symbol("A/75/6/Add.1"), is_symbol("A/81/6(Sect.16)"), is_symbol("plans/2021.docx"), is_symbol("A/plan.txt")
    (True, True, False, False)
    """
    named = _SYMBOL.match(text.strip())
    return bool(named and any(each.isdigit() for each in text) and not text.lower().endswith(SUFFIXES))


def corpus() -> tuple[Path, ...]:
    """The folders of ``KG_CORPUS`` (separated as in ``PATH``), those that exist."""
    named = (Path(each).expanduser() for each in os.environ.get("KG_CORPUS", "").split(os.pathsep) if each)
    return tuple(folder for folder in named if folder.is_dir())


def documents(folder: Path) -> list[list[Path]]:
    """Every document of a folder and its subfolders, sorted by path: its files, which differ in format, the best first.

    Hidden files and folders, and the lock files that word processors leave (``~$…``), are left out. Raises OSError
    where the folder cannot be read.
    """
    os.scandir(folder).close()  # raises where the folder cannot be read; the search would just find nothing
    found: dict[tuple[Path, str], list[Path]] = {}
    for path in _files(folder):
        found.setdefault((path.parent, path.stem.lower()), []).append(path)
    return sorted(sorted(twins, key=lambda each: (_preference(each), each)) for twins in found.values())


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and not hidden and path.is_file():
            yield path


def _preference(path: Path) -> int:
    return SUFFIXES.index(path.suffix.lower())


def name_key(text: str) -> tuple[tuple[str, ...], str]:
    """A symbol or a file's name without suffix as compared, and the language that the name ends in (or nothing).

    >>> name_key("A_81_6_(Sect._29A)-EN") == (name_key("A/81/6 (Sect. 29A)")[0], "en")
    True
    """
    tokens = _TOKENS.findall(text.lower())
    language = tokens.pop() if len(tokens) > 1 and tokens[-1] in _LANGUAGES else ""
    return tuple(tokens), language


def _by_symbol(symbol: str, languages: Sequence[str], folders: Sequence[Path], fetch: Fetch | None) -> list[Path]:
    """The files of a symbol, one a language, in the order of the languages."""
    wanted, _ = name_key(symbol)
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(_files(folder), key=lambda each: (_preference(each), each)):
            key, language = name_key(path.stem)
            if key == wanted and (not languages or language in languages):
                found.setdefault(language, path)
    named = os.environ.get("KG_CORPUS", "")
    if named and not folders:
        raise SourceError(f"{symbol}: no folder that KG_CORPUS names is there ({named}).")
    absent = [language for language in languages if language not in found] if languages else ([] if found else [""])
    if absent and fetch is None:
        where = "no folder of KG_CORPUS has it" if folders else "KG_CORPUS names no folder to look in"
        asked = f" in {', '.join(filter(None, absent))}" if any(absent) else ""
        raise SourceError(f"{symbol}{asked}: no such file, and {where}.")
    for language in absent if fetch is not None else ():
        assert fetch is not None
        found[language] = fetch(symbol, language)
    return [found[language] for language in sorted(found)]
