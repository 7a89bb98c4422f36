"""The short card of warning signs as it is answered: the emergency signs, then those to ask about today.

Law: "none of these" is only said of lines that could be read; the answers of both lists are one draft.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from backcare_desktop.gui.widgets.read_gate import ReadGate
from backcare_desktop.gui.widgets.short_signs import ShortSigns
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.screen import Draft, ScreenView
from backcare_desktop.viewmodel.seized import answered, asked_now, ends_asking


class SignsStep(ShortSigns):
    """area: what scrolls it. page: holds both. done(draft): nothing more to ask. turned: another list."""

    done = Signal(object)
    turned = Signal()

    def __init__(self, area: QScrollArea, page: QWidget) -> None:
        super().__init__(page)
        self._view = ScreenView()
        self._draft = Draft()
        self._gate = ReadGate(area, self, page)
        self._gate.changed.connect(self.changed)

    def show_view(self, view: ScreenView) -> None:
        """Shows the list that is asked now."""
        self._view = view
        self._show()

    def begin(self) -> None:
        """Nothing is answered yet."""
        self._draft = self._view.fresh_draft()
        self.forget()
        self._show()

    def main(self) -> Message:
        """The words of the large button."""
        if self.yes:
            return message("screen.what_to_do")
        return message("screen.none_of_these" if self._gate.seen else "screen.read_on")

    def press(self) -> None:
        """The large button was pressed."""
        if not self.yes and not self._gate.seen:
            self._gate.read_on()
            return
        draft = answered(self._draft, self.yes)
        if ends_asking(draft, self.yes, self._view):
            self.done.emit(draft)
        else:
            self._turn(draft.onward())

    def left(self) -> Draft | None:
        """What is told where the person leaves with a line ticked, None for nothing (SAFETY 6)."""
        return answered(self._draft, self.yes) if self.yes else None

    def go_back(self) -> bool:
        """To the list before; whether there was one."""
        there_was = self._draft.part != "A"
        if there_was:
            self._turn(self._draft.back())
        return there_was

    @Slot()
    def look_anew(self) -> None:
        """What was on the screen before does not count as read."""
        self._gate.reset()
        self.changed.emit()

    def _turn(self, draft: Draft) -> None:
        self._draft = draft
        self._show()
        self.turned.emit()

    def _show(self) -> None:
        self.ask(self._draft.part, asked_now(self._draft.part, self._view))
