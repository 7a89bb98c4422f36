"""A record that breaks does not take the reminders along (SAFETY 3, "ledger unreadable": kept)."""

import sqlite3
from pathlib import Path
from typing import Final

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.rules import RULES
from backcare_desktop.engine.breaks.states import Breaks, Count, PauseFor, PauseUntil
from backcare_desktop.engine.moment import MINUTE_MS, Moment
from backcare_desktop.store import kept_reminders
from backcare_desktop.store.database import FILE_NAME
from backcare_desktop.store.keeper import Keeper
from backcare_desktop.store.kept_reminders import Kept, KeptReminders
from tests.engine.life import NINE

NOW: Final = Moment("boot-1", 10_000_000, NINE)


def later(minutes: float, boot: str = "boot-1", boot_ms: int | None = None) -> Moment:
    gone_ms = round(minutes * MINUTE_MS)
    return Moment(boot, NOW.boot_ms + gone_ms if boot_ms is None else boot_ms, NOW.wall_ms + gone_ms)


def ruled() -> Breaks:
    return Breaks(rules=(RULES["posture"],))


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    for pause in (None, PauseFor(9), PauseUntil(10)):
        breaks = Breaks(rules=ruled().rules, counts=(Count("posture", 5),), pause=pause)
        KeptReminders(tmp_path).write(breaks, NOW)
        assert KeptReminders(tmp_path).read() == Kept(breaks, NOW)
    assert [file.name for file in tmp_path.iterdir()] == [kept_reminders.FILE_NAME]
    assert (tmp_path / kept_reminders.FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_nothing_is_kept_for_who_never_set_any(tmp_path: Path) -> None:
    KeptReminders(tmp_path).write(Breaks(zone_ms=5), NOW)
    assert list(tmp_path.iterdir()) == []
    assert KeptReminders(tmp_path).read() is None


def test_it_is_written_only_when_it_changes(tmp_path: Path) -> None:
    kept, file = KeptReminders(tmp_path), tmp_path / kept_reminders.FILE_NAME
    kept.write(ruled(), NOW)
    file.write_text("touched")
    kept.write(ruled(), later(1))
    assert file.read_text() == "touched"
    kept.write(Breaks(), later(2))
    assert kept.read() == Kept(Breaks(), later(2))


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"garbage\n{}\n", b"x" * 100_000])
def test_what_is_not_whole_is_not_there(tmp_path: Path, damage: bytes) -> None:
    KeptReminders(tmp_path).write(ruled(), NOW)
    (tmp_path / kept_reminders.FILE_NAME).write_bytes(damage)
    assert KeptReminders(tmp_path).read() is None


def test_a_foreign_kind_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_reminders, "encode", lambda _: '{"is":"Kept"}')
    KeptReminders(tmp_path).write(ruled(), NOW)
    assert KeptReminders(tmp_path).read() is None


def test_a_folder_that_refuses_is_no_error(tmp_path: Path) -> None:
    KeptReminders(tmp_path / "missing").write(ruled(), NOW)
    assert KeptReminders(tmp_path / "missing").read() is None


def paused(folder: Path) -> None:
    """The program ran with a pause of an hour, and is gone two minutes later with its record broken."""
    keeper = Keeper.open(folder, NOW)
    keeper.accept(ev.ReminderSet("posture", "enabled", value=True), NOW)
    keeper.accept(ev.BreaksPaused(for_ms=60 * MINUTE_MS), NOW)
    keeper.beat(later(2))
    keeper.abandon()
    (folder / FILE_NAME).write_bytes(b"garbage")


@pytest.mark.parametrize(
    ("now", "left_min"),
    [(later(4), 56), (later(30), 30), (later(20, "boot-2", 9), 40), (later(-20, "boot-2", 9), 58)],
)
def test_a_pause_outlives_a_broken_record(tmp_path: Path, now: Moment, left_min: int) -> None:
    paused(tmp_path)
    opened = Keeper.open(tmp_path, now)
    assert opened.opened.found == "broken"
    pause = opened.state.breaks.pause
    assert isinstance(pause, PauseFor)
    assert pause.until_ms - now.boot_ms == left_min * MINUTE_MS
    assert opened.state.asks_on_body
    opened.abandon()


def test_a_record_that_is_lost_leaves_them_too(tmp_path: Path) -> None:
    paused(tmp_path)
    (tmp_path / FILE_NAME).unlink()
    opened = Keeper.open(tmp_path, later(4))
    assert opened.opened.found == "lost"
    assert opened.state.breaks.counts
    opened.abandon()
    # Without a heartbeat it is told by the file's own moment.
    (tmp_path / FILE_NAME).write_bytes(b"garbage")
    (tmp_path / "heartbeat").unlink()
    again = Keeper.open(tmp_path, later(5))
    assert isinstance(again.state.breaks.pause, PauseFor)
    again.abandon()


def test_a_pause_said_while_the_file_is_held_holds(tmp_path: Path) -> None:
    keeper = Keeper.open(tmp_path, NOW)
    keeper.accept(ev.ReminderSet("posture", "enabled", value=True), NOW)
    keeper.abandon()
    holder = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    held = Keeper.open(tmp_path, later(1))
    assert held.opened.found == "unwritable"
    held.accept(ev.OnBodyAnswered(None), later(1))
    held.accept(ev.BreaksPaused(for_ms=60 * MINUTE_MS), later(1))
    holder.close()
    assert held.retry(later(2))
    assert held.state.breaks.pause == PauseFor(later(61).boot_ms)
    held.abandon()


def test_what_the_file_says_holds_where_nothing_was_said(tmp_path: Path) -> None:
    keeper = Keeper.open(tmp_path, NOW)
    keeper.accept(ev.ReminderSet("posture", "enabled", value=True), NOW)
    keeper.abandon()
    (tmp_path / kept_reminders.FILE_NAME).unlink()
    holder = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    held = Keeper.open(tmp_path, later(1))
    assert held.state.breaks == Breaks()
    held.accept(ev.OnBodyAnswered(None), later(1))
    holder.close()
    assert held.retry(later(2))
    assert held.state.breaks.counts == (Count("posture", NOW.boot_ms),)
    held.abandon()
