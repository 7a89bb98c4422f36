"""S12: what every event makes of every state of a cold or heat session, as one table.

Each state is reached by living it. No time passes at the event, so that a change is the event's.
"""

from typing import Final, get_args

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.methods import CONDITIONS, Modality
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.engine.thermal.states import Thermal
from tests.engine.exercises import BREATHING, STRETCHES
from tests.engine.life import PASS, Life, hours, minutes, refusing, request, seconds, settled

STATES: Final = ("idle", "checks", "apply", "remove", "recover", "off", "rest", "ready")


def living(state: str) -> Life:
    """A person in this state: a gel pack of 10 min in two cycles (`off`: ten on, ten off)."""
    life = settled()
    match state:
        case "idle":
            return life
        case "checks":
            return life.do(ev.StartAsked(request("gel-pack", 10, cycles=2)))
        case "off":
            life.start("gel-pack", 10, pattern="on-off").tick(minutes(2))
            return life.do(ev.SourceOff()).tick(minutes(1))
        case _:
            return begun(life.start("gel-pack", 10, cycles=2).tick(minutes(2)), state)


def begun(life: Life, state: str) -> Life:
    match state:
        case "apply":
            return life
        case "remove":
            return life.tick(minutes(1) + seconds(30)).do(ev.SkinAnswered()).do(ev.QuitAsked(off=False))
        case "recover":
            return life.crash(seconds(1))
        case "rest":
            return life.do(ev.SourceOff()).tick(minutes(6))
        case _:
            return life.do(ev.SourceOff()).tick(hours(2))


#: What is not the name of a state is the limit of the refusal; then the state stays.
SAME: Final = STATES
NOT_NOW: Final = ("not_now",) * 8
EVENTS: Final[dict[str, tuple[ev.Event, tuple[str, ...]]]] = {
    "start": (
        ev.StartAsked(request("gel-pack", 10), PASS),
        ("apply", "apply", *("one_at_a_time",) * 4, "cold.min_rest", "apply"),
    ),
    "start, checks not answered yet": (
        ev.StartAsked(request("gel-pack", 10)),
        ("checks", "checks", *("one_at_a_time",) * 4, "cold.min_rest", "checks"),
    ),
    "start, one check denied": (
        ev.StartAsked(request("gel-pack", 10), refusing("skin")),
        ("check.skin", "check.skin", *("one_at_a_time",) * 4, "cold.min_rest", "check.skin"),
    ),
    "start of the other modality": (
        ev.StartAsked(request("hot-pack", 10), PASS),
        ("apply", "apply", *("one_at_a_time",) * 4, "thermal.switch_gap", "apply"),
    ),
    "start of nothing": (
        ev.StartAsked(request("gel-pack", 0), PASS),
        ("request.invalid", "request.invalid", *("one_at_a_time",) * 4, "request.invalid", "request.invalid"),
    ),
    "next": (ev.NextAsked(PASS), ("not_now", "apply", *("not_now",) * 5, "apply")),
    "next, checks not answered yet": (ev.NextAsked(), (*("not_now",) * 7, "checks")),
    "next, one check denied": (
        ev.NextAsked(refusing("skin")),
        ("not_now", "check.skin", *("not_now",) * 5, "check.skin"),
    ),
    "it is off": (
        ev.SourceOff(),
        ("not_now", "not_now", "rest", "rest", "idle", "not_now", "not_now", "not_now"),
    ),
    "it was off before it was last known to be on": (
        ev.SourceOff(since_ms=0),
        ("not_now", "not_now", *("request.invalid",) * 3, "not_now", "not_now", "not_now"),
    ),
    "it will be off": (
        ev.SourceOff(since_ms=hours(1000)),
        ("not_now", "not_now", *("request.invalid",) * 3, "not_now", "not_now", "not_now"),
    ),
    "stop": (
        ev.StopAsked(),
        ("not_now", "idle", "remove", "not_now", "not_now", "idle", "idle", "idle"),
    ),
    "the skin looks right": (ev.SkinAnswered(), ("not_now", "not_now", "apply", *("not_now",) * 5)),
    "the skin shows a sign": (
        ev.SkinAnswered("blister"),
        ("idle", "idle", "remove", "remove", "recover", "idle", "idle", "idle"),
    ),
    "no warning sign": (ev.ScreenAnswered(), SAME),
    "an A sign": (
        ev.ScreenAnswered(frozenset({"A1"})),
        ("idle", "checks", "remove", "remove", "recover", "off", "rest", "ready"),
    ),
    "a B sign": (
        ev.ScreenAnswered(frozenset({"B1"})),
        ("idle", "checks", "remove", "remove", "recover", "off", "rest", "ready"),
    ),
    "a C sign": (ev.ScreenAnswered(frozenset({"C1"})), SAME),
    "a sign that does not exist": (ev.ScreenAnswered(frozenset({"Z9"})), ("request.invalid",) * 8),
    "emergency cleared where there was none": (ev.Cleared("emergency"), NOT_NOW),
    "advice had where none was needed": (ev.Cleared("same-day"), NOT_NOW),
    "skin cleared where there was no sign": (ev.Cleared("skin"), NOT_NOW),
    "something else cleared": (ev.Cleared("weather"), ("request.invalid",) * 8),
    "profile": (ev.ProfileAnswered(frozenset({"raynaud"}), frozenset(CONDITIONS)), SAME),
    "profile with a condition that does not exist": (
        ev.ProfileAnswered(frozenset(), frozenset({"tired"})),
        ("request.invalid",) * 8,
    ),
    "profile with an answer that was not asked": (
        ev.ProfileAnswered(frozenset({"raynaud"}), frozenset()),
        ("request.invalid",) * 8,
    ),
    "the skin was looked at": (ev.SkinReviewed(), SAME),
    "something is on": (ev.OnBodyAnswered(Modality.COLD), NOT_NOW),
    "nothing is on": (ev.OnBodyAnswered(None), NOT_NOW),
    "a sedating medicine": (
        ev.MedicineLogged("night pill", "sedating"),
        ("idle", "checks", "remove", "remove", "recover", "off", "rest", "ready"),
    ),
    "a rub": (ev.MedicineLogged("balm", "topical-heat"), SAME),
    "a pain killer": (ev.MedicineLogged("pill", "nsaid"), SAME),
    "another medicine": (ev.MedicineLogged("drops", "other"), SAME),
    "a medicine of no kind": (ev.MedicineLogged("?", "magic"), ("request.invalid",) * 8),
    "a stricter limit": (ev.LimitSet("cold.min_rest", 150), (*STATES[:7], "rest")),
    "a looser limit": (ev.LimitSet("cold.min_rest", 60), SAME),
    "a length already passed": (
        ev.LimitSet("cold.max_application", 1),
        ("idle", "checks", "remove", "remove", "recover", "off", "rest", "ready"),
    ),
    "a limit beyond its bound": (ev.LimitSet("cold.max_application", 21), ("cold.max_application",) * 8),
    "a limit that is no number": (ev.LimitSet("cold.min_rest", "long"), ("cold.min_rest",) * 8),
    "a limit that does not exist": (ev.LimitSet("cold.nothing", 1), ("request.invalid",) * 8),
    "a backup": (
        ev.LedgerRestored(Ledger(emergency=frozenset({"A1"}))),
        ("idle", "checks", *("not_now",) * 4, "rest", "ready"),
    ),
    "a backup of what cannot be": (
        ev.LedgerRestored(Ledger(sedated_ms=hours(1000))),
        ("request.invalid",) * 8,
    ),
    "an option": (ev.OptionChosen("sound.volume", valid=True), SAME),
    "an option beyond its range": (ev.OptionChosen("sound.volume", valid=False), ("request.invalid",) * 8),
    "pain": (ev.PainTold(4), SAME),
    "pain not told": (ev.PainTold(None, after=True), SAME),
    "pain beyond the scale": (ev.PainTold(11), ("request.invalid",) * 8),
    "hush": (
        ev.AlarmHushed(),
        ("not_now", "not_now", "not_now", "remove", "recover", "not_now", "not_now", "ready"),
    ),
    "a routine": (
        ev.RoutineAsked(STRETCHES),
        ("idle", "idle", *("one_at_a_time",) * 4, "cold.no_numb_exercise", "ready"),
    ),
    "a routine that does not exist": (
        ev.RoutineAsked(None),
        ("request.invalid", "request.invalid", *("one_at_a_time",) * 4, "request.invalid", "request.invalid"),
    ),
    "breathing": (
        ev.RoutineAsked(BREATHING),
        ("idle", "idle", "apply", "remove", "recover", "off", "rest", "ready"),
    ),
    "a pause where nothing moves": (ev.RoutinePaused(), NOT_NOW),
    "going on where nothing moves": (ev.RoutineResumed(), NOT_NOW),
    "skipping where nothing moves": (ev.RoutineSkipped(), NOT_NOW),
    "stopping a routine where nothing moves": (ev.RoutineStopped(), NOT_NOW),
    "this hurts where nothing moves": (ev.HurtTold(), NOT_NOW),
    "a reminder is switched on": (ev.ReminderSet("posture", "enabled", True), SAME),
    "a reminder that does not exist": (ev.ReminderSet("tea", "enabled", True), ("request.invalid",) * 8),
    "sitting too long": (ev.ReminderSet("posture", "interval_min", 61), ("break.interval",) * 8),
    "a break where no reminder is on": (ev.BreakBegun(), NOT_NOW),
    "a break taken where no reminder is on": (ev.BreakDone(), NOT_NOW),
    "a break left out where no reminder is on": (ev.BreakSkipped(), NOT_NOW),
    "a break put off where no reminder is on": (ev.BreakSnoozed(), NOT_NOW),
    "a pause where no reminder is on": (ev.BreaksPaused(for_ms=minutes(5)), NOT_NOW),
    "a pause until nine where no reminder is on": (ev.BreaksPaused(until_min=540), NOT_NOW),
    "no pause to end": (ev.BreaksResumed(), NOT_NOW),
    "a plan for a day": (ev.WeekSet("plan.fri.activity", "swim"), SAME),
    "a plan of nonsense": (ev.WeekSet("plan.fri.activity", "fly"), ("request.invalid",) * 8),
    "an activity where none is planned": (ev.ActivityTold("done"), NOT_NOW),
    "an activity put off where none is planned": (ev.ActivityPutOff(hours(1)), NOT_NOW),
    "a check-up booked that nobody wants": (ev.CheckupBooked(), NOT_NOW),
    "a check-up put off that nobody wants": (ev.CheckupPutOff(hours(24)), NOT_NOW),
    "another zone": (ev.ZoneTold(hours(5)), SAME),
    "away": (ev.AwayTold(), SAME),
    "back": (ev.BackTold(), SAME),
    "do not disturb": (ev.DoNotDisturbTold(on=True), SAME),
    "full screen": (ev.FullScreenTold(on=True), SAME),
    "quit, it is off": (
        ev.QuitAsked(off=True),
        ("idle", "checks", "rest", "rest", "idle", "off", "rest", "ready"),
    ),
    "quit, it is on": (
        ev.QuitAsked(off=False),
        ("idle", "checks", "remove", "remove", "recover", "off", "rest", "ready"),
    ),
    "a tick": (ev.Ticked(), SAME),
    "a sleep of no length": (ev.Slept(began_ms=hours(1000)), SAME),
    "a sleep": (ev.Slept(began_ms=0), SAME),
    "a fault": (
        ev.Faulted(),
        ("idle", "checks", "remove", "remove", "recover", "off", "rest", "ready"),
    ),
    "the disk refuses": (ev.StoreChanged(writable=False), SAME),
    "the disk takes": (ev.StoreChanged(writable=True), SAME),
    "no sound": (ev.SoundChanged("unavailable"), SAME),
    "another program has something on": (ev.ElsewhereChanged(occupied=True), SAME),
    "another program has nothing on": (ev.ElsewhereChanged(occupied=False), SAME),
}


def test_the_table_has_every_state_and_every_event() -> None:
    assert {kind.__name__.lower() for kind in get_args(Thermal)} == set(STATES)
    assert {type(event) for event, _ in EVENTS.values()} == set(get_args(ev.Event))
    assert all(len(row) == len(STATES) for _, row in EVENTS.values())


@pytest.mark.parametrize("state", STATES)
def test_each_state_can_be_lived(state: str) -> None:
    assert living(state).phase == state


@pytest.mark.parametrize("event", EVENTS)
def test_s12_every_pair_has_its_answer(event: str) -> None:
    happened, row = EVENTS[event]
    for state, expected in zip(STATES, row, strict=True):
        before = living(state)
        after = living(state).do(happened)
        got = after.refused or after.phase
        assert got == expected, f"{event} in {state}"
        if after.refused is not None:
            assert after.phase == before.phase
            assert after.state.ledger == before.state.ledger
            assert after.contact == before.contact


@pytest.mark.parametrize("state", STATES)
def test_an_accepted_request_clears_the_refusal_and_the_world_does_not(state: str) -> None:
    life = living(state).do(ev.Cleared("weather"))
    for happening in (
        ev.Ticked(),
        ev.Slept(hours(1000)),
        ev.Faulted(),
        ev.StoreChanged(writable=True),
        ev.SoundChanged("ok"),
        ev.ElsewhereChanged(occupied=False),
        ev.ZoneTold(0),
        ev.AwayTold(),
        ev.BackTold(),
        ev.DoNotDisturbTold(on=True),
        ev.FullScreenTold(on=False),
    ):
        assert life.do(happening).refused == "request.invalid"
    assert life.do(ev.PainTold(3)).refused is None


def test_the_same_refusal_twice_stays() -> None:
    life = settled().do(ev.StopAsked())
    assert life.do(ev.StopAsked()).refused == "not_now"
    assert life.tick(MINUTE_MS).refused == "not_now"
