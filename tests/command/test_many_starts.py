"""Many starts at one moment end in one program, and each of the others has its answer."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from backcare_desktop.runtime.command_sender import send

STARTS = 6


def test_of_many_starts_one_stays_and_the_others_are_answered(home: Path, qapp: object) -> None:
    data = home / "d"
    command = [sys.executable, "-m", "backcare_desktop", "--data-dir", str(data)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    starts = [
        subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(STARTS)
    ]
    try:
        ended: list[subprocess.Popen[str]] = []
        while len(ended) < STARTS - 1:
            ended = [start for start in starts if start.poll() is not None]
            assert send(data, ["status", "--json"], home, 500) is not None or len(ended) < STARTS
        assert [start.communicate()[1] for start in ended] == [""] * (STARTS - 1)
        assert {start.returncode for start in ended} == {0}
        stays = next(start for start in starts if start.poll() is None)
        answered = send(data, ["stop"], home, 5_000)
        assert answered is not None
        assert answered.code == 0
    finally:
        for start in starts:
            if start.poll() is None:
                start.send_signal(signal.SIGTERM)
                start.communicate(timeout=20)
    assert stays.returncode == 0
