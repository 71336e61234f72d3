"""Which organ gives which form of number to its resolutions and decisions, for prose that leaves the organ out.

A list's heading or an organ printed before its symbol decides; this table only chooses among organs that a sentence
names, so that ``1325(2000)`` never becomes the General Assembly's and ``70/1`` never the Security Council's.
"""

from __future__ import annotations

import re
from enum import Enum

from kg.instruments import possible


class Form(Enum):
    """The form of a printed number."""

    SESSION = "70/1"
    YEAR = "2019/2"
    SPECIAL = "ES-10/17"
    SPECIAL_SERIES = "SS.VII/1"
    ROMAN = "2205(XXI)"
    COUNCIL = "1325(2000)"
    SPECIAL_ROMAN = "335(S-VI)"
    PLENARY = "736(PLEN.34)"
    COMMITTEE = "322(EC.2)"
    LETTERED = "A(64)"


_SHAPES = (
    (Form.YEAR, re.compile(r"(?P<number>(?:19|20)\d\d)/\d+")),
    (Form.SPECIAL, re.compile(r"E?S-(?P<roman>[IVXLC]*)(?P<number>\d*)/\d+")),
    (Form.SPECIAL_SERIES, re.compile(r"SS\.(?P<roman>[IVXLC]+)/\d+")),
    (Form.SESSION, re.compile(r"(?P<number>\d+)/\d+")),
    (Form.COUNCIL, re.compile(r"\d+\((?P<number>(?:19|20)\d\d)\)")),
    (Form.SPECIAL_ROMAN, re.compile(r"\d+(?: [A-Z])?\(S-(?P<roman>[IVX]+)\)")),
    (Form.PLENARY, re.compile(r"\d+\(PLEN\. ?(?P<number>\d+)\)")),
    (Form.COMMITTEE, re.compile(r"\d+\(EC\. ?(?P<number>\d+)\)")),
    (Form.ROMAN, re.compile(r"\d+(?: [A-Z])?\((?P<roman>[IVXLC]+)\)")),
    (Form.LETTERED, re.compile(r"[A-Z]\((?P<number>\d+)\)")),
)

#: Forms by organ (registry key) with the first and last session (or year) that has them.
_SERIES: dict[str, tuple[tuple[Form, int, int], ...]] = {
    "GA": ((Form.SESSION, 31, 150), (Form.ROMAN, 1, 30), (Form.SPECIAL, 1, 60), (Form.SPECIAL_ROMAN, 1, 8)),
    "SC": ((Form.COUNCIL, 1946, 2100),),
    "ECOSOC": ((Form.YEAR, 1946, 2100), (Form.ROMAN, 1, 63)),
    "TC": ((Form.ROMAN, 1, 61),),
    "HRC": ((Form.SESSION, 1, 130), (Form.SPECIAL, 1, 60)),
    "ESCAP": ((Form.SESSION, 57, 150), (Form.ROMAN, 1, 56)),
    "ECA": ((Form.ROMAN, 1, 80),),
    "ECLAC": ((Form.ROMAN, 1, 60), (Form.PLENARY, 1, 60)),
    "ESCWA": ((Form.ROMAN, 1, 50), (Form.SPECIAL_ROMAN, 1, 20), (Form.COMMITTEE, 1, 30)),
    "ECE": ((Form.LETTERED, 40, 99), (Form.ROMAN, 1, 60)),
    "UNEA": ((Form.SESSION, 1, 20),),
    "UNEP-GC": ((Form.SESSION, 1, 27), (Form.SPECIAL_SERIES, 1, 12)),
    "UNHA": ((Form.SESSION, 1, 20),),
    "UN-HABITAT-GC": ((Form.SESSION, 1, 26),),
    "CND": ((Form.SESSION, 30, 99),),
    "CCPCJ": ((Form.SESSION, 1, 60),),
    "CSW": ((Form.SESSION, 30, 99),),
    "CSOCD": ((Form.SESSION, 30, 99),),
    "CPD": ((Form.YEAR, 1990, 2100),),
    "UNSC": ((Form.SESSION, 20, 99),),
    "TDB": ((Form.ROMAN, 1, 80),),
}

#: The organs of which this table tells.
NUMBERED_ORGANS = tuple(_SERIES)

#: The governing body of an entity, for texts that only say "the governing body".
GOVERNING = {"UNEP": "UNEP-GC", "UN-HABITAT": "UN-HABITAT-GC", "UNCTAD": "TDB"}

_PRINCIPAL = ("GA", "SC", "ECOSOC")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def compatible(organ: str, printed: str, kind: str) -> bool:
    """Whether an organ numbers its texts in this way; organs that the table does not know have no form of their own.

    >>> compatible("GA", "70/1", "resolution"), compatible("GA", "4/16", "resolution"), compatible("UNEA", "4/16", "")
    (True, False, True)
    >>> compatible("SC", "2018/4", "statement"), compatible("GA", "335(S-VI)", ""), compatible("SC", "1325(2000)", "")
    (True, True, True)
    """
    if kind == "statement":
        return organ in ("SC", "HRC")
    shape = _form(printed)
    return shape is not None and any(
        form is shape[0] and first <= shape[1] <= last for form, first, last in _SERIES.get(organ, ())
    )


def usual_organ(printed: str, kind: str) -> str:
    """The principal organ whose form a number has, where the text names no organ; empty where none has it.

    Sessions after the General Assembly's thirtieth with a roman number are several commissions': nobody's here.

    >>> usual_organ("61/111", "resolution"), usual_organ("2019/2", "decision"), usual_organ("19/1", "decision")
    ('GA', 'ECOSOC', '')
    >>> usual_organ("1514(XV)", "resolution"), usual_organ("960(LI)", "resolution")
    ('GA', '')
    """
    if kind == "statement":
        return "SC"
    fitting = (organ for organ in _PRINCIPAL if compatible(organ, printed, kind) and possible(organ, printed))
    organ = next(fitting, "")
    return "" if organ == "ECOSOC" and "(" in printed else organ


def _form(printed: str) -> tuple[Form, int] | None:
    """The form of a number and its session or year."""
    for form, pattern in _SHAPES:
        if match := pattern.match(printed):
            groups = match.groupdict()
            return form, int(groups["number"]) if groups.get("number") else _roman(groups.get("roman") or "I")
    return None


def _roman(text: str) -> int:
    """The value of a roman number.

    >>> _roman("XXIX"), _roman("LV")
    (29, 55)
    """
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-this if this < after else this for this, after in zip(values, [*values[1:], 0], strict=True))
