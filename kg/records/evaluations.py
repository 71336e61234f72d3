"""Paragraphs -> evaluations: completed or planned, of which unit, evaluation or self-evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.lang.evaluations import EvaluationWords, evaluation_words
from kg.lang.prose import ProseWords, prose_words
from kg.model import Evaluation, Paragraph, Role, Unit, UnitKey
from kg.records.prose_values import pieces

COMPLETED, PLANNED = "completed", "planned"

_NUMBER = re.compile(r"\d+")
_OPENS_LIST = ("：", ":")
_CLOSING = "；;。. "


def extract(paragraphs: Sequence[Paragraph], units: Sequence[Unit], language: str) -> tuple[Evaluation, ...]:
    """The evaluations in document order.

    A paragraph that ends in a colon lists them, an item each (of an item that ends in one, its own items); a paragraph
    that tells of one is its subject itself. An evaluation concerns the one subprogramme that it names (with its part,
    where parts have the same numbers), else the unit in whose text it stands.
    """
    words, prose = evaluation_words(language), prose_words(language)
    known = {unit.key for unit in units}
    return tuple(
        evaluation
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind == Role.EVALUATION and paragraph.number and not paragraph.part_of
        for evaluation in _told(paragraph, paragraphs[index + 1 :], known, words, prose)
    )


def _told(
    paragraph: Paragraph,
    following: Sequence[Paragraph],
    known: set[UnitKey],
    words: EvaluationWords,
    prose: ProseWords,
) -> Iterator[Evaluation]:
    for state, pattern in ((COMPLETED, words.completed), (PLANNED, words.planned)):
        match = pattern.search(paragraph.text)
        if match is None:
            continue
        year = int(next(group for group in match.groups() if group))
        subjects = [paragraph]
        if paragraph.text.rstrip().endswith(_OPENS_LIST):
            subjects = list(_items(paragraph, following))
        owners = {item.number: item.text for item in following}
        for subject in subjects:
            heading = owners.get(subject.part_of, paragraph.text)
            yield _evaluation(subject, heading, state, year, known, words, prose)
        return


def _items(paragraph: Paragraph, following: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The items of a list; an item that opens a list of its own gives way to the items of that."""
    items = []
    for item in following:
        if not item.number.startswith(f"{paragraph.number}("):
            break
        items.append(item)
    owners = {item.part_of for item in items}
    yield from (item for item in items if item.number not in owners)


def _evaluation(
    subject: Paragraph,
    heading: str,
    state: str,
    year: int,
    known: set[UnitKey],
    words: EvaluationWords,
    prose: ProseWords,
) -> Evaluation:
    introduction = "" if words.mixed.search(heading) else heading
    own = words.self_evaluation.search(subject.text) or words.self_evaluation.search(introduction)
    return Evaluation(
        unit=_concerned(subject, known, words, prose),
        state=state,
        kind="self-evaluation" if own else "evaluation",
        year=year,
        subject=subject.text.rstrip(_CLOSING),
        paragraph=subject.number,
        lines=subject.lines,
    )


def _concerned(subject: Paragraph, known: set[UnitKey], words: EvaluationWords, prose: ProseWords) -> UnitKey:
    """The one subprogramme that a subject names, by its number and, where parts have the same numbers, its part."""
    named = {number for match in words.subprogramme.finditer(subject.text) for number in _NUMBER.findall(match.group())}
    if len(named) != 1:
        return subject.unit
    number = named.pop()
    unit = subject.unit._replace(subprogramme=number, component="")
    if unit in known:
        return unit
    said = set(pieces(subject.text, prose))
    among = [
        key
        for key in sorted(known)
        if (key.programme, key.subprogramme, key.component) == (unit.programme, number, "")
        and key.section
        and said.issuperset(pieces(key.section, prose))
    ]
    return among[0] if len(among) == 1 else subject.unit
