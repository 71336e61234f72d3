"""The registry of bodies: names, kinds and parents, read from ``ontology/bodies.ttl``.

The registry says who a name means; what a document says about a body is elsewhere. Keys are the acronyms of the
United Nations where there are such (``GA``, ``DGACM``, ``UNCTAD``); :func:`kg.ids.body` makes the IRI of a key.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kg import ids, resources, terms
from kg.errors import KgError

FILE = "bodies.ttl"

#: The kind of what is no body but the post of one person.
POSITION = "position"

_BODY = ids.body("")
_KIND = ids.code("body-kind", "")
_BLANKS = re.compile(r"\s+")
_QUOTES = str.maketrans("‘’“”", "''\"\"")


def normalise(name: str) -> str:
    """A name as compared: NFKC, straight quotes, no white space, one case.

    >>> normalise("大会 和 会议管理部（大会部）"), normalise("Security  Council")
    ('大会和会议管理部(大会部)', 'securitycouncil')
    """
    return _BLANKS.sub("", unicodedata.normalize("NFKC", name).translate(_QUOTES)).casefold()


@dataclass(frozen=True, slots=True)
class BodyEntry:
    """A body of the registry.

    ``labels`` holds the full name per language; ``alternatives`` the other names (short, former, variant);
    ``local`` short names that mean this body only in its own context; ``acronyms`` hold in any language.
    """

    key: str
    kind: str
    labels: dict[str, str]
    alternatives: dict[str, tuple[str, ...]] = field(default_factory=dict)
    local: dict[str, tuple[str, ...]] = field(default_factory=dict)
    acronyms: tuple[str, ...] = ()
    parent: str = ""

    @property
    def iri(self) -> str:
        """The IRI of the body."""
        return ids.body(self.key)

    def names(self, language: str) -> tuple[str, ...]:
        """Every name that means this body wherever it stands: the full one first, then the others, then acronyms."""
        full = (self.labels[language],) if language in self.labels else ()
        return (*full, *self.alternatives.get(language, ()), *self.acronyms)


@dataclass(frozen=True, slots=True, eq=False)
class Registry:
    """The bodies by key, and the index of their names."""

    entries: dict[str, BodyEntry]
    _index: dict[str, dict[str, tuple[str, ...]]]

    def body(self, key: str) -> BodyEntry:
        """The body of a key; KeyError where the registry does not know it."""
        return self.entries[key]

    def __contains__(self, key: object) -> bool:
        return key in self.entries

    def bodies(self) -> tuple[BodyEntry, ...]:
        """All bodies, in the order of the file's keys."""
        return tuple(self.entries.values())

    def by_name(self, name: str, language: str) -> tuple[str, ...]:
        """The keys of the bodies that a name or acronym means in a language, sorted; empty where none does.

        >>> load().by_name("非洲 经委会", "zh"), load().by_name("Security Council", "en")
        (('ECA',), ('SC',))
        """
        return self._index.get(language, {}).get(normalise(name), ())

    def label(self, key: str, language: str) -> str:
        """The full name of a body in a language; where it has none there, in English or whatever it has.

        >>> load().label("DGACM", "zh"), load().label("GA", "fr")
        ('大会和会议管理部', 'General Assembly')
        """
        labels = self.entries[key].labels
        return labels.get(language) or labels.get("en") or labels[min(labels)]

    def ancestors(self, key: str) -> tuple[str, ...]:
        """The bodies that a body belongs to, nearest first.

        >>> load().ancestors("ECA")
        ('ECOSOC', 'UN')
        """
        found: list[str] = []
        parent = self.entries[key].parent
        while parent and parent not in found:
            found.append(parent)
            parent = self.entries[parent].parent
        return tuple(found)


@lru_cache(maxsize=4)
def load(path: Path | None = None) -> Registry:
    """Read the registry (once a process).

    Raises KgError where the file cannot be read or a body lacks its kind, a label, or a known parent.
    """
    source = path or resources.directory("ontology") / FILE
    entries = {entry.key: entry for entry in _read(source)}
    for entry in entries.values():
        if entry.parent and entry.parent not in entries:
            raise KgError(f"{source.name}: the parent {entry.parent} of {entry.key} is not in the registry.")
    return Registry(entries, {language: _names(entries, language) for language in _languages(entries)})


def _read(source: Path) -> list[BodyEntry]:
    """The bodies of a Turtle file, sorted by key."""
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    facts: dict[str, list[tuple[str, str, str]]] = {}
    try:
        for quad in parse(source.read_bytes(), format=RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(_BODY):
                value = quad.object
                language = value.language or "" if isinstance(value, Literal) else ""
                about = facts.setdefault(quad.subject.value.removeprefix(_BODY), [])
                about.append((quad.predicate.value, getattr(value, "value", ""), language))
    except (OSError, SyntaxError) as error:
        raise KgError(f"The registry of bodies {source} cannot be read: {error}") from error
    return [_entry(source, key, facts[key]) for key in sorted(facts)]


def _entry(source: Path, key: str, facts: list[tuple[str, str, str]]) -> BodyEntry:
    def one(predicate: str, prefix: str) -> str:
        return next((value.removeprefix(prefix) for name, value, _ in facts if name == predicate), "")

    def texts(predicate: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for name, value, language in facts:
            if name == predicate:
                found[language] = (*found.get(language, ()), value)
        return found

    kind = one(terms.BODY_KIND, _KIND)
    labels = {language: values[0] for language, values in texts(terms.PREF_LABEL).items()}
    if not kind or not labels:
        raise KgError(f"{source.name}: the body {key} lacks its kind or its labels.")
    return BodyEntry(
        key=key,
        kind=kind,
        labels=labels,
        alternatives=texts(terms.ALT_LABEL),
        local=texts(terms.HIDDEN_LABEL),
        acronyms=texts(terms.ACRONYM).get("", ()),
        parent=one(terms.SUB_ORGANIZATION_OF, _BODY),
    )


def _languages(entries: dict[str, BodyEntry]) -> list[str]:
    return sorted({language for entry in entries.values() for language in entry.labels})


def _names(entries: dict[str, BodyEntry], language: str) -> dict[str, tuple[str, ...]]:
    """The index from each name to the keys that it means."""
    index: dict[str, set[str]] = {}
    for entry in entries.values():
        if language in entry.labels:
            for name in entry.names(language):
                index.setdefault(normalise(name), set()).add(entry.key)
    return {name: tuple(sorted(keys)) for name, keys in sorted(index.items())}
