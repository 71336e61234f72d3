"""Fetching documents, against a server of our own on this machine that can misbehave on demand."""

from __future__ import annotations

import base64
import hashlib
import io
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from kg.errors import FetchError
from kg.fetch import fetch
from kg.fetch import service as fetching
from kg.fetch.transfer import NotThere, Unreachable, download

SYMBOL = "A/81/6 (Sect. 3)"


def docx(size: int = 300_000) -> bytes:
    """A file that has the parts of a Word document, and so many bytes of padding."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in ("[Content_Types].xml", "word/document.xml"):
            archive.writestr(name, "<x/>")
        archive.writestr("word/media/padding.bin", bytes(range(256)) * (size // 256))
    return buffer.getvalue()


DOCX, PDF = docx(), b"%PDF-1.7\n" + b"x" * 5000 + b"\n%%EOF\n"


@dataclass
class Service:
    """What the server does: files by (symbol, language, kind), and how it misbehaves on each request."""

    files: dict[tuple[str, str, str], bytes] = field(default_factory=dict)
    faults: list[Callable[[BaseHTTPRequestHandler, bytes], bool]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=lambda: {"ETag": '"v1"'})
    media: str = "application/octet-stream"
    seen: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    address: str = ""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Service]:
    """A document service on this machine; the cache is in the test's own folder."""
    state = Service({("A/81/6(Sect.3)", "en", "doc"): DOCX, ("A/81/6(Sect.3)", "en", "pdf"): PDF})

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            state.seen.append((parts.path, dict(self.headers)))
            if parts.path == "/api/symbol/access":
                self.send_response(302)
                self.send_header("Location", f"/doc/get?{parts.query}")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            asked = parse_qs(parts.query)
            body = state.files.get((asked["s"][0], asked["l"][0], asked["t"][0]))
            if body is None:
                self.send_error(404)
                return
            if state.faults and state.faults.pop(0)(self, body):
                return
            answer(self, body, state)

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    state.address = f"http://127.0.0.1:{server.server_address[1]}"
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KG_DOCUMENTS", state.address + "/")
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "cache"))
    yield state
    server.shutdown()
    server.server_close()
    thread.join(5)


def answer(handler: BaseHTTPRequestHandler, body: bytes, state: Service, cut: int | None = None) -> None:
    """The file, or the part of it that is asked for; ``cut`` breaks the connection after so many bytes."""
    start = 0
    asked = handler.headers.get("Range", "")
    if asked and handler.headers.get("If-Range") == state.headers.get("ETag"):
        start = int(asked.removeprefix("bytes=").rstrip("-"))
    handler.send_response(206 if start else 200)
    handler.send_header("Content-Type", state.media)
    handler.send_header("Content-Length", str(len(body) - start))
    if start:
        handler.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
    for name, value in state.headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body[start : start + cut] if cut is not None else body[start:])
    if cut is not None:
        handler.close_connection = True


def breaking(state: Service, after: int) -> Callable[[BaseHTTPRequestHandler, bytes], bool]:
    """A fault: the connection breaks after so many bytes."""

    def fault(handler: BaseHTTPRequestHandler, body: bytes) -> bool:
        answer(handler, body, state, after)
        return True

    return fault


def failing(code: int, **headers: str) -> Callable[[BaseHTTPRequestHandler, bytes], bool]:
    """A fault: an error in place of the file."""

    def fault(handler: BaseHTTPRequestHandler, _: bytes) -> bool:
        handler.send_response(code)
        for name, value in {"Content-Length": "0", **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        return True

    return fault


class Pauses(list[float]):
    """Notes pauses in place of making them."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def test_a_document_comes_under_its_name_and_is_not_fetched_twice(service: Service, tmp_path: Path) -> None:
    path = fetch(SYMBOL, "en")
    assert path == tmp_path / "cache" / "documents" / "A_81_6_Sect.3.en.docx"
    assert path.read_bytes() == DOCX
    asked = len(service.seen)
    assert fetch("A/81/6(Sect.3)", "en") == path and len(service.seen) == asked
    assert fetch(SYMBOL, "en", refresh=True) == path and len(service.seen) > asked
    assert sorted(each.name for each in path.parent.iterdir()) == [f".{path.name}.json", path.name]


def test_a_kept_file_that_changed_is_fetched_anew(service: Service) -> None:
    path = fetch(SYMBOL, "en")
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert fetch(SYMBOL, "en").read_bytes() == DOCX


def test_pdf_on_demand_and_where_there_is_no_docx(service: Service) -> None:
    assert fetch(SYMBOL, format_="pdf").read_bytes() == PDF
    service.files[SYMBOL.replace(" ", ""), "fr", "pdf"] = PDF
    assert fetch(SYMBOL, "fr").suffix == ".pdf"
    service.files[SYMBOL.replace(" ", ""), "es", "doc"] = bytes.fromhex("d0cf11e0a1b11ae1") + b"old Word"
    service.files[SYMBOL.replace(" ", ""), "es", "pdf"] = PDF
    assert fetch(SYMBOL, "es").suffix == ".pdf"


def test_a_broken_download_goes_on_where_it_broke_off(service: Service) -> None:
    service.faults = [breaking(service, 100_000), breaking(service, 50_000)]
    pauses = Pauses()
    assert fetch(SYMBOL, "en", pause=pauses).read_bytes() == DOCX
    ranges = [headers.get("Range") for path, headers in service.seen if path == "/doc/get"]
    assert ranges == [None, "bytes=100000-", "bytes=150000-"]
    assert pauses == [0.5, 1.0]


def test_the_next_run_goes_on_too(service: Service) -> None:
    service.faults = [breaking(service, 1000)] * 4
    with pytest.raises(FetchError, match="broke off"):
        fetch(SYMBOL, "en", pause=Pauses())
    service.faults, service.seen = [], []
    assert fetch(SYMBOL, "en").read_bytes() == DOCX
    assert service.seen[-1][1]["Range"] == "bytes=4000-"


def test_another_version_is_not_joined_to_what_was_received(service: Service) -> None:
    newer = docx(200_000)

    def replace(handler: BaseHTTPRequestHandler, body: bytes) -> bool:
        answer(handler, body, service, 1000)
        service.headers["ETag"] = '"v2"'
        service.files["A/81/6(Sect.3)", "en", "doc"] = newer
        return True

    service.faults = [replace]
    assert fetch(SYMBOL, "en", pause=Pauses()).read_bytes() == newer


@pytest.mark.parametrize("headers", [{}, {"ETag": 'W/"weak"'}], ids=["no version", "weak version"])
def test_without_a_version_a_download_begins_anew(service: Service, headers: dict[str, str]) -> None:
    service.headers = headers
    service.faults = [breaking(service, 1000)]
    assert fetch(SYMBOL, "en", pause=Pauses()).read_bytes() == DOCX
    assert not any("Range" in seen for _, seen in service.seen)


def test_passing_errors_are_waited_out(service: Service) -> None:
    service.faults = [failing(503), failing(429, Retry_After="7"), failing(500)]
    pauses = Pauses()
    assert fetch(SYMBOL, "en", pause=pauses).read_bytes() == DOCX
    assert pauses == [0.5, 7.0, 2.0]


def test_a_service_that_refuses_the_range_gets_a_fresh_start(service: Service) -> None:
    service.faults = [breaking(service, 1000), failing(416)]
    assert fetch(SYMBOL, "en", pause=Pauses()).read_bytes() == DOCX


WRONG = {
    "web page": (b"<!doctype html><title>Sorry</title>", "text/html; charset=utf-8", {}, "text/html"),
    "something else": (b"GIF89a" + b"\0" * 50, "application/octet-stream", {}, "something else"),
    "cut docx": (DOCX[:-40], "application/octet-stream", {}, "damaged"),
    "cut pdf": (PDF[:-10], "application/pdf", {}, "damaged"),
    "other digest": (
        DOCX,
        "application/octet-stream",
        {"Repr-Digest": f"sha-256=:{base64.b64encode(hashlib.sha256(b'x').digest()).decode()}:"},
        "digest differs",
    ),
    "other md5": (DOCX, "application/octet-stream", {"Content-MD5": "AAAA"}, "digest differs"),
}


@pytest.mark.parametrize("kind", sorted(WRONG))
def test_what_is_not_the_document_is_refused_and_not_kept(kind: str, service: Service, tmp_path: Path) -> None:
    body, service.media, service.headers, said = WRONG[kind]
    format_ = "pdf" if "pdf" in kind else "docx"
    service.files["A/81/6(Sect.3)", "en", "pdf" if format_ == "pdf" else "doc"] = body
    with pytest.raises(FetchError, match=said) as caught:
        fetch(SYMBOL, "en", format_=format_, pause=Pauses())
    assert "\n" not in str(caught.value) and str(caught.value).endswith(".")
    assert list((tmp_path / "cache" / "documents").iterdir()) == []


def test_right_digests_pass(service: Service) -> None:
    service.headers = {
        "Repr-Digest": f"sha-256=:{base64.b64encode(hashlib.sha256(DOCX).digest()).decode()}:",
        "Content-MD5": base64.b64encode(hashlib.md5(DOCX).digest()).decode(),
    }
    assert fetch(SYMBOL, "en").read_bytes() == DOCX


def test_a_document_that_the_service_lacks(service: Service) -> None:
    with pytest.raises(FetchError, match=r"A/81/6/Add\.9 \(zh\) cannot be had from 127\.0\.0\.1.*404"):
        fetch("A/81/6/Add.9", "zh", pause=Pauses())


def test_offline_is_one_clear_sentence(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_DOCUMENTS", "http://127.0.0.1:9")  # the discard port: nobody answers
    pauses = Pauses()
    with pytest.raises(FetchError) as caught:
        fetch(SYMBOL, "en", pause=pauses)
    message = str(caught.value)
    assert message.startswith("A/81/6 (Sect. 3) (en) cannot be fetched: 127.0.0.1:9 cannot be reached (")
    assert "KG_CORPUS" in message and "\n" not in message and message.endswith(".")
    assert pauses == [0.5, 1.0, 2.0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("plan.docx",), "no symbol"),
        ((SYMBOL, "tlh"), "no language 'tlh'"),
        ((SYMBOL, "en", "odt"), "no format 'odt'"),
    ],
)
def test_what_cannot_be_asked_for(arguments: tuple[str, ...], said: str) -> None:
    with pytest.raises(FetchError, match=said):
        fetch(*arguments[:2], format_=arguments[2] if len(arguments) > 2 else "")


def test_an_address_that_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KG_DOCUMENTS", "documents.example")
    with pytest.raises(FetchError, match="KG_DOCUMENTS"):
        fetch(SYMBOL, folder=tmp_path)


def test_a_file_without_end_is_cut_off(service: Service, tmp_path: Path) -> None:
    url = fetching.address(SYMBOL, "en", "docx", service.address)
    with pytest.raises(NotThere, match="larger"):
        download(url, tmp_path / "part", pause=Pauses(), limit=1000)
    service.faults = [lambda handler, body: bool(handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n" + body)) or True]
    with pytest.raises(NotThere, match="larger"):
        download(url, tmp_path / "part", pause=Pauses(), limit=1000)


def test_a_service_that_falls_silent_is_given_up(service: Service, tmp_path: Path) -> None:
    held = threading.Event()
    service.faults = [lambda *_: held.wait(10)] * 2
    url = fetching.address(SYMBOL, "en", "docx", service.address)
    with pytest.raises(Unreachable, match=r"in time.*tried 2 times"):
        download(url, tmp_path / "part", pause=Pauses(), tries=2, timeout=0.2)
    held.set()


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x"])
def test_redirections_lead_to_the_web_only(target: str, service: Service, tmp_path: Path) -> None:
    service.faults = [failing(302, Location=target)]
    with pytest.raises(NotThere, match=r"not followed|answer 302"):
        download(fetching.address(SYMBOL, "en", "docx", service.address), tmp_path / "part", pause=Pauses())


def test_progress_is_told(service: Service) -> None:
    heard: list[tuple[int, int | None]] = []
    fetch(SYMBOL, "en", progress=lambda done, total: heard.append((done, total)))
    assert heard[-1] == (len(DOCX), len(DOCX)) and [done for done, _ in heard] == sorted(done for done, _ in heard)
