"""The build directory: the same bytes every time, whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

import kg
from kg import ids, registry, terms
from kg.errors import BuildError
from kg.graph import graphs, review
from kg.graph.layout import NAMES, VALIDATION
from kg.graph.output import Written, write_build
from kg.graph.rdf import Statement
from kg.graph.store import open_store
from kg.model import Records
from tests.sample import sample_english, sample_records

ROOT = Path(kg.__file__).parents[1]


def sample() -> tuple[Records, ...]:
    return review([sample_records(), sample_english()], registry.load())


def build(out: Path) -> Written:
    records = sample()
    return write_build(out, graphs(records, registry.load()), records, {"lines": 3}, run={"seconds": {"read": 1.5}})


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def triples(path: Path, format: RdfFormat) -> set[tuple[str, str, str]]:
    return {(str(each.subject), str(each.predicate), str(each.object)) for each in parse(path=path, format=format)}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("build") / "zh").path


def test_a_build_holds_what_it_promises(built: Path) -> None:
    assert {path.name for path in built.iterdir()} == NAMES - {VALIDATION}
    assert [path.name for path in built.parent.iterdir()] == ["zh"]
    assert json.loads((built / "ledger.json").read_text()) == {"lines": 3}


def test_the_lines_are_sorted_and_each_once(built: Path) -> None:
    lines = (built / "dataset.nq").read_bytes().splitlines()
    assert lines == sorted(set(lines))


def test_both_formats_and_the_store_say_the_same(built: Path) -> None:
    in_quads = triples(built / "dataset.nq", RdfFormat.N_QUADS)
    assert in_quads == triples(built / "dataset.ttl", RdfFormat.TURTLE)
    stored = list(open_store(built))
    assert {(str(each.subject), str(each.predicate), str(each.object)) for each in stored} == in_quads
    assert len(stored) == len((built / "dataset.nq").read_bytes().splitlines())


def test_turtle_is_grouped_by_subject_and_readable(built: Path) -> None:
    text = (built / "dataset.ttl").read_text(encoding="utf-8")
    starts = [line.split(" ", 1)[0] for line in text.splitlines() if line and line[0] not in "@ "]
    assert len(starts) == len(set(starts))
    assert not [start for start in starts if start.startswith(f"<{ids.BASE}id/")]
    assert "\nid:unit-2021-approved-1 a mg:Programme , mg:Unit ;\n    dct:title " in text
    assert text.index("-row-1_1-42 a ") < text.index("-row-1_1-42-planned-2019 a ") < text.index("-row-1_1-43 a ")


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_bytes_depend_on_nothing_but_the_records(built: Path, tmp_path: Path, seed: str) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.unit.test_graph_output import build; build(Path(sys.argv[1]))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "b")], check=True, env=environment, cwd=ROOT)
    assert content(tmp_path / "b") == content(built)


def test_findings_are_lines_of_json(built: Path) -> None:
    entries = [json.loads(line) for line in (built / "findings.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(entries) == sum(len(document.findings) for document in sample())
    assert entries[0] == {
        "document": "A/75/6/Add.1",
        "language": "zh",
        "code": "total-differs",
        "severity": "error",
        "unit": {"programme": "1", "subprogramme": "1"},
        "message": "The printed total 1 013 is not the sum 13 of its rows.",
        "printed": "1 013",
        "expected": "13",
        "lines": [42, 43],
    }


def test_the_summary_counts_and_names_the_sources(built: Path) -> None:
    summary = json.loads((built / "summary.json").read_text(encoding="utf-8"))
    assert summary["version"] == kg.__version__
    assert [each["sha256"][:2] for each in summary["documents"]] == ["ab", "cd"]
    assert summary["triples"] == len((built / "dataset.nq").read_bytes().splitlines())
    assert summary["entities"]["MandateCitation"] == len(sample()[0].mandates) + len(sample()[1].mandates)
    assert summary["seconds"] == {"read": 1.5}


def test_the_dataset_describes_itself(built: Path) -> None:
    store = open_store(built)
    graph = NamedNode(ids.named_graph("dataset"))

    def value(subject: str, predicate: str) -> str:
        (quad,) = store.quads_for_pattern(NamedNode(subject), NamedNode(predicate), None, graph)
        return quad.object.value

    described = sum(1 for quad in store if quad.graph_name != graph)
    assert value(ids.dataset(), terms.VOID + "triples") == str(described)
    mentions = sum(1 for _ in store.quads_for_pattern(None, NamedNode(terms.TYPE), NamedNode(terms.MENTION), None))
    assert value(ids.dataset("class", "Mention"), terms.VOID + "entities") == str(mentions)
    titles = sum(
        1 for quad in store.quads_for_pattern(None, NamedNode(terms.TITLE), None, None) if quad.graph_name != graph
    )
    assert value(ids.dataset("property", "dct-title"), terms.VOID + "triples") == str(titles)
    assert value(ids.dataset("software"), terms.SOFTWARE_VERSION) == kg.__version__
    used = store.quads_for_pattern(NamedNode(ids.dataset("run")), NamedNode(terms.PROV + "used"), None, graph)
    assert {quad.object.value for quad in used} == {
        ids.document("A/75/6/Add.1", "zh"), ids.document("A/81/6 (Sect. 2)", "en"),
    }  # fmt: skip
    assert not list(store.quads_for_pattern(None, NamedNode(terms.PROV + "endedAtTime"), None, None))


def test_a_time_is_only_given_from_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    store = open_store(build(tmp_path / "b").path)
    (quad,) = store.quads_for_pattern(None, NamedNode(terms.PROV + "endedAtTime"), None, None)
    assert quad.object == Literal("2020-09-13T12:26:40Z", datatype=NamedNode(terms.XSD + "dateTime"))


# ---------------------------------------------------------------- whole or not at all


def broken(error: BaseException) -> Iterator[tuple[NamedNode, Iterable[Statement]]]:
    yield from islice(graphs(sample(), registry.load()), 3)
    raise error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError("broken"), MemoryError()])
def test_a_build_that_fails_leaves_the_one_before(tmp_path: Path, error: BaseException) -> None:
    out = build(tmp_path / "b").path
    before = content(out)
    with pytest.raises(type(error)):
        write_build(out, broken(error), (), {})
    assert content(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
    assert len(open_store(out)) > 0


def test_a_first_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="broken"):
        write_build(tmp_path / "b", broken(ValueError("broken")), (), {})
    assert list(tmp_path.iterdir()) == []


def test_a_failure_in_the_last_step_puts_the_old_build_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = build(tmp_path / "b").path
    before, rename = content(out), Path.rename

    def failing(self: Path, target: Path) -> Path:
        if ".building-" in self.name:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(KeyboardInterrupt):
        build(out)
    assert content(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_a_new_build_takes_the_place_of_the_old_and_keeps_what_others_put_there(tmp_path: Path) -> None:
    out = build(tmp_path / "b").path
    (out / "tables").mkdir()
    (out / "tables" / "units.csv").write_text("mine")
    written = write_build(out, graphs(sample()[:1], registry.load()), sample()[:1], {})
    assert len(json.loads((out / "summary.json").read_text())["documents"]) == 1
    assert (out / "tables" / "units.csv").read_text() == "mine"
    assert len(open_store(out)) == written.triples
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_what_dead_processes_left_is_removed_or_put_back(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    out = build(tmp_path / "b").path
    before = content(out)
    (tmp_path / f".b.building-{process.pid}").mkdir()
    out.rename(tmp_path / f".b.replaced-{process.pid}")
    with pytest.raises(ValueError, match="broken"):
        write_build(out, broken(ValueError("broken")), (), {})
    assert content(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


@pytest.mark.skipif(os.name == "nt", reason="locks of POSIX systems")
def test_what_is_left_over_is_known_by_its_lock_and_its_files(tmp_path: Path) -> None:
    import fcntl

    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    gone, alive = process.pid, os.getppid()
    numbers = gone, alive, 1, 10**30, f"{gone}0000000"
    held, old, fresh, impossible, foreign = (tmp_path / f".b.building-{number}" for number in numbers)
    for folder in (held, old, fresh, impossible, foreign):
        folder.mkdir()
        (folder / "dataset.nq").write_text("")
    (foreign / "thesis.txt").write_text("three years of work")
    os.utime(old, (1, 1))  # the number of its process is that of another by now
    handle = os.open(held, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    build(tmp_path / "b")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([held.name, fresh.name, foreign.name, "b"])
    os.close(handle)
    build(tmp_path / "b")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([fresh.name, foreign.name, "b"])


def test_what_others_put_into_a_build_outlives_a_power_cut(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    out = build(tmp_path / "b").path
    shutil.copytree(out, tmp_path / f".b.replaced-{process.pid}")
    (tmp_path / f".b.replaced-{process.pid}" / "notes.txt").write_text("mine")
    build(out)
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
    assert (out / "notes.txt").read_text() == "mine"


def test_a_stopped_build_does_not_wait_for_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.graph import output

    monkeypatch.setattr(output, "_PIECE", 1)
    loaded: list[bytes] = []

    def interrupted(_: object) -> Iterator[bytes]:
        time.sleep(0.2)
        raise KeyboardInterrupt
        yield b""

    monkeypatch.setattr(output.turtle, "written", interrupted)

    class Slow:
        def __init__(self, _: str) -> None:
            pass

        def bulk_load(self, piece: bytes, **_: object) -> None:
            loaded.append(piece)
            time.sleep(0.05)

    monkeypatch.setattr(output, "Store", Slow)
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / "b")
    assert len(loaded) < 20
    assert not list(tmp_path.iterdir())


def test_a_directory_of_someone_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("three years of work")
    (tmp_path / "summary.json").write_text('{"format": "other"}')
    with pytest.raises(BuildError, match="not empty and no build"):
        build(tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "three years of work"


def test_an_empty_directory_and_a_missing_parent_will_do(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert build(tmp_path / "empty").triples == build(tmp_path / "a" / "b").triples


def test_a_file_is_no_place_for_a_build(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("")
    with pytest.raises(BuildError, match="is a file"):
        build(tmp_path / "b")
    with pytest.raises(BuildError, match="Nothing can be written"):
        build(tmp_path / "b" / "c")


def test_a_build_that_is_none_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="holds no build"):
        open_store(tmp_path)


def test_without_its_store_a_build_is_read_from_the_file(tmp_path: Path) -> None:
    written = build(tmp_path / "b")
    for path in (written.path / "store").iterdir():
        path.unlink()
    assert len(open_store(written.path)) == written.triples
    (written.path / "dataset.nq").write_text("<broken")
    with pytest.raises(BuildError, match="damaged"):
        open_store(written.path)
