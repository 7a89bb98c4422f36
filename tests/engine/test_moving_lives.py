"""SAFETY 5 over any history of routines, cold, heat, sleeps, crashes and reboots.

The machine lives random lives; `true_mover` follows each routine and judges each start. Many more lives:
BACKCARE_PROPERTIES=long.
"""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.plan import BOTH_SIDES, Exercise, Routine, Stage
from backcare_desktop.engine.guided.script import script
from backcare_desktop.engine.guided.states import Active, Ending, Going, Over, Paused, Still
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.practice import next_deadline, reduce
from backcare_desktop.engine.state import on_body
from backcare_desktop.engine.thermal.states import Apply, Off, OnBody
from tests.engine.exercises import BOX, CAT_COW, FOLD, KNEE, LEGS_UP, MARCH, OWN, PLANK, SLOW, routine
from tests.engine.life import PASS, hours, minutes, request, seconds, settled
from tests.engine.test_invariants import lives
from tests.engine.true_mover import Mover, laid_out, quiet

#: A failure is made small, which takes its time.
pytestmark = pytest.mark.timeout(1_800)

BRIDGE: Final = replace(CAT_COW, name="bridge", sides=BOTH_SIDES, exercise=Exercise("strength"))
GLUTES: Final = Exercise("stretch", frozenset({"hip"}), ("glutes",))
OWN_HOLD: Final = Stage("My hold", "hold", seconds(30), 2, BOTH_SIDES, seconds(10))
STAGES: Final = st.sampled_from(
    [
        MARCH, replace(MARCH, length_ms=minutes(3)), replace(MARCH, length_ms=minutes(5) - 1),
        replace(MARCH, length_ms=minutes(5)), CAT_COW, replace(CAT_COW, count=16), OWN,
        KNEE, replace(KNEE, count=4), replace(KNEE, exercise=GLUTES), replace(KNEE, sides=("right",)),
        replace(KNEE, rest_ms=seconds(9)), replace(KNEE, length_ms=seconds(61)), OWN_HOLD,
        FOLD, replace(FOLD, length_ms=seconds(60), count=2, rest_ms=seconds(10)), PLANK, BRIDGE,
        LEGS_UP, SLOW, BOX,
    ]
)  # fmt: skip
ROUTINES: Final = st.lists(STAGES, min_size=1, max_size=5).map(lambda stages: routine(*stages))
#: One movement of each kind that waits after cold.
EACH_ALONE: Final = st.sampled_from([routine(stage) for stage in (KNEE, FOLD, PLANK, BRIDGE, OWN_HOLD)])
EDGES: Final = (seconds(3), seconds(5), minutes(3), minutes(5), minutes(15), minutes(20), hours(24))
#: From the end of one thing to the start of a routine.
APART: Final = [0, minutes(15), minutes(15) + 1, minutes(20) - 1, minutes(20), minutes(20) + 1]
WAITS: Final = st.one_of(
    st.sampled_from([("deadline", -1), ("deadline", 0), ("deadline", 0), ("deadline", 1)]),
    st.sampled_from([("ms", edge + by) for edge in EDGES for by in (-1, 0, 1)]),
    st.sampled_from([("ms", 0), ("ms", 1), ("ms", seconds(40)), ("ms", hours(9))]),
)
LOOSER: Final = st.sampled_from(
    [
        ev.LimitSet("cold.no_numb_exercise", 10), ev.LimitSet("stretch.max_per_muscle", 180),
        ev.LimitSet("stretch.sessions_per_day", 4), ev.LimitSet("warmup.before_hold", 2),
        ev.LimitSet("warmup.valid_for", 20), ev.LimitSet("warmup.before_deep_or_strength", 4),
        ev.LimitSet("flexion.after_waking", 60), ev.LimitSet("stretch.max_start_pain", 7),
    ]
)  # fmt: skip
SAYINGS: Final = st.sampled_from(
    [
        ev.ScreenAnswered(frozenset({"A1"})), ev.ScreenAnswered(frozenset({"B1"})), ev.ScreenAnswered(),
        ev.Cleared("emergency"), ev.Cleared("same-day"), ev.PainTold(1), ev.PainTold(6), ev.Faulted(),
        ev.QuitAsked(off=True), ev.QuitAsked(off=False), ev.StoreChanged(writable=False),
        ev.StoreChanged(writable=True), ev.SoundChanged("unavailable"), ev.AlarmHushed(), ev.NextAsked(PASS),
    ]
)  # fmt: skip
WELL_AGAIN: Final = (ev.StopAsked(), ev.SourceOff(), ev.Cleared("emergency"), ev.ScreenAnswered())
HURTS: Final = st.builds(ev.HurtTold, sharp=st.booleans(), leg=st.booleans(), numb=st.booleans())


class Lives(RuleBasedStateMachine):
    """One person; `true` is true time in ms since the story began, `ran` when the program last looked."""

    @initialize()
    def born(self) -> None:
        self.life = settled()
        self.true = self.ran = 0
        self.mover = Mover()

    # -------------------------------------------------------------------------------------- time

    @rule(wait=WAITS, ticks=st.sampled_from([0, 1, 1, 2]))
    def time_passes(self, wait: tuple[str, int], ticks: int) -> None:
        self._pass(wait)
        for _ in range(ticks):
            self._do(ev.Ticked())

    @rule(wait=WAITS)
    def sleeps_and_wakes(self, wait: tuple[str, int]) -> None:
        # As the driver tells it: never later than it last looked.
        began = self.life.seen.boot_ms
        if self.mover.doing is not None:
            self.mover.doing.pause()
        self._pass(wait)
        self._do(ev.Slept(began))

    @rule(wait=WAITS, boots=st.booleans())
    def is_gone_and_comes_back(self, wait: tuple[str, int], boots: bool) -> None:
        wait_ms = self._wait_ms(wait)
        self.true += wait_ms
        if boots:
            self.life.reboot(wait_ms)
        else:
            self.life.crash(wait_ms)
        # What it did not see is not credited, and it ended when it was last seen.
        if self.mover.doing is not None:
            self.mover.end(self.ran)
        self.ran = self.true
        assert isinstance(self.life.state.guided, Still)

    # -------------------------------------------------------------------------------------- routines

    @rule(
        plan=ROUTINES,
        pain=st.sampled_from([None, 0, 2, 3, 4, 5, 6, 7, 8, 10]),
        awake=st.sampled_from([None, hours(1), hours(2) - 1, hours(2)]),
    )
    def asks_for_anything(self, plan: Routine, pain: int | None, awake: int | None) -> None:
        self._ask(plan, pain, awake)

    @rule(
        plan=ROUTINES,
        by=st.sampled_from([-1, 0, 1]),
        pain=st.sampled_from([1, 1, 3, 6, 8]),
        awake=st.sampled_from([hours(2), hours(2), hours(2) - 1, None]),
    )
    def asks_when_it_may_begin(self, plan: Routine, by: int, pain: int, awake: int | None) -> None:
        for event in WELL_AGAIN:
            self._do(event)
        waits = [lock.until_ms for lock in self.life.locks().values() if lock.what in ("stretch", "strength")]
        last = max((until for until in waits if until is not None), default=self.life.boot_ms)
        self._pass(("ms", max(0, last - self.life.boot_ms + by)))
        self._ask(plan, pain, awake)

    @precondition(lambda self: self.mover.doing is None)
    @rule(first=ROUTINES, plan=ROUTINES, apart=st.sampled_from(APART))
    def does_one_after_the_other(self, first: Routine, plan: Routine, apart: int) -> None:
        self.asks_when_it_may_begin(first, 0, 1, hours(3))
        if self.mover.doing is not None:
            self.lives_it_to_its_end(0)
            self._pass(("ms", apart))
            self._ask(plan, 1, hours(3))

    @precondition(lambda self: self.mover.doing is None)
    @rule(plan=st.one_of(ROUTINES, EACH_ALONE), apart=st.sampled_from(APART), rests=st.booleans())
    def moves_after_cold(self, plan: Routine, apart: int, rests: bool) -> None:
        for event in (*WELL_AGAIN, ev.Cleared("same-day"), ev.StopAsked()):
            self._do(event)
        if rests:
            self._pass(("ms", hours(25)))
        self._do(ev.StartAsked(request("gel-pack", 10), PASS))
        self._pass(("ms", minutes(2)))
        self._do(ev.SourceOff())
        self._pass(("ms", apart))
        self._ask(plan, 1, hours(3))

    @precondition(lambda self: self.mover.doing is not None)
    @rule(by=st.sampled_from([-1, 0, 1]))
    def lives_it_to_its_end(self, by: int) -> None:
        doing = self.mover.doing
        assert doing is not None
        if doing.paused:
            self.pauses_or_goes_on(going_on=True)
        left = max(0, doing.ready - self.true) + doing.length - doing.done
        self._pass(("ms", max(0, left + by)))
        self._do(ev.Ticked())

    @precondition(lambda self: self.mover.doing is not None)
    @rule(going_on=st.booleans())
    def pauses_or_goes_on(self, going_on: bool) -> None:
        self.mover.follow(self.true)
        doing = self.mover.doing
        if doing is not None and going_on and doing.paused:
            doing.resume(self.true)
        elif doing is not None and not going_on:
            doing.pause()
        self._do(ev.RoutineResumed() if going_on else ev.RoutinePaused())

    @precondition(lambda self: self.mover.doing is not None)
    @rule()
    def skips(self) -> None:
        self.mover.follow(self.true)
        doing = self.mover.doing
        if doing is not None and not doing.skip(self.true):
            self.mover.end(self.true)
        self._do(ev.RoutineSkipped())

    @rule(event=st.one_of(st.just(ev.RoutineStopped()), HURTS))
    def ends_it(self, event: ev.RoutineStopped | ev.HurtTold) -> None:
        self.mover.follow(self.true)
        ran = self.mover.doing is not None
        if ran:
            self.mover.end(self.true)
        self._do(event)
        guided = self.life.state.guided
        if ran:
            ending: Ending = "hurts" if isinstance(event, ev.HurtTold) else "stopped"
            assert guided == Over("mine", ending, self.life.boot_ms), "at once"
        if isinstance(event, ev.HurtTold) and (event.leg or event.numb) and not isinstance(guided, Still):
            assert ("stretch", "redflag.same_day") in self.life.locks()

    # -------------------------------------------------------------------------------------- the rest

    @rule(method=st.sampled_from(["gel-pack", "ice-pack", "hot-pack", "heat-wrap"]))
    def puts_something_on(self, method: str) -> None:
        was_on = isinstance(self.life.state.thermal, OnBody)
        self._do(ev.StartAsked(request(method, 10), PASS))
        if isinstance(self.life.state.thermal, Apply) and not was_on and method != "heat-wrap":
            self._only_breathing()

    @rule(event=SAYINGS)
    def something_happens(self, event: ev.Event) -> None:
        self.mover.follow(self.true)
        if self.mover.doing is not None:
            self._foresee(event)
        self._do(event)

    @rule()
    def takes_it_off(self) -> None:
        self._do(ev.SourceOff())

    @rule(event=LOOSER)
    def sets_a_limit(self, event: ev.LimitSet) -> None:
        self.mover.hard = True
        self._do(event)

    # -------------------------------------------------------------------------------------- how

    def _ask(self, plan: Routine, pain: int | None, awake: int | None) -> None:
        self.mover.follow(self.true)
        before = self.mover.doing
        was_on = on_body(self.life.state) or isinstance(self.life.state.thermal, Off)
        self._do(ev.RoutineAsked(plan, pain, awake))
        guided = self.life.state.guided
        if before is not None or not (isinstance(guided, Going) and guided.run.began_ms == self.life.boot_ms):
            return
        begun = guided.run.routine
        assert begun.stages[-len(plan.stages) :] == plan.stages
        ledger = self.life.state.ledger
        assert not ledger.emergency
        if ledger.needs_advice_today:
            assert all(quiet(stage) for stage in begun.stages)
        broken = self.mover.begin(self.true, begun, pain, awake)
        assert not broken, broken
        if was_on:
            self._only_breathing()

    def _only_breathing(self) -> None:
        """While something is on the body; a wrap goes with moving."""
        thermal, doing = self.life.state.thermal, self.mover.doing
        worn = isinstance(thermal, Apply) and thermal.session.method.worn
        if doing is not None and not worn:
            assert all(stage.doing == "breathe" for stage in doing.routine.stages)

    def _foresee(self, event: ev.Event) -> None:
        """What the event makes of the routine that runs."""
        doing = self.mover.doing
        assert doing is not None
        loud = not all(quiet(stage) for stage in doing.routine.stages)
        match event:
            case ev.ScreenAnswered():
                ends = "A1" in event.yes or (loud and "B1" in event.yes)
            case ev.PainTold(level=int(level)):
                ends = doing.pain is not None and level - doing.pain >= 2
            case ev.QuitAsked():
                ends = event.off or not on_body(self.life.state)
            case ev.Faulted():
                doing.pause()
                ends = False
            case _:
                ends = False
        if ends:
            self.mover.end(self.true)

    def _pass(self, wait: tuple[str, int]) -> None:
        wait_ms = self._wait_ms(wait)
        self.true += wait_ms
        self.life.wait(wait_ms)

    def _wait_ms(self, wait: tuple[str, int]) -> int:
        kind, number = wait
        if kind == "ms":
            return number
        due = next_deadline(self.life.state, self.life.boot_ms)
        return max(0, (due or self.life.boot_ms) - self.life.boot_ms + number)

    def _do(self, event: ev.Event) -> None:
        colds = self._colds()
        self.life.do(event)
        self.mover.follow(self.true)
        if self._colds() > colds:
            self.mover.cold_off.append(self.true)
        self.ran = self.true

    def _colds(self) -> int:
        """The last cold that came off, on the program's clock."""
        ends = [c.ended_ms for c in self.life.state.ledger.courses if c.modality is Modality.COLD]
        return max(ends, default=-(10**12))

    # -------------------------------------------------------------------------------------- always

    @invariant()
    def the_program_is_where_the_person_is(self) -> None:
        now = reduce(self.life.state, ev.Ticked(), self.life.now)
        guided = now.guided
        doing = self.mover.doing
        if doing is not None:
            seen = replace(doing, moved=list(doing.moved), eased=list(doing.eased))
            if seen.follow(self.true) is not None:
                doing = None
            else:
                doing = seen
        if doing is None:
            assert isinstance(guided, Still | Over)
            return
        assert isinstance(guided, Active)
        index, spent = doing.place()
        assert guided.index == index
        assert isinstance(guided, Paused) is doing.paused
        if isinstance(guided, Paused):
            assert guided.spent_ms == spent, "a pause loses nothing and wins nothing"
        elif self.true >= doing.ready:
            assert self.life.boot_ms - guided.since_ms == spent
        else:
            assert guided.ready_ms == self.life.boot_ms + doing.ready - self.true

    @invariant()
    def both_sides_are_done_alike(self) -> None:
        doing = self.mover.doing
        if doing is None:
            return
        laid = [(s.phase, s.stage, s.length_ms, s.side) for s in script(doing.routine)]
        assert laid == [(p.phase, p.stage, p.length, p.side) for p in laid_out(doing.routine)]
        for number, stage in enumerate(doing.routine.stages):
            if len(stage.sides) > 1:
                done = [p for p in laid if p[1] == number and p[0] in ("hold", "move")]
                left, right = ([p[:3] for p in done if p[3] == side] for side in BOTH_SIDES)
                assert left == right

    @invariant()
    def ticks_are_harmless_and_the_next_one_lies_ahead(self) -> None:
        once = reduce(self.life.state, ev.Ticked(), self.life.now)
        assert reduce(once, ev.Ticked(), self.life.now) == once
        due = next_deadline(once, self.life.boot_ms)
        assert due is None or due > self.life.boot_ms


TestLives = Lives.TestCase
TestLives.settings = lives(100)
