"""What is answered to `export`, by the running program or by a command alone.

Law: one line says what was written, or why it was not.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backcare_desktop.app.diary_files import Span, save_page, save_record
from backcare_desktop.app.start import Reply
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.gui.catalogue import words
from backcare_desktop.runtime.clock import offset_ms_at
from backcare_desktop.store.database import (
    StoreBrokenError,
    StoreNewerError,
    StoreUnwritableError,
    open_read_only,
)
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.telling import Telling


def written(diary: Diary, kind: str, path: Path, span: Span, now_ms: int, data_folder: str) -> Reply:
    """Write the file. kind: csv, json or pdf. now_ms: wall clock, UTC."""
    if path.absolute().parent == Path(data_folder).absolute():
        # What is written there is the program's own.
        return Reply(1, words("export.own_folder", file=str(path)))
    try:
        if kind == "pdf":
            save_page(diary, path, span, (now_ms + offset_ms_at(now_ms)) // DAY_MS, data_folder)
            return Reply(0, words("export.page", file=str(path)))
        entries = save_record(diary, kind, path, span, now_ms)
        return Reply(0, words("export.record", entries=entries, file=str(path)))
    except OSError as problem:
        why = problem.strerror or str(problem)
        return Reply(1, words("export.not", file=str(path), why=why))
    except (StoreBrokenError, StoreUnwritableError):
        return Reply(1, words("export.unreadable"))


@contextmanager
def gathered(folder: Path) -> Iterator[Diary]:
    """The diary of a folder that this program holds, with everything that its journal tells."""
    diary = Diary.open(folder)
    try:
        _gather(diary, folder)
        yield diary
    finally:
        diary.close()


def _gather(diary: Diary, folder: Path) -> None:
    try:
        connection = open_read_only(folder)
    except (StoreBrokenError, StoreNewerError, StoreUnwritableError):
        # What the diary has can be had all the same.
        return
    try:
        while diary.gather(Telling(connection), offset_ms_at):
            pass
    except (StoreBrokenError, StoreUnwritableError):
        return
    finally:
        connection.close()
