"""What a Word paragraph is by its looks: a heading by its style, or by runs that are bold or italic throughout."""

from __future__ import annotations

import re

from lxml import etree

from kg.sources.docx_names import OFF, VAL, W

LONGEST_HEADING = 600  # characters
SHARE = 0.9  # of the letters that must be bold, or italic

# The heading styles of United Nations templates, and Word's own.
_HEADING = re.compile(r"(?:Title)?_?H(?:Ch|CH|M|\d{1,2})G?C?|Heading\d|Title")
_NOTE = re.compile(r"FootnoteText\w*|FootNote\w*|EndnoteText\w*", re.IGNORECASE)


def hint(paragraph: etree._Element, text: str) -> str:
    """The reader's hint for a paragraph: ``heading:`` and what told it, ``note`` or ``text``."""
    properties = paragraph.find(W + "pPr")
    style = properties.find(W + "pStyle") if properties is not None else None
    name = style.get(VAL, "") if style is not None else ""
    if _HEADING.fullmatch(name):
        return f"heading:{name}"
    if _NOTE.fullmatch(name):
        return "note"
    if len(text) <= LONGEST_HEADING and (looks := _looks(paragraph)):
        return f"heading:{looks}"
    return "text"


def _looks(paragraph: etree._Element) -> str:
    """``bold`` or ``italic`` where (nearly) all letters of a paragraph are."""
    if next(paragraph.iter(W + "b", W + "i"), None) is None:
        return ""
    letters = bold = italic = 0
    for run in paragraph.iter(W + "r"):
        count = sum(character.isalpha() for text in run.iterchildren(W + "t") for character in text.text or "")
        if not count:
            continue
        letters += count
        properties = run.find(W + "rPr")
        bold += count * _on(properties, "b")
        italic += count * _on(properties, "i")
    if not letters:
        return ""
    return "bold" if bold >= SHARE * letters else "italic" if italic >= SHARE * letters else ""


def _on(properties: etree._Element | None, name: str) -> bool:
    prop = properties.find(W + name) if properties is not None else None
    return prop is not None and prop.get(VAL) not in OFF
