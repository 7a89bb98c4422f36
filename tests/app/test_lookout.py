"""What is watched in the running program: said on Relief and by status, once, and read for good."""

from pathlib import Path

from backcare_desktop.app.lookout import Lookout
from backcare_desktop.app.root import App
from backcare_desktop.diary import matters as of
from backcare_desktop.diary.entry import DAY_MS
from backcare_desktop.engine import events as ev
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.diary_file import FILE_NAME
from backcare_desktop.store.lookout import have_read, look, seen
from backcare_desktop.viewmodel import diary_wishes as wishes
from tests.app.test_app import Open, program
from tests.app.test_diarist import folder, shown, told
from tests.diary.told import START_MS
from tests.diary.told import told as entry_of

__all__ = ["program"]


def days_ago(app: App, days: int) -> int:
    return app._driver.now().wall_ms - days * DAY_MS


def test_what_came_about_is_said_once_and_stays_read(program: Open) -> None:
    app = program()
    app.wishing.wish(ev.ScreenAnswered())
    app.wishing.wish(wishes.EntryKept(of.Episode(), days_ago(app, 5)))
    assert shown(app).watch == ("episode.days",)
    assert of.Watched("episode.days", shown(app).episode.id) in told(app)  # type: ignore[union-attr]
    # Saying it is no change that could be taken back.
    assert shown(app).undo == "kept"
    assert app.commands.status()["look_at"] == ["episode.days"]
    app.wishing.wish(wishes.WatchRead("episode.days"))
    assert shown(app).watch == ()
    assert shown(app).undo == "kept"
    app = program()
    Lookout(app._driver, app.diarist.keeping, folder(app), app).look()
    assert shown(app).watch == ()
    assert [matter for matter in told(app) if isinstance(matter, of.Watched)] == [
        of.Watched("episode.days", shown(app).episode.id, read=True)  # type: ignore[union-attr]
    ]


def test_a_diary_is_opened_to_look_where_something_was_told(program: Open) -> None:
    app = program()
    lookout = Lookout(app._driver, app.diarist.keeping, folder(app), app)
    lookout.begin()
    lookout.look()
    assert not app.diarist.keeping.is_open
    app.wishing.wish(ev.PainTold(2))
    app.wishing.wish(ev.PainTold(6))
    assert lookout._soon.interval() == 2000
    lookout.look()
    assert shown(app).watch == ("signs.pain",)
    app.wishing.wish(ev.ScreenAnswered())
    assert shown(app).watch == ()


def test_status_without_the_program_names_it_and_writes_nothing(tmp_path: Path) -> None:
    assert seen(tmp_path, START_MS, 0) == ()
    diary = Diary.open(tmp_path)
    episode = entry_of(of.Episode(), START_MS - 5 * DAY_MS)
    diary.take({episode.id: episode})
    diary.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    assert seen(tmp_path, START_MS, 0) == ("signs.again", "episode.days")
    assert (tmp_path / FILE_NAME).read_bytes() == before
    diary = Diary.open(tmp_path)
    assert look(diary, START_MS, 0) == ("signs.again", "episode.days")
    have_read(diary, "signs.again", START_MS)
    # Said twice at once it is one entry; what was read is not said again.
    assert look(diary, START_MS + 1, 0) == ("episode.days",)
    assert len(diary.entries(kinds=(of.Watched,))) == 2
    diary.close()
    assert seen(tmp_path, START_MS, 0) == ("episode.days",)
    (tmp_path / FILE_NAME).write_bytes(b"garbage" * 1000)
    assert seen(tmp_path, START_MS, 0) == ()
