"""The options of the command line, each defined once.

Strategy: a command names the options it takes by their alias here, so that one option means, reads and helps the same
everywhere. Annotations are evaluated when the module is imported: Typer reads them.
"""

import sys
from typing import Annotated, Optional

import typer

from ..formats import writable


def _paths_or_stdin(context: typer.Context, paths: list[str] | None) -> list[str]:
    """Standard input where it is a pipe and nothing is named; help where it is a keyboard, because nobody means to type."""
    if paths or context.params.get("files_from"):
        return paths or []
    if sys.stdin is None or sys.stdin.isatty():
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
    return ["-"]


Paths = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Argument(
        metavar="PATH...",
        help="Files, patterns, directories (with -r), URLs, or - for standard input.",
        callback=_paths_or_stdin,
        show_default=False,
    ),
]
Recursive = Annotated[bool, typer.Option("--recursive", "-r", help="Read the transcripts in directories.")]
From = Annotated[
    str | None, typer.Option("--from", metavar="FORMAT", help="How the input is written: a name of `transcript formats`.")
]
FilesFrom = Annotated[
    str | None,
    typer.Option(
        "--files-from",
        metavar="FILE",
        help="Read the inputs named in this file too, one a line or ended by zero bytes; - is standard input.",
        is_eager=True,  # whoever names inputs here need not name others
    ),
]
Failures = Annotated[
    str | None, typer.Option("--failures", metavar="FILE", help="Write what failed, and why, as JSON, one input a line.")
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", metavar="N", min=1, help="Work in N processes; without it, one a processor.")
]
Resume = Annotated[bool, typer.Option("--resume", help="Go on where a run to the same output was interrupted.")]
Timeout = Annotated[
    float | None, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="Give up a document that takes longer.")
]
Dask = Annotated[
    str | None,
    typer.Option("--dask", metavar="ADDRESS", help="Work on the Dask cluster at tcp://HOST:PORT, or on a local one: local."),
]
PartitionBy = Annotated[
    str | None,
    typer.Option(
        "--partition-by", metavar="KEYS", help="For parquet: directories by year, month, organization, kind, language, format."
    ),
]
WithMentions = Annotated[bool, typer.Option("--mentions", help="For tables: one of mentions too, of names unless -t says.")]
Dates = Annotated[str | None, typer.Option("--dates", metavar="ORDER", help="How 12/03/2024 is meant: mdy, dmy or ymd.")]
Speakers = Annotated[
    str | None, typer.Option("--speakers", metavar="FILE", help="Who the labels are: LABEL = NAME a line, CSV or TOML.")
]
Labels = Annotated[
    str | None,
    typer.Option(
        "--labels", metavar="REGEX|FILE", help="These alone are labels: a pattern that they match, or a file with one a line."
    ),
]
LabelForm = Annotated[
    str | None, typer.Option("--form", metavar="NAME", help="Labels are of this form alone, named as explain shows it.")
]
Prefer = Annotated[
    str | None, typer.Option("--prefer", metavar="recall|precision", help="In doubt take labels, or leave them out.")
]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence", metavar="X", show_default=False, help="Leave labels in the text that are less sure, from 0 to 1."
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Take a document with a warning as failed.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Every warning, and how much of each document was understood.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No warnings; errors only.")]

To = Annotated[str | None, typer.Option("--to", metavar="FORMAT", help=f"What to write: {', '.join(writable())}.")]
TableTo = Annotated[str | None, typer.Option("--to", metavar="FORMAT", help="What to write: table, json, csv or tsv.")]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file; its extension gives the format.")
]
OutputDir = Annotated[str | None, typer.Option("--output-dir", metavar="DIR", help="Write a file for each into a directory.")]
Force = Annotated[bool, typer.Option("--force", help="Replace files that are there already.")]
Review = Annotated[bool, typer.Option("--review", help="List what is doubtful, and how to settle it; nothing else.")]
Json = Annotated[bool, typer.Option("--json", help="JSON, on a terminal too.")]
Pretty = Annotated[bool, typer.Option("--pretty", help="Indent JSON.")]
Words = Annotated[int, typer.Option("--words", metavar="N", min=1, help="For chunks: how many words a piece has at the most.")]
Excel = Annotated[bool, typer.Option("--excel", help="CSV that Excel opens rightly and safely.")]

Speaker = Annotated[
    list[str] | None,
    typer.Option(
        "--speaker", metavar="NAME", help="Keep this speaker, by name, label or id; can be repeated.", show_default=False
    ),
]
Term = Annotated[
    list[str] | None,
    typer.Option("--term", "-t", metavar="TERM", help="Count this; can be repeated.", show_default=False),
]
Terms = Annotated[
    str | None, typer.Option("--terms", metavar="FILE", help="Count these: NAME = ALIAS | ALIAS a line, TOML, CSV or JSON.")
]
Svg = Annotated[str | None, typer.Option("--svg", metavar="FILE", help="Draw the page into a file, as SVG.")]
Png = Annotated[str | None, typer.Option("--png", metavar="FILE", help="Draw the page into a file, as PNG.")]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="What the page is called.")]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="FIELDS",
        help="Count apart by: speaker, organization, kind, label, turn, document, date, day, month, year, position,"
        " metadata.FIELD, extra.KEY, speaker.FIELD, spelling; several with commas.",
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="TERM|FILE",
        help="Hide what this overlaps, or leave out this name; or a file of such. Can be repeated.",
        show_default=False,
    ),
]
FoldAccents = Annotated[bool, typer.Option("--fold-accents", help="Match letters with any accents, or none.")]
Fuzzy = Annotated[
    int, typer.Option("--fuzzy", metavar="N", min=0, max=3, help="Take misheard spellings too, up to N letters away.")
]
What = Annotated[
    str | None,
    typer.Option(
        "--what",
        metavar="KINDS",
        help="Without terms, names of this kind alone: person, organization, place, thing (law, work, event), unknown; several"
        " with commas.",
        show_default=False,
    ),
]
KeyFile = Annotated[
    str | None,
    typer.Option("--key", metavar="FILE", help="Who is who, for your eyes only; read and added to if it is there."),
]
Style = Annotated[
    str, typer.Option("--style", metavar="NAME", help="How people are called: person (Person 1), code (P01), letter.")
]
Mentioned = Annotated[bool, typer.Option("--mentioned", help="Hide people too who are only spoken of.")]
HideTerm = Annotated[
    list[str] | None,
    typer.Option("--term", "-t", metavar="TERM", help="Hide this name too; can be repeated.", show_default=False),
]
HideTerms = Annotated[
    str | None, typer.Option("--terms", "--names", metavar="FILE", help="Hide these names too: a list as mentions reads it.")
]
Parts = Annotated[
    int, typer.Option("--parts", metavar="N", min=1, help="Into how many equal parts position and dispersion cut a document.")
]
Zeros = Annotated[
    bool | None,
    typer.Option(
        "--zeros/--no-zeros", help="Rows for terms that a group does not mention (default: in a series).", show_default=False
    ),
]
Dispersion = Annotated[
    str | None,
    typer.Option(
        "--dispersion",
        metavar="OVER",
        help="How evenly terms are spread (DP) over: speaker, turn, document, part; auto: documents, or parts of a single one.",
    ),
]
Window = Annotated[int, typer.Option("--context", metavar="N", min=1, help="Words of the turn to show on either side.")]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="KEYS",
        help="Sort by: left, right; L1, L2, … or R1, R2, … (words beside the keyword, the nearest first); keyword, term,"
        " speaker, date, document, position; several with commas.",
    ),
]
ListTo = Annotated[
    str | None, typer.Option("--to", metavar="FORMAT", help="What to write: table, jsonl (in a pipe), json, csv or tsv.")
]
GraphTo = Annotated[
    str | None, typer.Option("--to", metavar="FORMAT", help="What to write: table, json, csv, tsv, graphml or gexf.")
]
Matrix = Annotated[bool, typer.Option("--matrix", help="For CSV and TSV: a row a speaker, a column for each who is mentioned.")]
OtherTerm = Annotated[
    list[str] | None,
    typer.Option("--term", "-t", metavar="TERM", help="Look for this too; can be repeated.", show_default=False),
]
Within = Annotated[
    str, typer.Option("--within", metavar="PLACE", help="Together means in the same: turn, paragraph or document.")
]
Group = Annotated[
    list[str] | None,
    typer.Option(
        "--group",
        metavar="FIELD=VALUE",
        help="Whose words: speaker=NAME, organization=NAME, date=FROM..TO, document=PATTERN, metadata.FIELD=VALUE, …",
        show_default=False,
    ),
]
Against = Annotated[
    list[str] | None,
    typer.Option("--against", metavar="FIELD=VALUE", help="Against whose; everybody else where not given.", show_default=False),
]
NGrams = Annotated[int, typer.Option("--ngrams", metavar="N", min=1, max=5, help="Runs of N words instead of words.")]
StopWords = Annotated[str | None, typer.Option("--stop-words", metavar="FILE", help="Words to leave out, a line each.")]
MinCount = Annotated[int, typer.Option("--min-count", metavar="N", min=1, help="Leave out what is rarer, in both together.")]
Significance = Annotated[
    float | None,
    typer.Option("--p", metavar="P", min=0, max=1, help="Leave out what is less sure: 0.05, 0.01, 0.001, … (a table: 0.05)."),
]
Context = Annotated[int, typer.Option("--context", metavar="N", min=0, help="Show every mention with N words around it.")]
