"""The simulated world of a story: its clock, its disk, and a driver that wakes on time.

Law: the driver wakes exactly when the engine asks to be woken, as the real one does; while the
program is gone or the machine sleeps, nothing runs.
"""

import sqlite3
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.engine.methods import CONDITIONS, Modality
from backcare_desktop.engine.moment import HOUR_MS, Moment
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.state import Practice, on_body
from backcare_desktop.engine.thermal.states import Apply, Recover, Remove
from backcare_desktop.replay.diary import StoryDiary
from backcare_desktop.replay.story import Step
from backcare_desktop.settings.options import parse, told
from backcare_desktop.settings.remark import Remark
from backcare_desktop.store.database import FILE_NAME, StoreUnwritableError, open_database
from backcare_desktop.store.keeper import Keeper

#: The machine of a story was started this long before it.
_UP_BEFORE_MS: Final = 3 * HOUR_MS


@dataclass(slots=True)
class Disk:
    """A disk that can be full: the real file, refused by SQLite itself."""

    full: bool = False
    _open: list[sqlite3.Connection] = field(default_factory=list)

    def connect(self, folder: Path) -> sqlite3.Connection:
        """Open the database as the program does, on this disk."""
        if self.full and not (folder / FILE_NAME).exists():
            raise StoreUnwritableError("the disk is full")
        connection = open_database(folder)
        self._open = [connection]
        self.fill(full=self.full)
        return connection

    def fill(self, *, full: bool) -> None:
        """Fill the disk, or make room on it."""
        self.full = full
        for connection in self._open:
            try:
                connection.execute(f"PRAGMA query_only={'ON' if full else 'OFF'}")
            except sqlite3.Error:
                # A closed connection, or one whose file was made garbage, refuses by itself.
                continue


class World:
    """One machine with one person and the program on it."""

    def __init__(self, folder: Path, start_wall_ms: int, profile: frozenset[str], zone_ms: int = 0) -> None:
        self._folder = folder
        self._start_wall_ms = start_wall_ms
        self._moved_ms = 0
        self._boot = 1
        self._booted_ms = -_UP_BEFORE_MS
        self._disk = Disk()
        self._sound = "ok"
        self._garbage = False
        self._limits: dict[str, object] = {}
        self._zone_ms = zone_ms
        #: Since when the person is away from the keyboard, from the story's start.
        self._away_ms: int | None = None
        self._quiet: dict[type[ev.DoNotDisturbTold | ev.FullScreenTold], bool] = {}
        self._reminders: dict[str, object] = {}
        self.elapsed_ms = 0
        self.profile = profile
        self._keeper = Keeper.open(folder, self.now, self._disk.connect)
        self.do(ev.ScreenAnswered())
        self.do(ev.ProfileAnswered(profile, frozenset(CONDITIONS)))
        self.do(ev.ZoneTold(zone_ms))
        self._diary = StoryDiary(folder, zone_ms)

    @property
    def now(self) -> Moment:
        """The clocks as the program reads them."""
        return Moment(f"boot-{self._boot}", self.elapsed_ms - self._booted_ms, self.wall_ms(self.elapsed_ms))

    @property
    def state(self) -> Practice:
        """The program's practice."""
        return self._keeper.state

    @property
    def unreadable(self) -> bool:
        """Whether the program waits for answers after a broken ledger."""
        return self.state.ledger.unreadable is not None

    def wall_ms(self, elapsed_ms: int) -> int:
        """The wall clock, as it stands moved now, at this distance from the story's start."""
        return self._start_wall_ms + elapsed_ms + self._moved_ms

    def boot_ms(self, elapsed_ms: int) -> int:
        """The boot clock at this distance from the story's start."""
        return elapsed_ms - self._booted_ms

    def do(self, event: ev.Event) -> None:
        """Something happens now."""
        self._keeper.accept(event, self.now)

    def tell(self, step: Step) -> None:
        """The person tells their diary something. Raises StoryError."""
        self._diary.do(step, self._keeper, self.now, self.wall_ms)

    def log(self, step: Step) -> None:
        """A medicine is written down too. Raises StoryError."""
        self._diary.log(step, self._keeper, self.now, self.wall_ms)

    def look_at(self) -> tuple[str, ...]:
        """What of the diary the person should look at now."""
        return self._diary.look_at(self._keeper, self.now)

    def end_look_at(self) -> tuple[str, ...]:
        """The same, where the story had to do with the diary."""
        return self.look_at() if self._diary.is_open else ()

    def set(self, key: str, value: object) -> None:
        """A setting is asked for; an accepted limit outlives a broken ledger, as in the real file."""
        if (event := told(key, value)) is not None:
            self.do(event)
            if self.state.refused is None:
                self._reminders[key] = value
            return
        if key not in LIMITS:
            self.do(ev.OptionChosen(key, valid=not isinstance(parse(key, value), Remark)))
            return
        self.do(ev.LimitSet(key, value))
        if self.state.refused is None:
            self._limits[key] = value

    def run_to(self, elapsed_ms: int) -> None:
        """Let time pass, waking whenever the engine asks for it."""
        while True:
            deadline = next_deadline(self.state, self.now.boot_ms)
            if deadline is None or deadline + self._booted_ms > elapsed_ms:
                break
            self.elapsed_ms = deadline + self._booted_ms
            self.do(ev.Ticked())
        self.elapsed_ms = elapsed_ms

    def suspend(self, for_ms: int) -> None:
        """The machine sleeps: both clocks go on, no code runs."""
        self._keeper.beat(self.now)
        began_ms = self.now.boot_ms
        self.elapsed_ms += for_ms
        self.do(ev.Slept(began_ms))

    def step_wall(self, by_ms: int) -> None:
        """The wall clock alone jumps, and the program is told."""
        self._moved_ms += by_ms
        self.do(ev.Ticked())

    def crash(self, for_ms: int) -> None:
        """The process is gone and is started again."""
        self._keeper.beat(self.now)
        self._keeper.abandon()
        self._restart(for_ms)

    def reboot(self, for_ms: int, wall_step_ms: int) -> None:
        """The machine is restarted, the program with it; a boot begins with its clock at zero.

        A power cut is no different: what was recorded is at most 1 s old (CONTRACT, "since").
        """
        self._keeper.beat(self.now)
        self._keeper.abandon()
        self._moved_ms += wall_step_ms
        self._boot += 1
        self._booted_ms = self.elapsed_ms + for_ms
        self._restart(for_ms)

    def quit(self, for_ms: int, *, off: bool) -> None:
        """The program is asked to quit; it stays while something is on the body."""
        self.do(ev.QuitAsked(off=off))
        if on_body(self.state):
            return
        self._keeper.close(self.now)
        self._restart(for_ms)

    def disk(self, *, full: bool) -> None:
        """The disk fills up, or has room again."""
        self._disk.fill(full=full)
        if full:
            self.do(ev.StoreChanged(writable=False))
        else:
            self._keeper.retry(self.now)

    def make_garbage(self) -> None:
        """The ledger's file is broken from the next start on (CONTRACT, "Broken ledger")."""
        self._garbage = True

    def sound(self, health: str) -> None:
        """Sound is lost, or there again."""
        self._sound = health
        self.do(ev.SoundChanged(health))

    def keyboard(self, *, left: bool) -> None:
        """The person leaves the keyboard, or comes back to it."""
        self._away_ms = self.elapsed_ms if left else None
        self.do(ev.AwayTold() if left else ev.BackTold())

    def do_not_disturb(self, *, on: bool) -> None:
        """The desktop wants no notices, or takes them again."""
        self._tell_quiet(ev.DoNotDisturbTold, on=on)

    def fullscreen(self, *, on: bool) -> None:
        """Another program fills the screen, or no longer."""
        self._tell_quiet(ev.FullScreenTold, on=on)

    def _tell_quiet(self, kind: type[ev.DoNotDisturbTold | ev.FullScreenTold], *, on: bool) -> None:
        self._quiet[kind] = on
        self.do(kind(on=on))

    def _restart(self, for_ms: int) -> None:
        on = _modality_on(self.state)
        self.elapsed_ms += for_ms
        self._diary.close()
        if self._garbage:
            (self._folder / FILE_NAME).write_bytes(b"\x00garbage\xff" * 512)
            self._garbage = False
        self._keeper = Keeper.open(self._folder, self.now, self._disk.connect)
        self.do(ev.SoundChanged(self._sound))
        self._tell_of_desktop()
        self._adopt_limits()
        if self.state.asks_on_body:
            # The person says truthfully what is on the body.
            self.do(ev.OnBodyAnswered(on))

    def _tell_of_desktop(self) -> None:
        """What every start is told by its sensors."""
        self.do(ev.ZoneTold(self._zone_ms))
        away_ms = self._away_ms
        self.do(ev.BackTold() if away_ms is None else ev.AwayTold(self.boot_ms(away_ms)))
        for kind, on in self._quiet.items():
            self.do(kind(on=on))

    def _adopt_limits(self) -> None:
        for name, value in self._limits.items():
            if self.state.limits.setting(name) != value:
                self.do(ev.LimitSet(name, value))
        for key, value in self._reminders.items():
            if (event := told(key, value)) is not None:
                self.do(event)

    def close(self) -> None:
        """The story is over."""
        self._diary.close()
        self._keeper.abandon()


def _modality_on(state: Practice) -> Modality | None:
    thermal = state.thermal
    if isinstance(thermal, Apply | Remove | Recover):
        return thermal.session.plan.modality
    return None
