"""What moving figures cost: a routine and breathing on the screen, and the gallery with its pictures.

Law: processor time of all threads of the program, as a part of the time that passed; the X server's own
is not counted. What is not the page it should be is no number.
"""

import time
from statistics import median

from tools.benchmarks.child import child
from tools.benchmarks.row import Row
from tools.benchmarks.windows import Extent

#: A routine gets ready first, and pages come to rest, in s.
_BEFORE_S = 6.0
#: How often the gallery is opened, each time in a program of its own.
_OPENINGS = 5


def moving_rows(environment: dict[str, str], extent: Extent) -> list[Row]:
    """All that moves, and the gallery that should not."""
    with child(environment, "program", "gallery") as program:
        # Compiles what only the gallery needs, and is not counted.
        program.line()
    return [
        _library(environment, min(extent.starts, _OPENINGS)),
        _busy(
            environment,
            extent,
            ("routine", "player"),
            Row("a routine on screen", "% of a core", 10, 0, aim=5),
        ),
        _busy(
            environment,
            extent,
            ("breathe", "breathe"),
            Row("breathing on screen", "% of a core", 10, 0, aim=5),
        ),
        _busy(
            environment,
            extent,
            ("gallery", "stretch"),
            Row("the gallery, none pointed at", "% of a core", 0.2, 0),
        ),
    ]


def _library(environment: dict[str, str], openings: int) -> Row:
    took: list[float] = []
    for _ in range(openings):
        with child(environment, "program", "gallery") as program:
            page, opened_ms = program.line().split()
        took.append(float(opened_ms) if page == "stretch" else float("nan"))
    note = f"from the wish to the painted page, first time in a program; median of {openings},"
    note += f" worst {max(took):.0f}"
    return Row("the library opens", "ms", 150, median(took), note=note)


def _busy(environment: dict[str, str], extent: Extent, names: tuple[str, str], row: Row) -> Row:
    word, wanted = names
    with child(environment, "program", word) as program:
        page = program.line().partition(" ")[0]
        time.sleep(min(_BEFORE_S, extent.watch_s))
        before, began = program.cpu_s(), time.monotonic()
        time.sleep(extent.watch_s / 2)
        used = (program.cpu_s() - before) / (time.monotonic() - began)
    measured = used * 100 if page == wanted else float("nan")
    note = f"processor in {extent.watch_s / 2:.0f} s, page “{page}” on the screen"
    return Row(row.name, row.unit, row.target, measured, aim=row.aim, note=note)
