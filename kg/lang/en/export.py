"""Exports in English."""

from __future__ import annotations

from kg.lang.export import ExportWords

WORDS = ExportWords(
    views={
        "mandates": "programmes and their units, the instruments that mandate them, the organs that adopted those",
        "co-mandate": "units joined by the mandates they share; the weight is how many",
        "bodies": "who serves, reports to, cooperates with or is led by whom: units, bodies and their hierarchy",
        "mandates-by-year": "programmes over the years and the instruments each plan year kept, added or dropped",
    },
    formats={
        "gexf": "GEXF 1.3 for Gephi and Gephi Lite, with positions, colours and sizes",
        "graphml": "GraphML for Gephi, Cytoscape, yEd, igraph and networkx",
        "csv": "nodes.csv and edges.csv with the column names that Gephi's spreadsheet import knows",
        "svg": "a picture for a page or a report",
        "jsonld": "W3C Web Annotations in JSON-LD",
        "html": "a page for reviewers",
    },
    node_kinds={
        "programme": "Programme",
        "section": "Part of a programme",
        "group": "Conference-management group",
        "subprogramme": "Subprogramme",
        "component": "Component",
        "programme-line": "Programme over the years",
        "instrument": "Instrument",
        "body": "Body",
    },
    edge_kinds={
        "part-of": "part of",
        "mandated-by": "mandated by",
        "succeeds": "succeeds",
        "adopted-by": "adopted by",
        "sub-organization": "sub-organization of",
        "led-by": "led by",
        "services": "services",
        "cooperates-with": "cooperates with",
        "reports-to": "reports to",
        "supports": "supports",
        "shares-mandates": "shares mandates with",
    },
    review={
        "line": "line",
        "body": "body",
        "citation": "document",
        "sdg": "goal",
        "provisional": "not in the registry",
        "none": "Nothing is marked in this unit.",
        "listed": "Marked in this unit",
    },
    legend={
        "units": "Discs of one colour: a programme and its parts",
        "several": "{kind} of several programmes",
        "own": "{kind} of one programme (paler)",
        "kept": "in {first} and in {last}: kept",
        "added": "in {last}, not in {first}: added",
        "dropped": "in {first}, not in {last}: dropped",
        "year": "in {first}",
        "joins": "{kinds}; within a programme in its colour",
        "weight": "{kinds}: the more, the thicker; within a programme in its colour",
    },
)
