"""What every test gets without asking: a home of its own, no real services, no mercy for skipping in CI."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Generator, Iterator
from functools import cache
from pathlib import Path

import hypothesis
import pytest

from backcare_desktop.runtime.garbage import collect_due, keep_to_this_thread, let_go
from tests.measured import Measured

# Before anything makes a QApplication; whoever wants to see the windows sets it to something else.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The machines that run this are shared: how long one example takes says nothing.
hypothesis.settings.register_profile("backcare", deadline=None)
hypothesis.settings.load_profile("backcare")

IN_CI = os.environ.get("CI") == "true"
SYSTEM_PYTHON = "/usr/bin/python3"

#: Ways to the person's own screen, sound and services; a test that wants one starts its own.
DOORS = ("DISPLAY", "WAYLAND_DISPLAY", "PULSE_SERVER", "AT_SPI_BUS_ADDRESS", "SPEECHD_ADDRESS")


#: What a home is made of.
PLACES = frozenset({"cache", "config", "data", "run", "state"})

#: Whole programs on real services; little work for the processor, and long to wait for.
WAITING = frozenset({"desktop", "faults_real", "wheel", "bench"})
#: Those of the others that work longest.
LONG = frozenset(
    {"test_every_scene.py", "test_faults.py", "test_invariants.py", "test_moving_lives.py", "test_small.py"}
)


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """With `--cov`, the tracer is tamed as soon as there is one."""
    coverage = session.config.pluginmanager.getplugin("_cov")
    if coverage is not None and coverage.cov_controller is not None:
        session.config.pluginmanager.register(Measured(coverage.cov_controller))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that wait are spread among those that work, so that a processor is neither idle nor crowded."""
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    # The longest first: at the end each would be waited for alone.
    waiting = sorted((file for file in files if waits(file)), key=lambda file: "desktop" not in file.parts)
    working = sorted((file for file in files if not waits(file)), key=lambda file: file.name not in LONG)
    items[:] = [item for file in spread(waiting, working) for item in files[file]]


def waits(file: Path) -> bool:
    return not WAITING.isdisjoint(file.parts)


def spread(waiting: list[Path], working: list[Path]) -> Iterator[Path]:
    """The last of those that wait begins when three quarters of the others have begun."""
    share = len(working) * 3 // (4 * max(1, len(waiting)))
    for place, file in enumerate(waiting):
        yield file
        yield from working[place * share : (place + 1) * share]
    yield from working[len(waiting) * share :]


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """For fixtures that outlive one test; they are set up before the test's own home is."""
    with pytest.MonkeyPatch.context() as patch:
        move_to(tmp_path_factory.mktemp("s"), patch)
        yield


@pytest.fixture(scope="session")
def _untouched() -> Iterator[list["tempfile.TemporaryDirectory[str]"]]:
    """The home of the test before, where that left nothing in it: most make no use of it, and it costs."""
    kept: list[tempfile.TemporaryDirectory[str]] = []
    yield kept
    for made in kept:
        made.cleanup()


@pytest.fixture(autouse=True)
def home(
    _home_of_the_session: None,
    _untouched: list["tempfile.TemporaryDirectory[str]"],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Path]:
    """An empty home folder with all that XDG, macOS and Windows derive from it, for each test."""
    # Not in pytest's folder, whose name is long: a Unix socket's path holds 108 characters.
    made = (
        _untouched.pop()
        if _untouched
        else tempfile.TemporaryDirectory(prefix="home-", ignore_cleanup_errors=True)
    )
    folder = Path(made.name)
    move_to(folder, monkeypatch)
    yield folder
    if is_untouched(folder):
        _untouched.append(made)
    else:
        made.cleanup()


def is_untouched(home: Path) -> bool:
    """Whether it holds its empty folders and nothing else."""
    try:
        return {path.name for path in home.iterdir()} == PLACES and not any(
            any(path.iterdir()) for path in home.iterdir()
        )
    except OSError:
        return False


@pytest.fixture(scope="session", autouse=True)
def _garbage_stays_here() -> Iterator[None]:
    """Cycles that hold Qt objects are freed between tests, on the thread these objects live on."""
    keep_to_this_thread()
    yield
    let_go()


@pytest.fixture(autouse=True)
def _garbage_between_tests(_garbage_stays_here: None) -> Iterator[None]:
    # Again for each test: one that runs the program leaves Python's own way behind it.
    keep_to_this_thread()
    yield
    collect_due()


def move_to(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Puts the home and all that belongs to it into the folder, and closes the doors out of it."""
    places = {
        "HOME": folder,
        "USERPROFILE": folder,
        "APPDATA": folder / "config",
        "LOCALAPPDATA": folder / "data",
        "XDG_CACHE_HOME": folder / "cache",
        "XDG_CONFIG_HOME": folder / "config",
        "XDG_DATA_HOME": folder / "data",
        "XDG_RUNTIME_DIR": folder / "run",
        "XDG_STATE_HOME": folder / "state",
    }
    for name, place in places.items():
        place.mkdir(mode=0o700, exist_ok=True)
        patch.setenv(name, str(place))
    for name in DOORS:
        patch.delenv(name, raising=False)
    # An address where nobody listens; without any address libdbus would start a bus of its own.
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        patch.setenv(name, f"unix:path={folder}/no-bus")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips a `real` test where one of its programs or modules of the system's Python is missing."""
    mark = item.get_closest_marker("real")
    if mark is None:
        return
    missing = [program for program in mark.args if shutil.which(program) is None]
    missing += [module for module in mark.kwargs.get("modules", ()) if not system_python_has(module)]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")


@cache
def system_python_has(module: str) -> bool:
    """Whether the system's own Python, which holds gi and dbusmock, can import the module."""
    if not Path(SYSTEM_PYTHON).exists():
        return False
    asked = subprocess.run([SYSTEM_PYTHON, "-c", f"import {module}"], capture_output=True, check=False)
    return asked.returncode == 0


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a `real` test that was skipped, for whatever reason, has failed."""
    report = yield
    unseen = report.skipped and not hasattr(report, "wasxfail")
    if IN_CI and unseen and item.get_closest_marker("real"):
        report.outcome = "failed"
        report.longrepr = f"A test of real services was skipped in CI: {report.longrepr}"
    return report
