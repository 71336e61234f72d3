"""Roles of bodies in English: services for the Fifth Committee, cooperation with the World Bank, reports to …"""

import re

from kg.lang.relations import RelationWords, compiled

_THE = r"(?:the |its |other |all )?"
_AND = r"(?:, |,? and |,? as well as (?:with )?|,? or |, including |, such as )"
# One body or several, with a few words of description before and between them.
_BODIES = rf"(?P<bodies>{_THE}(?:[^.;,:()]{{0,60}}?\b{_THE})?{{B}}(?:[^.;,:]{{0,12}}{_AND}[^.;,:]{{0,40}}?{{B}})*)"
_CLOSE = rf"(?P<bodies>{_THE}{{B}}(?:{_AND}{_THE}[^.;,:]{{0,16}}?{{B}})*)"

_DOES = "supports|provides|serves|leads|coordinates|promotes|assists|acts"
_ALSO = r"(?:also|will|would|continues? to|has|have|may|can)"

WORDS = RelationWords(
    sentence=re.compile(r"(?:[^.;]|\.(?! [A-Z\"]|$))+[.;]?"),
    prose=(
        (
            "cooperates-with",
            compiled(
                r"\b(?:[Cc]ooperat\w*|[Cc]ollaborat\w*|[Pp]artner\w*|[Cc]oordinat\w*|[Ww]ork\w*|[Ee]ngag\w*|"
                r"[Ll]iais\w*|[Cc]onsult\w*|[Tt]ogether|[Jj]ointly|[Jj]oined forces|[Ii]nteract\w*|"
                r"[Aa]longside|[Ll]inks?|[Dd]ialogues?)"
                rf"(?: [^.;,]{{0,50}}?)?,? with {_BODIES}"
            ),
        ),
        ("cooperates-with", compiled(rf"\b[Pp]artners(?:hips?)?,? (?:such as|including|are|include|like) {_BODIES}")),
        ("cooperates-with", compiled(rf"\b[Pp]articipat\w+ in {_CLOSE}")),
        ("services", compiled(rf"\b[Ss]ecretariat (?:support |services? )?(?:of|for|to) {_CLOSE}")),
        (
            "services",
            compiled(rf"\b[Ss]ervic(?:e|es|ing)(?: (?:the )?(?:meetings|sessions|work) of| to| for)? {_CLOSE}"),
        ),
        (
            "services",
            compiled(
                rf"\b(?:[Ss]upport|[Aa]ssistance|[Aa]dvice|[Gg]uidance|[Bb]riefings?)(?: services)? (?:to|for) "
                rf"{_BODIES}"
            ),
        ),
        ("services", compiled(rf"\b(?:[Ss]upport(?:s|ed|ing)?|[Aa]ssist(?:s|ed|ing)?) {_CLOSE}")),
        ("services", compiled(rf"\b[Ss]trengthen\w* the capacit(?:y|ies) of {_CLOSE}")),
        ("reports-to", compiled(rf"\b[Rr]eport(?:s|ed|ing)? (?:[^.;,]{{0,30}}?)?to {_CLOSE}")),
        ("reports-to", compiled(rf"\b(?:[Ss]ubmi\w+|[Pp]resent\w*) (?:[^.;,]{{0,60}}?)?to {_CLOSE}")),
    ),
    list_prose=(
        ("services", compiled(r"[Pp]rovid\w+ [^.:]{0,80}(?:services|support) to [^.:]{0,60}:(?P<bodies>[^.]*)")),
    ),
    rows=(
        ("reports-to", compiled(rf"\b(?:[Rr]eports?|[Nn]otes?|[Pp]apers?|[Ss]tatements?)\b.*? to {_CLOSE}")),
        ("reports-to", compiled(rf"\bsubmitted to {_CLOSE}")),
    ),
    served=(
        compiled(r"^(?P<bodies>(?!Reports? )[^:]*?{B}.*?) (?:on|concerning|related to|relating to) "),
        compiled(r"^(?!Reports? on|Studies|Notes? by)(?P<bodies>.*{B}.*)$"),
    ),
    established=(
        compiled(
            r"(?P<bodies>{B})(?: \([^()]*\))?,?(?: was)? established (?:[^.;]{0,40}?)?(?:pursuant to|by|under)"
            r"(?P<act>[^.;]{0,60})"
        ),
        compiled(r"(?P<act>resolution [^.;,]{1,24}), in which {B} established (?:the )?(?P<bodies>{B})"),
    ),
    jointly=(
        compiled(r"\bbetween (?P<bodies>(?:the )?{B} and (?:the )?{B})"),
        compiled(r"(?P<bodies>{B}[-/]{B})"),
        compiled(
            r"(?P<bodies>{B}(?:(?:, and|,| and) (?:the )?{B})+) (?:have |has |had |will |are )?(?:jointly|together|agreed)"
        ),
    ),
    session=compiled(r"^(?:Meetings?|Sessions?) of (?:the )?{B}|^(?:Reports? |Documents? )?for (?:the )?{B}"),
    beside=compiled(
        r"(?:['’]s)? (?:resolutions?|decisions?|in (?:its|their) (?:resolution|decision)|"
        r"[Mm]ember (?:States|countries)|donors|recipients)"
    ),
    aside=re.compile(r"(?:accordance with|pursuant to|basis of|located in|based at|audit of) (?:the )?$"),
    again=re.compile(r"(?!)"),
    others=re.compile(
        r"\b(?:Member States|Governments|countries|partners|donors)(?: (?:that|to|who|which))?[^.;,]{0,6}$"
    ),
    subject=compiled(rf"(?:^|[,;:]|\band) (?:the )?(?P<subject>{{B}})(?: {_ALSO})* ?$"),
    opening=compiled(r"\W*(?:The |the )?(?P<subject>{B})"),
    self=re.compile(r"\b[Tt]he (?:subprogramme|component|programme|Department|Office|Commission|Division|entity)\b"),
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
