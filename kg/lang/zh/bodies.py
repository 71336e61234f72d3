"""Names of bodies in Chinese prose."""

import re

from kg.lang.bodies import BodyWords, NameShape

# The nouns that names of bodies end in: of those that stand alone, of parts of a body, of neighbours in a list.
_HEADS = (
    "委员会|理事会|研究所|研究院|协会|学会|联合会|开发银行|联盟|基金会|大学|法庭|法院|公署|规划署|"
    "工作组|工作队|小组|专家组|论坛|网络|中心|办公室|办事处|联络处|学院|总局|管理局|特派团|支助团|观察团"
)
_PARTS = "秘书处|委员会|理事会|工作组|工作队|小组|专家组|办公室|办事处|联络处|执行局|主席团|支助组|组合|图书馆"
_CONFERENCE = "(?:[\u4e00-\u9fff]?年度)?大会(?![第堂决])"
_OFFICES = "处(?![于理境罚置方])|股(?![份票权])|司(?![法机令长])|科(?![学技目])"
_NEIGHBOURS = rf"{_HEADS}|秘书处|特使|组合|(?<=[\u4e00-\u9fff]{{3}})(?:[部署](?![门长级分队])|[厅局股]|处(?![于理]))"
_SESSION = "(?:第[^。；，、]{1,4}届)"
_JOINT = "(?:、|以及|和|与|及)"

# Letters of a name beside a known one; the words that end it, or that show that it means a class.
_BESIDE = (
    r"(?![的向由就在将使是了着把被为对从该各其而并也还已可应内等][\u4e00-\u9fff]|以及|其他|有关|相关|包括|特别|"
    r"民间社会|会员国|成员国|非政府|私营|学术界|合作|提供|支持|支助|加强|开展|协助|设立|成立|主持|担任|组织|举办|领导|签署|参[加与]|"
    r"附属|下属|所属|主要|内部|成员|主席(?!团)|第[一二三四五六七八九十\d]|进行|通过|负责|规约|规定|提交|提出|推荐|任命|关于|连同|维持|保健|协调[^员中机]|制定|执行[^局委])"
)
_GROWN = rf"(?:{_BESIDE}(?!常|{_JOINT}|或|等)[\u4e00-\u9fff·])"
_CLASS = (
    r"(?:国家|各国|本国|机构间|区域|次区域|国际|全球|世界|联合国|民间|社会|政府间|政府|多边|双边|部门|学术|金融|开发|发展|专门|专家|机构|"
    r"专业|地方|专题|技术|[一二三两数多几\d]+个|若干|所有|这些|常设|特设|经济|统计|条约|公约|全体|相应|现有|自助|指导|研究|咨询|"
    r"协调|联合|外地|驻地|培训|卓越|英才|选举|司法|工作|大型|公共|私人|商业|农业|工商|妇女|青年|宗教|社区|城市|中央|高级|管理|服务|"
    r"行动|协商|审查|多国|行业|职业|教育|卫生|科学|科技|人权|司法|法律|信息|知识|当地|总部|其|各|该|本|[和与及、])*"
)

WORDS = BodyWords(
    spaced=False,
    unmarked=frozenset(
        {"联合国", "秘书长", "常务副秘书长", "秘书处", "大会主席", "安全理事会主席", "安理会主席", "主任专员"}
    ),
    continued=(
        (re.compile(r"部$"), re.compile(r"[门长署分队件落级委下]")),
        (re.compile(r"厅$"), re.compile(r"长")),
        (re.compile(r"司$"), re.compile(r"[法长机令]")),
        (re.compile(r"署$"), re.compile(r"名")),
        (re.compile(r"处$"), re.compile(r"[理于罚置方境分]")),
        (re.compile(r"局$"), re.compile(r"[势面部限]")),
        (re.compile(r"组织$"), re.compile(r"者")),
        (re.compile(r"秘书长$"), re.compile(r"奖")),
        (re.compile(r"办$"), re.compile(r"[理法公]|事处")),
        (re.compile(r"网$"), re.compile(r"络")),
        (re.compile(r"委$"), re.compile(r"[员托]")),
        (re.compile(r"大会$"), re.compile(r"[堂]|员国")),
        (re.compile(r"公约$"), re.compile(r"》|[缔第的》规所各当下]")),
    ),
    preceded=(
        (
            re.compile(r"^大会$"),
            re.compile(
                r"[广扩盛重强最较远]$|(?:缔约方|缔约国|审议|审查|司法|可持续发展|住区|住房|年度|联盟|世界|国际|全国|区域|科学|"
                r"城市|全体|议员|议会|工会|人口|问题|贸易|全球|国际法|当局|部长|代表|会员|股东|学术|党员|卫生|劳工|发展)$"
            ),
        ),
        (re.compile(r"^欧洲联盟$"), re.compile(r"非$")),
        (re.compile(r"^委员会$"), re.compile(r"(?:机构|部门|组织)[、和及]$")),
        (re.compile(r"^人权委员会$"), re.compile(r"全国$|国家$")),
        (re.compile(r"^采购网"), re.compile(r"实体$")),
        (re.compile(r"^法律顾问$"), re.compile(r"[的地各]$|系统$")),
        (re.compile(r"^新"), re.compile(r"[创革更重全崭最的个种项]$")),
        (re.compile(r"^经济合作组织$"), re.compile(r"区域$")),
    ),
    parted_after=re.compile(r"(?!)"),
    parted_before=re.compile(r"(?!)"),
    heads=("委员会", "工作队", "工作组", "管理局"),
    lead_heads=("委员会", "工程处", "办事处", "机制", "办公室", "观察组"),
    bare=re.compile(
        r"(?:^|[，。；：、(\"/]|[向为由与和及对使将在是经于给如促请供让从据求呼吁的]|以及|根据|通过|规定|欢迎|确保|敦促|鼓励|支持|协助|"
        r"请求|要求|推动|举办|增加|宣传|介绍|了解|访问|帮助|代表|邀请|告知|提醒|协同|会同|陪同|维护|扩大|改进|审查|分析|收到|得到|特别是|其中|包括|随后|因此|此外|同时|提交|举行|召开|设立|担任|作为|转达|通知|参加|出席|加强|落实|执行)$"
    ),
    own=re.compile(r"及其$"),
    short_noun=5,
    optional_start="联合国",
    optional_words=("促进", "问题", "、"),
    long_name=8,
    same=(("与", "和"), ("及", "和"), ("、", "和"), ("缔约方大会", "缔约方会议"), ("缔约国大会", "缔约国会议")),
    bare_end=re.compile(r"(?!议|的?(?:成员|主席|会议)?数)"),
    shared_tails=(("办事处", "办事处"), ("委员会", "委员会"), ("缔约方会议", "缔约方会议")),
    shared_heads=(),
    shared_starts=("联合国",),
    never_shared=frozenset({"会议"}),
    joint=re.compile(r"、|以及|和|及|与"),
    last_joint=re.compile(r"以及|和|及|与"),
    short=re.compile(r"\(([^()，。；、]{2,16})\)"),
    quoted=re.compile(r"《[^《》]*》"),
    shape=NameShape(
        name=re.compile(
            r"(?:联合国|国际|世界|全球|机构间|非洲|亚洲|欧洲|美洲|亚太|拉丁美洲|加勒比|阿拉伯|太平洋|伊斯兰|东南亚|东北亚|南亚|中亚|东盟)"
            r"(?:(?![向为对由就在将使是的了着把被从该其各或]|以及|包括|通过|根据|合作|申请|模拟|提供|举行|开展|建立|利用|决定|维持|(?<=[制构员织体处会国家门])[和与及、])[\u4e00-\u9fff·]){2,24}?"
            rf"(?<![和与性])(?:{_HEADS})(?![\u4e00-\u9fff]{{0,10}}(?:{_HEADS})|建议|会议|讨论|倡议|门户)"
        ),
        generic=re.compile(
            r"^[^\u4e00-\u9fff]*(?:联合国|国际|世界|全球|[非亚欧美]洲|亚太|阿拉伯|太平洋|拉丁美洲|加勒比|区域|经济|其他)*.{0,4}$"
        ),
        meeting=re.compile(
            r"^(?:为|关于)?(?P<name>(?![^。；，：]*(?:提交|编写|报告|决策机构|附属机构|其他|各次|审查会议))[^。；，：（(“]{4,44}?"
            r"(?:委员会|工作组|工作队|专家组|小组|论坛|理事会|董事会|主席团|非正式协商|高级别会议|缔约方会议|缔约国会议|执行机构))"
            r"(?:及其[^。；，：]*|和附属机构)?的?(?:年度|全体|正式)?(?:会议|届会|文件)$"
        ),
        parted=re.compile(r"(?<=[会组局团坛])(?:以及|[和与及、])"),
        organ=re.compile(r"(?!)"),
        owner=re.compile(r"(?!)"),
        branch=re.compile(
            rf"{_SESSION}?(?!专家小?组|工作[组队]|小组)(?:{_CONFERENCE}|{_GROWN}{{0,10}}?(?:{_PARTS})|{_GROWN}{{2,10}}?(?:{_OFFICES})|{_GROWN}{{5,10}}?中心)"
        ),
        session=re.compile(_SESSION),
        filled=re.compile(r"(?:作为|担任|充当|履行|兼任)$"),
        twin=re.compile(r"联合国-$"),
        member=re.compile(
            rf"\)?{_JOINT}(?P<name>(?!{_JOINT})(?:{_BESIDE}[\u4e00-\u9fffA-Za-z·、-]){{2,28}}?(?:{_NEIGHBOURS}))"
            rf"(?:\([^()]{{2,12}}\))?(?={_JOINT}|等|[，。；：()]|$)"
        ),
        first=re.compile(
            rf"(?:^|[，；：(]|[与同]|包括|例如|[会处室所院学盟署局部心络坛组队]{_JOINT})"
            rf"(?P<name>(?:{_BESIDE}(?!{_JOINT})[\u4e00-\u9fffA-Za-z·-]){{2,28}}?(?:{_NEIGHBOURS}))(?:\([^()]{{2,12}}\))?{_JOINT}$"
        ),
        kind=re.compile(rf"^{_CLASS}(?:{_NEIGHBOURS})$"),
    ),
)
