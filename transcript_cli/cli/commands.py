"""The commands: each takes a run and its own options, calls the library once, and writes once.

Strategy: no logic here. What a command does is a function of the library that a notebook can call; what it shows on a terminal
is in `cli.terminal`, which is imported only where something is drawn.
"""

import sys
from typing import Annotated, Final

import typer

from ..errors import UsageError
from ..output import write
from . import options as opt
from .reading import Run, reads

_REPORT_FORMATS: Final = ("table", "json", "csv")

app = typer.Typer(
    name="transcript",
    help="Turn any transcript into clean, structured, trustworthy data: who said what, when, and whom or what they mentioned.",
    epilog="""\b
Examples:
  transcript summary hearing.txt
  transcript convert hearing.txt -o hearing.csv
  transcript mentions speeches/ -r -t NATO -t Ukraine --by speaker""",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:
    if asked:
        from .. import __version__

        typer.echo(f"transcript {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    pass


def _on_terminal(output: str | None, json: bool) -> bool:
    return output is None and not json and sys.stdout is not None and sys.stdout.isatty()


def _check_binary(form: str, output: str | None, output_dir: str | None) -> None:
    """Refuse to show on a terminal what is no text."""
    from ..formats import find_format

    if find_format(form).binary and output_dir is None and _on_terminal(None if output == "-" else output, False):
        raise UsageError(f"{form} is no text that a terminal could show", advice="Write it to a file: -o FILE.")


def _report_format(to: str | None, output: str | None) -> str:
    """How counts are shown: as named, by the output's extension, or as a table on a terminal and JSON elsewhere."""
    if to is None:
        return "csv" if (output or "").lower().endswith(".csv") else "table" if _on_terminal(output, False) else "json"
    if to not in _REPORT_FORMATS:
        raise UsageError(f"counts cannot be written as {to!r}", advice=f"Known: {', '.join(_REPORT_FORMATS)}.")
    if to == "table" and output not in (None, "-"):
        raise UsageError("a table is for standard output", path=output, advice="Take --to csv or --to json for a file.")
    return to


@app.command(
    epilog="""\b
Examples:
  transcript summary hearing.txt
  transcript summary speeches/ -r
  curl -s https://example.org/briefing.txt | transcript summary -"""
)
@reads
def summary(run: Run) -> None:
    """Show who spoke, how much, and where."""
    from .terminal import print_summary

    print_summary(run.parsed(warn=False))


@app.command(
    epilog="""\b
Examples:
  transcript split hearing.txt
  transcript split hearing.txt --speaker "Jane Doe"
  transcript split hearing.txt --output-dir by-speaker/
  transcript split hearing.txt --review"""
)
@reads
def split(
    run: Run,
    speaker: opt.Speaker = None,
    review: opt.Review = False,
    to: opt.To = None,
    json: opt.Json = False,
    output: opt.Output = None,
    output_dir: opt.OutputDir = None,
    force: opt.Force = False,
    pretty: opt.Pretty = False,
    excel: opt.Excel = False,
) -> None:
    """Write the turns as text, or a file for each speaker."""
    if review:
        if speaker or to or output_dir is not None or excel:
            raise UsageError(
                "--review lists doubts, not turns", advice="Take of the options for output --json, --pretty and -o."
            )
        from ..review import review_reports

        as_json = json or (output or "").endswith(".json")
        chunks = review_reports(run.results(warn=False), as_json, pretty and not run.many)
        write(chunks, output, force=force, inputs=run.paths)
        return
    from .. import export
    from ..render import choose_format, render
    from ..split import keep_speakers_of_many
    from ..writers import WriteOptions

    form = choose_format("json" if json else to, output, "text")
    _check_binary(form, output, output_dir)
    choices = WriteOptions(excel=excel, pretty=pretty)
    transcripts = keep_speakers_of_many(run.transcripts(), speaker) if speaker else run.transcripts()
    if output_dir is not None:
        export.write_speakers(transcripts, output_dir, form, choices, force=force, inputs=run.paths, refused=run.refuse)
    else:
        write(render(transcripts, form, choices, many=run.many), output, force=force, inputs=run.paths)


@app.command(
    epilog="""\b
Examples:
  transcript convert hearing.txt --to json --pretty
  transcript convert speeches/ -r --to turns -o turns.jsonl
  transcript convert meeting.vtt -o meeting.docx
  transcript convert hearings.zip --to chunks --words 150"""
)
@reads
def convert(
    run: Run,
    to: opt.To = None,
    output: opt.Output = None,
    output_dir: opt.OutputDir = None,
    force: opt.Force = False,
    pretty: opt.Pretty = False,
    excel: opt.Excel = False,
    words: opt.Words = 200,
) -> None:
    """Write one or many transcripts in another format."""
    from ..formats import find_format
    from ..render import choose_format, render
    from ..writers import WriteOptions

    form = choose_format(to, output)
    _check_binary(form, output, output_dir)
    choices = WriteOptions(excel=excel, pretty=pretty, words=words)
    if find_format(form).unread is not None:
        if output_dir is not None:
            raise UsageError(f"{form} of all inputs go into one file", advice="Name it with -o.")
        write(run.views(form, choices), output, force=force, inputs=run.paths)
    elif output_dir is not None:
        from ..export import write_documents

        documents = run.converted(form)
        write_documents(documents, output_dir, form, choices, force=force, inputs=run.paths, refused=run.refuse)
    else:
        write(render(run.converted(form), form, choices, many=run.many), output, force=force, inputs=run.paths)


@app.command(
    epilog="""\b
Examples:
  transcript metadata hearing.txt
  transcript metadata speeches/ -r | jq .metadata.date
  transcript metadata hearing.txt --json --pretty"""
)
@reads
def metadata(
    run: Run, json: opt.Json = False, output: opt.Output = None, force: opt.Force = False, pretty: opt.Pretty = False
) -> None:
    """Show title, date and the like, with the evidence.

    Each field comes with the line that says it. The command is also called meta.
    """
    if _on_terminal(output, json):
        from .terminal import print_metadata

        for parsed in run.parsed():
            print_metadata(parsed)
    else:
        from ..reports import metadata_json

        pretty = pretty and not run.many
        write((metadata_json(parsed, pretty=pretty) for parsed in run.parsed()), output, force=force, inputs=run.paths)


app.command("meta", hidden=True)(metadata)


@app.command(
    epilog="""\b
Examples:
  transcript mentions hearing.txt
  transcript mentions speeches/ -r -t NATO -t "Ukraine = Kyiv | Ukrainian" --by speaker,date
  transcript mentions hearing.txt --terms places.txt --context 5 -o places.csv"""
)
@reads
def mentions(
    run: Run,
    term: opt.Term = None,
    terms: opt.Terms = None,
    by: opt.By = None,
    context: opt.Context = 0,
    to: opt.TableTo = None,
    json: opt.Json = False,
    output: opt.Output = None,
    force: opt.Force = False,
    pretty: opt.Pretty = False,
) -> None:
    """Count names and terms: who mentions what, how often.

    Without terms, the participants and the names that the document itself mentions are counted.
    """
    from .. import api

    form = _report_format("json" if json else to, output)
    asked = [*(term or ()), *(api.load_terms(terms) if terms else ())]
    fields = [field.strip() for field in by.split(",")] if by else []
    report = api.mentions(run.transcripts(), asked or None, by=fields, context=context)
    if form == "table":
        from .terminal import print_mentions

        print_mentions(report)
    else:
        from ..mention_reports import mentions_csv, mentions_json

        chunks = mentions_csv(report) if form == "csv" else mentions_json(report, pretty=pretty)
        write(chunks, output, force=force, inputs=run.paths)


@app.command(
    epilog="""\b
Examples:
  transcript explain hearing.txt
  transcript explain hearing.txt | grep -n boilerplate
  transcript explain hearing.txt --json | jq .forms"""
)
@reads
def explain(
    run: Run, json: opt.Json = False, output: opt.Output = None, force: opt.Force = False, pretty: opt.Pretty = False
) -> None:
    """Show what every line was taken for, and why."""
    if _on_terminal(output, json):
        from .terminal import print_explain

        for done in run.results():
            print_explain(done.parsed, done.source)
    else:
        from ..reports import explain_reports

        as_json = json or (output or "").endswith(".json")
        chunks = explain_reports(run.results(), as_json, pretty and not run.many)
        write(chunks, output, force=force, inputs=run.paths)


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
    from ..api import speakers_file

    chunks = (speakers_file(transcript).encode() for transcript in run.transcripts())
    write(chunks, output, force=force, inputs=run.paths)


@app.command(
    epilog="""\b
Examples:
  transcript schema
  transcript schema -o transcript.schema.json"""
)
def schema(output: opt.Output = None, force: opt.Force = False) -> None:
    """Print the JSON Schema of `convert --to json`."""
    from ..reports import to_json
    from ..schema import json_schema

    write([to_json(json_schema(), pretty=True)], output, force=force)


@app.command(
    epilog="""\b
Examples:
  transcript formats
  transcript formats | grep json"""
)
def formats() -> None:
    """List the formats that are read and written."""
    if _on_terminal(None, False):
        from .terminal import print_formats

        print_formats()
    else:
        from ..formats import listing

        write([listing().encode()])
