"""The inputs of `adversarial`: lines that are repeated, whole documents in other formats, and what is counted in them.

A shape of lines gives the line of a number; a document, its bytes for a size. Everything grows in a straight line with the size
that is asked for, so that whatever grows faster is the program's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Final, NamedTuple

WORDS: Final = "the locks were closed in March and nobody said why until the water rose over the lower path "


def letters(number: int, least: int = 3) -> str:
    """A word for a number, another for each: aaa, baa, caa."""
    found = ""
    while number or len(found) < least:
        number, digit = divmod(number, 26)
        found += chr(97 + digit)
    return found


def name(number: int) -> str:
    """A name for a number, another for each."""
    return f"{letters(number).capitalize()} {letters(number * 7 + 3, 5).capitalize()}"


SHAPES: Final[dict[str, Callable[[int], str]]] = {
    "long lines": lambda _: WORDS * 60,
    "very long words": lambda _: "a" * 5000,
    "colons": lambda _: ":" * 200,
    "colons and spaces": lambda _: "a: " * 100,
    "labels in a row": lambda _: "MS. ARDEN: " * 20,
    "open round brackets": lambda _: "(" * 200,
    "open square brackets": lambda _: "[" * 200,
    "nested brackets": lambda _: "(" * 50 + "a" + ")" * 50,
    "brackets that never close": lambda i: f"(Applause from row {i} and then",
    "brackets of brackets": lambda _: "(a (b) " * 40,
    "capitals": lambda _: "THE LOWER LOCKS OF THE RIVER",
    "capitals and stops": lambda _: "A. B. C. D. E. F. G. H. " * 8,
    "one letter": lambda _: "Q",
    "digits": lambda _: "1234567890 " * 10,
    "numbers alone": lambda i: str(i),
    "page numbers": lambda i: f"Page {i} of 900" if i % 30 == 0 else WORDS,
    "heads of pages": lambda i: f"The River Board          {i // 20}" if i % 20 == 0 else WORDS[:70],
    "numbered lines": lambda i: f"{i % 25 + 1}  {WORDS[:50]}",
    "spaces": lambda _: "a" + " " * 400 + "b",
    "tabs": lambda _: "a\t" * 100,
    "nested quotes": lambda _: "“‘" * 60 + "said" + "’”" * 60,
    "straight quotes": lambda _: '"' * 200,
    "one label": lambda _: f"MS. ARDEN: {WORDS}",
    "many labels": lambda i: f"Name{i} Other{i * 7}: {WORDS}",
    "labels one slip apart": lambda i: f"JONATH{chr(97 + i % 26)}N MARSH{chr(97 + i // 26 % 26)}LL: yes.",
    "one surname": lambda i: f"{chr(65 + i % 26)}{chr(97 + i // 26 % 26)}x{i} Smith: {WORDS}",
    "names alone": lambda i: f"Ada Rush{i % 50}",
    "names and times": lambda i: f"Ada Rush 0:{i % 60:02}",
    "times": lambda i: f"[00:{i // 60 % 60:02}:{i % 60:02}]",
    "dashes": lambda _: "- " * 100,
    "dashes before words": lambda _: f"— {WORDS}",
    "chevrons": lambda _: f">> {WORDS}",
    "combining marks": lambda _: "e" + "\u0301" * 400,
    "marks of direction": lambda _: "\u202e\u200f" * 200,
    "hyphens at ends": lambda _: f"{WORDS[:60]}some-",
    "the sitting is over": lambda _: "The meeting adjourned.",
    "transcript": lambda i: "Transcript" if i % 2 else f"MS. ARDEN: {WORDS}",
    "documents in the record": lambda i: "The text of the bill is as follows:" if i % 3 else f"MR. HALE: {WORDS}",
    "witnesses": lambda i: "JANE DOE, having been duly sworn, testified as follows:" if i % 2 else "BY MR. SMITH:",
    "stars": lambda _: "*" * 100 + "a" + "_" * 100,
}  # fmt: skip
"""Repeated in every setting."""
MORE_SHAPES: Final[dict[str, Callable[[int], str]]] = {
    "tiny turns": lambda i: f"{'AB'[i % 2]}: b.",
    "tiny turns of many": lambda i: f"{name(i)}: b.",
    "initials and names": lambda i: f"{name(i)}: b." if i % 2 else f"{'. '.join(letters(i, 3).upper())}.: b.",
    "one surname in many places": lambda i: f"Mr. SMITH of {letters(i, 5).capitalize()}. I yield.",
    "one surname of many bodies": lambda i: f"Dr. Smith ({letters(i, 5).capitalize()}): I yield.",
    "one person in many offices": lambda i: f"{letters(i, 5).upper()} SECRETARY HALE: I yield.",
    "one person in many brackets": lambda i: f"ADA RUSH [{letters(i, 5)}]: I yield.",
    "women of one surname": lambda i: f"{'Ms' if i % 2 else 'Mr'}. {letters(i).capitalize()} Smith of {letters(i, 6)}: yes.",
    "holders of one office": lambda i: f"The Mayor ({name(i)}): I yield." if i % 2 else f"The Mayor [{letters(i)}]: I yield.",
    "many codes": lambda i: f"{letters(i).upper()}: I yield.",
    "many roles": lambda i: f"THE {letters(i, 5).upper()} CLERK: I yield.",
    "attendees": lambda i: f"{name(i)}, Member of the Board" if i else "PRESENT:",
    "attendees with codes": lambda i: f"{letters(i).upper()}  {name(i)}, Chair" if i else "Participants:",
    "attendees of one title": lambda i: f"{letters(i).upper()} SECRETARY: I yield." if i % 2 else f"{name(i)}, Secretary",
    "keys and values": lambda i: f"{letters(i, 5).capitalize()}: value",
    "one key": lambda i: f"Date: March {i % 28 + 1}, {1900 + i % 120}",
    "dates": lambda i: f"On March {i % 28 + 1}, {1900 + i % 120} and 3/4/{1900 + i % 120} it rained.",
    "headings": lambda i: f"## {letters(i, 6).capitalize()}",
    "headings and turns": lambda i: f"MS. ARDEN: {letters(i, 6)}." if i % 2 else f"{letters(i, 9).upper()} {i} B",
    "short lines after the end": lambda i: f"MS. ARDEN: {WORDS}." if i < 4 else f"{letters(i, 5)} shared",
    "one end after the other": lambda i: f"{name(i)}: I yield." if i % 2 else "(The meeting was adjourned.)",
    "questions and answers": lambda i: f"{'QA'[i % 2]}.   {WORDS[: 20 + i % 50]}.",
    "who examines": lambda i: f"BY MR. {letters(i, 4).upper()}:" if i % 3 == 0 else f"{'QA'[i % 2]}  Did you see it?",
    "who is next": lambda i: f"MR. HALE: Thank you. {letters(i, 4).capitalize()}, go ahead." if i % 2 else "Q    And why?",
    "introductions": lambda i: f"MR. HALE: Our guest is {name(i)}, mayor of {letters(i, 5).capitalize()}.",
    "who says who he is": lambda i: f"SPEAKER {i}: My name is {name(i)} and I live here.",
    "directions with names": lambda i: f"[Mr. {letters(i, 5).capitalize()} enters, and leaves]",
    "stars around labels": lambda i: f"**{name(i)}:** I yield. *Yes* and **no",
    "links": lambda i: f"[a{i}](b [c](d ![e](https://example.org/?q=a:b&c=d:",
    "quotations within": lambda _: "> > > MS. ARDEN: yes",
    "tables of text": lambda i: f"| {name(i)} | I yield. | 00:{i % 60:02} |",
    "labels over two lines": lambda i: f"{WORDS[:60]}MR." if i % 2 else f"{letters(i, 5).upper()}: I yield.",
    "Chinese": lambda i: f"记者{i}：你好，{'你' * 40}。",
    "form feeds": lambda _: "\fThe River Board\f",
    "labels in quotations": lambda i: f"“{name(i)}: yes,” he said, and {name(i + 1)}: “no”.",
    "one line without spaces": lambda i: f"{name(i).replace(' ', '')}:{letters(i, 30)}",
}  # fmt: skip
"""Repeated in two settings: what comes back, or does not, is what they are about."""
SETTINGS: Final[dict[str, Callable[[Iterator[str]], str]]] = {
    "apart": "\n\n".join,
    "together": "\n".join,
    "CR LF": "\r\n".join,
    "indented": lambda lines: "\n".join(f"{' ' * (4 * (at % 5))}{line}" for at, line in enumerate(lines)),
    "in one line": " ".join,
}
FEW_SETTINGS: Final = ("apart", "together")


def lines(shape: Callable[[int], str], size: int) -> Iterator[str]:
    """Lines of a shape up to a size; one at the least."""
    length = 0
    for number in count():
        line = shape(number)
        length += len(line) + 1
        if length > size and number:
            return
        yield line


def repeated(shape: Callable[[int], str], size: int, setting: str = "together") -> bytes:
    """An input of about `size` bytes."""
    return SETTINGS[setting](lines(shape, size)).encode()


class Document(NamedTuple):
    """A document of lines between a head and a foot."""

    form: str
    shape: Callable[[int], str]
    head: str = ""
    foot: str = ""

    def made(self, size: int) -> bytes:
        """About `size` bytes of it."""
        return self.head.encode() + repeated(self.shape, size) + self.foot.encode()


def _clock(number: int, point: str = ".") -> str:
    return f"{number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}{point}000"


def _cue(number: int, text: str, point: str = ".") -> str:
    return f"{_clock(number, point)} --> {_clock(number + 1, point)}\n{text}\n"


DOCUMENTS: Final[dict[str, Document]] = {
    "page of bold names": Document("html", lambda i: f"<p><b>{name(i)}:</b> I yield.</p>", "<html><body>"),
    "page that closes nothing": Document("html", lambda i: f"<p><b>{name(i)}:</b><i>I yield.", "<html><body>"),
    "nested tables": Document("html", lambda i: "<table><tr><td>" * 3 + name(i) + "</table>" * 3, "<html><body>"),
    "one table": Document("html", lambda i: f"<tr><td>{name(i)}</td><td>I yield.</td></tr>", "<table>", "</table>"),
    "one definition list": Document("html", lambda i: f"<dt>{name(i)}</dt><dd>I yield.</dd>", "<dl>", "</dl>"),
    "parts in parts": Document("html", lambda i: f"<div><div><span>{name(i)}</span>: a</div><p>b</div>", "<html><body>"),
    "entities": Document("html", lambda i: f"<p>A: &amp;&lt;&#{i % 900 + 50};&unknown;&nbsp;</p>" * 2, "<html><body>"),
    "attributes": Document("html", lambda i: f"<p {' '.join(f'a{j}={i}' for j in range(20))}>A: b</p>", "<html><body>"),
    "line breaks": Document("html", lambda i: f"{name(i)}: I yield.<br>", "<html><body><p>"),
    "links of a menu": Document("html", lambda i: f"<a href='/{i}'>{name(i)}</a> ", "<html><body><p>"),
    "captions": Document("vtt", lambda i: _cue(i, f"words of cue {i}"), "WEBVTT\n\n"),
    "captions with voices": Document("vtt", lambda i: _cue(i, f"<v {name(i)}>yes</v>"), "WEBVTT\n\n"),
    "captions with labels": Document("vtt", lambda i: _cue(i, f"{name(i)}: yes"), "WEBVTT\n\n"),
    "captions with tags": Document("vtt", lambda i: _cue(i, "<c.a><i><b>" * 9), "WEBVTT\n\n"),
    "captions that overlap": Document("vtt", lambda i: _cue(i % 9, f"- yes {i}\n- no"), "WEBVTT\n\n"),
    "captions that roll up": Document("srt", lambda i: f"{i}\n" + _cue(i, f"line {i}\nline {i + 1}", ","), ""),
    "notes of captions": Document("vtt", lambda i: f"NOTE {name(i)}\nnothing\n", "WEBVTT\n\n"),
    "recognizer": Document(
        "whisper",
        lambda i: f'{{"start": {i}, "end": {i + 1}, "text": "a {i}", "speaker": "{name(i)}"}},',
        '{"segments": [',
        '{"start": 0, "end": 1, "text": "b"}]}',
    ),
    "rows": Document("csv", lambda i: f'{name(i)},"I ""yield"", I do",{i}', "speaker,text,start\n"),
    "lyrics": Document("lrc", lambda i: f"[{i // 60:02}:{i % 60:02}.00][00:01.00]{name(i)}: yes"),
    "CHAT": Document("chat", lambda i: f"*{letters(i).upper()}:\t[<a [* b] <c> .", "@UTF8\n@Begin\n", "\n@End"),
}  # fmt: skip
"""Read as they are."""
