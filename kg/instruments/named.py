"""The registry of instruments that have no symbol: treaties, declarations, rules, agreed conclusions of a year.

Read from ``ontology/instruments.ttl``, where each has a key, its kind, and its names in Chinese and English, so that a
title in either language leads to one identifier.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kg import ids, resources, terms
from kg.errors import KgError

FILE = "instruments.ttl"

_KINDS = {iri: kind for kind, iri in terms.INSTRUMENT_KINDS.items()}
_INSTRUMENT = ids.instrument("")

_ADDITION = re.compile(r"(?<=.)\s*[(（][^()（）]*[)）]\s*$")


@dataclass(frozen=True, slots=True)
class NamedInstrument:
    """An instrument of the registry: key, kind (a term of ``kg.terms.INSTRUMENT_KINDS``), names per language.

    ``organ`` is the registry key of the body that adopted it; empty where no one body did.
    """

    key: str
    kind: str
    organ: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    alternatives: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NamedInstruments:
    """The instruments by key and by name."""

    entries: dict[str, NamedInstrument]
    _index: dict[tuple[str, str], str]

    def by_title(self, title: str, language: str, organ: str = "") -> NamedInstrument | None:
        """The instrument of a printed title; marks, quotation signs, blanks and case do not count.

        ``organ`` is the body that the list's heading names: what another body adopted is another instrument.

        >>> found = load().by_title("1989 年《儿童权利公约》", "zh")
        >>> found.key, found.kind
        ('CRC', 'convention')
        >>> load().by_title("Single Convention on Narcotic Drugs of 1961", "en").key
        'SINGLE-CONVENTION-1961'
        """
        key = self._index.get((language, bare(title)))
        found = self.entries[key] if key else None
        return None if found and organ and found.organ not in ("", organ) else found


def bare(title: str) -> str:
    """A title as compared: NFKC, letters and digits only, one case.

    >>> bare("经《1972 年议定书》修正的《1961 年麻醉品单一公约》")
    '经1972年议定书修正的1961年麻醉品单一公约'
    """
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", title)).casefold()


def without_addition(title: str) -> str:
    """A title without an addition in brackets at its end.

    >>> without_addition("Statistics (decision of the Commission)"), without_addition("(untitled)")
    ('Statistics', '(untitled)')
    """
    return _ADDITION.sub("", title)


@lru_cache(maxsize=4)
def load(path: Path | None = None) -> NamedInstruments:
    """Read the registry (once a process).

    Raises KgError where the file cannot be read, an instrument lacks its kind or its names, or two share a name.
    """
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    source = path or resources.directory("ontology") / FILE
    kinds: dict[str, str] = {}
    organs: dict[str, str] = {}
    names: dict[str, list[tuple[str, str, str]]] = {}
    try:
        for quad in parse(source.read_bytes(), format=RdfFormat.TURTLE):
            if not isinstance(quad.subject, NamedNode) or not quad.subject.value.startswith(_INSTRUMENT):
                continue
            key, value = quad.subject.value.removeprefix(_INSTRUMENT), quad.object
            if isinstance(value, Literal):
                names.setdefault(key, []).append((quad.predicate.value, value.language or "", value.value))
            elif isinstance(value, NamedNode) and value.value in _KINDS:
                kinds[key] = _KINDS[value.value]
            elif isinstance(value, NamedNode) and quad.predicate.value == terms.ADOPTED_BY:
                organs[key] = value.value.removeprefix(ids.body(""))
    except (OSError, SyntaxError) as error:
        raise KgError(f"The registry of instruments {source} cannot be read: {error}") from error
    entries = {key: _entry(source, key, kinds.get(key, ""), organs.get(key, ""), names[key]) for key in sorted(names)}
    return NamedInstruments(entries, _names(source, entries))


def _entry(source: Path, key: str, kind: str, organ: str, names: list[tuple[str, str, str]]) -> NamedInstrument:
    labels = {language: value for predicate, language, value in names if predicate == terms.PREF_LABEL}
    others: dict[str, tuple[str, ...]] = {}
    for predicate, language, value in names:
        if predicate == terms.ALT_LABEL:
            others[language] = (*others.get(language, ()), value)
    if not kind or not labels:
        raise KgError(f"{source.name}: the instrument {key} lacks its kind or its names.")
    return NamedInstrument(key, kind, organ, labels, others)


def _names(source: Path, entries: dict[str, NamedInstrument]) -> dict[tuple[str, str], str]:
    index: dict[tuple[str, str], str] = {}
    for entry in entries.values():
        pairs = [*entry.labels.items(), *((lang, name) for lang, more in entry.alternatives.items() for name in more)]
        for language, name in pairs:
            other = index.setdefault((language, bare(name)), entry.key)
            if other != entry.key:
                raise KgError(f"{source.name}: {entry.key} and {other} share the name {name!r}.")
    return index
