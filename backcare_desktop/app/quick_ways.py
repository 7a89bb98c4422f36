"""What the tray's menu begins: the ways of the command line, without typing.

Law: a menu has no place for an answer; what is refused is told in the window.
"""

from PySide6.QtCore import QObject, Slot

from backcare_desktop.app.commands import Commands
from backcare_desktop.app.showing import Showing
from backcare_desktop.app.start import Ask, Reply
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import HOUR_MS
from backcare_desktop.gui.catalogue import words
from backcare_desktop.viewmodel.message import Message

#: The routine that is quick: no holds, two minutes, at the desk.
ROUTINE = "desk2"
#: Refusals whose page is open by now and says it.
_SAID = ("command.questions", "command.then")


class QuickWays(QObject):
    """One slot for all of them."""

    def __init__(self, commands: Commands, showing: Showing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._showing = showing

    @Slot(str)
    def go(self, way: str) -> None:
        """What was chosen in the menu (gui/tray.py)."""
        reply = self._reply(way)
        if reply.code and reply.line not in map(words, _SAID):
            self._showing.open_window()
            self._showing.note(Message("command.refused", (("why", reply.line),)))
            self._showing.draw()

    def _reply(self, way: str) -> Reply:
        match way:
            case "cold" | "heat":
                return self._commands.ask(Ask(Modality(way)))
            case "routine":
                return self._commands.stretch(ROUTINE)
            case "break":
                return self._commands.remind(ev.BreakBegun())
            case "pause":
                return self._commands.remind(ev.BreaksPaused(for_ms=HOUR_MS))
            case "tomorrow":
                return self._commands.remind(ev.BreaksPaused(until_min=0))
            case _:
                return self._commands.remind(ev.BreaksResumed())
