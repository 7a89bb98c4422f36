"""A lock that one living process holds, and that dies with it.

Law: what counts is the system's own lock on the open file. A process killed without warning has let go of it,
even where its number was given to another process since.
"""

import contextlib
import os
import sys
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QThread

from backcare_desktop.runtime.paths import private_folder

LOCK_FILE: Final = "backcare.lock"
#: Longer than it takes from the making of a lock file to its lock.
_MAKING_MS: Final = 50


class LockState(Enum):
    """Where a lock stands."""

    FREE = "free"
    HELD = "held"
    #: Another living process holds it.
    TAKEN = "taken"
    #: The folder cannot be written, so nobody can hold it.
    UNWRITABLE = "unwritable"


class ProcessLock:
    """One lock file. Not a lock between threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = QLockFile(str(path))
        # A lock never grows stale by age: a program may run for months.
        self._lock.setStaleLockTime(0)
        self._state = LockState.FREE

    @property
    def state(self) -> LockState:
        """What the last `hold` or `release` came to."""
        return self._state

    @property
    def holder(self) -> int | None:
        """The process number that the file names, None where there is no such file."""
        try:
            first = self._path.read_text("utf-8", "replace").partition("\n")[0]
        except OSError:
            return None
        return int(first) if first.isdecimal() else None

    def hold(self) -> bool:
        """Takes the lock if it is free, or its holder is dead. Never waits, never raises."""
        if self._state is LockState.HELD:
            return True
        if not self._folder_is_there():
            self._state = LockState.UNWRITABLE
        elif self._lock.tryLock(0) or (_abandoned(self._path) and self._lock.tryLock(0)):
            self._state = LockState.HELD
            _for_the_owner_only(self._path)
        else:
            failed = self._lock.error() is QLockFile.LockError.LockFailedError
            # A dead program's file in a folder that cannot be written is nobody's, and stays.
            taken = failed and not _held_by_nobody(self._path)
            self._state = LockState.TAKEN if taken else LockState.UNWRITABLE
        return self._state is LockState.HELD

    def release(self) -> None:
        """Lets go; harmless where it is not held."""
        if self._state is LockState.HELD:
            self._lock.unlock()
        self._state = LockState.FREE

    def _folder_is_there(self) -> bool:
        try:
            private_folder(self._path.parent)
        except OSError:
            return False
        return True


def held_by_another(data_dir: Path) -> bool:
    """Whether a living process holds that folder; nothing is made there, and nothing stays held."""
    path = data_dir / LOCK_FILE
    if not path.exists():
        return False
    lock = ProcessLock(path)
    if lock.hold():
        lock.release()
    return lock.state is LockState.TAKEN


def _for_the_owner_only(path: Path) -> None:
    # Qt makes it for everybody to read; a folder of the person's own choice may be open to others.
    with contextlib.suppress(OSError):
        path.chmod(0o600)


def folder_lock(data_dir: Path) -> ProcessLock:
    """The lock of the one program that keeps this data folder."""
    return ProcessLock(data_dir / LOCK_FILE)


if sys.platform == "win32":

    def _abandoned(path: Path) -> bool:  # noqa: ARG001 - the same on each system
        """Windows lets nobody delete a file that is open: Qt's own way is enough there."""
        return False

    def _held_by_nobody(path: Path) -> bool:  # noqa: ARG001 - as above
        return False

else:
    import fcntl

    def _abandoned(path: Path) -> bool:
        """Removes a lock file naming a living process that does not hold it (its number was used again)."""
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return False
        try:
            return _removed_if_unlocked(path, descriptor)
        except OSError:
            return False
        finally:
            os.close(descriptor)

    def _held_by_nobody(path: Path) -> bool:
        """Whether the file is there and the system knows of no process that holds it."""
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return False
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        finally:
            os.close(descriptor)
        return True

    def _removed_if_unlocked(path: Path, descriptor: int) -> bool:
        if not os.fstat(descriptor).st_size:
            # Just made, perhaps: Qt makes the file before it locks it.
            QThread.msleep(_MAKING_MS)
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # Somebody may have removed and made it anew in between: that one is not ours to touch.
        if not os.path.samestat(os.fstat(descriptor), path.stat()):
            return False
        path.unlink()
        return True
