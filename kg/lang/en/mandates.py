"""Lists of legislative mandates in English plans. Headings are matched with single blanks."""

from __future__ import annotations

import re

from kg.lang.mandates import MandateWords

_I = re.IGNORECASE
_SERIES = (
    r"\b(?:(?:ministerial|presidential|political|joint|intergovernmental|agreed)\s+)*"
    r"(?:resolutions?|decisions?|conclusions?|statements?|declarations?|communiqu[ée]s?|mandates?|letters?)\b"
)
_SINGLE = (
    r"\b(?:(?:international|legal|provisional|ministerial)\s+)*"
    r"(?:notes?(?=\s+by)|rules\s+of\s+procedure|statutes?|reports?|conventions?|protocols?|treaties|treaty|agreements?"
    r"|instruments?|outcome\s+documents?)\b"
)
_TREATIES = (
    r"(?:(?:international|multilateral|regional|relevant|other) )*"
    r"(?:legal instruments|conventions|protocols|treaties|agreements)"
)
_KIND = rf"(?:{_SERIES}|{_SINGLE})"

WORDS = MandateWords(
    spaced=True,
    list_heading=re.compile(rf"[A-Z].*{_KIND}.*", _I),
    kind=re.compile(_KIND, _I),
    kinds=(
        ("resolution", re.compile(r"\bresolutions?\b", _I)),
        ("decision", re.compile(r"\bdecisions?\b", _I)),
        ("charter", re.compile(r"\bCharter\b")),
        ("rules", re.compile(r"\brules of procedure\b", _I)),
        ("other", re.compile(r"\bagreed conclusions?\b", _I)),
        ("declaration", re.compile(r"\bdeclarations?\b", _I)),
        ("statement", re.compile(r"\bstatements?\b|\bcommuniqu[ée]s?\b|\bnotes? by\b|\bministerial review\b", _I)),
        ("report", re.compile(r"\breports?\b", _I)),
        ("convention", re.compile(r"\bconventions?\b|\bprotocols?\b|\bagreements?\b|\btreat(?:y|ies)\b", _I)),
    ),
    series_kind=re.compile(_SERIES, _I),
    kind_join=re.compile(
        r"(?:,|:|\s|and\b|or\b|other\b|relevant\b|by the President(?: of the Security Council)?\b|pertaining to .*$)+",
        _I,
    ),
    organ_tail=re.compile(r"(?:['’]s?)?\s*$"),
    treaty_list=re.compile(
        rf"{_TREATIES}(?:,? (?:and|or) (?:other )?{_TREATIES}|, {_TREATIES})*"
        r"|(?:Articles? of the )?Charter of the United Nations",
        _I,
    ),
    treaty_name=re.compile(r"(?:[A-Z].* )?(?:Convention|Agreement|Protocol|Treaty)\b.*"),
    joiner=r"\band\b",
    mark_before=re.compile(r"(?:[Dd]ecisions?|[Rr]esolutions?)\s+"),
    mark_after=re.compile(r"(?!)"),
    decision=re.compile("[Dd]ecision"),
    section=re.compile(
        r"\s*,?\s*(?:(?:sects?|chaps?)\.\s*[IVXLC]+\b.*|annex(?:es)?\b.*|paras?\.\s*\d.*|part [A-Z]+\b.*)$", _I
    ),
    unfinished=re.compile(r"(?!)"),
    year=re.compile(r"((?:19|20)\d\d)(?:\s+(?=[A-Z“])|$)"),
    before_in_title=re.compile(r"\S\s*$"),
    after_in_title=re.compile(r"(?!)"),
    continues=re.compile(r"[a-z,;:)”]"),
    introduction=re.compile(r"(?!)"),
    bullet=re.compile(r"[•·●▪\uf0b7\uf0a7]\s*"),
    turned=("{organ} of the {body}", "{organ} of {body}"),
    articles=re.compile(
        r"(?:Chap\. [IVXLC]+, )?(?P<numbers>(?:[Aa]rticles?|[Aa]rts?\.) \d+[\d\s(),]*(?:and \d+(?: \(\d+\))?)?)"
    ),
    article=re.compile(r"(?:(?:[Aa]rticles?|[Aa]rts?\.) )?(?P<number>\d+)(?: \((?P<letter>\d+)\))?(?P<part>(?!))?"),
    article_cell=re.compile(r"[A-Z].*, (?:article|art\.) \d+"),
    article_join=": ",
    numerals={},
)
