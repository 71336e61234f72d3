"""Roles of bodies in Chinese: 为第五委员会提供…服务, 与世界银行合作, 提交大会的报告."""

import re

from kg.lang.relations import RelationWords, compiled

# Text of one clause; a comma may stand before an example.
_CLAUSE = r"(?:[^。；：，]|，(?=特别是|尤其是|其中包括|包括|例如|如|即|主要是))"
_BODIES = rf"(?P<bodies>{_CLAUSE}*?{{B}}{_CLAUSE}*?)"
_NOT_TOPIC = rf"(?:(?!就|关于|加入|框架|有关(?!键)){_CLAUSE})"
_PARTNERS = rf"(?P<bodies>{_NOT_TOPIC}*?{{B}}{_NOT_TOPIC}*?)(?:(?:就|关于){_CLAUSE}*?)?"
_LIST = r"(?P<bodies>{B}(?:[^。；，]{0,24}{B})*)"
# A few words before a partner, none of which does something else.
_NEAR = rf"(?:(?!召开|举办|举行|设立|发起|编写|提出|制定|支持|探索|开展|就|关于){_CLAUSE}){{0,24}}?"
_TOGETHER = (
    r"(?:(?<!技术)合作(?!机构|组织)|协作|协调|联合(?!国|检查|王国|设立)|共同(?!体|市场|制度)|一道|一起|携手|伙伴关系|联络|互动|交流|配合|密切联系|建立联系|接触|编写|协商|"
    r"对话|结成|磋商|商定(?!成果|的))"
)
_WORK = r"(?:合作|协作|协调|伙伴关系|联络|互动|接触)"
_WITH = r"(?:(?<!成员国)(?<!会员国)(?<!各国)[与同]|会同|连同|协同)"
_JOINTLY = r"(?:会同|协同(?!行动|增效|效应|作用|一致|方式))"
_SHORT = r"[^。；，：]{0,12}"
_CLOSELY = r"的?(?:密切|积极|通力)?(?:合作|协作|配合)"
_MORE = r"(?:加强|深化|扩大|开展)"
# The papers and meetings that rows are about, and what is done for them.
_SERVED = r"(?:会议|届会|文件|报告|记录|纪录|论坛|听[询证]|预算|支持|协助|服务|咨询|通报|信函|说明|协商|磋商|筹备|方案)"
_HELP = r"(?:服务|支助|支持|协助|秘书处|咨询|援助|意见|投入|培训|文件|指导|专门知识|技术知识|最佳做法|职能|资料)"
# Bodies one after the other, with a few words between.
_SEVERAL = r"(?P<bodies>{B}(?:(?:[、和与及]|以及|，(?:特别是|包括|例如|如))[^。；，、\ue000-\uf8ff]{0,10}{B})*)"
_BY_NAME = r"(?:[^。；，\ue000-\uf8ff]{0,8}，(?:特别是|包括|例如|如))?"

WORDS = RelationWords(
    sentence=re.compile(r"[^。；！？]+[。；！？]?"),
    prose=(
        ("cooperates-with", compiled(rf"{_WITH}{_PARTNERS}{_TOGETHER}")),
        ("cooperates-with", compiled(rf"{_JOINTLY}(?P<bodies>{_NEAR}{{B}}{_NOT_TOPIC}*)")),
        ("cooperates-with", compiled(r"[和与](?P<bodies>{B})(?:共同(?!体)|联合(?!国|设立)|协同|合作)")),
        (
            "cooperates-with",
            compiled(rf"{_WORK}[^。；，网]{{0,8}}，(?:其中)?(?:包括|特别是|例如|如)(?![^。；，]*之间){_LIST}"),
        ),
        ("cooperates-with", compiled(rf"在(?P<bodies>{_NOT_TOPIC}*?{{B}}{_NOT_TOPIC}*?){_CLOSELY}下")),
        ("cooperates-with", compiled(rf"{_MORE}与[^。；，]{{0,40}}的{_WORK}，以[^。；]*?(?P<bodies>\([^。；]*\))")),
        (
            "cooperates-with",
            compiled(r"(?:伙伴|协作方|合作方)[^。；，]{0,10}(?:包括|例如|特别是|如|[(:：]|为)" + _LIST),
        ),
        ("cooperates-with", compiled(r"参[加与](?P<bodies>{B})的?[^。；，]{0,24}(?:倡议|工作组|工作队|网络)")),
        ("cooperates-with", compiled(r"(?:继续|积极)参[加与](?P<bodies>{B})")),
        (
            "cooperates-with",
            compiled(r"通过(?P<bodies>{B})(?:与[^。；，]{0,20}|加强|促进|开展)[^。；，]{0,8}(?:合作|协作|协调)"),
        ),
        ("cooperates-with", compiled(rf"在本(?:次级方案|构成部分)、{_SEVERAL}的?支持下")),
        ("cooperates-with", compiled(rf"[与同]{_SEVERAL}(?:举行[^。；，]{{0,10}}会议|的[^。；，]{{0,4}}关系)")),
        ("cooperates-with", compiled(r"请(?P<bodies>{B}(?:[^。；，]{0,20}{B})*)[^。；，]{0,20}(?:提供|投入)")),
        ("services", compiled(rf"(?:[向给]|为(?!了)){_BODIES}(?:提供|给予|分发)(?=[^。；]{{0,80}}?{_HELP})")),
        ("services", compiled(rf"为[^。；，]*?机构[^。；，]{{0,4}}提供[^。；，]{{0,30}}，其中包括{_LIST}")),
        ("services", compiled(r"(?:作为|担任|充当)(?P<bodies>[^。；，]*{B}[^。；，]*)秘书处")),
        ("services", compiled(r"所服务的(?P<bodies>{B})")),
        ("services", compiled(rf"在(?P<bodies>{{B}})[^。；，]{{0,6}}过程中提供[^。；，]{{0,10}}{_HELP}")),
        ("services", compiled(rf"就(?P<bodies>{{B}})的[^。；，]{{0,8}}提供[^。；，]{{0,10}}{_HELP}")),
        (
            "services",
            compiled(
                r"(?<!参与并)(?:协助|支持了?|支助|服务于)"
                r"(?P<bodies>{B}(?:(?:[、和与及]|以及|附属机构，包括)[^。；，]{0,8}{B})*)(?!核可|通过|批准|制定)"
            ),
        ),
        ("services", compiled(r"使(?P<bodies>{B}(?:(?:[、和与及]|以及){B})*)[^。；，果]{0,6}(?:能|有效|得以|切实)")),
        (
            "services",
            compiled(rf"加强(?P<bodies>(?:(?!成员国|会员国|各国|政府|根据){_CLAUSE})*?{{B}}{_CLAUSE}*?)的?能力"),
        ),
        ("services", compiled(r"提供服务的[^。；]{0,20}?(?:还有|包括)(?P<bodies>[^。；，]*{B})")),
        (
            "services",
            compiled(
                rf"为(?!了)(?P<bodies>(?:(?!向){_CLAUSE})*?{{B}}{_CLAUSE}*?)(?:编写|准备|配备|筹备|组织|试行|安排)"
            ),
        ),
        ("services", compiled(rf"满足{_BODIES}需[求要]")),
        ("services", compiled(r"筹备(?:[^。；，\ue000-\uf8ff]{0,24}举行)?(?P<bodies>{B})")),
        ("services", compiled(rf"向{_SEVERAL}(?:主席|成员)?(?:通报|提议|推荐)")),
        (
            "services",
            compiled(rf"(?:加强|促进|推动|确保|便利){_SEVERAL}的?(?:有效|切实|高效)?(?:运作|履行|进行审议|审议|发挥)"),
        ),
        ("services", compiled(rf"(?:咨询服务|支持|援助)，{_SEVERAL}得以")),
        (
            "services",
            compiled(
                rf"(?<!国际社会)对[^。；，\ue000-\uf8ff]{{0,12}}{_SEVERAL}的[^。；，]{{0,10}}(?:支持|支助|协助)(?!下)"
            ),
        ),
        ("services", compiled(rf"应[^。；，\ue000-\uf8ff]{{0,12}}{_SEVERAL}[^。；]{{0,12}}请求，提供")),
        ("services", compiled(rf"政府间进程[^。；]{{0,40}}?(?:例如|包括|如){_SEVERAL}")),
        (
            "reports-to",
            compiled(
                rf"向{_BODIES}(?<={{B}})(?!的报告)(?:[^。；，]{{0,12}})?(?:提交|报告|汇报|述职)"
                r"(?!(?:报告)?的[^。；，]{0,8}(?:国家|会员国|成员国|机制|机构|实体)|所需)"
            ),
        ),
        ("reports-to", compiled(r"向(?P<bodies>{B})(?:直接)?负责")),
        ("reports-to", compiled(r"向(?P<bodies>{B})提出[^。；，]{0,4}(?:建议|报告)")),
        (
            "reports-to",
            compiled(r"(?<!印发)提交给?(?P<bodies>{B}(?:[、和及]+{B})*)[^。；，]{0,30}的?(?:报告|说明|文件)"),
        ),
    ),
    list_prose=(
        (
            "services",
            compiled(
                r"(?:下述|下列|以下)[^：。]{0,16}?(?:机构|机关|组织|实体|各方)[^。：]*(?:提供|服务|支助)[^。：]*：(?P<bodies>[^。]*)"
            ),
        ),
        (
            "cooperates-with",
            compiled(rf"[与同](?:下述|下列|以下)[^：。]{{0,12}}{_WORK}[^：。]{{0,12}}：(?P<bodies>[^。]*)"),
        ),
    ),
    jointly=(
        compiled(r"(?P<bodies>{B}[和与]{B})(?=之间)"),
        compiled(r"在(?P<bodies>{B}(?:(?:[、和与及]|以及){B})+)的?支持下"),
        compiled(r"(?P<bodies>{B}加入了{B})"),
        compiled(r"(?P<bodies>{B}(?:(?:[、和与及]|以及){B})+)(?:召开|签署|举办|启动|设立|建立|发起|编写|制定|组织)了"),
        compiled(r"(?P<bodies>{B}[-/]{B})"),
        compiled(
            r"(?P<bodies>{B}(?:(?:[、和与及]|以及){B})+)(?:一直在?|还|将|于[^。；，]{1,12})?(?:共同|联合(?!国)|商定|协作|合作|携手)"
        ),
    ),
    rows=(
        ("reports-to", compiled(r"提交给?(?P<bodies>{B}(?:[、和及以与]+{B})*)(?!.*会议$)")),
        (
            "reports-to",
            compiled(r"向(?:第[^。；，]{1,4}[届次])?(?P<bodies>{B}(?:[^。；，]{0,10}{B})*)[^。；，]{0,24}提交"),
        ),
    ),
    served=(
        compiled(r"^(?:为|供|向|与)?(?P<bodies>[^：]*?{B}.*?)(?:关于|就).*(?:会议|文件|报告|说明|活动)"),
        compiled(r"^关于(?P<bodies>{B})的?会议"),
        compiled(rf"^(?!关于|秘书长|秘书处)(?=.*{_SERVED})(?P<bodies>.*{{B}}.*)$"),
        compiled(
            rf"^(?!关于|秘书长|秘书处|落实)(?P<bodies>{_SHORT}{{B}}(?:{_SHORT}{{B}})*[^。；，：]{{0,14}}?)(?:\(.*\))?$"
        ),
    ),
    session=compiled(r"^(?:为)?{B}(?:[、和与及/]?{B})*(?:编写|准备|的?[^。；，：]{0,6}(?:会议|届会))"),
    agenda=compiled(r"关于(?P<bodies>{B})的?(?:正式|非正式)?会议"),
    convened=(
        compiled(
            rf"(?:召开|举办|召集|主办|(?:^|[，：；将并和年始续头])组织)了?(?:第[^。；，\ue000-\uf8ff]{{1,6}}[届次])?"
            rf"{_BY_NAME}{_SEVERAL}"
        ),
    ),
    held=compiled(
        r"^(?P<bodies>(?!关于|参加)[^。；，：\ue000-\uf8ff]{0,8}{B}(?:[、和与及]{B})*)的?[^。；，：\ue000-\uf8ff]{0,8}(?:会议|届会)$"
    ),
    author=re.compile(r"^$"),
    established=(
        compiled(r"(?P<bodies>{B})(?:\([^()]*\))?[^。；，]{0,20}?根据(?P<act>[^。；，]{0,40}?决议)(?:设立|成立)(?!的)"),
        compiled(r"设立(?P<bodies>{B})(?:\([^()]*\))?的(?P<act>[^。；，]{0,30}?决议)"),
        compiled(
            r"(?P<act>第[^。；，]{1,24}?决议)(?:，其中[^。；，]{0,8}决定|(?:要求|决定|所))?设立的?(?P<bodies>{B})"
        ),
        compiled(r"(?P<act>第[^。；，]{1,24}?决议)，[^。；，]{0,6}在该决议中设立(?P<bodies>{B})"),
    ),
    beside=compiled(
        r"(?:第[^。；，届会]{1,40}号|相关|有关|《|关于[^。；，]{1,40})?(?:决议|决定)|"
        r"会议同时|[有相]关的问题|(?:三个)?(?:非洲)?(?:成员国|会员国|缔约国|成员和)|各国|国家|的[^。；，、]{0,14}?(?:受援方|捐助方|成员国|会员国|受益者)|捐助方|"
        r"的?(?:商定)?(?:成果|案文|议程|优先事项)|[^。；，]{0,2}题为"
    ),
    aside=re.compile(r"(?:根据|依照|按照|遵循|属于|设在|源自|审计|附属机构\(|\(与[^()]{0,4})$"),
    again=re.compile(
        r"该(?P<noun>委员会|理事会|组织|银行|机制|论坛|联盟|办公室|办事处|网络|小组|工作组|工作队|中心|公署|署|基金|平台|共同体|机构)"
    ),
    others=re.compile(
        r"(?:国际社会|联合国系统|会员国|成员国|各国|国家|政府|伙伴|捐助方|机制)(?:对|将|能|在|可|已|向|，?于[^。；，]{1,8})?[^。；，、的]{0,4}$|"
        r"国家[^。；，]{0,4}编写[^。；]{0,16}$|主席[^。；，、]{0,12}$"
    ),
    subject=compiled(
        r"(?:^|[，：；、和与并且以]|其中|配合|以及)(?P<subject>{B})(?:(?![的、])[^。；，\ue000-\uf8ff]){0,8}$"
    ),
    opening=compiled(r"(?P<subject>{B})"),
    self=re.compile(r"本(?:次级方案|构成部分|方案|办公室)"),
    expected=re.compile(r"预计(?:这|将)?[^。；]*$|(?:预期|预计)[^。；]{0,20}(?:成果|结果|产生)[^。；]*：$"),
    partnering=re.compile(r""),
    about=re.compile(r"(?!)"),
    further=re.compile(r"此外"),
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
