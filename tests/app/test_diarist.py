"""The diary in the running program: opened when it is needed; what ails its file is not cold's or heat's."""

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.app import diarist
from backcare_desktop.app.root import App
from backcare_desktop.diary import matters as of
from backcare_desktop.diary.entry import DAY_MS
from backcare_desktop.diary.recent import Recent
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import HOUR_MS
from backcare_desktop.engine.practice import locks
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.diary_file import FILE_NAME
from backcare_desktop.viewmodel import diary_wishes as wishes
from backcare_desktop.viewmodel.wishes import PageShown
from tests.app.test_app import Open, program

__all__ = ["program"]


def shown(app: App) -> Recent:
    recent = app._showing.outside.diary
    assert recent is not None
    return recent


def told(app: App) -> list[of.Matter]:
    return [entry.matter for entry in shown(app).entries]


def folder(app: App) -> Path:
    return app._start.paths.data


def locked(app: App) -> set[str]:
    return {lock.limit for lock in locks(app._driver.state, app._driver.now().boot_ms)}


def test_it_is_opened_by_its_page_and_follows_what_happens(program: Open, qtbot: QtBot) -> None:
    app = program()
    app.wishing.wish(ev.PainTold(6))
    assert app._showing.outside.diary is None
    assert not (folder(app) / FILE_NAME).exists()
    app.wishing.wish(PageShown("diary"))
    qtbot.waitUntil(lambda: app._showing.outside.diary is not None)
    assert told(app) == [of.PainNow(6)]
    app.wishing.wish(ev.PainTold(4))
    assert told(app) == [of.PainNow(4), of.PainNow(6)]


def test_a_time_on_the_wall_is_that_of_its_own_day(program: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    app = program()
    now_ms = app._driver.now().wall_ms
    changed_ms = now_ms - DAY_MS
    # The clocks were put back yesterday.
    monkeypatch.setattr(diarist, "offset_ms_at", lambda at_ms: HOUR_MS if at_ms < changed_ms else 0)
    wall_ms = changed_ms - 5 * HOUR_MS
    app.wishing.wish(wishes.EntryKept(of.Note("before"), wall_ms, wall_ms))
    (entry,) = shown(app).entries
    assert (entry.local_ms, entry.zone_ms) == (wall_ms, HOUR_MS)
    app.wishing.wish(wishes.EntryCorrected(entry.id, of.Note("after"), now_ms - HOUR_MS, now_ms - HOUR_MS))
    (entry,) = shown(app).entries
    assert (entry.local_ms, entry.zone_ms) == (now_ms - HOUR_MS, 0)


def test_the_time_before_is_read_where_it_is_asked_for(program: Open) -> None:
    app = program()
    now_ms = app._driver.now().wall_ms
    old_ms = now_ms - 90 * DAY_MS
    app.wishing.wish(wishes.EntryKept(of.Note("long ago"), old_ms))
    assert told(app) == []
    assert (shown(app).oldest_ms, shown(app).looked) == (old_ms, None)
    app.wishing.wish(wishes.LookBackWished(old_ms, old_ms + 1))
    looked = shown(app).looked
    assert looked is not None
    assert [entry.matter for entry in looked.entries] == [of.Note("long ago")]
    app.wishing.wish(wishes.EntryDeleted(looked.entries[0].id))
    assert shown(app).looked == replace(looked, entries=())
    assert shown(app).oldest_ms is None


def test_wishes_are_answered_and_taken_back(program: Open) -> None:
    app = program()
    app.wishing.wish(wishes.EntryKept(of.Note("sat too long")))
    (entry,) = shown(app).entries
    app.wishing.wish(wishes.EntryCorrected(entry.id, of.Note("sat a while"), entry.at_ms - HOUR_MS))
    (corrected,) = shown(app).entries
    assert (corrected.matter, corrected.at_ms) == (of.Note("sat a while"), entry.at_ms - HOUR_MS)
    app.wishing.wish(wishes.EntryDeleted(entry.id))
    assert (told(app), shown(app).undo) == ([], "deleted")
    app.wishing.wish(wishes.DiaryUndone())
    assert shown(app).entries == (corrected,)
    # What means nothing, or cannot be, changes nothing.
    for wish in (
        wishes.EntryCorrected("0" * 32, of.Note("x")),
        wishes.EntryCorrected(entry.id, of.PainNow(4)),
        wishes.EntryCorrected(entry.id, of.Note("x"), -5),
        wishes.EntryDeleted("0" * 32),
        wishes.EntryKept(of.PainNow(11)),
    ):
        app.wishing.wish(wish)
    assert shown(app).entries == (corrected,)
    app = program()
    app.wishing.wish(PageShown("diary"))
    assert [one.matter for one in app.diarist.keeping.diary.entries()] == [of.Note("sat a while")]


def test_a_medicine_locks_first_and_its_name_stays_in_the_diary(program: Open) -> None:
    app = program()
    now_ms = app._driver.now().wall_ms
    app.wishing.wish(wishes.EntryKept(of.Medicine("Dozeline", "sedating"), now_ms - 9 * HOUR_MS))
    app.wishing.wish(wishes.EntryKept(of.Medicine("Dozeline", "nsaid")))
    assert not {"thermal.sedation_block", "heat.topical_block"} & locked(app)
    app.wishing.wish(wishes.EntryKept(of.Medicine("Dozeline", "opioid"), now_ms - HOUR_MS))
    assert "thermal.sedation_block" in locked(app)
    entry = next(one for one in shown(app).entries if one.matter == of.Medicine("Dozeline", "nsaid"))
    app.wishing.wish(wishes.EntryCorrected(entry.id, of.Medicine("Dozeline", "topical-heat")))
    assert "heat.topical_block" in locked(app)
    for one in shown(app).entries:
        app.wishing.wish(wishes.EntryDeleted(one.id))
    assert {"thermal.sedation_block", "heat.topical_block"} <= locked(app)
    app.end_life()
    assert b"Dozeline" not in b"".join(path.read_bytes() for path in folder(app).glob("*.sqlite3"))


def test_trouble_with_the_file_is_said_once_and_what_was_told_is_kept(program: Open, qtbot: QtBot) -> None:
    app = program()
    app.wishing.wish(wishes.EntryKept(of.Note("before")))
    keeping = app.diarist.keeping
    connection = keeping.diary._table.connection
    connection.execute("PRAGMA query_only=ON")
    for text in ("one", "two"):
        app.wishing.wish(wishes.EntryKept(of.Note(text)))
    assert len(told(app)) == 3
    assert not shown(app).writable
    assert [note.id for note in app._showing._notes] == ["store.diary.unwritable"]
    assert app._driver.state.ledger.writable
    connection.execute("PRAGMA query_only=OFF")
    keeping._again.timeout.emit()
    assert shown(app).writable
    app._showing.note_read()
    # It breaks while it is read.
    file = folder(app) / FILE_NAME
    file.write_bytes(file.read_bytes()[:24] + b"\xff" * 200_000)
    app.wishing.wish(wishes.EntryKept(of.Note("after")))
    assert [note.id for note in app._showing._notes] == ["store.diary.broken"]
    assert of.Note("after") in told(app)
    assert (folder(app) / "diary.broken-1.sqlite3").exists()
    assert shown(app).writable


def test_what_is_told_while_another_program_holds_the_file_is_said_and_kept(program: Open) -> None:
    app = program()
    for text in ("deleted", "corrected"):
        app.wishing.wish(wishes.EntryKept(of.Note(text)))
    names = {one.matter: one.id for one in shown(app).entries}
    keeping = app.diarist.keeping
    keeping.diary._table.connection.execute("PRAGMA busy_timeout=0")
    other = sqlite3.connect(folder(app) / FILE_NAME, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    app.wishing.wish(wishes.EntryKept(of.PainNow(8)))
    app.wishing.wish(wishes.EntryDeleted(names[of.Note("deleted")]))
    app.wishing.wish(wishes.EntryCorrected(names[of.Note("corrected")], of.Note("right")))
    assert [note.id for note in app._showing._notes] == ["store.diary.unwritable"]
    other.execute("ROLLBACK")
    other.close()
    keeping._again.timeout.emit()
    assert set(told(app)) == {of.PainNow(8), of.Note("right")}
    for _ in range(3):
        app.wishing.wish(wishes.DiaryUndone())
    assert set(told(app)) == set(names)


def test_a_file_that_was_cut_to_nothing_is_broken_whatever_is_wished(program: Open) -> None:
    app = program()
    app.wishing.wish(wishes.EntryKept(of.Note("before")))
    (entry,) = shown(app).entries
    (folder(app) / FILE_NAME).write_bytes(b"")
    app.wishing.wish(wishes.EntryDeleted(entry.id))
    assert [note.id for note in app._showing._notes] == ["store.diary.broken"]
    app.wishing.wish(wishes.EntryKept(of.PainNow(5)))
    assert told(app) == [of.PainNow(5)]
    assert shown(app).writable


def test_a_folder_without_room_for_it_and_a_newer_file(program: Open) -> None:
    app = program()
    data = folder(app)
    (data / FILE_NAME).mkdir()
    app.wishing.wish(wishes.EntryKept(of.Note("kept")))
    assert [note.id for note in app._showing._notes] == ["store.diary.unwritable"]
    assert told(app) == [of.Note("kept")]
    shutil.rmtree(data / FILE_NAME)
    app.diarist.keeping._again.timeout.emit()
    assert shown(app).writable
    app.diarist.keeping.close()
    with sqlite3.connect(data / FILE_NAME) as connection:
        connection.execute("PRAGMA user_version=99")
    app._showing.note_read()
    app.wishing.wish(wishes.EntryKept(of.Note("now")))
    assert [note.id for note in app._showing._notes] == ["store.diary.newer"]
    assert (told(app), shown(app).writable) == ([of.Note("now")], False)
    app.diarist.keeping.close()
    with sqlite3.connect(data / FILE_NAME) as connection:
        connection.execute("PRAGMA user_version=1")
    kept = Diary.open(data)
    assert [replace(one, id="").matter for one in kept.entries()] == [of.Note("kept")]
    kept.close()


def test_old_lines_of_the_record_go_a_few_at_a_time_and_never_while_something_is_on(program: Open) -> None:
    app = program()
    app.wishing.wish(ev.PainTold(3))
    keeper, keeping = app._driver._keeper, app.diarist.keeping
    assert keeper._connection is not None
    keeper._connection.execute("UPDATE journal SET wall_ms = 0")
    keeper._connection.execute(
        "INSERT INTO journal (wall_ms, boot, boot_ms, kind, event, phase, alarm)"
        " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)"
        " SELECT 0, 'b', 0, 'x', '', '', '' FROM n"
    )
    app.wishing.wish(wishes.EntryKept(of.Note("opens it")))

    def lines() -> int:
        return len(keeper.entries())

    before = lines()
    app._driver._keeper.opened.state = replace(app._driver.state, asks_on_body=True)
    keeping._tidying.stop()
    keeping._tidying.timeout.emit()
    assert lines() == before
    app._driver._keeper.opened.state = replace(app._driver.state, asks_on_body=False)
    keeping._tidying.stop()
    keeping._tidying.timeout.emit()
    assert lines() == before - 1_000
    keeping._tidying.stop()
    keeping._tidying.timeout.emit()
    assert lines() < 10
    assert not keeping._tidying.isActive()


def test_deleting_everything_is_shown_and_leaves_the_locks(program: Open) -> None:
    app = program()
    app.wishing.wish(ev.ProfileAnswered(frozenset({"raynaud"}), frozenset({"raynaud"})))
    app.wishing.wish(wishes.EntryKept(of.Medicine("Dozeline", "sedating")))
    app.wishing.wish(ev.PainTold(6))
    before = locked(app)
    app._driver.forget()
    app.diarist.keeping.change(lambda diary: diary.erase())
    assert told(app) == []
    assert app._driver.state.pain is None
    assert locked(app) >= before >= {"thermal.sedation_block", "profile.raynaud"}
    app.wishing.wish(ev.PainTold(2))
    assert told(app) == [of.PainNow(2)]
