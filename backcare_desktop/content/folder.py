"""Where the asset files are: beside the package in a checkout, inside it when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def assets_folder() -> Path:
    """The folder that holds `exercises`, `sounds`, `icons` and the rest.

    Raises FileNotFoundError where the program was copied without its assets.
    """
    for folder in (_PACKAGE / "assets", _PACKAGE.parent / "assets"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"The assets of Backcare Desktop are missing beside {_PACKAGE}.")
