"""Reading files, and what is said of files that cannot be read."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from kg import cache
from kg.errors import KgError, SourceError
from kg.pipeline import build
from kg.sources import contents, read
from kg.sources.text import read_lines


def test_line_ends_gaps_and_pages_are_kept() -> None:
    lines = read_lines("甲 \n\n乙\n\n 丙 \n丁\n 戊 \n\f己\n\n00-00001 9/12 \n 庚 \n".encode(), "x")
    assert [(line.number, line.text, line.gap, line.page) for line in lines] == [
        (1, "甲 ", True, 1),
        (3, "乙", True, 1),
        (5, " 丙 ", True, 1),
        (6, "丁", False, 1),
        (7, " 戊 ", False, 2),
        (8, "己", False, 3),
        (10, "00-00001 9/12 ", True, 9),
        (11, " 庚 ", False, 10),
    ]


def test_windows_line_ends_and_byte_order_marks() -> None:
    assert [line.text for line in read_lines("\ufeff甲 \r\n乙 \r\n".encode(), "x")] == ["甲 ", "乙 "]
    assert [line.text for line in read_lines("甲 \n".encode("utf-16"), "x")] == ["甲 "]


def test_the_specimen_is_identified(specimen: Path) -> None:
    document = read(specimen).document
    assert (document.symbol, document.language, document.year, document.edition) == (
        "A/00/6/Add.1",
        "zh",
        2021,
        "approved",
    )


BAD_FILES = {
    "empty": b"",
    "blank": b" \n\n \n",
    "binary": bytes(range(256)) * 20,
    "other encoding": "方案 1 \n\n  总方向 \n".encode("gb18030"),
    "another kind of document": b"Dear all,\n\nplease find the minutes attached.\n",
    "another language": b"Programme de travail 1 \n\nObjectif \n",
    "huge line": ("方案 1 \n" + "字" * 30_000).encode(),
    "image": b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
}


@pytest.mark.parametrize("kind", sorted(BAD_FILES))
def test_bad_files_get_one_clear_sentence_and_leave_nothing(kind: str, tmp_path: Path) -> None:
    source = tmp_path / "plan.txt"
    source.write_bytes(BAD_FILES[kind])
    with pytest.raises(KgError) as caught:
        build([source], tmp_path / "out")
    message = str(caught.value)
    assert "\n" not in message and message.endswith(".") and "plan.txt" in message
    assert not (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["plan.txt"]


@pytest.mark.parametrize("share", [0.2, 0.37, 0.5, 0.62, 0.81, 0.95])
def test_a_file_cut_within_a_line_is_refused(share: float, specimen: Path, tmp_path: Path) -> None:
    data = specimen.read_bytes()
    cut = data.rindex("的".encode(), 0, int(len(data) * share))
    for end in (cut, cut + 1):  # between two characters of a line, and within one
        source = tmp_path / "plan.txt"
        source.write_bytes(data[:end])
        with pytest.raises(SourceError, match="truncated"):
            build([source], tmp_path / "out")
        assert not (tmp_path / "out").exists()


def test_stripped_line_ends_are_told(specimen: Path, tmp_path: Path) -> None:
    source = tmp_path / "plan.txt"
    lines = specimen.read_text(encoding="utf-8").split("\n")
    source.write_text("\n".join(line.rstrip() for line in lines), encoding="utf-8")
    with pytest.raises(SourceError, match="ends of lines are gone"):
        build([source], tmp_path / "out")


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read(tmp_path / "nowhere.txt")
    with pytest.raises(SourceError, match="this is a folder"):
        read(tmp_path)


def test_a_failed_build_leaves_the_last_good_one(specimen: Path, tmp_path: Path) -> None:
    out = tmp_path / "build"
    build([specimen], out)
    before = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    with pytest.raises(SourceError):
        build([bad], out)
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == before


def test_a_document_stands_in_a_graph_once(specimen: Path, tmp_path: Path) -> None:
    twin = tmp_path / "twin.txt"
    twin.write_bytes(specimen.read_bytes())
    with pytest.raises(KgError, match="same document"):
        build([specimen, twin], tmp_path / "out")


def test_what_never_ends_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.sources.MAX_BYTES", 1 << 20)
    with pytest.raises(SourceError, match="larger than 1 MiB"):
        contents(Path("/dev/zero"))


def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "plan.txt"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"plan",))
    writer.start()
    assert cache.load(pipe, tmp_path / "cache") is None
    assert contents(pipe) == b"plan"
    writer.join()


@pytest.mark.parametrize(("name", "kind"), [("plan.docx", "Word"), ("plan.pdf", "PDF")])
def test_a_file_that_is_not_what_its_name_says(name: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    with pytest.raises(SourceError, match=f"no {kind} file"):
        read(tmp_path / name)


def test_messages_say_where_a_file_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear aunt, all is well.", encoding="utf-8")
    with pytest.raises(SourceError, match=str(tmp_path)):
        read(tmp_path / "letter.txt")
