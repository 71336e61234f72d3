"""The pages of docs/ say what is so: queries run, pictures of triples are in the graph, lists are complete."""

from __future__ import annotations

import ast
import json
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
import kg.lang
from kg import ids, terms
from kg.findings import Code
from kg.lang import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
PREFIXES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in terms.PREFIXES.items())


def blocks(page: Path, kind: str) -> list[tuple[str, str]]:
    """The fenced blocks of a kind, each with the block of another kind that follows it at once (or nothing)."""
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"```{kind}\n(.*?)```(?:\n```csv\n(.*?)```)?", text, re.S)


QUERIES = [(page.name, query, answer) for page in PAGES for query, answer in blocks(page, "sparql")]
PICTURES = [(page.name, picture) for page in PAGES for picture, _ in blocks(page, "turtle")]


@pytest.fixture(scope="module")
def graph(specimen_build: Path) -> kg.Graph:
    return kg.load(specimen_build).in_memory()


@pytest.mark.parametrize(("page", "query", "answer"), QUERIES, ids=range(len(QUERIES)))
def test_every_query_answers_as_printed(page: str, query: str, answer: str, graph: kg.Graph) -> None:
    rows = graph.query(query)
    assert len(rows) > 0, page
    if answer:
        assert rows.to_csv() == answer


def test_there_are_twelve_questions_of_one_line() -> None:
    asked = [query for page, query, _ in QUERIES if page == "graph.md"]
    assert len(asked) >= 12
    assert all(query.count("\n") == 1 for query in asked)


@pytest.mark.parametrize(("page", "picture"), PICTURES, ids=range(len(PICTURES)))
def test_every_picture_is_in_the_graph(page: str, picture: str, graph: kg.Graph) -> None:
    statements = list(ox.parse(PREFIXES + picture, format=ox.RdfFormat.TURTLE))
    assert statements, page
    for subject, predicate, value in (statement.triple for statement in statements):
        found = [quad.object for quad in graph.store.quads_for_pattern(subject, predicate, None, None)]
        if isinstance(value, ox.Literal) and value.datatype.value == terms.XSD + "decimal":
            assert [float(each.value) for each in found] == [float(value.value)], subject
        else:
            assert value in found, (subject, predicate)


def test_every_name_on_the_page_of_the_graph_is_one(graph: kg.Graph) -> None:
    text = (DOCS / "graph.md").read_text(encoding="utf-8")
    names = sorted(set(re.findall(r"\b(?:id|code|mg|graph):[A-Za-z0-9_][A-Za-z0-9_-]*", text)))
    assert len(names) > 100
    known = {quad.graph_name.value for quad in graph.store} | {quad.subject.value for quad in graph.store}
    for name in names:
        prefix, _, local = name.partition(":")
        assert terms.PREFIXES[prefix] + local in known, name


def test_the_pages_made_from_the_ontology_are_up_to_date() -> None:
    for name, text in runpy.run_path(str(DOCS / "reference.py"))["pages"]().items():
        assert (DOCS / name).read_text(encoding="utf-8") == text, f"{name}: run python docs/reference.py"


def test_every_kind_of_finding_is_explained_once() -> None:
    listed = re.findall(
        r"^\| `([a-z-]+)` \| \*\*.+\*\* .+ \| \*\*.+\*\* .+ \|$", (DOCS / "findings.md").read_text(), re.M
    )
    assert sorted(listed) == sorted(Code)


def test_every_term_is_on_the_page_of_terms() -> None:
    listed = set(re.findall(r"^\| `mg:(\w+)`", (DOCS / "terms.md").read_text(encoding="utf-8"), re.M))
    ours = {value.removeprefix(terms.MG) for value in vars(terms).values() if str(value).startswith(terms.MG)}
    kinds = {iri.removeprefix(terms.MG) for iri in (*terms.INSTRUMENT_KINDS.values(), *terms.SHORTCUTS.values())}
    assert (ours | kinds) - {""} <= listed


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for link in re.findall(r"\]\(([^)#\s]+)\)", page.read_text(encoding="utf-8")):
            assert "://" in link or (page.parent / link).exists(), f"{page.name}: {link}"


def themes() -> dict[str, str]:
    """The themes of words with the dataclass that their words are of."""
    found = {}
    for path in sorted((ROOT / "kg" / "lang").glob("*.py")):
        accessor = re.search(r'cast\((\w+), words\(language, "(\w+)"\)\)', path.read_text(encoding="utf-8"))
        if accessor:
            assert accessor[2] == path.stem
            found[path.stem] = accessor[1]
    return found


def test_every_theme_has_words_in_each_language_and_is_explained() -> None:
    assert len(themes()) >= 15
    for language in LANGUAGES:
        folder = ROOT / "kg" / "lang" / language
        assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(themes())
        for theme, name in themes().items():
            tree = ast.parse((folder / f"{theme}.py").read_text(encoding="utf-8"))
            made = [each.value for each in tree.body if isinstance(each, ast.Assign) and _is_words(each)]
            assert [
                each.func.id for each in made if isinstance(each, ast.Call) and isinstance(each.func, ast.Name)
            ] == [name]
    page = (DOCS / "new-language.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \| `(\w+)` \|", page, re.M) and set(
        re.findall(r"^\| `(\w+)` \| `(\w+)` \|", page, re.M)
    ) == set(themes().items())


def _is_words(assignment: ast.Assign) -> bool:
    return [each.id for each in assignment.targets if isinstance(each, ast.Name)] == ["WORDS"]


def test_a_folder_and_a_line_are_enough_to_read_a_plan_in_a_new_language(tmp_path: Path) -> None:
    """English words under another name, with a heading of its own, and no name in the registry but one."""
    package = tmp_path / "kg"
    shutil.copytree(ROOT / "kg", package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("ontology", "shapes", "queries"):
        shutil.copytree(ROOT / name, package / "data" / name)
    shutil.copytree(package / "lang" / "en", package / "lang" / "xx")
    edit(package / "lang" / "__init__.py", r"^LANGUAGES = \(", 'LANGUAGES = ("xx", ')
    edit(package / "lang" / "xx" / "outline.py", r"Programme(?=\(\\d|\\s\+\\d)", "Chapitre")
    edit(
        package / "data" / "ontology" / "bodies.ttl", '"General Assembly"@en', '"General Assembly"@en , "Assemblée"@xx'
    )
    plan = "A/00/6/Add.2 \n\nChapitre 4 \n\n  Phares \n\nProposed programme plan for 2022 \n\n"
    plan += (
        "4.1 See resolution 70/1 of the Assemblée, and Goal 14. \n\n  Objective \n\n4.2 The objective is light. \n\n"
    )
    (tmp_path / "plan.txt").write_text(plan, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    asked = "SELECT ?symbol ?body { ?p mg:refersTo/dct:identifier ?symbol . ?m mg:denotes ?body ; mg:surface ?name }"
    for arguments in (("build", "plan.txt", "--out", "build"), ("query", asked, "build")):
        done = subprocess.run(
            [sys.executable, "-m", "kg", *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    assert done.stdout == f"symbol,body\nA/RES/70/1,{ids.body('GA')}\n"


def edit(path: Path, pattern: str, replacement: str) -> None:
    text, count = re.subn(pattern, lambda _: replacement, path.read_text(encoding="utf-8"), flags=re.M)
    assert count >= 1, path
    path.write_text(text, encoding="utf-8")


def test_a_language_without_a_theme_is_named_with_the_file_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg.lang, "LANGUAGES", ("xx",))
    with pytest.raises(kg.KgError, match=r"^The language 'xx' has no words about outline: kg/lang/xx/outline\.py is"):
        kg.lang.words("xx", "outline")


def commands() -> list[tuple[str, str]]:
    """Every command of the pages: indented lines without the remark behind them, and those that stand in a sentence."""
    found = []
    for page in sorted(DOCS.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        lines = [re.split(r"   +", line)[0] for line in re.findall(r"^    (kg .+)$", text, re.M)]
        inline = [command for command in re.findall(r"`(kg [^`]+)`", text) if len(command.split()) > 2]
        found += [(page.name, command) for command in (*lines, *inline)]
    return found


@pytest.fixture(scope="module")
def places(specimen_build: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What stands for the words in capitals, and for the build of the examples."""
    work = tmp_path_factory.mktemp("pages")
    kg.load(specimen_build).tables(work / "tables")
    gold = {"level": "programme", "programme": 1, "title": "航标和水道事务", "line": 23}
    (work / "gold").mkdir()
    (work / "gold" / "structure.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    tables = str(work / "tables")
    build = str(specimen_build)
    return {
        "DIR": build, "build/plan": build, "TABLES": tables, "BEFORE": tables, "AFTER": tables,
        "GOLD": str(work / "gold"),
    }  # fmt: skip


@pytest.mark.parametrize(("page", "command"), commands())
def test_every_command_works_as_printed(page: str, command: str, places: dict[str, str], tmp_path: Path) -> None:
    words = [word if "--out" in command else places.get(word, word) for word in shlex.split(command)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), f"{page}: {command}"
    assert done.stdout.count("\n") > (1 if words[1] in ("query", "findings") else 0), f"{page}: {command}"
