"""Where a command looks for what is written."""

from typing import TYPE_CHECKING

from backcare_desktop.cli.given import Given

if TYPE_CHECKING:
    from backcare_desktop.runtime.paths import Paths


def paths(args: Given) -> "Paths":
    """The folders that these options name."""
    from backcare_desktop.runtime.paths import Paths

    return Paths.choose(args.data_dir)
