"""Commands that write transcripts: by speaker, or in another format."""

from ...errors import UsageError
from ...output import write
from .. import options as opt
from ..app import app
from ..reading import Run, reads
from ..targets import check_binary


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
        from ...review import review_reports

        as_json = json or (output or "").endswith(".json")
        chunks = review_reports(run.results(warn=False), as_json, pretty and not run.many)
        write(chunks, output, force=force, inputs=run.paths)
        return
    from ... import export
    from ...render import choose_format, render
    from ...split import keep_speakers_of_many
    from ...writers import WriteOptions

    form = choose_format("json" if json else to, output, "text")
    check_binary(form, output, output_dir)
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
    from ...formats import find_format
    from ...render import choose_format, render
    from ...writers import WriteOptions

    form = choose_format(to, output)
    check_binary(form, output, output_dir)
    choices = WriteOptions(excel=excel, pretty=pretty, words=words)
    if find_format(form).unread is not None:
        if output_dir is not None:
            raise UsageError(f"{form} of all inputs go into one file", advice="Name it with -o.")
        write(run.views(form, choices), output, force=force, inputs=run.paths)
    elif output_dir is not None:
        from ...export import write_documents

        documents = run.converted(form)
        write_documents(documents, output_dir, form, choices, force=force, inputs=run.paths, refused=run.refuse)
    else:
        write(render(run.converted(form), form, choices, many=run.many), output, force=force, inputs=run.paths)
