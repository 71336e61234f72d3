"""How organs number what they adopt: their series of symbols, and what the form of a number tells.

The heading of a list decides which organ is meant; the number can tell resolutions from decisions, and whether the
organ could have used it at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.instruments.symbols import tidy

RESOLUTION = "resolution"
DECISION = "decision"
STATEMENT = "statement"
CONCLUSIONS = "other"  # agreed conclusions are numbered beside the resolutions of the same year


@dataclass(frozen=True, slots=True)
class Series:
    """How the symbols of one organ begin: resolutions, decisions, its documents, and whether the UN uses these."""

    resolution: str
    decision: str
    documents: str = ""
    official: bool = True


#: Organs by registry key. Others get ``KEY/RES/`` and ``KEY/DEC/``.
SERIES = {
    "GA": Series("A/RES/", "A/DEC/", "A/"),
    "SC": Series("S/RES/", "S/DEC/", "S/"),
    "ECOSOC": Series("E/RES/", "E/DEC/", "E/"),
    "HRC": Series("A/HRC/RES/", "A/HRC/DEC/", "A/HRC/"),
    "CAC-COSP": Series("CAC/COSP/RES/", "CAC/COSP/DEC/", official=False),
    "CTOC-COP": Series("CTOC/COP/RES/", "CTOC/COP/DEC/", official=False),
    "UNFCCC-COP": Series("FCCC/RES/", "FCCC/DEC/", official=False),
    "ESCAP": Series("ESCAP/RES/", "ESCAP/DEC/"),
}

#: From these item numbers on an organ's series is one of decisions (General Assembly and Council practice).
_FIRST_DECISION = {"GA": 401, "ECOSOC": 200, "HRC": 101}
_LIST_LENGTH = {"GA": 900, "ECOSOC": 400, "HRC": 130}

SESSION_ITEM = re.compile(r"(?P<session>(?:E?S-|SS\.)?[\dIVXLC]+)/(?P<item>\d+)(?: (?P<part>[A-Z](?:-[A-Z])?))?$")
OLD_SERIES = re.compile(
    r"(?:(?P<year>19\d\d)/)?(?P<item>\d+)(?: (?P<before>[A-Z](?:-[A-Z])?))?\((?P<session>[A-Z][A-Z0-9. -]*)\)"
    r"(?: (?P<after>[A-Z](?:-[A-Z])?))?$"
)
COUNCIL = re.compile(r"(?P<item>\d+)\((?P<year>\d{4})\)$")
REVISED = re.compile(r"\d+/(?:Rev|Add|Corr)\.\d+$")
DOCUMENT = re.compile(r"(?![IVXLC]+/\d+$)[A-Z]{1,6}(?:\(\d\d\))?/.*\d")


def series(organ: str) -> Series:
    """The symbol series of an organ by its registry key."""
    return SERIES.get(organ) or Series(f"{organ}/RES/", f"{organ}/DEC/", official=False)


def kind_by_number(organ: str, printed: str) -> str:
    """Resolution or decision as the organ numbers them; empty where its numbers do not tell.

    >>> kind_by_number("ECOSOC", "2009/251"), kind_by_number("GA", "70/518"), kind_by_number("GA", "70/1")
    ('decision', 'decision', 'resolution')
    >>> kind_by_number("ECOSOC", "76(V)"), kind_by_number("UNEA", "4/1")
    ('resolution', '')
    """
    number = tidy(printed).partition(",")[0]
    first = _FIRST_DECISION.get(organ)
    if match := SESSION_ITEM.match(number):
        if first is None:
            return ""
        return DECISION if int(match["item"]) >= first else RESOLUTION
    if (organ == "SC" and COUNCIL.match(number)) or (first is not None and OLD_SERIES.match(number)):
        return RESOLUTION
    return ""


def is_document(symbol: str) -> bool:
    """Whether a symbol is whole in itself: it names its organ.

    >>> is_document("ECE/MP.WAT/54"), is_document("70/1"), is_document("S-10/2")
    (True, False, False)
    """
    return DOCUMENT.match(symbol) is not None


def possible(organ: str, printed: str) -> bool:
    """Whether a symbol has a form that the organ gives its resolutions and decisions (documents always pass).

    >>> possible("GA", "70/1"), possible("GA", "1325(2000)"), possible("SC", "70/1"), possible("GA", "2019/2")
    (True, False, False, False)
    """
    number = tidy(printed).partition(",")[0]
    if DOCUMENT.match(number) or REVISED.match(number) or organ not in SERIES or organ == "ESCAP":
        return True
    if organ == "SC":
        return COUNCIL.match(number) is not None
    if organ == "UNFCCC-COP":
        return "/C" in number
    if COUNCIL.match(number):
        return False
    if match := SESSION_ITEM.match(number):
        session = match["session"]
        by_year = session.isdigit() and 1946 <= int(session) <= 2100
        if organ == "ECOSOC":
            return by_year and 0 < int(match["item"]) < _LIST_LENGTH[organ]
        return not by_year and 0 < int(match["item"]) < _LIST_LENGTH.get(organ, 900)
    return OLD_SERIES.match(number) is not None


def ordinal(session: str) -> int | None:
    """The number of a session printed in digits or in Roman numerals; None for special sessions.

    >>> ordinal("XXI"), ordinal("LII"), ordinal("47"), ordinal("S-10")
    (21, 52, 47, None)
    """
    if session.isdigit():
        return int(session)
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    if not session or any(letter not in values for letter in session):
        return None
    ordinals = [values[letter] for letter in session]
    following = [*ordinals[1:], 0]
    return sum(-this if this < after else this for this, after in zip(ordinals, following, strict=True))
