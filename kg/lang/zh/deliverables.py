"""Deliverables tables of Chinese programme plans."""

from __future__ import annotations

import re

from kg.lang.deliverables import DeliverablesWords, Term

WORDS = DeliverablesWords(
    caption=re.compile(r"应交付产出|按类别[和与及][次子]类别"),
    header_cell=re.compile(r"(?:类别[和与及][次子]类别|\d{4}\s*年?|年|计划数?|实际数?|实数|预计数?|\s)+"),
    column_year=re.compile(r"\d{4}"),
    column_basis=re.compile(r"(?P<planned>计划|预计)|(?P<actual>实际|实数)"),
    category_line=re.compile(r"([A-Z])\s*[.．、]\s*(.+?)[：:]?"),
    measured=re.compile(r"([^()（）]+?)\s*[(（]([^()（）]+)[)）]\s*([a-z]?)"),
    unit_of_measure=re.compile(r"(?:.{1,8}(?:数目|数量|次数|天数|人数|人次)|天数|次数|千字|千页|页数|字数|天|页|字)"),
    named_text=re.compile(r"([^：:；;。，,]{2,26})[：:]\s*(.*)", re.S),
    row=re.compile(r"(\d{1,3})\s*[.．、](?:\s+|(?=[^\d\s]))(.*)", re.S),
    bare_row=re.compile(r"(\d{1,3})\s+(?=\D)(?!年)(.*)", re.S),
    nested=re.compile(
        r"(\([a-z]{1,3}\)|（[a-z]{1,3}）|\([一二三四五六七八九十]+\)|[a-z](?=[.．]\s))[.．]?\s*(.*)", re.S
    ),
    note=re.compile(r"[a-z]\s+(?:[^\x00-\x7f]|[A-Z]\w+\s|\d{4}\s*年).*", re.S),
    earlier_plan=re.compile(r"A/\d+/6\S*(?:列示|列出|载列)?(?:的数字)?[为是]\s*(\d[\d ,]*)。?"),
    note_mark=re.compile(r"(?:(?<=[。；）》])\s*|(?<=[^\x00-\x7f])\s+)[a-z]$"),
    not_applicable=re.compile(r"不适用|暂缺|无数据"),
    bullet=re.compile(r"^[\s·•●▪*-]+(?=\S)"),
    opens_list=re.compile(r"[：:]$"),
    categories=(
        Term("A", ("协助政府间进程和专家机构", "协助政府间进程", "协助政府间进程和专家组")),
        Term("B", ("生成和转让知识",)),
        Term("C", ("实质性应交付产出",)),
        Term("D", ("信息传播方面的应交付产出",)),
        Term("E", ("使能应交付产出", "辅助性应交付产出")),
    ),
    subcategories=(
        Term("parliamentary-documentation", ("议事机构文件", "会议文件"), "A"),
        Term(
            "substantive-services",
            (
                "实质性会议服务",
                "为会议提供实质性服务",
            ),
            "A",
        ),
        Term(
            "conference-services",
            (
                "为各类会议提供会议和秘书处服务",
                "为各类会议提供会议服务和秘书处服务",
                "为会议提供会务和秘书处服务",
                "会议和秘书处会议服务",
            ),
            "A",
        ),
        Term("documentation-services", ("会议文件服务",), "A"),
        Term("projects", ("实地和技术合作项目", "外地和技术合作项目", "技术合作项目"), "B"),
        Term(
            "seminars",
            ("研讨会、讲习班和培训活动", "研讨会、讲习班和培训", "研讨会、讲习班、研究金和培训活动"),
            "B",
        ),
        Term("publications", ("出版物",), "B"),
        Term("technical-materials", ("技术材料", "技术资料"), "B"),
        Term("good-offices", ("斡旋",), "C"),
        Term(
            "consultation",
            ("协商、咨询和倡导", "协商、咨询和宣传", "咨询、建议和倡导"),
            "C",
        ),
        Term(
            "fact-finding",
            (
                "实况调查、监测和调查团",
                "真相调查、监测和调查团",
            ),
            "C",
        ),
        Term("electoral-missions", ("选举团",), "C"),
        Term("humanitarian-missions", ("人道主义援助团",), "C"),
        Term(
            "databases",
            (
                "数据库和实质性数字材料",
                "数据库和其他实质性数字材料",
                "数据库和实质性数字资料",
                "数据库与实质性数字资料",
            ),
            "C",
        ),
        Term("direct-services", ("直接交付服务",), "C"),
        Term(
            "outreach",
            (
                "外联方案、特别活动和宣传材料",
                "外联方案、特别活动和新闻材料",
                "外联方案、特别活动和信息材料",
                "外联方案、特别活动和新闻资料",
            ),
            "D",
        ),
        Term("media-relations", ("对外关系和媒体关系", "对外和媒体关系", "外部和媒体关系"), "D"),
        Term("digital-platforms", ("数字平台和多媒体内容",), "D"),
        Term("library-services", ("图书馆服务",), "D"),
        Term("administration", ("行政", "行政管理"), "E"),
        Term("internal-justice", ("内部司法和监督",), "E"),
        Term("legal-services", ("法律服务",), "E"),
        Term("information-technology", ("信息和通信技术",), "E"),
        Term("safety-security", ("安全和安保",), "E"),
        Term("logistics", ("后勤",), "E"),
        Term(
            "correspondence",
            (
                "来往公文和文件服务",
                "公文和文件服务",
                "通信和文件服务",
            ),
            "E",
        ),
        Term("publishing-services", ("出版服务",), "E"),
    ),
    units=(
        Term("documents", ("文件数目", "文件数量")),
        Term("three-hour-meetings", ("三小时会议次数", "3 小时会议次数", "三小时会议数目", "三小时会议数量")),
        Term("days", ("天数",)),
        Term("publications", ("出版物数目", "出版物数量")),
        Term("materials", ("材料数目", "材料数量", "资料数目", "资料数量")),
        Term("projects", ("项目数目", "项目数量")),
        Term("missions", ("访问团数目", "特派团数目", "任务次数")),
        Term("thousand-words", ("千字",)),
        Term("thousand-pages", ("千页",)),
    ),
)
