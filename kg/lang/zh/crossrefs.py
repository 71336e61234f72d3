"""References inside a Chinese document: 上文第 2.13(a) 段, 见表 12.2, 次级方案 2."""

import re

from kg.lang.crossrefs import CrossrefWords

_PARAGRAPH = r"\d{1,2}[A-Z]?\.(?:[IVX]+\.)?\d{1,3}(?:\s?\([a-z]{1,2}\))?"
_TABLE = r"\d{1,2}[A-Z]?\.(?:[IVX]+\.)?(?:\d{1,3}|[一二三四五六七八九十]{1,4})"
_JOINER = r"\s*(?:、|和|及|以及|与|至|-|–)\s*"
_UNIT = r"\d{1,2}(?![\d.%])(?!\s?(?:[年月日个项名次%％、]?\s?年|个|项|名|次会议|人|份|种|家))"

WORDS = CrossrefWords(
    paragraph=re.compile(rf"第\s*(?P<numbers>{_PARAGRAPH}(?:{_JOINER}(?:第\s*)?{_PARAGRAPH})*)\s*段"),
    table=re.compile(rf"[图表]\s?(?P<numbers>{_TABLE}(?:{_JOINER}[图表]?\s?{_TABLE})*)"),
    subprogramme=re.compile(
        rf"(?:(?<!级)方\s?案\s?(?P<programme>\d{{1,2}})(?:的|，|、|\s|\([^()]{{1,30}}\))*)?"
        rf"次\s?级\s?方\s?案\s?(?P<numbers>{_UNIT}(?:{_JOINER}{_UNIT})*)(?:[，、的\s]*构成部分\s?(?P<within>\d{{1,2}})(?!\d))?"
    ),
    component=re.compile(rf"(?<!次级方案)构成部分\s?(?P<numbers>{_UNIT}(?:{_JOINER}{_UNIT})*)"),
    number=re.compile(rf"{_PARAGRAPH}|{_TABLE}"),
    unit_number=re.compile(r"\d{1,2}"),
    range=re.compile(r"\s*(?:至|-|–)\s*(?:第\s*)?"),
    above=re.compile(r"上[文述面的]+\s*(?:第|[图表])?\s*$"),
    below=re.compile(r"下[文述面的图表]+\s*第?\s*$"),
    above_after=re.compile(r"(?!)"),
    below_after=re.compile(r"(?!)"),
    own=re.compile(r"本\s?$"),
)
