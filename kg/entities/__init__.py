"""What a text names: bodies, documents and goals, as spaCy components that need no downloaded model.

>>> import kg.entities
>>> doc = kg.entities.nlp("en")("In its resolution 70/1 the General Assembly adopted Goals 1 to 17.")
>>> [(span.text, span.kb_id_) for span in doc.spans["citations"]]
[('70/1', 'A/RES/70/1')]
>>> len(doc.spans["sdgs"]), doc.spans["citations"][0]._.organ
(17, 'GA')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def nlp(language: str = "zh") -> Language:
    """The pipeline of a language (``zh``, ``en``), usable on any United Nations text; made once a process.

    It fills ``doc.spans["citations"]``, ``doc.spans["sdgs"]`` and ``doc.spans["bodies"]`` with every span, and
    ``doc.ents`` with those that do not overlap. ``span.kb_id_`` is the identifier: of a document the symbol with its
    organ (``A/RES/70/1``), of a goal its number (``17.11``), of a body its key in the registry (``GA``).
    :mod:`kg.entities.pipeline` lists the extensions.
    """
    from kg.entities import pipeline

    return pipeline.nlp(language)
