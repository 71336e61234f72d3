"""The roles that bodies play for units, each with the words that say so.

services          the unit serves the body's meetings, or supports its work
reports-to        a report is owed to the body
cooperates-with   the body is a partner
established-by    the body was established by an instrument

They are read from prose, sentence by sentence, and from the rows of deliverables: by all that the label of a row on
meetings and papers (category A) names, and by what the words of other rows say. Who leads a unit is read by
:mod:`kg.entities.leads`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from kg.entities.citations import finder
from kg.entities.masked import Masked, Named, mask
from kg.entities.relations_charge import Charge
from kg.entities.relations_context import again, foreign, names, paired, playing
from kg.lang.bodies import body_words
from kg.lang.relations import RelationWords, relation_words
from kg.model import Deliverable, Lines, Mention, Paragraph, Relation, Unit
from kg.registry import POSITION, Registry

SERVICES, COOPERATES, REPORTS, ESTABLISHED = "services", "cooperates-with", "reports-to", "established-by"

#: Kinds of paragraphs that list the partners of a programme.
PARTNERSHIP = frozenset({"partnership", "inter-agency"})

#: Kinds of paragraphs that say what a unit does, not what others have decided or found.
SILENT = frozenset(
    {"mandates", "mandate-list", "planning-assumption", "evaluation", "lessons", "deliverables", "front"}
)

#: Kinds of bodies (in the registry) that belong to one entity and are partners of it all the same.
SHARED = frozenset({"partnership", "network"})

#: The kinds of bodies that do nothing but meet.
MEET = frozenset({"conference", "committee", "main-committee", "commission", "treaty-body"})

#: The category of deliverables that serve meetings.
MEETINGS = "A"


def extract(
    units: Sequence[Unit],
    paragraphs: Sequence[Paragraph],
    deliverables: Sequence[Deliverable],
    mentions: Iterable[Mention],
    registry: Registry,
    language: str,
) -> tuple[Relation, ...]:
    """The roles, in document order: one a unit, role, body and place of evidence."""
    reading = _Reading(units, mentions, registry, language)
    found = [role for paragraph in paragraphs for role in reading.paragraph(paragraph)]
    found += [role for row in deliverables for role in reading.row(row)]
    once = {(role.unit, role.relation, role.body, role.paragraph, role.instrument): role for role in reversed(found)}
    return tuple(sorted(once.values(), key=lambda role: (role.lines[0], role.unit, role.relation, role.body)))


class _Reading:
    def __init__(self, units: Sequence[Unit], mentions: Iterable[Mention], registry: Registry, language: str) -> None:
        self.registry = registry
        self.words: RelationWords = relation_words(language)
        self.spaced = body_words(language).spaced
        self.charge = Charge(units, registry, language)
        self.citations = finder(registry, language)
        self.named: Mapping[Lines, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self.named[mention.lines].append(mention)
        #: Numbers of the paragraphs whose items are results that are expected.
        self.expecting: set[str] = set()

    def paragraph(self, paragraph: Paragraph) -> Iterator[Relation]:
        """The roles that a paragraph tells of."""
        if paragraph.kind in SILENT:
            return
        if self.words.expected.search(paragraph.text):
            self.expecting.add(paragraph.number)
        masked = self._masked(paragraph.text, paragraph.lines)
        if not masked.keys:
            return
        own = self.charge.own(paragraph, masked)
        for relation, pattern in self.words.list_prose:
            for match in pattern.finditer(masked.text):
                yield from self._roles(paragraph, relation, masked, masked.text, match.span("bodies"), match.group())
        yield from self._established(paragraph, masked)
        partnering = False
        for sentence in self.words.sentence.findall(masked.text):
            if not names(sentence) and paragraph.kind not in PARTNERSHIP:
                continue
            here: list[Relation] = []
            for relation, pattern in self.words.prose:
                for match in pattern.finditer(sentence):
                    if not self._strange(paragraph, relation, masked, sentence, match.start(), own):
                        here += self._roles(paragraph, relation, masked, sentence, match.span("bodies"), sentence)
            yield from here
            for match in (m for pattern in self.words.convened for m in pattern.finditer(sentence)):
                if not self._strange(paragraph, SERVICES, masked, sentence, match.start(), own):
                    roles = self._roles(paragraph, SERVICES, masked, sentence, match.span("bodies"), sentence)
                    yield from (role for role in roles if self._kind(role.body) in MEET | {""})
            yield from self._jointly(paragraph, masked, sentence, own)
            if paragraph.kind in PARTNERSHIP:
                opening = self.words.about.match(sentence)
                cue = self.words.partnering.search(sentence, opening.end() if opening else 0)
                partnering = partnering or cue is not None
                if partnering:
                    served = {role.body for role in here if role.relation == SERVICES}
                    partners = self._partners(paragraph, masked, sentence, cue.start() if cue else 0, own)
                    yield from (role for role in partners if role.body not in served)
                partnering = partnering and sentence.endswith(";")

    def row(self, row: Deliverable) -> Iterator[Relation]:
        """The roles that a row on meetings or papers tells of."""
        if row.text:
            yield from self.paragraph(Paragraph("", "", row.unit, row.text, row.lines))
        if not row.label:
            return
        if row.category != MEETINGS:
            label = Paragraph("", "", row.unit, row.label, row.lines)
            yield from self.paragraph(label)
            masked = self._masked(row.label, row.lines)
            for match in self.words.held.finditer(masked.text):
                yield from self._roles(label, SERVICES, masked, masked.text, match.span("bodies"), masked.text)
            return
        masked = self._masked(row.label, row.lines)
        own = self.charge.leads(row.unit)
        owed = [
            (relation, match.span("bodies"))
            for relation, pattern in self.words.rows
            for match in pattern.finditer(masked.text)
        ]
        if not owed:
            named = next((m for pattern in self.words.served if (m := pattern.search(masked.text))), None)
            owed = [(SERVICES, named.span("bodies"))] if named is not None else []
        for match in self.words.agenda.finditer(masked.text):
            if all(self._kind(key) in MEET for keys in masked.bodies(match["bodies"]) for key in keys):
                owed.append((SERVICES, match.span("bodies")))
        for relation, span in owed:
            for start, keys in playing(masked, masked.text, span, self.words):
                if relation == SERVICES and self._writes(masked.text[:start], keys):
                    continue
                if relation != SERVICES or not own.issuperset(keys) or self.words.session.match(masked.text):
                    for key in keys:
                        yield Relation(row.unit, relation, key, "", masked.printed(masked.text), row.lines)

    def _writes(self, before: str, keys: Sequence[str]) -> bool:
        """Whether whoever is named after some words writes what they speak of: a person, or anybody it is "by"."""
        written = self.words.author.search(before)
        if written is None:
            return False
        return bool(written.groupdict().get("by")) or all(self._kind(key) == POSITION for key in keys)

    def _established(self, paragraph: Paragraph, masked: Masked) -> Iterator[Relation]:
        """The bodies that a paragraph says an instrument established; the citation tells the instrument."""
        for match in (m for pattern in self.words.established for m in pattern.finditer(masked.text)):
            act = masked.printed(match["act"])
            for citation in self.citations.find(paragraph.text):
                if _bare(citation.printed) in _bare(act):
                    for keys in masked.bodies(match["bodies"]):
                        for key in keys:
                            evidence = masked.printed(match.group())
                            yield Relation(
                                paragraph.unit,
                                ESTABLISHED,
                                key,
                                paragraph.number,
                                evidence,
                                paragraph.lines,
                                citation.cited,
                            )

    def _masked(self, text: str, lines: Lines) -> Masked:
        here = (m for m in self.named[lines] if text[m.start : m.end] == m.surface)
        return again(mask(text, (Named(m.start, m.end, m.bodies) for m in here), self.spaced), self.words)

    def _strange(
        self, paragraph: Paragraph, relation: str, masked: Masked, sentence: str, start: int, own: Set[str]
    ) -> bool:
        """Whether what a sentence says from a place on is said of somebody else than the unit, or hoped for only."""
        if relation == COOPERATES:
            return paired(masked, sentence, start, own)
        expected = paragraph.part_of in self.expecting or self.words.expected.search(sentence[:start]) is not None
        if relation == REPORTS and expected:
            return True
        return foreign(masked, sentence, start, own, self.words)

    def _jointly(self, paragraph: Paragraph, masked: Masked, sentence: str, own: Set[str]) -> Iterator[Relation]:
        """The others of several bodies that do something together, one of which is in charge."""
        leads = self.charge.leads(self.charge.unit(paragraph, masked, sentence))
        for match in (m for pattern in self.words.jointly for m in pattern.finditer(sentence)):
            if any(set(keys) <= leads for keys in masked.bodies(match["bodies"])):
                span = match.span("bodies")
                for role in self._roles(paragraph, COOPERATES, masked, sentence, span, sentence):
                    if role.body not in own:
                        yield role

    def _partners(
        self, paragraph: Paragraph, masked: Masked, sentence: str, start: int, own: Set[str]
    ) -> Iterator[Relation]:
        """Every body from a place on in a sentence on partners, but those in charge and their parts."""
        for role in self._roles(paragraph, COOPERATES, masked, sentence, (start, len(sentence)), sentence):
            if role.body not in own or self._kind(role.body) in SHARED:
                yield role

    def _roles(
        self,
        paragraph: Paragraph,
        relation: str,
        masked: Masked,
        sentence: str,
        span: tuple[int, int],
        evidence: str,
    ) -> Iterator[Relation]:
        unit = self.charge.unit(paragraph, masked, sentence)
        own = self.charge.leads(unit)
        for start, keys in playing(masked, sentence, span, self.words):
            if relation == SERVICES and self._writes(sentence[:start], keys):
                continue
            for key in keys:
                if own != {key}:
                    printed = masked.printed(evidence).strip()
                    yield Relation(unit, relation, key, paragraph.number, printed, paragraph.lines)

    def _kind(self, key: str) -> str:
        return self.registry.body(key).kind if key in self.registry else ""


def _bare(text: str) -> str:
    return "".join(text.split())
