"""Writes the pages that follow from the ontology: docs/terms.md and docs/findings.md.

    python docs/reference.py

A test holds the pages against the ontology.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg import ids, resources, terms
from kg.findings import SEVERITY, Code
from kg.model import Severity

FOLDER = Path(__file__).parent
HEADINGS = {
    Severity.ERROR: ("Errors", "The document errs."),
    Severity.WARNING: ("Warnings", "Something is doubtful, or not as one expects."),
    Severity.INFO: ("Notes", "Worth knowing."),
}

FINDINGS = """\
A finding is something wrong or doubtful in a *document*; a fault of the *graph* is a violation (`kg validate`).
Printed values stay in the graph as they are printed: a finding says what is wrong, where (lines, unit) and, where two
values disagree, what was printed and what was expected.

    kg findings DIR                         all of them, with their evidence
    kg findings DIR --code total-differs    those of one kind
    kg findings DIR --summary               how many there are of each kind

`findings.jsonl` in the build has one a line."""

Facts = dict[str, dict[str, list[NamedNode | Literal]]]


def pages() -> dict[str, str]:
    """The text of each page by its file's name."""
    return {
        "terms.md": "\n".join(_terms(_facts("mandategraph.ttl"), _facts("codes.ttl"))) + "\n",
        "findings.md": "\n".join(_findings(_facts("codes.ttl"))) + "\n",
    }


def _facts(name: str) -> Facts:
    """What a file of the ontology says of each subject, in the order of the file."""
    found: Facts = defaultdict(lambda: defaultdict(list))
    quads: Iterator[Quad] = parse(path=resources.directory("ontology") / name, format=RdfFormat.TURTLE)
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            found[quad.subject.value][quad.predicate.value].append(quad.object)
    return found


def _text(about: dict[str, list[NamedNode | Literal]], predicate: str, language: str) -> str:
    """A text of a subject in a language, as it may stand in a table."""
    texts = (each for each in about[predicate] if isinstance(each, Literal) and each.language == language)
    return next((each.value.replace("|", "\\|") for each in texts), "")


def _short(iri: str) -> str:
    """An IRI as a prefixed name."""
    for prefix, start in terms.PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri


def _names(about: dict[str, list[NamedNode | Literal]], *predicates: str) -> str:
    """The IRIs that some properties give."""
    found = [_short(each.value) for predicate in predicates for each in about[predicate]]
    return ", ".join(f"`{name}`" for name in found)


def _of_type(facts: Facts, *types: str) -> Iterator[tuple[str, dict[str, list[NamedNode | Literal]]]]:
    for iri, about in facts.items():
        if any(each.value in types for each in about[terms.TYPE]):
            yield iri, about


def _terms(ontology: Facts, codes: Facts) -> Iterator[str]:
    yield "# The terms of the graph"
    yield ""
    yield "Made from `ontology/` by `python docs/reference.py`; [graph.md](graph.md) explains how they go together."
    yield ""
    yield "## Classes"
    yield ""
    yield "| class | name | 名称 | is a | what it is |"
    yield "|---|---|---|---|---|"
    for iri, about in _of_type(ontology, terms.OWL + "Class"):
        label = " | ".join(_text(about, terms.LABEL, language) for language in ("en", "zh"))
        broader = _names(about, terms.RDFS + "subClassOf")
        yield f"| `{_short(iri)}` | {label} | {broader} | {_text(about, terms.DEFINITION, 'en')} |"
    yield ""
    yield "## Properties"
    yield ""
    yield "| property | 名称 | of | value | what it says |"
    yield "|---|---|---|---|---|"
    for iri, about in _of_type(ontology, terms.OWL + "ObjectProperty", terms.OWL + "DatatypeProperty"):
        domain = _names(about, terms.RDFS + "domain", terms.SCHEMA + "domainIncludes")
        value = _names(about, terms.RDFS + "range", terms.SCHEMA + "rangeIncludes")
        definition = _text(about, terms.DEFINITION, "en")
        yield f"| `{_short(iri)}` | {_text(about, terms.LABEL, 'zh')} | {domain} | {value} | {definition} |"
    yield ""
    yield "## Code lists"
    yield ""
    yield "A value of a list is `code:LIST-NOTATION`. The kinds of findings are on [a page of their own](findings.md)."
    scheme_of = defaultdict(list)
    for iri, about in _of_type(codes, terms.CONCEPT):
        for scheme in about[terms.IN_SCHEME]:
            scheme_of[scheme.value].append((iri, about))
    for iri, about in _of_type(codes, terms.CONCEPT_SCHEME):
        if iri == ids.code("finding", "").rstrip("-"):
            continue
        yield ""
        title = _text(about, terms.PREF_LABEL, "en")
        yield f"### `{_short(iri)}`: {title} {_text(about, terms.PREF_LABEL, 'zh')}"
        yield ""
        for concept, said in scheme_of[iri]:
            labels = ", ".join(_text(said, terms.PREF_LABEL, language) for language in ("en", "zh"))
            yield f"- `{_short(concept)}` {labels}"


def _findings(codes: Facts) -> Iterator[str]:
    yield "# What can be wrong in a document"
    yield ""
    yield "Made from `ontology/codes.ttl` by `python docs/reference.py`."
    yield ""
    yield FINDINGS
    for severity, (heading, meaning) in HEADINGS.items():
        yield ""
        yield f"## {heading}"
        yield ""
        yield f"`--severity {severity}`: {meaning}"
        yield ""
        yield "| code | what it is | 含义 |"
        yield "|---|---|---|"
        for code in Code:
            if SEVERITY[code] == severity:
                about = codes[ids.code("finding", code)]
                said = (
                    f"**{_text(about, terms.PREF_LABEL, language)}** {_text(about, terms.DEFINITION, language)}"
                    for language in ("en", "zh")
                )
                yield f"| `{code}` | {' | '.join(said)} |"


if __name__ == "__main__":
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
