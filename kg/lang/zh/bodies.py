"""Names of bodies in Chinese prose."""

import re

from kg.lang.bodies import BodyWords, NameShape

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
        (re.compile(r"办$"), re.compile(r"[理法公]|事处")),
        (re.compile(r"委$"), re.compile(r"[员托]")),
        (re.compile(r"大会$"), re.compile(r"[堂]|员国")),
        (re.compile(r"公约$"), re.compile(r"》|[缔第的》规所各当下]")),
    ),
    preceded=(
        (
            re.compile(r"^大会$"),
            re.compile(
                r"[广扩盛重强最较远]$|(?:缔约方|缔约国|司法|可持续发展|住区|住房|年度|联盟|世界|国际|全国|区域|科学|"
                r"城市|议员|议会|工会|人口|问题|贸易|全球|国际法|当局|部长|代表|会员|股东|学术|党员|卫生|劳工|发展)$"
            ),
        ),
        (re.compile(r"^欧洲联盟$"), re.compile(r"非$")),
        (re.compile(r"^委员会$"), re.compile(r"(?:机构|部门|组织)[、和及]$")),
        (re.compile(r"^人权委员会$"), re.compile(r"全国$|国家$")),
        (re.compile(r"^采购网"), re.compile(r"实体$")),
        (re.compile(r"^经济合作组织$"), re.compile(r"区域$")),
    ),
    heads=("委员会", "工作队", "工作组", "管理局"),
    lead_heads=("委员会", "工程处", "办事处", "机制", "办公室"),
    bare=re.compile(
        r"(?:^|[，。；：、(\"/]|[向为由与和及对使将在是经于给如促请供让从据求呼吁的]|以及|根据|通过|规定|欢迎|确保|敦促|鼓励|支持|协助|"
        r"请求|要求|推动|其中|包括|随后|因此|此外|同时|提交|举行|召开|设立|担任|作为|转达|通知|参加|出席|加强|落实|执行)$"
    ),
    short_noun=5,
    optional_start="联合国",
    bare_end=re.compile(r"(?!议|的?(?:成员|主席|会议)?数)"),
    shared_tails=(("办事处", "办事处"), ("委员会", "委员会"), ("缔约方会议", "缔约方会议")),
    shared_heads=(),
    shared_starts=("联合国",),
    joint=re.compile(r"、|以及|和|及|与"),
    last_joint=re.compile(r"以及|和|及|与"),
    short=re.compile(r"\(([^()，。；、]{2,16})\)"),
    quoted=re.compile(r"《[^《》]*》"),
    shape=NameShape(
        name=re.compile(
            r"(?:联合国|国际|世界|全球|[非亚欧美]洲|亚太|拉丁美洲|加勒比|阿拉伯|太平洋|伊斯兰|东南亚)"
            r"(?:(?![向为对由就在将使是的了着把被从该其各或]|以及|包括|通过|根据|合作|申请|模拟)[\u4e00-\u9fff·]){2,24}"
            r"(?<![和与性])(?:委员会|理事会|研究所|研究院|协会|学会|联合会|开发银行|联盟|基金会|大学|法庭|法院|公署|规划署)"
        ),
        generic=re.compile(
            r"^[^\u4e00-\u9fff]*(?:联合国|国际|世界|全球|[非亚欧美]洲|亚太|阿拉伯|太平洋|拉丁美洲|加勒比|区域|经济|其他)*.{0,4}$"
        ),
        meeting=re.compile(
            r"^(?:为|关于)?(?P<name>(?![^。；，：]*(?:提交|编写|报告|决策机构|附属机构|其他|各次|审查会议))[^。；，：（(“]{4,44}?"
            r"(?:委员会|工作组|工作队|专家组|小组|论坛|理事会|董事会|主席团|非正式协商|高级别会议|缔约方会议|缔约国会议|执行机构))"
            r"(?:及其[^。；，：]*|和附属机构)?的?(?:年度|全体|正式)?(?:会议|届会|文件)$"
        ),
    ),
)
