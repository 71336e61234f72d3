"""Where the corpus is, and builds that several tests share."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import resources

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Commands keep what they read in a folder of the tests, not in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KG_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("KG_CORPUS", raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def interrupts_are_heard() -> None:
    """What the tests start hears interrupts, though a shell that starts the tests in the background has them ignored."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the corpus, the gold rows and the scorer; without it tests skip, in CI they fail."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"{folder} is missing; the corpus is needed in CI")
        pytest.skip(f"{folder} is not there")
    return folder


@pytest.fixture(scope="session")
def specimen() -> Path:
    """The specimen plan that the package carries."""
    return next(iter(sorted(resources.directory("specimen").glob("*.zh.txt"))))


@pytest.fixture(scope="session")
def specimen_build(specimen: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the specimen."""
    from kg.pipeline import build

    return build([specimen], tmp_path_factory.mktemp("specimen") / "build").path


@pytest.fixture(scope="session")
def corpus_build(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the whole Chinese plan."""
    from kg.pipeline import build

    return build([shared / "corpus" / "A_75_6_Add.1.zh.txt"], tmp_path_factory.mktemp("corpus") / "build").path


@pytest.fixture(scope="session")
def fascicles_build(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of all English fascicles."""
    from kg.pipeline import build

    return build([shared / "corpus" / "en-2027"], tmp_path_factory.mktemp("fascicles") / "build").path
