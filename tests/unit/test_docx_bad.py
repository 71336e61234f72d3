"""Word files that must not be read: each gets one clear sentence."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import KgError, SourceError
from kg.pipeline import build
from kg.sources import docx_package, read
from tests.docx_files import NAMESPACES, docx, paragraph

PLAN = (paragraph("Programme 3", "H23"), paragraph("Proposed programme budget for 2027"))


def truncated() -> bytes:
    whole = docx(*PLAN)
    return whole[: len(whole) // 2]


def flipped() -> bytes:
    """A file with a byte wrong in the middle of its text."""
    whole = bytearray(docx(paragraph("x" * 5000), *PLAN))
    at = whole.index(b"word/document.xml") + 60
    whole[at] ^= 0xFF
    return bytes(whole)


def encrypted_archive() -> bytes:
    """A zip whose entries say that they are encrypted."""
    whole = bytearray(docx(*PLAN))
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = whole.find(magic)
        while at >= 0:
            whole[at + offset] |= 1
            at = whole.find(magic, at + 4)
    return bytes(whole)


def spreadsheet() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="x"/>')
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return stream.getvalue()


def lying_directory() -> bytes:
    """A part that unpacks to more than the archive's directory says."""
    whole = bytearray(docx(paragraph("long " * 100_000), *PLAN))
    at = whole.rfind(b"PK\x01\x02", 0, whole.rfind(b"word/document.xml"))
    whole[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(whole)


ENTITIES = (
    '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
    f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>Programme 3 &b; &x;</w:t></w:r></w:p></w:body></w:document>"
)

BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "truncated": (truncated, "damaged Word file"),
    "a byte wrong": (flipped, "damaged Word file"),
    "archive with a password": (encrypted_archive, "encrypted"),
    "password or old format": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "protected by a password"),
    "macros": (lambda: docx(*PLAN, raw={"word/vbaProject.bin": b"\0"}), "contains macros"),
    "macro type": (
        lambda: docx(*PLAN, types="application/vnd.ms-word.document.macroEnabled.main+xml"),
        "contains macros",
    ),
    "bomb": (lambda: docx(*PLAN, raw={"word/media/image1.png": b"\0" * 30_000_000}), "absurd size"),
    "bomb of text": (lambda: docx(paragraph("a" * 40_000_000)), "absurd size"),
    "lying directory": (lying_directory, "damaged Word file"),
    "entities": (lambda: docx(raw={"word/document.xml": ENTITIES.encode()}), "declares a document type"),
    "spreadsheet": (spreadsheet, "no Word document"),
    "malformed": (lambda: docx(raw={"word/document.xml": b"<w:document"}), "damaged Word file"),
    "no main part": (
        lambda: docx(raw={"_rels/.rels": b'<Relationships xmlns="x"/>'}),
        "no Word document",
    ),
    "no plan": (
        lambda: docx(paragraph("Dear all"), paragraph("Please find the minutes attached.")),
        "no programme plan",
    ),
    "nothing": (lambda: docx(), "empty"),
}


@pytest.mark.parametrize("kind", sorted(BAD))
def test_bad_word_files_get_one_clear_sentence_and_leave_nothing(kind: str, tmp_path: Path) -> None:
    make, expected = BAD[kind]
    source = tmp_path / "plan.docx"
    source.write_bytes(make())
    with pytest.raises(SourceError) as caught:
        read(source)
    message = str(caught.value)
    assert expected in message
    assert message.endswith(".") and "\n" not in message and "plan.docx" in message
    with pytest.raises(KgError):
        build([source], tmp_path / "build")
    assert not (tmp_path / "build").exists()


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MAX_PARTS", 3)
    with pytest.raises(SourceError, match="absurd size"):
        docx_package.open_package(docx(*PLAN), "plan.docx")


def test_strict_files_are_told_apart() -> None:
    strict = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
        b'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/>'
        b"</Relationships>"
    )
    with pytest.raises(SourceError, match="Strict Open XML"):
        docx_package.open_package(docx(*PLAN, raw={"_rels/.rels": strict}), "plan.docx")
