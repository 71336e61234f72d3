"""What stands on a PDF page: runs of glyphs with their place and type, ruled lines, frames. Places are in points.

The only module that knows the PDF library. Blanks that the library guesses are left out: words are parted by the blanks
of the file, and by gaps.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kg.errors import SourceError

GAP = 0.2  # of the type size: a wider gap between glyphs parts words
WIDE = 0.6  # of the type size: a wider gap parts pieces of a row
THIN = 3.0  # a path lower than this is a rule
MAX_PAGES = 2_000
MAX_GLYPHS = 40_000  # on one page; a full page has four thousand

_HYPHEN = "\x02"  # what the library gives for a hyphen at the end of a line
_PLAIN = {
    **dict.fromkeys((0xA0, 0x2007, 0x2009, 0x202F), " "),
    **dict.fromkeys((0xAD, 0x200B, 0xFEFF, 0xFFFE), None),
    0x2010: "-",
    0x2011: "-",
    0x2212: "–",
}


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one type on one line: text, left and right edge, baseline (from the bottom of the page), size."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class Box:
    """The place of something drawn."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number, height, runs in the order of the file, horizontal rules, frames, pictures."""

    number: int
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Box, ...]
    frames: tuple[Box, ...]


def sheets(data: bytes, name: str) -> Iterator[Sheet]:
    """The pages of a PDF.

    Raises SourceError where the PDF library is not installed, or the file is damaged or protected by a password.
    """
    try:
        import pypdfium2
    except ImportError:
        raise SourceError(
            f"{name}: PDF files need the PDF reader; install it with: pip install 'mandategraph[pdf]'."
        ) from None
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        what = "protected by a password" if "password" in str(error).lower() else "a damaged PDF file"
        raise SourceError(f"{name}: {what}; ask for it again, or give the plan as .docx.") from None
    if count > MAX_PAGES:
        raise SourceError(f"{name}: {count} pages; this is not a programme plan.")
    try:
        for number in range(count):
            yield _sheet(document[number], number + 1, name)
    except pypdfium2.PdfiumError as error:
        raise SourceError(f"{name}: a damaged PDF file ({error}); ask for it again.") from None
    finally:
        document.close()


def _sheet(page: Any, number: int, name: str) -> Sheet:
    from pypdfium2 import raw

    height = float(page.get_height())
    rules: list[Box] = []
    frames: list[Box] = []
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        box = Box(*map(float, each.get_bounds()))
        if each.type == raw.FPDF_PAGEOBJ_PATH and box.top - box.bottom < THIN:
            rules.append(box)
        else:
            frames.append(box)
    return Sheet(number, height, tuple(_runs(page, raw, name)), tuple(rules), tuple(frames))


def _runs(page: Any, raw: Any, name: str) -> Iterator[Run]:
    textpage = page.get_textpage()
    count = textpage.count_chars()
    if count > MAX_GLYPHS:
        raise SourceError(f"{name}: a page with {count} characters; this is not a programme plan.")
    handle = textpage.raw
    x, y = ctypes.c_double(), ctypes.c_double()
    box, flags, font = raw.FS_RECTF(), ctypes.c_int(), ctypes.create_string_buffer(96)
    held: Run | None = None
    for index in range(count):
        if raw.FPDFText_IsGenerated(handle, index) == 1:
            continue
        code = raw.FPDFText_GetUnicode(handle, index)
        raw.FPDFText_GetCharOrigin(handle, index, ctypes.byref(x), ctypes.byref(y))
        raw.FPDFText_GetLooseCharBox(handle, index, ctypes.byref(box))
        raw.FPDFText_GetFontInfo(handle, index, font, 96, ctypes.byref(flags))
        size = float(raw.FPDFText_GetFontSize(handle, index))
        bold, italic = b"Bold" in font.value, b"Italic" in font.value or b"Oblique" in font.value
        text = "-" if chr(code) == _HYPHEN else chr(code).translate(_PLAIN)
        left, right, base = float(box.left), float(box.right), float(y.value)
        if held is not None and _goes_on(held, left, base, size, (bold, italic)):
            held = Run(held.text + text, held.left, right, held.base, size, bold, italic)
        else:
            if held is not None and held.text.strip():
                yield held
            held = Run(text, left, right, base, size, bold, italic)
    if held is not None and held.text.strip():
        yield held


def _goes_on(held: Run, left: float, base: float, size: float, style: tuple[bool, bool]) -> bool:
    """Whether a glyph belongs to the run before it: same line and type, no gap."""
    near = -size < left - held.right < GAP * size
    return near and abs(held.base - base) < 0.5 and abs(held.size - size) < 0.1 and (held.bold, held.italic) == style
