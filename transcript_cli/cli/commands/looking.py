"""Commands that show what a document is: on a terminal to look at, in a pipe as JSON."""

from ...output import write
from .. import options as opt
from ..app import app
from ..commandrun import Run
from ..groups import Target, asked_terms
from ..reading import reads, reads_many, reads_side_by_side
from ..scaling import is_shared_out, summed_up, transcripts, write_corpus_metadata
from ..targets import check_page, on_terminal


@app.command(
    epilog="""\b
Examples:
  transcript summary hearing.txt
  transcript summary speeches/ -r
  transcript summary hearing.txt --svg hearing.svg
  curl -s https://example.org/briefing.txt | transcript summary -"""
)
@reads_side_by_side
def summary(run: Run, svg: opt.Svg = None, png: opt.Png = None, force: opt.Force = False) -> None:
    """Show who spoke, how much, and where.

    Several documents have a line each, and a page about all of them.
    """
    if svg or png:
        _draw(run, svg, png, force)
        return
    from ..terminal import print_summary

    print_summary(summed_up(run), failures=lambda: (run.failures, run.failed))


def _draw(run: Run, svg: str | None, png: str | None, force: bool) -> None:
    """Write the page as a picture."""
    from ..terminal import draw_summary

    drawn = draw_summary(summed_up(run), failures=lambda: (run.failures, run.failed))
    if drawn is None:
        return
    if png:
        from ..picture import png as as_png

        write([as_png(drawn)], png, force=force, inputs=run.paths)
    if svg:
        write([drawn.encode()], svg, force=force, inputs=run.paths)


@app.command(
    epilog="""\b
Examples:
  transcript report hearing.txt -o hearing.html
  transcript report speeches/ -r -o speeches.html --title "Speeches of 2024"
  transcript report hearing.txt -t NATO -t "Ukraine = Kyiv | Ukrainian" -o hearing.html"""
)
@reads_side_by_side
def report(
    run: Run,
    term: opt.Term = None,
    terms: opt.Terms = None,
    title: opt.Title = None,
    output: opt.Output = None,
    force: opt.Force = False,
) -> None:
    """Write one web page: who spoke when, what is mentioned.

    The page needs no network and no other file. Without terms it shows the participants and the names that are mentioned most.
    """
    from ... import api

    check_page(output)
    pieces = api.report_pieces(transcripts(run), asked_terms(term, terms), title=title)
    write((piece.encode() for piece in pieces), output, force=force, inputs=run.paths)


@app.command(
    epilog="""\b
Examples:
  transcript metadata hearing.txt
  transcript metadata speeches/ -r | jq .metadata.date
  transcript metadata speeches/ -r -o speeches.csv"""
)
@reads_many
def metadata(run: Run, *, to: opt.TableTo = None, target: Target) -> None:
    """Show title, date and the like, with the evidence.

    Each field comes with the line that says it, in a table and in JSON. The command is also called meta.
    """
    form = target.form(to)
    if form == "table":
        from ..terminal import print_view
        from ..view_metadata import metadata_table

        for number, parsed in enumerate(run.parsed()):
            print_view(metadata_table, parsed, apart=number > 0)
    elif is_shared_out(run):
        write_corpus_metadata(run, form, target.output, force=target.force, excel=target.excel)
    else:
        from ...reports import metadata_reports

        target.write(metadata_reports(run.parsed(), form, pretty=target.pretty and not run.many, excel=target.excel), run)


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
    if on_terminal(output, json):
        from ..terminal import print_explain

        for done in run.results():
            print_explain(done.parsed, done.source)
    else:
        from ...reports import explain_reports

        as_json = json or (output or "").endswith(".json")
        chunks = explain_reports(run.results(), as_json, pretty and not run.many)
        write(chunks, output, force=force, inputs=run.paths)


app.command("meta", hidden=True)(metadata)
