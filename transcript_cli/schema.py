"""The JSON Schema of the document, made from the model.

Strategy: shapes come from the structs through msgspec, words from the docstrings under their fields, which Python does not keep
at run time and which are therefore read from the model's own source text. Nothing is written twice, so nothing can disagree.
"""

from __future__ import annotations

import ast
import inspect
from typing import Any, Final

import msgspec

from . import model

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of what `convert --to json` writes: every key is there unless it has a default, and no others are."""
    [root], definitions = msgspec.json.schema_components([model.Transcript], ref_template="#/$defs/{name}")
    words = _field_docstrings()
    for name, definition in definitions.items():
        complete = not getattr(model, name).__struct_config__.omit_defaults
        if complete:  # fields may be left out when a transcript is made, but not in what is written
            definition["required"] = list(definition["properties"])
        for field, shape in definition["properties"].items():
            if complete:
                shape.pop("default", None)
            if description := words.get((name, field)):
                shape["description"] = description
    return {"$schema": _DIALECT, **definitions.pop(root["$ref"].rpartition("/")[2]), "$defs": definitions}


def _field_docstrings() -> dict[tuple[str, str], str]:
    """From class and field to the docstring under it; empty where the package is installed without its source text."""
    try:
        tree = ast.parse(inspect.getsource(model))
    except OSError:
        return {}
    found = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            for field, below in zip(node.body, node.body[1:], strict=False):
                match field, below:
                    case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                        found[node.name, name] = " ".join(text.split()).replace("None", "null")
    return found
