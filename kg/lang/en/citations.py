"""Documents cited in English prose: General Assembly resolutions 48/218 B, 54/244 and 59/272."""

import re

from kg.lang.citations import CitationWords

WORDS = CitationWords(
    kinds=(
        (r"[Rr]esolutions?", "resolution"),
        (r"[Dd]ecisions?", "decision"),
        (r"[Ss]tatements? (?:by|of) (?:its|the) President|[Pp]residential [Ss]tatements?", "statement"),
        (r"[Aa]greed conclusions?", "other"),
    ),
    stems=("esolution", "ecision", "tatement", "onclusion"),
    groups=(r"\b(?P<kind>{kinds})\s+{symbols}(?:{separator}{symbols})*",),
    loose="",
    aside=r"\((?:see )?(?P<first>{symbols})(?:{separator}(?:the most recent being )?{symbols})*",
    plural=re.compile(r"\b(?:resolutions|decisions)\b(?!\s+\d)"),
    separator=r"\s*(?:\([^()]{1,80}\)\s*)?"
    r"(?:,\s*(?:and|or|as well as)\s+|,\s*|;\s*(?:and\s+)?|\s(?:and|or|as well as)\s"
    r"|,?\s+as\s+(?:most\s+)?(?:recently\s+)?(?:amended|reaffirmed|renewed|supplemented|extended)\s+(?:by|in)\s+"
    r"|,?\s+and\s+subsequent\s+resolutions,?\s+(?:including|as\s+well\s+as|in\s+particular|most\s+recently)\s+)\s*",
    range=r"(?:[-–—]|to\b)",
    sentence_end=re.compile(r"[.!?;](?=\s+[A-Z(“\"]|\s*$)"),
    possessive=re.compile(r"\b(?:its|their)\s*$"),
    gap=re.compile(r"(?:’s|'s)?(?:,?\s*(?:in|by|through|under|pursuant to)\s+(?:its|the)?)?\s*(?:relevant\s+)?"),
    link=re.compile(r"(?!)"),
    clause=re.compile(r"[,.;:(]"),
    suffix=re.compile(r"(?:,?\s*adopted\s+by|\s+of)\s+the\s+(?:\w+\s+session\s+of\s+the\s+)?(?=[A-Z])"),
    act=re.compile(r"(?:’s|'s)?\s*(?:relevant\s+)?(?:resolutions?|decisions?|presidential)\b"),
    about=re.compile(r"\b(?:on|concerning|regarding) (?:the )?$"),
    foreign=(
        "Assembly of the African Union", "African Union Assembly", "African Union Peace and Security Council",
        "Peace and Security Council", "Executive Council", "Council of the European Union", "European Council",
        "Council of Europe", "European Parliament", "European Commission", "World Health Assembly",
        "World Heritage Committee", "League of Arab States", "Gulf Cooperation Council", "African Union Commission",
        "International Labour Conference",
    ),
    short=(
        ("Assembly", ("GA", "UNEA")),
        ("Council", ("ECOSOC", "SC", "HRC", "UNEP-GC", "UN-HABITAT-GC")),
        ("Environment Assembly", ("UNEA",)),
    ),
    governing=("governing body", "governing bodies"),
    lookbehind=re.compile(
        r"(?:^|[^.;:] )(?!The |In |By |As |If |When |An |See |With |Under )[A-Z][A-Za-z’'-]+ $|[A-Za-z-]$"
    ),
    charter_stem="Charter",
    charter=(
        re.compile(
            r"\b[Aa]rticles?\s+(?P<articles>\d{1,3}[^.;()]{0,40}?(?:\(\d\)[^.;()]{0,20}?)?)\s+of\s+(?:the\s+)?"
            r"(?:United Nations\s+)?Charter\b(?!\s+of\s+(?!the United Nations))"
        ),
        re.compile(r"\bCharter(?:\s+of\s+the\s+United\s+Nations)?,\s+[Aa]rticles?\s+(?P<articles>\d{1,3}(?:(?:,\s*|\s+and\s+)\d{1,3})*)"),
    ),
    article=re.compile(r"(?<![\d(])(?<!paragraph )(?<!paragraphs )(?P<number>\d{1,3})(?![\d)])"),
    numerals=(),
)  # fmt: skip
