"""Small PDF files made by the tests: text at places, rules and frames, with the fonts that every reader has."""

from __future__ import annotations

from collections.abc import Sequence

_FONTS = {"": "Times-Roman", "b": "Times-Bold", "i": "Times-Italic"}


def text(x: float, y: float, words: str, size: float = 10, font: str = "") -> str:
    """Text on a baseline; ``font`` is ``b`` or ``i``."""
    encoded = words.encode("cp1252").hex()
    return f"BT /F{font or 'r'} {size} Tf {x} {y} Td <{encoded}> Tj ET"


def rule(left: float, right: float, y: float, height: float = 0.5) -> str:
    """A horizontal rule, as a filled box."""
    return f"{left} {y} {right - left} {height} re f"


def rules(columns: Sequence[tuple[float, float]], y: float, height: float = 0.5) -> list[str]:
    """The rules of several columns at one height."""
    return [rule(left, right, y, height) for left, right in columns]


def frame(left: float, bottom: float, right: float, top: float) -> str:
    """A frame around a chart."""
    return f"{left} {bottom} {right - left} {top - bottom} re S"


def paragraph(
    x: float, y: float, lines: Sequence[str], size: float = 10, font: str = "", step: float = 12
) -> list[str]:
    """Lines of text below each other."""
    return [text(x, y - step * index, line, size, font) for index, line in enumerate(lines)]


def pdf(*pages: Sequence[str]) -> bytes:
    """The bytes of a PDF with these pages of letter size."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts = " ".join(f"/F{key or 'r'} {3 + index} 0 R" for index, key in enumerate(_FONTS))
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
        for name in _FONTS.values()
    ]
    kids: list[int] = []
    for page in pages:
        content = "\n".join(page).encode("latin-1")
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << {fonts} >> >> "
            f"/Contents {len(objects) + 2} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    listed = " ".join(f"{number} 0 R" for number in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode()
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
