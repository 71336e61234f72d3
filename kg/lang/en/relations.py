"""Roles of bodies in English: services for the Fifth Committee, cooperation with the World Bank, reports to …"""

import re

from kg.lang.relations import RelationWords, compiled

# Words that no list of bodies runs over: they begin something else that is said.
_STOP = (
    "in|on|under|by|through|for|from|at|during|with|to|that|which|who|whose|where|when|while|is|are|was|were|will|"
    "would|has|have|had|can|may|concerning|regarding|related|relating|based|established|held|aimed|aiming|towards?|"
    "against|upon|into|within|between|among|amongst|after|before|if|as|than|via|using|ensur\\w+|enabl\\w+|provid(?:e|es|ed|ing)|"
    "supports?|supporting|assist(?:s|ed|ing)?|monitor|manag(?:e|es|ing)|organiz(?:e|es|ing)|draw\\w*|contribut(?:e|es|ing)|advanc\\w+|"
    "follow\\w*|inform|address|strengthen\\w*|promot\\w+|enhanc\\w+|improv\\w+|develop|implement|increase|meet|achieve|help|"
    "it|they|this|these|there|respond|share|participate|adopt|raise|accessed|reflect\\w*|reporting|facilitat\\w+|led|review(?:s|ed|ing)?"
)
_PLAIN = rf"(?!(?:{_STOP})\b)[^\s.,;:()\ue000-\uf8ff]+"
_SUCH = (
    r"(?:such as|in addition to|as well as (?:with|to|for)|(?:in particular|including|and) (?:with|(?:to|for)(?= the | {B}))|"
    r"as well as|in particular|(?<=, )(?:to|with|of)(?= the {B}))"
)
# A few words of description before a body, which may name other parties.
_BEFORE = rf"(?:(?:{_SUCH}|{_PLAIN}),? ){{0,12}}?"
_TAIL = r"(?: {B})?(?: \([^()\ue000-\uf8ff]*\))?(?: of (?:the )?{B})?"
_AND = r"(?:,|,? (?:and|or|as well as|including|such as|in particular|namely|notably))(?! of (?!(?:the )?{B}))"
_TO = r"(?: (?:(?:with|to|for)(?= the | {B})|of(?= (?:the )?{B})))?"
_LIST = rf"(?P<bodies>{_BEFORE}{{B}}(?:{_TAIL}{_AND}{_TO} {_BEFORE}{{B}})*)"
_NAMELY = r"(?:[^.;:\ue000-\uf8ff]{0,80}?(?:, (?:namely|in particular|as well as)(?: to)? | \(e\.g\.,? ))?"
# A body or several with nothing but articles before them.
_THE = r"(?:(?:the|its|other|all|relevant|revitalized|expanded) )*"
_WORK = (
    r"(?:(?:annual |regular |substantive )*"
    r"(?:work|efforts?|sessions?|meetings?|deliberations|activities|functions|negotiations)"
    r"(?: and [a-z]+)? of (?:the )?)?"
)
_CLOSE = rf"(?P<bodies>{_THE}{_WORK}{{B}}(?:{_TAIL}{_AND}{_TO} {_BEFORE}{{B}})*)"
# A few words between what is done and the one for whom; no other body stands there.
_GAP = r"(?:(?! (?:with|to|for|by|from|Member States)\b)[^.;:\ue000-\uf8ff]|(?<=related) to){0,80}?"

_WITH = (
    r"(?:[Cc]ooperat\w*|[Cc]ollaborat\w*|[Pp]artner\w*|[Cc]oordinat(?:e|es|ing|ion)|[Ww]ork(?:s|ed|ing)?|[Ee]ngag\w*|"
    r"[Ll]iais\w*|[Cc]onsult\w*|[Tt]ogether|[Jj]ointly|[Jj]oined forces|[Ii]nteract\w*|[Aa]longside|[Ll]ink(?:s|ages)?|"
    r"[Dd]ialogues?|[Rr]elations(?:hips?)?|[Cc]ontacts?|[Ss]ynerg\w+|[Aa]lliances?|[Cc]o-\w+|[Jj]oint [a-z]+|"
    r"[Pp]lanning|[Aa]greements?|[Mm]eetings(?= with)|[Ss]hared|in tandem)"
)
_HELP = (
    r"(?:[Ss]upport|[Aa]ssistance|[Aa]dvice|[Gg]uidance|[Bb]riefings?|[Ss]ervices?|[Ii]nputs?|[Ee]xpertise|"
    r"[Cc]apacity-building|[Aa]dvocacy|[Cc]onsultations(?= on)|[Rr]esponses|[Ll]etters|[Tt]raining(?: events?)?|[Ww]orkshops?|[Ss]eminars?)"
)
_PART = r"(?:leading|active|lead) role (?:\w+ ){0,3}in|as (?:the )?(?:permanent )?(?:[Cc]o-)?[Cc]hair of"
_OURS = r"(?:(?:subprogramme|component)['’]s support|support from the (?:subprogramme|component))"
_PAPERS = r"(?:[Rr]eports?|[Dd]ocument(?:s|ation)?|[Pp]apers?|[Mm]aterials?|[Ss]tudies|[Nn]otes?|[Pp]roposals|[Oo]verview|[Uu]pdates?)"
_OFTEN = r"(?:also|will|would|continues? to|has|have|may|can)"
_DOES = "supports|provides|serves|leads|coordinates|promotes|assists|acts"
_EASE = r"(?:[Ee]nsur|[Ff]acilitat|[Aa]dvanc|[Ss]trengthen|[Ii]mprov|[Ee]nhanc|[Cc]onduct)\w*"
_TURNS = r"(?:functioning|conduct|discharge|execution|deliberations|decision-making|roles?|programme of work)"

WORDS = RelationWords(
    sentence=re.compile(r"(?:[^.;]|\.(?! [A-Z\"]|$))+[.;]?"),
    prose=(
        (
            "cooperates-with",
            compiled(
                rf"\b{_WITH}(?: (?!with\b|enabl|which\b|that\b)[^\s.,;:()\ue000-\uf8ff]+){{0,9}}?"
                r"(?:,? (?:including|in particular|primarily|mainly|especially))?,? with "
                rf"(?:[^.;:\ue000-\uf8ff]{{0,110}}?,? (?:including|in particular|as well as|and) with )?{_LIST}"
            ),
        ),
        ("cooperates-with", compiled(rf"\b[Pp]artners(?:hips?)?,? (?:such as|including|are|include|like) {_LIST}")),
        ("cooperates-with", compiled(rf"(?<![a-z][a-z][a-z]s )\b[Pp]articipat\w+ in {_LIST}")),
        ("cooperates-with", compiled(rf"\b(?:{_PART}) {_CLOSE}")),
        (
            "cooperates-with",
            compiled(rf"\b(?:[Cc]oordination|[Cc]ooperation|[Cc]ollaboration|[Dd]ialogue) among {_LIST}"),
        ),
        ("cooperates-with", compiled(r"\bbetween (?P<bodies>(?:the )?{B}),? (?:and )?the United Nations\b")),
        (
            "cooperates-with",
            compiled(
                r"(?:\bUnited Nations-(?={B} )|(?={B}-United))(?P<bodies>{B})(?:-United Nations)? "
                r"(?:partnership|cooperation|collaboration|initiatives|joint|sectoral)"
            ),
        ),
        (
            "cooperates-with",
            compiled(
                r"(?P<bodies>{B}(?:, (?:the )?{B})*),? and the United Nations ha(?:ve|s) [^.;]{0,20}?\b(?:work|cooperat|collaborat)"
            ),
        ),
        ("cooperates-with", compiled(rf"\bbetween the United Nations and {_CLOSE}")),
        ("cooperates-with", compiled(r"\b[Jj]ointly by [^.;,\ue000-\uf8ff]{0,30}? and (?P<bodies>(?:the )?{B})")),
        ("services", compiled(rf"\b(?:as|role of) (?:the |its |a )?(?:\w+ )?secretariat (?:of|for|to) {_LIST}")),
        ("services", compiled(rf"\b[Ss]ecretariat (?:support |services? |functions? )?(?:for|to) {_LIST}")),
        ("services", compiled(rf"\b[Ss]ervicing (?:of )?{_LIST}")),
        ("services", compiled(rf"(?:^\W*|\b(?:to|will) )(?:[Ss]ervice|[Tt]rain) {_LIST}")),
        ("services", compiled(rf"(?<!['’]s )\b{_HELP}{_GAP} (?:to|for),? {_NAMELY}{_LIST}")),
        ("services", compiled(rf"\b(?:in support of|[Ss]upport(?:s|ed|ing)?|[Aa]ssist(?:s|ed|ing)?) {_CLOSE}")),
        ("services", compiled(rf"^On [^.;\ue000-\uf8ff]{{0,80}}? for {_LIST}")),
        ("services", compiled(rf"{_OURS}, (?P<bodies>(?:the )?{{B}})")),
        ("services", compiled(rf"(?P<bodies>{{B}}),? with (?:the )?{_OURS}")),
        ("services", compiled(rf"\b{_PAPERS}{_GAP} for (?:consideration by |the consideration of )?{_LIST}")),
        (
            "services",
            compiled(
                r"\b(?:[Ss]trengthen|[Bb]uild|[Ee]nhanc|[Ii]mprov)\w* (?:the )?(?:\w+ )?"
                rf"(?:capacit(?:y|ies)|capabilities|ability) of {_LIST}"
            ),
        ),
        (
            "services",
            compiled(
                r"\b(?:[Ss]trengthen|[Bb]uild)\w* (?P<bodies>(?:the )?{B})(?:['’]s?)? (?:institutions|capacit|capabilit)"
            ),
        ),
        (
            "services",
            compiled(
                r"\b(?:[Cc]onven\w+|[Oo]rganiz(?:e|es|ed|ing)|[Hh]ost(?:s|ed|ing)?|[Hh]old(?:s|ing)?|[Pp]repar(?:e|es|ed|ing)) "
                r"(?:(?!ahead of|preparation for|lead)[^.;:\ue000-\uf8ff]){0,200}?"
                rf"\b(?:sessions?|meetings?|conferences?|visits?) (?:of|for) {_LIST}"
            ),
        ),
        (
            "services",
            compiled(
                rf"\b{_EASE} (?:(?!by |through )[^.;:\ue000-\uf8ff]){{0,100}}?\b{_TURNS}"
                rf"(?: and [\w -]{{0,30}}?)? (?:of|by) {_LIST}"
            ),
        ),
        (
            "services",
            compiled(rf"\b(?:[Ff]acilitat|[Cc]oordinat|[Aa]dvanc)\w* [^.;:\ue000-\uf8ff]{{0,60}}?\bwork of {_CLOSE}"),
        ),
        (
            "reports-to",
            compiled(
                r"(?<!['’]s )(?<!national )\b[Rr]eport(?:s|ed|ing)?"
                r"(?: (?!(?:of|by|from|to)\b)[^.;:,\ue000-\uf8ff]{0,60}?)? to "
                rf"{_LIST}"
            ),
        ),
        (
            "reports-to",
            compiled(
                r"\b(?:[Ss]ubmi\w+|[Pp]resent(?:s|ed|ing)?|[Pp]ropose[sd]?) (?:(?!national|by|from|\w+ countries)[^.;:,\ue000-\uf8ff]"
                rf"{{0,60}}? )?to {_LIST}"
            ),
        ),
    ),
    list_prose=(
        (
            "services",
            compiled(
                r"(?P<bodies>{B})[^.;\ue000-\uf8ff]{0,20} requested [^.;\ue000-\uf8ff]{0,40}?(?:support|assistance|advice) from the (?:subprogramme|component)"
            ),
        ),
        ("services", compiled(r"[Pp]rovid\w+ [^.:]{0,80}(?:services|support) to [^.:]{0,60}:(?P<bodies>[^.]*)")),
    ),
    rows=(
        (
            "reports-to",
            compiled(rf"\b(?:[Rr]eports?|[Nn]otes?|[Pp]apers?|[Ss]tatements?)\b.*? to {_LIST}(?! (?:review|meeting))"),
        ),
        ("reports-to", compiled(rf"\bsubmitted to {_LIST}")),
        (
            "services",
            compiled(
                rf"^(?!The {{B}})[^\n]*?(?<!preparation )(?<!preparations )\bfor (?:consideration by |the consideration of )?{_LIST}"
            ),
        ),
    ),
    served=(
        compiled(r"^(?P<bodies>(?!Reports? )[^:]*?{B}.*?) (?:on|concerning|related to|relating to|during) "),
        compiled(
            r"^(?![Oo]n |Studies|Notes? by)(?P<bodies>(?:(?!\b(?:[Rr]eports?|work) on\b| during | of the work of ).)*"
            r"{B}(?:(?! during ).)*)"
        ),
    ),
    agenda=re.compile(r"(?P<bodies>(?!))"),
    convened=(
        compiled(r"\b(?:[Cc]onven\w+|[Oo]rganiz(?:ation of|e|es|ed|ing)) (?:the )?(?:\w+ ){0,2}?(?P<bodies>{B})"),
    ),
    held=compiled(
        r"(?:^|\band )(?:[\w-]+ ){0,2}(?:[Mm]eetings?|[Ss]essions?) of (?P<bodies>(?:the )?{B}(?:,? and (?:the )?{B})*)"
    ),
    author=re.compile(
        r"\b(?:[Rr]eports?|[Nn]otes?|[Ll]etters?|[Ss]tatements?)(?: prepared)? (?:of|(?P<by>by|from)) (?:the )?$|^The $|^$"
    ),
    established=(
        compiled(
            r"(?P<bodies>{B})(?: \([^()]*\))?,?(?: was)? established (?:[^.;]{0,40}?)?(?:pursuant to|by|under)"
            r"(?P<act>[^.;]{0,60})"
        ),
        compiled(r"(?P<act>resolution [^.;,]{1,24}), in which {B} established (?:the )?(?P<bodies>{B})"),
    ),
    jointly=(
        compiled(r"\bjoint [A-Za-z ]{2,40} of (?:the )?(?P<bodies>{B} and (?:the )?{B})"),
        compiled(r"\bbetween (?P<bodies>(?:the )?{B} and (?:the )?{B})"),
        compiled(r"(?P<bodies>{B}[-/]{B})"),
        compiled(
            r"(?P<bodies>{B}(?:(?:, and|,| and) (?:the )?{B})+) (?:(?:have |has |had |will |are )?(?:jointly|together|agreed)|"
            r"(?:have |has |had |will )?(?:established?|launch(?:ed)?|develop(?:ed)?|organized?|convened?|signed?) )"
        ),
    ),
    session=compiled(r"^(?:Meetings?|Sessions?) of (?:the )?{B}|^(?:Reports? |Documents? )?for (?:the )?{B}"),
    beside=compiled(
        r" (?:resolutions?|decisions?|in (?:its|their) (?:resolution|decision)|mandates?|[Mm]ember (?:States|countries)|"
        r"[Mm]embers\b|donors|recipients|review\b(?! meeting)|reforms|officials|guidelines|framework|website|requests?|"
        r"listing|Consolidated|member institutions|region\b|early\b|industrial|Online)|"
        r"['’]s? (?!work|meetings|sessions|deliberations|efforts|secretariat|capacit|institutions|activities)"
    ),
    aside=compiled(
        r"(?:accordance with|pursuant to|basis of|located in|based at|audit of|preparations? for|[Rr]epresent(?:s|ed|ing)?|terms of reference of|"
        r"behalf of|auspices of|\b(?:[Mm]embers?|[Mm]ember States|[Oo]fficials|[Rr]ecommendations|[Rr]esolutions|[Dd]ecisions|[Oo]utcomes?|"
        r"[Mm]andates|[Pp]rovisions|[Rr]ules|[Ff]ramework) of (?:(?:the )?{B},? and)?|{B}(?: \([^()]*\))? of) ?(?:the )?$"
    ),
    again=re.compile(r"(?!)"),
    others=compiled(
        r"\b(?:Member States|States|States Parties|Governments|countries|partners|donors|experts|panels)"
        r"(?: (?:that|to|who|which))?[^.;,]{0,6}$|{B},? which (?!includ|compris|bring)[^.;]*$"
    ),
    subject=compiled(rf"(?:^|[,;:]|\band) (?:the )?(?P<subject>{{B}})(?: {_OFTEN})* ?$"),
    opening=compiled(r"\W*(?:The |the )?(?P<subject>{B})"),
    self=re.compile(r"\b[Tt]he (?:subprogramme|component|programme|Department|Office|Commission|Division|entity)\b"),
    expected=re.compile(
        r"\bexpected to (?:result|lead)\b[^.]*:$|\b(?:[Ii]mproved|[Bb]etter|[Ii]ncreased|[Mm]ore timely) $"
    ),
    partnering=re.compile(
        r"\b(?:[Cc]ooperat\w+|[Cc]ollaborat\w+|[Cc]oordination|[Cc]oordinat(?:e|es|ing)|[Pp]artner\w*|[Ee]ngag\w+|[Ll]iais\w+|"
        r"[Ww]ork(?:s|ing)?|[Pp]articipat\w+|[Cc]onsult\w+|[Jj]oint(?:ly)?|[Tt]hrough|[Cc]hair\w*|[Mm]ember\w*|[Ll]ead(?:s|ing)?|"
        r"[Cc]o-\w+|[Cc]ontribut\w+|[Nn]etworks?|[Ii]nteract\w+|[Rr]elations\w*|[Ss]ynerg\w+|[Ff]acilitat\w+|with)\b"
    ),
    about=re.compile(r"^\W*With regard to [^,]{0,90}(?:cooperation|coordination|liaison)[^,]*,|\W*In addition,"),
    further=re.compile(r"^\W*(?:In addition|Furthermore|Moreover|At the same time)\b"),
    other_unit=re.compile(r"\b[Ss]ubprogramme (?P<number>\d+)\b(?! (?:and|to) \d|, \d)"),
    leads=(
        compiled(
            r"(?:^|, )\W*(?:[Tt]he )?(?P<bodies>{B})(?: \([^()]*\))?(?:, [^.;]{0,120}?,| was established [^.;]*?)? "
            r"(?:is|and is|are) (?:responsible|mandated)"
        ),
        compiled(r"^\W*The mandates? of (?:the )?(?P<bodies>{B})(?: \([^()]*\))? derive"),
        compiled(rf"^\W*The (?P<bodies>{{B}})(?: \([^()]*\))? (?:{_DOES}) "),
        compiled(r"[Tt]he programme is (?:led|implemented|carried out) by (?:the )?(?P<bodies>{B})"),
    ),
    subprogramme_lead=compiled(r"\b[Uu]nder subprogramme (?P<number>\d+), (?:the )?(?P<bodies>{B})"),
    office=re.compile(r"^United Nations Office at (?P<place>.+)$"),
)
