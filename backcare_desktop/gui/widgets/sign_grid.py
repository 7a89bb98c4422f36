"""What skin can show, as buttons; each one says "this is what I see"."""

from PySide6.QtCore import QSignalMapper, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.layouts import Columns


class SignGrid(QWidget):
    """Emits `seen(sign)`."""

    seen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = Columns(theme.px(160), theme.GRID, self, most=3)
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        self._mapper = QSignalMapper(self)
        self._mapper.mappedString.connect(self._seen)
        self._buttons: list[Button] = []

    def show_signs(self, modality: str, signs: tuple[str, ...]) -> None:
        """Shows these signs in this order."""
        if self._shown == (modality, signs):
            return
        self._shown = (modality, signs)
        for old in self._buttons:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for sign in signs:
            button = Button(words(f"skin.{modality}.{sign}"), "outline", self, accent="danger", large=True)
            button.clicked.connect(self._mapper.map)
            self._mapper.setMapping(button, sign)
            self._grid.addWidget(button)
            self._buttons.append(button)

    @Slot(str)
    def _seen(self, sign: str) -> None:
        self.seen.emit(sign)
