"""One measured process: what it tells, and what the system knows of it and its children."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_PROBE = Path(__file__).with_name("probe.py")


class ChildError(Exception):
    """The measured program said something else than what was asked of it."""


@dataclass(frozen=True, slots=True)
class Start:
    """Of one start, in ms from the start of the process: first frame, usable, all done; processor ms."""

    painted_ms: float
    usable_ms: float
    settled_ms: float
    cpu_ms: float


@dataclass(frozen=True, slots=True)
class Child:
    """A running probe."""

    process: subprocess.Popen[str]
    start: Start

    def line(self) -> str:
        """What it says next, awaited."""
        assert self.process.stdout is not None  # noqa: S101 - started with a pipe
        return self.process.stdout.readline().strip()

    def pss_kb(self) -> int:
        """Its share of memory with that of its children, in KiB."""
        return sum(_rollup_kb(pid, "Pss:") for pid in _tree(self.process.pid))

    def rss_kb(self) -> int:
        """All pages in memory, those shared with others in full, in KiB."""
        return sum(_rollup_kb(pid, "Rss:") for pid in _tree(self.process.pid))

    def voluntary_switches(self) -> int:
        """How often a thread of it or of its children went to sleep by itself so far."""
        return sum(
            int(_field(task / "status", "voluntary_ctxt_switches:"))
            for pid in _tree(self.process.pid)
            for task in Path(f"/proc/{pid}/task").iterdir()
        )

    def cpu_s(self) -> float:
        """Processor seconds that its threads and those of its children used so far."""
        return sum(
            int((task / "schedstat").read_text("ascii").split()[0]) / 1e9
            for pid in _tree(self.process.pid)
            for task in Path(f"/proc/{pid}/task").iterdir()
        )


@contextmanager
def child(environment: dict[str, str], *words: str) -> Iterator[Child]:
    """A probe whose window is usable; ended at the end. Raises ChildError."""
    began_ns = time.monotonic_ns()
    process = subprocess.Popen(
        [sys.executable, str(_PROBE), *words],
        env=environment,
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield Child(process, _told(process, began_ns))
    finally:
        process.terminate()
        process.communicate(timeout=10)


def _told(process: subprocess.Popen[str], began_ns: int) -> Start:
    assert process.stdout is not None  # noqa: S101 - started with a pipe
    line = process.stdout.readline().split()
    if len(line) != 4:
        raise ChildError(f"the window was not seen: {' '.join(line) or 'nothing was said'}")
    painted_ns, usable_ns, cpu_s, settled_ns = map(float, line)
    painted_ms, usable_ms, settled_ms = (
        (at_ns - began_ns) / 1e6 for at_ns in (painted_ns, usable_ns, settled_ns)
    )
    return Start(painted_ms, usable_ms, settled_ms, cpu_s * 1e3)


def _tree(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return [pid, *(below for child in children for below in _tree(int(child)))]


def _rollup_kb(pid: int, name: str) -> int:
    return int(_field(Path(f"/proc/{pid}/smaps_rollup"), name))


def _field(path: Path, name: str) -> str:
    lines = path.read_text("ascii").splitlines()
    return next(line.split()[1] for line in lines if line.startswith(name))
