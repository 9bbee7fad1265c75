"""The commands: each takes a run and its own options, calls the library once, and writes once.

Strategy: no logic here. What a command does is a function of the library that a notebook can call; what it shows on a terminal
is in `cli.terminal`, which is imported only where something is drawn. A module registers its commands with `cli.app` when it is
imported, in the order of the help.
"""

from . import looking, converting, counting, helping  # noqa: F401, I001 - the order of the help
from ..app import app

__all__ = ["app"]
