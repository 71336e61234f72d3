"""Findings: what is wrong or doubtful in a document, with the evidence."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.findings import LANGUAGE
from kg.graph.context import Context
from kg.graph.rdf import Statements, code, integer, string, term, text
from kg.model import Finding, Records, UnitKey


def statements(context: Context, records: Records) -> Statements:
    """Findings of a document, in the order in which they were made."""
    for finding in records.findings:
        node = context.node("finding", finding.code, min(finding.lines, default=0))
        yield node, term(terms.TYPE), term(terms.FINDING)
        yield node, term(terms.FINDING_CODE), code("finding", finding.code)
        yield node, term(terms.SEVERITY), code("severity", finding.severity)
        yield node, term(terms.ABOUT), about(context, finding)
        yield node, term(terms.MESSAGE), text(finding.message, LANGUAGE)
        if finding.printed:
            yield node, term(terms.PRINTED), string(finding.printed)
        if finding.expected:
            yield node, term(terms.EXPECTED), string(finding.expected)
        for line in sorted(set(finding.lines)):
            yield node, term(terms.EVIDENCE_LINE), integer(line)
        yield from context.place(node, finding.lines, finding.unit if finding.unit != UnitKey() else None)


def about(context: Context, finding: Finding) -> NamedNode:
    """What a finding is about: the node it names, else its unit, else the document."""
    if finding.about.startswith(ids.BASE):
        return NamedNode(finding.about)
    return context.unit(finding.unit) or context.iri
