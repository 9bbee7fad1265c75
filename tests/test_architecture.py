"""The shape of the package, held by the build: who may import whom, how long things may be, what every table row must name.

Each rule reads the source as a tree and runs nothing, apart from the rows of the format table and the errors, which are
looked at as they are when imported.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pickle
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import transcript_cli
from transcript_cli.errors import TranscriptError
from transcript_cli.formats import FORMATS, load

PACKAGE = Path(transcript_cli.__file__).parent
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"errors"}),
    frozenset({"source", "timecode", "measures", "tokens", "firstnames"}),
    frozenset({"longtext", "model"}),
    frozenset({"turnspool"}),
    frozenset({"grouping"}),
    frozenset({"readers", "parser", "mentions", "writers"}),
    frozenset({"formats", "coverage", "reports", "split", "review", "schema", "losses", "analysis"}),
    frozenset({"inputs", "corpus", "render", "output", "webreport", "pseudonyms"}),
    frozenset({"api", "counting", "export"}),
    frozenset({"__init__"}),
    frozenset({"scale"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
"""From the ground up. A module imports from its own package and from the layers below it, never from one above."""
APART = LAYERS[5]
"""These four meet only in the layers above them."""

SHARED = {
    ("readers.markdown", "readers.text"): "Markdown is made of the same lines",
    ("readers.odt", "readers.docx"): "OpenDocument says what Word's files say in other words, and is read in their terms",
    ("readers.rtf", "readers.docx"): "as OpenDocument",
    ("readers.epub", "readers.html"): "the chapters of a book are pages",
    ("readers.workbook", "readers.table"): "the cells of a sheet are a table",
    ("readers.mhtml", "readers.html"): "what an MHTML file holds is a page",
    ("readers.tei", "readers.teiheader"): "the header of a TEI file is a document of its own",
    ("readers.asr", "readers.table"): "keys of data sets are called what columns are, in as many languages",
    ("readers.xml", "readers.table"): "elements and attributes are called what columns are, in as many languages",
}
"""Readers and writers that take something from a sibling, each with its reason; all others stand alone. A format of several
modules is a package, such as `readers.asr`, and one thing here."""
TOOLS = {
    "readers.rendering": "draws the text of a format that is not read as it lies on disk",
    "readers.xmltree": "XML without its dangers",
    "readers.markup": "values that are marked as on a page",
    "readers.brokenjson": "what to say of JSON that cannot be decoded",
    "readers.zipped": "documents that are archives, unpacked within bounds",
    "readers.cuetext": "the text of a cue and its places in the source",
    "readers.times": "times in any unit and notation",
    "readers.whole": "whole transcripts in one string, as data sets have them",
    "readers.pieces": "pieces of speech and the words in them, as all that recognizes speech gives them",
    "writers.runs": "joins what captions cut, for formats that people read",
}
"""What readers or writers of several formats are built on; these know no format themselves."""
DRAWS = frozenset({"cli.terminal", "cli.cells", "cli.picture"})
"""With the views, the modules that draw and so may import Rich; a pipe loads none of them."""

LOCAL_IMPORTS = {
    ("inputs.archives", "_gunzip"): "nearly no run unpacks anything",
    ("inputs.archives", "_unzip"): "the same",
    ("inputs.archives", "_unpacked"): "the same",
    ("inputs.long", "parse_in_windows"): "nearly no input is long",
    ("turnspool", "__init__"): "the same",
    ("formats", "asked_format"): "only a misspelt name is compared with others",
    ("grouping", "_advice"): "only a misspelt name is compared with others",
    ("source", "_likeliest"): "the detector of old encodings is slow to import and nearly no document needs it",
    ("api", "load_speakers"): "only who has such a file pays for reading it",
    ("counting", "concordance"): "sorting is slow to import, as what cuts texts into words is",
    ("counting", "keyness"): "the same, for words",
    ("api", "speakers_pieces"): "the same module, for writing one",
    ("api", "report_pieces"): "the page brings its own machinery, which only `report` needs",
    ("parser.labels.userlabels", "_compiled"): "only who has a pattern of his own needs an engine with a time limit",
    ("readers.pdf.trial", "_try"): "it is run in a process of its own, and `resource` is not on every system",
    ("inputs.remote", "_open_system"): "an extra, which only URLs need",
    ("readers.markdown", "_front_matter"): "only documents with front matter need YAML",
}
"""Imports within functions, each with its reason. The lazy front doors (`cli`, `__main__`, `__init__`) need none."""
LAZY = frozenset({"cli", "__main__", "__init__"})


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    """`readers.text` for readers/text.py, `readers` for readers/__init__.py, `__init__` for the package itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    if len(parts) > 1 and parts[-1] == "__init__":
        parts = parts[:-1]
    return ".".join(parts)


def top_of(name: str) -> str:
    return name.partition(".")[0]


def format_of(name: str) -> str:
    """The reader or writer that a module is a part of: `readers.docx` for readers/docx/body.py."""
    return ".".join(name.split(".")[:2])


def layer_of(name: str) -> int | None:
    return next((i for i, names in enumerate(LAYERS) if top_of(name) in names), None)


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def imports_of(path: Path) -> Iterator[tuple[str, int]]:
    """Every absolute name that a module imports, with its line; relative imports are resolved."""
    package = path.relative_to(PACKAGE.parent).parent.parts
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                yield f"{stem}.{alias.name}", node.lineno


def own_imports(path: Path) -> Iterator[tuple[str, int]]:
    """The parts of this package that a module imports: "model.Source" for `from .model import Source`."""
    for name, line in imports_of(path):
        if top_of(name) == "transcript_cli":
            rest = name.removeprefix("transcript_cli").removeprefix(".")
            yield (rest if layer_of(rest) is not None else "__init__"), line


def functions_of(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def test_there_is_something_to_check() -> None:
    names = {name_of(path) for path in modules()}
    assert {"errors", "model", "source", "formats", "readers", "writers"} <= names


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_every_module_has_a_layer(path: Path) -> None:
    assert layer_of(name_of(path)) is not None, f"{name_of(path)} stands in no layer: give it one in LAYERS"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_nothing_imports_upwards(path: Path) -> None:
    me = name_of(path)
    rank = layer_of(me)
    assert rank is not None
    for name, line in own_imports(path):
        other = layer_of(name)
        assert other is not None
        assert other <= rank, f"{me}:{line} imports {name}, which stands above it"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_the_middle_four_never_meet(path: Path) -> None:
    me = top_of(name_of(path))
    if me in APART:
        met = [(name, line) for name, line in own_imports(path) if top_of(name) in APART - {me}]
        assert not met, f"{name_of(path)} imports {met}"


@pytest.mark.parametrize("package", ["readers", "writers"])
def test_formats_do_not_lean_on_each_other(package: str) -> None:
    paths = [path for path in (PACKAGE / package).rglob("*.py") if name_of(path) != package]
    siblings = {".".join(name_of(path).split(".")[:2]) for path in paths} - TOOLS.keys()
    met = {
        (format_of(name_of(path)), format_of(sibling))
        for path in paths
        for name, _ in own_imports(path)
        if (sibling := ".".join(name.split(".")[:2])) in siblings
    }
    assert {(one, other) for one, other in met if one != other} == {pair for pair in SHARED if pair[0].startswith(package)}


def test_tools_know_no_format() -> None:
    for tool in TOOLS:
        package = top_of(tool)
        [path] = [path for path in modules() if name_of(path) == tool]
        assert {name for name, _ in own_imports(path) if top_of(name) == package and format_of(name) not in TOOLS} <= {package}
    codes = [code.partition(":")[0] for row in FORMATS for code in (row.reader, row.writer, row.unread) if code]
    assert not TOOLS.keys() & set(codes)


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_the_terminal_libraries_stay_in_the_command_line(path: Path) -> None:
    me = name_of(path)
    for name, line in imports_of(path):
        top = top_of(name)
        assert top != "click", f"{me}:{line}: Typer brings its own; this one may not be there"
        if top == "typer":
            assert top_of(me) == "cli", f"{me}:{line} imports typer"
        if top == "rich":
            allowed = me in DRAWS or me.startswith("cli.view_")
            assert allowed, f"{me}:{line} imports rich"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_sizes(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= LONGEST_MODULE, f"{name_of(path)} has {lines} lines: does it have two jobs?"
    for function in functions_of(tree_of(path)):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        assert length <= LONGEST_FUNCTION, f"{name_of(path)}.{function.name} has {length} lines"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(tree_of(path))
    assert docstring, f"{name_of(path)} has no docstring"
    assert docstring.splitlines()[0].endswith("."), "the first line of a docstring is a sentence"


def local_imports() -> Iterator[tuple[str, str]]:
    for path in modules():
        for function in functions_of(tree_of(path)):
            if any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function)):
                yield name_of(path), function.name


def test_imports_stand_at_the_top_of_the_module() -> None:
    found = {(module, function) for module, function in local_imports() if top_of(module) not in LAZY}
    assert found <= LOCAL_IMPORTS.keys(), f"without a reason: {sorted(found - LOCAL_IMPORTS.keys())}"
    assert found >= LOCAL_IMPORTS.keys(), f"no longer there: {sorted(LOCAL_IMPORTS.keys() - found)}"


SIGNATURES = {
    "reader": (["Source"], "Iterator[Document]"),
    "writer": (["Transcript", "WriteOptions"], "Iterator[bytes]"),
    "header": (["WriteOptions"], "bytes"),
    "lines": (["str", "int"], "list[Block]"),
}


@pytest.mark.parametrize(
    ("role", "code"),
    [(role, code) for row in FORMATS for role in SIGNATURES if (code := getattr(row, role)) is not None],
)
def test_every_row_of_the_format_table_names_code_with_the_right_signature(role: str, code: str) -> None:
    signature = inspect.signature(load(code))
    parameters, result = SIGNATURES[role]
    assert [str(p.annotation) for p in signature.parameters.values()] == parameters
    assert str(signature.return_annotation) == result


def test_every_format_can_be_read_or_written_and_no_extension_belongs_to_two() -> None:
    assert all(row.reader or row.is_written for row in FORMATS)
    extensions = [extension for row in FORMATS for extension in row.extensions]
    assert len(extensions) == len(set(extensions))
    assert all(extension.startswith(".") and extension == extension.lower() for extension in extensions)


def error_classes() -> list[type[TranscriptError]]:
    """The base and every child, in whatever module it stands."""
    for module in pkgutil.walk_packages([str(PACKAGE)], "transcript_cli."):
        importlib.import_module(module.name)
    found = [TranscriptError]
    for kind in found:
        found += [child for child in kind.__subclasses__() if child not in found]
    return found


def test_errors_survive_pickling() -> None:
    """A pool of processes hangs on an exception that does not."""
    for kind in error_classes():
        error = kind("it went wrong", path="a.txt", line=3, advice="Try again.")
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is kind
        assert (again.message, again.path, again.line, again.advice) == ("it went wrong", "a.txt", 3, "Try again.")
        assert str(again) == str(error) == "a.txt:3: it went wrong. Try again."
        assert again.exit_code == kind.exit_code
