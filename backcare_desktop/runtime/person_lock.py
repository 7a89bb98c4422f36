"""One program per person may have something on the body, whichever data folder it uses.

Law: the lock lies in the person's own data folder, also for a program started with another one.
"""

from typing import Final

from backcare_desktop.runtime.paths import Paths
from backcare_desktop.runtime.process_lock import LockState, ProcessLock

_FILE: Final = "on-the-body.lock"


class PersonLock:
    """Held from the start on the body to "it is off"."""

    def __init__(self) -> None:
        self._lock = ProcessLock(Paths.own().data / _FILE)

    @property
    def held(self) -> bool:
        """Whether this program holds it."""
        return self._lock.state is LockState.HELD

    def hold(self) -> bool:
        """Takes it; False where another program of this person has it, or nothing can be written."""
        return self._lock.hold()

    def release(self) -> None:
        """It is off."""
        self._lock.release()
