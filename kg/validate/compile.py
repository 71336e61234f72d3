"""Shapes to SPARQL: for each shape the few queries whose rows are its validation results.

Two kinds of constraints. Those on each value by itself (datatype, class, pattern, other shapes …) become boolean
expressions over the value, and one query a shape finds the values for which any of them is false. Those on the set
of values (counts, hasValue …) become a query each. A shape referred to by another becomes an expression too.

Source of the rules: https://www.w3.org/TR/shacl/ (sections 2.1, 4 and 6).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations, count

from kg.errors import ShapesError
from kg.terms import TYPE
from kg.validate import expressions as ex
from kg.validate import paths
from kg.validate.model import Constraint, Node, Shape, Shapes, Target, Term

Classes = Callable[[Term], tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Query:
    """One SPARQL query of a shape.

    Its rows bind ``this`` and, where there is one, ``value`` (and ``path`` of a closed shape or a SPARQL
    constraint). Each of ``constraints`` has a column ``k0``, ``k1`` … that is false where it is broken; without such
    columns each row is a result of the only constraint. ``focus`` is a query for the focus nodes by which rows must
    be filtered (SPARQL constraints only).
    """

    shape: Shape
    constraints: tuple[Constraint, ...]
    sparql: str
    flagged: bool = False
    focus: str = ""


def compile_shapes(shapes: Shapes, classes: Classes) -> list[Query]:
    """The queries of all shapes. ``classes`` gives a class with all its subclasses in the data.

    Raises ShapesError where a constraint cannot be put into SPARQL.
    """
    queries: list[Query] = []
    compiler = Compiler(shapes.by_node, classes)
    for root in shapes.roots:
        compiler.shape(root, compiler.targets(root.targets), queries)
    return queries


class Compiler:
    """Puts shapes into SPARQL; ``classes`` gives a class with all its subclasses in the data."""

    def __init__(self, by_node: Mapping[Node, Shape], classes: Classes) -> None:
        self.by_node = by_node
        self.classes = classes
        self.fresh = (f"?x{number}" for number in count())

    def targets(self, targets: tuple[Target, ...]) -> str:
        """A group that binds ``?this`` to the focus nodes, perhaps more than once each."""
        classes = {cls for target in targets if target.kind == "class" for cls in self.classes(target.term)}
        parts = [self.instances("?this", tuple(sorted(classes, key=str)))] if classes else []
        for target in targets:
            if target.kind == "node":
                parts.append(f"VALUES ?this {{ {target.term} }}")
            elif target.kind == "subjects-of":
                parts.append(f"?this {target.term} {next(self.fresh)} .")
            elif target.kind == "objects-of":
                parts.append(f"{next(self.fresh)} {target.term} ?this .")
        return parts[0] if len(parts) == 1 else " UNION ".join(f"{{ {part} }}" for part in parts)

    def instances(self, var: str, classes: tuple[Term, ...]) -> str:
        """A pattern for the instances of any of some classes."""
        if len(classes) == 1:
            return f"{var} <{TYPE}> {classes[0]} ."
        kind = next(self.fresh)
        return f"VALUES {kind} {{ {' '.join(map(str, classes))} }} {var} <{TYPE}> {kind} ."

    def shape(self, shape: Shape, focus: str, queries: list[Query]) -> None:
        """Adds the queries of a shape and of its property shapes to ``queries``."""
        step = f"?this {paths.sparql(shape.path)} ?value ." if shape.path else ""
        value = "?value" if shape.path else "?this"
        valued = [c for c in shape.constraints if c.component in ex.ON_VALUES]
        if valued:
            checks = [self.on_value(constraint, "?this", value) for constraint in valued]
            flags = " ".join(f"({check} AS ?k{number})" for number, check in enumerate(checks))
            where = f"{focus} {step} FILTER(!({' && '.join(checks)}))"
            text = f"SELECT DISTINCT ?this ?value {flags} WHERE {{ {where} }}"
            queries.append(Query(shape, tuple(valued), text, flagged=True))
        for constraint in shape.constraints:
            if constraint.component == "SPARQL":
                select = f"SELECT DISTINCT ?this WHERE {{ {focus} }}"
                queries.append(Query(shape, (constraint,), constraint.select, focus=select))
            elif constraint.component not in ex.ON_VALUES:
                queries.append(Query(shape, (constraint,), self.on_set(constraint, shape, focus, step)))
        for node in shape.properties:
            inner = focus
            if shape.path:
                above = next(self.fresh)
                group = f"{focus.replace('?this', above)} {above} {paths.sparql(shape.path)} ?this ."
                inner = f"{{ SELECT DISTINCT ?this WHERE {{ {group} }} }}"
            self.shape(self.by_node[node], inner, queries)

    def on_set(self, constraint: Constraint, shape: Shape, focus: str, step: str) -> str:
        """A query for the focus nodes (and values) whose values, taken together, break a constraint."""
        name = constraint.component
        if name == "Closed":
            holder = next(self.fresh) if shape.path else "?this"
            allowed = ", ".join(map(str, constraint.values))
            found = f"{step.replace('?value', holder)} {holder} ?path ?value . FILTER(?path NOT IN ({allowed}))"
            return f"SELECT DISTINCT ?this ?path ?value WHERE {{ {focus} {found} }}"
        if name == "Equals":
            other = f"?this {constraint.values[0]} ?value ."
            left = f"{step} FILTER NOT EXISTS {{ {other} }}"
            right = f"{other} FILTER NOT EXISTS {{ {step} }}"
            return f"SELECT DISTINCT ?this ?value WHERE {{ {focus} {{ {left} }} UNION {{ {right} }} }}"
        number = int(constraint.values[0].value) if name in {"MinCount", "MaxCount"} else 0
        if (name == "MinCount" and number > 1) or (name == "MaxCount" and number > 1):
            compared = f"COUNT(DISTINCT ?value) {'<' if name == 'MinCount' else '>'} {number}"
            group = f"GROUP BY ?this HAVING({compared})"
            inside = f"OPTIONAL {{ {step} }}" if name == "MinCount" else step
            return f"SELECT ?this WHERE {{ {{ SELECT DISTINCT ?this WHERE {{ {focus} }} }} {inside} }} {group}"
        broken = f"FILTER(!({self.set_check(constraint, shape, '?this')}))"
        if name == "MinCount" and number == 1 and shape.path and shape.path.parts:
            broken = f"MINUS {{ {step} }}"  # walks a long path once, not once a node
        elif name == "MaxCount" and number == 1:
            broken = self.several(shape, "?this", 2)
        return f"SELECT DISTINCT ?this WHERE {{ {focus} {broken} }}"

    def several(self, shape: Shape, this: str, number: int) -> str:
        """A group that matches where a node has at least ``number`` values."""
        values = [next(self.fresh) for _ in range(number)]
        path = paths.sparql(shape.path) if shape.path else ""
        steps = " ".join(f"{this} {path} {value} ." for value in values)
        apart = " && ".join(f"!sameTerm({one}, {two})" for one, two in combinations(values, 2))
        return f"{steps} FILTER({apart})" if apart else steps

    def conforms(self, node: Node, this: str) -> str:
        """A boolean expression: does the node bound to ``this`` conform to a shape?"""
        shape = self.by_node[node]
        checks: list[str] = []
        value = next(self.fresh) if shape.path else this
        inner = [self.on_value(c, this, value) for c in shape.constraints if c.component in ex.ON_VALUES]
        inner += [self.conforms(prop, value) for prop in shape.properties]
        if shape.path and inner:
            step = f"{this} {paths.sparql(shape.path)} {value} ."
            checks.append(f"NOT EXISTS {{ {step} FILTER(!({' && '.join(inner)})) }}")
        else:
            checks += inner
        checks += [self.set_check(c, shape, this) for c in shape.constraints if c.component not in ex.ON_VALUES]
        return f"({' && '.join(checks)})" if checks else "true"

    def set_check(self, constraint: Constraint, shape: Shape, this: str) -> str:
        """A boolean expression: do the values of a node, taken together, meet a constraint?"""
        name = constraint.component
        path = paths.sparql(shape.path) if shape.path else ""
        if name == "MinCount":
            number = int(constraint.values[0].value)
            return f"EXISTS {{ {self.several(shape, this, number)} }}" if number else "true"
        if name == "MaxCount":
            return f"NOT EXISTS {{ {self.several(shape, this, int(constraint.values[0].value) + 1)} }}"
        if name == "HasValue":
            wanted = constraint.values[0]
            return f"EXISTS {{ {this} {path} {wanted} }}" if path else f"sameTerm({this}, {wanted})"
        if name == "UniqueLang":
            one, two = next(self.fresh), next(self.fresh)
            same = f'LANG({one}) != "" && LCASE(LANG({one})) = LCASE(LANG({two})) && !sameTerm({one}, {two})'
            return f"NOT EXISTS {{ {this} {path} {one} . {this} {path} {two} . FILTER({same}) }}"
        raise ShapesError(f"{shape.file}: {name} inside another shape is not supported ({shape.node}).")

    def on_value(self, constraint: Constraint, this: str, value: str) -> str:
        """A boolean expression, never an error: does one value meet a constraint?"""
        name = constraint.component
        if name in ex.ON_TERM:
            return ex.on_term(constraint, value)
        if name == "Class":
            return f"EXISTS {{ {self.instances(value, self.classes(constraint.values[0]))} }}"
        if name == "Disjoint":
            return f"NOT EXISTS {{ {this} {constraint.values[0]} {value} }}"
        if name in ex.COMPARISONS:
            other = next(self.fresh)
            compared = f"COALESCE({value} {ex.COMPARISONS[name]} {other}, false)"
            return f"NOT EXISTS {{ {this} {constraint.values[0]} {other} . FILTER(!{compared}) }}"
        each = [self.conforms(node, value) for node in constraint.shapes]
        if name == "Not":
            return f"(!{each[0]})"
        if name == "Xone":
            return f"(({' + '.join(f'IF({one}, 1, 0)' for one in each)}) = 1)"
        return f"({(' || ' if name == 'Or' else ' && ').join(each)})"
