"""A fault of ours is told once and never makes another."""

import gc
import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot, qWarning
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime.crash import FILE, CrashWatch

ROOT = Path(__file__).resolve().parents[2]


class Faults:
    """Takes what is told, and fails itself when asked to."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.threads: list[bool] = []
        self.fails = False

    def __call__(self, text: str) -> None:
        self.told.append(text)
        self.threads.append(threading.current_thread() is threading.main_thread())
        if self.fails:
            raise RuntimeError("making safe failed")


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def watch(faults: Faults, home: Path, qtbot: QtBot) -> Iterator[CrashWatch]:
    made = CrashWatch(faults)
    made.install(home / "log")
    yield made
    made.uninstall()


class Failing(QObject):
    """Has a slot that fails."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self.fail)

    @Slot()
    def fail(self) -> None:
        raise ValueError("a slot failed")


@pytest.mark.qt_no_exception_capture
def test_a_slot_that_fails_is_told_once(watch: CrashWatch, faults: Faults) -> None:
    failing = Failing()
    failing.asked.emit()
    assert len(faults.told) == 1
    assert "ValueError: a slot failed" in faults.told[0]
    failing.asked.emit()
    assert len(faults.told) == 2


@pytest.mark.qt_no_exception_capture
def test_a_timer_that_fails_is_told(watch: CrashWatch, faults: Faults, qtbot: QtBot) -> None:
    failing = Failing()
    QTimer.singleShot(0, failing.fail)
    qtbot.waitUntil(lambda: len(faults.told) == 1, timeout=1_000)


@pytest.mark.qt_no_exception_capture
def test_a_thread_that_fails_is_told_on_the_windows_thread(
    watch: CrashWatch, faults: Faults, qtbot: QtBot
) -> None:
    failing = Failing()
    thread = threading.Thread(target=failing.fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(faults.told) == 1, timeout=1_000)
    assert faults.threads == [True]
    assert QThread.currentThread().isMainThread()


@pytest.mark.qt_no_exception_capture
def test_a_fault_while_being_thrown_away_is_told(watch: CrashWatch, faults: Faults) -> None:
    class Dying:
        def __del__(self) -> None:
            raise ValueError("in the end")

    dying = Dying()
    del dying
    gc.collect()
    assert len(faults.told) == 1


@pytest.mark.qt_no_exception_capture
def test_a_fault_in_making_safe_goes_no_further(
    watch: CrashWatch, faults: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    faults.fails = True
    failing = Failing()
    failing.asked.emit()
    assert len(faults.told) == 1
    assert "making the session safe failed" in caplog.text


@pytest.mark.qt_no_exception_capture
def test_the_keyboards_interrupt_is_no_fault(
    watch: CrashWatch, faults: Faults, capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert faults.told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_qts_own_messages_are_logged_and_are_no_fault(
    watch: CrashWatch, faults: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "qt"):
        qWarning("a word of Qt")
    assert "a word of Qt" in caplog.text
    assert faults.told == []


def test_a_log_folder_that_cannot_be_written_harms_nothing(
    faults: Faults, home: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    (home / "file").write_text("")
    watch = CrashWatch(faults)
    watch.install(home / "file" / "log")
    watch.uninstall()
    assert "cannot be written" in caplog.text


def test_a_hard_crash_leaves_its_traceback(home: Path) -> None:
    program = (
        "import faulthandler, sys; from pathlib import Path;"
        "from PySide6.QtCore import QCoreApplication;"
        "from backcare_desktop.runtime.crash import CrashWatch;"
        "app = QCoreApplication([]); watch = CrashWatch(print); watch.install(Path(sys.argv[1]));"
        "faulthandler._sigsegv()"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(home / "log")], capture_output=True, cwd=ROOT, check=False
    )
    assert ended.returncode < 0
    written = home / "log" / FILE
    assert "Segmentation fault" in written.read_text()
    assert written.stat().st_mode & 0o777 == 0o600
