"""Where the running program listens for the commands of later starts.

Law: derived from the data folder alone, so that both find it; in that folder where the system allows it.
"""

import getpass
import hashlib
import os
import sys
from pathlib import Path
from typing import Final

_SOCKET: Final = "command.sock"
#: A Unix socket's path holds 104 bytes on macOS, and Qt binds a longer one before it renames it.
_LONGEST_PATH_BYTES: Final = 85


def addresses(data_dir: Path) -> list[str]:
    """Names for QLocalServer, the best first; the last one is for folders whose path is too long."""
    folder = data_dir.expanduser().resolve()
    name = hashlib.sha256(f"{_user()}\0{folder}".encode("utf-8", "surrogateescape")).hexdigest()[:24]
    named = [f"backcare-{name}"]
    path = folder / _SOCKET
    fits = sys.platform != "win32" and len(os.fsencode(path)) <= _LONGEST_PATH_BYTES
    return [str(path), *named] if fits else named


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
