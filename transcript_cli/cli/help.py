"""The help of a command, with its options in groups: first its own, then those that many commands share.

Strategy: the groups of the shared options are named here, in their order; any other option is the command's own.
"""

from __future__ import annotations

from typing import Any, Final

from typer.core import TyperCommand

_SHARED: Final = {
    "Inputs": ("recursive", "files_from", "from_", "dates"),
    "Labels and speakers": ("speakers", "labels", "form", "prefer", "min_confidence"),
    "Many inputs": ("jobs", "resume", "timeout", "dask", "failures"),
    "Messages": ("strict", "verbose", "quiet"),
}
_GROUP_OF: Final = {name: group for group, names in _SHARED.items() for name in names}


class GroupedCommand(TyperCommand):
    """A command whose help has a section for each group of options."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, and the options by group."""
        sections: dict[str, list[tuple[str, str]]] = {name: [] for name in ("Arguments", "Options", *_SHARED)}
        for parameter in self.get_params(ctx):
            if record := parameter.get_help_record(ctx):
                own = "Arguments" if parameter.param_type_name == "argument" else "Options"
                sections[_GROUP_OF.get(parameter.name or "", own)].append(record)
        for name, records in sections.items():
            if records:
                with formatter.section(name):
                    formatter.write_dl(records)
