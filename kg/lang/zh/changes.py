"""变化报告的中文用语。"""

from __future__ import annotations

from kg.lang.changes import ChangeWords

WORDS = ChangeWords(
    title="从 {earlier} 年计划到 {later} 年计划的变化",
    documents="文件",
    summary="概要",
    not_compared="以下方案在此仅见于其中一个计划，未作比较：方案 {numbers}。",
    programme="方案 {number}：{title}",
    units_heading="单位",
    mandates_heading="立法授权",
    deliverables_heading="计划的应交付产出：当时与现在",
    targets_heading="业绩目标：当时与现在",
    unit="单位",
    change="变化",
    confidence="可信度",
    found_by="认定方法",
    instrument="文书",
    superseded_by="后续文书",
    kind="类别",
    difference="增减",
    result="成果",
    measure="计量",
    target="目标",
    met_heading="上一完整年度目标是否实现",
    no_targets="本方案中未读到{year}年的目标。",
    year="年份",
    plan_of="{year} 年计划",
    nothing="无。",
    note="“被取代”指较晚的计划列有同一机关以同一标题通过的后续文书，不表示法律上的废止。不同计划的单位按编号、标题、牵头机构、"
    "共有立法授权以及正文提及的内容相互联系，可信度说明联系的把握程度。不同语文的标题，按已知主题词和由两种语文的"
    "已知名称学得的词汇表比较。列出时没有标题的文书，在此不视为取代任何文书。",
    separator="、",
    units={
        "continued": "照旧",
        "renamed": "改名",
        "merged": "合并",
        "split": "分立",
        "new": "新设",
        "gone": "不再存在",
    },
    mandates={
        "kept": "保留",
        "moved": "移至其他单位",
        "superseded": "被取代",
        "dropped": "不再列入",
        "added": "新增",
    },
    methods={
        "number": "编号",
        "remaining": "双方仅余此单位",
        "title": "标题",
        "title-translated": "译文标题",
        "lead": "牵头机构",
        "mandates": "共有立法授权",
        "text": "正文提及的机构、目标和文件",
    },
    met={"met": "已实现", "not-met": "未实现", "exceeded": "超额实现", "not-stated": "未说明"},
)
