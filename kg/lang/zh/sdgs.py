"""Sustainable Development Goals in Chinese prose: 具体目标 17.2、17.5 和 17.11."""

import re

from kg.lang.sdgs import SdgWords

WORDS = SdgWords(
    stems=("标", "SDG"),
    head=re.compile(
        r"(?:(?P<indicator>指\s?标)|(?P<target>具\s?体\s?(?:目\s?标|指\s?标)|子\s?目\s?标)"
        r"|(?P<goal>(?:可\s?持\s?续\s?发\s?展\s?目\s?标|SDGs?)(?:\s?的?目\s?标)?)(?:\s*[(（])?|(?P<short>目\s?标))\s*(?=\d)"
    ),
    other=re.compile(
        r"(?:千\s?年\s?发\s?展|爱知|多样性|战略|方案|优先|总体|全球森林|全球|业绩|自愿|中期|预期|发展议程|计划|年度|量化|减排"
        r"|(?<!2030年议程)(?<!2030 年议程)(?<!可持续发展议程)》(?:的|中的|规定的|所载)?(?:总体|全球|各项|具体)?)\s?$"
    ),
    joiner=re.compile(r"\s*(?:、|，|,|；|;|以及|和|及|与|或)\s*(?:第\s*)?"),
    range=re.compile(r"\s*(?:至|到|-|–|—|~|～)\s*"),
    counted=re.compile(r"\s*(?:(?:项(?!下)|[年月日%％个种类名人家次届万亿千百])|国家(?!路线图)|\d{3})|\.?\d|[/／]"),
    label=re.compile(r"\s*[：:]"),
    aside=260,
)
