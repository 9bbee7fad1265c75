"""Commands that write transcripts: by speaker, or in another format."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...errors import UsageError
from ...output import STDOUT, note, write
from .. import options as opt
from ..app import app
from ..commandrun import Run
from ..groups import asked_terms
from ..reading import reads, reads_many
from ..scaling import converted, is_shared_out, transcripts, write_corpus, write_corpus_tables, write_description
from ..targets import check_binary, folded, on_terminal

if TYPE_CHECKING:
    from ...model import Transcript
    from ...pseudonyms import Pseudonymizer

_FEW: Final = 8  # names in a note


@app.command(
    epilog="""\b
Examples:
  transcript split hearing.txt
  transcript split hearing.txt --speaker "Jane Doe"
  transcript split hearing.txt --output-dir by-speaker/
  transcript split hearing.txt --review"""
)
@reads_many
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
        from ...review import review_reports

        as_json = json or (output or "").endswith(".json")
        chunks = review_reports(run.results(warn=False), as_json, pretty and not run.many)
        write(chunks, output, force=force, inputs=run.paths)
        return
    from ... import export
    from ...render import choose_format, render
    from ...split import keep_speakers_of_many
    from ...writers import WriteOptions

    form = choose_format("json" if json else to, output, "text", many=run.many)
    check_binary(form, output, output_dir)
    choices = WriteOptions(excel=excel, pretty=pretty)
    if output_dir is None and not speaker and is_shared_out(run):
        write_corpus(run, form, choices, output, force=force)
        return
    wanted = keep_speakers_of_many(transcripts(run), speaker) if speaker else transcripts(run)
    if output_dir is not None:
        export.write_speakers(wanted, output_dir, form, choices, force=force, inputs=run.paths, refused=run.refuse)
    else:
        chunks = render(wanted, form, choices, many=run.many)
        is_read = form == "text" and on_terminal(None if output == STDOUT else output, False)
        write(folded(chunks) if is_read else chunks, output, force=force, inputs=run.paths)


@app.command(
    epilog="""\b
Examples:
  transcript convert hearing.txt --to json --pretty
  transcript convert speeches/ -r --to turns -o turns.jsonl
  transcript convert meeting.vtt -o meeting.docx
  transcript convert archive/ -r --to parquet -o tables/ --partition-by year --resume"""
)
@reads_many
def convert(
    run: Run,
    to: opt.To = None,
    output: opt.Output = None,
    output_dir: opt.OutputDir = None,
    force: opt.Force = False,
    pretty: opt.Pretty = False,
    excel: opt.Excel = False,
    words: opt.Words = 200,
    partition_by: opt.PartitionBy = None,
    mentions: opt.WithMentions = False,
    term: opt.Term = None,
    terms: opt.Terms = None,
) -> None:
    """Write one or many transcripts in another format.

    Many are read in as many processes as there are processors; what comes out does not depend on how many.
    """
    from ...formats import find_format
    from ...render import choose_format, render
    from ...writers import WriteOptions

    form = choose_format(to, output, many=run.many)
    check_binary(form, output, output_dir)
    choices = WriteOptions(excel=excel, pretty=pretty, words=words)
    row = find_format(form)
    if row.tables is not None:
        write_corpus_tables(run, form, output or output_dir, partition_by, mentions, asked_terms(term, terms), force=force)
    elif partition_by or mentions or term or terms:
        raise UsageError(f"{form} has no tables", advice="--partition-by, --mentions, -t and --terms are for --to parquet.")
    elif row.unread is not None:
        if output_dir is not None:
            raise UsageError(f"{form} of all inputs go into one file", advice="Name it with -o.")
        write(run.views(form, choices), output, force=force, inputs=run.paths)
    elif output_dir is not None:
        from ...export import write_documents

        documents = converted(run, form)
        names = write_documents(documents, output_dir, form, choices, force=force, inputs=run.paths, refused=run.refuse)
        if form == "csv" and not excel:
            write_description(names, output_dir, force=force)
    elif is_shared_out(run):
        write_corpus(run, form, choices, output, force=force, losses=not run.quiet)
    else:
        write(render(converted(run, form), form, choices, many=run.many), output, force=force, inputs=run.paths)


@app.command(
    epilog="""\b
Examples:
  transcript pseudonymize interview.docx -o interview-p.docx --key key.json
  transcript pseudonymize interviews/ -r --output-dir shared/ --to text --key key.json --mentioned
  transcript pseudonymize call.vtt --style code -t "Acme = Acme Ltd" --to vtt"""
)
@reads
def pseudonymize(
    run: Run,
    key: opt.KeyFile = None,
    style: opt.Style = "person",
    mentioned: opt.Mentioned = False,
    term: opt.HideTerm = None,
    terms: opt.HideTerms = None,
    fuzzy: opt.Fuzzy = 0,
    to: opt.To = None,
    output: opt.Output = None,
    output_dir: opt.OutputDir = None,
    force: opt.Force = False,
    pretty: opt.Pretty = False,
    excel: opt.Excel = False,
    words: opt.Words = 200,
) -> None:
    """Put pseudonyms in place of names.

    The same person has the same one in all documents, and in all runs with the same key. Names go; who can be told by office,
    place or story is not hidden.
    """
    from ...formats import find_format
    from ...mentions import as_terms
    from ...pseudonyms import UNPROMISED, Pseudonymizer
    from ...pseudonyms.key import load_key
    from ...render import choose_format, render
    from ...writers import WriteOptions

    form = choose_format(to, output, None if output else "text", many=run.many)
    if find_format(form).unread is not None:
        raise UsageError(f"{form} shows the source as it is", advice="Choose another format with --to.")
    check_binary(form, output, output_dir)
    known = load_key(key) if key else None
    names = Pseudonymizer(known, style=style, terms=as_terms(asked_terms(term, terms) or []), mentioned=mentioned, fuzzy=fuzzy)
    documents = _hidden(run, names, form, key)
    choices = WriteOptions(excel=excel, pretty=pretty, words=words)
    if output_dir is not None:
        from ...export import write_documents

        write_documents(documents, output_dir, form, choices, force=force, inputs=run.paths, refused=run.refuse)
    else:
        write(render(documents, form, choices, many=run.many), output, force=force, inputs=run.paths)
    if not run.quiet:
        note(UNPROMISED)
        if stay := names.spoken_of:
            some = ", ".join(stay[:_FEW]) + ("…" if len(stay) > _FEW else "")
            note(f"people who are only spoken of keep their names: {some}; --mentioned hides them")
        note(
            f"the key is in {key}: keep it apart" if key else "no key was kept: --key FILE keeps one, so that a corpus can grow"
        )


def _hidden(run: Run, names: "Pseudonymizer", form: str, key: str | None) -> "Iterator[Transcript]":
    """The documents with pseudonyms. All are read before the first is written; what cannot be read twice is wanted."""
    from ...corpus import Done
    from ...corpus import run as read_all
    from ...pseudonyms.key import save_key

    wanted = None
    if STDOUT in run.paths:
        wanted = list(converted(run, form))
    for transcript in wanted or (done.parsed.transcript for done in read_all(run.paths, run.options) if isinstance(done, Done)):
        names.learn(transcript)
    if key:
        save_key(names.key, key, inputs=run.paths)
    return map(names.apply, wanted or converted(run, form))
