"""The log: what the program did, for whoever repairs it.

Law: for the owner's eyes only, never larger than two files of 512 KB, and nothing about anybody's health in
it: no answers, no pain, no notes. A log that cannot be written harms nothing.
"""

import logging
from pathlib import Path
from typing import Final

from backcare_desktop.runtime.paths import private_file, private_folder

FILE: Final = "backcare.log"
_LARGEST_BYTES: Final = 512 * 1024
_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def open_logbook(state_dir: Path, level: int = logging.INFO) -> logging.Handler | None:
    """Sends all log records from `level` on to the state folder; None where nothing can be written there."""
    try:
        handler = _TwoFiles(private_file(private_folder(state_dir) / FILE))
    except OSError:
        return None
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


class _TwoFiles(logging.FileHandler):
    """Writes to one file; where a line would make it too large, it becomes the older one first.

    Python's own rotating handler does the same, and loads sockets and queues at every start for its
    neighbours in the same module.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8")
        self._path = path

    def emit(self, record: logging.LogRecord) -> None:  # type: ignore[explicit-override]
        try:
            self._make_room(len(self.format(record).encode("utf-8", "replace")) + 1)
        except Exception:  # noqa: BLE001 - as every handler: what cannot be logged harms nothing
            self.handleError(record)
            return
        super().emit(record)

    def _make_room(self, needed_bytes: int) -> None:
        if self._path.stat().st_size + needed_bytes <= _LARGEST_BYTES:
            return
        if self.stream is not None:
            self.stream.close()
        self._path.replace(self._path.with_name(f"{FILE}.1"))
        # Private before anything is written into it.
        private_file(self._path)
        self.stream = self._open()
