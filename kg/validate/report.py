"""The report of a validation: results as records, as text for people and as the standard SHACL report graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from kg.terms import PREFIXES, SH, TYPE, XSD
from kg.validate import paths
from kg.validate.model import Path, Term
from kg.validate.names import prefixed

SEVERITIES = ("Violation", "Warning", "Info")
_NAMES = dict(zip(SEVERITIES, ("violation", "warning", "note"), strict=True))


@dataclass(frozen=True, slots=True)
class Result:
    """One validation result.

    ``severity`` is ``Violation`` (a contract of the graph is broken: our bug), ``Warning`` (the document does not
    meet an expectation) or ``Info``; ``shape`` the shape that is not met and ``component`` the local name of the
    constraint component (``MinCount``). ``messages`` are (language, text) pairs; ``finding`` is the code of the
    finding that a warning becomes. ``label`` and ``line`` say what the focus node is called and where in ``document``
    it was read, where the graph knows.
    """

    focus: Term
    path: Path | None
    value: Term | None
    severity: str
    shape: Term
    component: str
    messages: tuple[tuple[str, str], ...]
    finding: str = ""
    label: str = ""
    document: str = ""
    line: int | None = None

    @property
    def message(self) -> str:
        """The message in English, or in the language there is."""
        return self.message_in("en")

    def message_in(self, language: str) -> str:
        """The message in a language; where it is missing, in any."""
        texts = dict(self.messages)
        return texts.get(language) or next(iter(texts.values()), f"{self.component} of {prefixed(self.shape)}")

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What tells the result from others: focus, path, component, shape and value, as text."""
        path = paths.words(self.path) if self.path else ""
        return str(self.focus), path, self.component, str(self.shape), str(self.value) if self.value else ""


@dataclass(frozen=True)
class Report:
    """The results of a validation, the gravest first, then by shape and focus node."""

    results: tuple[Result, ...]

    @property
    def conforms(self) -> bool:
        """Whether all contracts hold: there is no violation. Warnings and notes may be there."""
        return not self.counts["Violation"]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """The number of results of each severity."""
        found = Counter(result.severity for result in self.results)
        return {severity: found[severity] for severity in SEVERITIES}

    @property
    def violations(self) -> tuple[Result, ...]:
        """The results that are violations."""
        return tuple(result for result in self.results if result.severity == "Violation")

    def text(self, *, language: str = "en", limit: int = 10) -> str:
        """The report for people, grouped by shape; ``limit`` is the number of results shown of each."""
        return "\n".join(_text(self, language, limit)) + "\n"

    @property
    def graph(self) -> str:
        """The standard report (``sh:ValidationReport``) in Turtle; the same bytes for the same results.

        As SHACL 1.0 has it, ``sh:conforms`` is false as soon as there is any result, be it a warning.
        """
        turtle = serialize(_triples(self), format=RdfFormat.TURTLE, prefixes=_prefixes(self))
        return (turtle or b"").decode()


def make_report(results: Iterable[Result]) -> Report:
    """A report of some results, each once, in their order."""
    unique = {(result.key, result.messages): result for result in results}
    ordered = sorted(unique.values(), key=lambda result: (SEVERITIES.index(result.severity), *_order(result)))
    return Report(tuple(ordered))


def _order(result: Result) -> tuple[object, ...]:
    focus, path, component, shape, value = result.key
    return shape, component, path, result.document, result.line or 0, focus, value, result.messages


def _text(report: Report, language: str, limit: int) -> Iterator[str]:
    if not report.results:
        yield "The graph conforms: no violations, no warnings."
        return
    counts = ", ".join(_counted(name, number) for name, number in report.counts.items() if number or name != "Info")
    yield f"The graph {'conforms' if report.conforms else 'does not conform'}: {counts}."
    groups: dict[tuple[str, str], list[Result]] = {}
    for result in report.results:
        groups.setdefault((result.severity, str(result.shape)), []).append(result)
    for (severity, _), results in groups.items():
        first = results[0]
        yield ""
        yield f"{_NAMES[severity].capitalize()}: {prefixed(first.shape)} × {len(results)}"
        shared = {result.message_in(language) for result in results}
        if len(shared) == 1:
            yield f"  {first.message_in(language)}"
        for result in results[:limit]:
            yield f"  - {_where(result)}" + ("" if len(shared) == 1 else f" — {result.message_in(language)}")
        if len(results) > limit:
            yield f"  … and {len(results) - limit} more"


def _counted(severity: str, number: int) -> str:
    """A number of results in words.

    >>> _counted("Violation", 0), _counted("Warning", 1), _counted("Info", 2)
    ('no violations', '1 warning', '2 notes')
    """
    return f"{number or 'no'} {_NAMES[severity]}{'s' * (number != 1)}"


def _where(result: Result) -> str:
    """What a result is about and where; for violations, which are faults of the graph, in the terms of the graph."""
    text = prefixed(result.focus)
    if result.label:
        text += f" “{_short(result.label)}”"
    if result.severity == "Violation":
        if result.path:
            text += f", {paths.words(result.path)}"
        if result.value is not None and result.value != result.focus:
            text += f" = {_short(prefixed(result.value))}"
    elif isinstance(result.value, Literal) and not any(result.value.value in said for _, said in result.messages):
        text += f": {_short(result.value.value)}"
    if result.line is not None:
        text += f" ({result.document + ', ' if result.document else ''}line {result.line})"
    return text


def _short(text: str, width: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1] + "…"


def _triples(report: Report) -> Iterator[Triple]:
    def sh(name: str) -> NamedNode:
        return NamedNode(SH + name)

    root, kind = BlankNode("report"), NamedNode(TYPE)
    yield Triple(root, kind, sh("ValidationReport"))
    truth = Literal(str(not report.results).lower(), datatype=NamedNode(XSD + "boolean"))
    yield Triple(root, sh("conforms"), truth)
    names = [BlankNode(f"result{number}") for number in range(1, len(report.results) + 1)]
    for name in names:
        yield Triple(root, sh("result"), name)
    for name, result in zip(names, report.results, strict=True):
        yield Triple(name, kind, sh("ValidationResult"))
        yield Triple(name, sh("resultSeverity"), sh(result.severity))
        yield Triple(name, sh("focusNode"), result.focus)
        described: list[Triple] = []
        if result.path:
            node, described = paths.describe(result.path, name.value)
            yield Triple(name, sh("resultPath"), node)
        if result.value is not None:
            yield Triple(name, sh("value"), result.value)
        yield Triple(name, sh("sourceShape"), result.shape)
        yield Triple(name, sh("sourceConstraintComponent"), sh(f"{result.component}ConstraintComponent"))
        for language, text in result.messages:
            yield Triple(name, sh("resultMessage"), Literal(text, language=language or None))
        yield from described


def _prefixes(report: Report) -> dict[str, str]:
    return {name: PREFIXES[name] for name in sorted(PREFIXES)} if report.results else {"sh": SH, "xsd": XSD}
