"""Commands that count what is said."""

from functools import partial
from typing import Any

from ...output import write
from .. import options as opt
from ..app import app
from ..commandrun import Run
from ..groups import Sought, Target, asked_terms
from ..reading import reads_many, reads_side_by_side
from ..scaling import count_corpus, is_shared_out, transcripts
from ..targets import report_format


@app.command(
    epilog="""\b
Examples:
  transcript mentions hearing.txt --what person,organization
  transcript mentions speeches/ -r -t NATO -t "Ukraine = Kyiv | Ukrainian" --by speaker,date
  transcript mentions speeches/ -r --terms parties.txt --by month,organization --dispersion auto -o parties.csv
  transcript mentions call.vtt -t Zelenskyy -t "New York*" --exclude "New York Times" --fuzzy 2"""
)
@reads_many
def mentions(
    run: Run,
    *,
    sought: Sought,
    by: opt.By = None,
    parts: opt.Parts = 10,
    zeros: opt.Zeros = None,
    dispersion: opt.Dispersion = None,
    context: opt.Context = 0,
    to: opt.TableTo = None,
    target: Target,
) -> None:
    """Count names and terms: who mentions what, how often.

    Without terms, the participants and the names that the document itself mentions are counted.
    """
    from ... import counting
    from ...grouping import split_fields

    form = target.form(to)
    if dispersion == "auto":
        dispersion = "document" if run.many else "part"
    asked = sought.asked
    fields = split_fields(by)
    if sought.fuzzy and not dispersion and "spelling" not in fields:
        fields.append("spelling")  # what was found instead of a name is for the user to judge
    how: dict[str, Any] = {
        "by": fields,
        "context": context,
        "parts": parts,
        "zeros": zeros,
        "dispersion": dispersion,
        **sought.how,
    }
    report = (
        count_corpus(run, asked, how, target.output)
        if is_shared_out(run)
        else counting.mentions(transcripts(run), asked, **how)
    )
    if form == "table":
        from ..terminal import print_view
        from ..view_mentions import mentions_view

        print_view(mentions_view, report)
    else:
        from ...analysis.reports import mentions_csv
        from ...analysis.tables import json_report

        as_json = form == "json"
        chunks = (
            json_report(report, pretty=target.pretty)
            if as_json
            else mentions_csv(report, excel=target.excel, tabs=form == "tsv")
        )
        target.write(chunks, run)


@app.command(
    epilog="""\b
Examples:
  transcript concordance hearing.txt -t NATO --sort right
  transcript concordance speeches/ -r -t "Ukraine = Kyiv | Ukrainian" --sort L1,R1 --context 6
  transcript concordance speeches/ -r --terms parties.txt -o parties.csv"""
)
@reads_side_by_side
def concordance(
    run: Run,
    *,
    sought: Sought,
    context: opt.Window = 10,
    sort: opt.Sort = None,
    to: opt.ListTo = None,
    output: opt.Output = None,
    force: opt.Force = False,
    excel: opt.Excel = False,
) -> None:
    """Show every mention with the words around it.

    The keyword stands in the middle. Without terms, the participants and the names that the document itself mentions are
    looked for. The command is also called kwic.
    """
    from ... import counting

    form = report_format(to, output, ("jsonl",), piped="jsonl")
    places = counting.concordance(
        transcripts(run),
        sought.asked,
        context=context,
        sort=sort,
        **sought.how,
    )
    if form == "table":
        from ..terminal import print_concordance

        print_concordance(places, grouped=sort is None)
    else:
        from ...analysis.reports import concordance_csv
        from ...analysis.tables import json_list

        if form in ("csv", "tsv"):
            chunks = concordance_csv(places, excel=excel, tabs=form == "tsv")
        else:
            chunks = json_list(places, lines=form == "jsonl")
        write(chunks, output, force=force, inputs=run.paths)


app.command("kwic", hidden=True)(concordance)


@app.command(
    epilog="""\b
Examples:
  transcript keyness hearing.txt --group speaker="Jane Doe" --against speaker="John Roe"
  transcript keyness speeches/ -r --group organization=Labour --p 0.001 --min-count 5 -o labour.csv
  transcript keyness speeches/ -r --group date=2024-01..2024-06 --against date=2023 --ngrams 2"""
)
@reads_side_by_side
def keyness(
    run: Run,
    *,
    group: opt.Group = None,
    against: opt.Against = None,
    ngrams: opt.NGrams = 1,
    stop_words: opt.StopWords = None,
    min_count: opt.MinCount = 1,
    p: opt.Significance = None,
    parts: opt.Parts = 10,
    to: opt.TableTo = None,
    target: Target,
) -> None:
    """Find the words that one group says more than another.

    How surely they differ is log-likelihood (G2), by how much is Log Ratio. No word is left out unless it is named.
    """
    from ... import counting

    form = target.form(to)
    report = counting.keyness(
        transcripts(run),
        group or [],
        against or [],
        size=ngrams,
        stop_words=counting.load_words(stop_words) if stop_words else (),
        min_count=min_count,
        p=1.0 if p is None else p,
        parts=parts,
    )
    if form == "table":
        from ..terminal import print_view
        from ..view_keyness import keyness_view

        print_view(partial(keyness_view, p=p), report)
    else:
        from ...analysis.keyness import keyness_rows
        from ...analysis.tables import csv_table, json_report

        as_json = form == "json"
        chunks = (
            json_report(report, pretty=target.pretty)
            if as_json
            else csv_table(*keyness_rows(report), excel=target.excel, tabs=form == "tsv")
        )
        target.write(chunks, run)


@app.command(
    epilog="""\b
Examples:
  transcript who hearing.txt
  transcript who speeches/ -r -o speeches.gexf
  transcript who speeches/ -r --by year -t "Putin = Vladimir Putin" --to csv"""
)
@reads_side_by_side
def who(
    run: Run,
    *,
    term: opt.OtherTerm = None,
    terms: opt.Terms = None,
    by: opt.By = None,
    parts: opt.Parts = 10,
    matrix: opt.Matrix = False,
    to: opt.GraphTo = None,
    target: Target,
) -> None:
    """Show who mentions whom, as a matrix or a graph.

    The participants of each document are looked for under all that they are called there: name, surname with office, first
    name.
    """
    from ... import counting
    from ...grouping import split_fields

    form = target.form(to, ("graphml", "gexf"))
    report = counting.who(transcripts(run), asked_terms(term, terms), by=split_fields(by), parts=parts)
    if form == "table":
        from ..terminal import print_view
        from ..view_network import who_view

        print_view(who_view, report)
        return
    from ...analysis.reports import who_bytes

    target.write(who_bytes(report, form, pretty=target.pretty, excel=target.excel, matrix=matrix), run)


@app.command(
    epilog="""\b
Examples:
  transcript cooccurrence hearing.txt
  transcript cooccurrence speeches/ -r --terms places.txt --within paragraph --min-count 3 -o places.csv
  transcript cooccurrence speeches/ -r --p 0.001 -o names.graphml"""
)
@reads_side_by_side
def cooccurrence(
    run: Run,
    *,
    sought: Sought,
    within: opt.Within = "turn",
    min_count: opt.MinCount = 1,
    p: opt.Significance = None,
    to: opt.GraphTo = None,
    target: Target,
) -> None:
    """Find terms and names that are mentioned together.

    Without terms, the participants and the names that the document itself mentions are looked for.
    """
    from ... import counting

    form = target.form(to, ("graphml", "gexf"))
    report = counting.cooccurrence(
        transcripts(run),
        sought.asked,
        within=within,
        min_count=min_count,
        p=1.0 if p is None else p,
        **sought.how,
    )
    if form == "table":
        from ..terminal import print_view
        from ..view_network import pairs_view

        print_view(pairs_view, report)
        return
    from ...analysis.reports import pairs_bytes

    target.write(pairs_bytes(report, form, pretty=target.pretty, excel=target.excel), run)
