"""The command line: what it prints, what it exits with, and that it never shows a traceback."""

from __future__ import annotations

import json
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kg import __version__
from kg.cli import app, checking

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def kg(*arguments: object) -> Result:
    """Runs the command in this process."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def process(*arguments: object) -> subprocess.Popen[str]:
    """Runs the command as a user does."""
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_help_names_every_command() -> None:
    shown = kg("--help").output
    for name in ("build", "validate", "query", "tables", "export", "findings", "explain"):
        assert name in shown
    assert kg("--version").output == f"kg {__version__}\n"


def test_help_answers_at_once() -> None:
    """Fifth of a second of work at most (the best of five), and nothing heavy imported."""

    def seconds() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "kg", "--help"], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert min(seconds() for _ in range(5)) < 0.2
    heavy = ("pyoxigraph", "rdflib", "spacy", "networkx", "pandas", "rich")
    code = f"import kg.cli, sys; print([name for name in {heavy!r} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"


def test_build_then_ask(specimen: Path, tmp_path: Path) -> None:
    made = kg("build", specimen, "--out", tmp_path / "build")
    assert made.exit_code == 0, made.output
    assert "all accounted for" in made.output
    asked = kg("query", "outline", tmp_path / "build", "--format", "json")
    assert asked.exit_code == 0
    assert {row["level"] for row in json.loads(asked.output)} >= {"programme", "subprogramme"}


def test_build_without_a_source_builds_the_specimen(tmp_path: Path) -> None:
    made = kg("build", "--out", tmp_path / "build")
    assert made.exit_code == 0, made.output
    assert (tmp_path / "build" / "dataset.nq").stat().st_size > 0


def test_query_formats(specimen_build: Path) -> None:
    csv = kg("query", "tables-units", specimen_build).output
    assert csv.startswith("document,programme,section,")
    assert kg("query", "tables-units", specimen_build, "-f", "csv").output == csv
    assert kg("query", "tables-units", specimen_build, "-f", "tsv").output.startswith("document\tprogramme\t")
    assert "rows" in kg("query", "tables-units", specimen_build, "-f", "table").output
    assert kg("query", "ASK { ?s ?p ?o }", specimen_build).output == "answer\ntrue\n"


def test_query_takes_parameters_and_files(specimen_build: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.rq"
    mine.write_text(
        "# question-en: Which units?\n# param level (text): the level\n"
        "PREFIX mg: <https://w3id.org/mandategraph/ontology#>\n"
        'SELECT ?unit { VALUES ?level { "programme" } ?unit a mg:Unit ; mg:level ?code .\n'
        '  FILTER(STRENDS(STR(?code), CONCAT("-", ?level))) } ORDER BY ?unit\n',
        encoding="utf-8",
    )
    everything = kg("query", mine, specimen_build).output.splitlines()
    nothing = kg("query", mine, specimen_build, "-p", "level=nothing").output.splitlines()
    assert len(everything) > len(nothing) == 1


def test_list_and_show() -> None:
    rows = json.loads(kg("query", "--list", "--format", "json").output)
    assert len(rows) >= 45
    assert all(row["question"] and row["问题"] for row in rows)
    assert kg("query", "outline", "--show").output.startswith("# question-en: What is the outline")


def test_tables_findings_explain_validate_export(specimen_build: Path, tmp_path: Path) -> None:
    written = kg("tables", specimen_build, "--out", tmp_path / "tables")
    assert written.exit_code == 0
    assert (tmp_path / "tables" / "units.csv").read_text(encoding="utf-8").startswith("document,programme,")
    assert kg("findings", specimen_build).output.startswith("severity,code,programme,message")
    assert kg("findings", specimen_build, "--summary").output.startswith("severity,code,name,findings")
    summary = kg("findings", specimen_build, "--summary", "--severity", "error", "-f", "json").output
    assert {row["severity"] for row in json.loads(summary)} == {"error"}
    assert {row["name"] for row in json.loads(summary)} >= {"Printed total differs from the sum of its rows"}
    every = json.loads(kg("findings", specimen_build, "--severity", "error", "-f", "json").output)
    assert sum(row["findings"] for row in json.loads(summary)) == len(every)
    of_two = json.loads(kg("findings", specimen_build, "--summary", "--programme", "2", "-f", "json").output)
    assert sum(row["findings"] for row in of_two) == sum(
        row["programme"] == "2" for row in json.loads(kg("findings", specimen_build, "-f", "json").output)
    )
    unit = json.loads(kg("query", "outline", specimen_build, "-f", "json").output)[0]["unit"]
    page = kg("explain", unit, specimen_build, "--lang", "en")
    assert page.exit_code == 0
    assert "\nMandates\n" in page.output
    assert "\n立法授权\n" in kg("explain", unit, specimen_build).output
    assert json.loads(kg("explain", unit, specimen_build, "-f", "json").output)[0]["unit"] == unit
    report = kg("validate", specimen_build, "--out", tmp_path / "report.ttl")
    assert report.exit_code == (1 if "does not conform" in report.output else 0)
    assert "sh:ValidationReport" in (tmp_path / "report.ttl").read_text(encoding="utf-8")
    drawn = kg("export", "gexf", specimen_build, "--out", tmp_path / "plan.gexf")
    assert drawn.exit_code == 0, drawn.output
    assert (tmp_path / "plan.gexf").exists()


def test_a_build_that_cannot_be_written_to_is_checked_all_the_same(specimen_build: Path, tmp_path: Path) -> None:
    build = tmp_path / "build"
    shutil.copytree(specimen_build, build)
    (build / "validation.ttl").unlink(missing_ok=True)
    (build / "validation.ttl").mkdir()
    before = sorted(build.iterdir())
    done = kg("validate", build)
    assert done.exit_code == 0
    assert done.stdout.startswith("The graph conforms: no violations, ")
    assert done.stderr.startswith(f"kg: {build / 'validation.ttl'} cannot be written: ")
    assert done.stderr.endswith("; --out FILE names another place for the report.\n")
    assert sorted(build.iterdir()) == before
    named = kg("validate", build, "--out", tmp_path / "missing" / "report.ttl")
    assert named.exit_code == 2 and not named.stdout  # known before the graph is checked


def test_the_slow_engine_says_so_before_it_starts(specimen_build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.api import Graph
    from kg.validate import make_report

    monkeypatch.setattr(Graph, "validate", lambda self, engine: make_report(()))
    monkeypatch.setattr(checking, "PYSHACL_A_MINUTE", 1_000)
    done = kg("validate", specimen_build, "--engine", "pyshacl")
    assert "pySHACL takes about" in done.stderr and done.stderr.count("\n") == 1
    assert not kg("validate", specimen_build).stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("query", "outline", "BUILD", "-p", "programme"), "A parameter is written NAME=VALUE, not 'programme'."),
        (("query", "outline", "BUILD", "-p", "x=1"), "The query 'outline' has no parameter 'x'"),
        (("query", "outlin", "BUILD"), "There is no query 'outlin' (did you mean 'outline'?)"),
        (("query", "SELECT * {", "BUILD"), "is not valid SPARQL: line 1, column 11, after “SELECT * {”."),
        (("query", "outline", "MISSING"), "holds no build; make one with: kg build SOURCE --out"),
        (
            ("query", "outline", "BUILD", "-f", "xml"),
            "There is no format 'xml'; the formats are table, csv, tsv, json.",
        ),
        (("query", "outline"), "Say which build to ask: kg query QUERY DIR"),
        (("query",), "Say which query to run"),
        (("query", "unit-mandates", "BUILD"), "The query 'unit-mandates' needs -p unit=… ("),
        (("query", "outline", "BUILD", "-p", "programme=1", "-p", "programme=2"), "'programme' is given twice."),
        (("query", "outline", "BUILD", "--lang", "xx"), "There are no names in 'xx'; the languages are zh, en."),
        (("query", "outline", "BUILD", "-p", "programme=77"), "This graph has no programme '77'; it has 1, 2, 3."),
        (("query", "shared-mandates", "BUILD", "-p", "year=2022"), "This graph has no plan for 2022; it has 2021."),
        (("query", "--list", "nothing of it"), "No named query has 'nothing of it' in its name or question"),
        (("query", "--list", "shared", "BUILD"), "--list asks no build"),
        (("query", "INSERT DATA { mg:a mg:b mg:c }", "BUILD"), "Only SELECT, ASK, CONSTRUCT and DESCRIBE"),
        (("query", "units-mandated-by", "BUILD", "-p", "instrument=99/999"), "Nothing in this graph is the instrument"),
        (("query", "x.rq", "BUILD"), "The query file 'x.rq' cannot be read: there is no such file."),
        (("tables", "MISSING", "--out", "MISSING"), "holds no build"),
        (("tables", "BUILD", "--out", "FILE"), "The tables cannot be written to"),
        (("explain", "99", "BUILD"), "Nothing in this graph is the unit '99'; `kg query outline DIR` lists the units."),
        (("explain", "1", "BUILD", "-f", "xml"), "There is no format 'xml'"),
        (("validate", "MISSING"), "holds no build"),
        (("validate", "BUILD", "--engine", "x"), "There is no engine 'x'; the engines are fast and pyshacl."),
        (("validate", "BUILD", "--out", "MISSING/report.ttl"), "cannot be written: No such file or directory."),
        (("findings", "FILE"), "holds no build"),
        (("findings", "BUILD", "--severity", "x"), "There is no severity 'x'; there are error, warning, info."),
        (("findings", "BUILD", "--code", "x"), "There is no kind of finding 'x'; there are "),
        (("findings", "BUILD", "--summary", "--lang", "xx"), "There are no names in 'xx'"),
        (("findings", "BUILD", "--programme", "77"), "This graph has no programme '77'; it has 1, 2, 3."),
        (("export", "gif", "BUILD", "--out", "MISSING"), "There is no format 'gif'"),
        (("build", "MISSING", "--out", "MISSING"), "no such file"),
        (("build", "FILE", "--out", "BUILD"), "is empty"),
    ],
)
def test_what_a_person_gets_wrong_is_one_sentence(
    arguments: tuple[str, ...], sentence: str, specimen_build: Path, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.touch()
    places = {"BUILD": specimen_build, "MISSING": tmp_path / "missing", "FILE": file}
    filled = [str(places.get(word, word)).replace("MISSING", str(places["MISSING"])) for word in arguments]
    done = kg(*filled)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith("kg: ")
    assert done.stderr.count("\n") == 1
    assert sentence in done.stderr
    assert isinstance(done.exception, SystemExit)


def test_an_unknown_command_or_option_exits_with_two() -> None:
    assert kg("nothing").exit_code == 2
    assert kg("query", "--nothing").exit_code == 2
    assert "Traceback" not in kg("nothing").output


def test_bytes_that_are_no_text_are_refused(specimen_build: Path) -> None:
    command = [sys.executable, "-m", "kg", "query", "SELECT ?v { ?s ?p ?v }", specimen_build, "-p", b"v=\xff"]
    done = subprocess.run(command, capture_output=True)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_error(specimen_build: Path) -> None:
    query = "SELECT * { ?a ?b ?c } LIMIT 20000"
    command = f"{sys.executable} -m kg query '{query}' '{specimen_build}' | head -n 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert done.stdout == "a,b,c\n"
    assert (done.returncode, done.stderr) == (0, "")


def test_an_interrupt_is_one_line_and_130(specimen_build: Path) -> None:
    running = process("query", ENDLESS, specimen_build)
    time.sleep(2)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=120)
    assert (running.returncode, out, err) == (130, "", "kg: interrupted.\n")


@pytest.mark.parametrize(
    ("signals", "code"),
    [
        ((signal.SIGTERM,), 143),
        ((signal.SIGINT, signal.SIGINT, signal.SIGINT), 130),
        ((signal.SIGINT, signal.SIGTERM), 130),
        ((signal.SIGHUP,), 129),
    ],
)
def test_a_build_that_is_ended_while_it_writes_leaves_nothing(
    signals: tuple[signal.Signals, ...], code: int, specimen: Path, tmp_path: Path
) -> None:
    running = process("build", specimen, "--no-cache", "--out", tmp_path / "build")
    while not list(tmp_path.iterdir()) and running.poll() is None:
        time.sleep(0.005)
    for each in signals:
        running.send_signal(each)
        time.sleep(0.01)
    _, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (code, "kg: interrupted.\n")
    assert not list(tmp_path.iterdir())


def test_an_interrupted_build_leaves_nothing(specimen: Path, tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text(specimen.read_text(encoding="utf-8") * 400, encoding="utf-8")
    running = process("build", big, "--out", tmp_path / "build")
    time.sleep(1.5)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=120)
    assert (running.returncode, err) == (130, "kg: interrupted.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["big.txt"]
