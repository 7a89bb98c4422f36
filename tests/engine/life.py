"""One person at one machine, and the program's practice: what most tests of the engine begin with.

Law: time moves only when told; the program is told of nothing but through `reduce` and `restored`.
"""

from dataclasses import dataclass, field, replace
from typing import Final, Literal

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.ledger import Course
from backcare_desktop.engine.locks import Lock
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.practice import locks, reduce
from backcare_desktop.engine.restore import restored
from backcare_desktop.engine.state import Practice, alarm_of, fresh
from backcare_desktop.engine.thermal.advance import contact_ms

#: 2 March 2026, 08:00 UTC.
NINE: Final = 1_772_438_400_000

EVERY_CHECK: Final = frozenset(
    {check for method in METHODS.values() for check in method.checks} | {"recovered"}
)
PASS: Final = Answers(EVERY_CHECK)


def minutes(number: float) -> int:
    """Milliseconds in so many minutes."""
    return round(number * MINUTE_MS)


def seconds(number: float) -> int:
    """Milliseconds in so many seconds."""
    return round(number * SECOND_MS)


def hours(number: float) -> int:
    """Milliseconds in so many hours."""
    return round(number * HOUR_MS)


def course(
    method: str = "ice-pack", ended_ms: int = 0, length_ms: int = 15 * MINUTE_MS, last_ms: int | None = None
) -> Course:
    """A course that ended at `ended_ms`, all of it contact."""
    return Course(
        modality=METHODS[method].modality,
        method=method,
        started_ms=ended_ms - length_ms,
        ended_ms=ended_ms,
        contact_ms=length_ms,
        last_contact_ms=length_ms if last_ms is None else last_ms,
    )


def refusing(check: str) -> Answers:
    """All checks confirmed but this one, which is "not so"."""
    return Answers(EVERY_CHECK - {check}, frozenset({check}))


def request(method: str = "ice-pack", length: float | None = 15, **more: int | str | bool | None) -> Request:
    """A request as a person types it; a method that does not exist counts as cold."""
    modality = METHODS[method].modality if method in METHODS else Modality.COLD
    return replace(Request(modality, method, length), **more)  # type: ignore[arg-type]


@dataclass(slots=True)
class Life:
    """The practice and the clocks it is shown."""

    boot: str = "boot-1"
    boot_ms: int = 3 * HOUR_MS
    wall_ms: int = NINE
    state: Practice = field(init=False)
    #: The last moment at which the program is known to have run.
    seen: Moment = field(init=False)

    def __post_init__(self) -> None:
        self.state = fresh(self.now)
        self.seen = self.now

    @property
    def now(self) -> Moment:
        """The clocks."""
        return Moment(self.boot, self.boot_ms, self.wall_ms)

    def wait(self, for_ms: int) -> "Life":
        """Time passes, and the program sees nothing of it."""
        self.boot_ms += for_ms
        self.wall_ms += for_ms
        return self

    def do(self, event: ev.Event) -> "Life":
        """Something happens now."""
        self.state = reduce(self.state, event, self.now)
        self.seen = self.now
        return self

    def tick(self, for_ms: int = 0) -> "Life":
        """Time passes, and the program looks at the clock."""
        return self.wait(for_ms).do(ev.Ticked())

    def start(self, method: str = "ice-pack", length: float = 15, **more: int | str | bool | None) -> "Life":
        """A session is asked for with every check confirmed."""
        return self.do(ev.StartAsked(request(method, length, **more), PASS))

    def crash(self, for_ms: int = 0) -> "Life":
        """The process is gone without warning and is started again in the same boot."""
        self.wait(for_ms)
        return self._restored()

    def reboot(self, for_ms: int, wall_step_ms: int = 0, up_ms: int = 20 * SECOND_MS) -> "Life":
        """The machine is started again; its clock begins at zero and has run for `up_ms`."""
        self.wall_ms += for_ms + wall_step_ms
        self.boot = f"boot-{int(self.boot.removeprefix('boot-')) + 1}"
        self.boot_ms = up_ms
        return self._restored()

    def _restored(self) -> "Life":
        self.state = restored(self.state, self.seen, self.now)
        self.seen = self.now
        return self

    @property
    def phase(self) -> str:
        """The name of the thermal state, as the status has it."""
        return type(self.state.thermal).__name__.lower()

    @property
    def contact(self) -> int:
        """Contact of the present course in ms."""
        return contact_ms(self.state.thermal, self.boot_ms)

    @property
    def alarm(self) -> Literal["none", "low", "medium", "high"]:
        """The level of the alarm that stands."""
        return alarm_of(self.state, self.boot_ms).level

    @property
    def refused(self) -> str | None:
        """The limit that the last request was refused by."""
        return None if self.state.refused is None else self.state.refused.limit

    def locks(self) -> dict[tuple[str, str], Lock]:
        """What is locked now, by thing and limit."""
        return {(lock.what, lock.limit): lock for lock in locks(self.state, self.boot_ms)}


def settled(now: Moment | None = None) -> Life:
    """A person who answered every question "no"."""
    life = Life() if now is None else Life(now.boot, now.boot_ms, now.wall_ms)
    life.do(ev.ScreenAnswered())
    return life.do(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
