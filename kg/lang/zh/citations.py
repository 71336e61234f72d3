"""Documents cited in Chinese prose: 第 48/218 B、54/244 和 59/272 号决议."""

import re

from kg.lang.citations import CitationWords

WORDS = CitationWords(
    kinds=(
        (r"决\s?议(?!草案)", "resolution"),
        (r"决\s?定(?!草案)", "decision"),
        (r"主席\s?声\s?明", "statement"),
        (r"商定结论", "other"),
    ),
    stems=("决", "声", "结论"),
    groups=(
        r"(?:第\s*)?{symbols}(?:(?:\s*号)?{separator}(?:第\s*)?{symbols})*\s*号\s*(?P<kind>{kinds})",
        r"(?P<kind>{kinds})\s?[(（]\s?{symbols}(?:{separator}{symbols})*\s?[)）]",
    ),
    loose=r"第\s*{symbols}(?:(?:\s*号)?{separator}(?:第\s*)?{symbols})*\s*号",
    aside=r"[(（]\s?(?P<first>{symbols})(?:{separator}{symbols})*",
    plural=re.compile(r"(?:相关|有关|各项|历次)(?:决议|决定)"),
    separator=r"\s*(?:、|，|,|；|;|以及|和|及|与|或)\s*",
    range=r"(?:[-–—]|至|到)",
    sentence_end=re.compile(r"[。！？；]"),
    possessive=re.compile(r"其(?:[^，。；、第]{0,12}的)?\s*$"),
    gap=re.compile(
        r"(?:\s|[在于的其]|通过|发表|第[一二三四五六七八九十百]+届会议|\d{4}\s*年|\d{1,2}\s*[月日]|题为“[^”]*”的)*"
    ),
    link=re.compile("的"),
    clause=re.compile(r"[，。；：、！？(（]"),
    suffix=None,
    act=re.compile(
        r"(?:的|在|其|以往|随后|通过|第[一二三四五六七八九十百]+届会议){0,3}(?:相关|有关|各项|历次|其他)*的?"
        r"(?:决议|决定|授权|要求|请求)"
    ),
    about=re.compile(r"(?:关于|有关|涉及|题为)\s*$"),
    foreign=(
        "非洲联盟大会", "非洲联盟执行理事会", "非洲联盟和平与安全理事会", "非洲联盟委员会",
        "欧洲联盟理事会", "欧盟理事会", "欧洲理事会", "欧洲委员会", "欧洲议会", "阿拉伯国家联盟理事会",
        "世界卫生大会", "世界遗产委员会", "国际劳工大会", "世界贸易组织总理事会", "各国议会联盟大会",
        "海湾合作委员会", "上海合作组织理事会",
    ),
    short=(
        ("环境大会", ("UNEA",)),
        ("亚太经委会", ("ESCAP",)),
        ("理事会", ("ECOSOC", "SC", "HRC", "UNEP-GC", "UN-HABITAT-GC", "TDB")),
    ),
    governing=("理事机构",),
    lookbehind=re.compile(r"[\u4e00-\u9fff]{2}(?<![该本由经据在向对的和及与被])$"),
    charter_stem="宪章",
    charter=(
        re.compile(
            r"(?:《(?:联合国)?宪章》|(?<!《)联合国宪章)(?P<articles>\s*第\s*[一二三四五六七八九十百零\d]+\s*条"
            r"(?:(?:第\s*[一二三四五六七八九十\d]+\s*[款项]|\([^()]{1,3}\)\s*款)*(?:、|和|及|以及|至)?"
            r"第\s*[一二三四五六七八九十百零\d]+\s*条)*)(?!施行细则)"
        ),
    ),
    article=re.compile(r"第\s*(?P<number>[一二三四五六七八九十百零\d]+)\s*条"),
    numerals=(
        ("零", 0), ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("七", 7), ("八", 8), ("九", 9),
        ("十", 10), ("百", 100),
    ),
)  # fmt: skip
