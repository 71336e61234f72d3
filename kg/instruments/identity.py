"""What a symbol stands for: one organ-qualified identifier per instrument, in every language and list.

:func:`identify` turns the printed symbol of a list whose heading names the adopting organ into an identifier, the
United Nations' own symbol where there is one (``A/RES/47/120 A``, ``S/RES/1325(2000)``), else a key of the same make
(``ECA/RES/671(XXV) A``, ``CTOC/COP/DEC/2/6``). :func:`parse` reads an identifier back into its parts.
The heading decides the organ, never the look of the number and never a hyperlink.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.instruments.series import (
    CONCLUSIONS,
    COUNCIL,
    DECISION,
    DOCUMENT,
    OLD_SERIES,
    RESOLUTION,
    REVISED,
    SERIES,
    SESSION_ITEM,
    STATEMENT,
    ordinal,
    series,
)
from kg.instruments.symbols import tidy

CHARTER = "UN-CHARTER"

_SHORTENED = re.compile(r"(?:PRST|OM|RES|DEC)/")  # a document's symbol without its organ's
_DOCUMENT_YEAR = re.compile(r"/((?:19|20)\d\d)(?=/|$)")
_ARTICLES = re.compile(r"(?P<treaty>[A-Z][A-Z0-9-]+) art\. (?P<articles>\d.*)$")
_PROVISIONAL = re.compile(r"x-(?P<organ>.+?)(?:-(?P<year>(?:19|20)\d\d))?-[0-9a-f]{10}$")


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an identifier; empty (or None) where the symbol does not tell.

    ``number`` is the symbol without organ and letters (``47/120``), ``session`` as printed in it (``47``, ``XXI``,
    ``S-10``), ``letters`` the part letters, one or (of a range, ``is_range``) all of them, ``whole`` the identifier
    without letters where it has letters, ``members`` the identifiers of a range's parts (or of the several articles of
    a treaty), ``year`` the year that the symbol itself contains, ``opened`` the year in which that regular session of
    the General Assembly opened.
    """

    cited: str
    organ: str = ""
    kind: str = ""
    number: str = ""
    session: str = ""
    letters: tuple[str, ...] = ()
    is_range: bool = False
    whole: str = ""
    members: tuple[str, ...] = ()
    year: int | None = None
    opened: int | None = None


def identify(organ: str, kind: str, printed: str) -> str:
    """The identifier of an instrument from its organ's registry key, its kind and one printed symbol.

    A symbol that is whole in itself keeps itself. A section of a resolution is cited by the resolution.

    >>> identify("GA", "resolution", "47/120 A"), identify("GA", "decision", "70/518")
    ('A/RES/47/120 A', 'A/DEC/70/518')
    >>> identify("GA", "resolution", "1472 (XIV) A"), identify("GA", "resolution", "1472 A(XIV)")
    ('A/RES/1472(XIV) A', 'A/RES/1472(XIV) A')
    >>> identify("ECOSOC", "resolution", "1946/9 (I)"), identify("ECA", "resolution", "671(XXV)A")
    ('E/RES/9(I)', 'ECA/RES/671(XXV) A')
    >>> identify("SC", "resolution", "1325 (2000)"), identify("SC", "statement", "S/PRST/2015/22")
    ('S/RES/1325(2000)', 'S/PRST/2015/22')
    >>> identify("SC", "rules", "96/Rev.7"), identify("UNEA", "resolution", "4/1")
    ('S/96/Rev.7', 'UNEP/EA.4/Res.1')
    >>> identify("UNEA", "resolution", "UNEP/EA.4/RES.1"), identify("ECOSOC", "other", "1997/2")
    ('UNEP/EA.4/Res.1', 'E/CONCL/1997/2')
    >>> identify("HRC", "statement", "PRST/29/1"), identify("HRC", "decision", "OM/7/1")
    ('A/HRC/PRST/29/1', 'A/HRC/OM/7/1')
    >>> identify("GA", "resolution", "A/70/262"), identify("GA", "resolution", "45/248 B, sect. VI")
    ('A/RES/70/262', 'A/RES/45/248 B')
    """
    number = tidy(printed).partition(",")[0]
    own = series(organ)
    if number.startswith((own.resolution, own.decision)):
        return number
    if own.documents and _SHORTENED.match(number):
        return own.documents + number
    if match := _CONFERENCE_FORM.match(number):
        return f"{match['stem']}.{match['session']}/{match['kind'].capitalize()}.{match['item']}"
    if DOCUMENT.match(number):
        rest = number.removeprefix(own.documents) if own.documents else number
        if organ == "GA" and kind == RESOLUTION and rest != number and SESSION_ITEM.match(rest):
            number = rest
        else:
            return number
    if own.documents and REVISED.match(number):
        return own.documents + number
    if match := OLD_SERIES.match(number):
        letters = match["before"] or match["after"]
        number = f"{match['item']}({match['session']})" + (f" {letters}" if letters else "")
    if organ in _CONFERENCE and (match := SESSION_ITEM.match(number)):
        return _CONFERENCE[organ].format(session=match["session"], item=match["item"], kind=_SHORT.get(kind, "Res"))
    if kind == CONCLUSIONS:
        return own.resolution.removesuffix("RES/") + "CONCL/" + number
    return (own.decision if kind == DECISION else own.resolution) + number


#: Conferences that put the session before the kind: UNEP/EA.4/Res.1.
_CONFERENCE = {"UNEA": "UNEP/EA.{session}/{kind}.{item}", "UNHA": "HSP/HA.{session}/{kind}.{item}"}
_SHORT = {RESOLUTION: "Res", DECISION: "Dec"}
_CONFERENCE_FORM = re.compile(r"(?P<stem>[A-Z/]+)\.(?P<session>\d+)/(?P<kind>Res|Dec)\.(?P<item>\d+)$", re.IGNORECASE)


def unnumbered(organ: str, title: str, year: str = "") -> str:
    """A deterministic provisional key for an instrument without symbol, from its title without blanks and marks.

    >>> unnumbered("ECOSOC", "Development Cooperation Forum", "2008")
    'x-ECOSOC-2008-d070f9a6c1'
    >>> unnumbered("", "《公约》") == unnumbered("", "公 约")
    True
    """
    bare = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", title)).casefold()
    digest = hashlib.sha256(bare.encode()).hexdigest()[:10]
    return "-".join(filter(None, ("x", organ or "treaty", year, digest)))


def articles(treaty: str, numbers: Sequence[str]) -> str:
    """The identifier of articles of a treaty from its registry key.

    >>> articles("UN-CHARTER", ["33", "99"]), parse("UN-CHARTER art. 33, 99").members
    ('UN-CHARTER art. 33, 99', ('UN-CHARTER art. 33', 'UN-CHARTER art. 99'))
    """
    return f"{treaty} art. {', '.join(numbers)}" if numbers else treaty


def official(cited: str) -> str:
    """The United Nations symbol of an identifier, from which its official address is made; empty for own keys.

    >>> official("A/RES/47/120 A"), official("ECE/MP.WAT/54"), official("CTOC/COP/DEC/2/6"), official("charter-13")
    ('A/RES/47/120 A', 'ECE/MP.WAT/54', '', '')
    """
    if not DOCUMENT.match(cited):
        return ""
    organ = _organ_of(cited)
    return cited if not organ or organ in _CONFERENCE or series(organ).official else ""


@lru_cache(maxsize=16_384)
def parse(cited: str) -> Parts:
    """The parts of an identifier made by :func:`identify` (or of any full symbol).

    >>> parse("A/RES/43/222 A-E").members[:2], parse("A/RES/47/120 A").whole, parse("A/RES/70/1").opened
    (('A/RES/43/222 A', 'A/RES/43/222 B'), 'A/RES/47/120', 2015)
    >>> p = parse("A/RES/2205(XXI)"); p.organ, p.kind, p.number, p.session, p.opened
    ('GA', 'resolution', '2205(XXI)', 'XXI', 1966)
    >>> p = parse("E/DEC/2009/251"); p.organ, p.kind, p.year
    ('ECOSOC', 'decision', 2009)
    >>> p = parse("UNEP/EA.4/Res.1"); p.organ, p.kind, p.number, p.session
    ('UNEA', 'resolution', '4/1', '4')
    >>> parse("S/PRST/2015/22").kind, parse("S/RES/1325(2000)").year, parse("ECE/RES/A(64)").number
    ('statement', 2000, 'A(64)')
    """
    organ = _organ_of(cited)
    if match := _CONFERENCE_FORM.match(cited):
        kind = RESOLUTION if match["kind"].lower() == "res" else DECISION
        return Parts(cited, organ, kind, f"{match['session']}/{match['item']}", match["session"])
    for marker, kind in (("/RES/", RESOLUTION), ("/DEC/", DECISION), ("/PRST/", STATEMENT), ("/CONCL/", CONCLUSIONS)):
        _, found, number = cited.partition(marker)
        if found:
            return _numbered(cited, organ, kind, number)
    if match := _ARTICLES.match(cited):
        names = match["articles"].split(", ")
        members = tuple(articles(match["treaty"], [name]) for name in names) if len(names) > 1 else ()
        return Parts(
            cited,
            kind="charter" if match["treaty"] == CHARTER else "convention",
            number=match["articles"],
            whole=match["treaty"],
            members=members,
        )
    if match := _PROVISIONAL.match(cited):
        return Parts(cited, match["organ"].replace("treaty", ""), year=int(match["year"]) if match["year"] else None)
    if not DOCUMENT.match(cited):
        return Parts(cited)
    years = _DOCUMENT_YEAR.findall(cited)
    return Parts(cited, organ, "", cited, year=int(years[-1]) if years else None)


def _numbered(cited: str, organ: str, kind: str, number: str) -> Parts:
    """The parts of a resolution, decision or statement from the number behind its series."""
    letters, session, year = "", "", None
    if match := OLD_SERIES.match(number):
        session, letters = match["session"], match["before"] or match["after"] or ""
    elif match := SESSION_ITEM.match(number):
        session, letters = match["session"], match["part"] or ""
    elif match := COUNCIL.match(number):
        year = int(match["year"])
    if session.isdigit() and 1946 <= int(session) <= 2100:
        session, year = "", int(session)
    names: tuple[str, ...] = (letters,) if letters else ()
    if len(letters) == 3:
        names = tuple(chr(code) for code in range(ord(letters[0]), ord(letters[2]) + 1))
    whole = cited.removesuffix(f" {letters}")
    return Parts(
        cited=cited,
        organ=organ,
        kind=kind,
        number=number.removesuffix(f" {letters}") if letters else number,
        session=session,
        letters=names,
        is_range=len(letters) == 3,
        whole=whole if letters else "",
        members=tuple(f"{whole} {letter}" for letter in names) if len(letters) == 3 else (),
        year=year,
        opened=_opened(organ, session),
    )


def _opened(organ: str, session: str) -> int | None:
    """The year in which a regular session of the General Assembly opened: the first in 1946, the nth in 1945 + n."""
    number = ordinal(session) if organ == "GA" else None
    return 1945 + number if number is not None else None


def _organ_of(cited: str) -> str:
    """The registry key of the organ whose series an identifier belongs to; empty for other documents."""
    if match := re.match(r"(.+?)/(?:RES|DEC|CONCL|PRST)/", cited):
        return _STEMS.get(match.group(1), match.group(1))
    return next((organ for organ, form in _CONFERENCE.items() if cited.startswith(form.split("{")[0])), "")


_STEMS = {own.resolution.removesuffix("/RES/"): organ for organ, own in SERIES.items()}
