"""Remembers from run to run where the window stood.

Law: it is a comfort: what cannot be read or written is as if nothing was remembered.
"""

import logging
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final

import msgspec

from backcare_desktop.gui.window_place import WindowPlace
from backcare_desktop.runtime.paths import private_file

_log = logging.getLogger(__name__)

_FILE: Final = "window.json"
#: No desktop is larger than this, in pixels; a number beyond would be refused by the window system.
_FAR: Final = 100_000
_At = Annotated[int, msgspec.Meta(ge=-_FAR, le=_FAR)]
_Size = Annotated[int, msgspec.Meta(gt=0, le=_FAR)]


class _Stored(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    x: _At
    y: _At
    width: _Size
    height: _Size
    maximised: bool = False


def remembered(folder: Path) -> WindowPlace | None:
    """Where the window stood when the program ended, None where nobody knows."""
    try:
        stored = msgspec.json.decode((folder / _FILE).read_bytes(), type=_Stored)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError) as error:
        _log.info("the window's place is not known: %s", error)
        return None
    return WindowPlace(stored.x, stored.y, stored.width, stored.height, stored.maximised)


def remember(folder: Path, place: WindowPlace) -> None:
    """Keeps it for the next start."""
    try:
        private_file(folder / _FILE).write_bytes(msgspec.json.encode(asdict(place)))
    except OSError as error:
        _log.info("the window's place is not kept: %s", error)
