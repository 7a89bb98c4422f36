"""Backup into one file and restore from it, as a person asks for it in the window.

Law: all of the file is judged before anything changes. Then nothing gets looser and nothing is doubled: of
an entry the newer holds, of a lock the later, of a limit the stricter (SAFETY 1, "ledger"; S7).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from backcare_desktop.app.choices import Choices
from backcare_desktop.app.diary_keeping import DiaryKeeping
from backcare_desktop.content.problem import ContentError
from backcare_desktop.content.routine import Routine
from backcare_desktop.content.routine_file import read_routine
from backcare_desktop.diary.entry import Entry
from backcare_desktop.engine.events import LedgerRestored, LimitSet
from backcare_desktop.engine.joined import busy
from backcare_desktop.engine.practice import reduce
from backcare_desktop.gui.shelf import look_again, own_routines, shipped
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.settings.brought import brought, stricter
from backcare_desktop.settings.file import SettingsFile
from backcare_desktop.settings.options import Options, told
from backcare_desktop.store.backup_file import (
    LEDGER,
    SETTINGS,
    Backup,
    BackupError,
    read_backup,
    write_backup,
)
from backcare_desktop.store.codec import CodecError
from backcare_desktop.store.exchange import ExchangeError, from_json, to_json
from backcare_desktop.store.ledger_file import locks_event, locks_text
from backcare_desktop.viewmodel.message import Message, message


@dataclass(frozen=True, slots=True)
class _Judged:
    """What a backup has, once all of it was found to be possible."""

    entries: tuple[Entry, ...]
    options: Options
    locks: LedgerRestored
    routines: tuple[Routine, ...]


class BackingUp:
    """Answers with what came of it."""

    def __init__(self, driver: Driver, keeping: DiaryKeeping, choices: Choices) -> None:
        self._driver = driver
        self._keeping = keeping
        self._choices = choices
        self._own = own_routines(str(keeping.folder))

    def save(self, path: Path) -> Message:
        """Write all of it there. Raises OSError, StoreUnwritableError or StoreBrokenError."""
        entries = tuple(reversed(self._keeping.whole.entries()))
        now = self._driver.now()
        backup = Backup(
            to_json(entries, now.wall_ms),
            _settings_text(self._choices.options),
            locks_text(self._driver.state, now),
            self._own.written(),
        )
        write_backup(path, backup)
        return message("export.backup", entries=len(entries), file=path.name)

    def restore(self, path: Path) -> Message:
        """Take over what is in it.

        Raises StoreUnwritableError or StoreBrokenError; nothing has changed then.
        """
        if busy(self._driver.state):
            return message("export.restore.busy")
        if not self._driver.state.ledger.writable:
            return message("export.unwritable")
        try:
            judged = self._judged(read_backup(path))
        except (BackupError, ExchangeError, CodecError, ContentError) as problem:
            return message("export.restore.refused", file=path.name, why=str(problem).partition("\n")[0])
        except OSError as problem:
            why = problem.strerror or str(problem)
            return message("export.restore.refused", file=path.name, why=why)
        return self._take(judged, path)

    def _judged(self, backup: Backup) -> _Judged:
        now = self._driver.now()
        locks = locks_event(backup.ledger, now)
        if reduce(self._driver.state, locks, now).refused is not None:
            raise BackupError(f"{LEDGER}: cannot be so")
        options = _options(backup.settings)
        routines = self._own.further(_routines(backup.routines))
        return _Judged(from_json(backup.diary), options, locks, routines)

    def _take(self, judged: _Judged, path: Path) -> Message:
        # The diary first: it alone can refuse, and then it is as it was.
        taken = self._keeping.diary.merge(judged.entries)
        self._driver.dispatch(judged.locks)
        for name, value in stricter(self._driver.state.limits, judged.options):
            self._driver.dispatch(LimitSet(name, value))
        chosen = brought(self._choices.options, judged.options)
        self._choices.take_over(chosen)
        for event in (told(key, value) for key, value in chosen):
            if event is not None:
                self._driver.dispatch(event)
        try:
            for routine in judged.routines:
                self._own.add(routine)
        except OSError as problem:
            return message("export.restore.partly", file=path.name, why=problem.strerror or str(problem))
        finally:
            look_again()
        return message(
            "export.restored",
            entries=taken,
            routines=len(judged.routines),
            settings=len(chosen),
            file=path.name,
        )


def _settings_text(options: Options) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / SETTINGS
        SettingsFile(path).save(options)
        return path.read_bytes()


def _options(text: bytes) -> Options:
    """The settings in this text; the file's own reader judges them. Raises BackupError and OSError."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / SETTINGS
        path.write_bytes(text)
        loaded = SettingsFile(path).load()
    if loaded.remarks:
        raise BackupError(f"{SETTINGS}: {loaded.remarks[0].sentence}")
    return loaded.options


def _routines(texts: tuple[bytes, ...]) -> Iterator[Routine]:
    """The routines in these texts. Raises ContentError and OSError."""
    with TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            path = Path(folder) / f"routine_{number}.toml"
            path.write_bytes(text)
            try:
                yield read_routine(path, shipped())
            except ContentError as problem:
                raise ContentError([problem.problems[0].removeprefix(f"{folder}/")]) from problem
