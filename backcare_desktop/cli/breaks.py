"""`breaks …`: what is said to the reminders of the running program.

Law: a length that is not understood is wrong use, and nothing is asked of anybody.
"""

from typing import TYPE_CHECKING, Final

from backcare_desktop.cli.given import Given
from backcare_desktop.cli.lines import wrong

if TYPE_CHECKING:
    from backcare_desktop.engine.events import (
        BreakBegun,
        BreakSkipped,
        BreakSnoozed,
        BreaksPaused,
        BreaksResumed,
    )

    Asked = BreakBegun | BreakSkipped | BreakSnoozed | BreaksPaused | BreaksResumed

ACTIONS: Final = ("pause", "resume", "now", "skip", "snooze")


def breaks(args: Given, words: list[str]) -> int:
    """Hand it to the running program; the exit status."""
    from backcare_desktop.cli.telling import tell

    try:
        asked(args)
    except ValueError as error:
        return wrong(str(error))
    return tell(args, words)


def asked(args: Given) -> "Asked":
    """What is asked for, as an event. Raises ValueError with what would be right."""
    from backcare_desktop.engine import events as ev

    length = " ".join(args.length)
    match args.action:
        case "pause":
            return _paused(length)
        case "snooze":
            return _snoozed(length)
        case _ if length:
            raise ValueError(f"breaks {args.action} takes no length, such as {length!r}")
        case "resume":
            return ev.BreaksResumed()
        case "now":
            return ev.BreakBegun()
        case _:
            return ev.BreakSkipped()


def _paused(length: str) -> "BreaksPaused":
    from backcare_desktop.engine.breaks.span import span
    from backcare_desktop.engine.events import BreaksPaused

    meant = span(length)
    return BreaksPaused(meant.for_ms, meant.until_min)


def _snoozed(length: str) -> "BreakSnoozed":
    from backcare_desktop.engine.breaks.span import span
    from backcare_desktop.engine.events import BreakSnoozed

    if not length:
        return BreakSnoozed()
    meant = span(length)
    if meant.for_ms is None:
        raise ValueError(f"a break is put off for 5 or 10 minutes, not {length!r}")
    return BreakSnoozed(meant.for_ms)
