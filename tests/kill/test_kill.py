"""Killed while it writes and at random moments: nothing acknowledged is lost, caps and rests hold (S1, S3).

A few kills here; `python tools/explore_kills.py` makes a thousand and more.
"""

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.kill.promises import Promises

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.control("cap", "rest", "written-first")
@pytest.mark.real("gcc")
def test_no_kill_loses_what_was_acknowledged() -> None:
    command = [sys.executable, str(ROOT / "tools" / "explore_kills.py"), "--kills", "30"]
    explored = subprocess.run(command, capture_output=True, text=True, timeout=50, check=False)
    assert explored.returncode == 0, explored.stderr
    assert json.loads(explored.stdout)["kills"] >= 30


BEFORE: dict[str, Any] = {
    "did": "start",
    "rows": 3,
    "at_ms": 1_000_000,
    "phase": "apply",
    "contact_s": 10,
    "left_s": 890,
    "alarm": "none",
    "locks": {"heat thermal.switch_gap": 9_000_000},
}
#: A minute later, after a kill.
FOUND: dict[str, Any] = {
    **BEFORE,
    "did": "opened",
    "found": "whole",
    "rows": 4,
    "at_ms": 1_060_000,
    "phase": "recover",
    "contact_s": 70,
    "alarm": "medium",
    "journal": [[1_060_000, "opened", "recover"]],
}


def broken(**differently: Any) -> list[str]:
    promises = Promises()
    promises.acknowledged(copy.deepcopy(BEFORE))
    promises.opened(copy.deepcopy({**FOUND, **differently}))
    return promises.broken


def test_a_kept_promise_is_not_blamed() -> None:
    assert broken() == []


@pytest.mark.parametrize(
    ("differently", "blame"),
    [
        ({"rows": 3}, "3 transitions were acknowledged"),
        ({"found": "broken"}, "made the file broken"),
        ({"phase": "idle"}, "apply was written, idle is found"),
        ({"contact_s": 10}, "counted as 0 s"),
        ({"alarm": "none"}, "with alarm none"),
        ({"locks": {}}, "thermal.switch_gap is lost"),
        ({"locks": {"heat thermal.switch_gap": 8_000_000}}, "was shortened"),
    ],
)
def test_a_broken_promise_is_found(differently: dict[str, Any], blame: str) -> None:
    assert blame in "\n".join(broken(**differently))


def test_a_start_within_the_rest_is_found() -> None:
    promises = Promises()
    for at_ms, phase in ((0, "idle"), (1, "apply"), (600_000, "idle"), (4_000_000, "apply")):
        promises.acknowledged({**BEFORE, "at_ms": at_ms, "phase": phase})
    assert any("again 3400.0 s after it was off" in words for words in promises.broken)


def test_more_than_the_cap_is_found() -> None:
    promises = Promises()
    promises.acknowledged({**BEFORE, "left_s": 1300})
    assert any("were permitted" in words for words in promises.broken)


def test_a_start_in_spite_of_a_lock_is_found() -> None:
    promises = Promises()
    promises.refusal_held("heat", BEFORE, {**BEFORE, "at_ms": 1_001_000})
    assert any("in spite of" in words for words in promises.broken)
