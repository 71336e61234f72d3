"""What stands around a body in a sentence, and whether it plays the role that the sentence is about.

In ``向建设和平基金的受援方提供指导`` those served are the recipients, not the fund; in ``就环境大会决议采取协同行动``
a body is named for its resolution only; in ``观察员部队向安全理事会报告`` somebody else reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from kg.entities.masked import FIRST, SIGN, Masked
from kg.lang.relations import RelationWords

_SIGN = re.compile(SIGN)

#: How many characters before a body may say that it is named as a place or a source.
CLOSE = 40


def again(masked: Masked, words: RelationWords) -> Masked:
    """A masked text in which a noun that takes up a body named before (``该委员会``) is a sign for that body too.

    >>> from kg.lang.relations import relation_words
    >>> found = again(Masked("参加\\ue000并向该委员会报告", ("特设联络委员会",), (("AHLC",),)), relation_words("zh"))
    >>> found.text == "参加\\ue000并向\\ue001报告", found.surfaces[1], found.keys[1]
    (True, '该委员会', ('AHLC',))
    """
    surfaces, keys = list(masked.surfaces), list(masked.keys)

    def sign(match: re.Match[str]) -> str:
        for named in reversed(_SIGN.findall(masked.text, 0, match.start())):
            place = ord(named) - FIRST
            if masked.surfaces[place].endswith(match["noun"]):
                surfaces.append(match.group())
                keys.append(masked.keys[place])
                return chr(FIRST + len(keys) - 1)
        return match.group()

    text = words.again.sub(sign, masked.text)
    return Masked(text, tuple(surfaces), tuple(keys)) if len(keys) > len(masked.keys) else masked


def names(sentence: str) -> bool:
    """Whether a sentence of a masked text names a body."""
    return _SIGN.search(sentence) is not None


def playing(
    masked: Masked, sentence: str, span: tuple[int, int], words: RelationWords
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The place and the keys of each body in a part of a sentence that is not named for something else of it."""
    for sign in _SIGN.finditer(sentence, *span):
        beside = words.beside.match(sentence, sign.end())
        if beside is None and words.aside.search(sentence[max(0, sign.start() - CLOSE) : sign.start()]) is None:
            yield sign.start(), masked.keys[ord(sign.group()) - FIRST]


def foreign(masked: Masked, sentence: str, start: int, own: Set[str], words: RelationWords) -> bool:
    """Whether the one who does what a sentence says from a place on is another body than those in charge."""
    before = sentence[:start]
    if words.others.search(before):
        return True
    subject = words.subject.search(before) or (words.opening.match(sentence) if not words.self.search(before) else None)
    return bool(own) and subject is not None and own.isdisjoint(masked.keys[ord(subject["subject"]) - FIRST])


def paired(masked: Masked, sentence: str, start: int, own: Set[str]) -> bool:
    """Whether the partner that a sentence names from a place on is the partner of another body, named right before."""
    before = _SIGN.match(sentence, start - 1) if start and own else None
    return before is not None and own.isdisjoint(masked.keys[ord(before.group()) - FIRST])
