"""The Run key of Windows, in the person's own part of the registry.

Law: one value of our own name. Tried on no Windows yet (docs/platforms.md).
"""

import subprocess
import sys
from typing import Final

from backcare_desktop.runtime.autostart.autostart import NAME

_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"


def line(command: tuple[str, ...]) -> str:
    """The command as Windows takes it apart again."""
    return subprocess.list2cmdline(command)


class WindowsRun:
    """One value of the key. Elsewhere it raises OSError."""

    def is_on(self) -> bool:
        if sys.platform != "win32":
            raise OSError(_NOT_HERE)
        import winreg

        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
            try:
                winreg.QueryValueEx(key, NAME)
            except FileNotFoundError:
                return False
            return True

    def put(self, command: tuple[str, ...]) -> None:
        if sys.platform != "win32":
            raise OSError(_NOT_HERE)
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
            winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, line(command))

    def remove(self) -> None:
        if sys.platform != "win32":
            raise OSError(_NOT_HERE)
        import contextlib
        import winreg

        access = winreg.KEY_SET_VALUE
        opened = winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY, 0, access)
        with opened as key, contextlib.suppress(FileNotFoundError):
            winreg.DeleteValue(key, NAME)


_NOT_HERE: Final = "this is not Windows"
