"""Measures what the program costs: `make bench`. Prints a table; exit status 1 where a target is missed.

Law: everything is measured in one run on a private X server, bare window and program taking turns.

    python tools/bench.py            about eleven minutes
    python tools/bench.py --quick    the same with few rounds: tries the measuring, proves nothing
    python tools/bench.py --write docs/bench.md    puts the numbers into that file as well
"""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from tools.benchmarks.background import background_rows  # noqa: E402
from tools.benchmarks.child import ChildError  # noqa: E402
from tools.benchmarks.moving import moving_rows  # noqa: E402
from tools.benchmarks.paper import PaperError, write  # noqa: E402
from tools.benchmarks.person import settle_in  # noqa: E402
from tools.benchmarks.plots import plot_rows  # noqa: E402
from tools.benchmarks.reductions import reduction_rows  # noqa: E402
from tools.benchmarks.row import Row, table  # noqa: E402
from tools.benchmarks.stage import StageError, stage  # noqa: E402
from tools.benchmarks.windows import Extent, window_rows  # noqa: E402

#: Above this a machine of two cores is busy with other things, and times say little.
_BUSY = 0.7


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of everything.

    hour_s: real seconds for the hour. real_s: seconds at the real pace. few, many: sessions. lines: of the
    journal.
    """

    windows: Extent
    hour_s: float
    real_s: float
    few: int
    many: int
    lines: int


FULL = Amount(Extent(starts=9, watch_s=30), hour_s=100, real_s=40, few=200, many=2000, lines=1_000_000)
QUICK = Amount(Extent(starts=1, watch_s=2), hour_s=8, real_s=3, few=2, many=4, lines=10_000)
#: Where the rows of what moves stand in the table: behind those of the windows.
_MOVING = 5
#: And of those of the background: behind the idle ones.
_BACKGROUND = 4
#: What the hour is shortened to.
_HOUR_S = 3600


def main() -> int | str:
    """Exit status 0 where every target is kept, 1 where one is missed; a line where nothing was measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="few rounds; the numbers prove nothing")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the numbers into this file as well")
    asked = parser.parse_args()
    quick = asked.quick
    before = os.getloadavg()[0]
    try:
        rows = measured(QUICK if quick else FULL)
    except (StageError, ChildError, subprocess.SubprocessError) as problem:
        return f"bench: {problem}"
    remarks = _remarks(before, quick=quick)
    print(table(rows), *remarks, sep="\n")
    if asked.write is not None:
        try:
            write(asked.write, rows, remarks)
        except (PaperError, OSError) as problem:
            return f"bench: {problem}"
    return 0 if all(row.kept for row in rows) else 1


def _remarks(load_before: float, *, quick: bool) -> list[str]:
    """What the numbers have to be read with."""
    after = os.getloadavg()[0]
    remarks = [f"Load of the machine before {load_before:.2f}, after {after:.2f} (the bench itself counts)."]
    if load_before > _BUSY:
        remarks.append("The machine was busy with other things: times here are worse than they are.")
    if quick:
        remarks.append("--quick: too little was measured to prove anything.")
    return remarks


def measured(amount: Amount) -> list[Row]:
    """Every row of the table. Raises StageError or ChildError."""
    rows = reduction_rows(rounds=5)
    with stage() as environment:
        settle_in(environment)
        rows += window_rows(environment, amount.windows)
        rows += _punctual(environment, amount)
        rows += _long_life(environment, amount)
    with stage() as environment:
        # A person of whom nothing is on the body: no page is kept by a question.
        settle_in(environment)
        rows[_MOVING:_MOVING] = moving_rows(environment, amount.windows)
        rows += plot_rows(environment, min(amount.windows.starts, 3), amount.lines)
    with stage() as environment:
        settle_in(environment, reminded=True)
        rows[_BACKGROUND:_BACKGROUND] = background_rows(environment, 2 * amount.windows.watch_s)
    return rows


def _punctual(environment: dict[str, str], amount: Amount) -> list[Row]:
    real = _asked(environment, "punctual", amount.real_s, 1)
    pace = _HOUR_S / FULL.hour_s
    hour = _asked(environment, "punctual", amount.hour_s, pace)
    alarms = max(hour["alarms_late_ms"], default=float("nan"))
    late = f"{hour['calls']} shown seconds, each {1000 / pace:.0f} ms after the last; in real ms"
    late += f" median {hour['median_ms']:.1f}, worst {hour['worst_ms']:.1f}, alarms {alarms:.1f};"
    late += f" at the real pace {real['calls']} seconds, median {real['median_ms']:.1f},"
    late += f" worst {real['worst_ms']:.1f}"
    drift = "median of the last tenth of the hour against the first"
    return [
        Row("due to performer, p99", "ms", 20, hour["p99_ms"], note=late),
        Row("drift over an hour", "ms", 1, abs(hour["drift_ms"]), note=drift),
    ]


def _long_life(environment: dict[str, str], amount: Amount) -> list[Row]:
    told = _asked({**environment, "QT_QPA_PLATFORM": "offscreen"}, "long_life", amount.few, amount.many)
    few_kb, many_kb = told["few_kb"], told["many_kb"]
    note = f"{many_kb / 1024:.1f} MiB after {amount.many} sessions, {few_kb / 1024:.1f} after {amount.few}"
    return [Row("memory of a long life", "×", 1.0, round(many_kb / few_kb, 2), note=note)]


def _asked(environment: dict[str, str], name: str, *words: float) -> dict[str, Any]:
    """What that measurement tells, made in a process of its own."""
    command = [sys.executable, "-m", f"tools.benchmarks.{name}", *map(str, words)]
    done = subprocess.run(command, cwd=HERE, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ChildError(f"{name} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    told: dict[str, Any] = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    sys.exit(main())
