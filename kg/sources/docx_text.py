"""The text of a Word paragraph: runs, tabs, hyperlinks, raised note marks, what is drawn in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from kg.model import Link
from kg.sources.docx_names import ID, MC, OFF, VAL, C, M, W
from kg.sources.docx_package import Relation

# Layout, not text: kinds of blanks and hyphens, marks without width, the private characters of symbol fonts.
_PLAIN = {
    **dict.fromkeys((0xA0, 0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F), " "),
    **dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF), None),
    **{0xF000 + code: chr(code) for code in range(0x20, 0x7F)},
    0x2010: "-",
    0x2011: "-",
    0xF0B7: "•",
    0xF0BE: "—",
}
_NOTE_MARK = re.compile(r"(?:[a-z]|\*{1,3})(?:\s*,\s*[a-z])*")
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_ADDRESS = re.compile(r'HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"')


@dataclass(slots=True)
class Text:
    """The text of a paragraph, its pieces while it is gathered, and what was found in it.

    ``marks`` are (mark, offset); ``notes`` the numbers of the footnotes referred to; ``charts`` relationship ids;
    ``boxes`` the contents of text boxes; ``drawn`` whether anything is drawn in it.
    """

    text: str = ""
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[tuple[str, int]] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    charts: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    drawn: bool = False
    fields: list[tuple[list[str], int]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Add text with its layout characters made plain."""
        text = plain(text)
        self.pieces.append(text)
        self.length += len(text)

    def link(self, start: int, target: str) -> None:
        """Note that the text from ``start`` on is a link."""
        if target:
            self.links.append(Link("".join(self.pieces)[start:].strip(), target))


def plain(text: str) -> str:
    r"""Text with one kind of blank and hyphen, and without characters that have no width.

    >>> plain("figure\u00a09.IV"), plain("non\u2011parliamentary"), plain("\uf02d")
    ('figure 9.IV', 'non-parliamentary', '-')
    """
    return text if text.isascii() else text.translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Runs:
    """Reads paragraphs. ``raised`` and ``hidden`` are the runs of the part that are superscript or not printed.

    ``notes`` gives the number of a footnote or endnote by its kind and id, in the order of the references; ``label``
    the number or bullet that Word itself puts before a paragraph.
    """

    relations: Mapping[str, Relation]
    raised: frozenset[etree._Element]
    hidden: frozenset[etree._Element]
    notes: Mapping[tuple[str, str], int]
    label: Callable[[etree._Element], str]

    def read(self, paragraph: etree._Element) -> Text:
        """The text of one paragraph; text boxes are left to the caller."""
        found = Text()
        label = self.label(paragraph)
        if label:
            found.add(f"\t{label}\t")
        self._walk(paragraph, found)
        found.text = "".join(found.pieces)
        if label and found.text.strip() == label:
            found.text = ""
        return found

    def _walk(self, element: etree._Element, found: Text) -> None:
        for child in element:
            handler = _INLINE.get(child.tag)
            if handler is not None:
                handler(self, child, found)

    def _hyperlink(self, element: etree._Element, found: Text) -> None:
        start = found.length
        self._walk(element, found)
        relation = self.relations.get(element.get(ID, ""))
        if relation is not None and relation.external:
            found.link(start, relation.target)

    def _simple_field(self, element: etree._Element, found: Text) -> None:
        start = found.length
        self._walk(element, found)
        if match := _ADDRESS.search(element.get(W + "instr", "")):
            found.link(start, match.group(1))

    def _run(self, run: etree._Element, found: Text) -> None:
        if run in self.hidden:
            return
        if run in self.raised:
            self._raised(run, found)
            return
        for child in run:
            handler = _IN_RUN.get(child.tag)
            if handler is not None:
                handler(self, child, found)

    def _raised(self, run: etree._Element, found: Text) -> None:
        """A raised letter or asterisk is a note mark; raised digits stay in the text as such (10³).

        A mark with which a text begins is that of the note itself and stays.
        """
        for child in run:
            if child.tag == W + "t":
                text = plain(child.text or "").strip()
                if _NOTE_MARK.fullmatch(text) and any(map(str.strip, found.pieces)):
                    found.marks.append((text, found.length))
                else:
                    found.add((child.text or "").translate(_RAISED))
            elif child.tag in _IN_RUN:
                _IN_RUN[child.tag](self, child, found)

    def _text(self, element: etree._Element, found: Text) -> None:
        if element.text:
            found.add(element.text)

    def _tab(self, element: etree._Element, found: Text) -> None:
        found.add("\t")

    def _break(self, element: etree._Element, found: Text) -> None:
        found.add(" ")

    def _hyphen(self, element: etree._Element, found: Text) -> None:
        found.add("-")

    def _symbol(self, element: etree._Element, found: Text) -> None:
        found.add(chr(int(element.get(W + "char", "20"), 16)))

    def _note(self, element: etree._Element, found: Text) -> None:
        number = self.notes.get(note_key(element))
        if number is not None:
            found.notes.append(number)
            found.marks.append((str(number), found.length))

    def _field(self, element: etree._Element, found: Text) -> None:
        """A field: its code (which may be a link's address), then what is printed for it."""
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            found.fields.append(([], found.length))
        elif kind == "separate" and found.fields:
            found.fields[-1] = (found.fields[-1][0], found.length)
        elif kind == "end" and found.fields:
            code, start = found.fields.pop()
            if match := _ADDRESS.search("".join(code)):
                found.link(start, match.group(1))

    def _code(self, element: etree._Element, found: Text) -> None:
        if found.fields:
            found.fields[-1][0].append(element.text or "")

    def _drawing(self, element: etree._Element, found: Text) -> None:
        found.drawn = True
        for each in element.iter(C + "chart", W + "txbxContent"):
            if each.tag == C + "chart":
                found.charts.append(each.get(ID, ""))
            else:
                found.boxes.append(each)

    def _alternatives(self, element: etree._Element, found: Text) -> None:
        """Of several forms of one content only the first is printed."""
        chosen = element.find(MC + "Choice")
        if chosen is None:
            chosen = element.find(MC + "Fallback")
        for child in chosen if chosen is not None else ():
            handler = _INLINE.get(child.tag) or _IN_RUN.get(child.tag)
            if handler is not None:
                handler(self, child, found)

    def _formula(self, element: etree._Element, found: Text) -> None:
        for each in element.iter(M + "t"):
            found.add(each.text or "")


_Handler = Callable[[Runs, etree._Element, Text], None]

_INLINE: dict[object, _Handler] = {
    W + "r": Runs._run,
    W + "hyperlink": Runs._hyperlink,
    W + "fldSimple": Runs._simple_field,
    M + "oMath": Runs._formula,
    M + "oMathPara": Runs._formula,
    MC + "AlternateContent": Runs._alternatives,
    **{
        W + name: Runs._walk
        for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "ruby", "rubyBase")
    },
}
_IN_RUN: dict[object, _Handler] = {
    W + "t": Runs._text,
    W + "tab": Runs._tab,
    W + "ptab": Runs._tab,
    W + "br": Runs._break,
    W + "cr": Runs._break,
    W + "noBreakHyphen": Runs._hyphen,
    W + "sym": Runs._symbol,
    W + "footnoteReference": Runs._note,
    W + "endnoteReference": Runs._note,
    W + "fldChar": Runs._field,
    W + "instrText": Runs._code,
    W + "drawing": Runs._drawing,
    W + "pict": Runs._drawing,
    W + "object": Runs._drawing,
    W + "ruby": Runs._walk,
    MC + "AlternateContent": Runs._alternatives,
}


def unlabelled(paragraph: etree._Element) -> str:
    """The label of paragraphs in parts where Word counts none."""
    return ""


def runs_of(
    root: etree._Element, relations: Mapping[str, Relation], label: Callable[[etree._Element], str] = unlabelled
) -> Runs:
    """A reader for the paragraphs of a part."""
    return Runs(
        relations,
        raised=frozenset(_owner(each) for each in root.iter(W + "vertAlign") if each.get(VAL) == "superscript"),
        hidden=frozenset(_owner(each) for each in root.iter(W + "vanish") if each.get(VAL) not in OFF),
        notes=_numbered(root),
        label=label,
    )


def note_key(element: etree._Element) -> tuple[str, str]:
    """The kind (footnote, endnote) and id of a note, from the note itself or a reference to it."""
    return etree.QName(element).localname.removesuffix("Reference"), element.get(W + "id", "")


def _numbered(root: etree._Element) -> dict[tuple[str, str], int]:
    keys = dict.fromkeys(note_key(each) for each in root.iter(W + "footnoteReference", W + "endnoteReference"))
    return {key: number for number, key in enumerate(keys, start=1)}


def _owner(prop: etree._Element) -> etree._Element:
    """The run that a run property belongs to (or whatever has it: a paragraph mark is no run and never asked for)."""
    properties = prop.getparent()
    owner = properties.getparent() if properties is not None else None
    return prop if owner is None else owner
