"""The switch "Start when I log in" and what the system has of it.

Law: the system's own entry is the truth; the switch follows it, and a demonstration touches neither.
"""

import logging
import sys

from backcare_desktop.app.choices import Choices
from backcare_desktop.app.start import Start
from backcare_desktop.runtime.autostart.autostart import command, entry
from backcare_desktop.runtime.paths import is_own
from backcare_desktop.viewmodel.message import Message

_log = logging.getLogger(__name__)

#: The option's key.
KEY = "autostart"


def follow(start: Start, choices: Choices) -> None:
    """Let the switch show what the system has: its own tool may have been used."""
    if start.demo:
        return
    try:
        on = entry().is_on()
    except OSError as error:
        _log.info("whether we start with the session is not known: %s", error)
        return
    if on != choices.starts_at_login:
        choices.set(KEY, on)


def turn(start: Start, *, on: bool) -> Message | None:
    """Make or remove the entry; what to tell the person where that is refused."""
    if start.demo:
        return Message("settings.autostart.demo")
    folder = () if is_own(start.paths.data) else ("--data-dir", str(start.paths.data))
    try:
        if on:
            entry().put(command(sys.executable, *folder))
        else:
            entry().remove()
    except OSError as error:
        return Message("settings.autostart.failed", (("why", error.strerror or str(error)),))
    return None
