"""A private desktop to measure on: X server, window manager, two buses nobody serves, an empty home.

Law: whatever is started here is ended here, and nothing of the machine's own session is used.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

NEEDS = ("Xvfb", "openbox", "dbus-daemon")
_BUS = """<busconfig><type>session</type><listen>unix:tmpdir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy>
</busconfig>
"""


class StageError(Exception):
    """What is missing to measure, in one line."""


@contextmanager
def stage() -> Iterator[dict[str, str]]:
    """The environment of programs that run on the private desktop. Raises StageError."""
    missing = [name for name in NEEDS if shutil.which(name) is None]
    if missing:
        raise StageError(f"to measure, these programs are needed: {', '.join(missing)}")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="backcare-bench-")))
        environment = _home(folder)
        environment["DISPLAY"] = stack.enter_context(_screen(environment))
        environment["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_bus(folder, environment))
        # The bus of the system is one that does not answer: nothing of the machine's state counts.
        environment["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={folder}/no-bus"
        stack.enter_context(_started(["openbox"], environment))
        yield environment


def _home(folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "PYTHONPATH") if name in os.environ}
    places = {
        "HOME": "home",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_RUNTIME_DIR": "run",
        # As installed programs have it: compiled once. The checkout stays as it is.
        "PYTHONPYCACHEPREFIX": "compiled",
    }
    for name in places.values():
        (folder / name).mkdir(mode=0o700)
    return kept | {variable: str(folder / name) for variable, name in places.items()}


@contextmanager
def _screen(environment: dict[str, str]) -> Iterator[str]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with _started(command, environment, pass_fds=(write,)):
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise StageError("Xvfb did not start")
        yield f":{number}"


@contextmanager
def _bus(folder: Path, environment: dict[str, str]) -> Iterator[str]:
    config = folder / "bus.conf"
    config.write_text(_BUS.format(folder=folder), encoding="ascii")
    read, write = os.pipe()
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", f"--print-address={write}"]
    with _started(command, environment, pass_fds=(write,)):
        os.close(write)
        with os.fdopen(read) as told:
            yield told.readline().strip()


@contextmanager
def _started(
    command: list[str], environment: dict[str, str], pass_fds: tuple[int, ...] = ()
) -> Iterator[None]:
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, stdout=nowhere, stderr=nowhere, pass_fds=pass_fds)
    try:
        yield
    finally:
        process.terminate()
        process.wait()
