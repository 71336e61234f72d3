"""Tokenizers that leave the text with the document, so that no component has to join the tokens again.

:class:`Characters` makes the same tokens as spaCy's own tokenizer of a language that parts no words by blanks, one a
character, in little more than half the time. Measured by ``benchmarks/language.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

#: Where a document keeps its text.
TEXT = "kg.text"

_PIECE = re.compile(r"\S ?|\s+")


class Characters:
    """One token a character; a blank after one belongs to it, other white space is a token of its own.

    >>> doc = Characters(Vocab())("第 70/1  号")
    >>> [token.text_with_ws for token in doc]
    ['第 ', '7', '0', '/', '1 ', ' ', '号']
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The document of a text."""
        parts = text.split()
        if parts == text.split(" "):
            words = list("".join(parts))
            spaces = [False] * len(words)
            reached = -1
            for part in parts[:-1]:
                reached += len(part)
                spaces[reached] = True
        else:
            pieces = _PIECE.findall(text)
            words = [piece if piece.isspace() else piece[0] for piece in pieces]
            spaces = [not piece.isspace() and len(piece) == 2 for piece in pieces]
        return Doc(self.vocab, words=words, spaces=spaces, user_data={TEXT: text})


class KeepsText:
    """Another tokenizer that leaves the text with its documents."""

    def __init__(self, tokenizer: Callable[[str], Doc]) -> None:
        self._tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """The document of a text."""
        doc = self._tokenizer(text)
        doc.user_data[TEXT] = text
        return doc

    def __getattr__(self, name: str) -> Any:
        """What the tokenizer itself can do (reading and writing its settings)."""
        return getattr(self._tokenizer, name)


def text_of(doc: Doc) -> str:
    """The text of a document, from its tokenizer where it was kept."""
    text: str | None = doc.user_data.get(TEXT)
    return doc.text if text is None else text
