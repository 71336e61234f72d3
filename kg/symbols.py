"""The grammar of symbols of resolutions, decisions and documents: shape, normal spelling, splitting, expansion.

Pure functions over printed text. They know no language: the words that join symbols ("and") come in as a pattern.
Which organ adopted what a symbol names is decided in :mod:`kg.instruments`.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = r"[A-Z](?:-[A-Z])?"
_PART = rf"(?: ?{_LETTERS}(?![A-Za-z.\d/(]))?"
#: A part letter stands after the number or after the session: 1472 A(XIV), 1472(XIV) A; a year may lead: 1946/9(I).
_ROMAN_SESSION = rf"(?:19\d\d/)?\d{{1,4}}(?: ?{_LETTERS})?\([IVXLC]+\){_PART}"
_COUNCIL_YEAR = r"\d{1,4}\((?:19|20)\d\d\)"
_SESSION = rf"(?:E?S-\d{{1,2}}|SS\.[IVXLC]+|\d{{1,4}})/\d{{1,3}}(?![\d/.]|\.\d){_PART}"
_LETTERED = r"[A-Z]\(\d{2}\)"
_PARTIES = r"\d{1,2}/C(?:MP|MA|P)\.\d{1,2}"
_REVISED = r"\d{1,4}/(?:Rev|Add|Corr)\.\d{1,3}"
_TOKEN = r"(?:[A-Za-z0-9][A-Za-z0-9.-]*(?:\((?:[0-9]{1,4}|[IVXLC]+)\))?|\(\d\d\))"
_DOCUMENT = rf"(?=[A-Z][^\s\u4e00-\u9fff]*\d)[A-Z]{{1,6}}(?:\(\d\d\))?(?:/{_TOKEN})+(?<![.-]){_PART}"

#: One symbol in the spelling that :func:`tidy` gives.
SYMBOL = re.compile(
    rf"(?<![A-Za-z0-9/.(-])(?:{_ROMAN_SESSION}|{_COUNCIL_YEAR}|{_PARTIES}|{_REVISED}|{_SESSION}|{_LETTERED}|{_DOCUMENT})"
)

_SEPARATOR = r"[;,、；，]"
_TAIL = re.compile(r"/?((?:Add|Corr|Rev)\.\d{1,3})$")
_SUFFIX = re.compile(r"/(?:Add|Corr|Rev)\.\d{1,3}$")
_LONE_PART = re.compile(rf"{_LETTERS}$")
_OWN_PART = re.compile(rf" {_LETTERS}$")


def tidy(text: str) -> str:
    """Printed text with the blanks and signs of its symbols in one spelling; other text keeps its wording.

    >>> tidy("1472 (XIV) A"), tidy("671A(XXV)"), tidy("WT/MIN (05)/DEC"), tidy("43/222 A–E"), tidy("52/12A")
    ('1472(XIV) A', '671 A(XXV)', 'WT/MIN(05)/DEC', '43/222 A-E', '52/12 A')
    """
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text)
    text = re.sub(r"(?<=[A-Za-z0-9])\s+(?=\((?:\d+|[IVXLC]+)\))", "", text)
    text = re.sub(r"(?<=[A-Za-z0-9)])\s*/\s*(?=[A-Z0-9(])", "/", text)
    text = re.sub(rf"(?<=\d)({_LETTERS})(?=\([IVXLC]+\))", r" \1", text)
    text = re.sub(rf"(\([IVXLC]+\))({_LETTERS})(?![A-Za-z.\d/])", r"\1 \2", text)
    return re.sub(rf"(?<![A-Za-z.])(\d{{1,3}}/\d{{1,3}})({_LETTERS})(?![A-Za-z.\d/])", r"\1 \2", text)


def is_symbol(text: str) -> bool:
    """Whether a text is one whole symbol.

    >>> [is_symbol(s) for s in ("70/1", "2205(XXI)", "S-10/2", "1/CP.21", "ECE/MP.WAT/54", "A(64)", "2007", "第三条")]
    [True, True, True, True, True, True, False, False]
    """
    return SYMBOL.fullmatch(tidy(text).strip()) is not None


def expand(text: str, joiner: str) -> tuple[str, ...]:
    """The symbols of one printed cell, one each: separated, enumerated letters and addenda written out.

    ``joiner`` is a pattern for the words that join the last one ("and"). A range of letters stays one symbol.
    What is no symbol is left out.

    >>> expand("62/272；64/297", "和"), expand("52/12 A 和 B", "和"), expand("43/222 A-E", "和")
    (('62/272', '64/297'), ('52/12 A', '52/12 B'), ('43/222 A-E',))
    >>> expand("ECE/EB.AIR/144 及 Add.1 和 Add.2", "和|及")
    ('ECE/EB.AIR/144', 'ECE/EB.AIR/144/Add.1', 'ECE/EB.AIR/144/Add.2')
    >>> expand("TD/442/Corr.1 and TD/442/Corr.2", "and"), expand("72/266 A, B and C", "and")
    (('TD/442/Corr.1', 'TD/442/Corr.2'), ('72/266 A', '72/266 B', '72/266 C'))
    """
    found: list[str] = []
    for piece in re.split(rf"\s*(?:{_SEPARATOR}|(?:{joiner}))\s*", tidy(text)):
        piece = piece.strip()
        if not piece:
            continue
        if found and (tail := _TAIL.fullmatch(piece)):
            found.append(f"{_SUFFIX.sub('', found[-1])}/{tail.group(1)}")
        elif found and _LONE_PART.fullmatch(piece) and _OWN_PART.search(found[-1]):
            found.append(_OWN_PART.sub(f" {piece}", found[-1]))
        elif match := SYMBOL.fullmatch(piece):
            found.append(match.group(0))
    return tuple(found)
