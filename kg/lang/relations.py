"""What a language must say about the roles that bodies play for a unit.

The patterns run over masked text (:mod:`kg.entities.masked`), in which every body named is one sign. Write
``{B}`` for the sign; :func:`compiled` puts it in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kg.lang import words

_SIGN = "[\ue000-\uf8ff]"


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern with ``{B}`` replaced by the class of signs for bodies."""
    return re.compile(pattern.replace("{B}", _SIGN))


@dataclass(frozen=True)
class RelationWords:
    """Patterns for roles; each has a group ``bodies`` in which all bodies play the role.

    ``sentence`` finds the sentences of a paragraph. ``prose`` pairs a role (a notation of the list of roles) with its
    pattern in a sentence, ``list_prose`` with one that runs over a whole paragraph; ``convened`` find ``bodies`` that
    are served where they are meetings. ``rows`` are the patterns for the
    label of a row in which a body is owed a paper, ``served`` what of a row's label names the bodies whose meetings
    or papers are served (group ``bodies``; the first pattern that matches decides). ``established`` are patterns of a
    body and the ``act`` that established it. ``jointly`` are patterns of ``bodies`` that work together, of which
    one must be in charge. ``session`` matches the label of a row about the own meetings of whoever is in charge,
    ``agenda`` finds ``bodies`` that a meeting of another is on (and serves, where they meet themselves), ``held`` the
    ``bodies`` whose meetings the label of a row that is not on meetings names all the same, and ``author`` matches
    before one named as the author of a paper; with the group ``by`` whoever that is, else a person.

    ``beside`` matches after a body that is named for something else of it (its members, its decisions), ``aside``
    before one that is named as a place or a source. ``again`` finds a ``noun`` that takes up a body named before.
    What a sentence says is done by others where ``others`` matches before it, or where the ``subject`` before it,
    or else the ``opening`` of the sentence, is a body not in charge and no word for the unit itself (``self``) comes
    between.

    ``expected`` matches in a paragraph whose items are results that are expected, and before what a sentence only
    expects. In a paragraph on partners, ``about`` matches the words that say so, and ``partnering`` where a sentence
    goes on to say what is done with them. ``other_unit`` finds the number of a subprogramme that a sentence is about,
    ``further`` matches a sentence that goes on to something else.

    ``leads`` are the patterns of a sentence that names who is in charge of a unit, ``subprogramme_lead`` one that
    also gives the ``number`` of a subprogramme. ``office`` takes the ``place`` from the name of an office that may
    run a group of that place.
    """

    sentence: re.Pattern[str]
    prose: tuple[tuple[str, re.Pattern[str]], ...]
    list_prose: tuple[tuple[str, re.Pattern[str]], ...]
    rows: tuple[tuple[str, re.Pattern[str]], ...]
    served: tuple[re.Pattern[str], ...]
    established: tuple[re.Pattern[str], ...]
    jointly: tuple[re.Pattern[str], ...]
    session: re.Pattern[str]
    agenda: re.Pattern[str]
    convened: tuple[re.Pattern[str], ...]
    held: re.Pattern[str]
    author: re.Pattern[str]
    beside: re.Pattern[str]
    aside: re.Pattern[str]
    again: re.Pattern[str]
    others: re.Pattern[str]
    subject: re.Pattern[str]
    opening: re.Pattern[str]
    self: re.Pattern[str]
    expected: re.Pattern[str]
    partnering: re.Pattern[str]
    about: re.Pattern[str]
    further: re.Pattern[str]
    other_unit: re.Pattern[str]
    leads: tuple[re.Pattern[str], ...]
    subprogramme_lead: re.Pattern[str]
    office: re.Pattern[str]


def relation_words(language: str) -> RelationWords:
    """The words about roles of a language."""
    return cast(RelationWords, words(language, "relations"))
