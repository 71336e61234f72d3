"""Short names for IRIs in texts that people read."""

from __future__ import annotations

import re

from pyoxigraph import Literal, NamedNode

from kg.terms import PREFIXES
from kg.validate.model import Term

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")


def prefixed(term: Term) -> str:
    """A term as a person would type it: an IRI as prefixed name where there is one, a literal by its text.

    >>> prefixed(NamedNode("http://www.w3.org/ns/shacl#Warning")), prefixed(Literal("47/120 A"))
    ('sh:Warning', '"47/120 A"')
    >>> prefixed(Literal("目标", language="zh"))
    '"目标"@zh'
    """
    if isinstance(term, NamedNode):
        for prefix, namespace in PREFIXES.items():
            local = term.value.removeprefix(namespace)
            if local != term.value and _LOCAL.fullmatch(local):
                return f"{prefix}:{local}"
        return f"<{term.value}>"
    if isinstance(term, Literal):
        if term.language:
            return f'"{term.value}"@{term.language}'
        datatype = prefixed(term.datatype)
        return f'"{term.value}"' if datatype == "xsd:string" else f'"{term.value}"^^{datatype}'
    return f"_:{term.value}"
