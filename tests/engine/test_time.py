"""Time itself: ticks change nothing, dates are labels, no deadline is missed, absence is exact.

Each property plays one random script twice, with and without what must not matter.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.ledger import shifted
from backcare_desktop.engine.moment import DAY_MS, Moment
from backcare_desktop.engine.practice import locks, next_deadline, passed, reduce
from backcare_desktop.engine.restore import restored
from backcare_desktop.engine.state import Practice, alarm_of, hushed
from backcare_desktop.engine.thermal.advance import contact_ms
from backcare_desktop.engine.thermal.states import Checks, Idle, OnBody
from tests.engine.life import NINE, PASS, Life, hours, minutes, refusing, request, seconds, settled
from tests.engine.test_invariants import lives

#: A failure is made small, which takes its time.
pytestmark = pytest.mark.timeout(1_800)


@dataclass(frozen=True)
class Step:
    """After `wait_ms` something happens; back_ms: for a report, how long before."""

    wait_ms: int
    act: ev.Event | str
    back_ms: int = 0


EDGES: Final = (seconds(30), seconds(60), minutes(3), minutes(5), minutes(10), minutes(20), minutes(120))
WAITS: Final = st.one_of(
    st.sampled_from([edge + by for edge in EDGES for by in (-1, 0, 1)]), st.sampled_from([0, 1, hours(20)])
)
STARTS: Final = st.builds(
    lambda what, cycles: ev.StartAsked(request(*what, cycles=cycles), PASS),
    st.sampled_from(
        [("ice-pack", 10), ("gel-pack", 10), ("hot-pack", 20), ("heat-wrap", 240), ("ice-pack", 0.5)]
    ),
    st.sampled_from([1, 2]),
)
ACTS: Final = st.one_of(
    STARTS,
    STARTS,
    st.sampled_from(
        [
            ev.StartAsked(request("ice-pack", 10, pattern="on-off"), PASS),
            ev.StartAsked(request("ice-pack", 10)),
            ev.StartAsked(request("hot-pack", 10), refusing("injury")),
        ]
    ),
    st.sampled_from(
        [ev.SkinAnswered(), ev.NextAsked(PASS), ev.SourceOff(), ev.SourceOff(), "since", "crash"]
    ),
    st.sampled_from([ev.StopAsked(), ev.QuitAsked(off=False), ev.AlarmHushed(), "sleep", "reboot", "step"]),
    st.sampled_from(
        [
            ev.LimitSet("cold.min_rest", 60),
            ev.LimitSet("cold.max_application", 5),
            ev.MedicineLogged("x", "sedating"),
            ev.SkinAnswered("grey"),
            ev.Cleared("skin"),
        ]
    ),
)
SCRIPTS: Final = st.lists(
    st.builds(Step, WAITS, ACTS, st.sampled_from([0, 1, seconds(30), minutes(3)])), min_size=1, max_size=12
)


def play(life: Life, script: list[Step], between: Callable[[Life, int], object] = Life.wait) -> Life:
    """Lives the script; `between` lets the time pass."""
    for step in script:
        slept_from = life.boot_ms
        (Life.wait if step.act in ("sleep", "crash", "reboot") else between)(life, step.wait_ms)
        match step.act:
            case "crash":
                life.crash()
            case "reboot":
                life.reboot(step.back_ms)
            case "sleep":
                life.do(ev.Slept(slept_from))
            case "step":
                life.wall_ms += step.back_ms
                life.tick()
            case "since":
                life.do(ev.SourceOff(life.boot_ms - step.back_ms))
            case str():
                raise AssertionError(step.act)
            case happened:
                life.do(happened)
    return life


# ------------------------------------------------------------------------------------------ ticks


@lives(150)
@given(script=SCRIPTS, ticks=st.lists(st.sampled_from([0, 0, 1, 7, 100]), min_size=12, max_size=12))
def test_ticks_late_early_doubled_or_missing_are_harmless(script: list[Step], ticks: list[int]) -> None:
    numbers = iter(ticks)

    def ticking(life: Life, for_ms: int) -> None:
        number = next(numbers)
        share = for_ms // number if number else 0
        for _ in range(number):
            life.tick(share).tick()
        life.wait(for_ms - number * share)

    # A crash remembers when the program last ran, and that is what a tick is: such scripts have none.
    exact = [step for step in script if step.act not in ("crash", "reboot")]
    rare, often = play(settled(), exact), play(settled(), exact, ticking)
    assert often.now == rare.now
    assert often.tick().state == rare.tick().state


# ------------------------------------------------------------------------------------------ dates


def told(life: Life) -> object:
    """All that is shown, with instants told by their distance from now."""
    state, now = life.state, life.boot_ms

    def away(instant: int | None) -> int | None:
        return None if instant is None else instant - now

    return (
        life.phase,
        life.contact,
        alarm_of(state, now),
        hushed(state, now),
        state.refused and (state.refused.limit, away(state.refused.until_ms)),
        {(lock.what, lock.limit, lock.spares_wraps, away(lock.until_ms)) for lock in locks(state, now)},
        away(next_deadline(state, now)),
        away(state.pain_after_ms),
        state.clock.stepped_ms,
        shifted(state.ledger, -now),
    )


@lives(150)
@given(
    script=SCRIPTS,
    boot_ms=st.sampled_from([0, 1, hours(3) + 1, 40 * DAY_MS]),
    wall_ms=st.sampled_from([0, 1, NINE + 1, 2**31 * 1000, -DAY_MS]),
)
def test_dates_and_boots_are_only_labels(script: list[Step], boot_ms: int, wall_ms: int) -> None:
    here = play(settled(), script)
    there = play(settled(Moment("boot-7", boot_ms, wall_ms)), script)
    assert told(here) == told(there)


# ------------------------------------------------------------------------------------------ deadlines


def visible(state: Practice, now: Moment) -> object:
    """All that can change by time alone: the state, its alarm, its locks."""
    then = passed(state, now)
    return (
        type(then.thermal),
        alarm_of(then, now.boot_ms),
        hushed(then, now.boot_ms),
        {
            (lock.what, lock.limit, lock.spares_wraps)
            for lock in locks(then, now.boot_ms)
            # A row of days is counted from its first course; nothing is shown when it fills up.
            if not lock.limit.endswith("days_in_row")
        },
    )


@lives(150)
@given(script=SCRIPTS, share=st.sampled_from([0.0, 0.5, 1.0]))
def test_nothing_changes_before_the_deadline_that_is_asked_for(script: list[Step], share: float) -> None:
    life = play(settled(), script).tick()
    due = next_deadline(life.state, life.boot_ms)
    before = visible(life.state, life.now)
    left_ms = 30 * DAY_MS if due is None else due - life.boot_ms - 1
    life.wait(int(left_ms * share))
    assert visible(life.state, life.now) == before


# ------------------------------------------------------------------------------------------ restarts


@lives(150)
@given(script=SCRIPTS, gone_ms=WAITS)
@example(script=[Step(0, ev.StartAsked(request("ice-pack", 10), PASS))], gone_ms=minutes(10))
def test_a_crash_in_the_same_boot_is_exact(script: list[Step], gone_ms: int) -> None:
    life = play(settled(), script)
    stayed = reduce(life.state, ev.Ticked(), life.wait(gone_ms).now)
    back = restored(life.state, life.seen, life.now)
    now = life.boot_ms
    assert contact_ms(back.thermal, now) == contact_ms(stayed.thermal, now)
    assert back.ledger == replace(stayed.ledger, writable=True)
    assert isinstance(back.thermal, OnBody) is isinstance(stayed.thermal, OnBody)
    if isinstance(stayed.thermal, Checks):
        assert isinstance(back.thermal, Idle)
    elif not isinstance(stayed.thermal, OnBody):
        assert back.thermal == stayed.thermal


@lives(150)
@given(script=SCRIPTS, gone_ms=WAITS, up_ms=st.sampled_from([0, seconds(20), hours(200)]))
def test_a_reboot_with_a_true_clock_is_a_crash(script: list[Step], gone_ms: int, up_ms: int) -> None:
    script = [step for step in script if step.act != "step"]
    crashed, rebooted = play(settled(), script), play(settled(), script)
    crashed.crash(gone_ms)
    rebooted.reboot(gone_ms, up_ms=up_ms)
    assert rebooted.phase == crashed.phase
    assert shifted(rebooted.state.ledger, crashed.boot_ms - rebooted.boot_ms) == crashed.state.ledger
    if not isinstance(crashed.state.thermal, OnBody):
        assert told(rebooted) == told(crashed)


@lives(150)
@given(script=SCRIPTS, gone_ms=WAITS, back_ms=st.sampled_from([minutes(2), hours(1), 2 * DAY_MS]))
def test_in_doubt_no_lock_ends_sooner_and_no_contact_is_less(
    script: list[Step], gone_ms: int, back_ms: int
) -> None:
    life, sure = play(settled(), script), play(settled(), script)
    sure.reboot(gone_ms)
    life.wall_ms += back_ms
    life.tick().reboot(gone_ms)
    ends = {(lock.what, lock.limit): lock.until_ms for lock in locks(life.state, life.boot_ms)}
    for lock in locks(sure.state, sure.boot_ms):
        assert (lock.what, lock.limit) in ends
        end = ends[lock.what, lock.limit]
        assert end is None or (lock.until_ms is not None and end >= lock.until_ms)
    assert life.contact >= sure.contact
    assert life.phase in (sure.phase, "rest", "off")


@lives(100)
@given(script=SCRIPTS, times=st.lists(st.sampled_from(["crash", "reboot"]), min_size=1, max_size=4))
def test_coming_back_twice_is_coming_back_once(script: list[Step], times: list[str]) -> None:
    life = play(settled(), script)
    once, often = play(settled(), script).reboot(0), life
    for kind in times:
        if kind == "crash":
            often.crash(0)
        else:
            often.reboot(0)
    often.reboot(0)
    assert often.phase == once.phase
    assert often.contact == once.contact
    assert often.state.ledger == once.state.ledger


# ------------------------------------------------------------------------------------------ many days


@lives(60)
@given(
    gaps=st.lists(
        st.sampled_from([hours(2), hours(12), hours(23), DAY_MS - 1, DAY_MS, DAY_MS + 1]),
        min_size=20,
        max_size=40,
    ),
    method=st.sampled_from(["hot-pack", "heat-wrap"]),
    boots=st.booleans(),
)
def test_s2_never_more_days_in_a_row_than_allowed(gaps: list[int], method: str, boots: bool) -> None:
    most = {"hot-pack": 5, "heat-wrap": 3}[method]
    life, true = settled(), 0
    row_began: int | None = None
    ended = -10 * DAY_MS
    for gap in gaps:
        true += gap
        if boots:
            life.reboot(gap)
        else:
            life.wait(gap)
        life.start(method, 5)
        if true - ended >= DAY_MS:
            row_began = None
        if life.phase != "apply":
            continue
        row_began = true if row_began is None else row_began
        assert true - row_began < most * DAY_MS
        life.tick(minutes(1)).do(ev.SourceOff())
        true += minutes(1)
        ended = true
