"""Commands that count what is said."""

from ...output import write
from .. import options as opt
from ..app import app
from ..reading import Run, reads
from ..targets import report_format


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
    from ... import api

    form = report_format("json" if json else to, output)
    asked = [*(term or ()), *(api.load_terms(terms) if terms else ())]
    fields = [field.strip() for field in by.split(",")] if by else []
    report = api.mentions(run.transcripts(), asked or None, by=fields, context=context)
    if form == "table":
        from ..terminal import print_mentions

        print_mentions(report)
    else:
        from ...mention_reports import mentions_csv, mentions_json

        chunks = mentions_csv(report) if form == "csv" else mentions_json(report, pretty=pretty)
        write(chunks, output, force=force, inputs=run.paths)
