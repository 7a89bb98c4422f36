"""Which pages exist, in the order of the rail.

Law: a page that is not in this list cannot be reached. To add one: a line in `entries`, its name
under `window.rail.<name>` in the catalogue, its icon in `assets/icons`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.pages.first_run import FirstRunPage
from backcare_desktop.gui.pages.relief import ReliefPage
from backcare_desktop.gui.pages.safety import SafetyPage
from backcare_desktop.gui.pages.session import SessionPage
from backcare_desktop.gui.pages.settings import SettingsPage
from backcare_desktop.gui.pages.warning_signs import WarningSignsPage


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
        Entry("session", SessionPage),
        Entry("settings", SettingsPage, icon="settings"),
        Entry("warning-signs", WarningSignsPage, icon="warning", key="F1"),
        Entry("safety", SafetyPage),
        Entry("first-run", FirstRunPage, bare=True),
    )
