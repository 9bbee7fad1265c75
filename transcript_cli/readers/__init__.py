"""Readers: one module a file format, each `(Source) -> Iterator[Document]`.

A reader knows a file format and nothing of speakers. It gives blocks in reading order, each with its text (the format's markup
resolved), its span in the source, and what the format itself says: bold, heading, time, voice. Most sources hold one document;
a JSON Lines file holds many. Where a format is not made to be read as it lies on disk (HTML, Word, XML, the JSON of
recognizers), the reader draws its text with `rendering`, and spans count in that text.

To add one:
1. Write `readers/NAME.py` with `read_NAME(source: Source) -> Iterator[Document]`; raise `InputError` with the line for a
   source that is not what it claims to be.
2. Add a row to `formats.FORMATS`; where the content gives the format away, a probe to `detect`.
3. Add a sample and a test that looks at the content, and five hostile files.
"""
