"""The Breaks page: what comes next, and why nothing comes now, in one sentence."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.hours import parse
from backcare_desktop.engine.moment import HOUR_MS
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.viewmodel.breaks import BreaksView, breaks_view
from backcare_desktop.viewmodel.hours_rows import HoursRow, hours_text, rows, wrong_word
from backcare_desktop.viewmodel.present import present
from tools.scenes import Scene, person, reminded, started


def seen(scene: Scene) -> BreaksView:
    return breaks_view(scene.state, scene.now, scene.outside)


def said(scene: Scene) -> tuple[str, str]:
    view = seen(scene)
    return sentence(view.line), "" if view.why is None else sentence(view.why)


def on() -> Scene:
    """One reminder, at 13:10 on a Monday."""
    return person().then(ev.ZoneTold(HOUR_MS)).then(ev.ReminderSet("posture", "enabled", value=True))


QUIET = "Quiet now. What comes next: change how you sit."


@pytest.mark.parametrize(
    ("scene", "line", "why"),
    [
        (person(), "No reminder is on.", "Switch on below what you want to be reminded of."),
        (on(), "Next break at 13:40: change how you sit.", "Nothing is due before that."),
        (on().then(ev.Ticked(), minutes=30, seconds=1), "Time for a break: change how you sit.", ""),
        (on().then(ev.BreakBegun()), "On a break until 13:12: change how you sit.", ""),
        (
            on().then(ev.BreakBegun()).then(ev.Ticked(), minutes=3),
            "The break is over. Press Done when you are back.",
            "",
        ),
        (
            on().then(ev.BreaksPaused(until_min=0)),
            "Paused until 00:00 tomorrow.",
            "You paused all reminders.",
        ),
        (
            on().then(ev.Ticked(), minutes=30, seconds=1).then(ev.BreakSnoozed()),
            "Put off until 13:46: change how you sit.",
            "You put it off.",
        ),
        (
            on().then(ev.FullScreenTold(on=True)),
            QUIET,
            "A program fills the screen, so nothing comes before 14:10 unless that ends.",
        ),
        (
            on().then(ev.DoNotDisturbTold(on=True)),
            QUIET,
            "Your desktop is set to “do not disturb”, so nothing comes before 14:10 unless you end that.",
        ),
        (on().then(ev.AwayTold()), QUIET, "Nobody is at the keyboard, so the time stands still."),
        (
            on().then(ev.ReminderSet("posture", "hours", "mon-fri 09:00-12:00 14:00-17:00")),
            QUIET,
            "It is outside the hours you set, until 14:00.",
        ),
        (
            started().then(ev.ReminderSet("posture", "enabled", value=True)),
            QUIET,
            "Cold, heat or a routine is going on, so what is due waits until that is over.",
        ),
    ],
)
def test_what_comes_and_why_not(scene: Scene, line: str, why: str) -> None:
    assert said(scene) == (line, why)


def nexts(scene: Scene) -> dict[str, str]:
    return {r.name: sentence(r.next) for r in seen(scene).reminders if r.next is not None}


def test_each_reminder_says_when_it_comes() -> None:
    scene = on().then(ev.ReminderSet("eyes", "enabled", value=True))
    assert nexts(scene) == {"posture": "Next at 13:40", "eyes": "Next at 13:30"}
    late = scene.then(ev.ReminderSet("posture", "hours", "mon 09:00-13:20 15:00-17:00"))
    assert nexts(late)["posture"] == "Next at 15:00"
    assert nexts(scene.then(ev.Ticked(), minutes=20, seconds=1))["eyes"] == "Now"
    assert set(nexts(scene.then(ev.BreaksPaused(for_ms=HOUR_MS))).values()) == {"Paused until 14:10"}
    away = scene.then(ev.AwayTold()).then(ev.Ticked(), minutes=4)
    assert nexts(away)["eyes"] == "Next at 13:34"


def test_ones_own_are_as_many_as_are_used_and_one_more() -> None:
    def own(scene: Scene) -> list[str]:
        return [reminder.name for reminder in seen(scene).reminders if reminder.own]

    assert own(person()) == ["own1"]
    assert own(person().then(ev.ReminderSet("own1", "title", "Feed the cat"))) == ["own1", "own2"]
    scene = person().then(ev.ReminderSet("own1", "enabled", value=True))
    assert own(scene.then(ev.ReminderSet("own2", "enabled", value=True))) == ["own1", "own2", "own3"]


def test_what_can_be_done() -> None:
    assert seen(on()).hindrance is None
    assert sentence(seen(person()).hindrance) == "Switch a reminder on first."  # type: ignore[arg-type]
    assert sentence(seen(on().then(ev.BreakBegun())).hindrance) == "You are on a break."  # type: ignore[arg-type]
    due = on().then(ev.Ticked(), minutes=30, seconds=1)
    assert seen(due).can_snooze
    assert not seen(on()).can_snooze


def test_the_page_stays_the_same_for_a_minute() -> None:
    scene = reminded().then(ev.Ticked(), seconds=1)
    assert seen(scene) == seen(scene.then(ev.Ticked(), seconds=50))
    running = on().then(ev.BreakBegun())
    assert seen(running) == seen(running.then(ev.Ticked(), seconds=50))


def test_the_tip_says_the_next_break_only_where_one_is_on() -> None:
    tip = [sentence(line) for line in present(on().state, on().now, on().outside).tip]
    assert tip == ["Nothing runs", "Next break at 13:40: change how you sit."]
    cold = started().then(ev.ReminderSet("posture", "enabled", value=True))
    assert len(present(cold.state, cold.now, cold.outside).tip) == 1


# ------------------------------------------------------------------------------------------- hours


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ()),
        ("09:00-12:00", (HoursRow(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), "09:00-12:00"),)),
        (
            "mon-fri 9:00-12:00 13:00-17:30; sat 10:00-12:00",
            (
                HoursRow(("mon", "tue", "wed", "thu", "fri"), "09:00-12:00 13:00-17:30"),
                HoursRow(("sat",), "10:00-12:00"),
            ),
        ),
        ("mon 22:00-06:00", (HoursRow(("mon",), "22:00-24:00"), HoursRow(("tue",), "00:00-06:00"))),
        ("sun", (HoursRow(("sun",), "00:00-24:00"),)),
    ],
)
def test_rows_and_hours_say_the_same(text: str, shown: tuple[HoursRow, ...]) -> None:
    assert rows(parse(text)) == shown
    assert parse(hours_text(rows(parse(text)))) == parse(text)


def test_a_row_without_times_is_all_day_and_one_without_days_nothing() -> None:
    assert hours_text([HoursRow(("sat", "sun"), ""), HoursRow((), "09:00-10:00")]) == "sat sun"


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("", ""),
        ("09:00-12:00  13:00-17:30", ""),
        ("09:00-12:00 13-17", "13-17"),
        ("9:00-25:00", "9:00-25:00"),
        ("mon", "mon"),
        ("mon-fri", "mon-fri"),
        ("09:00-12:00;13:00-14:00", "09:00-12:00;13:00-14:00"),
        ("09:00-09:00", "09:00-09:00"),
    ],
)
def test_what_is_not_understood_is_named(typed: str, word: str) -> None:
    assert wrong_word(typed) == word


def test_what_is_set_in_the_scene_is_what_the_page_shows() -> None:
    view = seen(replace(reminded(), page="breaks"))
    assert (view.tally.offered, view.tally.taken, view.tally.missed) == (6, 4, 1)
    assert [reminder.name for reminder in view.reminders if reminder.on] == ["posture", "eyes"]
