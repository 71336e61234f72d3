"""Names of bodies in English prose."""

import re

from kg.lang.bodies import BodyWords, NameShape

# A word of a name, and the nouns that names of bodies end in before "of" or "for".
_WORD = r"[A-Z][\w’'/-]*"
_HEADS = (
    "Committees? Commission Council Board Fund Programme Office Centre Center Institute Agency Authority Bank Union "
    "Organi[sz]ation Forum Network Group Panel Mechanism Team Platform Alliance Partnership Service Division Unit "
    "Bureau Department Ministry Inspectorate Court Tribunal Conference Summit University Academy Coalition Association "
    "Federation Foundation Secretariat Coordinator"
)
_HEAD = f"(?:Task Force|{'|'.join(_HEADS.split())})"
_MORE = rf"(?:(?:,? and |, | (?:of|for|on|in|to|against) (?:the )?| (?:the )?){_WORD})*"

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

WORDS = BodyWords(
    spaced=True,
    unmarked=frozenset(
        {"United Nations", "Secretariat", "President of the General Assembly", "President of the Security Council"}
    ),
    continued=(
        (re.compile(r"Assembly$"), re.compile(r" of ")),
        (re.compile(r"(?:Secretary-General|Fund|Board)$"), re.compile(r" of [A-Z]")),
    ),
    preceded=(
        (re.compile(r"^Assembly$"), re.compile(r"[A-Z][\w-]* $")),
        (
            re.compile(r"^Secretary-General$"),
            re.compile(r"(?:Assistant|Representative of the|Adviser of the|Envoy of the) $"),
        ),
    ),
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
    shared_tails=((" Committees", " Committee"), (" Commissions", " Commission")),
    shared_heads=(
        ("United Nations Offices at ", "United Nations Office at "),
        ("Offices at ", "United Nations Office at "),
        ("Committees on ", "Committee on "),
    ),
    shared_starts=(),
    never_shared=frozenset(),
    joint=re.compile(r", and (?:the )?|, | and (?:the )?"),
    last_joint=re.compile(r",? and (?:the )?"),
    short=re.compile(r" \((?:the )?([A-Z][A-Za-z-]*[A-Z][A-Za-z-]*)\)"),
    quoted=re.compile(r"(?!)"),
    shape=NameShape(
        name=re.compile(
            rf"(?<![\w’'-])(?!(?:{'|'.join(_OPENERS.split())})\b)(?:{_WORD} (?:and (?={_WORD} ))?)*{_HEAD}(?![\w-]| [A-Z])"
            rf"(?: (?:of|for|on|to|against) (?:the )?{_WORD}{_MORE})?"
        ),
        generic=re.compile(
            rf"^(?:(?:{'|'.join(_PLAIN.split())}) )*{_HEAD}(?: and {_HEAD})?$|(?:Programme|Platform) (?:of|for) Action"
            r"|^Conference of the (?:States )?Part|^(?:Joint )?United Nations[- ](?:African Union|World Bank)"
            r"|Declaration|Goals?$|Convention$"
        ),
        meeting=re.compile(r"(?!)"),
        parted=re.compile(r"(?!)"),
        branch=re.compile(r"(?!)"),
        session=re.compile(r"(?!)"),
        filled=re.compile(r"(?!)"),
        twin=re.compile(r"(?!)"),
        member=re.compile(r"(?!)"),
        first=re.compile(r"(?!)"),
        kind=re.compile(r"(?!)"),
    ),
)
