"""What is truly on the body, kept apart from the program: a list of on and off, in true time.

Law: nothing of the engine's arithmetic is used here. It says what a start at this moment would break,
in the numbers of the facts, whatever clocks, boots and crashes the program saw meanwhile.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

MINUTE: Final = 60_000
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR

HEAT: Final = ("hot-pack", "heating-pad", "electric-blanket", "warm-bath", "heat-wrap")
WRAP: Final = "heat-wrap"
#: The longest one course may be, in ms; all others have 20 minutes.
CAPS: Final = {"ice-massage": 5 * MINUTE, WRAP: 480 * MINUTE}


@dataclass(frozen=True)
class Numbers:
    """What is in force: the defaults, or the hard bounds once anything was set."""

    rest: int = 120 * MINUTE
    gap: int = 120 * MINUTE
    colds_a_day: int = 4
    cold_minutes_a_day: int = 60 * MINUTE
    heats_a_day: int = 3


HARD: Final = Numbers(60 * MINUTE, 60 * MINUTE, 6, 120 * MINUTE, 3)


@dataclass
class Application:
    """One unbroken time with the source on.

    exact: the program could see all of it. counted: its contact, or the least it can be; least: the
    least that a person may report where the program was blind.
    """

    method: str
    began: int
    ended: int | None = None
    exact: bool = True
    counted: int = 0
    least: int = 0

    @property
    def heat(self) -> bool:
        return self.method in HEAT


@dataclass
class Course:
    """Applications that belong together. second_due: on-off, and the second part is still to come."""

    parts: list[Application] = field(default_factory=list)
    second_due: bool = False

    @property
    def last(self) -> Application:
        return self.parts[-1]

    @property
    def contact(self) -> int:
        return sum(part.counted for part in self.parts)

    @property
    def exact(self) -> bool:
        return all(part.exact for part in self.parts)


@dataclass
class Body:
    """All courses so far, the oldest first; whether the last one is on is in `on`."""

    courses: list[Course] = field(default_factory=list)
    on: bool = False
    numbers: Numbers = Numbers()

    def begin(
        self, now: int, method: str, length: int, *, part: int, on_off: bool, goes_on: bool
    ) -> list[str]:
        """Something is put on now for at most `length`; what that breaks.

        goes_on: the program takes it for a part of the last course. It may call a new one what could
        have gone on, and then needs all that a new one needs.
        """
        broken = [] if not self.on else ["two at a time"]
        course = self._going_on(now, method, part) if goes_on else None
        if course is None:
            broken += self._against_new(now, method, length * (2 if on_off and part == 1 else 1))
            course = Course()
            self.courses.append(course)
        broken += self._against_length(now, course, method, length)
        broken += self._against_gap(now, method)
        course.parts.append(Application(method, now))
        course.second_due = on_off and part == 1
        self.on = True
        return broken

    def end(self, now: int, since: int | None = None) -> None:
        """It is off now; the person says since when."""
        last = self.courses[-1].last
        last.ended = now
        if last.exact:
            last.counted = (now if since is None else since) - last.began
        elif since is not None:
            last.counted = last.least
        self.on = False

    def rebooted(self, known: int, ran: int) -> None:
        """The machine restarted with it on: known to be on at `known`, the program last ran at `ran`."""
        last = self.courses[-1].last
        if last.exact:
            last.exact = False
            last.counted, last.least = ran - last.began, known - last.began

    def contact(self, now: int) -> int:
        """Contact of the present course: exactly, or at least, where the program was blind."""
        course = self.courses[-1]
        running = now - course.last.began if self.on and course.last.exact else 0
        return course.contact + running

    def _going_on(self, now: int, method: str, part: int) -> Course | None:
        """The course that goes on: its second part, or after a slip of the finger."""
        if not self.courses:
            return None
        course, last = self.courses[-1], self.courses[-1].last
        if part == 2 and course.second_due and last.method == method:
            return course
        slip = last.ended is not None and last.ended - last.began <= MINUTE
        soon = last.ended is not None and now - last.ended <= 5 * MINUTE
        return course if slip and soon and last.method == method else None

    def _against_new(self, now: int, method: str, length: int) -> Iterator[str]:
        heat = method in HEAT
        before = [course for course in self.courses if course.last.heat is heat]
        if before and not (method == before[-1].last.method == WRAP):
            if now - ended(before[-1]) < self.numbers.rest:
                yield "no rest"
        today = [course for course in before if now - ended(course) < DAY]
        packs = sum(course.last.method != WRAP for course in today)
        if heat and method != WRAP and packs >= self.numbers.heats_a_day:
            yield "too many a day"
        if not heat and len(today) >= self.numbers.colds_a_day:
            yield "too many a day"
        if not heat and sum(c.contact for c in today) + length > self.numbers.cold_minutes_a_day:
            yield "too long a day"

    def _against_length(self, now: int, course: Course, method: str, length: int) -> Iterator[str]:
        used = course.contact
        if method == WRAP:
            wraps = [c for c in self.courses if c.parts and c.last.method == WRAP and now - ended(c) < DAY]
            used = sum(c.contact for c in wraps)
        if not 0 < length <= CAPS.get(method, 20 * MINUTE) - used:
            yield "too long"

    def _against_gap(self, now: int, method: str) -> Iterator[str]:
        other = [c for c in self.courses if c.parts and c.last.heat is not (method in HEAT)]
        if other and now - ended(other[-1]) < self.numbers.gap:
            yield "no gap"


def ended(course: Course) -> int:
    """When its last application was told to be off."""
    assert course.last.ended is not None
    return course.last.ended
