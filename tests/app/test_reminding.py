"""Reminders in the running program: the notice, the card, and what their answers become."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from backcare_desktop.app import closing
from backcare_desktop.app.commands import Commands
from backcare_desktop.app.reminding import Reminding
from backcare_desktop.app.root import App
from backcare_desktop.app.start import Reply, Start
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.hours import parse
from backcare_desktop.engine.breaks.states import OnBreak, Quiet, Snoozed
from backcare_desktop.engine.breaks.week import DayPlan
from backcare_desktop.engine.effects import wanted
from backcare_desktop.gui.break_card import BreakCard
from backcare_desktop.runtime.notifier.notice import Answered
from backcare_desktop.runtime.paths import Paths
from backcare_desktop.runtime.process_lock import folder_lock
from backcare_desktop.viewmodel.wishes import CloseWished, OptionSet
from tools.scenes import Scene, person, planned

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def app(tmp_path: Path, qtbot: QtBot) -> Iterator[App]:
    paths = Paths.below(tmp_path / "data")
    paths.make()
    lock = folder_lock(paths.data)
    assert lock.hold()
    made = App(Start(paths), lock, _nothing)
    made.begin_life()
    qtbot.waitUntil(lambda: made._services is not None)
    yield made
    made.end_life()
    shiboken6.delete(made._showing.window)
    shiboken6.delete(made)


def _nothing(_commands: Commands, _words: object) -> Reply:
    return Reply()


def card(app: App) -> BreakCard | None:
    assert app._services is not None
    cards = app._services.reminding._cards
    return None if cards is None else cards.card


def test_a_break_that_is_taken_stands_on_its_card_and_counts_when_done(app: App) -> None:
    app._driver.dispatch(ev.ReminderSet("posture", "enabled", value=True))
    assert card(app) is None
    assert not app._driver._watched
    app._driver.dispatch(ev.BreakBegun())
    up = card(app)
    assert up is not None
    assert up.isVisible()
    assert up._left.text() == "2:00"
    assert app._driver._watched, "its seconds are counted"
    up.done.click()
    assert card(app) is None
    assert app._driver.state.breaks.tally.taken == 1
    assert not app._driver._watched, "and nothing wakes each second after it"
    up = None


def test_the_notice_is_answered_and_what_means_nothing_leaves_no_refusal(app: App) -> None:
    app._driver.dispatch(ev.ReminderSet("posture", "enabled", value=True))
    app.answering.answer_notice(Answered("reminder", "break-snooze"))
    assert app._driver.state.refused is None
    assert isinstance(app._driver.state.breaks.offer, Quiet)
    app.answering.answer_notice(Answered("reminder", "break-now"))
    assert isinstance(app._driver.state.breaks.offer, OnBreak)
    assert card(app) is not None
    app.answering.answer_notice(Answered("reminder", "break-done"))
    assert card(app) is None


class Told:
    """What a notifier was told."""

    def __init__(self) -> None:
        self.did: list[tuple[str, ...]] = []

    def show(
        self, key: str, title: str, body: str, actions: tuple[tuple[str, str], ...], urgency: str
    ) -> None:
        self.did.append((key, title, body, urgency, *(name for name, _ in actions)))

    def withdraw(self, key: str) -> None:
        self.did.append((key, "gone"))


def follow(made: Reminding, scene: Scene) -> None:
    effect = wanted(scene.state, scene.now.boot_ms)[-1]
    made.remind(effect)
    made.draw(scene.state, scene.now)


def test_a_small_notice_comes_first_and_the_card_takes_its_place(qtbot: QtBot) -> None:
    told = Told()
    made = Reminding(told, "")  # type: ignore[arg-type]
    scene = person().then(ev.ReminderSet("posture", "enabled", value=True))
    soon = scene.then(ev.Ticked(), minutes=29, seconds=50)
    follow(made, soon)
    how = "Stand up. Look far away. Roll your shoulders."
    buttons = ("default", "break-now", "break-snooze", "break-skip")
    assert told.did == [("reminder", "A break in a moment", how, "low", *buttons)]
    assert made._cards is None
    due = soon.then(ev.Ticked(), seconds=11)
    follow(made, due)
    assert told.did[1:] == [("reminder", "gone")]
    assert made._cards is not None
    assert made._cards.card is not None
    made._cards.unseen.emit()
    assert told.did[2][:2] == ("reminder", "Time for a break")
    later = due.then(ev.BreakSnoozed())
    assert isinstance(later.state.breaks.offer, Snoozed)
    follow(made, later)
    assert made._cards.card is None
    made.close()


def called(*more: ev.Event) -> Scene:
    scene = planned()
    for event in more:
        scene = scene.then(event)
    return scene.then(ev.Ticked(), minutes=25)


def test_a_call_comes_as_a_card_and_as_a_notice_where_no_card_is_seen(qtbot: QtBot) -> None:
    told = Told()
    made = Reminding(told, "")  # type: ignore[arg-type]
    scene = called()
    follow(made, scene)
    assert made._cards is not None
    assert made._cards.card is not None
    assert made._cards.card.done.text() == "Done"
    made._cards.unseen.emit()
    how = "You wanted to do yoga: 15 minutes."
    buttons = ("default", "activity-done", "activity-later", "activity-left")
    assert told.did[-1] == ("call", "A reminder from your week", how, "low", *buttons)
    follow(made, scene.then(ev.ActivityTold("left")))
    assert told.did[-1][:2] == ("call", "gone")
    assert made._cards.card is None
    week_later = called(ev.ActivityTold("done")).then(ev.Ticked(), minutes=183 * 24 * 60)
    follow(made, week_later.then(ev.ActivityTold("done")))
    made._cards.unseen.emit()
    assert told.did[-1][1:3] == ("A reminder from your week", "Time to book the check-up you wanted.")
    made.close()


def test_a_call_is_a_small_card_whatever_breaks_are(qtbot: QtBot) -> None:
    made = Reminding(Told(), "")  # type: ignore[arg-type]
    made.large = True
    scene = called(ev.ReminderSet("posture", "enabled", value=True), ev.BreakDone())
    follow(made, scene)
    assert made._cards is not None
    assert (made._cards.card is not None, made._cards.large) == (True, False)
    follow(made, scene.then(ev.BreakBegun()))
    assert made._cards.card is not None
    assert made._cards.card.large
    made.close()


def test_what_a_call_s_notice_says_is_answered(app: App) -> None:
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    for action in ("activity-done", "activity-later", "activity-left", "checkup-booked", "checkup-later"):
        app.answering.answer_notice(Answered("call", action))
        assert app._driver.state.refused is None, "what means nothing leaves no refusal on another page"
    app.wishing.wish(OptionSet("checkup.every", "3-months"))
    assert app._driver.state.breaks.week.checkup.weeks == 13
    assert app._driver.state.breaks.waits
    app.answering.answer_notice(Answered("call", "default"))
    assert app._showing.window.here == "week"


def test_a_plan_in_the_settings_is_taken_at_the_start(tmp_path: Path, qtbot: QtBot) -> None:
    paths = Paths.below(tmp_path / "data")
    paths.make()
    text = '[plan.fri]\nactivity = "swim"\nminutes = 45\nat = "18:00"\n[checkup]\nevery = "6-months"\n'
    (paths.config / "settings.toml").write_text(text)
    lock = folder_lock(paths.data)
    assert lock.hold()
    made = App(Start(paths), lock, _nothing)
    week = made._driver.state.breaks.week
    assert week.days[4] == DayPlan("swim", 45, 18 * 60)
    assert week.checkup.weeks == 26
    assert made._driver.state.breaks.zone_ms == round(
        datetime.now().astimezone().utcoffset().total_seconds() * 1000  # type: ignore[union-attr]
    )
    made._lock.release()
    shiboken6.delete(made._showing.window)
    shiboken6.delete(made)


def test_no_notice_comes_where_none_is_wanted(qtbot: QtBot) -> None:
    told = Told()
    made = Reminding(told, "")  # type: ignore[arg-type]
    made.notices = False
    scene = person().then(ev.ReminderSet("posture", "enabled", value=True))
    follow(made, scene.then(ev.Ticked(), minutes=29, seconds=50))
    assert told.did == []


def test_a_reminder_that_is_set_in_the_window_is_judged_and_kept(app: App) -> None:
    app.wishing.wish(OptionSet("breaks.posture.enabled", value=True))
    app.wishing.wish(OptionSet("breaks.posture.hours", "mon-fri 09:00-12:00"))
    breaks = app._driver.state.breaks
    assert [count.name for count in breaks.counts] == ["posture"]
    assert breaks.rule("posture").hours == parse("mon-fri 09:00-12:00")
    kept = (app._start.paths.config / "settings.toml").read_text()
    assert "mon-fri 09:00-12:00" in kept
    app.wishing.wish(ev.BreaksResumed())
    assert app._driver.state.refused is None, "what means nothing leaves no refusal on another page"


def test_a_click_on_the_notice_opens_the_page(app: App) -> None:
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    app.answering.answer_notice(Answered("reminder", "default"))
    assert app._showing.window.here == "breaks"


def test_without_a_tray_the_window_is_put_away_while_a_reminder_is_on_and_says_so_once(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert app._services is not None
    told, quits = Told(), []
    monkeypatch.setattr(app._services.notifier, "show", told.show)
    monkeypatch.setattr(closing, "leave", lambda: quits.append(1))
    assert not app._showing.in_tray
    app.wishing.wish(OptionSet("breaks.posture.enabled", value=True))
    for _ in range(2):
        app.wishing.wish(CloseWished())
        assert app._showing.window.isMinimized()
        app._showing.open_window()
    assert [words[:2] for words in told.did] == [("goes-on", "Backcare goes on in the task bar")]
    assert quits == []
    app.wishing.wish(OptionSet("breaks.posture.enabled", value=False))
    app.wishing.wish(CloseWished())
    assert quits == [1]


def test_the_whole_screen_is_taken_where_that_was_chosen(app: App) -> None:
    app.wishing.wish(OptionSet("window.break_card", "screen"))
    app._driver.dispatch(ev.ReminderSet("posture", "enabled", value=True))
    app._driver.dispatch(ev.BreakBegun())
    up = card(app)
    assert up is not None
    assert up.size() == up.screen().availableGeometry().size()
    up = None
