"""The switch "Start when I log in", for whichever system this is.

Law: only our own entry is made, read and removed.
"""

import sys
from pathlib import Path
from typing import Final, Protocol

#: The name of our entry, wherever it is.
NAME: Final = "backcare-desktop"


class Entry(Protocol):
    """The place where this system looks for what starts with a session."""

    def is_on(self) -> bool:
        """Whether the program starts with the session. Raises OSError where nobody can tell."""
        ...

    def put(self, command: tuple[str, ...]) -> None:
        """From now on it does. Raises OSError."""
        ...

    def remove(self) -> None:
        """From now on it does not; harmless where it did not. Raises OSError."""
        ...


def entry() -> Entry:
    """The entry of this system."""
    if sys.platform == "win32":
        from backcare_desktop.runtime.autostart.windows_run import WindowsRun

        return WindowsRun()
    if sys.platform == "darwin":
        from backcare_desktop.runtime.autostart.launch_agent import LaunchAgent

        return LaunchAgent()
    from backcare_desktop.runtime.autostart.xdg import XdgAutostart

    return XdgAutostart()


def command(executable: str, *words: str) -> tuple[str, ...]:
    """What starts this very program without its window. words: more of its command line."""
    python = Path(executable)
    if sys.platform == "win32":
        # Without a console window.
        windowless = python.with_name("pythonw.exe")
        return (str(windowless if windowless.exists() else python), *_MODULE, "--hidden", *words)
    script = python.with_name("backcare")
    program = (str(script),) if script.exists() else (str(python), *_MODULE)
    return (*program, "--hidden", *words)


_MODULE: Final = ("-m", "backcare_desktop")
