"""Whether a PDF can be read within bounds, found out by trying in a process that the system ends when it takes too much.

Strategy: the process opens every page and throws it away. It may take a few seconds, more for a large file, and three quarters
of a gigabyte. Bounds on memory are those of the system: where it has none (Windows, macOS) only time is bounded. This file is
run as a script, and from no other directory's modules, so that it imports nothing of this package.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from typing import Final

_SECONDS: Final = 2
"""Of the processor, for the smallest file."""
_BYTES_A_SECOND: Final = 1 << 20
"""Of the file, each worth a second more."""
_PATIENCE: Final = 3
"""How often as long it may take by the clock, where others want the processor too."""
_MEMORY: Final = 768 << 20
"""Bytes of address space, of which the interpreter and pdfium take a hundred million."""
_REFUSED: Final = 3
"""What the process ends with where pdfium refuses the file: whoever reads it will say why."""


def is_bearable(data: bytes) -> bool:
    """Whether all pages can be opened within bounds; also where they cannot be opened at all, but quickly."""
    seconds = _SECONDS + len(data) // _BYTES_A_SECOND
    command = [sys.executable, "-P", __file__, str(seconds)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds * _PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode in (0, _REFUSED)


def _try(seconds: int) -> int:
    """Open all pages of the file on standard input, within bounds where the system has any."""
    import pypdfium2 as pdfium  # type: ignore[import-untyped]

    data = sys.stdin.buffer.read()
    if sys.platform != "win32":
        import resource

        for what, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, _MEMORY + len(data))):
            with suppress(ValueError, OSError):  # macOS refuses to bound the address space
                resource.setrlimit(what, (most, most))
    try:
        document = pdfium.PdfDocument(data)
        for number in range(len(document)):
            page = document[number]
            page.get_textpage().close()
            page.close()
    except pdfium.PdfiumError:
        return _REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(_try(int(sys.argv[1])))
