"""A set wall clock is told without polling."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime.clock_step import ClockStepWatch


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells steps")
def test_a_quiet_clock_says_nothing_and_closing_twice_is_harmless(qtbot: QtBot) -> None:
    watch = ClockStepWatch()
    assert watch.works
    with qtbot.assertNotEmitted(watch.stepped, wait=50):
        pass
    watch.close()
    watch.close()
    assert not watch.works


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells steps")
def test_each_cancelled_timer_is_one_step(qtbot: QtBot) -> None:
    """Only root may really set the clock; the way from the file to the signal is tried here."""
    watch = ClockStepWatch()
    with qtbot.waitSignal(watch.stepped, timeout=500):
        watch._on_readable()
    with qtbot.waitSignal(watch.stepped, timeout=500):
        watch._on_readable()
    watch.close()
    with qtbot.assertNotEmitted(watch.stepped, wait=20):
        watch._on_readable()


def test_other_systems_say_that_it_does_not_work(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not ClockStepWatch().works
