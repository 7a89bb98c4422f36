"""All that makes a start quicker than Python and PySide make it.

Law: nothing is changed but the price; each part says what it changes and how it stays safe.
"""

from pathlib import Path

from backcare_desktop.runtime import kept_code, kept_modules


class QuickStart:
    """Between `begin`, before Qt is loaded, and `end`. folder: where what is kept lies."""

    def __init__(self, folder: Path) -> None:
        self._parts = (
            kept_code.KeptCode(folder / kept_code.FILE),
            kept_modules.KeptModules(folder / kept_modules.FILE),
        )

    def begin(self) -> None:
        """From now on what is known is not searched for and not compiled."""
        for part in self._parts:
            part.begin()

    def end(self) -> None:
        """Everything goes its usual way again; harmless where it did."""
        for part in self._parts:
            part.end()

    def save(self) -> None:
        """Keeps what was new for the next start. To be called after `end`."""
        for part in self._parts:
            part.save()
