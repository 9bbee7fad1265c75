"""Commands that help to use the others: files to start from, and what there is."""

from ...output import write
from .. import options as opt
from ..app import app
from ..commandrun import Run
from ..reading import reads
from ..scaling import transcripts
from ..targets import on_terminal


@app.command(
    epilog="""\b
Examples:
  transcript speakers hearing.txt > hearing.speakers
  transcript convert hearing.txt --speakers hearing.speakers --to json"""
)
@reads
def speakers(run: Run, output: opt.Output = None, force: opt.Force = False) -> None:
    """Print a speakers file to start from.

    It has every label with the name found for it. Correct it, and give it to the other commands with --speakers.
    """
    from ...api import speakers_pieces

    write((piece.encode() for piece in speakers_pieces(transcripts(run))), output, force=force, inputs=run.paths)


@app.command(
    epilog="""\b
Examples:
  transcript schema
  transcript schema -o transcript.schema.json"""
)
def schema(output: opt.Output = None, force: opt.Force = False) -> None:
    """Print the JSON Schema of `convert --to json`."""
    from ...reports import to_json
    from ...schema import json_schema

    write([to_json(json_schema(), pretty=True)], output, force=force)


@app.command(
    epilog="""\b
Examples:
  transcript formats
  transcript formats | grep json"""
)
def formats() -> None:
    """List the formats that are read and written."""
    if on_terminal(None, False):
        from ..terminal import print_formats

        print_formats()
    else:
        from ...formats import listing

        write([listing().encode()])
