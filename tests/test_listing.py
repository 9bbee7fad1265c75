"""Inputs that are listed in a file, and inputs that lie elsewhere."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import HEARING, Command
from transcript_cli.errors import InputError, MissingExtraError
from transcript_cli.inputs import read_bytes, remote
from transcript_cli.inputs.listing import Inputs
from transcript_cli.inputs.remote import is_remote

# --- lists ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (b"a.txt\nb.txt\n", ["a.txt", "b.txt"]),
        (b"a.txt\r\n\r\nb.txt", ["a.txt", "b.txt"]),
        (b"a.txt\0b\nc.txt\0", ["a.txt", "b\nc.txt"]),
        (b"only.txt\0", ["only.txt"]),
        (b"*.txt\n# no comment\n", ["*.txt", "# no comment"]),
        (b"", []),
        ("Übersicht – 1.txt\n".encode(), ["Übersicht – 1.txt"]),
        (b"a.txt\na.txt\n./a.txt\n", ["a.txt"]),
    ],
)
def test_a_list_names_inputs_by_line_or_by_zero_bytes(folder: Path, content: bytes, names: list[str]) -> None:
    assert list(Inputs([], lists=[content])) == names


def test_a_name_that_is_no_text_is_that_file(folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    Path(name).write_text(HEARING)
    assert list(Inputs([], lists=[b"caf\xe9.txt\n"])) == [name]


def test_listing_can_be_repeated_and_knows_sizes(folder: Path) -> None:
    Path("b.txt").write_text("x" * 10)
    inputs = Inputs(["hearing.txt"], lists=[b"b.txt\nnone.txt\nhearing.txt"])
    assert list(inputs) == list(inputs) == ["hearing.txt", "b.txt", "none.txt"]
    assert inputs.count() == 3
    assert [item.size for item in inputs.items()] == [len(HEARING.encode()), 10, 0]


def test_a_command_reads_a_list_from_a_file_or_a_pipe(folder: Path, command: Command) -> None:
    Path("list").write_text("hearing.txt\nnone.txt\n")
    for ended in (
        command("convert", "--files-from", "list", "--to", "turns", "--failures", "failed"),
        command("convert", "--files-from", "-", "--to", "turns", "--failures", "failed", stdin=Path("list").read_bytes()),
    ):
        assert ended.code == 1
        assert len(ended.out.splitlines()) == 4
        [failure] = [json.loads(line) for line in Path("failed").read_text().splitlines()]
        assert failure == {
            "path": "none.txt", "line": None, "code": "input", "message": "no such file", "advice": "Check the name.",
        }  # fmt: skip


def test_a_list_of_failures_replaces_none_but_its_like(folder: Path, command: Command) -> None:
    Path("notes.txt").write_text("mine")
    ended = command("convert", "hearing.txt", "--to", "turns", "--failures", "notes.txt")
    assert (ended.code, Path("notes.txt").read_text()) == (1, "mine")
    ended = command("convert", "hearing.txt", "--to", "turns", "--failures", "hearing.txt")
    assert (ended.code, Path("hearing.txt").read_text()) == (1, HEARING)


# --- elsewhere --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def memory(folder: Path) -> Iterator[ModuleType]:
    fsspec = pytest.importorskip("fsspec")
    system = fsspec.filesystem("memory")
    for name in ("/talks/b.txt", "/talks/a.txt", "/talks/deep/c.txt", "/talks/.hidden.txt", "/talks/picture.png"):
        system.pipe(name, HEARING.encode())
    yield system
    system.store.clear()
    system.pseudo_dirs.clear()


@pytest.mark.parametrize(
    ("path", "is_url"),
    [("s3://b/k", True), ("memory://a", True), ("C://x", False), ("a.txt", False), ("dir/x://y", False), ("http:/x", False)],
)
def test_a_scheme_makes_a_url(path: str, is_url: bool) -> None:
    assert is_remote(path) is is_url


def test_urls_are_read_listed_and_matched(memory: ModuleType) -> None:
    assert read_bytes("memory://talks/a.txt") == HEARING.encode()
    found = list(Inputs(["memory://talks/"], recursive=True))
    assert [name.rpartition("talks/")[2] for name in found] == ["a.txt", "b.txt", "deep/c.txt"]
    assert all(read_bytes(name) == HEARING.encode() for name in found)
    assert [Path(name).name for name in Inputs(["memory://talks/*.txt"])] == ["a.txt", "b.txt"]
    [item] = Inputs(["memory://talks/a.txt"]).items()
    assert item.size == len(HEARING.encode())
    assert item.stamp


def test_a_command_reads_urls_and_names_what_is_not_there(memory: ModuleType, command: Command) -> None:
    ended = command("convert", "memory://talks/a.txt", "memory://talks/none.txt", "--to", "turns", "-q")
    assert ended.code == 1
    assert len(ended.out.splitlines()) == 4
    assert ended.err == "transcript: memory://talks/none.txt: no such file. Check the name.\n"


def test_an_object_is_read_up_to_a_bound(memory: ModuleType) -> None:
    with pytest.raises(InputError, match=r"this has more than 100 bytes\. Fetch it"):
        remote.read_remote("memory://talks/a.txt", largest=100)


def test_an_unknown_scheme_is_an_error_with_a_way_out(memory: ModuleType) -> None:
    with pytest.raises(InputError, match=r"^nowhere://a: unknown kind of URL\. Known are s3://"):
        read_bytes("nowhere://a")


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("memory://talks/", "this is a directory. Add -r to read the transcripts in it."),
        ("memory://talks/*.docx", "no such file. Check the name."),
    ],
)
def test_a_prefix_is_no_empty_document_and_a_pattern_without_matches_is_named(memory: ModuleType, url: str, why: str) -> None:
    [found] = Inputs([url])
    with pytest.raises(InputError) as error:
        read_bytes(found)
    assert str(error.value) == f"{url}: {why}"


def test_pages_are_fetched_and_a_server_that_is_not_there_is_no_missing_page(folder: Path) -> None:
    pytest.importorskip("aiohttp")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    place = f"http://127.0.0.1:{server.server_port}"
    try:
        assert read_bytes(f"{place}/hearing.txt") == Path("hearing.txt").read_bytes()
        with pytest.raises(InputError, match="no such file"):
            read_bytes(f"{place}/none.txt")
    finally:
        server.shutdown()
        server.server_close()
    with pytest.raises(InputError, match="cannot be read: Cannot connect"):
        read_bytes(f"{place}/hearing.txt")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def test_a_bucket_of_s3_is_read_like_a_directory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a server of one's own on this machine, which the environment names."""
    s3fs, server = pytest.importorskip("s3fs"), shutil.which("moto_server")
    if server is None:
        pytest.skip("moto[server] is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for name, value in {"ENDPOINT_URL": f"http://127.0.0.1:{port}", "ACCESS_KEY_ID": "a", "SECRET_ACCESS_KEY": "b"}.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    running = subprocess.Popen([server, "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.2)
        store = s3fs.S3FileSystem()
        store.mkdir("hearings")
        for name in ("2024/a.txt", "2024/b #1?.txt", "2025/deep/c.txt"):
            store.pipe(f"hearings/{name}", HEARING.encode())
        assert len(list(Inputs(["s3://hearings/"], recursive=True))) == 3
        assert list(Inputs(["s3://hearings/2024/*.txt"])) == ["s3://hearings/2024/a.txt", "s3://hearings/2024/b #1?.txt"]
        assert read_bytes("s3://hearings/2024/b #1?.txt") == HEARING.encode()
        [item] = Inputs(["s3://hearings/2024/a.txt"]).items()
        assert item.size == len(HEARING.encode()) and item.stamp
        for wrong in ("s3://hearings/2024/none.txt", "s3://none/"):
            with pytest.raises(InputError, match="no such file"):
                read_bytes(next(iter(Inputs([wrong], recursive=True))))
    finally:
        running.kill()
        running.wait()


def test_without_fsspec_there_is_one_line_with_the_way_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fsspec", None)
    with pytest.raises(MissingExtraError, match=r'Install it: pip install "transcript-cli\[remote\]"'):
        read_bytes("s3://bucket/a.txt")
