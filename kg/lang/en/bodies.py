"""Names of bodies in English prose."""

import re

from kg.lang.bodies import BodyWords, NameShape

# A word of a name, and the nouns that names of bodies end in before "of" or "for".
_WORD = r"[A-Z][\w’'/-]*"
_HEAD = (
    r"(?:Committees?|Commission|Council|Board|Fund|Programme|Office|Centre|Center|Institute|Agency|Authority|Bank|Union|"
    r"Organi[sz]ation|Forum|Network|Group|Panel|Mechanism|Task Force|Team|Platform|Alliance|Partnership|Service|Division|"
    r"Unit|Bureau|Department|Ministry|Inspectorate|Court|Tribunal|Conference|Summit|University|Academy|Coalition|"
    r"Association|Federation|Foundation|Secretariat|Coordinator)"
)
_START = (
    r"(?!(?:The|This|These|Those|Its|Their|In|At|To|For|With|Under|During|As|An?|Each|All|Both|Such|Member|On|Of|From|"
    r"Through|By|If|While|When|Where|Since|Other|Subprogramme|Component|Provide|Support|Service|Strengthen|Promote)\b)"
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
    short_noun=0,
    optional_start="United Nations ",
    shared_tails=((" Committees", " Committee"), (" Commissions", " Commission")),
    shared_heads=(
        ("United Nations Offices at ", "United Nations Office at "),
        ("Offices at ", "United Nations Office at "),
        ("Committees on ", "Committee on "),
    ),
    shared_starts=(),
    joint=re.compile(r", and (?:the )?|, | and (?:the )?"),
    last_joint=re.compile(r",? and (?:the )?"),
    short=re.compile(r" \((?:the )?([A-Z][A-Za-z-]*[A-Z][A-Za-z-]*)\)"),
    quoted=re.compile(r"(?!)"),
    shape=NameShape(
        name=re.compile(
            rf"(?<![\w’'-]){_START}(?:{_WORD} (?:and (?={_WORD} ))?)*{_HEAD}(?![\w-])"
            rf"(?: (?:of|for|on|to|against) (?:the )?{_WORD}(?:,? (?:and |of |for |on |in |the )*{_WORD})*)?"
        ),
        generic=re.compile(rf"^{_HEAD}$"),
        meeting=re.compile(r"(?!)"),
    ),
)
