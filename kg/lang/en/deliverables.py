"""Deliverables tables of English fascicles."""

from __future__ import annotations

import re

from kg.lang.deliverables import DeliverablesWords, Term

WORDS = DeliverablesWords(
    caption=re.compile(r"\bdeliverables\b.*\bcategory\b", re.I | re.S),
    header_cell=re.compile(
        r"(?:category and sub-?category|\(?continued\)?|\d{4}|planned[a-z]?\b|actual[a-z]?\b|\s)+", re.I
    ),
    column_year=re.compile(r"\d{4}"),
    column_basis=re.compile(r"(?P<planned>planned)|(?P<actual>actual)", re.I),
    category_line=re.compile(r"([A-Z])\s*\.\s+(.+?):?"),
    measured=re.compile(r"([^()]+?)\s*\(([^()]+)\)\s*([a-z]?)"),
    unit_of_measure=re.compile(r"number of .+|thousands of .+|three-hour meetings.*|.* per .+", re.I),
    named_text=re.compile(r"([^:;.()]{3,90}?)\s*:\s*(.*)", re.S),
    row=re.compile(r"(\d{1,3})\s*\.\s+(.*)", re.S),
    bare_row=re.compile(r"(\d{1,3})\s+(?=\D)(.*)", re.S),
    nested=re.compile(r"(\([a-z]{1,3}\)|[a-z](?=[.)]\s))[.)]?\s*(.*)", re.S),
    note=re.compile(r"[a-z]\s+(?:[A-Z]|\d[\d ,]* in [A-Z]+/).*", re.S),
    earlier_plan=re.compile(r"(\d[\d ,]*) in A/\d+/6\b.*", re.S),
    note_mark=re.compile(r"(?<=[a-z)])\s+[b-h]$"),
    not_applicable=re.compile(r"n/?a\b|not applicable|not available", re.I),
    bullet=re.compile(r"^[\s·•●▪*]+(?=\S)"),
    opens_list=re.compile(r":$"),
    categories=(
        Term("A", ("Facilitation of the intergovernmental process and expert bodies",)),
        Term("B", ("Generation and transfer of knowledge",)),
        Term("C", ("Substantive deliverables",)),
        Term("D", ("Communication deliverables",)),
        Term("E", ("Enabling deliverables",)),
    ),
    subcategories=(
        Term("parliamentary-documentation", ("Parliamentary documentation",), "A"),
        Term("substantive-services", ("Substantive services for meetings",), "A"),
        Term("conference-services", ("Conference and secretariat services for meetings",), "A"),
        Term("documentation-services", ("Documentation services for meetings",), "A"),
        Term("projects", ("Field and technical cooperation projects",), "B"),
        Term(
            "seminars",
            ("Seminars, workshops and training events", "Seminars, workshops, and training events"),
            "B",
        ),
        Term("publications", ("Publications",), "B"),
        Term("technical-materials", ("Technical materials",), "B"),
        Term("good-offices", ("Good offices",), "C"),
        Term(
            "consultation",
            (
                "Consultation, advice and advocacy",
                "Consultations, advice and advocacy",
                "Consultation, advice, and advocacy",
            ),
            "C",
        ),
        Term("fact-finding", ("Fact-finding, monitoring and investigation missions",), "C"),
        Term("electoral-missions", ("Electoral missions",), "C"),
        Term("humanitarian-missions", ("Humanitarian assistance missions",), "C"),
        Term("databases", ("Databases and substantive digital materials",), "C"),
        Term("direct-services", ("Direct service delivery",), "C"),
        Term(
            "outreach",
            (
                "Outreach programmes, special events and information materials",
                "Outreach programmes, special events and information material",
                "Outreach programmes, special events and informative materials",
            ),
            "D",
        ),
        Term("media-relations", ("External and media relations", "External outreach and media relations"), "D"),
        Term("digital-platforms", ("Digital platforms and multimedia content",), "D"),
        Term("library-services", ("Library services",), "D"),
        Term("administration", ("Administration",), "E"),
        Term("internal-justice", ("Internal justice and oversight",), "E"),
        Term("legal-services", ("Legal services",), "E"),
        Term("information-technology", ("Information and communications technology",), "E"),
        Term("safety-security", ("Safety and security",), "E"),
        Term("logistics", ("Logistics",), "E"),
        Term(
            "correspondence",
            ("Correspondence and documentation services", "Documentation and correspondence services"),
            "E",
        ),
        Term("publishing-services", ("Publishing services",), "E"),
    ),
    units=(
        Term("documents", ("number of documents",)),
        Term("three-hour-meetings", ("number of three-hour meetings",)),
        Term("three-hour-meetings-interpretation", ("three-hour meetings with interpretation",)),
        Term("days", ("number of days",)),
        Term("publications", ("number of publications",)),
        Term("materials", ("number of materials",)),
        Term("projects", ("number of projects",)),
        Term("missions", ("number of missions",)),
        Term("thousand-words", ("thousands of words",)),
        Term("thousand-pages", ("thousands of pages",)),
    ),
)
