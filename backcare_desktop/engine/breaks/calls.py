"""Calls: the gentle reminders of a week's plan and of the check-up, which come at a time on the clock.

Law: one at a time, and none beside a break; what keeps breaks silent keeps a call back, and it comes
afterwards, on that day or not at all. One that nobody answers within the hour goes; it was missed when
its day is over. Whatever becomes of the clock on the wall, a day that was answered is not asked again.
"""

from dataclasses import replace
from typing import Final, Literal

from backcare_desktop.engine.breaks.shown import shown
from backcare_desktop.engine.breaks.silence import Around, kept_back, sensor_ends_ms
from backcare_desktop.engine.breaks.states import Breaks
from backcare_desktop.engine.breaks.week import Checkup, Talk, Week, day_of
from backcare_desktop.engine.moment import DAY_MS, HOUR_MS

Name = Literal["activity", "checkup"]
#: How long a call is shown that nobody answers.
SHOWN_MS: Final = HOUR_MS
#: The hour at which the check-up is asked: a practice can be called by then.
CHECKUP_MS: Final = 10 * HOUR_MS
#: While a break is shown, or about to be, a call waits.
_BUSY: Final = ("notice", "due", "on-break")


def called(breaks: Breaks, around: Around, now_ms: int) -> Name | None:
    """The call that is shown at this instant."""
    if breaks.week.empty or kept_back(breaks, around, now_ms):
        return None
    if shown(breaks, around, now_ms).phase in _BUSY:
        return None
    local_ms = now_ms + around.local_ms
    week = breaks.week
    if _stands(asked_ms(week, local_ms), week.talk, local_ms):
        return "activity"
    checkup = week.checkup
    return "checkup" if _stands(checkup_ms(checkup, local_ms), checkup.talk, local_ms) else None


def asked_ms(week: Week, local_ms: int) -> int | None:
    """The local time from which on today's activity is asked; None where it is not, or not any more."""
    day = day_of(local_ms)
    at_ms = week.plan(day).at_ms
    if at_ms is None or week.mark(day) is not None:
        return None
    due_ms, set_ms = day * DAY_MS + at_ms, week.set_ms
    if set_ms is not None and day_of(set_ms) == day and due_ms <= set_ms:
        # What was set for an hour that had passed begins next week.
        return None
    talk = week.talk
    later_ms = talk.later_ms if talk is not None and talk.day == day else None
    return due_ms if later_ms is None else max(due_ms, later_ms)


def checkup_ms(checkup: Checkup, local_ms: int) -> int | None:
    """The local time from which on the check-up is asked; each day anew until it is answered."""
    if not checkup.weeks:
        return None
    return max(checkup.due_day, day_of(local_ms)) * DAY_MS + CHECKUP_MS


def settled(breaks: Breaks, around: Around, now_ms: int) -> Breaks:
    """The same, with what is shown now as told, and what the day before left unanswered as missed."""
    local_ms = now_ms + around.local_ms
    week = _turned(breaks.week, day_of(local_ms))
    after = breaks if week is breaks.week else replace(breaks, week=week)
    name = called(after, around, now_ms)
    if name is None:
        return after
    told = _told(week, name, local_ms)
    return after if told is week else replace(after, week=told)


def instants(breaks: Breaks, around: Around, now_ms: int) -> tuple[int, ...]:
    """The boot-clock instants at which time alone changes what is called."""
    week = breaks.week
    if week.empty:
        return ()
    local_ms = now_ms + around.local_ms
    midnight_ms = (day_of(local_ms) + 1) * DAY_MS
    known = (
        asked_ms(week, local_ms),
        checkup_ms(week.checkup, local_ms),
        *(talk.told_ms + SHOWN_MS for talk in (week.talk, week.checkup.talk) if talk and talk.told_ms),
        # Then another day's plan holds, and this one's is over.
        midnight_ms,
    )
    on_clock = (at_ms - around.local_ms for at_ms in known if at_ms is not None)
    return (*on_clock, *sensor_ends_ms(breaks))


def _stands(from_ms: int | None, talk: Talk | None, local_ms: int) -> bool:
    if from_ms is None or local_ms < from_ms:
        return False
    if talk is None or talk.day != day_of(local_ms) or talk.told_ms is None:
        return True
    return local_ms - talk.told_ms < SHOWN_MS


def _told(week: Week, name: Name, local_ms: int) -> Week:
    """The week once this was shown; a clock that was moved back shows it anew."""
    talk = week.talk if name == "activity" else week.checkup.talk
    day = day_of(local_ms)
    said = talk if talk is not None and talk.day == day else Talk(day)
    if said.told_ms is not None and said.told_ms <= local_ms:
        return week
    said = replace(said, told_ms=local_ms)
    if name == "activity":
        return replace(week, talk=said)
    return replace(week, checkup=replace(week.checkup, talk=said))


def _turned(week: Week, day: int) -> Week:
    """The week on this day: what was said on another is over, and no day is missed that is not over."""
    if any(mark.outcome == "missed" and mark.day >= day for mark in week.marks):
        # The clock was moved back: that day comes again, and is asked again.
        kept = (mark for mark in week.marks if mark.outcome != "missed" or mark.day < day)
        week = replace(week, marks=tuple(kept))
    talk = week.talk
    if talk is None or talk.day == day:
        return week
    over = replace(week, talk=None)
    unanswered = talk.told_ms is not None and week.mark(talk.day) is None
    return over.marked(talk.day, "missed") if unanswered and talk.day < day else over
