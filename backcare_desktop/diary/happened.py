"""What a step of the practice tells the diary: what ended, what was told, what was answered.

Law: it only reads. The same step always tells the same, and what was refused tells nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from backcare_desktop.diary.matters import BreakCount, Course, Matter, PainNow, Routine, Screening
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.advance import advance as guided_advance
from backcare_desktop.engine.guided.script import script
from backcare_desktop.engine.guided.states import Active, Going, Over, Run
from backcare_desktop.engine.guided.steps import watched
from backcare_desktop.engine.ledger import Course as Applied
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.advance import advance
from backcare_desktop.engine.thermal.states import Apply, OnBody, Remove

#: The person took it off before its time.
OFF_EARLY = "off"
#: It was on when the program was gone, and the person said afterwards that it is off.
RECOVERED = "recovered"


@dataclass(frozen=True, slots=True)
class Told:
    """goes_on: it is the course told before, which went on; its contact is that of the whole course."""

    matter: Matter
    goes_on: bool = False


def happened(before: Practice, event: ev.Event, after: Practice, now: Moment) -> tuple[Told, ...]:
    """What the step from `before` to `after` tells, in the order in which it is written."""
    return (
        *_courses(before, after, now.boot_ms),
        *_routine(before, event, after, now.boot_ms),
        *_words(event, after),
        *_breaks(before, after),
    )


def interrupted(before: Practice, last: Moment) -> tuple[Told, ...]:
    """What a start tells: a routine that ran when the program was gone at `last` did not go on."""
    guided, now_ms = before.guided, last.boot_ms
    return () if not isinstance(guided, Active) else (_ended(before, guided, now_ms),)


def _words(event: ev.Event, after: Practice) -> Iterator[Told]:
    if after.refused is not None:
        return
    if isinstance(event, ev.PainTold) and event.level is not None:
        yield Told(PainNow(event.level, event.after))
    if isinstance(event, ev.ScreenAnswered):
        yield Told(Screening(event.yes))


def _courses(before: Practice, after: Practice, now_ms: int) -> Iterator[Told]:
    known = before.ledger.courses
    if after.ledger.courses is known or not isinstance(before.thermal, OnBody):
        return
    thermal = advance(before.thermal, before.ledger, before.limits, now_ms)
    for course in after.ledger.courses:
        if isinstance(thermal, OnBody) and not any(course is other for other in known):
            yield _course(thermal, course, after.ledger.skin_sign)


def _course(thermal: OnBody, course: Applied, sign: str | None) -> Told:
    ended = Course(
        modality=course.modality.value,
        method=course.method,
        contact_ms=course.contact_ms,
        ending=_ending(thermal),
        sign=sign,
        estimated=course.estimated,
        pain_before=thermal.session.plan.pain_before,
    )
    contact = thermal.contact
    return Told(ended, goes_on=contact.course_started_ms != contact.started_ms)


def _ending(thermal: OnBody) -> str:
    if isinstance(thermal, Apply):
        return OFF_EARLY
    return thermal.cause.value if isinstance(thermal, Remove) else RECOVERED


def _routine(before: Practice, event: ev.Event, after: Practice, now_ms: int) -> Iterator[Told]:
    guided = before.guided
    # A sleep makes a routine wait; nothing of it passes.
    if not isinstance(guided, Active) or isinstance(event, ev.Slept) or _goes_on(guided.run, after):
        return
    ending = after.guided.ending if isinstance(after.guided, Over) else None
    yield _ended(before, guided, now_ms, ending)


def _goes_on(run: Run, after: Practice) -> bool:
    return isinstance(after.guided, Active) and after.guided.run.began_ms == run.began_ms


def _ended(before: Practice, guided: Active, now_ms: int, ending: str | None = None) -> Told:
    """The routine as it was when it ended, by itself or at `now_ms`."""
    last, by_itself = guided_advance(guided, before.limits, now_ms)
    if by_itself is not None:
        over, run = by_itself
        return Told(
            _as_routine(run, over.since_ms, sum(part.length_ms for part in script(run.routine)), "done")
        )
    assert isinstance(last, Active)  # noqa: S101 - what has not ended runs or waits
    run = watched(last, before.limits, now_ms)
    return Told(_as_routine(run, now_ms, _reached_ms(last, now_ms), ending or "stopped"))


def _reached_ms(guided: Active, now_ms: int) -> int:
    """How far into its own time the routine had come; what was left out counts as passed."""
    spent_ms = guided.spent_ms if not isinstance(guided, Going) else max(0, now_ms - guided.since_ms)
    return sum(part.length_ms for part in script(guided.run.routine)[: guided.index]) + spent_ms


def _as_routine(run: Run, ended_ms: int, reached_ms: int, ending: str) -> Routine:
    # A pause makes it longer on the clock, and what was left out makes it shorter.
    lasted_ms = max(0, min(ended_ms - run.began_ms, reached_ms))
    return Routine(run.routine.id, lasted_ms, run.held, ending, run.pain_before)


def _breaks(before: Practice, after: Practice) -> Iterator[Told]:
    tally = after.breaks.tally
    if tally != before.breaks.tally and (tally.offered or tally.taken or tally.missed):
        yield Told(BreakCount(tally.offered, tally.taken, tally.missed))
