"""Which pages exist, in the order of the rail.

Law: a page that is not in this list cannot be reached. To add one: a line in `entries`, its name
under `window.rail.<name>` in the catalogue, its icon in `assets/icons`. All but the first are imported
where they are first opened: together they cost a quarter of the start.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.pages.relief import ReliefPage


@dataclass(frozen=True, slots=True)
class Entry:
    """One page. make: builds it. icon: its entry in the rail, "" for none. key: F1 and the like.

    bare: shown without rail and bar (the first run).
    """

    name: str
    make: Callable[[QWidget], BarePage]
    icon: str = ""
    key: str = ""
    bare: bool = False


def entries() -> tuple[Entry, ...]:
    """All pages; the first is the one that is shown at the start."""
    return (
        Entry("relief", ReliefPage, icon="relief"),
        Entry("seized", _seized),
        Entry("session", _session),
        Entry("stretch", _stretch, icon="stretch"),
        Entry("editor", _editor),
        Entry("player", _player),
        Entry("breathe", _breathe, icon="breathe"),
        Entry("breaks", _breaks, icon="breaks"),
        Entry("diary", _diary, icon="diary"),
        Entry("week", _week),
        Entry("learn", _learn, icon="learn"),
        Entry("settings", _settings, icon="settings"),
        Entry("warning-signs", _warning_signs, icon="warning", key="F1"),
        Entry("safety", _safety),
        Entry("first-run", _first_run, bare=True),
    )


def _seized(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.seized import SeizedPage

    return SeizedPage(parent)


def _session(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.session import SessionPage

    return SessionPage(parent)


def _stretch(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.stretch import StretchPage

    return StretchPage(parent)


def _editor(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.editor import EditorPage

    return EditorPage(parent)


def _player(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.player import PlayerPage

    return PlayerPage(parent)


def _breathe(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.breathe import BreathePage

    return BreathePage(parent)


def _breaks(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.breaks import BreaksPage

    return BreaksPage(parent)


def _diary(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.diary import DiaryPage

    return DiaryPage(parent)


def _week(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.week import WeekPage

    return WeekPage(parent)


def _learn(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.learn import LearnPage

    return LearnPage(parent)


def _settings(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.settings import SettingsPage

    return SettingsPage(parent)


def _warning_signs(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.warning_signs import WarningSignsPage

    return WarningSignsPage(parent)


def _safety(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.safety import SafetyPage

    return SafetyPage(parent)


def _first_run(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.first_run import FirstRunPage

    return FirstRunPage(parent)
