"""Remembers from run to run where the window stood.

Law: it is a comfort: what cannot be read or written is as if nothing was remembered.
"""

import json
import logging
from dataclasses import asdict, fields
from pathlib import Path
from typing import Final

from backcare_desktop.gui.window_place import WindowPlace
from backcare_desktop.runtime.paths import private_file

_log = logging.getLogger(__name__)

_FILE: Final = "window.json"
#: No desktop is larger than this, in pixels; a number beyond would be refused by the window system.
_FAR: Final = 100_000


def remembered(folder: Path) -> WindowPlace | None:
    """Where the window stood when the program ended, None where nobody knows."""
    try:
        return _place(json.loads((folder / _FILE).read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        _log.info("the window's place is not known: %s", error)
        return None


def remember(folder: Path, place: WindowPlace) -> None:
    """Keeps it for the next start."""
    try:
        private_file(folder / _FILE).write_text(json.dumps(asdict(place)))
    except OSError as error:
        _log.info("the window's place is not kept: %s", error)


def _place(stored: object) -> WindowPlace:
    """Raises ValueError where it is none."""
    names = {each.name for each in fields(WindowPlace)}
    if not isinstance(stored, dict) or set(stored) != names:
        raise ValueError(f"not {sorted(names)}")
    maximised = stored.pop("maximised")
    if not isinstance(maximised, bool) or any(type(value) is not int for value in stored.values()):
        raise ValueError("not whole numbers and a yes or no")
    if max(map(abs, stored.values())) > _FAR or min(stored["width"], stored["height"]) < 1:
        raise ValueError("not on any desktop")
    return WindowPlace(**stored, maximised=maximised)
