"""One simulated machine of the search: the world of the stories, set down anywhere.

Law: what a step of a story does to the world is `replay.World`'s to say; here only the file is
replaced by paper, and a whole machine can be put away and taken up again.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.effects import wanted
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import HOUR_MS, Moment
from backcare_desktop.engine.practice import reduce
from backcare_desktop.engine.state import Practice, fresh
from backcare_desktop.gui.overriding import override
from backcare_desktop.replay import world as replayed
from backcare_desktop.replay.world import World
from backcare_desktop.settings.options import reminder_part
from tools.explore.paper import Codec, Paper, PaperKeeper, Snapshot
from tools.explore.reminders import ZONE_MS

#: The present, in each state that is put away.
BOOT: Final = "boot-1"
BOOT_MS: Final = 3 * HOUR_MS
#: 2 March 2026, 08:00 UTC.
WALL_MS: Final = 1_772_438_400_000
NOW: Final = Moment(BOOT, BOOT_MS, WALL_MS)
#: What is set before a walk, as a story writes it.
Settings = tuple[tuple[str, float | bool], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A machine put away at NOW.

    owed: what the disk has in place of `state` where it could not be written; None where a start
    would find `state`. full, broken: the disk (see Paper). on_ms: where something is owed, when a
    source was last watched on the body.
    """

    state: Practice
    owed: Snapshot | None = None
    full: bool = False
    broken: bool = False
    on_ms: int | None = None


class Machine(World):
    """A world whose disk is paper."""

    paper: Paper

    # Nothing is opened or asked here; `stand` puts the machine somewhere.
    def __init__(self, codec: Codec) -> None:
        self.paper = Paper(codec)
        self._zone_ms = ZONE_MS
        self._reminders = {}
        self._card = ""
        #: How often a card of a break came up since it was stood here.
        self.fired = 0
        self._start_wall_ms = WALL_MS
        self._sound = "ok"
        self._limits: dict[str, object] = {}
        self.profile: frozenset[str] = frozenset()
        self._read, self._read_in = NOW, 1

    def stand(self, place: Place) -> None:
        """Take up what was put away."""
        self._moved_ms = 0
        self._boot = 1
        self._booted_ms = -BOOT_MS
        self.elapsed_ms = 0
        paper = self.paper
        paper.full, paper.broken = place.full, place.broken
        paper.snapshot = (as_written(place.state), NOW) if place.owed is None else place.owed
        self._keeper = PaperKeeper.holding(paper, place.state, NOW, place.on_ms)
        self._sit(place.state)

    def _sit(self, state: Practice) -> None:
        """What the desktop knows of the person, and what is on the screen."""
        breaks, self.fired = state.breaks, 0
        self._away_ms = None if breaks.away_ms is None else breaks.away_ms - BOOT_MS
        self._quiet = {}
        if breaks.do_not_disturb_ms is not None:
            self._quiet[ev.DoNotDisturbTold] = True
        if breaks.fullscreen_ms is not None:
            self._quiet[ev.FullScreenTold] = True
        self._card = wanted(state, BOOT_MS)[3].phase if breaks.counts else ""

    @override
    def do(self, event: ev.Event) -> None:
        super().do(event)
        state = self.state
        if state.breaks.counts:
            card = wanted(state, self.now.boot_ms)[3].phase
            self.fired += card == "due" != self._card
            self._card = card

    @property
    @override
    def now(self) -> Moment:
        # Read several times in each step, and the same until a clock moves.
        boot_ms, wall_ms = self.elapsed_ms - self._booted_ms, self.wall_ms(self.elapsed_ms)
        read = self._read
        if read.boot_ms != boot_ms or read.wall_ms != wall_ms or self._boot != self._read_in:
            self._read, self._read_in = super().now, self._boot
        return self._read

    @property
    @override
    def state(self) -> Practice:
        return self._keeper.opened.state

    @override
    def disk(self, *, full: bool) -> None:
        self.paper.fill(full=full)
        if full:
            self.do(ev.StoreChanged(writable=False))
        else:
            self._keeper.retry(self.now)

    def fill_unnoticed(self) -> None:
        """The disk fills up as a real one does; in a story the program is told at once."""
        self.paper.fill(full=True)

    @override
    def make_garbage(self) -> None:
        self.paper.broken = True

    @override
    def _restart(self, for_ms: int) -> None:
        on = replayed._modality_on(self.state)
        self.elapsed_ms += for_ms
        self._keeper = PaperKeeper.started(self.paper, self.now)
        self._card = ""
        self.do(ev.SoundChanged(self._sound))
        if self.state.breaks.counts:
            self._tell_of_desktop()
        if self.state.asks_on_body:
            self.do(ev.OnBodyAnswered(on))


def as_written(state: Practice) -> Practice:
    """The state as it was before the disk refused."""
    ledger = state.ledger
    return state if ledger.writable else replace(state, ledger=replace(ledger, writable=True))


def settled(settings: Settings) -> Iterator[ev.Event]:
    """What sets these."""
    for name, value in settings:
        part = reminder_part(name)
        yield ev.LimitSet(name, value) if part is None else ev.ReminderSet(*part, value)


def beginning(settings: Settings = ()) -> Place:
    """The machine of a person who answered every question "no" (CONTRACT, "The person")."""
    state = reduce(fresh(NOW), ev.ScreenAnswered(), NOW)
    state = reduce(state, ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)), NOW)
    for event in (ev.ZoneTold(ZONE_MS), *settled(settings)):
        state = reduce(state, event, NOW)
    return Place(state)
