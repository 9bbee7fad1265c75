"""Writers: one module a family of formats, each `(Transcript, WriteOptions) -> Iterator[bytes]`.

A writer knows an output format and nothing of where the transcript came from. It yields UTF-8 with LF line ends, in pieces, so
that no more than a piece is held; it opens no file.

To add one:
1. Write `writers/NAME.py` with `write_NAME(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]`.
2. Add a row to `formats.FORMATS`.
3. Test that what the format can carry comes back through its reader, and look at the output of a real document.
"""

from __future__ import annotations

import msgspec


class WriteOptions(msgspec.Struct, frozen=True):
    """What a user may choose about an output."""

    excel: bool = False
    """For CSV: a byte order mark, CR LF and a guard before cells that a spreadsheet would run as formulas."""
    pretty: bool = False
    """For JSON: indented for people."""
