"""What a document is: its symbol, language, plan year and edition, read from its own text and its file name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.errors import SourceError
from kg.lang import LANGUAGES
from kg.lang.outline import outline_words
from kg.model import Document, Line

_SYMBOL_LINE = re.compile(r"\s*([A-Z]/\d{2}/\d+(?:/Add\.\d+|\s*\(Sect\.\s*\d+[A-Z]?\))?)(?:/Part [A-Z])?\**\s*$")
_FASCICLE = re.compile(r"([A-Z]/\d{2}/\d+ \(Sect\. \d+[A-Z]?\))")
_HEAD = 80  # lines at the beginning, in which a fascicle names itself
_NAME_SYMBOL = re.compile(r"([A-Z])_(\d{2})_(\d+)(?:_(Add\.\d+))?(?:_(Sect)\.?_?(\d+[A-Z]?))?")


def identify(lines: Sequence[Line], name: str, sha256: str, place: str = "") -> Document:
    """The document's identity. ``name`` is the file's, ``place`` what messages call it (by default its name).

    The language is the one whose plan marks (its word for a programme with a number) occur; the symbol is the one that
    stands alone on lines (page headers), else that of a fascicle which the first lines name, else the file name's; the
    year is the plan year that the text names most often; a plan whose text says that it was approved is ``approved``,
    any other ``proposed``.

    Raises SourceError where the text is no programme plan in a language that is read.
    """
    text = "\n".join(line.text for line in lines)
    language = _language(text)
    if language is None:
        raise SourceError(f"{place or name}: no programme plan in a language that is read ({', '.join(LANGUAGES)}).")
    words = outline_words(language)
    years = Counter(words.plan_year.findall(text))
    if not years:
        raise SourceError(f"{place or name}: a plan, but its year is nowhere named.")
    # The most frequent; of equals the first named.
    year = int(max(years, key=lambda y: (years[y], -text.index(y))))
    head = text[:4000]
    title = next((line.text.strip() for line in lines if words.plan_year.search(line.text)), "")
    edition = "approved" if words.approved.search(head) else "proposed"
    return Document(
        symbol=_symbol(lines, name),
        language=language,
        year=year,
        edition=edition,
        title=title,
        name=name,
        sha256=sha256,
    )


def _language(text: str) -> str | None:
    marks = {language: len(outline_words(language).plan_marks.findall(text)) for language in LANGUAGES}
    best = max(LANGUAGES, key=lambda language: marks[language])
    return best if marks[best] else None


def _symbol(lines: Sequence[Line], name: str) -> str:
    standing = Counter(m.group(1) for line in lines if (m := _SYMBOL_LINE.match(line.text)))
    if standing:
        return standing.most_common(1)[0][0]
    head = [line.text for line in lines if line.style != "header"][:_HEAD]
    named: Counter[str] = Counter(symbol for text in head for symbol in _FASCICLE.findall(text))
    if named:
        return named.most_common(1)[0][0]
    if match := _NAME_SYMBOL.search(name):
        letter, session, item, addendum, section_word, section = match.groups()
        symbol = f"{letter}/{session}/{item}"
        if addendum:
            symbol += f"/{addendum}"
        if section_word:
            symbol += f" (Sect. {section})"
        return symbol
    return re.sub(r"\.[A-Za-z0-9]+$", "", name)
