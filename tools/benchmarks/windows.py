"""Start, memory, wake-ups and the cost of a session, as ratios to a bare window where they are ratios.

Law: bare and program take turns, so that whatever else the machine does meets both alike.
"""

import time
from dataclasses import dataclass
from statistics import median

from tools.benchmarks.child import Child, Start, child
from tools.benchmarks.row import Row

#: A session is measured from its second second on, and memory once all has come to rest, in s.
_REST_S = 3.0


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured. starts: of each kind. watch_s: how long something is watched."""

    starts: int
    watch_s: float


def window_rows(environment: dict[str, str], extent: Extent) -> list[Row]:
    """All that is measured of running programs."""
    for kind in ("bare", "program"):
        # Compiles, fills caches, and is not counted.
        with child(environment, kind):
            pass
    return [*_starts(environment, extent), *_idle(environment, extent), _session(environment, extent)]


def _starts(environment: dict[str, str], extent: Extent) -> list[Row]:
    bare: list[Start] = []
    program: list[Start] = []
    for _ in range(extent.starts):
        for kind, starts in (("bare", bare), ("program", program)):
            with child(environment, kind) as started:
                starts.append(started.start)
    usable = [median(s.usable_ms for s in starts) for starts in (bare, program)]
    cpu = [median(s.cpu_ms for s in starts) for starts in (bare, program)]
    note = f"median of {extent.starts}: {usable[1]:.0f} ms to {usable[0]:.0f} ms"
    note += f", the rest of it {median(s.settled_ms - s.usable_ms for s in program):.0f} ms later"
    note += f" (processor {cpu[1]:.0f} to {cpu[0]:.0f}, ratio {cpu[1] / cpu[0]:.2f})"
    return [Row("first usable window", "×", 1.6, usable[1] / usable[0], aim=1.3, note=note)]


def _idle(environment: dict[str, str], extent: Extent) -> list[Row]:
    with child(environment, "bare") as bare:
        time.sleep(_REST_S)
        bare_pss, bare_rss = bare.pss_kb() / 1024, bare.rss_kb() / 1024
        bare_per_s = _wake_ups_per_s(bare, extent.watch_s / 6)
    with child(environment, "program") as program:
        time.sleep(_REST_S)
        pss, rss = program.pss_kb() / 1024, program.rss_kb() / 1024
        per_s = _wake_ups_per_s(program, extent.watch_s)
    # Where other programs have the same libraries in memory, less of them is counted for both, and the
    # ratio grows; counted in full they give what is seen on a machine where nothing else runs.
    memory = f"PSS of the tree: {pss:.1f} MiB to {bare_pss:.1f} MiB (RSS {rss:.1f} to {bare_rss:.1f},"
    memory += f" ratio {rss / bare_rss:.2f})"
    woken = f"voluntary switches of all threads in {extent.watch_s:.0f} s (bare {bare_per_s:.2f})"
    return [
        Row("idle memory", "×", 1.6, pss / bare_pss, aim=1.4, note=memory),
        Row("idle wake-ups", "/s", 0.2, per_s, note=woken),
    ]


def _wake_ups_per_s(watched: Child, seconds: float) -> float:
    before = watched.voluntary_switches()
    time.sleep(seconds)
    return (watched.voluntary_switches() - before) / seconds


def _session(environment: dict[str, str], extent: Extent) -> Row:
    with child(environment, "program", "session") as program:
        page = program.line().partition(" ")[0]
        time.sleep(_REST_S)
        before = program.cpu_s()
        time.sleep(extent.watch_s)
        used = (program.cpu_s() - before) / extent.watch_s
    note = (
        f"{used * extent.watch_s:.2f} s of processor in {extent.watch_s:.0f} s, page “{page}” on the screen"
    )
    if page != "session":
        used = float("nan")
    return Row("a cold session on screen", "% of a core", 0.5, used * 100, note=note)
