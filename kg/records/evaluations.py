"""Paragraphs -> evaluations: completed or planned, of which unit, evaluation or self-evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.lang.evaluations import EvaluationWords, evaluation_words
from kg.model import Evaluation, Paragraph, Role, Unit, UnitKey

COMPLETED, PLANNED = "completed", "planned"

_NUMBER = re.compile(r"\d+")
_OPENS_LIST = ("：", ":")
_CLOSING = "；;。. "


def extract(paragraphs: Sequence[Paragraph], units: Sequence[Unit], language: str) -> tuple[Evaluation, ...]:
    """The evaluations in document order.

    A paragraph that ends in a colon lists them, an item each (of an item that ends in one, its own items); a paragraph
    that tells of one is its subject itself. An evaluation concerns the one subprogramme that it names, else the unit in
    whose text it stands.
    """
    words = evaluation_words(language)
    known = {unit.key for unit in units}
    return tuple(
        evaluation
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind == Role.EVALUATION and paragraph.number and not paragraph.part_of
        for evaluation in _told(paragraph, paragraphs[index + 1 :], known, words)
    )


def _told(
    paragraph: Paragraph, following: Sequence[Paragraph], known: set[UnitKey], words: EvaluationWords
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
            yield _evaluation(subject, heading, state, year, known, words)
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
    subject: Paragraph, heading: str, state: str, year: int, known: set[UnitKey], words: EvaluationWords
) -> Evaluation:
    introduction = "" if words.mixed.search(heading) else heading
    own = words.self_evaluation.search(subject.text) or words.self_evaluation.search(introduction)
    return Evaluation(
        unit=_concerned(subject, known, words),
        state=state,
        kind="self-evaluation" if own else "evaluation",
        year=year,
        subject=subject.text.rstrip(_CLOSING),
        paragraph=subject.number,
        lines=subject.lines,
    )


def _concerned(subject: Paragraph, known: set[UnitKey], words: EvaluationWords) -> UnitKey:
    named = {number for match in words.subprogramme.finditer(subject.text) for number in _NUMBER.findall(match.group())}
    if len(named) == 1:
        unit = subject.unit._replace(subprogramme=named.pop(), component="")
        if unit in known:
            return unit
    return subject.unit
