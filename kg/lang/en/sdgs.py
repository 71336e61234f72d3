"""Sustainable Development Goals in English prose: Goals 3, 5 and 16; targets 17.10 and 17.11."""

import re

from kg.lang.sdgs import SdgWords

WORDS = SdgWords(
    stems=("Goal", "arget", "ndicator", "SDG"),
    head=re.compile(
        r"\b(?:(?:(?P<indicator>[Ii]ndicators?)|(?P<target>[Tt]argets?))(?:,?\s+(?:including|namely|such\s+as))?"
        r"|(?P<goal>Sustainable\s+Development\s+Goals?|SDGs?(?:\s+[Gg]oals?)?)(?:\s*\()?|(?P<short>Goals?))[\s\u00a0]?-?\s*(?=\d)"
    ),
    other=re.compile(
        r"(?:Millennium\s+Development|Aichi(?:\s+Biodiversity)?|Biodiversity|Strategic|Global\s+Forest|Compact|"
        r"Agenda\s+2063|Framework|objective|overall|performance|key|planned|Strategy)\s+$",
        re.IGNORECASE,
    ),
    joiner=re.compile(r"\s*(?:,\s*and\s|,|;|\band\b|\bor\b|&)\s*(?:to\s+)?"),
    range=re.compile(r"\s*(?:\bto\b|-|–|—|\bthrough\b)\s*"),
    counted=re.compile(r"\s*(?:%|per\s+cent\b|percent\b|countries\b|of\s+the\s+\d|million\b|billion\b)|,\d{3}|\.?\d|/"),
    label=re.compile(r"\s*[：:]"),
    aside=200,
)
