"""The whole bench in a few rounds: each of its measurements measures something.

Takes more than a minute and wants the machine for itself, so it is not in `make test`: `make test-bench`.
"""

import subprocess
import sys

import pytest

from tests.bench.test_bench import ROOT, ROWS


@pytest.mark.real("Xvfb", "openbox", "dbus-daemon")
@pytest.mark.timeout(240)
def test_everything_is_measured() -> None:
    """The numbers of a few rounds on a busy machine say nothing; that there are numbers does."""
    command = [sys.executable, "tools/bench.py", "--quick"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=200, check=False)
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert [
        next(name for name in ROWS if line.startswith(name)) for line in lines[1 : 1 + len(ROWS)]
    ] == list(ROWS)
    assert "nan" not in done.stdout
    assert done.returncode == int("MISSED" in done.stdout)
