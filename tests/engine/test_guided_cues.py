"""The sounds of a routine: each phase as it begins, the marks of a hold, the end; nothing twice."""

from dataclasses import replace

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.effects import KeepAwake, cues, wanted
from backcare_desktop.engine.guided.plan import Exercise, Routine
from backcare_desktop.engine.practice import next_deadline
from tests.engine.exercises import BREATHING, CAT_COW, FOLD, MOVES, routine
from tests.engine.life import Life, hours, seconds, settled


def heard(life: Life, event: ev.Event) -> list[str]:
    before = life.state
    life.do(event)
    return [cue.name for cue in cues(before, life.state)]


def heard_to_the_end(of: Routine) -> list[tuple[int, str]]:
    """Each sound with its second, to the end of the routine."""
    life = settled()
    sounds = [(0, name) for name in heard(life, ev.RoutineAsked(of, awake_for_ms=hours(3)))]
    began = life.boot_ms
    while wanted(life.state, life.boot_ms)[2].on:
        at = next_deadline(life.state, life.boot_ms)
        assert at is not None
        life.wait(at - life.boot_ms)
        sounds += [((life.boot_ms - began) // 1000, name) for name in heard(life, ev.Ticked())]
    return sounds


def test_every_phase_is_heard_as_it_begins() -> None:
    long = 60
    moved = routine(*[CAT_COW] * 5, replace(FOLD, exercise=Exercise("stretch")))
    found = heard_to_the_end(moved)
    assert found[:4] == [(0, "get-ready"), (5, "step"), (47, "get-ready"), (52, "step")]
    begins = 5 * 47
    assert found[-5:] == [
        (begins + 5, "hold"),
        (begins + 20, "half-way"),
        (begins + 30, "last-seconds"),
        (begins + 35, "release"),
        (begins + 38, "session-done"),
    ]
    assert heard_to_the_end(BREATHING) == [(0, "breathe-in"), (long, "session-done")]


def test_a_pause_ends_with_a_moment_to_get_ready() -> None:
    life = settled()
    heard(life, ev.RoutineAsked(MOVES))
    life.tick(seconds(10))
    assert heard(life, ev.RoutinePaused()) == []
    assert not wanted(life.state, life.boot_ms)[2].on
    assert heard(life, ev.RoutineResumed()) == ["get-ready"]
    life.wait(seconds(3))
    assert heard(life, ev.Ticked()) == ["step"]
    assert heard(life, ev.Ticked()) == []


def test_the_end_before_its_time_sounds_otherwise() -> None:
    for end in (ev.HurtTold(), ev.RoutineStopped()):
        life = settled().do(ev.RoutineAsked(MOVES))
        assert heard(life, end) == ["off-confirmed"]
        assert heard(life, ev.HurtTold()) == []


def test_the_screen_stays_on_while_something_is_shown_on_it() -> None:
    moving = settled().do(ev.RoutineAsked(MOVES))
    assert wanted(moving.state, moving.boot_ms)[2] == KeepAwake(on=True, screen=True)
    pack = settled().start("gel-pack", 10)
    assert wanted(pack.state, pack.boot_ms)[2] == KeepAwake(on=True)
    assert wanted(settled().state, 0)[2] == KeepAwake(on=False)
