"""Lists of legislative mandates in Chinese plans. Headings are matched without white space."""

from __future__ import annotations

import re

from kg.lang.mandates import MandateWords

_SERIES = r"决议|决定|(?:主席)?声明|(?:政治|部长级?)?宣言|(?:部长级?)?公报|商定结论|任务授权|授权任务|授权|任务|成果"
_SINGLE = r"主席的?说明|(?:主席)?给秘书长的信|(?:暂行)?议事规则|规约|章程|报告|公约|议定书|协定|条约|国际文书|法律文书"
_KIND = rf"(?:{_SERIES}|{_SINGLE})"
_NUMERAL = r"[一二三四五六七八九十百零〇\d]"

WORDS = MandateWords(
    spaced=False,
    list_heading=re.compile(
        rf"(?:[^\d;:,]{{2,45}}?的?(?:有关)?)?{_KIND}(?:(?:、|和|与|及|以及)[^\d;:,]{{0,30}}?{_KIND})*|《.+》"
    ),
    kind=re.compile(_KIND),
    kinds=(
        ("resolution", re.compile("决议")),
        ("decision", re.compile("决定")),
        ("charter", re.compile("宪章")),
        ("rules", re.compile("议事规则")),
        ("other", re.compile("商定结论")),
        ("declaration", re.compile("宣言")),
        ("statement", re.compile("声明|公报|说明")),
        ("report", re.compile("报告")),
        ("convention", re.compile("公约|议定书|协定|条约")),
    ),
    series_kind=re.compile(_SERIES),
    kind_join=re.compile(r"(?:、|和|与|以及|及|的|有关|各项)+"),
    organ_tail=re.compile(r"(?:实质性会议|高级别部分|年度会议|各届会议)*(?:的|有关|各项|通过的|主席)*$"),
    treaty_list=re.compile(r"(?:国际)?公约(?:和(?:会议宣言|议定书))?|国际(?:法律)?文书|《?联合国宪章》?"),
    treaty_name=re.compile(r"《[^《》]+》"),
    joiner="以及|和|及|与",
    mark_before=re.compile(r"(?:第|决定|决议)\s*"),
    mark_after=re.compile(r"\s*号\s*(?:决定|决议)?"),
    decision=re.compile("决定"),
    section=re.compile(r"\s*,?\s*(?:sect\. ?[IVXLC]+|第[一二三四五六七八九十]+节)(?=\s|$)"),
    unfinished=re.compile(r"第\s*[^\s号]+\s*号$"),
    year=re.compile(r"((?:19|20)\d\d)\s+(?=[^\s年\d(-])"),
    before_in_title=re.compile(r"(?:第|和|及|与|、|见|\()\s*$"),
    after_in_title=re.compile(r"\s*(?:号|年|条(?!约)|段|和|及|、)"),
    continues=re.compile(r"[的了和及与、,;:》〉”()!?]|号决[议定]"),
    introduction=re.compile(r".*:\s*$"),
    bullet=re.compile(r"[•·●▪\uf0b7\uf0a7]\s*"),
    turned=(),
    articles=re.compile(rf"(?P<numbers>第\s*(?:{_NUMERAL}|[\s、,;和及与第条项款()a-z-]|附件)+)"),
    article=re.compile(
        rf"第?\s*(?P<number>{_NUMERAL}+)\s*条?\s*(?:\((?P<letter>\d+)\)|第(?P<part>{_NUMERAL}+)[项款])?条?"
    ),
    article_cell=re.compile(rf"《[^》]+》\s*第\s*{_NUMERAL}+\s*条"),
    article_join=" ",
    numerals={word: value for value, word in enumerate("〇一二三四五六七八九十")} | {"零": 0, "百": 100},
)
