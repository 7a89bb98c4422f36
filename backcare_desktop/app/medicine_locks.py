"""What a medicine of the diary locks is told to the engine, wherever the entry came from.

Law: told by hand or read in from a file, it locks as if taken now; its name stays in the diary.
"""

from typing import TYPE_CHECKING

from backcare_desktop.engine import events as ev
from backcare_desktop.runtime.driver import Driver

if TYPE_CHECKING:
    from backcare_desktop.diary.entry import Entry


def tell_engine(driver: Driver, entry: "Entry") -> None:
    """One taken so long ago that its lock would have run out locks nothing any more."""
    from backcare_desktop.diary.locking import lock_of

    lock = lock_of(entry)
    if lock is None:
        return
    age_ms = driver.now().wall_ms - entry.at_ms
    if age_ms < driver.state.limits.ms(lock.limit):
        driver.dispatch(ev.MedicineLogged("", lock.kind))
