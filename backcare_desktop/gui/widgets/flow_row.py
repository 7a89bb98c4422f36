"""A row of widgets that goes on in another line where it has to."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.widgets.layouts import Flow


class FlowRow(QWidget):
    """`row.inside` is its layout. gap: in px."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = theme.GRID) -> None:
        super().__init__(parent)
        self.inside = Flow(gap, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
