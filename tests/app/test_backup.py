"""A backup on another data folder: all of it is there, and nothing that locked is gone."""

import errno
import json
import os
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from backcare_desktop.app.root import App
from backcare_desktop.app.start import Start
from backcare_desktop.diary import matters as of
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.practice import locks
from backcare_desktop.gui.shelf import own_routines, shelf
from backcare_desktop.runtime.paths import Paths
from backcare_desktop.runtime.process_lock import folder_lock
from backcare_desktop.store.database import StoreUnwritableError
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.diary_gather import gather
from backcare_desktop.store.own_routines import OwnRoutines
from backcare_desktop.viewmodel import diary_wishes as wishes
from backcare_desktop.viewmodel.wishes import OptionSet
from tests.app.test_app import begin_cold, end, nothing

Begin = Callable[[str], App]
ROUTINE = 'format = 1\ntitle = "Mine"\n\n[[stage]]\nexercise = "pelvic_tilt"\n'


@pytest.fixture
def begin(tmp_path: Path, qtbot: QtBot) -> Iterator[Begin]:
    """Starts a program in a folder of this name, ending the one before; "" is the one that runs."""
    running: list[App] = []

    def start(name: str) -> App:
        if not name:
            return running[-1]
        if running:
            end(running.pop())
        paths = Paths.below(tmp_path / name / "data")
        paths.make()
        lock = folder_lock(paths.data)
        assert lock.hold()
        app = App(Start(paths), lock, nothing)
        running.append(app)
        app.begin_life()
        qtbot.waitUntil(lambda: app._services is not None)
        return app

    yield start
    end(running.pop())


def outcome(app: App) -> tuple[str, dict[str, object]]:
    filed = app._showing.outside.filed
    assert filed is not None
    return filed.id, dict(filed.args)


def whole(app: App) -> tuple[object, ...]:
    """All that a restore could change."""
    state = app._driver.state
    own = own_routines(str(app._start.paths.data))
    return (
        replace(state, refused=None, clock=replace(state.clock, offset_ms=0)),
        app._choices.options,
        frozenset(app.diarist.keeping.diary.entries()),
        own.written(),
    )


def locked(app: App) -> dict[tuple[str, str, bool], float]:
    now_ms = app._driver.now().boot_ms
    return {
        (lock.what, lock.limit, lock.spares_wraps): float("inf") if lock.until_ms is None else lock.until_ms
        for lock in locks(app._driver.state, now_ms)
    }


def lived(app: App, tmp_path: Path) -> Path:
    """A backup of somebody with a bit of everything."""
    app.wishing.wish(wishes.EntryKept(of.Note("Ask about the chair", visit=True)))
    app.wishing.wish(OptionSet("theme", "dark"))
    app.wishing.wish(OptionSet("breaks.posture.enabled", value=True))
    app.wishing.wish(OptionSet("sound.volume", 30))
    app.wishing.wish(ev.LimitSet("cold.min_rest", 240))
    app.wishing.wish(ev.LimitSet("heat.min_rest", 70))
    begin_cold(app)
    app.wishing.wish(ev.SourceOff())
    app.wishing.wish(wishes.EntryKept(of.Medicine("Secretol", "sedating")))
    app.wishing.wish(ev.ProfileAnswered(frozenset({"glaucoma"}), frozenset({"glaucoma"})))
    app.wishing.wish(ev.ScreenAnswered(frozenset({"A1", "B1"})))
    own = own_routines(str(app._start.paths.data))
    (tmp_path / "mine.toml").write_text(ROUTINE)
    own.bring_in(tmp_path / "mine.toml", app._driver.state.limits)
    app.wishing.wish(wishes.BackedUp(str(tmp_path / "b.zip")))
    told, args = outcome(app)
    assert (told, args["file"], args["entries"] != 0) == ("export.backup", "b.zip", True)
    return tmp_path / "b.zip"


@pytest.mark.control("restored")
def test_s7_a_backup_brings_all_of_it_to_another_folder_and_no_lock_gets_shorter(
    begin: Begin, tmp_path: Path
) -> None:
    app = begin("one")
    file = lived(app, tmp_path)
    there, entries = locked(app), set(app.diarist.keeping.diary.entries())
    app = begin("two")
    app.wishing.wish(wishes.EntryKept(of.PainNow(3)))
    app.wishing.wish(OptionSet("clock24", "yes"))
    app.wishing.wish(ev.LimitSet("heat.min_rest", 200))
    here = locked(app)
    app.wishing.wish(wishes.BackupRestored(str(file)))
    told, args = outcome(app)
    assert (told, args["routines"]) == ("export.restored", 1)
    found = {entry.id: entry.matter for entry in app.diarist.keeping.diary.entries()}
    assert {entry.id: entry.matter for entry in entries}.items() <= found.items()
    assert of.PainNow(3) in found.values()
    options = app._choices.options
    assert (options.value("theme"), options.value("clock24"), options.value("sound.volume")) == (
        "dark",
        "yes",
        30,
    )
    assert app._services is not None
    assert app._services.sound.volume == 30
    assert app._driver.state.breaks.chosen
    limits = app._driver.state.limits
    assert (limits.in_force("cold.min_rest"), limits.in_force("heat.min_rest")) == (240, 200)
    assert "glaucoma" in app._driver.state.profile.yes
    after = locked(app)
    for key, until in here.items():
        assert after[key] >= until
    for key, until in there.items():
        # The wall clock of two starts differs by what reading it takes.
        assert after[key] >= until - 1_000, key
    assert any(offer.title == "Mine" for offer in shelf(str(app._start.paths.data)).offers)
    kept = begin("two")
    assert locked(kept).keys() >= there.keys(), "it was written"
    before = whole(kept)
    kept.wishing.wish(wishes.BackupRestored(str(file)))
    assert outcome(kept)[1] == {"entries": 0, "settings": 0, "routines": 0, "file": "b.zip"}
    assert whole(kept)[1:] == before[1:], "nothing is doubled"
    assert len(kept._driver.state.ledger.courses) == 1


@pytest.mark.control("restored")
def test_with_something_on_the_body_a_restore_changes_nothing(begin: Begin, tmp_path: Path) -> None:
    file = lived(begin("one"), tmp_path)
    app = begin("two")
    begin_cold(app)
    before = whole(app)
    app.wishing.wish(wishes.BackupRestored(str(file)))
    assert outcome(app) == ("export.restore.busy", {})
    assert whole(app) == before


def changed(file: Path, out: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    with zipfile.ZipFile(file) as good, zipfile.ZipFile(out, "w") as bad:
        for member in good.namelist():
            content = good.read(member)
            bad.writestr(member, change(content) if member == name else content)
    return out


def edited(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    def edit(content: bytes) -> bytes:
        read = json.loads(content)
        change(read)
        return json.dumps(read).encode()

    return edit


BAD: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("diary.json", edited(lambda read: read["entries"][0].pop("id")), "entries[0]: no entry"),
    ("diary.json", lambda _: b"", "not JSON"),
    (
        "ledger.json",
        edited(lambda read: read["ledger"].update(emergency=["Z1"])),
        "ledger.json: cannot be so",
    ),
    ("ledger.json", edited(lambda read: read.update(conditions=["tired"])), "ledger.json: cannot be so"),
    ("ledger.json", edited(lambda read: read["ledger"]["courses"][0].update(contact_ms=-1)), "cannot be so"),
    ("ledger.json", edited(lambda read: read.update(schema=2)), "newer version"),
    ("settings.toml", lambda _: b'"cold.max_application" = 30', "cold.max_application must be 20 or less"),
    ("settings.toml", lambda _: b"tea = 1", "There is no setting called"),
    ("settings.toml", lambda _: b"\xff", "not UTF-8"),
    ("routines/000.toml", lambda _: b"format = 1", "routine_0.toml: "),
]


def test_what_is_wrong_with_any_part_is_named_and_nothing_has_changed(begin: Begin, tmp_path: Path) -> None:
    file = lived(begin("one"), tmp_path)
    app = begin("two")
    before = whole(app)
    for name, change, why in BAD:
        bad = changed(file, tmp_path / "bad.zip", name, change)
        app.wishing.wish(wishes.BackupRestored(str(bad)))
        told, args = outcome(app)
        assert (told, why in str(args["why"])) == ("export.restore.refused", True), (why, args)
        assert "\n" not in str(args["why"])
        assert whole(app) == before, why
    app.wishing.wish(wishes.BackupRestored(str(tmp_path / "none.zip")))
    assert outcome(app)[0] == "export.restore.refused"
    app._driver.dispatch(ev.StoreChanged(writable=False))
    app.wishing.wish(wishes.BackupRestored(str(file)))
    assert outcome(app)[0] == "export.unwritable"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_backup_that_was_tampered_with_is_taken_whole_or_not_at_all(
    begin: Begin, tmp_path: Path, data: st.DataObject
) -> None:
    if not (tmp_path / "b.zip").exists():
        lived(begin("one"), tmp_path)
        begin("two")
    file, app = tmp_path / "b.zip", begin("")
    name = data.draw(st.sampled_from(("ledger.json", "settings.toml", "diary.json", "routines/000.toml")))
    start, length = data.draw(st.integers(0, 3000)), data.draw(st.integers(0, 12))
    mess = data.draw(st.sampled_from((b"", b"-", b"9", b"9" * 30, b"null", b'"', b"}", b"true", b"\xff")))
    bad = changed(file, tmp_path / "bad.zip", name, lambda told: told[:start] + mess + told[start + length :])
    before, stood = whole(app), locked(app)
    app.wishing.wish(wishes.BackupRestored(str(bad)))
    if outcome(app)[0] == "export.restored":
        after = locked(app)
        assert all(after[key] >= until for key, until in stood.items())
    else:
        assert outcome(app)[0] == "export.restore.refused"
        assert whole(app) == before


def test_what_is_taken_along_is_whole_though_the_diary_was_never_opened(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gather, "__defaults__", (2,))
    app = begin("one")
    for level in range(7):
        app._driver.dispatch(ev.PainTold(level))
    app.wishing.wish(wishes.BackedUp(str(tmp_path / "b.zip")))
    assert outcome(app)[1]["entries"] == 7
    asked: list[bool] = []

    def breaks_off(*_: object) -> bool:
        asked.append(True)
        assert len(asked) < 5
        return len(asked) == 1 or refusing()

    with monkeypatch.context() as broken:
        broken.setattr(Diary, "gather", breaks_off)
        app.wishing.wish(wishes.RecordSaved("json", str(tmp_path / "b.json")))
    assert outcome(app)[1]["entries"] == 7, "and nobody waits for what the disk refuses"
    app.wishing.wish(wishes.BackedUp(str(tmp_path / "no" / "b.zip")))
    assert outcome(app)[0] == "export.not"


def refusing(*_: object) -> bool:
    raise StoreUnwritableError("full")


def test_where_a_part_cannot_be_written_it_says_so_and_a_second_restore_mends_it(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = lived(begin("one"), tmp_path)
    app = begin("two")
    before = whole(app)
    with monkeypatch.context() as full:
        full.setattr(Diary, "merge", refusing)
        app.wishing.wish(wishes.BackupRestored(str(file)))
    assert outcome(app)[0] == "export.unwritable"
    assert whole(app) == before
    with monkeypatch.context() as full:
        full.setattr(OwnRoutines, "add", no_room)
        app.wishing.wish(wishes.BackupRestored(str(file)))
    assert outcome(app) == ("export.restore.partly", {"file": "b.zip", "why": "No space left on device"})
    assert "redflag.emergency_lock" in {lock.limit for lock in locks(app._driver.state, 0)}
    app.wishing.wish(wishes.BackupRestored(str(file)))
    assert outcome(app)[1] == {"entries": 0, "settings": 0, "routines": 1, "file": "b.zip"}


def no_room(*_: object) -> str:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
