"""Paragraphs -> values told in prose: what a sentence states outright to have been, or to be, so many in a year.

Most charts of a flattened text left no numbers; the paragraphs of the same planned result often say some of them. A
value is taken only where its sentence names its year and what is measured. Inexact values (about, at least), changes
(five more) and what can only be reckoned are none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.lang.prose import ProseWords, prose_words
from kg.model import Document, Measure, MeasureValue, Paragraph, UnitKey
from kg.records.measures import PLAN_YEARS

CONFIDENCE = 0.8  # of a value that a sentence tells of what a figure shows
NAMED = 0.5  # the part of a title's pieces that a sentence holds where it names what is measured
ANNOUNCED = 0.3  # the same in the paragraph that announces the measure, where what is counted agrees too
ANNOUNCING = "progress"
FIGURE = "measure-figure"
HEAD, SOME, NONE = 2, 1, 0

_BLANKS = str.maketrans("", "", " ,\u00a0\u202f")


@dataclass(frozen=True, slots=True)
class Told:
    """A value that a sentence tells: its year, the number, the words printed, what is counted, and the sentence.

    ``state`` tells whether a verb gives it as a state that is reached.
    """

    year: int
    value: Decimal
    printed: str
    counted: str
    sentence: str
    state: bool


def told(text: str, words: ProseWords) -> Iterator[Told]:
    """The values that a text tells, sentence by sentence; each figure once.

    >>> [(each.year, str(each.value)) for each in told("从 2020 年的 84 个增加到 2021 年的 94 个。", prose_words("zh"))]
    [(2020, '84'), (2021, '94')]
    """
    for sentence in words.sentence.findall(text):
        taken: set[int] = set()
        for pattern in (*words.statements, *words.loose):
            for match in pattern.finditer(sentence):
                for place in ("1", "2"):
                    start = match.start(f"v{place}") if f"v{place}" in pattern.groupindex else -1
                    if start >= 0 and start not in taken:
                        taken.add(start)
                        if each := _one(match, place, sentence, words):
                            yield each


def _one(match: re.Match[str], place: str, sentence: str, words: ProseWords) -> Told | None:
    found = match.groupdict()
    counted = found[f"u{place}"].strip()
    if words.no_count.match(counted) or (
        not found.get(f"all{place}") and words.inexact.search(_between(match, place, sentence))
    ):
        return None
    loose = match.re in words.loose
    if loose and (words.part.match(sentence, match.end()) or words.inexact.search(_around(sentence, match.start()))):
        return None
    scale = words.scales[found[f"s{place}"].lower()] if found[f"s{place}"] else 0
    value = Decimal(found[f"v{place}"].translate(_BLANKS)).scaleb(scale)
    percent = words.percent.match(sentence, match.start(f"u{place}"))
    printed = sentence[match.start(f"v{place}") : percent.end() if percent else match.start(f"u{place}")].strip()
    return Told(int(found[f"y{place}"]), value, printed, counted, sentence, not loose or bool(found["t1"]))


def _between(match: re.Match[str], place: str, sentence: str) -> str:
    """The words between a year and its figures, whichever comes first."""
    (year, after_year), (figures, after_figures) = match.span(f"y{place}"), match.span(f"v{place}")
    return sentence[after_year:figures] if year < figures else sentence[after_figures:year]


def _around(sentence: str, start: int) -> str:
    """The words before the bracket in which a statement stands, nothing where it stands in none."""
    opened, closed = (max(sentence.rfind(mark, 0, start) for mark in marks) for marks in ("(（", ")）"))
    return sentence[:opened] if opened > closed else ""


def complete(measures: Sequence[Measure], paragraphs: Sequence[Paragraph], document: Document) -> tuple[Measure, ...]:
    """The measures, those of figures without values with what the paragraphs of their planned result tell.

    The values have ``source`` narrative, a confidence below 1, the words printed, and the paragraph as evidence.
    """
    words = prose_words(document.language)
    of_result: dict[tuple[UnitKey, str], list[Paragraph]] = defaultdict(list)
    for paragraph in paragraphs:
        if paragraph.result:
            of_result[paragraph.unit, paragraph.result].append(paragraph)
    rivals: dict[tuple[UnitKey, str], list[Measure]] = defaultdict(list)
    for measure in measures:
        rivals[measure.unit, measure.result].append(measure)
    years = range(document.year - PLAN_YEARS + 1, document.year + 1)
    return tuple(
        measure
        if measure.values or measure.kind != FIGURE
        else replace(
            measure,
            values=_values(
                measure, of_result[measure.unit, measure.result], rivals[measure.unit, measure.result], years, words
            ),
        )
        for measure in measures
    )


def _values(
    measure: Measure, paragraphs: Iterable[Paragraph], rivals: Sequence[Measure], years: range, words: ProseWords
) -> tuple[MeasureValue, ...]:
    """What paragraphs tell of a measure; years of which they tell two different things are left out."""
    found: dict[int, MeasureValue] = {}
    doubtful: set[int] = set()
    for paragraph in paragraphs:
        for each in told(paragraph.text, words):
            share = fits(each, paragraph, measure, words)
            if each.year not in years or not share:
                continue
            if any(fits(each, paragraph, rival, words) >= share for rival in rivals if rival is not measure):
                continue
            number = plain(each.value.scaleb(-scale_words(measure.measured_in, words)[0]))
            value = MeasureValue(
                series="",
                year=each.year,
                value=number,
                source="narrative",
                lines=paragraph.lines,
                confidence=CONFIDENCE,
                printed=each.printed if each.printed != number else "",
                paragraph=paragraph.number,
            )
            if found.setdefault(each.year, value).value != value.value:
                doubtful.add(each.year)
    return tuple(found[year] for year in sorted(found.keys() - doubtful))


def fits(each: Told, paragraph: Paragraph, measure: Measure, words: ProseWords) -> float:
    """How much of a measure's title the sentence of a value holds; 0 where the value is none of the measure.

    What is counted must agree with the title or the unit of measure, per cent with per cent; of a measure that adds up
    over the years only a sum is a value.
    """
    title = set(pieces(measure.title, words))
    share = len(title & set(pieces(each.sentence, words))) / len(title) if title else 0.0
    announced = paragraph.kind == ANNOUNCING and share >= ANNOUNCED
    percent = bool(words.percent.match(each.counted))
    if percent != bool(words.percentage.search(f"{measure.title} {measure.measured_in}")):
        return 0.0
    if words.cumulative.search(measure.title) and (not each.state or words.new_ones.search(each.counted)):
        return 0.0
    agreement = _agreement(each.counted, measure, title, words)
    if share >= NAMED and (agreement == HEAD or (agreement == SOME and (each.state or percent))):
        return share
    return share if announced and agreement == HEAD else 0.0


def _agreement(counted: str, measure: Measure, title: Collection[str], words: ProseWords) -> int:
    """How what is counted agrees with what is measured: in its first words, in some or saying nothing, or not."""
    unit = scale_words(measure.measured_in, words)[1]
    if words.percent.match(counted):
        return SOME
    if unit and counted.lower().startswith(unit.lower()):
        return HEAD
    things = pieces(words.classifier.sub("", counted, count=1), words)
    if things and things[0] in title:
        return HEAD
    return SOME if not things or any(thing in title for thing in things) else NONE


def scale_words(measured_in: str, words: ProseWords) -> tuple[int, str]:
    """The power of ten that opens a unit of measure, and the rest of the unit.

    >>> scale_words("百万分钟", prose_words("zh")), scale_words("Millions of dollars", prose_words("en"))
    ((6, '分钟'), (6, 'of dollars'))
    """
    for word in sorted(words.scales, key=len, reverse=True):
        if measured_in.lower().startswith(word) and len(measured_in) > len(word):
            return words.scales[word], measured_in[len(word) :].strip()
    return 0, measured_in


def pieces(text: str, words: ProseWords) -> list[str]:
    """The words of a text that say what is measured, in order; of a language without blanks its runs of signs.

    >>> pieces("《契约》成员总数", prose_words("zh"))
    ['契约', '约成', '成员']
    """
    found: list[str] = []
    for token in words.token.findall(words.empty.sub(" ", words.quote.sub("", text))):
        if token.isascii() or len(token) <= words.run:
            found.append(token.lower())
        else:
            found += (token[i : i + words.run] for i in range(len(token) - words.run + 1))
    return found


def plain(value: Decimal) -> str:
    """A number without an exponent.

    >>> plain(Decimal("5.9E+5")), plain(Decimal("0.50"))
    ('590000', '0.5')
    """
    return format(value.normalize(), "f")
