"""Roles of bodies in Chinese: 为第五委员会提供…服务, 与世界银行合作, 提交大会的报告."""

import re

from kg.lang.relations import RelationWords, compiled

# Text of one clause; a comma may stand before an example.
_CLAUSE = r"(?:[^。；：，]|，(?=特别是|尤其是|包括|例如|如|即|主要是))"
_BODIES = rf"(?P<bodies>{_CLAUSE}*?{{B}}{_CLAUSE}*?)"
_NOT_TOPIC = rf"(?:(?!就|关于|加入|框架){_CLAUSE})"
_PARTNERS = rf"(?P<bodies>{_NOT_TOPIC}*?{{B}}{_NOT_TOPIC}*?)(?:(?:就|关于){_CLAUSE}*?)?"
_LIST = r"(?P<bodies>{B}(?:[^。；：，]{0,24}{B})*)"

WORDS = RelationWords(
    sentence=re.compile(r"[^。；！？]+[。；！？]?"),
    prose=(
        (
            "cooperates-with",
            compiled(
                rf"(?:[与同]|会同|连同|协同){_PARTNERS}(?:合作|协作|协调|联合|共同|一道|一起|携手|伙伴关系|联络|互动|交流|配合|"
                r"密切联系|建立联系|接触|编写|协商|对话|结成|商定)"
            ),
        ),
        ("cooperates-with", compiled(rf"(?:会同|协同)(?P<bodies>{_CLAUSE}*?{{B}}{_CLAUSE}*)")),
        ("cooperates-with", compiled(r"[和与](?P<bodies>{B})(?:共同|联合|协同|合作)")),
        ("cooperates-with", compiled(r"(?P<bodies>{B}[和与]{B})之间")),
        (
            "cooperates-with",
            compiled(r"(?:伙伴|协作方|合作方)[^。；，]{0,10}(?:包括|例如|特别是|如|[(:：]|为)" + _LIST),
        ),
        ("cooperates-with", compiled(r"参[加与](?P<bodies>{B})的[^。；，]{0,4}(?:倡议|工作组|工作队|网络)")),
        ("cooperates-with", compiled(r"请(?P<bodies>{B}(?:[^。；，]{0,20}{B})*)[^。；，]{0,20}(?:提供|投入)")),
        ("cooperates-with", compiled(r"{B}[-/](?P<bodies>{B})(?:联合|共同|合作)?")),
        (
            "services",
            compiled(
                rf"(?:[向为给]){_BODIES}(?:提供|给予|分发)(?=[^。；]{{0,80}}?(?:服务|支助|支持|协助|秘书处|咨询|援助|意见|投入|培训|文件))"
            ),
        ),
        ("services", compiled(rf"(?:作为|担任|充当){_BODIES}的?(?:执行|技术|实务|常设|共同)*秘书处")),
        (
            "services",
            compiled(
                r"(?:协助|支持|支助|服务于)(?P<bodies>{B}(?:(?:[、和与及]|以及)[^。；，]{0,8}{B})*)(?!成员|国家|国的|核可|通过|批准|制定)"
            ),
        ),
        ("services", compiled(r"使(?P<bodies>{B}(?:(?:[、和与及]|以及){B})*)[^。；，]{0,6}(?:能|有效|得以|切实)")),
        ("services", compiled(rf"加强(?P<bodies>{_CLAUSE}*?{{B}}{_CLAUSE}*?)的?能力")),
        ("services", compiled(r"提供服务的[^。；]{0,20}?(?:还有|包括)(?P<bodies>[^。；，]*{B})")),
        ("services", compiled(rf"为{_BODIES}(?:编写|准备|配备|筹备|组织|试行|安排)")),
        ("services", compiled(rf"满足{_BODIES}需[求要]")),
        ("services", compiled(r"筹备(?P<bodies>{B})")),
        ("reports-to", compiled(rf"向{_BODIES}(?<={{B}})(?:[^。；，]{{0,12}})?(?:提交|报告|汇报|述职)")),
        ("reports-to", compiled(r"向(?P<bodies>{B})(?:直接)?负责")),
        ("reports-to", compiled(r"提交给?(?P<bodies>{B}(?:[、和及]+{B})*)[^。；，]{0,30}的?(?:报告|说明|文件)")),
    ),
    list_prose=(
        (
            "services",
            compiled(
                r"(?:下述|下列|以下)[^：。]{0,16}?(?:机构|机关|组织|实体|各方)[^。：]*(?:提供|服务|支助)[^。：]*：(?P<bodies>[^。]*)"
            ),
        ),
    ),
    rows=(
        ("reports-to", compiled(r"提交给?(?P<bodies>{B}(?:[、和及以与]+{B})*)(?!.*会议$)")),
        ("reports-to", compiled(r"向(?P<bodies>{B}(?:[^。；，]{0,10}{B})*)[^。；，]{0,12}提交")),
    ),
    served=(
        compiled(r"^(?:为|供|向|与)?(?P<bodies>[^：]*?{B}.*?)(?:关于|就).*(?:会议|文件|报告|说明|活动)"),
        compiled(r"^(?!关于|秘书长|秘书处)(?P<bodies>.*{B}.*)$"),
    ),
    established=(
        compiled(r"(?P<bodies>{B})(?:\([^()]*\))?[^。；，]{0,20}?根据(?P<act>[^。；，]{0,40}?决议)(?:设立|成立)(?!的)"),
        compiled(r"设立(?P<bodies>{B})(?:\([^()]*\))?的(?P<act>[^。；，]{0,30}?决议)"),
        compiled(
            r"(?P<act>第[^。；，]{1,24}?决议)(?:，其中[^。；，]{0,8}决定|(?:要求|决定|所))?设立的?(?P<bodies>{B})"
        ),
        compiled(r"(?P<act>第[^。；，]{1,24}?决议)，[^。；，]{0,6}在该决议中设立(?P<bodies>{B})"),
    ),
    cited=re.compile(
        r"(?:第[^。；，]{1,40}号|相关|有关|《|关于[^。；，]{1,40})?(?:决议|决定)|第[^。；，]{1,60}号(?:决议|决定)"
    ),
    other_unit=re.compile(r"次级方案(?P<number>\d+)(?!和|、|至|及)"),
    leads=(
        compiled(
            r"^(?:\([a-z]\))?(?:按照[^。，]*，|根据[^。，]*，|总部的)?(?P<bodies>{B})(?:\([^()]*\))?[^。；]{0,60}?负责"
        ),
        compiled(r"^(?P<bodies>{B})(?:\([^()]*\))?的任务"),
        compiled(r"(?:本方案|方案)由(?P<bodies>{B}(?:[、和与及]+{B})*)(?:负责|执行|实施|承担|领导)"),
    ),
    subprogramme_lead=compiled(r"在次级方案(?P<number>\d+)下，(?P<bodies>{B})"),
    office=re.compile(r"^联合国(?P<place>.+)办事处$"),
)
