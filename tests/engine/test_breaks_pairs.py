"""S12 for reminders: what every event makes of every state of theirs, as one table.

Each state is reached by living it. No time passes at the event, so that a change is the event's.
"""

from typing import Final, get_args

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.shown import Phase, shown
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.reminders import around
from tests.engine.exercises import BREATHING
from tests.engine.life import PASS, Life, hours, minutes, request, seconds, settled

STATES: Final = ("off", "counting", "notice", "due", "snoozed", "on-break", "paused", "suppressed")


def phase(life: Life) -> str:
    return shown(life.state.breaks, around(life.state), life.boot_ms).phase


def living(state: str) -> Life:
    """A person in this state of the posture reminder; suppressed: with what is owed, away since now."""
    life = settled()
    if state == "off":
        return life
    life.do(ev.ReminderSet("posture", "enabled", True))
    match state:
        case "counting":
            return life.tick(minutes(10))
        case "notice":
            return life.tick(minutes(30) - seconds(10))
        case "due":
            return due(life)
        case "snoozed":
            return due(life).do(ev.BreakSnoozed())
        case "on-break":
            return life.tick(minutes(10)).do(ev.BreakBegun())
        case "paused":
            return life.tick(minutes(10)).do(ev.BreaksPaused(for_ms=minutes(30)))
        case _:
            return due(life).do(ev.AwayTold())


def due(life: Life) -> Life:
    return life.tick(minutes(30)).tick(seconds(5))


NOT_NOW: Final = ("not_now",) * 8
SAME: Final = STATES
INVALID: Final = ("request.invalid",) * 8
#: With the reminder on: off stays off, and everything else restarts.
RESTARTED: Final = ("off", *("counting",) * 5, "paused", "counting")
SILENT: Final = ("off", *("suppressed",) * 4, "on-break", "paused", "suppressed")
EVENTS: Final[dict[str, tuple[ev.Event, tuple[str, ...]]]] = {
    "switched on": (
        ev.ReminderSet("posture", "enabled", True),
        ("counting", *STATES[1:]),
    ),
    "switched off": (ev.ReminderSet("posture", "enabled", False), ("off",) * 8),
    "another one switched on": (
        ev.ReminderSet("walk", "enabled", True),
        ("counting", *STATES[1:]),
    ),
    "a longer interval": (
        ev.ReminderSet("posture", "interval_min", 45),
        ("off", "counting", "counting", "due", "snoozed", "on-break", "paused", "suppressed"),
    ),
    "a shorter interval": (
        ev.ReminderSet("posture", "interval_min", 20),
        ("off", "counting", "notice", "due", "snoozed", "on-break", "paused", "suppressed"),
    ),
    "too long an interval": (ev.ReminderSet("posture", "interval_min", 61), ("break.interval",) * 8),
    "hours that are over": (ev.ReminderSet("posture", "hours", "sun 3:00-4:00"), SILENT),
    "no hours at all": (ev.ReminderSet("posture", "hours", "soon"), INVALID),
    "a part that does not exist": (ev.ReminderSet("posture", "colour", "red"), INVALID),
    "a reminder that does not exist": (ev.ReminderSet("tea", "enabled", True), INVALID),
    "now": (
        ev.BreakBegun(),
        ("not_now", *("on-break",) * 4, "not_now", "on-break", "on-break"),
    ),
    "done": (
        ev.BreakDone(),
        ("not_now", "not_now", "not_now", *("counting",) * 3, "not_now", "suppressed"),
    ),
    "skip": (
        ev.BreakSkipped(),
        ("not_now", "not_now", *("counting",) * 4, "not_now", "suppressed"),
    ),
    "snooze": (
        ev.BreakSnoozed(),
        ("not_now", "not_now", "snoozed", "snoozed", *("not_now",) * 4),
    ),
    "snooze for ten": (
        ev.BreakSnoozed(minutes(10)),
        ("not_now", "not_now", "snoozed", "snoozed", *("not_now",) * 4),
    ),
    "snooze for eleven": (ev.BreakSnoozed(minutes(11)), INVALID),
    "snooze for nothing": (ev.BreakSnoozed(0), INVALID),
    "pause": (ev.BreaksPaused(for_ms=minutes(5)), ("not_now", *("paused",) * 7)),
    "pause until nine": (ev.BreaksPaused(until_min=540), ("not_now", *("paused",) * 7)),
    "pause of no length": (ev.BreaksPaused(), INVALID),
    "pause for nothing": (ev.BreaksPaused(for_ms=0), INVALID),
    "pause for a month": (ev.BreaksPaused(for_ms=hours(24 * 30)), INVALID),
    "pause until 25:00": (ev.BreaksPaused(until_min=1500), INVALID),
    "pause until before midnight": (ev.BreaksPaused(until_min=-1), INVALID),
    "resume": (ev.BreaksResumed(), (*("not_now",) * 6, "counting", "not_now")),
    "a plan for a day": (ev.WeekSet("plan.fri.activity", "swim"), SAME),
    "a plan of nonsense": (ev.WeekSet("plan.fri.activity", "fly"), INVALID),
    "an activity where none is planned": (ev.ActivityTold("done"), NOT_NOW),
    "an activity put off where none is planned": (ev.ActivityPutOff(hours(1)), NOT_NOW),
    "a check-up booked that nobody wants": (ev.CheckupBooked(), NOT_NOW),
    "a check-up put off that nobody wants": (ev.CheckupPutOff(hours(24)), NOT_NOW),
    "the zone": (ev.ZoneTold(hours(1)), SAME),
    "away": (ev.AwayTold(), SILENT),
    "back": (ev.BackTold(), (*STATES[:7], "due")),
    "do not disturb": (ev.DoNotDisturbTold(on=True), SILENT),
    "disturb": (ev.DoNotDisturbTold(on=False), SAME),
    "full screen": (ev.FullScreenTold(on=True), SILENT),
    "no full screen": (ev.FullScreenTold(on=False), SAME),
    "cold": (ev.StartAsked(request("gel-pack", 10), PASS), SILENT),
    "the checks of cold": (ev.StartAsked(request("gel-pack", 10)), SILENT),
    "a wrap": (ev.StartAsked(request("heat-wrap", 60), PASS), SAME),
    "breathing": (ev.RoutineAsked(BREATHING), SILENT),
    "next": (ev.NextAsked(PASS), NOT_NOW),
    "it is off": (ev.SourceOff(), NOT_NOW),
    "stop": (ev.StopAsked(), NOT_NOW),
    "the skin looks right": (ev.SkinAnswered(), NOT_NOW),
    "an A sign": (ev.ScreenAnswered(frozenset({"A1"})), SAME),
    "cleared": (ev.Cleared("skin"), NOT_NOW),
    "profile": (ev.ProfileAnswered(frozenset({"raynaud"}), frozenset(CONDITIONS)), SAME),
    "the skin was looked at": (ev.SkinReviewed(), SAME),
    "nothing is on": (ev.OnBodyAnswered(None), NOT_NOW),
    "a medicine": (ev.MedicineLogged("night pill", "sedating"), SAME),
    "the limit of sitting": (
        ev.LimitSet("break.interval", 45),
        ("off", "counting", "counting", "due", "snoozed", "on-break", "paused", "suppressed"),
    ),
    "the limit of a break": (ev.LimitSet("break.duration", 3), SAME),
    "another limit": (ev.LimitSet("cold.min_rest", 150), SAME),
    "a backup": (ev.LedgerRestored(Ledger(emergency=frozenset({"A1"}))), SAME),
    "an option": (ev.OptionChosen("sound.volume", valid=True), SAME),
    "pain": (ev.PainTold(4), SAME),
    "hush": (ev.AlarmHushed(), NOT_NOW),
    "a pause of no routine": (ev.RoutinePaused(), NOT_NOW),
    "going on with no routine": (ev.RoutineResumed(), NOT_NOW),
    "skipping with no routine": (ev.RoutineSkipped(), NOT_NOW),
    "stopping no routine": (ev.RoutineStopped(), NOT_NOW),
    "this hurts": (ev.HurtTold(), NOT_NOW),
    "quit": (ev.QuitAsked(off=True), SAME),
    "a tick": (ev.Ticked(), SAME),
    "a sleep of no length": (ev.Slept(began_ms=hours(1000)), SAME),
    "a long sleep": (ev.Slept(began_ms=0), (*RESTARTED[:7], "suppressed")),
    "a fault": (ev.Faulted(), SAME),
    "the disk refuses": (ev.StoreChanged(writable=False), SAME),
    "no sound": (ev.SoundChanged("unavailable"), SAME),
    "another program": (ev.ElsewhereChanged(occupied=True), SAME),
}


def test_the_table_has_every_state_and_every_event() -> None:
    assert set(get_args(Phase)) == set(STATES)
    assert {type(event) for event, _ in EVENTS.values()} == set(get_args(ev.Event))
    assert all(len(row) == len(STATES) for _, row in EVENTS.values())


@pytest.mark.parametrize("state", STATES)
def test_each_state_can_be_lived(state: str) -> None:
    assert phase(living(state)) == state


@pytest.mark.parametrize("event", EVENTS)
def test_s12_every_pair_has_its_answer(event: str) -> None:
    happened, row = EVENTS[event]
    for state, expected in zip(STATES, row, strict=True):
        before = living(state)
        after = living(state).do(happened)
        got = after.refused or phase(after)
        assert got == expected, f"{event} in {state}"
        if after.refused is not None:
            assert after.state.breaks == before.state.breaks
