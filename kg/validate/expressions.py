"""Constraints on a single term as SPARQL expressions that are true or false, never an error."""

from __future__ import annotations

from pyoxigraph import Literal, Store

from kg.errors import ShapesError
from kg.terms import RDF, SH, XSD
from kg.validate.model import Constraint

RANGES = {"MinInclusive": ">=", "MaxInclusive": "<=", "MinExclusive": ">", "MaxExclusive": "<"}
COMPARISONS = {"LessThan": "<", "LessThanOrEquals": "<="}
ON_TERM = {"Datatype", "NodeKind", "In", "MinLength", "MaxLength", "Pattern", "LanguageIn", *RANGES}
ON_VALUES = {*ON_TERM, *COMPARISONS, "Class", "Disjoint", "Node", "And", "Or", "Not", "Xone"}

_NODE_KINDS = {
    "IRI": "isIRI({0})",
    "Literal": "isLiteral({0})",
    "BlankNode": "isBlank({0})",
    "BlankNodeOrIRI": "(!isLiteral({0}))",
    "IRIOrLiteral": "(!isBlank({0}))",
    "BlankNodeOrLiteral": "(!isIRI({0}))",
}
# Datatypes whose lexical forms a cast of SPARQL checks, and those that any text fits.
_CAST = {XSD + name for name in ("integer", "decimal", "double", "float", "boolean", "dateTime", "date")}
_FREE = {XSD + "string", RDF + "langString", XSD + "anyURI"}


def on_term(constraint: Constraint, var: str) -> str:
    """The expression for a constraint that looks at nothing but the term itself.

    Raises ShapesError for a constraint that is not supported.

    >>> from pyoxigraph import NamedNode
    >>> on_term(Constraint("NodeKind", (NamedNode(SH + "IRI"),)), "?value")
    'isIRI(?value)'
    """
    name = constraint.component
    if name == "Datatype":
        return _datatype(constraint, var)
    if name == "NodeKind":
        kind = constraint.values[0].value.removeprefix(SH)
        if kind not in _NODE_KINDS:
            raise ShapesError(f"{kind!r} is not a node kind of SHACL.")
        return _NODE_KINDS[kind].format(var)
    if name == "In":
        return "(" + " || ".join(f"sameTerm({var}, {term})" for term in constraint.values) + ")"
    if name == "Pattern":
        return _pattern(constraint, var)
    if name == "LanguageIn":
        tags = [f'LANGMATCHES(LANG({var}), "{tag.value}")' for tag in constraint.values]
        return _sure(" || ".join(tags))
    if name in RANGES:
        return _sure(f"{var} {RANGES[name]} {constraint.values[0]}")
    sign = ">=" if name == "MinLength" else "<="
    return _sure(f"STRLEN(STR({var})) {sign} {constraint.values[0].value}")


def _sure(expression: str) -> str:
    return f"COALESCE({expression}, false)"


def _datatype(constraint: Constraint, var: str) -> str:
    datatype = constraint.values[0].value
    same = f"DATATYPE({var}) = <{datatype}>"
    if datatype in _FREE:
        return _sure(same)
    if datatype in _CAST:
        return _sure(f"{same} && isLiteral(<{datatype}>(STR({var})))")
    raise ShapesError(f"The datatype <{datatype}> is not supported in shapes.")


def _pattern(constraint: Constraint, var: str) -> str:
    pattern = constraint.values[0]
    flags = str(Literal(constraint.flags))
    probe = f'SELECT (REGEX("", {pattern}, {flags}) AS ?fits) WHERE {{}}'
    if [row["fits"] for row in Store().query(probe)] == [None]:  # type: ignore[union-attr]
        raise ShapesError(f"The pattern {pattern} is not one that the store's regular expressions know.")
    return _sure(f"REGEX(STR({var}), {pattern}, {flags})")
