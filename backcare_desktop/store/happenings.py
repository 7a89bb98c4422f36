"""What a step of the practice tells the diary, as further lines of the journal.

Law: they are written with the step or not at all. A step that tells nothing costs a few comparisons,
and loads nothing of the diary.
"""

from typing import Final

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.states import Active
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.store.codec import encode

#: The first sign of the kind of such a line: no event's name begins with it.
SIGN: Final = "@"
#: The last sign where the matter is the course told before, which went on.
GOES_ON: Final = "+"
#: Kind and event of a line.
Line = tuple[str, str]


def happenings(before: Practice, event: ev.Event, after: Practice, now: Moment) -> list[Line]:
    """The lines for this step; none for most."""
    if not _tells(before, event, after):
        return []
    # Most starts show their window before anything is told.
    from backcare_desktop.diary.happened import happened

    return [_line(told.matter, goes_on=told.goes_on) for told in happened(before, event, after, now)]


def interruptions(before: Practice, last: Moment) -> list[Line]:
    """The lines for a start after the program was gone at `last`."""
    if not isinstance(before.guided, Active):
        return []
    from backcare_desktop.diary.happened import interrupted

    return [_line(told.matter, goes_on=False) for told in interrupted(before, last)]


def _line(matter: object, *, goes_on: bool) -> Line:
    return f"{SIGN}{type(matter).__name__}{GOES_ON if goes_on else ''}", encode(matter)


def _tells(before: Practice, event: ev.Event, after: Practice) -> bool:
    if isinstance(event, ev.PainTold | ev.ScreenAnswered):
        return True
    if after.ledger.courses is not before.ledger.courses or after.breaks.tally != before.breaks.tally:
        return True
    return isinstance(before.guided, Active) and not _goes_on(before.guided, after)


def _goes_on(guided: Active, after: Practice) -> bool:
    return isinstance(after.guided, Active) and after.guided.run.began_ms == guided.run.began_ms
