"""The grammar of symbols of resolutions, decisions and documents: shape, normal spelling, splitting, expansion.

Pure functions over printed text. They know no language: the words that join symbols ("and") come in as a pattern.
Which organ adopted what a symbol names is decided in :mod:`kg.instruments`.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = r"[A-Z](?:-[A-Z])?"
_PART = rf"(?: ?{_LETTERS}(?![A-Za-z.\d/(])| ?\([A-Z]-[A-Z]\))?"
#: What an old series puts in brackets behind the number: (XIV), (S-VI), (PLEN.34), (EC.2), (MFC 1 A).
_BRACKET = r"\((?:(?:S-)?[IVXLC]+|[A-Z]{2,5}(?:\.\d{1,2}| \d{1,2}(?: [A-Z])?))\)"
#: A part letter stands after the number or after the session: 1472 A(XIV), 1472(XIV) A; a year may lead: 1946/9(I).
_OLD_SERIES = rf"(?:19\d\d/)?\d{{1,4}}(?: ?{_LETTERS})? ?{_BRACKET}{_PART}"
_COUNCIL_YEAR = r"\d{1,4} ?\((?:19|20)\d\d\)"
_SESSION = rf"(?:E?S-\d{{1,2}}|(?:SS\.)?[IVXLC]+|\d{{1,4}})/\d{{1,3}}(?![\d/.%]|-\d){_PART}"
_LETTERED = r"[A-Z] ?\(\d{2}\)"
_PARTIES = r"\d{1,2}/C(?:MP|MA|P)\.\d{1,2}"
_REVISED = r"\d{1,4}/(?:Rev|Add|Corr)\.\d{1,3}"
_YEAR_BRACKET = r" ?\((?:\d{2}|\d{4}|[IVXLC]+)\)"
_TOKEN = rf"[A-Za-z0-9][A-Za-z0-9.-]*(?:{_YEAR_BRACKET})?"
_DOCUMENT = rf"(?=[A-Z][!-~ ]*\d)[A-Z]{{1,6}}(?:{_YEAR_BRACKET})?(?:/{_TOKEN})+(?<![.-]){_PART}"

#: One symbol, blanks before brackets allowed; :func:`tidy` gives it one spelling.
SYMBOL = re.compile(
    rf"(?<![A-Za-z0-9/.(-])(?:{_OLD_SERIES}|{_COUNCIL_YEAR}|{_PARTIES}|{_REVISED}|{_SESSION}|{_LETTERED}|{_DOCUMENT})"
)

_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_PLAIN = str.maketrans({**_WIDE, **_DASHES, "\u00a0": " ", "\u3000": " "})
_SEPARATOR = r"[;,、]"
_TAIL = re.compile(r"/?((?:Add|Corr|Rev)\.)(\d{1,3})$")
_SUFFIX = re.compile(r"/(?:Add|Corr|Rev)\.\d{1,3}$")
_LONE_PART = re.compile(rf"{_LETTERS}$")
_OWN_PART = re.compile(rf" {_LETTERS}$")


def plain(text: str) -> str:
    """Text with full-width ASCII, dashes and blanks in their plain form, character for character (places hold).

    >>> plain("62/272；64/297"), len(plain("（Ａ）"))
    ('62/272;64/297', 3)
    """
    return text if text.isascii() else text.translate(_PLAIN)


#: Patterns and what takes their place, in this order.
_TIDY = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\d) ?\(([A-Z]-[A-Z])\)$", r" \1"),
        (r"(?<=[A-Za-z0-9]) (?=\()", ""),
        (r"(?<=[A-Za-z0-9)]) ?/ ?(?=[A-Z0-9(])", "/"),
        (rf"(?<=\d)({_LETTERS})(?={_BRACKET})", r" \1"),
        (rf"(?<=\))({_LETTERS})(?![A-Za-z.\d/])", r" \1"),
        (rf"(?<![A-Za-z.])(\d{{1,4}}/\d{{1,3}})({_LETTERS})(?![A-Za-z.\d/])", r"\1 \2"),
    )
)


@lru_cache(maxsize=1 << 14)
def tidy(symbol: str) -> str:
    """One spelling for the blanks and signs of a printed symbol.

    >>> tidy("1472 (XIV) A"), tidy("671A(XXV)"), tidy("WT/MIN (05)/DEC"), tidy("52/12A")
    ('1472(XIV) A', '671 A(XXV)', 'WT/MIN(05)/DEC', '52/12 A')
    >>> tidy("43/222 A–E"), tidy("77/256 (A–B)")
    ('43/222 A-E', '77/256 A-B')
    """
    text = " ".join(plain(symbol).split())
    for pattern, replacement in _TIDY:
        text = pattern.sub(replacement, text)
    return text


def is_symbol(text: str) -> bool:
    """Whether a text is one whole symbol.

    >>> [is_symbol(s) for s in ("70/1", "2205(XXI)", "S-10/2", "1/CP.21", "ECE/MP.WAT/54", "A(64)", "736 (PLEN.34)")]
    [True, True, True, True, True, True, True]
    >>> [is_symbol(s) for s in ("2007", "100%", "2018-2019", "和/或", "COVID-19", "A/RES")]
    [False, False, False, False, False, False]
    """
    return SYMBOL.fullmatch(tidy(text)) is not None


def expand(text: str, joiner: str) -> tuple[str, ...]:
    """The symbols of one printed cell, one each: separated, enumerated letters and addenda written out.

    ``joiner`` is a pattern for the words that join the last one ("and"). A range of letters stays one symbol.
    What is no symbol is left out.

    >>> expand("62/272；64/297", "和"), expand("52/12 A 和 B", "和"), expand("43/222 A-E", "和")
    (('62/272', '64/297'), ('52/12 A', '52/12 B'), ('43/222 A-E',))
    >>> expand("ECE/EB.AIR/144 及 Add.1 和 2", "和|及")
    ('ECE/EB.AIR/144', 'ECE/EB.AIR/144/Add.1', 'ECE/EB.AIR/144/Add.2')
    >>> expand("TD/442/Corr.1 and TD/442/Corr.2", "and"), expand("72/266 A, B and C", "and")
    (('TD/442/Corr.1', 'TD/442/Corr.2'), ('72/266 A', '72/266 B', '72/266 C'))
    """
    found: list[str] = []
    for piece in re.split(rf"\s*(?:{_SEPARATOR}|(?:{joiner}))\s*", plain(text)):
        piece = tidy(piece)
        if found and piece.isdigit() and (tail := _TAIL.search(found[-1])):
            piece = f"{tail.group(1)}{piece}"
        if found and _TAIL.match(piece):
            found.append(f"{_SUFFIX.sub('', found[-1])}/{piece.lstrip('/')}")
        elif found and _LONE_PART.match(piece) and _OWN_PART.search(found[-1]):
            found.append(_OWN_PART.sub(f" {piece}", found[-1]))
        elif match := SYMBOL.fullmatch(piece):
            found.append(match.group(0))
    return tuple(found)
