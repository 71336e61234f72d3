"""The zip package of a Word file: its parts read within bounds, as XML trees that resolve no entity.

A package is input from anywhere: sizes are bounded before anything is unpacked, macros and encryption are refused, no
part may declare a document type.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

from lxml import etree

from kg.errors import SourceError

MAX_PARTS = 4_000
MAX_PART = 100 * 2**20  # bytes of one part when unpacked; the largest fascicle known has 4 MiB
MAX_TOTAL = 400 * 2**20
MAX_RATIO = 200  # unpacked to packed; Word's own XML packs about 20 : 1
RATIO_FROM = 2**20  # small parts may pack better

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "/officeDocument"
_STRICT = "http://purl.oclc.org/ooxml/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MACRO = re.compile(r"vbaProject|vbaData", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: another part's name, or an address outside the package."""

    kind: str
    target: str
    external: bool


@dataclass
class Package:
    """An open Word package: ``main`` is the name of its main part, ``name`` the file as messages call it."""

    name: str
    main: str
    _zip: zipfile.ZipFile
    _names: frozenset[str] = field(default_factory=frozenset)

    def has(self, part: str) -> bool:
        """Whether the package has a part."""
        return part in self._names

    def tree(self, part: str) -> etree._Element:
        """The root of a part. Raises SourceError where the part is missing, damaged or unsafe."""
        return _parse(_unpack(self._zip, part, self.name), part, self.name)

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by relationship id; empty where it has no relationships."""
        folder, base = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{base}.rels")
        if path not in self._names:
            return {}
        found: dict[str, Relation] = {}
        for each in self.tree(path).iter(_RELATIONSHIP):
            external = each.get("TargetMode") == "External"
            target = each.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
            found[each.get("Id", "")] = Relation(each.get("Type", "").rpartition("/")[2], target, external)
        return found


def open_package(data: bytes, name: str) -> Package:
    """Open a Word package after checking it.

    Raises SourceError, one sentence, for a damaged archive, one that is encrypted or has macros, one that would unpack
    to an absurd size, and one that is no Word document.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, NotImplementedError) as error:
        raise SourceError(f"{name}: a damaged Word file ({error}); ask for it again.") from None
    _check(infos, name)
    package = Package(name, "", archive, frozenset(info.filename for info in infos))
    if "[Content_Types].xml" not in package._names or "_rels/.rels" not in package._names:
        raise SourceError(f"{name}: a zip archive, but no Word document; give the plan as .docx or text.")
    types = _unpack(archive, "[Content_Types].xml", name).decode("utf-8", "replace")
    if "macroEnabled" in types:
        raise _macros(name)
    root = _parse(_unpack(archive, "_rels/.rels", name), "_rels/.rels", name)
    for each in root.iter(_RELATIONSHIP):
        if each.get("Type", "").endswith(_MAIN):
            if each.get("Type", "").startswith(_STRICT):
                raise SourceError(f"{name}: saved as Strict Open XML; save it as an ordinary .docx first.")
            package.main = posixpath.normpath(each.get("Target", "")).lstrip("/")
    if package.main not in package._names or _WORD not in types:
        raise SourceError(f"{name}: a zip archive, but no Word document; give the plan as .docx or text.")
    return package


def _check(infos: list[zipfile.ZipInfo], name: str) -> None:
    if any(info.flag_bits & 1 for info in infos):
        raise SourceError(f"{name}: the archive is encrypted; remove the password first.")
    if any(_MACRO.search(info.filename) for info in infos):
        raise _macros(name)
    total = sum(info.file_size for info in infos)
    swollen = any(
        info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size) for info in infos
    )
    if len(infos) > MAX_PARTS or total > MAX_TOTAL or swollen or any(info.file_size > MAX_PART for info in infos):
        size = f"{len(infos)} parts, {total // 2**20} MiB"
        raise SourceError(f"{name}: would unpack to an absurd size ({size}); this is no programme plan.")


def _macros(name: str) -> SourceError:
    return SourceError(f"{name}: contains macros; save it as a .docx without macros first.")


def _unpack(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    """The bytes of a part, never more than the archive's directory announces."""
    try:
        info = archive.getinfo(part)
        with archive.open(info) as stream:
            data = stream.read(min(info.file_size, MAX_PART) + 1)
    except KeyError:
        raise SourceError(f"{name}: a damaged Word file (it lacks {part}); ask for it again.") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise SourceError(f"{name}: a damaged Word file ({part}: {error}); ask for it again.") from None
    if len(data) > min(info.file_size, MAX_PART):
        raise SourceError(f"{name}: {part} is larger than the archive says; this is no programme plan.")
    return data


def _parse(data: bytes, part: str, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"{name}: a damaged Word file ({part}: {error}); ask for it again.") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise SourceError(f"{name}: {part} declares a document type, which no Word file does; it is not read.")
    return root
