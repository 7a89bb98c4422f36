"""The bench: what counts as kept, and that each of its measurements measures something."""

import math
from pathlib import Path

import pytest

from tools.benchmarks.paper import BEGIN, END, PaperError, write
from tools.benchmarks.row import Row, table

ROOT = Path(__file__).resolve().parents[2]
ROWS = (
    "reductions",
    "first usable window",
    "idle memory",
    "idle wake-ups",
    "a reminder on, told: wake-ups",
    "a reminder on, told: processor",
    "a reminder on, asked: wake-ups",
    "a reminder on, asked: processor",
    "a cold session on screen",
    "the library opens",
    "a routine on screen",
    "breathing on screen",
    "the gallery, none pointed at",
    "due to performer, p99",
    "drift over an hour",
    "memory of a long life",
)


@pytest.mark.parametrize(
    ("measured", "verdict"),
    [(1.3, "aim"), (1.31, "kept"), (1.6, "kept"), (1.601, "MISSED"), (math.nan, "MISSED")],
)
def test_a_bound_from_above(measured: float, verdict: str) -> None:
    assert Row("start", "×", 1.6, measured, aim=1.3).verdict == verdict


@pytest.mark.parametrize(("measured", "verdict"), [(30_000, "aim"), (29_999, "MISSED"), (math.nan, "MISSED")])
def test_a_bound_from_below(measured: float, verdict: str) -> None:
    assert Row("reductions", "/s", 30_000, measured, more_is_better=True).verdict == verdict


def test_the_table_shows_what_was_missed() -> None:
    lines = table([Row("start", "×", 1.6, 2.0, aim=1.3, note="so")]).splitlines()
    assert lines[1].split() == ["start", "≤", "1.6", "×", "≤", "1.3", "2", "×", "MISSED", "so"]


def test_the_numbers_stand_between_their_marks(tmp_path: Path) -> None:
    paper = tmp_path / "bench.md"
    paper.write_text(f"Before.\n{BEGIN}\nold numbers\n{END}\nAfter.\n")
    for measured in (2.0, 1.5):
        write(paper, [Row("start", "×", 1.6, measured, aim=1.3, note="so")], ["Load."])
    lines = paper.read_text().splitlines()
    assert (lines[0], lines[-1]) == ("Before.", "After.")
    assert "| start | ≤ 1.6 × | ≤ 1.3 | 1.5 × | kept | so |" in lines
    assert not any("old" in line or "MISSED" in line for line in lines)
    with pytest.raises(PaperError, match="no place"):
        write(_empty(tmp_path), [], [])


def _empty(folder: Path) -> Path:
    (folder / "empty.md").write_text("nothing")
    return folder / "empty.md"


def test_the_file_has_a_place_for_them() -> None:
    text = (ROOT / "docs" / "bench.md").read_text()
    assert text.count(BEGIN) == text.count(END) == 1
    assert all(f"| {name} |" in text for name in ROWS)
