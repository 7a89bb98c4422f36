"""Where a command looks for what is written."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backcare_desktop.runtime.paths import Paths


def paths(args: argparse.Namespace) -> "Paths":
    """The folders that these options name."""
    from backcare_desktop.runtime.paths import Paths

    return Paths.choose(args.data_dir)
