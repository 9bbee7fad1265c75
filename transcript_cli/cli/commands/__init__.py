"""The commands: each takes a run and its own options, calls the library once, and writes once.

Strategy: no logic here. What a command does is a function of the library that a notebook can call; what it shows on a terminal
is in `cli.terminal`, which is imported only where something is drawn. A module registers its commands with `cli.app` when it is
imported. Typer takes every option of every registered command apart before it runs one of them, so that only the module of the
command that was asked for is imported, and all of them where the help is.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from os.path import exists
from typing import TYPE_CHECKING, Final

from ...errors import UsageError
from ..app import app

if TYPE_CHECKING:
    from typer import Typer

COMMANDS: Final = {
    "looking": ("summary", "report", "metadata", "meta", "explain"),
    "converting": ("split", "convert", "pseudonymize"),
    "counting": ("mentions", "concordance", "kwic", "keyness", "who", "cooccurrence"),
    "helping": ("speakers", "schema", "formats"),
}
"""The modules in the order of the help, and what each registers."""


def app_for(arguments: Sequence[str]) -> Typer:
    """The application with the command that the arguments begin with; with all commands where they begin with none.

    Raises:
        UsageError: they begin with a file.
    """
    first = arguments[0] if arguments else ""
    asked = [module for module, names in COMMANDS.items() if first in names]
    if not asked and (first == "-" or "://" in first or exists(first)):  # noqa: PTH110
        from shlex import quote

        advice = f"Say what to do with it: transcript summary {quote(first)}, for instance."
        raise UsageError(f"{first} is an input and no command", advice=advice)
    for module in asked or COMMANDS:
        import_module(f".{module}", __name__)
    order = list(COMMANDS)
    app.registered_commands.sort(key=lambda row: order.index((row.callback or app_for).__module__.rpartition(".")[2]))
    return app
