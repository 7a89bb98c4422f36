"""One cold session of the shortest length, in real time, and its journal row by row.

Takes a minute and a half, so it is not in `make test`: `make test-real-time`.
"""

import json
import sqlite3
import time
from itertools import pairwise
from typing import Any

from tests.desktop.conftest import Start
from tests.desktop.desktop import wait_until
from tests.desktop.hands import Mouse, usable
from tests.desktop.needs import NEEDS
from tests.desktop.program import Program
from tests.desktop.test_newcomer import first_run

pytestmark = NEEDS

#: How much later than due a change may be written, in ms (SAFETY, S4).
LATE_MS = 250


def test_a_minute_with_a_gel_pack_is_a_minute_in_the_journal(start: Start) -> None:
    program = start()
    begin_a_minute(program, Mouse(program))
    began = time.monotonic()
    program.wait_for("remove", 70)
    assert 59 < time.monotonic() - began < 62
    assert program.status()["alarm"] == "medium"
    # The contact goes on until the person says that it is off.
    wait_until(lambda: program.thermal["contact_s"] >= 63, "three seconds more")
    Mouse(program).press("It is off")
    program.wait_for("idle")
    rows = journal(program)
    at = next(place for place, row in enumerate(rows) if row["phase"] == "apply")
    told = [(row["kind"], row["phase"], row["alarm"]) for row in rows[at - 1 :]]
    assert told == [
        ("StartAsked", "checks", "none"),
        ("StartAsked", "apply", "none"),
        ("Ticked", "remove", "medium"),
        ("SourceOff", "idle", "none"),
    ]
    on, due, off = rows[at:]
    asked = json.loads(on["event"])
    assert asked["request"]["minutes"] == 1
    assert asked["request"]["method"] == "gel-pack"
    assert set(asked["answers"]["confirmed"]) >= {"barrier", "skin", "feeling", "awake"}
    assert asked["answers"]["denied"] == []
    assert 60_000 <= due["boot_ms"] - on["boot_ms"] <= 60_000 + LATE_MS
    assert off["boot_ms"] - on["boot_ms"] >= 62_500
    times_agree(rows)
    course = snapshot(program)["ledger"]["courses"][-1]
    assert course["contact_ms"] == off["boot_ms"] - on["boot_ms"]
    lock = next(lock for lock in program.status()["locks"] if lock["what"] == "cold")
    assert lock["limit"] == "cold.min_rest"


def begin_a_minute(program: Program, hands: Mouse) -> None:
    first_run(program, hands, nothing)
    hands.press("Pain from 0 to 10: 6")
    hands.press("Cold: Start")
    hands.press("None of these applies")
    hands.press("Which one: Gel pack")
    hands.press("Less: Minutes", 9)
    wait_until(lambda: minutes(program) == 1, "one minute is chosen")
    hands.read_to_end("All true, start")
    hands.press("All true, start")
    program.wait_for("apply")
    wait_until(lambda: usable(program, "Take it off now"), "it is on")


def nothing(name: str) -> None:
    """No pictures here."""


def minutes(program: Program) -> float | None:
    found = program.reader.find("Minutes", "spin button")
    return None if found is None else found.value


def journal(program: Program) -> list[dict[str, Any]]:
    return read(program, "SELECT * FROM journal ORDER BY id")


def snapshot(program: Program) -> dict[str, Any]:
    return dict(json.loads(read(program, "SELECT state FROM snapshot")[0]["state"]))


def read(program: Program, query: str) -> list[dict[str, Any]]:
    connection = sqlite3.connect(f"file:{program.data / 'backcare.sqlite3'}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute(query)]
    finally:
        connection.close()


def times_agree(rows: list[dict[str, Any]]) -> None:
    """One boot, no step back, and both clocks went on together."""
    assert len({row["boot"] for row in rows}) == 1
    for before, after in pairwise(rows):
        passed = after["boot_ms"] - before["boot_ms"]
        assert passed >= 0
        assert abs(after["wall_ms"] - before["wall_ms"] - passed) < 100
