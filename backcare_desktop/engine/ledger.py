"""What was applied, when, how sure we are, and what else keeps a start locked.

Law: nothing here is ever shortened by deleting, undoing, importing or a looser setting. All
instants are milliseconds on the sleep-counting clock of the present boot (negative before it).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from backcare_desktop.engine.methods import METHODS, Modality
from backcare_desktop.engine.moment import DAY_MS, MINUTE_MS, SECOND_MS

#: An application of at most this much contact was a mis-click (SAFETY 1, "course") ...
MISCLICK_CONTACT_MS = 60 * SECOND_MS
#: ... and may go on as the same course for this long.
MISCLICK_WINDOW_MS = 5 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Course:
    """One course that has ended, or whose on-off pattern is in its off part.

    contact_ms: contact of all its applications; last_contact_ms: of the last one alone.
    estimated: the program could not watch all of it.
    """

    modality: Modality
    method: str
    started_ms: int
    ended_ms: int
    contact_ms: int
    last_contact_ms: int
    estimated: bool = False

    @property
    def worn(self) -> bool:
        """Whether it was a heat wrap."""
        return METHODS[self.method].worn

    def misclick_until_ms(self) -> int | None:
        """Until when it may go on as the same course, None where it was no mis-click."""
        short = self.last_contact_ms <= MISCLICK_CONTACT_MS
        return self.ended_ms + MISCLICK_WINDOW_MS if short else None


@dataclass(frozen=True, slots=True)
class Held:
    """A lock that stood when a setting became looser: it keeps its length.

    spares_wraps: it never concerned heat wraps.
    """

    what: str
    limit: str
    since_ms: int
    length_ms: int
    spares_wraps: bool = False

    @property
    def until_ms(self) -> int:
        """When it ends, on the boot clock."""
        return self.since_ms + self.length_ms


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The ledger could not be read: a full rest from `since_ms`, and these answers are missing."""

    since_ms: int
    missing: frozenset[str] = frozenset({"screen", "profile", "skin"})


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that can lock a start, apart from the profile and the settings.

    emergency, same_day: ids of the open A and B answers (clinical 5.3).
    same_day_cleared: the B answers for which the person has had advice.
    screened: the warning signs were answered at least once. stretches: when routines with holds
    ended. warmed_ms: when there last was enough moving for a warm-up; limber_ms: enough moving and
    gentle holding for deep bends and strength.
    """

    courses: tuple[Course, ...] = ()
    held: tuple[Held, ...] = ()
    emergency: frozenset[str] = frozenset()
    same_day: frozenset[str] = frozenset()
    same_day_cleared: frozenset[str] | None = None
    leg_sign: bool = False
    screened: bool = False
    skin_sign: str | None = None
    sedated_ms: int | None = None
    topical_ms: int | None = None
    injury_ms: int | None = None
    unreadable: Unreadable | None = None
    writable: bool = True
    stretches: tuple[int, ...] = ()
    warmed_ms: int | None = None
    limber_ms: int | None = None

    @property
    def needs_advice_today(self) -> bool:
        """Whether a B answer, or a leg sign in a stretch, stands open."""
        return self.leg_sign or (bool(self.same_day) and self.same_day != self.same_day_cleared)

    def last(self, modality: Modality) -> Course | None:
        """The course of this modality that ended last."""
        return last_of(course for course in self.courses if course.modality is modality)

    def within_day(self, modality: Modality, now_ms: int) -> tuple[Course, ...]:
        """Courses that ended less than 24 h ago, the oldest first."""
        recent = (
            course
            for course in self.courses
            if course.modality is modality and now_ms - course.ended_ms < DAY_MS
        )
        return tuple(sorted(recent, key=lambda course: course.ended_ms))

    def stretches_within_day(self, now_ms: int) -> tuple[int, ...]:
        """When the routines with holds of the last 24 h ended, the oldest first."""
        return tuple(sorted(ended_ms for ended_ms in self.stretches if now_ms - ended_ms < DAY_MS))

    def answered(self, missing: str) -> "Ledger":
        """The same with one of the answers given that an unreadable ledger asked for."""
        if self.unreadable is None:
            return self
        left = self.unreadable.missing - {missing}
        return replace(self, unreadable=replace(self.unreadable, missing=left))

    def screen_answered(self, yes: frozenset[str]) -> "Ledger":
        """The warning signs answered: A answers add up, B answers are replaced."""
        same_day = frozenset(answer for answer in yes if answer.startswith("B"))
        return replace(
            self,
            emergency=self.emergency | {answer for answer in yes if answer.startswith("A")},
            same_day=same_day,
            same_day_cleared=self.same_day_cleared if same_day == self.same_day_cleared else None,
            leg_sign=False,
            screened=True,
        )


def last_of(courses: Iterable[Course]) -> Course | None:
    """The course that ended last; of two that ended at once (a doubt makes them so) the later one."""
    return max(reversed(tuple(courses)), key=lambda course: course.ended_ms, default=None)


def streak_days(courses: Iterable[Course], now_ms: int) -> int:
    """The day in a row that a course beginning now would be on; 1 where there was no row.

    A row ends only after 24 h without (CONTRACT, "Days in a row"); its days are counted from the
    start of its first course on the sleep-counting clock.
    """
    begun = now_ms
    for course in sorted(courses, key=lambda course: course.ended_ms, reverse=True):
        if begun - course.ended_ms >= DAY_MS:
            break
        begun = min(begun, course.started_ms)
    return (now_ms - begun) // DAY_MS + 1


def shifted(ledger: Ledger, by_ms: int) -> Ledger:
    """The ledger on another boot's clock: every instant moved by `by_ms`."""
    return _moved(ledger, lambda instant: instant + by_ms, by_ms)


def doubted(ledger: Ledger, by_ms: int, now_ms: int) -> Ledger:
    """The ledger after a reboot with a clock that cannot be believed: every age starts again.

    Starts keep the age that is sure (`by_ms` moves them with no credit), so that days in a row
    are not forgotten. The time for going on after a mis-click may be over: it is.
    """
    # A warm-up of which nobody knows when it was permits nothing.
    moved = _moved(replace(ledger, warmed_ms=None, limber_ms=None), lambda _instant: now_ms, by_ms)
    return replace(moved, courses=tuple(map(finished, moved.courses)))


def believed(ledger: Ledger, earliest_ms: int, now_ms: int) -> Ledger:
    """The ledger of another clock: what cannot have been, before the earliest or after now, was just now."""
    moved = _moved(
        ledger, lambda instant: instant if earliest_ms <= instant <= now_ms else now_ms, starts_by_ms=0
    )
    return replace(
        moved,
        courses=tuple(
            replace(course, started_ms=min(course.started_ms, course.ended_ms)) for course in moved.courses
        ),
    )


def finished(course: Course) -> Course:
    """The course as one that cannot go on after a mis-click."""
    return replace(course, last_contact_ms=max(course.last_contact_ms, MISCLICK_CONTACT_MS + 1))


def _moved(ledger: Ledger, move: Callable[[int], int], starts_by_ms: int) -> Ledger:
    def moved(instant: int | None) -> int | None:
        return None if instant is None else move(instant)

    missing = ledger.unreadable
    return replace(
        ledger,
        courses=tuple(
            replace(
                course,
                started_ms=course.started_ms + starts_by_ms,
                ended_ms=move(course.ended_ms),
            )
            for course in ledger.courses
        ),
        held=tuple(replace(held, since_ms=move(held.since_ms)) for held in ledger.held),
        sedated_ms=moved(ledger.sedated_ms),
        topical_ms=moved(ledger.topical_ms),
        injury_ms=moved(ledger.injury_ms),
        stretches=tuple(move(ended_ms) for ended_ms in ledger.stretches),
        warmed_ms=moved(ledger.warmed_ms),
        limber_ms=moved(ledger.limber_ms),
        unreadable=missing and replace(missing, since_ms=move(missing.since_ms)),
    )
