"""A unit's paragraphs as an HTML page with bodies, documents and goals marked, for people who review them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from kg import ids
from kg import terms as t
from kg.export.network import clean
from kg.export.reading import described, first
from kg.export.spans import Passage, Span, passages, spans
from kg.lang.export import export_words

if TYPE_CHECKING:
    from pyoxigraph import Store

_STYLE = """
body{font:16px/1.75 system-ui,"Noto Sans","Noto Sans SC",sans-serif;color:#222;
max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.3rem} h2{font-size:1.05rem;margin-top:2rem} p{margin:.9rem 0} p.item{margin-left:2rem}
.n{color:#777;font-size:.8em;margin-right:.6em} .l{color:#aaa;font-size:.7em;margin-left:.5em}
mark{padding:.1em .15em;border-radius:.2em;color:inherit}
.body{background:#cfe3f7}.citation{background:#fde7c3}.sdg{background:#d3efcf}.new{outline:1px dashed #c33}
.t{font-size:.65em;color:#555;margin:0 .25em 0 .15em;vertical-align:.35em}
table{border-collapse:collapse;font-size:.85em}
td{padding:.15em .8em .15em 0;vertical-align:top}
""".strip()


def write(store: Store, path: Path, units: Sequence[str], language: str) -> dict[str, int]:
    """Write the page of the units; the number of paragraphs and marks comes back."""
    texts, found = passages(store, units), spans(store, units)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_page(store, units, texts.values(), found, language))
    return {"paragraphs": len(texts), "marks": sum(span.passage in texts for span in found)}


def _page(
    store: Store, units: Sequence[str], texts: Iterable[Passage], found: Sequence[Span], language: str
) -> Iterator[str]:
    words = export_words(language).review
    titles = _titles(store, units)
    yield f'<!DOCTYPE html>\n<html lang="{language}">\n<head><meta charset="utf-8">'
    yield f"<title>{escape(titles[units[0]])}</title>\n<style>{_STYLE}</style></head>\n"
    yield "<body>\n<p>" + " ".join(f'<mark class="{kind}">{words[kind]}</mark>' for kind in ("body", "citation", "sdg"))
    yield f' <mark class="body new">{words["provisional"]}</mark></p>\n'
    by_passage: dict[str, list[Span]] = {}
    for span in found:
        by_passage.setdefault(span.passage, []).append(span)
    shown: list[Span] = []
    unit = ""
    for passage in texts:
        if passage.unit != unit:
            unit = passage.unit
            yield f"<h1>{escape(titles[unit])}</h1>\n"
        marks = by_passage.get(passage.iri, [])
        shown += marks
        item = ' class="item"' if "(" in passage.number else ""
        yield f'<p{item} lang="{passage.language}"><span class="n">{escape(passage.number)}</span>'
        yield f'{marked(passage.text, marks)}<span class="l">{words["line"]} {passage.line}</span></p>\n'
    yield from _listed(shown, words["listed"], words["none"])
    yield "</body>\n</html>\n"


def marked(text: str, marks: Iterable[Span]) -> str:
    """A text as HTML with its spans marked, each followed by what it means in other words; spans may overlap.

    >>> marked("a<b", ())
    'a&lt;b'
    """
    inside = [span for span in marks if 0 <= span.start < span.end <= len(text)]
    cuts = sorted({0, len(text), *(span.start for span in inside), *(span.end for span in inside)})
    pieces = []
    for start, end in pairwise(cuts):
        over = [span for span in inside if span.start <= start and end <= span.end]
        piece = escape(clean(text[start:end]))
        pieces.append(f'<mark class="{_classes(over)}" title="{_meaning(over)}">{piece}</mark>' if over else piece)
        ended = [_meaning([span]) for span in over if span.end == end]
        pieces += [f'<span class="t">{meaning}</span>' for meaning in ended if meaning != piece]
    return "".join(pieces)


def _classes(over: Sequence[Span]) -> str:
    kinds = sorted({span.kind for span in over})
    new = any(target.provisional for span in over for target in span.targets)
    return " ".join([*kinds, "new"] if new else kinds)


def _meaning(over: Sequence[Span]) -> str:
    return escape(clean(" | ".join(target.name for span in over for target in span.targets)))


def _listed(shown: Sequence[Span], heading: str, nothing: str) -> Iterator[str]:
    """Everything marked, with how often, for a look at the whole."""
    if not shown:
        yield f"<p>{nothing}</p>\n"
        return
    count = Counter((span.kind, target.name, target.iri) for span in shown for target in span.targets)
    yield f"<h2>{heading}</h2>\n<table>\n"
    for (kind, name, iri), number in sorted(count.items(), key=lambda pair: (pair[0][0], -pair[1], pair[0])):
        mark = f'<mark class="{kind}">{escape(clean(name))}</mark>'
        yield f'<tr><td>{mark}</td><td>{number}</td><td><a href="{escape(iri)}">{escape(iri)}</a></td></tr>\n'
    yield "</table>\n"


def _titles(store: Store, units: Iterable[str]) -> dict[str, str]:
    """The printed titles of units."""
    found = described(store, t.UNIT, (t.TITLE,))
    return {unit: clean(first(found.get(unit, {}), t.TITLE)) or ids.local(unit) for unit in units}
