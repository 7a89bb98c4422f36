"""S1 to S10 of SAFETY 8 over any history of wishes, sleeps, crashes, reboots and clock steps.

The machine lives random lives; `true_body` judges each start; every rule ends with every invariant.
Many more lives: BACKCARE_PROPERTIES=long (some minutes).
"""

import os
from typing import Final

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Answers
from backcare_desktop.engine.limits import LIMITS, Bound
from backcare_desktop.engine.locks import Lock
from backcare_desktop.engine.methods import METHODS
from backcare_desktop.engine.moment import DAY_MS, Moment
from backcare_desktop.engine.practice import locks, next_deadline, reduce
from backcare_desktop.engine.state import Practice, alarm_of
from backcare_desktop.engine.thermal.advance import LEVELS
from backcare_desktop.engine.thermal.states import Apply, OnBody, Ready, Recover, Remove
from tests.engine.life import NINE, PASS, hours, minutes, refusing, request, seconds, settled
from tests.engine.true_body import HARD, Body

#: A failure is made small, which takes its time.
pytestmark = pytest.mark.timeout(1_800)

LONG: Final = os.environ.get("BACKCARE_PROPERTIES") == "long"


def lives(number: int, steps: int = 50) -> settings:
    """So many examples; the same ones in each run, unless many are asked for."""
    return settings(
        deadline=None,
        derandomize=not LONG,
        max_examples=number * (100 if LONG else 1),
        stateful_step_count=steps,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )


#: Lengths at which something changes, one less and one more; "deadline" is what the engine asks for.
EDGES: Final = (
    seconds(30),
    seconds(60),
    minutes(5),
    minutes(10),
    minutes(20),
    minutes(60),
    minutes(120),
    DAY_MS,
)
WAITS: Final = st.one_of(
    st.sampled_from([("deadline", -1), ("deadline", 0), ("deadline", 1)]),
    st.sampled_from([("ms", edge + by) for edge in EDGES for by in (-1, 0, 1)]),
    st.sampled_from([("ms", 0), ("ms", 1), ("ms", minutes(119)), ("ms", hours(8)), ("ms", hours(23))]),
)
NAMES: Final = st.sampled_from(sorted(METHODS))
LENGTHS: Final = st.sampled_from([0.5, 1, 3, 5, 10, 10.0001, 15, 19.5, 20, 20.0001, 60, 240, 480])
ANSWERS: Final = st.sampled_from(
    [PASS, PASS, PASS, None, Answers(), refusing("skin"), refusing("recovered"), refusing("injury")]
)
SETTINGS: Final = st.sampled_from(
    [
        ev.LimitSet("cold.min_rest", 60),
        ev.LimitSet("cold.min_rest", 59),
        ev.LimitSet("cold.min_rest", 200),
        ev.LimitSet("heat.min_rest", 60),
        ev.LimitSet("thermal.switch_gap", 60),
        ev.LimitSet("cold.max_per_day", 6),
        ev.LimitSet("cold.max_per_day", 2),
        ev.LimitSet("cold.max_minutes_per_day", 120),
        ev.LimitSet("cold.max_minutes_per_day", 121),
        ev.LimitSet("cold.max_application", 7),
        ev.LimitSet("cold.max_application", 20),
        ev.LimitSet("cold.max_application", 21),
        ev.LimitSet("cold.onoff_total", 12),
        ev.LimitSet("heat.wrap.max", 60),
        ev.LimitSet("heat.wrap.max", 480),
        ev.LimitSet("thermal.awake_ack_timeout", 60),
        ev.LimitSet("cold.skin_check_every", 2),
        ev.LimitSet("heat.max_per_day", 4),
        ev.LimitSet("cold.min_rest", float("nan")),
    ]
)
#: What can be asked for in earnest, so that a life holds more than refusals.
SENSIBLE: Final = st.sampled_from(
    [
        ("ice-pack", 10, "single"), ("ice-pack", 20, "single"), ("ice-pack", 0.5, "single"),
        ("ice-pack", 10, "on-off"), ("gel-pack", 5, "on-off"), ("ice-massage", 5, "single"),
        ("hot-pack", 20, "single"), ("hot-pack", 1, "single"), ("heat-wrap", 240, "single"),
        ("heat-wrap", 480, "single"),
    ]
)  # fmt: skip
WELL_AGAIN: Final = (
    ev.StopAsked(), ev.Cleared("emergency"), ev.Cleared("skin"), ev.ScreenAnswered(),
    ev.StoreChanged(writable=True), ev.ElsewhereChanged(occupied=False),
)  # fmt: skip
SAYINGS: Final = st.sampled_from(
    [
        ev.StopAsked(), ev.SkinAnswered(), ev.SkinAnswered(), ev.SkinAnswered("blister"),
        ev.Cleared("emergency"), ev.Cleared("skin"), ev.ScreenAnswered(frozenset({"A1"})),
        ev.ScreenAnswered(frozenset({"B1"})), ev.ScreenAnswered(), ev.MedicineLogged("x", "sedating"),
        ev.MedicineLogged("x", "topical-heat"), ev.QuitAsked(off=True), ev.QuitAsked(off=False),
        ev.AlarmHushed(), ev.PainTold(3), ev.OnBodyAnswered(None), ev.SkinReviewed(),
    ]
)  # fmt: skip
HAPPENINGS: Final = st.sampled_from(
    [
        ev.StoreChanged(writable=False), ev.StoreChanged(writable=True), ev.SoundChanged("unavailable"),
        ev.ElsewhereChanged(occupied=True), ev.ElsewhereChanged(occupied=False), ev.Faulted(),
    ]
)  # fmt: skip


class Lives(RuleBasedStateMachine):
    """One person; `true` is true time in ms since the story began."""

    @initialize(boot_ms=st.sampled_from([0, hours(3), DAY_MS * 40]), wall_ms=st.sampled_from([NINE, 0]))
    def born(self, boot_ms: int, wall_ms: int) -> None:
        self.life = settled(Moment("boot-1", boot_ms, wall_ms))
        self.true = 0
        #: True time at which the program last knew it to be on.
        self.known = 0
        #: True time at which the program last ran.
        self.ran = 0
        self.body = Body()
        self.end = 0
        self.emergency = False
        self.answered_all = False

    # -------------------------------------------------------------------------------------- time

    @rule(wait=WAITS, ticks=st.sampled_from([0, 1, 1, 2]))
    def time_passes(self, wait: tuple[str, int], ticks: int) -> None:
        self._pass(wait)
        for _ in range(ticks):
            self._world(ev.Ticked())

    @rule(wait=WAITS)
    def sleeps_and_wakes(self, wait: tuple[str, int]) -> None:
        began = self.life.boot_ms
        self._pass(wait)
        self._world(ev.Slept(began))

    @rule(by=st.sampled_from([-DAY_MS, -hours(1), -119_999, -1_001, 999, 60_000, 120_000, DAY_MS]))
    def the_wall_clock_is_set(self, by: int) -> None:
        self.life.wall_ms += by
        self._world(ev.Ticked())

    @rule(wait=WAITS)
    def crashes(self, wait: tuple[str, int]) -> None:
        before, unseen = self.life.alarm, self.life.boot_ms
        self._pass(wait)
        self.life.crash()
        self._restarted(before)
        assert self.life.boot_ms >= unseen

    @rule(wait=WAITS, up_ms=st.sampled_from([0, seconds(20), hours(1)]))
    def reboots(self, wait: tuple[str, int], up_ms: int) -> None:
        before, wait_ms = self.life.alarm, self._wait_ms(wait)
        self.true += wait_ms
        self.life.reboot(wait_ms, up_ms=up_ms)
        if self.body.on:
            self.body.rebooted(self.known, self.ran)
        self._restarted(before)

    # -------------------------------------------------------------------------------------- wishes

    @rule(
        method=NAMES,
        length=LENGTHS,
        cycles=st.sampled_from([1, 2, 5]),
        pattern=st.sampled_from(["single", "on-off", "off"]),
        answers=ANSWERS,
    )
    def asks_for_anything(
        self, method: str, length: float, cycles: int, pattern: str, answers: Answers | None
    ) -> None:
        self._wish(ev.StartAsked(request(method, length, cycles=cycles, pattern=pattern), answers))

    @precondition(lambda self: not self.body.on)
    @rule(what=SENSIBLE, cycles=st.sampled_from([1, 2, 3]), shown_first=st.booleans())
    def starts(self, what: tuple[str, float, str], cycles: int, shown_first: bool) -> None:
        method, length, pattern = what
        asked = request(method, length, cycles=cycles, pattern=pattern)
        if shown_first:
            self._wish(ev.StartAsked(asked))
            self._wish(ev.NextAsked(PASS))
        else:
            self._wish(ev.StartAsked(asked, PASS))

    @precondition(lambda self: not self.body.on)
    @rule(
        what=SENSIBLE,
        by=st.sampled_from([-1, 0, 0, 1]),
        past_ms=st.sampled_from([-1, 0, 0, 0, seconds(60), minutes(9)]),
    )
    def lives_a_whole_course(self, what: tuple[str, float, str], by: int, past_ms: int) -> None:
        modality = METHODS[what[0]].modality.value
        self.waits_for_the_locks(by, modality)
        self.starts(what, 2, shown_first=False)
        if self.body.on:
            self.keeps_it_on_to_the_end(past_ms)
            self.says_it_is_off(None)

    @precondition(lambda self: not self.body.on)
    @rule(
        what=SENSIBLE,
        on_ms=st.sampled_from([0, seconds(30), seconds(60), seconds(60) + 1]),
        off_ms=st.sampled_from([0, minutes(5) - 1, minutes(5), minutes(5) + 1]),
        length=st.sampled_from([0.5, 1, 4, 10, 19, 19.5, 20, 480]),
        rebooted=st.booleans(),
    )
    def slips_and_starts_the_same_again(
        self, what: tuple[str, float, str], on_ms: int, off_ms: int, length: float, rebooted: bool
    ) -> None:
        self.waits_for_the_locks(0, METHODS[what[0]].modality.value)
        self.starts(what, 1, shown_first=False)
        if not self.body.on:
            return
        self._pass(("ms", on_ms))
        self.says_it_is_off(None)
        self._do(ev.StopAsked())
        if rebooted:
            self.reboots(("ms", off_ms), 0)
        else:
            self._pass(("ms", off_ms))
        length = min(length, LIMITS[METHODS[what[0]].length_limit].hard)
        self._wish(ev.StartAsked(request(what[0], length), PASS))

    @precondition(lambda self: self.body.on)
    @rule(
        wait=WAITS,
        rebooted=st.booleans(),
        back=st.sampled_from(["known", "before", None]),
    )
    def is_gone_and_says_since_when(self, wait: tuple[str, int], rebooted: bool, back: str | None) -> None:
        if rebooted:
            self.reboots(wait, seconds(20))
        else:
            self.crashes(wait)
        self.says_it_is_off(back)

    @precondition(lambda self: self.life.phase in ("off", "rest"))
    @rule(by=st.sampled_from([0, 0, 1, hours(2)]), past_ms=st.sampled_from([-1, 0, seconds(60), minutes(9)]))
    def goes_on_when_it_is_ready(self, by: int, past_ms: int) -> None:
        self._pass(("deadline", by))
        self._wish(ev.NextAsked(PASS))
        if self.body.on:
            self.keeps_it_on_to_the_end(past_ms)
            self.says_it_is_off(None)

    @precondition(lambda self: self.life.phase in ("ready", "checks"))
    @rule(answers=ANSWERS)
    def goes_on(self, answers: Answers | None) -> None:
        self._wish(ev.NextAsked(answers))

    @precondition(lambda self: isinstance(self.life.state.thermal, Apply))
    @rule(past_ms=st.sampled_from([-1, 0, 1, seconds(60), minutes(4), minutes(9), minutes(12)]))
    def keeps_it_on_to_the_end(self, past_ms: int) -> None:
        while isinstance(state := self.life.state.thermal, Apply):
            due = state.until_ms if state.check_due_ms is None else state.check_due_ms
            last = due == state.until_ms
            self._pass(("ms", max(0, due - self.life.boot_ms + min(0, past_ms) * last)))
            if last:
                break
            self._do(ev.SkinAnswered())
        self._pass(("ms", max(0, past_ms)))
        self._world(ev.Ticked())

    @precondition(lambda self: self.body.on)
    @rule(back=st.sampled_from([None, None, None, 0, seconds(30), -1, "known", "before"]))
    def says_it_is_off(self, back: int | str | None) -> None:
        back_ms = self.true - self.known + (back == "before") if isinstance(back, str) else back
        since = None if back_ms is None else self.life.boot_ms - back_ms
        known = self.known
        self._do(ev.SourceOff(since))
        if back_ms is not None and not isinstance(self.life.state.thermal, OnBody):
            assert self.true - back_ms >= known, "S3: a report before it was last known to be on"
        self._off(None if back_ms is None else self.true - back_ms)

    @precondition(lambda self: not self.body.on)
    @rule(by=st.sampled_from([-1, -1, 0, 0, 1]), modality=st.sampled_from(["cold", "heat"]))
    def waits_for_the_locks(self, by: int, modality: str) -> None:
        for event in WELL_AGAIN:
            self._do(event)
        self.emergency = False
        ends = [lock.until_ms for lock in self._locked().values() if lock.what == modality]
        last = max((end for end in ends if end is not None), default=self.life.boot_ms)
        self._pass(("ms", max(0, last - self.life.boot_ms + by)))
        self._world(ev.Ticked())

    @rule(event=SAYINGS | HAPPENINGS | SETTINGS)
    def something_happens(self, event: ev.Event) -> None:
        if isinstance(event, ev.LimitSet):
            self._set(event)
        elif isinstance(event, ev.WORLD):
            self._world(event)
        else:
            self._say(event)

    def _say(self, event: ev.Event) -> None:
        level = alarm_of(self._now(self.life.state), self.life.boot_ms).level
        self._do(event)
        if isinstance(event, ev.ScreenAnswered) and "A1" in event.yes:
            self.emergency = True
            assert not isinstance(self.life.state.thermal, Apply)
        if event == ev.Cleared("emergency"):
            self.emergency = False
        if event == ev.QuitAsked(off=True):
            self._off(None)
        if isinstance(event, ev.AlarmHushed):
            assert self.life.alarm == level

    def _set(self, event: ev.LimitSet) -> None:
        before, level = self._locked(), self.life.alarm
        self._do(event)
        self.body.numbers = HARD
        after = self._locked()
        for name, lock in before.items():
            assert name in after, f"S7: {name} is gone"
            until, now_until = lock.until_ms, after[name].until_ms
            assert now_until is None or (until is not None and now_until >= until), f"S7: {name} is shorter"
        self._still_alarmed(level)

    # -------------------------------------------------------------------------------------- how

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
        self.life.do(event)
        self.ran = self.true
        if isinstance(self.life.state.thermal, Apply):
            self.known = self.true

    def _world(self, event: ev.Event) -> None:
        before = self.life.alarm
        self._do(event)
        self._still_alarmed(before)

    def _restarted(self, before: str) -> None:
        self.ran = self.true
        self._still_alarmed(before)
        assert isinstance(self.life.state.thermal, Recover) is self.body.on

    def _still_alarmed(self, before: str) -> None:
        """S5: only an answer makes an alarm quieter; a low one is a notice."""
        if before in ("medium", "high"):
            assert LEVELS.index(self.life.alarm) >= LEVELS.index(before), "S5"

    def _wish(self, event: ev.StartAsked | ev.NextAsked) -> None:
        method, waited = self._asked_for(event), self.life.state
        self._do(event)
        begun = self.life.state.thermal
        was_on = isinstance(waited.thermal, OnBody)
        if self.emergency:
            assert type(begun) is type(self._now(waited).thermal), "S8"
        if not isinstance(begun, Apply) or was_on:
            return
        plan = begun.session.plan
        assert plan.method == method
        assert event.answers is not None
        needed = set(METHODS[plan.method].checks)
        if any(self.true - (c.last.ended or 0) < DAY_MS for c in self.body.courses):
            needed.add("recovered")
        assert needed <= event.answers.confirmed - event.answers.denied, "S6"
        self.end = self.true + begun.until_ms - self.life.boot_ms
        broken = self.body.begin(
            self.true,
            plan.method,
            begun.until_ms - self.life.boot_ms,
            part=begun.session.part,
            on_off=plan.pattern.value == "on-off",
            goes_on=len(self.life.state.ledger.courses) < len(waited.ledger.courses),
        )
        assert not broken, f"S1 S2: {broken}"

    def _asked_for(self, event: ev.StartAsked | ev.NextAsked) -> str | None:
        if isinstance(event, ev.StartAsked):
            return event.request.method
        waiting = self.life.state.thermal
        request_shown = getattr(waiting, "request", None)
        session = getattr(waiting, "session", None)
        return request_shown.method if request_shown else session and session.method.name

    def _now(self, state: Practice) -> Practice:
        return reduce(state, ev.Ticked(), self.life.now)

    def _off(self, since: int | None) -> None:
        if not self.body.on or isinstance(self.life.state.thermal, OnBody):
            return
        self.body.end(self.true, since)
        last = self.life.state.ledger.courses[-1]
        course = self.body.courses[-1]
        assert last.ended_ms == self.life.boot_ms, "the rest counts from the answer"
        if course.exact:
            assert last.contact_ms == course.contact, "S10: the sum of the parts is the whole"
        else:
            assert last.contact_ms >= course.contact, "S3: never below what was last known"

    def _locked(self) -> dict[tuple[str, str, bool], Lock]:
        now = self._now(self.life.state)
        return {(lock.what, lock.limit, lock.spares_wraps): lock for lock in locks(now, self.life.boot_ms)}

    # -------------------------------------------------------------------------------------- always

    @invariant()
    def s3_contact_goes_on_until_it_is_off(self) -> None:
        thermal = self.life.state.thermal
        assert isinstance(thermal, OnBody) is self.body.on
        if not self.body.on:
            return
        true = self.body.contact(self.true)
        if self.body.courses[-1].exact:
            assert self.life.contact == true, "S3"
        else:
            assert self.life.contact >= true, "S3"

    @invariant()
    def s4_what_is_on_past_its_time_has_an_alarm(self) -> None:
        if self.body.on and self.true >= self.end:
            woken = self._now(self.life.state)
            assert alarm_of(woken, self.life.boot_ms).level in ("medium", "high"), "S4"

    @invariant()
    def s7_no_setting_is_beyond_its_bound(self) -> None:
        for name, value in self.life.state.limits.settings:
            limit = LIMITS[name]
            assert value >= limit.hard if limit.bound is Bound.AT_LEAST else 0 < value <= limit.hard, "S7"

    @invariant()
    def s8_nothing_is_put_on_while_an_emergency_is_open(self) -> None:
        assert bool(self.life.state.ledger.emergency) is self.emergency
        if self.emergency:
            assert not isinstance(self.life.state.thermal, Apply), "S8"

    @invariant()
    def s10_nothing_is_negative_and_nothing_is_in_the_future(self) -> None:
        now = self.life.boot_ms
        assert self.life.contact >= 0
        for course in self.life.state.ledger.courses:
            assert course.started_ms <= course.ended_ms <= now
            assert course.contact_ms >= 0
        thermal = self.life.state.thermal
        if isinstance(thermal, Remove | Recover | Ready):
            assert thermal.since_ms <= now
        if isinstance(thermal, Remove | Recover):
            assert thermal.known_ms <= now

    @invariant()
    def ticks_are_harmless_and_the_next_one_lies_ahead(self) -> None:
        once = self._now(self.life.state)
        assert self._now(once) == once
        due = next_deadline(once, self.life.boot_ms)
        assert due is None or due > self.life.boot_ms


TestLives = Lives.TestCase
TestLives.settings = lives(80)
