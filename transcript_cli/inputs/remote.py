"""Inputs that lie elsewhere: s3://, gs://, https:// and whatever else fsspec knows, read whole and within a bound.

Strategy: a path with a scheme is a URL, and everything about it is asked of fsspec, which is an extra: access, credentials and
caches are set up as for any other program that uses it. An object is read up to a bound and no further, whatever its server
says of its size, because the content goes through memory.
Source: https://filesystem-spec.readthedocs.io
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from ..errors import InputError, missing_extra

LARGEST: Final = 1 << 30
"""Bytes that an object may have."""
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_MAGIC: Final = re.compile(r"[*?\[]")
_WEB: Final = ("http", "https")
_GONE: Final = (404, 410)
"""What a web server says of a page that is not there."""
_STAMPS: Final = ("ETag", "etag", "mtime", "LastModified", "last_modified", "updated", "created")


class RemoteFile(NamedTuple):
    """An object, as its store lists it."""

    url: str
    size: int
    """Bytes; 0 where the store does not say."""
    stamp: str
    """What changes when the object does, such as its ETag; empty where there is nothing of the kind."""


def is_remote(path: str) -> bool:
    """Whether the path is a URL: a drive of Windows has one letter, and a scheme has more."""
    return _SCHEME.match(path) is not None


def list_remote(url: str, *, recursive: bool = False) -> Iterator[RemoteFile]:
    """The objects that a URL stands for: itself, the matches of a pattern, or what lies under a prefix.

    Args:
        url: where it has `*`, `?` or `[`, a pattern, but not on the web, where these mean something else.
        recursive: look under a prefix; without it the URL is one object.

    Raises:
        MissingExtraError: fsspec, or what it needs for this scheme, is not installed.
        InputError: the store cannot be asked.
    """
    system, path = _open_system(url)
    if _on_the_web(url):
        yield RemoteFile(url, 0, "")
        return
    try:
        if _MAGIC.search(path):
            found = system.glob(path, detail=True)
        elif recursive and system.isdir(path):
            found = system.find(path, detail=True)
        else:
            yield RemoteFile(url, *_known(system, path))
            return
    except Exception as error:  # every store has errors of its own
        raise _cannot_read(url, error) from None
    if not found:
        yield RemoteFile(url, 0, "")  # which is said to be no such file when its turn comes
    for name in sorted(found):
        if found[name].get("type") != "directory":
            yield RemoteFile(system.unstrip_protocol(name), *_described(found[name]))


def read_remote(url: str, largest: int = LARGEST) -> bytes:
    """The content of an object.

    Raises:
        MissingExtraError: as in `list_remote`.
        InputError: there is no such object, it cannot be read, or it is larger than `largest` bytes.
    """
    system, path = _open_system(url)
    try:
        with system.open(path, "rb") as file:
            data: bytes = file.read(largest + 1)
    except Exception as error:  # as above
        if _is_prefix(url, system, path):
            raise _directory(url) from None
        is_missing = not _on_the_web(url) and _is_missing(system, path)
        raise _cannot_read(url, FileNotFoundError() if is_missing else error) from None
    if not data and _is_prefix(url, system, path):
        raise _directory(url)
    if len(data) > largest:
        raise InputError(f"this has more than {largest:,} bytes", path=url, advice="Fetch it and name the file.")
    return data


def _open_system(url: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError:
        raise missing_extra("remote", "reading a URL needs fsspec", path=url) from None
    try:
        system, path = fsspec.core.url_to_fs(url)
    except ImportError as error:  # fsspec names the package that speaks this protocol
        raise InputError(f"nothing here speaks this protocol ({_first_line(error)})", path=url) from None
    except ValueError:
        raise InputError("unknown kind of URL", path=url, advice="Known are s3://, gs://, https:// and others.") from None
    return system, path


def _on_the_web(url: str) -> bool:
    return url.partition("://")[0].lower() in _WEB


def _known(system: Any, path: str) -> tuple[int, str]:
    try:
        return _described(system.info(path))
    except Exception:  # it is reported when its turn comes to be read
        return 0, ""


def _is_missing(system: Any, path: str) -> bool:
    """Whether there is nothing there: some stores say so in words of their own when they are to open it."""
    try:
        return not system.exists(path)
    except Exception:  # then it is not known, and the first error counts
        return False


def _is_prefix(url: str, system: Any, path: str) -> bool:
    """Whether objects lie under a path, which some stores open as if it were an empty object."""
    try:
        return not _on_the_web(url) and bool(system.isdir(path))
    except Exception:
        return False


def _directory(url: str) -> InputError:
    return InputError("this is a directory", path=url, advice="Add -r to read the transcripts in it.")


def _described(info: dict[str, Any]) -> tuple[int, str]:
    stamp = next((str(info[key]) for key in _STAMPS if info.get(key)), "")
    return int(info.get("size") or 0), stamp


def _cannot_read(url: str, error: BaseException) -> InputError:
    while _on_the_web(url) and isinstance(error, FileNotFoundError) and error.__cause__ is not None:
        error = error.__cause__  # a server that does not answer, or is not trusted, is "not found" as well
    if isinstance(error, FileNotFoundError) or getattr(error, "status", None) in _GONE:
        return InputError("no such file", path=url, advice="Check the name.")
    return InputError(f"cannot be read: {_first_line(error)}", path=url)


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).strip().splitlines()), "") or type(error).__name__
