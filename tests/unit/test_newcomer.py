"""What a newcomer does wrong, on machines of every kind: one clear sentence and an exit code, never a traceback."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
import zipfile
from pathlib import Path

import pytest

from kg import guard
from kg.errors import BuildError, SourceError
from kg.export import FORMATS
from kg.export.picture import COLOURINGS
from kg.graph.layout import refuse_foreign
from kg.lang import LANGUAGES
from kg.locate import locate
from kg.pipeline import build

ROOT = Path(__file__).resolve().parents[2]
SENTENCE = 400  # characters; more is no sentence any more


def kg(*arguments: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs the command as a user does, from some folder."""
    command = [sys.executable, "-m", "kg", *(os.fsencode(str(each)) for each in arguments)]
    given = {name: value for name, value in os.environ.items() if name != "PYTHONIOENCODING"}
    return subprocess.run(
        command, cwd=cwd, env={**given, "PYTHONPATH": str(ROOT), **environment}, capture_output=True, check=False
    )


def one_sentence(done: subprocess.CompletedProcess[bytes], code: int = 2) -> str:
    """What the command said: one line on standard error, nothing else, and the exit code."""
    said = done.stderr.decode()
    assert done.returncode == code, said
    assert said.startswith("kg: ") and said.count("\n") == 1 and len(said) < SENTENCE, said
    assert done.stdout == b""
    return said


def letter() -> bytes:
    """A Word file that is no plan."""
    body = "<w:body><w:p><w:r><w:t>Dear aunt, all is well.</w:t></w:r></w:p></w:body>"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"{body}</w:document>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def plan(specimen: Path) -> bytes:
    return specimen.read_bytes()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing.txt", "no such file"),
        ("empty.txt", "is empty"),
        ("binary.bin", "binary file"),
        ("gb18030.txt", "not UTF-8 text"),
        ("letter.docx", "no programme plan"),
        ("half.docx", "damaged Word file"),
        ("half.txt", "truncated"),
        ("long.txt", "line 1 has 50000 characters"),
        ("folder", "no document in this folder"),
        ("", "name is empty"),
        ("odd\udcff.txt", "the name is not UTF-8 text"),
    ],
)
def test_what_is_no_plan_is_refused_in_one_sentence(name: str, sentence: str, plan: bytes, tmp_path: Path) -> None:
    contents = {
        "empty.txt": b"", "binary.bin": bytes(range(256)) * 9, "gb18030.txt": plan.decode().encode("gb18030"),
        "letter.docx": letter(), "half.docx": letter()[:300], "half.txt": plan[: len(plan) // 2],
        "long.txt": b"x" * 50_000, "odd\udcff.txt": plan,
    }  # fmt: skip
    (tmp_path / "folder").mkdir()
    if name in contents:
        try:
            (tmp_path / name).write_bytes(contents[name])
        except OSError:
            pytest.skip("this file system has no such names")
    before = sorted(tmp_path.iterdir())
    assert sentence in one_sentence(kg("build", name, "--out", "build", cwd=tmp_path))
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("out", [".", "..", "others", "file", "file/build", "unwritable/build"])
def test_a_build_takes_the_place_of_nothing_but_a_build(out: str, plan: bytes, tmp_path: Path) -> None:
    work = tmp_path / "work"
    for name in ("others", "unwritable"):
        (work / name).mkdir(parents=True)
    for name in ("file", "others/letter", "plan.txt"):
        (work / name).write_bytes(plan)
    (work / "unwritable").chmod(0o555)
    if out.startswith("unwritable") and os.access(work / "unwritable", os.W_OK):
        pytest.skip("this user may write everywhere")
    before = sorted(tmp_path.rglob("*"))
    one_sentence(kg("build", "plan.txt", "--out", out, cwd=work))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_in_use_is_known_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inside").mkdir()
    monkeypatch.chdir(tmp_path / "inside")
    with pytest.raises(BuildError, match="is the current folder or holds it"):
        refuse_foreign(tmp_path)
    refuse_foreign(tmp_path / "other")


def test_where_nothing_can_be_written_is_known_before_a_document_is_read(specimen: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    steps: list[str] = []
    with pytest.raises(BuildError, match="is a file"):
        build([specimen], tmp_path / "file" / "build", progress=lambda step: steps.append(str(step)))
    assert steps == []


def test_an_unknown_language_of_documents_is_refused() -> None:
    with pytest.raises(SourceError, match="No document is in 'xx'; the languages are ar, en"):
        locate(["A/75/6"], languages=["en", "xx"])


def test_of_a_folder_files_with_impossible_names_are_left_out(plan: bytes, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(plan)
    try:
        (tmp_path / "odd\udcff.txt").write_bytes(plan)
    except OSError:
        pytest.skip("this file system has no such names")
    found = locate([tmp_path])
    assert [path.name for path in found.paths] == ["plan.txt"]
    assert "rename the file first" in found.missing[0].reason


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "outlin", "BUILD"),
        ("query", "outline", "BUILD", "--param", "nothing=1"),
        ("query", "outline", "."),
        ("query", "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }", "BUILD"),
        ("explain", "99-9", "BUILD"),
        ("explain", "1", "missing"),
        ("validate", "BUILD", "--lang", "fr"),
        ("export", "gexf", "BUILD", "--out", "x.gexf", "--without", "nothing"),
        ("export", "gexf", "BUILD", "--out", "x.gexf", "--view", "nothing"),
        ("evaluate", ".", "."),
        ("evaluate", "--compare", ".", "."),
        ("build", "BUILD/dataset.nq", "--lang", "xx", "--out", "x"),
    ],
)
def test_a_wrong_word_is_answered_in_one_sentence(
    arguments: tuple[str, ...], specimen_build: Path, tmp_path: Path
) -> None:
    filled = [word.replace("BUILD", str(specimen_build)) for word in arguments]
    one_sentence(kg(*filled, cwd=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_without_a_command_it_says_what_there_is(tmp_path: Path) -> None:
    done = kg(cwd=tmp_path)
    assert done.returncode == 2
    shown = (done.stdout + done.stderr).decode()
    for word in ("build", "validate", "query", "export", "evaluate", "Exit codes:"):
        assert word in shown


def test_help_names_every_format_view_colouring_and_language(tmp_path: Path) -> None:
    shown = " ".join(kg("export", "--help", cwd=tmp_path, COLUMNS="200").stdout.decode().split())
    for name in (*FORMATS, *(view for each in FORMATS.values() for view in each.views), *COLOURINGS, *LANGUAGES):
        assert re.search(rf"\b{re.escape(name)}\b", shown), name


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "gb18030"},
    ],
    ids=lambda given: "-".join(given.values()),
)
def test_chinese_comes_out_in_every_locale(environment: dict[str, str], specimen_build: Path, tmp_path: Path) -> None:
    for arguments in (
        ("query", "--list"),
        ("query", "outline", specimen_build, "-f", "table"),
        ("explain", "1-1", specimen_build),
    ):
        done = kg(*arguments, cwd=tmp_path, **environment)
        assert (done.returncode, done.stderr) == (0, b""), arguments
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    shown = done.stdout.decode(encoding)
    assert ("航标标准" in shown) == (encoding != "latin-1")
    assert ("\\u822a" in shown) == (encoding == "latin-1")


def test_output_that_goes_nowhere_is_no_fault(specimen_build: Path, tmp_path: Path) -> None:
    shell = f'"{sys.executable}" -m kg query outline "{specimen_build}" -f table'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def run(command: str) -> tuple[int, str]:
        done = subprocess.run(["bash", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True)
        return done.returncode, done.stderr

    assert run(f"{shell} | head -n 1; exit ${{PIPESTATUS[0]}}") == (0, "")
    assert run(f"{shell} >&-") == (0, "")
    if Path("/dev/full").exists():
        assert run(f"{shell} > /dev/full") == (2, "kg: The output cannot be written: No space left on device.\n")


def test_a_fault_of_ours_is_a_sentence_to_report(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended, guard.guarded():
        guard.interruptible(lambda: refuse_foreign(None))  # type: ignore[arg-type]
    assert ended.value.code == guard.FAULT
    said = capsys.readouterr().err
    assert said.startswith("kg: A fault of this program (AttributeError: ")
    assert "kg/graph/layout.py:" in said and said.endswith("; please report it.\n") and said.count("\n") == 1


def test_an_interrupt_while_the_program_starts_is_no_traceback(tmp_path: Path) -> None:
    code = "import sys, builtins, kg.__main__ as m\ndef stop(*a, **k): raise KeyboardInterrupt\n"
    code += "builtins.__import__ = stop\nm.main()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True
    )
    assert (done.returncode, done.stderr) == (130, b"kg: interrupted.\n")


def test_without_its_libraries_it_says_how_to_get_them(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "kg", tmp_path / "kg", ignore=shutil.ignore_patterns("__pycache__"))
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-S",
            "-c",
            f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from kg.__main__ import main; main()",
        ],
        capture_output=True,
    )
    assert "install the project with: pip install ." in one_sentence(done)


def test_an_interrupted_build_leaves_the_last_good_one(shared: Path, specimen_build: Path, tmp_path: Path) -> None:
    out = tmp_path / "build"
    shutil.copytree(specimen_build, out)
    before = digests(out)
    command = [sys.executable, "-m", "kg", "build", shared / "corpus" / "A_75_6_Add.1.zh.txt", "--out", out]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    started = time.monotonic()
    while len(list(tmp_path.iterdir())) == 1 and running.poll() is None and time.monotonic() - started < 120:
        time.sleep(0.05)
    time.sleep(1)  # the new build is being written beside the old one
    running.send_signal(signal.SIGINT)
    said = running.communicate(timeout=60)
    assert (running.returncode, *said) == (130, "", "kg: interrupted.\n")
    assert list(tmp_path.iterdir()) == [out]
    assert digests(out) == before


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_installed_away_from_the_checkout_every_command_works(plan: bytes, tmp_path: Path) -> None:
    """The folders that a wheel carries, put where the wheel has them, and nothing else of the checkout."""
    installed, work = tmp_path / "site-packages", tmp_path / "work"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "kg", installed / "kg", ignore=ignored)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for here, there in project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"].items():
        shutil.copytree(ROOT / here, installed / there)
    work.mkdir()
    (work / "plan.txt").write_bytes(plan)
    for arguments in (
        ("build", "plan.txt", "--out", "build"),
        ("validate", "build"),
        ("query", "--list"),
        ("query", "units-mandated-by", "build", "--param", "instrument=A/RES/70/1"),
        ("findings", "build"),
        ("explain", "1-1", "build"),
        ("tables", "build", "--out", "tables"),
        ("evaluate", "--compare", "tables", "tables"),
        ("export", "gexf", "build", "--out", "plan.gexf"),
        ("export", "html", "build", "--out", "unit.html", "--unit", "1-1"),
    ):
        done = kg(*arguments, cwd=work, PYTHONPATH=str(installed))
        assert (done.returncode, done.stderr) == (0, b""), f"{arguments}: {done.stderr.decode()}"
        assert done.stdout.strip(), arguments
