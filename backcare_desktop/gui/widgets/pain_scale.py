"""Pain from 0 to 10, with the words of the scale under its numbers (clinical 8)."""

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.widgets.number_scale import NumberScale


class PainScale(NumberScale):
    """Emits `told(level)`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "relief.pain", parent)
