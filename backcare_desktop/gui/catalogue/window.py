"""Words of the window's frame: rail, bar, banners, the question before quitting."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "window"
SENTENCES = {
    "window.title": QT_TRANSLATE_NOOP("window", "Backcare"),
    "window.rail": QT_TRANSLATE_NOOP("window", "Pages"),
    "window.rail.relief": QT_TRANSLATE_NOOP("window", "Relief"),
    "window.rail.settings": QT_TRANSLATE_NOOP("window", "Settings"),
    "window.rail.warning-signs": QT_TRANSLATE_NOOP("window", "Warning signs"),
    "window.bar.open": QT_TRANSLATE_NOOP("window", "Open the session"),
    "window.banner.close": QT_TRANSLATE_NOOP("window", "All right"),
}
