"""Reads shapes files: SHACL 1.0 Core as the project uses it, and SPARQL constraints of node shapes.

What is not supported is an error, never skipped: the two engines must see the same shapes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path as FilePath

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg import ids, resources
from kg.errors import ShapesError
from kg.terms import FINDING_CODE, RDFS, SH, TYPE, XSD
from kg.validate import paths
from kg.validate.model import Constraint, Node, Shape, Shapes, Target, Term
from kg.validate.names import prefixed
from kg.validate.triples import Triples

_TARGETS = {
    "targetClass": "class",
    "targetNode": "node",
    "targetSubjectsOf": "subjects-of",
    "targetObjectsOf": "objects-of",
}
_NUMBERS = {"minCount": "MinCount", "maxCount": "MaxCount", "minLength": "MinLength", "maxLength": "MaxLength"}
_TERMS = {
    "class": "Class",
    "datatype": "Datatype",
    "nodeKind": "NodeKind",
    "hasValue": "HasValue",
    "minInclusive": "MinInclusive",
    "maxInclusive": "MaxInclusive",
    "minExclusive": "MinExclusive",
    "maxExclusive": "MaxExclusive",
    "equals": "Equals",
    "disjoint": "Disjoint",
    "lessThan": "LessThan",
    "lessThanOrEquals": "LessThanOrEquals",
}
_LISTS = {"in": "In", "languageIn": "LanguageIn"}
_SHAPE = {"node": "Node", "not": "Not"}
_SHAPE_LISTS = {"and": "And", "or": "Or", "xone": "Xone"}
_PATH_ONLY = {"MinCount", "MaxCount", "UniqueLang", "LessThan", "LessThanOrEquals", "Equals", "Disjoint"}
_SINGLE = {"MinCount", "MaxCount", "MinLength", "MaxLength", "Datatype", "NodeKind", "In", "LanguageIn"}
_OTHER = {"pattern", "flags", "uniqueLang", "closed", "ignoredProperties", "sparql", "property", "path"}
_ABOUT = {"severity", "message", "name", "description", "order", "group"}
_ELSEWHERE = {"select", "prefixes", "declare", "prefix", "namespace", "inversePath", "alternativePath"}
_ELSEWHERE |= {"zeroOrMorePath", "oneOrMorePath", "zeroOrOnePath"}
_CONSTRAINTS = {*_NUMBERS, *_TERMS, *_LISTS, *_SHAPE, *_SHAPE_LISTS, *_OTHER} - {"path"}
_KNOWN = {*_TARGETS, *_CONSTRAINTS, "path", *_ABOUT, *_ELSEWHERE}
_SEVERITIES = {SH + name for name in ("Violation", "Warning", "Info")}


@cache
def project_shapes() -> Shapes:
    """The project's own shapes (the folder ``shapes``)."""
    return read(resources.files("shapes", ".ttl"))


def read(files: Iterable[FilePath]) -> Shapes:
    """The shapes of some Turtle files, taken together. Raises ShapesError, naming the file and what is wrong."""
    triples: list[Triple] = []
    origin: dict[Term, str] = {}
    for file in files:
        try:
            found = [quad.triple for quad in parse(path=file, format=RdfFormat.TURTLE, rename_blank_nodes=True)]
        except (SyntaxError, ValueError, OSError) as error:
            raise ShapesError(f"The shapes file {file.name} cannot be read: {error}.") from error
        triples += found
        origin.update((triple.subject, file.name) for triple in found if triple.subject not in origin)
    return _Reader(Triples(triples), origin).shapes(tuple(triples))


def read_text(text: str, name: str = "shapes") -> Shapes:
    """The shapes of a Turtle text."""
    triples = [quad.triple for quad in parse(text, format=RdfFormat.TURTLE, rename_blank_nodes=True)]
    graph = Triples(triples)
    return _Reader(graph, dict.fromkeys(graph.subjects(), name)).shapes(tuple(triples))


class _Reader:
    """Holds the graph and the file of each subject while the shapes are read."""

    def __init__(self, graph: Triples, origin: dict[Term, str]) -> None:
        self.graph = graph
        self.origin = origin

    def fail(self, node: Term, why: str) -> ShapesError:
        return ShapesError(f"{self.origin.get(node, 'shapes')}: {prefixed(node)} {why}.")

    def shapes(self, triples: tuple[Triple, ...]) -> Shapes:
        found: dict[Node, Shape] = {}
        waiting: list[Term] = []
        for subject in self.graph.subjects():
            self.check_vocabulary(subject)
            types = {term.value for term in self.graph.objects(subject, TYPE)}
            names = {name.removeprefix(SH) for name in self.graph.predicates(subject)}
            if types & {SH + "NodeShape", SH + "PropertyShape"} or names & (_TARGETS.keys() | {"path"}):
                waiting.append(subject)
        while waiting:
            node = waiting.pop()
            if isinstance(node, Literal):
                raise self.fail(node, "stands where a shape is expected")
            if node not in found:
                found[node] = shape = self.shape(node)
                waiting.extend(shape.properties)
                waiting.extend(ref for constraint in shape.constraints for ref in constraint.shapes)
        self.check_circles(found)
        return Shapes(found, triples)

    def check_vocabulary(self, subject: Term) -> None:
        for predicate in self.graph.predicates(subject):
            if predicate.startswith(SH) and predicate.removeprefix(SH) not in _KNOWN:
                raise self.fail(subject, f"uses {prefixed(NamedNode(predicate))}, which is not supported")
            if predicate == RDFS + "subClassOf":
                raise self.fail(subject, "is a class; classes as shapes are not supported")

    def check_circles(self, found: dict[Node, Shape]) -> None:
        done: set[Node] = set()

        def visit(node: Node, above: tuple[Node, ...]) -> None:
            if node in above:
                raise self.fail(node, "refers to itself; recursive shapes are not supported")
            if node in done:
                return
            shape = found[node]
            references = [ref for constraint in shape.constraints for ref in constraint.shapes]
            for reference in (*shape.properties, *references):
                visit(reference, (*above, node))
            done.add(node)

        for node in found:
            visit(node, ())

    def values(self, node: Node, name: str) -> tuple[Term, ...]:
        return self.graph.objects(node, SH + name)

    def shape(self, node: Node) -> Shape:
        if not any(name.startswith(SH) for name in self.graph.predicates(node)):
            raise self.fail(node, "is referred to as a shape but not described")
        path_nodes = self.values(node, "path")
        if len(path_nodes) > 1:
            raise self.fail(node, "has several paths")
        severities = self.values(node, "severity") or (NamedNode(SH + "Violation"),)
        severity = severities[0]
        if len(severities) > 1 or not isinstance(severity, NamedNode) or severity.value not in _SEVERITIES:
            raise self.fail(node, "has no plain severity of SHACL")
        constraints = tuple(self.constraints(node))
        if not path_nodes and any(constraint.component in _PATH_ONLY for constraint in constraints):
            raise self.fail(node, "has no path, but a constraint that needs one")
        if path_nodes and any(constraint.component == "SPARQL" for constraint in constraints):
            raise self.fail(node, "is a property shape; SPARQL constraints belong to node shapes here")
        return Shape(
            node=node,
            path=paths.read(self.graph, path_nodes[0]) if path_nodes else None,
            severity=severity,
            messages=self.messages(node),
            targets=tuple(Target(kind, term) for name, kind in _TARGETS.items() for term in self.values(node, name)),
            constraints=constraints,
            properties=self.references(node, "property"),
            file=self.origin.get(node, "shapes"),
            finding=self.finding(node),
        )

    def finding(self, node: Node) -> str:
        codes = self.graph.objects(node, FINDING_CODE)
        return codes[0].value.removeprefix(ids.code("finding", "")) if codes else ""

    def messages(self, node: Node) -> tuple[Literal, ...]:
        found = [term for term in self.values(node, "message") if isinstance(term, Literal)]
        return tuple(sorted(found, key=lambda literal: (literal.language or "", literal.value)))

    def references(self, node: Node, name: str) -> tuple[Node, ...]:
        return self.nodes(node, self.values(node, name))

    def nodes(self, node: Node, terms: tuple[Term, ...]) -> tuple[Node, ...]:
        for term in terms:
            if isinstance(term, Literal):
                raise self.fail(node, "names a literal where a shape is expected")
        return tuple(term for term in terms if not isinstance(term, Literal))

    def constraints(self, node: Node) -> Iterable[Constraint]:
        for name, component in {**_NUMBERS, **_TERMS}.items():
            values = self.values(node, name)
            if len(values) > 1 and component in _SINGLE:
                raise self.fail(node, f"has sh:{name} more than once")
            for term in values:
                self.check_term(node, name, term)
                yield Constraint(component, (term,))
        for name, component in _LISTS.items():
            for head in self.values(node, name):
                yield Constraint(component, self.graph.items(head))
        for name, component in _SHAPE.items():
            for shape in self.references(node, name):
                yield Constraint(component, shapes=(shape,))
        for name, component in _SHAPE_LISTS.items():
            for head in self.values(node, name):
                yield Constraint(component, shapes=self.nodes(node, self.graph.items(head)))
        flags = "".join(term.value for term in self.values(node, "flags"))
        for pattern in self.values(node, "pattern"):
            yield Constraint("Pattern", (pattern,), flags=flags)
        if self.truth(node, "uniqueLang"):
            yield Constraint("UniqueLang")
        if self.truth(node, "closed"):
            yield Constraint("Closed", self.allowed(node))
        for query in self.values(node, "sparql"):
            yield self.sparql(node, query)

    def check_term(self, node: Node, name: str, term: Term) -> None:
        if name in _NUMBERS:
            whole = isinstance(term, Literal) and term.datatype.value == XSD + "integer" and term.value.isdigit()
            if not whole:
                raise self.fail(node, f"has sh:{name} that is not a whole number")
        elif name in {"class", "datatype", "nodeKind", "equals", "disjoint", "lessThan", "lessThanOrEquals"}:
            if not isinstance(term, NamedNode):
                raise self.fail(node, f"has sh:{name} that is not an IRI")
        elif isinstance(term, BlankNode) or ("clusive" in name and not isinstance(term, Literal)):
            raise self.fail(node, f"has sh:{name} with a value of the wrong kind")

    def truth(self, node: Node, name: str) -> bool:
        values = self.values(node, name)
        if values and {term.value for term in values} not in ({"true"}, {"false"}):
            raise self.fail(node, f"has sh:{name} that is neither true nor false")
        return bool(values) and values[0].value == "true"

    def allowed(self, node: Node) -> tuple[Term, ...]:
        """The predicates that a closed shape permits."""
        ignored = [term for head in self.values(node, "ignoredProperties") for term in self.graph.items(head)]
        named = [term for shape in self.references(node, "property") for term in self.values(shape, "path")]
        return tuple(sorted({term for term in (*ignored, *named) if isinstance(term, NamedNode)}, key=str))

    def sparql(self, node: Node, query: Term) -> Constraint:
        selects = self.graph.objects(query, SH + "select")
        if isinstance(query, Literal) or len(selects) != 1 or not isinstance(selects[0], Literal):
            raise self.fail(node, "has a SPARQL constraint without one sh:select")
        prefixes = [
            f"PREFIX {self.only(entry, 'prefix')}: <{self.only(entry, 'namespace')}>"
            for owner in self.graph.objects(query, SH + "prefixes")
            for entry in self.graph.objects(owner, SH + "declare")
        ]
        select = "\n".join([*sorted(prefixes), selects[0].value])
        return Constraint("SPARQL", select=select, messages=self.messages(query))

    def only(self, node: Term, name: str) -> str:
        values = self.graph.objects(node, SH + name)
        if len(values) != 1:
            raise self.fail(node, f"needs exactly one sh:{name}")
        return values[0].value
