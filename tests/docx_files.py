"""Small Word files made by the tests: just the parts that a reader needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def run(text: str, *properties: str) -> str:
    """A run; tabs in the text become tab elements, properties are element names or whole elements."""
    shown = "".join(each if each.startswith("<") else f"<w:{each}/>" for each in properties)
    pieces = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t"))
    return f"<w:r><w:rPr>{shown}</w:rPr>{pieces}</w:r>"


def raised(text: str) -> str:
    """A superscript run."""
    return run(text, '<w:vertAlign w:val="superscript"/>')


def paragraph(content: str = "", style: str = "", properties: str = "") -> str:
    """A paragraph of text, or of runs where the content is markup already."""
    runs = content if content.startswith("<") else run(content) if content else ""
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def cell(content: str, span: int = 1, merge: str = "") -> str:
    """A cell; ``merge`` is ``restart`` or ``continue`` for one that is merged over rows."""
    inner = content if content.startswith("<w:p") else "".join(paragraph(part) for part in content.split("\n"))
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: Sequence[str]) -> str:
    """A table; a cell that is markup already is taken as it is."""
    body = "".join(
        "<w:tr>" + "".join(each if each.startswith("<w:tc") else cell(each) for each in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{body}</w:tbl>"


def chart_drawing(relation: str) -> str:
    """A paragraph with a chart."""
    return (
        "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>"
        f'<c:chart r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def cache(kind: str, texts: Iterable[str | None], code: str = "") -> str:
    """The cached points of a series: ``str`` or ``num``."""
    listed = list(texts)
    shown = f"<c:formatCode>{escape(code)}</c:formatCode>" if code else ""
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{escape(text)}</c:v></c:pt>' for index, text in enumerate(listed) if text is not None
    )
    return f'<c:{kind}Ref><c:{kind}Cache>{shown}<c:ptCount val="{len(listed)}"/>{points}</c:{kind}Cache></c:{kind}Ref>'


def series(
    name: str, categories: Iterable[str | None], values: Iterable[str | None], labels: str = "", code: str = "General"
) -> str:
    """A series of a chart; ``labels`` are its data labels as markup."""
    shown = labels or '<c:dLbls><c:showVal val="1"/></c:dLbls>'
    named = f"<c:tx>{cache('str', [name])}</c:tx>" if name else ""
    return (
        f"<c:ser>{named}{shown}<c:cat>{cache('str', categories)}</c:cat>"
        f"<c:val>{cache('num', values, code)}</c:val></c:ser>"
    )


def label(index: int, text: str = "", **switches: str) -> str:
    """A data label of one point, with a text typed into it."""
    rich = f"<c:tx><c:rich><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></c:rich></c:tx>" if text else ""
    shown = "".join(f'<c:{name} val="{value}"/>' for name, value in switches.items())
    return f'<c:dLbl><c:idx val="{index}"/>{rich}{shown}</c:dLbl>'


def chart(*plots: str, legend: bool = True, axes: str = "") -> str:
    """A chart part."""
    inner = "".join(plots) + axes
    return (
        f"<c:chartSpace {NAMESPACES}><c:chart><c:plotArea>{inner}</c:plotArea>"
        f"{'<c:legend/>' if legend else ''}</c:chart></c:chartSpace>"
    )


def bars(*each: str, axis: str = "") -> str:
    """A bar chart of some series."""
    owner = f'<c:axId val="{axis}"/>' if axis else ""
    return f"<c:barChart>{''.join(each)}{owner}</c:barChart>"


def docx(
    *blocks: str,
    parts: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
    raw: Mapping[str, bytes] | None = None,
    types: str = "",
) -> bytes:
    """The bytes of a Word file.

    ``parts`` are further parts below ``word/``; ``links`` addresses by relationship id; ``relations`` (kind, target) by
    relationship id; ``raw`` parts by their whole name, which go before those made here.
    """
    body = f"<w:document {NAMESPACES}><w:body>{''.join(blocks)}</w:body></w:document>"
    related = [
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in (relations or {}).items()
    ]
    related += [
        f'<Relationship Id="{key}" Type="{_OFFICE}/hyperlink" Target="{escape(address)}" TargetMode="External"/>'
        for key, address in (links or {}).items()
    ]
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    files: dict[str, bytes | str] = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{types or _MAIN}"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{namespace}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": body,
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{namespace}">{"".join(related)}</Relationships>',
        **{f"word/{name}": text for name, text in (parts or {}).items()},
        **(raw or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()
