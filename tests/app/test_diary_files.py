"""The diary goes out, is deleted and comes back the same; what locks stays throughout."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from backcare_desktop.app.diary_files import Span, read_in, save_record
from backcare_desktop.app.root import App
from backcare_desktop.cli.answer import answer
from backcare_desktop.cli.main import main
from backcare_desktop.diary import matters as of
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.practice import locks
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.diary_file import FILE_NAME
from backcare_desktop.store.exchange import ExchangeError
from backcare_desktop.viewmodel import diary_wishes as wishes
from backcare_desktop.viewmodel.wishes import PageShown
from tests.app.test_app import Open, program

__all__ = ["program"]
NOW_MS = 1_772_442_720_000
TOLD = (
    of.PainNow(6),
    of.Note("Ask about the chair", visit=True),
    of.Medicine("=Secretol", "sedating", "5 mg"),
)


def outcome(app: App) -> str:
    filed = app._showing.outside.filed
    assert filed is not None
    return filed.id


def told(app: App) -> set[of.Matter]:
    recent = app._showing.outside.diary
    assert recent is not None
    return {entry.matter for entry in recent.entries}


def written(app: App) -> bytes:
    """All that is in the data folder."""
    return b"".join(path.read_bytes() for path in app._start.paths.data.rglob("*") if path.is_file())


def test_out_deleted_and_in_again_it_is_the_same(program: Open, tmp_path: Path) -> None:
    app = program()
    app.wishing.wish(PageShown("diary"))
    for matter in TOLD:
        app.wishing.wish(wishes.EntryKept(matter))
    app.wishing.wish(ev.PainTold(3))
    before = {lock.limit for lock in locks(app._driver.state, app._driver.now().boot_ms)}
    assert "thermal.sedation_block" in before
    whole = told(app)
    (app._start.paths.data / "diary.broken-1.sqlite3").write_text("Secretol")
    app.wishing.wish(wishes.RecordSaved("json", str(tmp_path / "d.json")))
    assert outcome(app) == "export.record"
    app.wishing.wish(wishes.EverythingDeleted())
    assert outcome(app) == "export.deleted"
    assert told(app) == set()
    for word in (b"Secretol", b"chair"):
        assert word not in written(app)
    after = {lock.limit for lock in locks(app._driver.state, app._driver.now().boot_ms)}
    assert before <= after, "nothing that locked is gone"
    app.wishing.wish(wishes.FileReadIn(str(tmp_path / "d.json")))
    assert outcome(app) == "export.taken"
    assert told(app) >= whole
    assert before <= {lock.limit for lock in locks(app._driver.state, app._driver.now().boot_ms)}
    app.wishing.wish(wishes.FileReadIn(str(tmp_path / "d.json")))
    assert app._showing.outside.filed is not None
    assert ("taken", 0) in app._showing.outside.filed.args, "nothing comes twice"


def test_a_medicine_that_is_read_in_locks_as_one_that_is_logged(program: Open, tmp_path: Path) -> None:
    app = program()
    now_ms = app._driver.now().wall_ms
    long_ago, just_now = now_ms - 40 * DAY_MS, now_ms - DAY_MS // 24
    other = Diary.open(tmp_path)
    other.keep(Entry("1" * 32, long_ago, 0, of.Medicine("Rub", "topical-heat"), long_ago))
    other.keep(Entry("2" * 32, just_now, 0, of.Medicine("Sleepy", "sedating"), just_now))
    save_record(other, "json", tmp_path / "d.json", Span(), now_ms)
    other.close()
    app.wishing.wish(wishes.FileReadIn(str(tmp_path / "d.json")))
    found = {lock.limit for lock in locks(app._driver.state, app._driver.now().boot_ms)}
    assert "thermal.sedation_block" in found
    assert "heat.topical_block" not in found


def test_nothing_is_written_among_the_programs_own_files(program: Open) -> None:
    app = program()
    file = app._start.paths.data / FILE_NAME
    app.wishing.wish(wishes.EntryKept(of.PainNow(4)))
    before = file.read_bytes()
    reply = answer(app.commands, ["export", "json", str(file)])
    assert (reply.code, "another folder" in reply.line) == (1, True)
    assert file.read_bytes() == before


def test_a_file_that_is_not_ours_changes_nothing_and_is_named(program: Open, tmp_path: Path) -> None:
    app = program()
    app.wishing.wish(wishes.EntryKept(of.PainNow(4)))
    (tmp_path / "x.json").write_text('{"format": "backcare-diary", "schema": 1, "entries": [{}]}')
    app.wishing.wish(wishes.FileReadIn(str(tmp_path / "x.json")))
    filed = app._showing.outside.filed
    assert filed is not None
    assert filed.id == "export.refused"
    assert ("why", "entries[0]: no entry") in filed.args
    app.wishing.wish(wishes.FileReadIn(str(tmp_path / "there is none")))
    assert outcome(app) == "export.not"
    assert told(app) == {of.PainNow(4)}


def test_the_running_program_writes_what_a_later_start_asks_for(program: Open, tmp_path: Path) -> None:
    app = program()
    app.wishing.wish(wishes.EntryKept(of.PainNow(4)))
    for kind in ("csv", "json", "pdf"):
        reply = answer(app.commands, ["export", kind, str(tmp_path / f"d.{kind}")])
        assert (reply.code, f"d.{kind}" in reply.line) == (0, True)
        assert (tmp_path / f"d.{kind}").stat().st_mode & 0o077 == 0
    assert "Back" in PdfReader(tmp_path / "d.pdf").pages[0].extract_text()
    reply = answer(app.commands, ["export", "csv", str(tmp_path / "no" / "d.csv")])
    assert (reply.code, "could not be saved" in reply.line) == (1, True)


def one(number: int, day: float, matter: of.Matter) -> Entry:
    return Entry(f"{number:032x}", round(day * DAY_MS), 0, matter, 5)


def test_days_are_those_on_the_wall_both_included(tmp_path: Path) -> None:
    diary = Diary.open(tmp_path)
    for number, day in enumerate((99.99, 100.0, 101.99, 102.0)):
        diary.keep(one(number, day, of.PainNow(number)))
    assert save_record(diary, "csv", tmp_path / "d.csv", Span(100, 101), NOW_MS) == 2
    rows = (tmp_path / "d.csv").read_text().splitlines()
    assert [row.split(",")[4] for row in rows[1:]] == ["1", "2"], "the oldest first"
    diary.close()


def test_what_is_no_file_is_left_as_it_is(tmp_path: Path) -> None:
    diary = Diary.open(tmp_path)
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "folder.csv").mkdir()
    for path in (tmp_path / "pipe.csv", tmp_path / "folder.csv", Path(), Path("/")):
        with pytest.raises(OSError, match="not the name of a file"):
            save_record(diary, "csv", path, Span(), NOW_MS)
    assert stat.S_ISFIFO((tmp_path / "pipe.csv").stat().st_mode)
    assert not list(tmp_path.glob("*.part"))
    with pytest.raises(ExchangeError, match="not a file"):
        read_in(diary, tmp_path / "pipe.csv")
    diary.close()


def test_without_a_program_that_runs_the_command_writes_it(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / "d"
    folder.mkdir()
    diary = Diary.open(folder)
    diary.keep(one(1, 20_000, of.PainNow(7)))
    diary.close()
    assert main(["export", "json", str(tmp_path / "d.json"), "--data-dir", str(folder)]) == 0
    assert '"level": 7' in (tmp_path / "d.json").read_text()
    assert "Saved 1 entries" in capsys.readouterr().out
    assert main(["export", "json", str(tmp_path / "d.json"), "--data-dir", str(home / "none")]) == 1
    assert "no record yet" in capsys.readouterr().err
    backwards = ["--from", "2026-03-02", "--to", "2026-03-01", "--data-dir", str(folder)]
    assert main(["export", "csv", str(tmp_path / "d.csv"), *backwards]) == 2
    assert not (tmp_path / "d.csv").exists()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    folder = tmp_path_factory.mktemp("kept")
    diary = Diary.open(folder)
    everything: tuple[of.Matter, ...] = (*TOLD, of.Episode(triggers=frozenset({"strain"}), note="x"))
    for number, matter in enumerate(everything):
        diary.keep(one(number, 20_000 + number, matter))
    save_record(diary, "json", folder / "d.json", Span(), NOW_MS)
    diary.close()
    return folder, (folder / "d.json").read_bytes()


MESS = st.one_of(
    st.binary(max_size=30),
    st.sampled_from(
        (b"9" * 5000, b"[" * 3000, b"NaN", b"-1e999", b'"\\ud800"', b"\xff\xfe", b"null", b'"id":1,')
    ),
)


@settings(max_examples=150)
@given(data=st.data())
def test_a_file_that_was_tampered_with_is_taken_whole_or_not_at_all(
    kept: tuple[Path, bytes], data: st.DataObject
) -> None:
    folder, good = kept
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 40)))
    (folder / "bad.json").write_bytes(good[:start] + data.draw(MESS) + good[end:])
    before = (folder / FILE_NAME).read_bytes()
    diary = Diary.open(folder)
    try:
        read_in(diary, folder / "bad.json")
    except ExchangeError:
        assert (folder / FILE_NAME).read_bytes() == before
    else:
        assert len(diary.entries()) >= len(TOLD) + 1, "nothing is lost by what was taken"
        diary.close()
        (folder / FILE_NAME).write_bytes(before)
    diary.close()
