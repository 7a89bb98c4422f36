"""Starts the real program in a process of its own and speaks to it as a later start would.

Law: every wait ends; every process started here is ended here.
"""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, Self

from backcare_desktop.runtime.command_frame import Answer
from backcare_desktop.runtime.command_sender import send

ROOT: Final = Path(__file__).resolve().parents[2]
_PATIENCE_S: Final = 45
#: Without the right of root to pass over the permissions of files.
AS_ANYBODY: Final = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
Json = dict[str, Any]


def backcare(folder: Path, *argv: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """The real command line, run to its end."""
    command = [*before, sys.executable, "-m", "backcare_desktop", *argv, "--data-dir", str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)


class Program:
    """The running program. As a context it is killed at the end, if it still lives."""

    def __init__(
        self, folder: Path, environment: Mapping[str, str] | None = None, before: tuple[str, ...] = ()
    ) -> None:
        self.folder = folder
        self._errors = folder.parent / f"{folder.name}.stderr"
        with self._errors.open("w") as errors:
            self.process = subprocess.Popen(
                [*before, sys.executable, "-m", "tests.faults_real.program", "--data-dir", str(folder)],
                cwd=ROOT,
                env={**os.environ, **(environment or {})},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            )
        self._rest = b""
        self.alarms: list[Json] = []
        try:
            self.heard("began")
        except BaseException:
            self.end(signal.SIGKILL)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.end(signal.SIGKILL)

    @property
    def errors(self) -> str:
        """What it wrote to standard error so far."""
        return self._errors.read_text()

    def do(self, *move: Any) -> None:
        """Let this happen as if the person had wished it; returns when it has."""
        self.say("event", list(move))
        self.heard(str(move[0]))

    def say(self, *words: Any) -> None:
        """Speak into its ear without waiting."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(words).encode() + b"\n")
        self.process.stdin.flush()

    def heard(self, did: str) -> Json:
        """Wait for that; alarms heard meanwhile are kept."""
        while True:
            line = self.line()
            if line.get("did") == did:
                return line

    def alarm(self, level: str) -> Json:
        """Wait for an alarm of this level; those heard before count as well."""
        while True:
            for alarm in self.alarms:
                if alarm["alarm"] == level:
                    return alarm
            self.line()

    def line(self) -> Json:
        """The next thing it tells. Fails the test where it tells nothing."""
        assert self.process.stdout is not None
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self.process.stdout], [], [], _PATIENCE_S)
            came = os.read(self.process.stdout.fileno(), 65536) if ready else b""
            assert came, f"it tells nothing more: {self.process.poll()} {self.errors}"
            self._rest += came
        text, _, self._rest = self._rest.partition(b"\n")
        line: Json = json.loads(text)
        if "alarm" in line:
            self.alarms.append(line)
        return line

    def command(self, *argv: str) -> Answer:
        """What it answers to the command line of a later start."""
        answer = send(self.folder, argv, ROOT, 1000 * _PATIENCE_S)
        assert answer is not None, self.errors
        return answer

    def status(self) -> Json:
        """Its status object."""
        told: Json = json.loads(self.command("status", "--json").out)
        return told

    def end(self, number: int) -> int:
        """Send it a signal and wait for its end; the exit status."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(_PATIENCE_S)
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()
        return code


def ready(program: Program) -> None:
    """The first run answered: nothing speaks against cold or heat."""
    program.do("answer")
    program.do("profile")


def cold(program: Program, minutes: float = 15, cycles: int = 1) -> None:
    """A cold session on the body."""
    program.do("start", "cold", "ice-pack", minutes, cycles, "single")
    assert program.status()["thermal"]["phase"] == "apply"


def locks_of(told: Json) -> set[tuple[str, str]]:
    """What is locked by which limit."""
    return {(lock["what"], lock["limit"]) for lock in told["locks"]}


def until(kept: Callable[[], bool], patience_s: float = 15) -> None:
    """Wait until this holds."""
    end = time.monotonic() + patience_s
    while not kept():
        assert time.monotonic() < end, "it did not come to hold"
        time.sleep(0.05)
