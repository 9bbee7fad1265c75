"""Which inputs a run has: from the paths, patterns, directories, URLs and lists that a user names to one input after the other.

Strategy: the inputs are listed as they are needed and never held, so that a million of them take no more memory than one
directory's names and a number each, by which what is named twice is known. Listing can be repeated: once to count, once to
read. An input comes with its size, by which work is shared out, and with a stamp, which tells whether it has changed since.
"""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Final, NamedTuple

from ..errors import UsageError
from ..formats import format_of_name
from . import STDIN
from .remote import is_remote, list_remote

_UNKNOWN: Final = 64 << 10
"""Bytes that an input is taken to have whose size nobody knows."""
_PIPES: Final = "pipes and devices"
_NUL_WITHIN: Final = 1 << 16
"""A list whose names end with zero bytes has one within so many bytes: no path is that long."""


class Item(NamedTuple):
    """One input."""

    path: str
    """As the user named it, or as it was found; "-" for standard input, a URL for what lies elsewhere."""
    size: int
    """Bytes, as far as anybody knows."""
    stamp: str
    """Changes when the input does; empty where nothing tells."""


class Inputs:
    """The inputs of a run, in the order that the user gives, each once.

    A directory stands for the files in it that have a reader, packed or not, and for its zip archives, sorted by name, hidden
    ones left out and others counted in `left_out`; a pattern for the files that match. What does not exist stays among them, so
    that it is reported when its turn comes.

    Args:
        paths: files, patterns, directories, URLs, or "-" for standard input.
        recursive: look into directories, and under the prefixes of URLs.
        lists: the contents of files that name more inputs, a name a line or ended by zero bytes, taken as they stand: no
            patterns.

    Raises:
        UsageError: a directory without `recursive`, or standard input twice.
    """

    def __init__(self, paths: Iterable[str], *, recursive: bool = False, lists: Sequence[bytes] = ()) -> None:
        self.named = tuple(paths)
        self._recursive = recursive
        self._lists = lists
        self.left_out: Counter[str] = Counter()
        """Of the last listing that came to its end: the files in directories that are of other types, by extension."""
        if self.named.count(STDIN) > 1:
            raise UsageError("standard input can be read only once", advice="Give - one time.")
        for path in self.named:
            if not recursive and not is_remote(path) and os.path.isdir(path):
                raise UsageError("this is a directory", path=path, advice="Add -r to read the transcripts in it.")

    def __iter__(self) -> Iterator[str]:
        """The names of the inputs."""
        return (item.path for item in self._once(sized=False))

    def items(self) -> Iterator[Item]:
        """The inputs with their sizes and stamps."""
        return self._once(sized=True)

    def count(self) -> int:
        """How many there are."""
        return sum(1 for _ in self)

    def _once(self, sized: bool) -> Iterator[Item]:
        seen: set[int] = set()
        left_out: Counter[str] = Counter()
        for path, key, item in self._found(left_out):
            known = _digest(key)
            if known not in seen:
                seen.add(known)
                yield item or (_item(path) if sized else Item(path, 0, ""))
        self.left_out = left_out

    def _found(self, left_out: Counter[str]) -> Iterator[tuple[str, str, Item | None]]:
        """Each input with what tells it from others, and what is known of it already."""
        for path in self.named:
            if is_remote(path):
                yield from _remote(path, self._recursive)
            else:
                yield from ((file, key, None) for file, key in _files_of(path, self._recursive, left_out))
        for content in self._lists:
            for name in _names_in(content):
                if is_remote(name):
                    yield name, name, Item(name, _UNKNOWN, "")
                elif self._recursive and os.path.isdir(name):
                    yield from ((file, key, None) for file, key in _walk(name, left_out))
                else:
                    yield name, os.path.realpath(name), None


def expand(paths: Iterable[str], *, recursive: bool = False) -> list[str]:
    """The inputs that the user means, as `Inputs` gives them.

    Raises:
        UsageError: as `Inputs` does.
    """
    return list(Inputs(paths, recursive=recursive))


def _names_in(content: bytes) -> Iterator[str]:
    """A name a line; between zero bytes where there are any, as `find -print0` writes; whatever the bytes are."""
    end = b"\0" if content.find(b"\0", 0, _NUL_WITHIN) >= 0 else b"\n"
    start = 0
    while start < len(content):
        stop = content.find(end, start)
        stop = len(content) if stop < 0 else stop
        name = content[start:stop]
        start = stop + 1
        if end == b"\n":
            name = name.removesuffix(b"\r")
        if name:
            yield os.fsdecode(name)


def _remote(url: str, recursive: bool) -> Iterator[tuple[str, str, Item]]:
    for file in list_remote(url, recursive=recursive):
        if file.url == url or _is_wanted(file.url.rpartition("/")[2]):
            yield file.url, file.url, Item(file.url, file.size or _UNKNOWN, file.stamp)


def _files_of(path: str, recursive: bool, left_out: Counter[str]) -> Iterator[tuple[str, str]]:
    if path == STDIN:
        yield path, path
    elif os.path.isfile(path):
        yield path, os.path.realpath(path)
    elif os.path.isdir(path):
        yield from _walk(path, left_out)
    elif not os.path.exists(path) and glob.has_magic(path):
        for match in sorted(glob.glob(path, recursive=True)) or [path]:
            if os.path.isdir(match):
                if recursive:
                    yield from _walk(match, left_out)
            elif _is_file(match, left_out):
                yield match, os.path.realpath(match)
    else:
        yield path, os.path.realpath(path)


def _walk(directory: str, left_out: Counter[str]) -> Iterator[tuple[str, str]]:
    """The files of a directory and of those below it; the directory itself where there are none, to be reported."""
    empty = True
    for folder, folders, files in os.walk(directory):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        real = os.path.realpath(folder)
        for name in sorted(files):
            path = os.path.join(folder, name)
            if name.startswith("."):
                continue
            if not _is_wanted(name):
                left_out[os.path.splitext(name)[1].lower() or "no extension"] += 1
            elif _is_file(path, left_out):
                empty = False
                yield path, os.path.realpath(path) if os.path.islink(path) else os.path.join(real, name)
    if empty:
        yield directory, os.path.realpath(directory)


def _is_file(path: str, left_out: Counter[str]) -> bool:
    """Whether a name that was found and not given is a file, or a link to nowhere, which is reported; a pipe may never end."""
    if os.path.isfile(path) or not os.path.exists(path):
        return True
    left_out[_PIPES] += 1
    return False


def _is_wanted(name: str) -> bool:
    row = format_of_name(name)
    return not name.startswith(".") and ((row is not None and row.reader is not None) or name.lower().endswith(".zip"))


def _item(path: str) -> Item:
    try:
        if path == STDIN:
            return Item(path, _UNKNOWN, "")
        about = os.stat(path)
    except (OSError, ValueError):  # it is reported when its turn comes to be read
        return Item(path, 0, "")
    return Item(path, about.st_size, f"{about.st_size}:{about.st_mtime_ns}")


def _digest(key: str) -> int:
    return int.from_bytes(blake2b(os.fsencode(key), digest_size=8).digest(), "big")
