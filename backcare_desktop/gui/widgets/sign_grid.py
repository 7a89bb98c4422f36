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
        self._mapper.mappedInt.connect(self._pressed)
        self._buttons: list[Button] = []

    def show_signs(self, modality: str, signs: tuple[str, ...]) -> None:
        """Shows these signs in this order."""
        if self._shown == (modality, signs):
            return
        self._shown = (modality, signs)
        # Buttons are used again: what PySide keeps of a connected one that is thrown away is never freed.
        for place in range(len(self._buttons), len(signs)):
            self._add(place)
        for button, sign in zip(self._buttons, signs, strict=False):
            button.say(words(f"skin.{modality}.{sign}"))
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(signs))

    def _add(self, place: int) -> None:
        button = Button("", "outline", self, accent="danger", large=True)
        button.clicked.connect(self._mapper.map)
        self._mapper.setMapping(button, place)
        self._grid.addWidget(button)
        self._buttons.append(button)

    @Slot(int)
    def _pressed(self, place: int) -> None:
        self.seen.emit(self._shown[1][place])
