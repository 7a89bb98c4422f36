"""The first window loads nothing that it does not show (what it may cost is measured by `make bench`)."""

import subprocess
import sys

LATE = (
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "backcare_desktop.gui.catalogue.settings",
    "backcare_desktop.gui.pages.session",
    "backcare_desktop.gui.pages.settings",
    "backcare_desktop.gui.pages.warning_signs",
    "backcare_desktop.gui.quit_question",
    "backcare_desktop.gui.small_clock",
    "backcare_desktop.runtime.notifier",
    "backcare_desktop.runtime.sound",
    "backcare_desktop.runtime.voice.narrator",
    "backcare_desktop.runtime.voice.voice",
    "jeepney",
    "logging.handlers",
    "msgspec",
    "playsound3",
    "socket",
    "wakepy",
)


def test_what_comes_late_is_not_loaded_before() -> None:
    asked = f"import sys, backcare_desktop.app.root; print([n for n in {LATE} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
