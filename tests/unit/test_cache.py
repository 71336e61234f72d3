"""Records kept by content: found again, or as good as not there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg import cache, codec
from kg.blocks.ledger import Ledger
from kg.model import Level, Link, Records, Severity, Unit, UnitKey
from kg.pipeline import build, read_document
from kg.registry import load as load_registry
from tests.sample import sample_english, sample_records


@pytest.fixture
def document(specimen: Path, tmp_path: Path) -> Path:
    path = tmp_path / specimen.name
    path.write_bytes(specimen.read_bytes())
    return path


@pytest.fixture(scope="module")
def reading(specimen: Path) -> tuple[Records, Ledger]:
    return read_document(specimen, load_registry())


@pytest.mark.parametrize("records", [sample_records(), sample_english(), Records(sample_english().document)])
def test_records_come_back_as_they_were(records: Records) -> None:
    again = codec.loads(Records, codec.dumps(records))
    assert again == records
    assert codec.dumps(again) == codec.dumps(records)


def test_kinds_of_values_come_back_as_they_were(reading: tuple[Records, Ledger]) -> None:
    records, ledger = reading
    again = codec.loads(Records, codec.dumps(records))
    assert again == records and codec.loads(Ledger, codec.dumps(ledger)) == ledger
    assert type(again.units[0].level) is Level and type(again.units[0].key) is UnitKey
    assert {type(each.severity) for each in again.findings} == {Severity}


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '["a"]', '["a","b","c"]', '["a",1]', '[null,"b"]', "[" * 5000, '{"text":"a","target":"b"}']
)
def test_what_does_not_fit_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError):
        codec.loads(Link, text)


def test_a_value_of_another_type_is_refused() -> None:
    unit = Unit(UnitKey("1"), Level.PROGRAMME, "一", (1,))
    text = codec.dumps(unit)
    assert codec.loads(Unit, text) == unit
    for other in (text.replace('"programme"', '"province"'), text.replace("[1]", '["1"]'), text.replace("[1]", "1")):
        with pytest.raises(ValueError):
            codec.loads(Unit, other)
    with pytest.raises(TypeError):
        codec.dumps({1, 2})


def test_what_was_kept_is_found(document: Path, reading: tuple[Records, Ledger], tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    assert cache.load(document, folder) is None
    cache.store(document, folder, *reading)
    assert cache.load(document, folder) == reading


def test_other_content_and_other_names_are_other_documents(
    document: Path, reading: tuple[Records, Ledger], tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    cache.store(document, folder, *reading)
    renamed = document.rename(tmp_path / "A_01_6.zh.txt")
    assert cache.load(renamed, folder) is None
    document.write_bytes(renamed.read_bytes() + b" \n")
    assert cache.load(document, folder) is None
    cache.store(document, folder, *reading)  # these records are not of this content: nothing is kept
    assert cache.load(document, folder) is None
    assert cache.load(tmp_path / "missing.txt", folder) is None


def test_another_version_of_the_program_reads_anew(
    document: Path, reading: tuple[Records, Ledger], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "cache"
    cache.store(document, folder, *reading)
    monkeypatch.setattr(cache, "fingerprint", lambda: "0" * 64)
    assert cache.load(document, folder) is None


def test_few_versions_are_kept(
    document: Path, reading: tuple[Records, Ledger], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "cache"
    for number in range(cache.VERSIONS + 2):
        monkeypatch.setattr(cache, "fingerprint", lambda number=number: f"{number:064}"[::-1])
        cache.store(document, folder, *reading)
    assert cache.load(document, folder) == reading
    assert len(list((folder / "records").iterdir())) == cache.VERSIONS


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-20], lambda data: b"", lambda data: data[:200] + b"\0" + data[201:], lambda data: b"x" + data],
    ids=["cut", "empty", "one byte", "other beginning"],
)
def test_damaged_entries_are_ignored(
    damage: object, document: Path, reading: tuple[Records, Ledger], tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    cache.store(document, folder, *reading)
    (entry,) = (path for path in folder.rglob("*") if path.is_file())
    entry.write_bytes(damage(entry.read_bytes()))  # type: ignore[operator]
    assert cache.load(document, folder) is None
    cache.store(document, folder, *reading)
    assert cache.load(document, folder) == reading


def test_a_cache_that_cannot_be_written_costs_nothing(
    document: Path, reading: tuple[Records, Ledger], tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file, not a folder")
    cache.store(document, tmp_path / "cache", *reading)
    assert cache.load(document, tmp_path / "cache") is None


def test_where_the_cache_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "own"))
    assert cache.directory() == tmp_path / "own"
    monkeypatch.delenv("KG_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.directory() == tmp_path / "mandategraph"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.directory() == tmp_path / ".cache" / "mandategraph"


def test_the_fingerprint_holds_code_and_data() -> None:
    assert len(cache.fingerprint()) == 64
    assert cache.fingerprint() == cache.fingerprint.__wrapped__()


def test_a_build_from_the_cache_is_the_same_and_reads_nothing(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build([document], tmp_path / "one", cache=tmp_path / "cache")
    assert first.cached == 0
    monkeypatch.setattr("kg.pipeline.read", lambda *_: pytest.fail("the document was read again"))
    second = build([document], tmp_path / "two", cache=tmp_path / "cache")
    assert second.cached == 1
    for name in ("dataset.nq", "dataset.ttl", "findings.jsonl", "ledger.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert replace(second, path=first.path, seconds=first.seconds, cached=0) == first
