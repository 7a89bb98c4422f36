"""The autostart folder of Linux desktops (Desktop Application Autostart Specification 0.5).

Law: a desktop may have switched our file off by a line in it; that counts as off.
"""

import os
from pathlib import Path
from typing import Final

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.runtime.autostart.autostart import NAME

#: Lines by which desktops switch a file off without removing it.
_OFF: Final = frozenset({"hidden=true", "x-gnome-autostart-enabled=false"})
#: What means something within quotation marks.
_SPECIAL: Final = '"`$\\'


class XdgAutostart:
    """One desktop file in the person's own folder."""

    def is_on(self) -> bool:
        try:
            lines = _file().read_text(encoding="utf-8", errors="replace").lower().splitlines()
        except FileNotFoundError:
            return False
        return _OFF.isdisjoint(line.replace(" ", "") for line in lines)

    def put(self, command: tuple[str, ...]) -> None:
        file = _file()
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A folder's name may be any bytes.
        file.write_bytes(desktop_file(command).encode("utf-8", "surrogateescape"))

    def remove(self) -> None:
        _file().unlink(missing_ok=True)


def desktop_file(command: tuple[str, ...]) -> str:
    """The text of the file."""
    icon = assets_folder() / "desktop" / f"{NAME}.svg"
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Backcare Desktop",
        "Comment=Reminds you to move, and watches over cold and heat",
        f"Exec={' '.join(quoted(word) for word in command)}",
        f"Icon={_escaped(str(icon))}",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return "\n".join((*lines, ""))


def quoted(word: str) -> str:
    """A word of a command as a desktop file has it: quoted, and escaped once more as a value."""
    inside = "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in word)
    # A sign of percent begins a field of the specification.
    return _escaped(f'"{inside}"').replace("%", "%%")


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n")


def _file() -> Path:
    # Empty counts as not set.
    home = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(home) / "autostart" / f"{NAME}.desktop"
