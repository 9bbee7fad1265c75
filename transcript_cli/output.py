"""The only writer: bytes to files and to standard output, messages to standard error.

Strategy: a file appears whole or not at all. Its bytes go to a temporary file beside it, are forced to the disk, and take the
name in one step; what is there already, and above all what was read, is never overwritten by surprise. Text that came from a
document or a file system is shown with its control characters made visible, because a terminal obeys them.
"""

from __future__ import annotations

import codecs
import errno
import os
import re
import stat
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, Final

from .errors import EXIT_PIPE_CLOSED, OutputError, cannot_write

STDOUT: Final = "-"
"""The path that stands for standard output."""

_HIDDEN: Final = re.compile(
    "[\0-\x1f\x7f-\x9f"  # C0, DEL and C1: escape sequences
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of what follows
    "\u2028\u2029\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)


def visible(text: str, *, keep: str = "") -> str:
    """The text with control and direction characters spelled out, as in `\\x1b`, except those in `keep`."""
    return _HIDDEN.sub(lambda m: m[0] if m[0] in keep else m[0].encode("unicode_escape", "surrogatepass").decode("ascii"), text)


def note(message: str) -> None:
    """Say something on standard error, as one line."""
    if sys.stderr is not None:
        print(f"transcript: {visible(message)}", file=sys.stderr)  # noqa: T201 - the one place that speaks


# --- writing --------------------------------------------------------------------------------------------------------------


def write(
    chunks: Iterable[bytes],
    path: str | None = None,
    *,
    force: bool = False,
    inputs: Iterable[str] = (),
    private: bool = False,
) -> None:
    """Write everything to a file, or to standard output where `path` is None or "-".

    Args:
        chunks: the content, in pieces; where producing them fails, no file appears.
        path: the file.
        force: replace a file that is there.
        inputs: files that are read; they are never written over, whatever `force` says.
        private: nobody but the user may read the file (mode 0600), from its first byte on.

    Raises:
        OutputError: it is there already, it is an input, or it cannot be written.
    """
    if path is None or path == STDOUT:
        _write_stdout(chunks)
        return
    check_target(path, force=force, inputs=inputs)
    try:
        with replacing(path, private=private) as file:
            file.writelines(chunks)
    except OSError as error:
        raise cannot_write(path, error) from None


def check_target(path: str, *, force: bool = False, inputs: Iterable[str] = ()) -> None:
    """Refuse a file that must not be written, before any work is done.

    Raises:
        OutputError: it is a directory, it is an input, or it is there and `force` is not set.
    """
    if os.path.isdir(path):
        raise OutputError("this is a directory", path=path, advice="Name a file in it.")
    if not _is_plain_file(path):
        return
    for name in inputs:
        if os.path.exists(name) and os.path.samefile(name, path):
            raise OutputError("this is an input, and inputs are never overwritten", path=path, advice="Choose another name.")
    if not force:
        raise OutputError("this file exists already", path=path, advice="Add --force to replace it.")


def _is_plain_file(path: str) -> bool:
    """Whether a regular file is there: what is written to a device or a pipe replaces nothing."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False


@contextmanager
def replacing(path: str, *, private: bool = False) -> Iterator[BinaryIO]:
    """A file that takes the name `path` once the block has ended well, and vanishes where it has not."""
    target = os.path.realpath(path)  # through a link: the link stays a link
    if os.path.exists(target) and not _is_plain_file(target):
        with open(target, "wb") as device:  # a device or a pipe has no name to take over
            yield device
        return
    temporary = os.path.join(os.path.dirname(target), f".transcript-{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:  # from before the file is there: the process may be ended the moment after
        with open(os.open(temporary, flags, 0o600 if private else 0o666), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if not private and _is_plain_file(target):
            os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
        os.replace(temporary, target)
    except BaseException:  # Ctrl-C and the end of the process too
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _write_stdout(chunks: Iterable[bytes]) -> None:
    out = getattr(sys.stdout, "buffer", None)
    if out is None:
        raise OutputError("standard output is closed", advice="Name a file with -o.")
    if sys.stdout.isatty():
        chunks = _shown(chunks)
    try:
        for chunk in chunks:
            out.write(chunk)
        out.flush()
    except OSError as error:
        silence_stdout()
        if is_closed_pipe(error):
            raise SystemExit(EXIT_PIPE_CLOSED) from None
        raise cannot_write("standard output", error) from None


def is_closed_pipe(error: OSError) -> bool:
    """Whether the reader of our output left; Windows calls that an invalid argument."""
    return isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL)


def _shown(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks as a terminal may have them. A character may be cut by the end of a chunk."""
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    for chunk in chunks:
        yield visible(decode(chunk), keep="\n\t").encode()


def silence_stdout() -> None:
    """Drop what is still buffered: the interpreter would fail on it once more when it ends."""
    with suppress(OSError, ValueError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
        os.close(devnull)


# --- files named after speakers -------------------------------------------------------------------------------------------

_UNSAFE: Final = re.compile(r"[^\w-]+")
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_NAME_BYTES: Final = 80


def safe_name(label: str, taken: set[str]) -> str:
    """A file name, without extension, that is harmless on every system; added to `taken`, folded, so that the next one differs.

    At most 80 bytes of UTF-8, of letters, digits, `_` and `-` alone.
    """
    name = _UNSAFE.sub("_", unicodedata.normalize("NFKC", label)).strip("_")
    name = _cut(name, _NAME_BYTES) or "unnamed"
    if _RESERVED.fullmatch(name):
        name += "_"
    candidate, number = name, 1
    while (folded := unicodedata.normalize("NFC", candidate.casefold())) in taken:
        number += 1
        suffix = f"-{number}"
        candidate = _cut(name, _NAME_BYTES - len(suffix)) + suffix
    taken.add(folded)
    return candidate


def _cut(text: str, size: int) -> str:
    return text.encode("utf-8", "ignore")[:size].decode("utf-8", "ignore")


def prepare_directory(path: str) -> None:
    """Make a directory for outputs, and those above it.

    Raises:
        OutputError: it cannot be made.
    """
    try:
        os.makedirs(path, exist_ok=True)
    except FileExistsError:
        raise OutputError("this is a file, not a directory", path=path, advice="Name a directory.") from None
    except OSError as error:
        raise cannot_write(path, error) from None
