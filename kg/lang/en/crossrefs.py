"""References inside an English document: paragraph 3.I.9 above, see figure 13.II, subprogramme 2."""

import re

from kg.lang.crossrefs import CrossrefWords

_PARAGRAPH = r"\d{1,2}[A-Z]?\.(?:[IVX]+\.)?\d{1,3}(?:\s?\([a-z]{1,2}\))?"
_TABLE = r"\d{1,2}[A-Z]?\.(?:[IVX]+\.(?=\d|[IVXLC]))?(?:\d{1,3}|[IVXLC]+)"
_JOINER = r"\s*(?:,\s*and\s|,|\band\b|\bor\b|\bto\b|-|–)\s*"
_UNIT = r"\d{1,2}(?![\d%])"

WORDS = CrossrefWords(
    paragraph=re.compile(rf"\b[Pp]ara(?:graph)?s?\.?\s+(?P<numbers>{_PARAGRAPH}(?:{_JOINER}{_PARAGRAPH})*)"),
    table=re.compile(rf"\b(?:[Tt]able|[Ff]igure)s?\s+(?P<numbers>{_TABLE}(?:{_JOINER}{_TABLE})*)(?!\.?\d)"),
    subprogramme=re.compile(
        rf"\b(?:[Pp]rogramme\s+(?P<programme>\d{{1,2}}),?\s+[^.,;]{{0,40}},?\s*)?[Ss]ubprogrammes?\s+"
        rf"(?P<numbers>{_UNIT}(?:{_JOINER}{_UNIT})*)(?:,\s+component\s+(?P<within>\d{{1,2}})\b)?"
    ),
    component=re.compile(rf"(?<!, )\b[Cc]omponents?\s+(?P<numbers>{_UNIT}(?:{_JOINER}{_UNIT})*)"),
    number=re.compile(rf"{_PARAGRAPH}|{_TABLE}"),
    unit_number=re.compile(r"\d{1,2}"),
    range=re.compile(r"\s*(?:\bto\b|-|–)\s*"),
    above=re.compile(r"\babove\s*(?:in\s*)?$"),
    below=re.compile(r"\bbelow\s*(?:in\s*)?$"),
    above_after=re.compile(r"\s*above\b"),
    below_after=re.compile(r"\s*below\b"),
    own=re.compile(r"(?!)"),
)
