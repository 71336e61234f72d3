"""Words of titles by what they are called in each language (``subjects.tsv``).

One a row: its kind, then the forms in each language, parted by semicolons. A *subject* is what a text is about, a
*number* an ordinal, an *action* what is done about it, which translators word more freely. Endings need no forms of
their own: words count by their beginnings. A row may lack a language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: Kinds of words without which a title in another language is another title.
TELLING = ("subject", "number")

_TABLE = Path(__file__).with_name("subjects.tsv")


@dataclass(frozen=True, slots=True)
class Subject:
    """A word and its ``forms`` by language."""

    kind: str
    forms: Mapping[str, Sequence[str]]

    @property
    def telling(self) -> bool:
        """Whether a title that lacks it is another title."""
        return self.kind in TELLING


@cache
def subjects() -> tuple[Subject, ...]:
    """All words.

    >>> next((each.kind, dict(each.forms)) for each in subjects() if "migrant" in each.forms["en"])
    ('subject', {'en': ('migrant',), 'zh': ('移徙者', '移民')})
    """
    (_, *languages), *rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines())
    return tuple(
        Subject(
            kind,
            {
                language: tuple(form.strip() for form in cell.split(";"))
                for language, cell in zip(languages, cells, strict=True)
                if cell.strip()
            },
        )
        for kind, *cells in rows
    )
