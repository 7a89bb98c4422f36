"""What the program costs all day: minimised, with a reminder on.

Law: once where the desktop tells of idle time by itself, of somebody who types; once where it must be asked,
of somebody who is away, which is when it is asked most often.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tools.benchmarks.child import ChildError, child
from tools.benchmarks.row import Row

#: What was put off until after the start, the first look for a full screen, and three idle seconds, in s.
_REST_S: Final = 20.0
_ROOT: Final = Path(__file__).resolve().parents[2]


def background_rows(environment: dict[str, str], watch_s: float) -> list[Row]:
    """Wake-ups and processor time of both, of a person with a reminder on."""
    with _mutter(environment):
        told = _watched(environment, "background", watch_s)
    asked = _watched(environment, "away", watch_s)
    return [*_rows("told", 0.2, told, watch_s), *_rows("asked", 0.5, asked, watch_s)]


def _rows(how: str, most_per_s: float, measured: tuple[float, float, str], watch_s: float) -> list[Row]:
    per_s, ms_per_s, found = measured
    who = "somebody types" if how == "told" else "nobody is there"
    note = f"minimised, a reminder on, idle time {how} by {found}, {who}; all threads in {watch_s:.0f} s"
    return [
        Row(f"a reminder on, {how}: wake-ups", "/s", most_per_s, per_s, note=note),
        Row(f"a reminder on, {how}: processor", "ms/s", 0.3, ms_per_s, note="the same time"),
    ]


def _watched(environment: dict[str, str], word: str, watch_s: float) -> tuple[float, float, str]:
    """Wake-ups a second, processor ms a second, and the way that idle time is known by."""
    with child(environment, "program", word) as program:
        found = program.line().split()[0]
        # Who only tries the measuring does not wait.
        time.sleep(min(_REST_S, watch_s / 2))
        switches, cpu_s = program.voluntary_switches(), program.cpu_s()
        time.sleep(watch_s)
        woken = (program.voluntary_switches() - switches) / watch_s
        used = (program.cpu_s() - cpu_s) / watch_s
    expected = "Mutter" if word == "background" else "X11"
    if found != expected:
        raise ChildError(f"idle time is known by {found}, not by {expected}")
    return woken, used * 1000, found


@contextmanager
def _mutter(environment: dict[str, str]) -> Iterator[None]:
    command = [sys.executable, "-m", "tools.benchmarks.mutter"]
    process = subprocess.Popen(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        if process.stdout is None or process.stdout.readline() != "there\n":
            raise ChildError("nothing stands in for GNOME's shell")
        yield
    finally:
        process.terminate()
        process.communicate(timeout=10)
