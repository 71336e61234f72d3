"""Every identifier and IRI is made here, nowhere else.

Local names are flat, deterministic and safe as prefixed names (letters, digits, ``_``, ``-``), so that a
person can type them in a query: ``id:inst-A_RES_47_120-A``, ``id:unit-2021-approved-6-s2``.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from urllib.parse import quote

BASE = "https://w3id.org/mandategraph/"
ONTOLOGY = BASE + "ontology#"
DATA = BASE + "id/"
GRAPH = BASE + "graph/"
CODE = BASE + "code/"
SHAPE = BASE + "shape/"
SDG = "http://metadata.un.org/sdg/"

_FLAT = str.maketrans("./", "__")
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


@lru_cache(maxsize=1 << 14)
def slug(text: str) -> str:
    """A flat local name for a printed identifier: ``/`` and ``.`` become ``_``, anything else unsafe ``-``.

    (A dot is legal in a prefixed name, but not every SPARQL parser reads two of them.) Text that has letters outside
    ASCII keeps its readable part and gets a short digest, so that two names never meet in one.

    >>> slug("A/RES/47/120 A"), slug("A/RES/2205(XXI)"), slug("A/75/6 (Sect. 2)"), slug("2.1(a)")
    ('A_RES_47_120-A', 'A_RES_2205-XXI', 'A_75_6-Sect-2', '2_1-a')
    >>> slug("《公约》").startswith("x")
    True
    """
    flat = _UNSAFE.sub("-", text.strip().translate(_FLAT)).replace("_-", "-").strip("-_")
    if not text.isascii():
        digest = hashlib.sha256(text.encode()).hexdigest()[:10]
        return f"{flat}-x{digest}" if flat else f"x{digest}"
    return flat


def edition(year: int, edition_name: str) -> str:
    """The edition of a plan: approved and proposed plans for one year stay apart.

    >>> edition(2021, "approved")
    '2021-approved'
    """
    return f"{year}-{edition_name}"


def document(symbol: str, language: str) -> str:
    """The IRI of a source document in one language.

    >>> document("A/75/6/Add.1", "zh").removeprefix(DATA)
    'doc-A_75_6_Add_1-zh'
    """
    return f"{DATA}doc-{slug(symbol)}-{language}"


def graph(symbol: str, language: str) -> str:
    """The IRI of the named graph that holds what one document says."""
    return f"{GRAPH}{slug(symbol)}-{language}"


def plan(symbol: str, year: int, edition_name: str) -> str:
    """The plan a unit belongs to: its edition, and the budget section of a fascicle.

    Several fascicles of one plan may hold the same programme (sections 29A and 29B programme 25): each is the plan
    of another entity.

    >>> plan("A/75/6/Add.1", 2021, "approved"), plan("A/81/6 (Sect. 29A)", 2027, "proposed")
    ('2021-approved', '2027-proposed-sect29A')
    >>> plan("A/81/6 (Sect. 3)/Add.1", 2027, "proposed")
    '2027-proposed-sect3-Add_1'
    """
    fascicle = re.search(r"\(\s*Sect\.?\s*([A-Za-z0-9]+)\s*\)(.*)", symbol, re.IGNORECASE)
    if not fascicle:
        return edition(year, edition_name)
    return "-".join(filter(None, (edition(year, edition_name), f"sect{fascicle[1]}", slug(fascicle[2]))))


def named_graph(name: str) -> str:
    """The IRI of a graph that belongs to no document: ``registry``, ``ontology``, ``shared``, ``links``, ``dataset``.

    >>> named_graph("registry").removeprefix(BASE)
    'graph/registry'
    """
    return GRAPH + name


def unit(plan: str, programme: str, section: str = "", subprogramme: str = "", component: str = "") -> str:
    """The IRI of a unit. ``plan`` is :func:`edition`; ``section`` the part's ordinal within its programme (``2``).

    >>> unit("2021-approved", "6", "2").removeprefix(DATA)
    'unit-2021-approved-6-s2'
    >>> unit("2021-approved", "20", "", "1", "(a)").removeprefix(DATA)
    'unit-2021-approved-20-1-ca'
    """
    parts = [plan, slug(programme)]
    if section:
        parts.append(f"s{slug(section)}")
    if subprogramme:
        parts.append(slug(subprogramme))
    if component:
        parts.append("c" + slug(component.strip("()")))
    return f"{DATA}unit-{'-'.join(parts)}"


def programme_line(programme: str) -> str:
    """The IRI of a programme over the years.

    >>> programme_line("6").removeprefix(DATA)
    'programme-6'
    """
    return f"{DATA}programme-{slug(programme)}"


def instrument(cited: str) -> str:
    """The IRI of an instrument from its organ-qualified symbol or registry key: one in every language and year.

    >>> instrument("A/RES/47/120 A").removeprefix(DATA)
    'inst-A_RES_47_120-A'
    """
    return f"{DATA}inst-{slug(cited)}"


def body(key: str) -> str:
    """The IRI of a body from its registry key, or of a provisional one (``x-…``).

    >>> body("GA").removeprefix(DATA)
    'body-GA'
    """
    return f"{DATA}body-{slug(key)}"


def provisional_body(name: str) -> str:
    """The deterministic key of a body that the registry does not know.

    >>> provisional_body("某委员会") == provisional_body("某委员会"), provisional_body("X")[:2]
    (True, 'x-')
    """
    return "x-" + hashlib.sha256("".join(name.split()).encode()).hexdigest()[:10]


def local(iri: str) -> str:
    """The local name of one of the project's own nodes; any other IRI stays whole.

    >>> local(body("GA")), local(sdg("5"))
    ('body-GA', 'http://metadata.un.org/sdg/5')
    """
    return iri.removeprefix(DATA)


def part(owner: str, *names: object) -> str:
    """The IRI of something inside a document or unit (``par``, ``tab``, ``row`` …) from its owner's IRI.

    >>> part("https://w3id.org/mandategraph/id/doc-X-zh", "par", "2.1(a)").removeprefix(DATA)
    'doc-X-zh-par-2_1-a'
    """
    return "-".join([owner, *(slug(str(name)) for name in names)])


def link(kind: str, later: str, earlier: str) -> str:
    """The IRI of a link between two nodes of different years, from their IRIs.

    >>> link("succession", instrument("A/RES/79/12"), instrument("A/RES/69/9")).removeprefix(DATA)
    'succession-inst-A_RES_79_12-to-inst-A_RES_69_9'
    """
    return f"{DATA}{kind}-{local(later)}-to-{local(earlier)}"


def code(scheme: str, notation: str) -> str:
    """The IRI of a concept in one of the project's code lists.

    >>> code("basis", "planned").removeprefix(CODE)
    'basis-planned'
    """
    return f"{CODE}{scheme}-{slug(notation)}"


def cube(name: str) -> str:
    """The IRI of a set of observations (``deliverables``, ``measures``).

    >>> cube("deliverables").removeprefix(DATA)
    'cube-deliverables'
    """
    return f"{DATA}cube-{slug(name)}"


def dataset(*names: str) -> str:
    """The IRI of the dataset, or of something said about it: a partition, the run, the software.

    >>> dataset().removeprefix(DATA), dataset("class", "Unit").removeprefix(DATA)
    ('dataset', 'dataset-class-Unit')
    """
    return part(DATA + "dataset", *names)


def sdg(number: str) -> str:
    """The United Nations' own IRI of a Sustainable Development Goal or target; an indicator gets one of the same make.

    (Indicators have codes of their own there, which their printed numbers do not tell.)

    >>> sdg("17.11")
    'http://metadata.un.org/sdg/17.11'
    """
    return SDG + number


def official_link(symbol: str) -> str:
    """The official address of a UN document, made from its symbol alone (printed links are no authority).

    >>> official_link("A/RES/47/120 A"), official_link("A/RES/2205(XXI)")
    ('https://undocs.org/A/RES/47/120A', 'https://undocs.org/A/RES/2205(XXI)')
    """
    return "https://undocs.org/" + quote(re.sub(r"\s+", "", symbol), safe="/()._-")
