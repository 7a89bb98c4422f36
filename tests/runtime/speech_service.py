"""A speech-dispatcher of the test's own, with espeak-ng, into the test's own sound server."""

import os
import subprocess
from pathlib import Path

from tests.runtime.pulse import Pulse, wait_for_listener


class SpeechService:
    """Runs until it is closed. address: what SPEECHD_ADDRESS has to be."""

    def __init__(self, folder: Path, pulse: Pulse) -> None:
        socket = folder / "speech"
        self.address = f"unix_socket:{socket}"
        self._process = subprocess.Popen(
            [
                *("speech-dispatcher", "--run-single", "--timeout", "0"),
                *("--communication-method", "unix_socket", "--socket-path", str(socket)),
                *("--pid-file", str(folder / "pid"), "--log-dir", str(folder)),
            ],
            env={**os.environ, "PULSE_SERVER": pulse.address},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_for_listener(socket, 10)

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)
