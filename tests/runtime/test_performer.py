"""The performer: brings the outside to what is wanted, and one failure stops nothing else."""

from dataclasses import dataclass, field, replace

import pytest

from backcare_desktop.engine.effects import SetNotice
from backcare_desktop.engine.guard import Plan
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Hush, Practice, fresh
from backcare_desktop.engine.thermal.states import (
    Apply,
    Cause,
    Contact,
    Idle,
    Ready,
    Remove,
    Session,
)
from backcare_desktop.runtime.performer import NoticeText, Performer
from backcare_desktop.store.keeper import Change

NOW = Moment("boot", 1_000_000, 1_770_000_000_000)
SESSION = Session(Plan(Modality.COLD, "ice-pack", 900_000, cycles=2))
CONTACT = Contact(100_000, 0, 100_000)


@dataclass
class Outside:
    """Records what was done; `broken` names the calls that fail."""

    broken: frozenset[str] = frozenset()
    done: list[tuple[object, ...]] = field(default_factory=list)

    def _do(self, *what: object) -> None:
        if what[0] in self.broken:
            raise OSError(str(what[0]))
        self.done.append(what)

    def play_cue(self, name: str) -> None:
        self._do("cue", name)

    def set_alarm(self, level: str, loud: bool) -> None:
        self._do("alarm", level, loud)

    def show(self, key: str, title: str, body: str, actions: object, urgency: str) -> None:
        self._do("show", title)

    def withdraw(self, key: str) -> None:
        self._do("withdraw")

    def hold(self, mode: str) -> None:
        self._do("hold", mode)


@dataclass
class Narrator:
    """Notes what was done outside before it was told."""

    outside: Outside
    broken: bool = False
    told: list[tuple[object, ...]] = field(default_factory=list)

    def follow(self, state: Practice, now: Moment) -> None:
        self.told.append((type(state.thermal), now, len(self.outside.done)))
        if self.broken:
            raise OSError

    def turn(self, *, on: bool) -> None:
        self.told.append(("on", on))
        if self.broken:
            raise OSError


def performer(outside: Outside, narrator: Narrator | None = None) -> Performer:
    def words(notice: SetNotice) -> NoticeText:
        return NoticeText(notice.name, "")

    return Performer(outside, outside, outside, words, narrator=narrator)


def change(after: Practice, before: Practice | None = None) -> Change:
    return Change(before or replace(after, thermal=Idle()), after, written=True)


def applying() -> Practice:
    return replace(fresh(NOW), thermal=Apply(SESSION, CONTACT, 1_900_000, None))


def removing(high_ms: int) -> Practice:
    state = Remove(SESSION, CONTACT, 900_000, 900_000, high_ms, 900_000, Cause.TIME_UP, ends=False)
    return replace(fresh(NOW), thermal=state)


def test_a_start_is_heard_and_keeps_the_machine_awake() -> None:
    outside = Outside()
    performer(outside).perform(change(applying()), NOW)
    assert outside.done == [("cue", "start"), ("hold", "running")]


def test_take_it_off_sounds_and_shows_until_it_is_off() -> None:
    outside = Outside()
    one = performer(outside)
    one.perform(change(removing(NOW.boot_ms + 1)), NOW)
    assert ("alarm", "medium", False) in outside.done
    assert ("show", "take-off") in outside.done
    outside.done.clear()
    one.perform(change(removing(NOW.boot_ms), removing(NOW.boot_ms)), NOW)
    assert outside.done == [("alarm", "high", True)]
    outside.done.clear()
    one.perform(change(fresh(NOW), removing(NOW.boot_ms)), NOW)
    assert outside.done == [
        ("cue", "session-done"),
        ("alarm", "none", False),
        ("withdraw",),
        ("hold", "none"),
    ]


def test_nothing_is_done_twice() -> None:
    outside = Outside()
    one = performer(outside)
    one.perform(change(applying()), NOW)
    outside.done.clear()
    one.perform(change(applying(), applying()), NOW)
    assert outside.done == []


def test_a_hushed_alarm_is_shown_but_not_heard() -> None:
    outside = Outside()
    state = replace(removing(NOW.boot_ms + 1), hush=Hush("medium", NOW.boot_ms + 60_000))
    performer(outside).perform(change(state), NOW)
    assert ("alarm", "none", False) in outside.done
    assert ("show", "take-off") in outside.done


def test_a_low_alarm_is_a_cue_and_no_repeated_sound() -> None:
    outside = Outside()
    state = replace(fresh(NOW), thermal=Ready(SESSION, 900_000, 900_000))
    performer(outside).perform(change(state), NOW)
    assert ("cue", "cycle-ready") in outside.done
    assert not [done for done in outside.done if done[:2] == ("alarm", "low")]


@pytest.mark.parametrize("broken", ["cue", "alarm", "show", "hold"])
def test_one_failing_effect_never_stops_the_next(broken: str) -> None:
    whole, torn = Outside(), Outside(frozenset({broken}))
    for outside in (whole, torn):
        one = performer(outside)
        one.perform(change(applying()), NOW)
        one.perform(change(removing(NOW.boot_ms), applying()), NOW)
    assert torn.done == [done for done in whole.done if done[0] != broken]


def test_what_failed_is_tried_again() -> None:
    outside = Outside(frozenset({"alarm"}))
    one = performer(outside)
    one.perform(change(removing(NOW.boot_ms)), NOW)
    outside.broken = frozenset()
    one.perform(change(removing(NOW.boot_ms), removing(NOW.boot_ms)), NOW)
    assert outside.done[-1] == ("alarm", "high", True)


def test_quiet_takes_everything_away() -> None:
    outside = Outside()
    one = performer(outside)
    one.perform(change(removing(NOW.boot_ms)), NOW)
    outside.done.clear()
    one.quiet()
    assert outside.done == [("alarm", "none", False), ("withdraw",), ("hold", "none")]


@pytest.mark.control("voice-yields")
def test_the_voice_is_told_of_an_alarm_before_it_sounds() -> None:
    outside = Outside()
    narrator = Narrator(outside)
    one = performer(outside, narrator)
    one.perform(change(removing(NOW.boot_ms)), NOW)
    assert narrator.told == [(Remove, NOW, 0)]
    assert ("alarm", "high", True) in outside.done
    one.quiet()
    assert narrator.told[1:] == [("on", False)]


@pytest.mark.control("voice-yields")
def test_a_voice_that_fails_stops_no_alarm() -> None:
    whole, torn = Outside(), Outside()
    for outside, broken in ((whole, False), (torn, True)):
        one = performer(outside, Narrator(outside, broken=broken))
        one.perform(change(removing(NOW.boot_ms)), NOW)
        one.quiet()
    assert torn.done == whole.done
    assert ("alarm", "high", True) in torn.done
