"""A launch agent of macOS, in the person's own library.

Law: begun by the next session, not at once: the program runs already. Tried on no Mac yet.
"""

import plistlib
from pathlib import Path
from typing import Final

_LABEL: Final = "org.backcare.desktop"


class LaunchAgent:
    """One property list in ~/Library/LaunchAgents."""

    def is_on(self) -> bool:
        return _file().exists()

    def put(self, command: tuple[str, ...]) -> None:
        agent = {
            "Label": _LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        file = _file()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(plistlib.dumps(agent))

    def remove(self) -> None:
        _file().unlink(missing_ok=True)


def _file() -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
