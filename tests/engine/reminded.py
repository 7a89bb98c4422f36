"""A person with reminders on: what the tests of reminders begin with."""

from typing import Final

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.shown import Shown, shown
from backcare_desktop.engine.breaks.states import Tally
from backcare_desktop.engine.breaks.tally import today
from backcare_desktop.engine.effects import SetReminder, wanted
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.reminders import around
from tests.engine.life import Life, settled

#: Life begins on a Monday at nine by this clock.
ZONE_MS: Final = 3_600_000


def reminded(*names: str, **interval_min: float) -> Life:
    """A person at nine on a Monday with these reminders on."""
    life = settled().do(ev.ZoneTold(ZONE_MS))
    for name in names or ("posture",):
        life.do(ev.ReminderSet(name, "enabled", True))
        if name in interval_min:
            life.do(ev.ReminderSet(name, "interval_min", interval_min[name]))
    return life


def view(life: Life) -> Shown:
    """What is shown of reminders now."""
    return shown(life.state.breaks, around(life.state), life.boot_ms)


def seen(life: Life) -> tuple[str, str | None, int, str]:
    """Phase, reminder, seconds left and reason."""
    now = view(life)
    return now.phase, now.reminder, round(now.left_ms / 1000), now.reason


def tally(life: Life) -> tuple[int, int, int]:
    """Offered, taken and missed today."""
    day: Tally = today(life.state.breaks, around(life.state), life.boot_ms)
    return day.offered, day.taken, day.missed


def card(life: Life) -> SetReminder:
    """What the outside shall show of reminders."""
    effect = wanted(life.state, life.boot_ms)[3]
    assert isinstance(effect, SetReminder)
    return effect


def live(life: Life, for_ms: int) -> Life:
    """Time passes, and the program wakes exactly when it asked to be woken."""
    end_ms = life.boot_ms + for_ms
    while True:
        deadline = next_deadline(life.state, life.boot_ms)
        if deadline is None or deadline > end_ms:
            return life.tick(end_ms - life.boot_ms)
        life.tick(deadline - life.boot_ms)
