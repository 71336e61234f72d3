"""Values told in prose in a Chinese programme plan."""

from __future__ import annotations

import re

from kg.lang.prose import ProseWords

_SCALES = {"千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "十亿": 9}
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_CHANGE = r"(?:增加|增长|提高|上升|扩大|减少|降低|下降|缩短|增|减|降|升)(?:到|至|为)了?"
_STATE = rf"{_CHANGE}|达到?|(?:总|共)计|累计|总?共将?有|总?共|[将已]?有|为|占|是"
#: A year from which a change is measured, or one of several, says nothing of the number that follows.
_ALONE = r"(?<![与同较比从自和及-])(?<![与同较比从自和及] )(?<!\d至)(?<!\d 至 )(?<!年至)(?<!年至 )"
_NOT_SINCE = r"(?!\s*(?:相比|以来|之前|以前|前|起|的?基础|和|至|议程|度))"
_EXPECTED = r"(?:\s*(?:预计|预期|估计|将|的))*"


def _year(place: int) -> str:
    return rf"(?P<y{place}>20\d\d)\s*年(?!\s*\d{{1,2}}\s*月)(?:底|末|期间|间)?"


def _value(place: int, words: str = "{0,30}") -> str:
    return (
        rf"(?P<v{place}>\d{{1,3}}(?: \d{{3}})+(?!\d)|\d+(?:\.\d+)?)"
        rf"\s*(?P<s{place}>{_SCALE})?\s*(?P<u{place}>[^\s\d，。；、()（）：:]{words})"
    )


WORDS = ProseWords(
    sentence=re.compile(r"[^。；]+"),
    statements=(
        re.compile(
            rf"从\s*{_year(1)}{_EXPECTED}\s*(?:仅有|只有)?\s*{_value(1, '{0,16}?')}\s*{_CHANGE}\s*"
            rf"(?:{_year(2)}{_EXPECTED}\s*(?:约|至少)?\s*{_value(2)})?"
        ),
        re.compile(rf"{_year(1)}\s*[(（]\s*{_value(1)}[)）]"),
        re.compile(rf"{_year(1)}[^，。；：:\d()（）]{{0,20}}[(（](?P<all1>共有?)\s*{_value(1)}[)）]"),
    ),
    loose=(
        re.compile(
            rf"{_ALONE}{_year(1)}{_NOT_SINCE}\s*[，,]?[^，。；：:\d()（）]{{0,60}}?(?P<t1>{_STATE})?\s*{_value(1)}"
        ),
    ),
    part=re.compile(r"[^，。；()（）]*?(?<![\d/-])\d+(?![\d/-])"),
    inexact=re.compile(
        r"至少|最多|大约|将近|接近|不到|不足|不少于|不低于|逾|多达|再(?!生)|另|又|其他|其余|其中|分别|新增"
        r"|(?:约|近|超过?|超出)\s*(?:[有为]\s*)?$"
        r"|(?:增加|增长|提高|上升|增|减少|降低|下降|减)(?![加长少到至])"
    ),
    no_count=re.compile(r"年|月|日|时|号|段|级|款|摄氏|个百分点|百分点|倍|届|版|岁|分之|多|余"),
    scales=_SCALES,
    classifier=re.compile(r"[个名位项种份家件次人场所座门部套条处册起宗国]"),
    percentage=re.compile(r"百分比|百分率|比例|比率|份额|率(?:$|\W)|%"),
    percent=re.compile(r"%|％"),
    cumulative=re.compile(r"累计|累积"),
    new_ones=re.compile(r"新"),
    token=re.compile(r"[A-Za-z][A-Za-z0-9-]+|[㐀-鿿]+"),
    run=2,
    empty=re.compile(
        r"20\d\d\s*[-至]\s*20\d\d\s*年|20\d\d\s*年|[(（][^()（）]*[)）]|在[^，。；]{2,20}的?支持下|[所占]*百分比|每年"
        r"|的?(?:累计|累积|总)?(?:数目|数量|总数|人数|次数|数)$"
    ),
    quote=re.compile(r"[《》“”]"),
)
