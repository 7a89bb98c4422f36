"""A tray that comes is told once, a moment after its name."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime import tray_watch
from backcare_desktop.runtime.tray_watch import TrayWatch


def test_each_tray_that_comes_is_told_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray_watch, "SETTLED_MS", 20)
    watch = TrayWatch()
    came: list[bool] = []
    watch.came.connect(lambda: came.append(True))
    watch._on_registered("org.kde.StatusNotifierWatcher")
    watch._on_registered("org.kde.StatusNotifierWatcher")
    assert not came
    qtbot.waitUntil(lambda: came == [True])
    watch._on_registered("org.kde.StatusNotifierWatcher")
    qtbot.waitUntil(lambda: came == [True, True])


def test_a_tray_that_falls_is_gone_only_where_it_does_not_come_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tray_watch, "SETTLED_MS", 10)
    monkeypatch.setattr(tray_watch, "LOST_MS", 60)
    watch = TrayWatch()
    watch._on_unregistered("")
    watch._on_registered("")
    with qtbot.assertNotEmitted(watch.went, wait=100):
        pass
    with qtbot.waitSignal(watch.went):
        watch._on_unregistered("")


def test_elsewhere_it_says_nothing(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    watch = TrayWatch()
    watch.start()
    assert len(watch.children()) == 2
