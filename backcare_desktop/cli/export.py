"""`export`: the record as CSV, JSON or the page for the doctor.

Law: the running program writes it, else this one, who holds the folder for as long. A file is written
whole or not at all.
"""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from backcare_desktop.cli.given import Given
from backcare_desktop.cli.handing import answered_by_another
from backcare_desktop.cli.lines import refused, words_of, wrong
from backcare_desktop.cli.place import paths

if TYPE_CHECKING:
    from backcare_desktop.app.diary_files import Span

KINDS: Final = ("csv", "json", "pdf")
_FIRST: Final = date(1970, 1, 1)


def span_of(args: Given) -> "Span":
    """The days that are asked for. Raises ValueError where they lie the wrong way round."""
    from backcare_desktop.app.diary_files import Span

    since, until = (None if day is None else (day - _FIRST).days for day in (args.since, args.until))
    if since is not None and until is not None and since > until:
        raise ValueError(f"--from {args.since} is after --to {args.until}")
    return Span(since, until)


def day(text: str) -> date:
    """A day as 2026-03-02. Raises ValueError."""
    return date.fromisoformat(text)


def export(args: Given) -> int:
    """Write the file; the exit status."""
    from backcare_desktop.runtime.process_lock import folder_lock

    try:
        span_of(args)
    except ValueError as error:
        return wrong(str(error))
    place = paths(args)
    if not place.data.exists():
        return refused(words_of("export.nothing"))
    # Drawn as in a window, shown on no screen.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["backcare"])
    lock = folder_lock(place.data)
    given = answered_by_another(lock, args, _words(args))
    try:
        return _exported(args, place.data) if given is None else given
    finally:
        lock.release()
        del application


def _words(args: Given) -> list[str]:
    """The same for the running program, whose folder is another."""
    bounds = (("--from", args.since), ("--to", args.until))
    named = [word for name, value in bounds if value is not None for word in (name, str(value))]
    return ["export", args.kind, str(Path(args.file).absolute()), *named]


def _exported(args: Given, folder: Path) -> int:
    """Written by this program, where no other runs."""
    from backcare_desktop.app.exporting import gathered, written
    from backcare_desktop.runtime.clock import Clock

    with gathered(folder) as diary:
        reply = written(diary, args.kind, args.file, span_of(args), Clock().now().wall_ms, str(folder))
    if reply.code:
        return refused(reply.line)
    print(reply.line)
    return 0
