"""The log: what the program did, for whoever repairs it.

Law: for the owner's eyes only, never larger than two files of 512 KB, and nothing about anybody's health in
it: no answers, no pain, no notes. A log that cannot be written harms nothing.
"""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from backcare_desktop.runtime.paths import private_file, private_folder

FILE: Final = "backcare.log"
_LARGEST_BYTES: Final = 512 * 1024
_OLDER_FILES: Final = 1
_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def open_logbook(state_dir: Path, level: int = logging.INFO) -> logging.Handler | None:
    """Sends all log records from `level` on to the state folder; None where nothing can be written there."""
    try:
        path = private_file(private_folder(state_dir) / FILE)
        handler = RotatingFileHandler(
            path,
            maxBytes=_LARGEST_BYTES,
            backupCount=_OLDER_FILES,
            encoding="utf-8",
        )
    except OSError:
        return None
    handler.rotator = _rotate
    # A full disk is told where it matters; here it must not write to a terminal that may not be there.
    logging.raiseExceptions = False
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return handler


def close_logbook(handler: logging.Handler | None) -> None:
    """Takes the log away again; harmless for None."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()


def _rotate(source: str, target: str) -> None:
    """Puts the full file aside and an empty one in its place that is private before anything is written."""
    Path(source).replace(target)
    private_file(Path(source))
