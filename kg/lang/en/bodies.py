"""Names of bodies in English prose."""

import re

from kg.lang.bodies import BodyWords, NameShape

# A word of a name, and the nouns that names of bodies end in before "of" or "for".
_WORD = r"[A-Z][\w’'/-]*"
_HEADS = (
    "Committees? Commission Council Board Fund Programme Office Centre Center Institute Agency Authority Bank Union "
    "Organi[sz]ation Forum Network Group Panel Mechanism Team Platform Alliance Partnership Service Division Unit "
    "Bureau Department Ministry Inspectorate Court Tribunal Conference Summit University Academy Coalition Association "
    "Federation Foundation Secretariat Coordinator Section Branch Congress Parliament Cluster"
)
_HEAD = f"(?:Task Force|Working Part(?:y|ies)|{'|'.join(_HEADS.split())})"
# What goes on with a name: words tied by prepositions; of a list, what is no name of its own; regions with "and the".
_OWN = rf"(?!(?:{_WORD} ){{0,4}}?{_HEAD} (?:of|on|for)\b)"
_JOINT = rf"(?:,? (?:and|or) |, ){_OWN}"
_REGIONS = "Caribbean|Pacific|Environment|Mediterranean|Rule of Law|Responsibility to Protect"
_MORE = (
    rf"(?:(?:{_JOINT}| (?:of|for|on|in|into|to|against) (?:the )?(?!(?:Special|Main) Committee)| (?:the )?){_WORD}"
    rf"| and the (?:{_REGIONS}))*"
)
# What has a name but is no body.
_PRODUCT = "magazine|website|portal|platform|journal|bulletin|newsletter|database"

# Words that open a sentence, not a name; words that, before such a noun alone, make no name.
_OPENERS = (
    "The This These Those Its Their In At To For With Under During As An? Each All Both Such Member On Of From Through "
    "By If While When Where Since Other Renewed Subprogramme Component Provide Support Service Strengthen Promote"
)
_PLAIN = (
    "Special Main Executive Consultative Advisory Technical Steering Management Regional National General Global Joint "
    "Standing Ad Hoc Two Three Four Monetary Policy Investment Arts Change Business Working World Enhanced Observer "
    "Trade Ministerial Annual West Coordination Organize Specialized Programme Peace Gender"
)
_GENERIC = rf"(?:(?:{'|'.join(_PLAIN.split())}) )*{_HEAD}(?: and {_HEAD})?"
_ORGAN = (
    r"(?:(?:Executive|Governing|Technical|Advisory|Standing|Management|Steering) )*(?:Board|Bureau|Committee|Council)"
)
# Other organizations have assemblies too.
_ASSEMBLIES = (
    r" of (?:Partners|Ministers|Heads|States|Parties|the (?:[\w’'-]+ ){0,4}?"
    r"(?:Organi[sz]ation|Association|Union|Institute|Federation|Network|Alliance|League|Parliament)\b)"
)

WORDS = BodyWords(
    spaced=True,
    unmarked=frozenset(
        {"United Nations", "Secretariat", "President of the General Assembly", "President of the Security Council"}
    ),
    continued=(
        (re.compile(r"Assembly$"), re.compile(_ASSEMBLIES)),
        (re.compile(r"^UN$"), re.compile(r" [A-Z]")),
        (re.compile(r"^the Secretariat$"), re.compile(r" (?:of|to|for) ")),
        (re.compile(r"(?:Secretary-General|Fund|Board)$"), re.compile(r" of [A-Z]")),
    ),
    preceded=(
        (re.compile(r"^Assembly$"), re.compile(r"\b(?!(?:In|Under|By|Per|With|Following|Through) )[A-Z][\w-]* $")),
        (re.compile(r"^General Assembly$"), re.compile(r"Secretary-General for $")),
        (re.compile(r"^Security Council$"), re.compile(r"Peace and $")),
        (
            re.compile(r"^Secretary-General$"),
            re.compile(r"(?:Assistant|Representative of the|Adviser of the|Envoy of the) $"),
        ),
    ),
    parted_after=re.compile(
        r"-(?:[a-z]+ed|led|run|wide)\b|-(?:United Nations|African Union|European Union|World Bank|League of)"
        r"|-(?:Department|Office|Government) of|-[A-Z]{3,}\b"
    ),
    parted_before=re.compile(r"(?:United Nations|Union|Bank|Affairs|States)-$"),
    heads=(),
    lead_heads=(),
    bare=re.compile(r"(?:^|\b(?:the|its|The|Its|and|with|by|for|of|to) )$"),
    bare_end=re.compile(r""),
    own=re.compile(r"(?!)"),
    short_noun=0,
    optional_start="United Nations ",
    optional_words=(),
    long_name=40,
    same=(),
    shared_tails=((" Committees", " Committee"), (" Commissions", " Commission"), (" Tribunals", " Tribunal")),
    shared_heads=(
        ("United Nations Offices at ", "United Nations Office at "),
        ("Offices at ", "United Nations Office at "),
        ("Committees on ", "Committee on "),
        ("Departments of ", "Department of "),
        ("Economic Commissions for ", "Economic Commission for "),
    ),
    shared_starts=("United Nations ",),
    never_shared=frozenset(),
    joint=re.compile(r"(?:, and |, | and )(?:(?:of|on|for) )?(?:the )?"),
    last_joint=re.compile(r",? and (?:the )?"),
    short=re.compile(r" \((?:the )?([A-Z][A-Za-z-]*[A-Z][A-Za-z-]*)\)"),
    quoted=re.compile(r"(?!)"),
    shape=NameShape(
        name=re.compile(
            rf"(?<![\w’'-])(?!(?:{'|'.join(_OPENERS.split())})\b)(?:{_WORD} (?:and (?={_WORD} ))?)*{_HEAD}(?![\w-]| [A-Z])"
            rf"(?: (?:of|for|on|to|against) (?:the )?{_WORD}{_MORE})?(?! (?:{_PRODUCT})\b)"
        ),
        generic=re.compile(
            rf"^{_GENERIC}$|(?:Programme|Platform) (?:of|for) Action|/.*Coordinator"
            r"|^Conference of the (?:States )?Parties(?: to the (?:Convention|Agreement))?$"
            r"|^(?:Joint )?United Nations[- ](?:African Union|World Bank)|Declaration|Goals?$|(?<!the )Convention$"
        ),
        meeting=re.compile(r"(?!)"),
        parted=re.compile(r"(?!)"),
        organ=re.compile(rf"(?<![\w’'-]){_ORGAN} of (?:the )?$"),
        owner=re.compile(r" of (?:the )?"),
        branch=re.compile(r"(?!)"),
        session=re.compile(r"(?!)"),
        filled=re.compile(r"(?!)"),
        twin=re.compile(r"(?!)"),
        member=re.compile(r"(?!)"),
        first=re.compile(r"(?!)"),
        kind=re.compile(r"(?!)"),
    ),
)
