"""What a backup's settings change here.

Law: a limit only becomes stricter (SAFETY 1, "limit"; S7), and an answer about the person never turns from
yes to no. What belongs to this machine stays as it is.
"""

from typing import Final

from backcare_desktop.engine.limits import Limits
from backcare_desktop.settings.option import Value
from backcare_desktop.settings.options import OPTIONS, Options

#: Of this machine, or asked on it.
_STAYS: Final = frozenset(
    ("autostart", "voice.name", "window.close_told", "person.first_run_done", "screen.cleared_on")
)
#: Lasting facts of the warning-sign questions: "no" would leave one unasked.
_FACTS: Final = frozenset(("person.cancer", "person.low_defences"))


def brought(ours: Options, theirs: Options) -> tuple[tuple[str, Value], ...]:
    """What is to be set, without the limits."""
    return tuple(
        (key, value)
        for key, value in theirs.chosen
        if not OPTIONS[key].limit
        and key not in _STAYS
        and (key not in _FACTS or value == "yes")
        and value != ours.value(key)
    )


def stricter(ours: Limits, theirs: Options) -> tuple[tuple[str, float], ...]:
    """The limits that are to be set: those that were in force stricter where the backup was made.

    So that a lock that comes with it is as long here as it was there.
    """
    both = ours.strictest(Limits(theirs.limits()))
    return tuple((name, value) for name, value in both.settings if value != ours.in_force(name))
