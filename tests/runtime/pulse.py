"""A sound server of the test's own, whose one loudspeaker is recorded and measured."""

import math
import os
import socket
import subprocess
import threading
import time
from array import array
from pathlib import Path

RATE = 44_100


class Pulse:
    """A pulseaudio without hardware, and a recording of all it plays."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "pulse"
        self._server = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
                *("-L", "module-null-sink sink_name=nul rate=44100 channels=1"),
                *("-L", f"module-native-protocol-unix socket={self.socket} auth-anonymous=1"),
            ],
            stderr=subprocess.DEVNULL,
        )
        wait_for_listener(self.socket)
        self._recorder = subprocess.Popen(
            [
                *("parec", "-d", "nul.monitor", "--format=s16le", "--channels=1", "--rate=44100"),
                *("--latency-msec=10", "--raw"),
            ],
            stdout=subprocess.PIPE,
            env={**os.environ, "PULSE_SERVER": self.address},
        )
        self._heard: list[tuple[float, float]] = []
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        while not self._heard:
            time.sleep(0.01)

    @property
    def address(self) -> str:
        return f"unix:{self.socket}"

    @property
    def pid(self) -> int:
        return self._server.pid

    def loudness(self, since: float, until: float | None = None) -> float:
        """Root mean square, 0 to 1, of what was heard between two times of `time.monotonic`."""
        end = time.monotonic() if until is None else until
        squares = [square for at, square in list(self._heard) if since <= at <= end]
        return math.sqrt(sum(squares) / len(squares)) if squares else 0.0

    def last_heard(self) -> float:
        """When something was last heard."""
        return max((at for at, square in list(self._heard) if square > 1e-6), default=0.0)

    def close(self) -> None:
        for process in (self._recorder, self._server):
            process.kill()
            process.wait()
        self._thread.join(2)
        if self._recorder.stdout is not None:
            self._recorder.stdout.close()

    def _listen(self) -> None:
        assert self._recorder.stdout is not None
        size = RATE // 100 * 2
        while chunk := self._recorder.stdout.read(size):
            samples = array("h", chunk[: len(chunk) // 2 * 2])
            square = sum(sample * sample for sample in samples) / len(samples) / 32_768**2
            self._heard.append((time.monotonic(), square))


def wait_for(path: Path, seconds: float = 5.0) -> None:
    """Waits until a file is there."""
    end = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < end, f"{path} did not appear"
        time.sleep(0.01)


def wait_for_listener(path: Path, seconds: float = 5.0) -> None:
    """Waits until somebody listens there: a socket's file appears a moment before that."""
    wait_for(path, seconds)
    end = time.monotonic() + seconds
    while True:
        with socket.socket(socket.AF_UNIX) as visitor:
            try:
                visitor.connect(str(path))
            except ConnectionRefusedError:
                assert time.monotonic() < end, f"nobody listens at {path}"
                time.sleep(0.01)
            else:
                return
