"""What ten years of dense use cost: the plots opened for the first time, again, and what is on the disk.

Law: the folder is made by tools/ten_years.py; the program opens it as it opens any other.
"""

from pathlib import Path
from statistics import median

from tools import ten_years
from tools.benchmarks.child import child
from tools.benchmarks.row import Row

_FOLDER = "backcare-desktop"
_MIB = 1024 * 1024


def plot_rows(environment: dict[str, str], openings: int, lines: int) -> list[Row]:
    """The rows of the diary. openings: programs that are started; lines: of the journal."""
    years = Path(environment["XDG_DATA_HOME"]).with_name("ten-years")
    made = ten_years.make(years / _FOLDER, lines, lines * ten_years.DAYS // 1_000_000)
    there = environment | {"XDG_DATA_HOME": str(years)}
    first: list[float] = []
    again: list[float] = []
    for _ in range(openings):
        with child(there, "program", "plots") as program:
            first.append(_opened(program.line(), "diary"))
            again.append(_opened(program.line(), "diary"))
    held = f"{made.lines:,} lines of the journal, {made.entries:,} entries"
    note = f"all plots of all years; {held}; median of {openings}, worst"
    on_disk = (made.journal_bytes + made.diary_bytes) / _MIB
    return [
        Row("plots open", "ms", 1500, median(first), note=f"{note} {max(first):.0f}"),
        Row("plots open again", "ms", 300, median(again), note=f"{note} {max(again):.0f}"),
        Row("ten years on the disk", "MiB", 190, on_disk, note=f"journal and diary; {held}"),
    ]


def _opened(line: str, wanted: str) -> float:
    """How long it took, no number where another page was open."""
    page, _, took_ms = line.partition(" ")
    return float(took_ms) if page == wanted else float("nan")
