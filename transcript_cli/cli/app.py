"""The command and what it answers by itself: its help and its version.

Strategy: the sub-commands register themselves here, a module for each kind of work in `cli.commands`.
"""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from .help import GroupedCommand


class App(typer.Typer):
    """An application whose commands have their options in groups."""

    def command(self, name: str | None = None, **settings: Any) -> Callable[[Any], Any]:
        """Register a command."""
        return super().command(name, cls=GroupedCommand, **settings)


app = App(
    name="transcript",
    help="Turn any transcript into clean, structured, trustworthy data: who said what, when, and whom or what they mentioned.",
    epilog="""\b
Examples:
  transcript summary hearing.txt
  transcript convert hearing.txt -o hearing.csv
  transcript mentions speeches/ -r -t NATO -t Ukraine --by speaker""",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:
    if asked:
        from .. import __version__

        typer.echo(f"transcript {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    pass
