"""A record that an earlier version wrote is taken over whole: its locks stand, it is not called broken."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.states import Still
from backcare_desktop.engine.moment import MINUTE_MS, Moment
from backcare_desktop.engine.practice import locks
from backcare_desktop.engine.state import Practice, fresh
from backcare_desktop.store.codec import decode, encode
from backcare_desktop.store.database import FILE_NAME, SCHEMA_VERSION, StoreNewerError
from backcare_desktop.store.earlier import brought_up
from backcare_desktop.store.keeper import Keeper, read

#: Written by the program before it knew reminders: two minutes of a gel pack that came off at minute 4,
#: and a routine that ran when the program was gone.
SCHEMA_1 = (Path(__file__).parent / "schema_1.sql").read_text(encoding="utf-8")
LEFT = Moment("boot-1", 1_000_000 + 5 * MINUTE_MS, 1_772_453_400_000 + 5 * MINUTE_MS)
LATER = replace(LEFT, boot_ms=LEFT.boot_ms + MINUTE_MS, wall_ms=LEFT.wall_ms + MINUTE_MS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.executescript(SCHEMA_1)
        connection.execute("PRAGMA user_version=1")
        connection.commit()
    return tmp_path


def version(folder: Path) -> int:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_what_was_locked_stays_locked_and_nothing_is_called_broken(folder: Path) -> None:
    keeper = Keeper.open(folder, LATER)
    assert not list(folder.glob("*broken*"))
    assert len(keeper.state.ledger.courses) == 1
    assert keeper.state.ledger.unreadable is None
    assert isinstance(keeper.state.guided, Still)
    assert {lock.limit for lock in locks(keeper.state, LATER.boot_ms)} >= {"cold.min_rest"}
    assert not keeper.state.breaks.rules
    keeper.close(LATER)


def test_what_knew_reminders_and_no_week_is_brought_up() -> None:
    older = json.loads(encode(fresh(LEFT)))
    del older["breaks"]["week"]
    assert decode(Practice, brought_up(json.dumps(older), 3)) == fresh(LEFT)


def test_it_is_written_in_the_present_form_with_the_next_entry(folder: Path) -> None:
    keeper = Keeper.open(folder, LATER)
    keeper.accept(ev.PainTold(3), LATER)
    keeper.close(LATER)
    assert version(folder) == SCHEMA_VERSION
    again = Keeper.open(folder, LATER)
    assert len(again.state.ledger.courses) == 1
    again.close(LATER)


def test_reading_alone_changes_nothing(folder: Path) -> None:
    assert len(read(folder, LATER).state.ledger.courses) == 1
    assert version(folder) == 1


def test_a_file_of_a_newer_program_is_left_alone(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    with pytest.raises(StoreNewerError):
        Keeper.open(folder, LATER)


def test_a_present_snapshot_is_not_touched() -> None:
    assert brought_up('{"is": "Practice"}', SCHEMA_VERSION) == '{"is": "Practice"}'


def test_schema_2_did_not_count_what_was_held() -> None:
    text = '{"guided": {"is": "Going", "run": {"is": "Run", "moved_ms": 3}}, "held": [{"is": "Held"}]}'
    found = json.loads(brought_up(text, 2))
    assert found["guided"]["run"] == {"is": "Run", "moved_ms": 3, "held": 0}
    assert found["held"] == [{"is": "Held"}]
