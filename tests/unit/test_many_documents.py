"""Several documents in one build: folders and symbols, workers, what is left out, one result whatever the order."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.batch import guarded, read_all
from kg.cli import app
from kg.errors import BuildError, FetchError, KgError, SourceError
from kg.locate import documents, locate, name_key
from kg.pipeline import build
from kg.progress import Step


@pytest.fixture
def plan(specimen: Path) -> Callable[[Path, int], Path]:
    """Writes the specimen as the plan of another session: another document, and another year."""
    text = specimen.read_text(encoding="utf-8")

    def write(folder: Path, session: int) -> Path:
        folder.mkdir(exist_ok=True, parents=True)
        path = folder / f"A_{session:02}_6_Add.1.zh.txt"
        path.write_text(
            text.replace("A/00/6", f"A/{session:02}/6").replace("2021", str(2021 + session)), encoding="utf-8"
        )
        return path

    return write


Plan = Callable[[Path, int], Path]


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir() if path.is_file() and path.name != "summary.json"}


def test_any_order_and_number_of_workers_makes_the_same_bytes(plan: Plan, tmp_path: Path) -> None:
    paths = [plan(tmp_path / "in", session) for session in (3, 1, 2)]
    one = build(paths, tmp_path / "one")
    two = build(paths[::-1], tmp_path / "two", jobs=2)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert [each.symbol for each in one.documents] == ["A/01/6/Add.1", "A/02/6/Add.1", "A/03/6/Add.1"]
    assert one.documents == two.documents and one.counts == two.counts
    assert dict(two.seconds)["reading"] > 0


def test_one_bad_document_does_not_stop_the_others(plan: Plan, tmp_path: Path) -> None:
    good = [plan(tmp_path / "in", session) for session in (1, 2)]
    bad = tmp_path / "in" / "A_05_6.txt"
    bad.write_bytes(b"")
    for jobs in (1, 2):
        summary = build([good[0], bad, tmp_path / "nowhere.txt", good[1]], tmp_path / f"out{jobs}", jobs=jobs)
        assert [(failure.source, failure.reason) for failure in summary.left_out] == [
            (str(bad), f"{bad}: the file is empty."),
            (str(tmp_path / "nowhere.txt"), f"{tmp_path / 'nowhere.txt'}: no such file."),
        ]
        assert len(summary.documents) == 2 and "Left out: 2" in str(summary)
        noted = json.loads((tmp_path / f"out{jobs}" / "summary.json").read_text(encoding="utf-8"))["left_out"]
        assert [each["source"] for each in noted] == [str(bad), str(tmp_path / "nowhere.txt")]
    assert contents(tmp_path / "out1") == contents(tmp_path / "out2")
    assert contents(tmp_path / "out1") == contents(build(good, tmp_path / "good").path)


def test_a_damaged_file_gives_way_to_its_twin_in_another_format(plan: Plan, tmp_path: Path) -> None:
    good = plan(tmp_path / "in", 1)
    damaged = good.with_suffix(".docx")
    damaged.write_bytes(b"PK\x03\x04")
    summary = build([tmp_path / "in"], tmp_path / "out")
    assert [document.name for document in summary.documents] == [good.name]
    (failure,) = summary.left_out
    assert failure.source == str(damaged)
    assert failure.reason.endswith(f"; {good.name} is read in its place.")
    good.write_bytes(b"")
    with pytest.raises(BuildError, match="damaged Word file"):
        build([tmp_path / "in"], tmp_path / "out")


def test_where_none_can_be_read_nothing_is_written(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(BuildError, match=r"None of the documents.*a\.txt: the file is empty\..*b\.txt"):
        build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_is_every_document_in_it(plan: Plan, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    second, first = plan(folder / "sub", 2), plan(folder, 1)
    (folder / "notes.md").write_text("not a format that is read")
    (folder / "~$lock.docx").write_text("of a word processor")
    (folder / ".hidden").mkdir()
    plan(folder / ".hidden", 3)
    worse = folder / "A_01_6_Add.1.zh.pdf"
    worse.write_bytes(b"%PDF-1.4 the same document in a format of less use")
    assert documents(folder) == [[first, worse], [second]]
    assert [each.symbol for each in build([folder], tmp_path / "out").documents] == ["A/01/6/Add.1", "A/02/6/Add.1"]
    word = folder / "A_01_6_Add.1.zh.DOCX"
    word.write_bytes(b"")
    assert documents(folder) == [[word, first, worse], [second]]


def test_a_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match=r"no document in this folder"):
        build([tmp_path / "empty"], tmp_path / "out")


def test_a_copy_in_a_folder_is_left_out_and_two_named_are_an_error(plan: Plan, tmp_path: Path) -> None:
    path = plan(tmp_path / "in", 1)
    copy = tmp_path / "in" / "copy.txt"
    copy.write_bytes(path.read_bytes())
    summary = build([tmp_path / "in"], tmp_path / "out")
    assert [each.name for each in summary.documents] == [path.name]
    assert "same document" in summary.left_out[0].reason
    summary = build([tmp_path / "in", copy], tmp_path / "out")
    assert [each.name for each in summary.documents] == ["copy.txt"]  # the one that was named stays
    with pytest.raises(BuildError, match="name one of them"):
        build([path, copy], tmp_path / "out")


@pytest.mark.parametrize(
    ("symbol", "stem"),
    [
        ("A/75/6/Add.1", "A_75_6_Add.1"),
        ("A/81/6 (Sect. 16)", "A_81_6_Sect.16.en"),
        ("A/81/6(Sect.29A)", "A_81_6_(Sect._29A)-EN"),
        ("A/81/6 (Sect. 3)", "a-81-6-sect-3"),
    ],
)
def test_symbols_and_the_names_of_files(symbol: str, stem: str) -> None:
    assert name_key(symbol)[0] == name_key(stem)[0]
    assert name_key(symbol)[0] != name_key("A_81_6_Sect.1.en")[0]


def test_a_symbol_is_looked_up_in_the_folders(plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan(tmp_path / "one", 1)
    second = plan(tmp_path / "two", 2)
    english = second.with_name("A_02_6_Add.1.en.docx")
    english.write_bytes(b"")
    monkeypatch.setenv("KG_CORPUS", os.pathsep.join([str(tmp_path / "one"), str(tmp_path / "two"), "/nowhere/at/all"]))
    assert locate(["A/02/6/Add.1"]).paths == [english, second]
    assert locate(["A/02/6/Add.1"], languages=["zh"]).paths == [second]
    assert locate(["A/02/6"]).missing[0].reason.endswith("no folder of KG_CORPUS has it.")
    assert build(["A/01/6/Add.1"], tmp_path / "out").documents[0].symbol == "A/01/6/Add.1"
    with pytest.raises(SourceError, match=r"A/09/6/Add\.1: no such file"):
        build(["A/09/6/Add.1"], tmp_path / "out")
    monkeypatch.setenv("KG_CORPUS", "/nowhere/at/all")
    assert "no folder that KG_CORPUS names is there" in locate(["A/02/6"]).missing[0].reason


def test_what_no_folder_has_is_fetched(plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CORPUS", str(plan(tmp_path / "in", 1).parent))
    asked = []

    def fetch(symbol: str, language: str) -> Path:
        asked.append((symbol, language))
        if "/09/" in symbol:
            raise FetchError(f"{symbol} cannot be fetched.")
        return plan(tmp_path / "fetched", 2)

    summary = build(["A/01/6/Add.1", "A/02/6/Add.1", "A/09/6/Add.1"], tmp_path / "out", languages=["zh"], fetch=fetch)
    assert asked == [("A/02/6/Add.1", "zh"), ("A/09/6/Add.1", "zh")]
    assert [each.symbol for each in summary.documents] == ["A/01/6/Add.1", "A/02/6/Add.1"]
    assert [failure.reason for failure in summary.left_out] == ["A/09/6/Add.1 cannot be fetched."]


def test_a_fault_of_ours_costs_its_document_only(tmp_path: Path) -> None:
    def read(path: Path) -> str:
        if path.name == "b":
            raise ZeroDivisionError("of\nall things")
        return path.name

    results = dict(read_all([tmp_path / "a", tmp_path / "b", tmp_path / "c"], read))
    assert (results[0], results[2]) == ("a", "c")
    assert isinstance(results[1], KgError)
    assert re.search(r"a fault of this program .*ZeroDivisionError: of all things", str(results[1]))
    assert guarded(read, tmp_path / "a") == "a"


def _die(path: Path) -> str:
    """A document that takes its process down."""
    if path.name == "deadly":
        os._exit(9)
    return path.name


def test_a_worker_that_dies_costs_its_document_only(tmp_path: Path) -> None:
    names = ("a", "deadly", "b", "c")
    results = dict(read_all([tmp_path / name for name in names], _die, jobs=2))
    assert [results[at] for at in (0, 2, 3)] == ["a", "b", "c"]
    assert isinstance(results[1], BuildError) and "ended before its time" in str(results[1])


def test_steps_tell_how_far_a_build_is(plan: Plan, tmp_path: Path) -> None:
    paths = [plan(tmp_path / "in", session) for session in (1, 2)]
    steps: list[Step] = []
    build(paths, tmp_path / "out", progress=steps.append)
    assert [(step.stage, step.about) for step in steps[:3]] == [
        (stage, paths[0].name) for stage in ("reading", "records", "language")
    ]
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert (steps[-1].stage, steps[-1].done, steps[-1].total) == ("graph", 2, 2)


def test_the_command_line_says_what_was_left_out(plan: Plan, tmp_path: Path) -> None:
    plan(tmp_path / "in", 1)
    (tmp_path / "in" / "minutes.txt").write_text("Dear all,\n")
    made = CliRunner().invoke(app, ["build", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--jobs", "2"])
    assert made.exit_code == 3
    assert made.stderr.startswith("kg: ") and "minutes.txt" in made.stderr and made.stderr.count("\n") == 1
    assert "Wrote" in made.stdout and (tmp_path / "out" / "dataset.nq").exists()
    alone = CliRunner().invoke(app, ["build", str(tmp_path / "in" / "minutes.txt"), "--out", str(tmp_path / "no")])
    assert alone.exit_code == 2 and not (tmp_path / "no").exists()


def test_no_folder_is_touched_without_a_cache(plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "cache"))
    path = plan(tmp_path / "in", 1)
    arguments = ["build", str(path), "--out", str(tmp_path / "out")]
    assert CliRunner().invoke(app, [*arguments, "--no-cache"]).exit_code == 0
    assert not (tmp_path / "cache").exists()
    assert CliRunner().invoke(app, arguments).exit_code == 0
    assert list((tmp_path / "cache").rglob("*.json.z"))


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX systems")
@pytest.mark.parametrize(
    ("number", "send", "code"),
    [(signal.SIGINT, os.killpg, 130), (signal.SIGTERM, os.kill, 143), (signal.SIGTERM, os.killpg, 143)],
)
def test_a_signal_ends_the_workers_too(
    number: int, send: Callable[[int, int], None], code: int, plan: Plan, tmp_path: Path
) -> None:
    for session in range(1, 7):
        plan(tmp_path / "in", session)
    arguments = [str(tmp_path / "in"), "--no-cache", "--jobs", "2", "--out", str(tmp_path / "out")]
    running = subprocess.Popen(
        [sys.executable, "-m", "kg", "build", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
    for _ in range(300):  # until workers have started, where the system tells
        if children.exists() and len(children.read_text().split()) >= 3:
            break
        time.sleep(0.1 if children.exists() else 0.005)
    send(running.pid, number)
    _, said = running.communicate(timeout=60)  # until the workers have let go of standard error
    assert running.returncode == code and said == "kg: interrupted.\n"
    assert not (tmp_path / "out").exists() and sorted(path.name for path in tmp_path.iterdir()) == ["in"]
