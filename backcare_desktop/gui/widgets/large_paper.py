"""The answers in large letters over the whole screen, to be read by somebody else."""

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.hand_over import as_html
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.viewmodel.hand_over import HandOver

_LETTERS = 26


class LargePaper(QDialog):
    """Scrolls with the arrow keys; Esc or the button closes it."""

    def __init__(self, paper: HandOver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("screen.paper.hand_over"))
        self.setModal(True)
        self.resize(900, 640)
        side = theme.px(3 * theme.GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.px(2 * theme.GRID))
        sheet = QTextBrowser(self)
        sheet.setAccessibleName(words("screen.paper.hand_over"))
        sheet.setStyleSheet(f"font-size: {theme.px(_LETTERS)}px; border: none; background: transparent;")
        sheet.setHtml(as_html(paper))
        close = Button(words("screen.paper.close"), "filled", self, key="Esc", large=True)
        close.clicked.connect(self.accept)
        column.addWidget(sheet, 1)
        column.addWidget(close)
        sheet.setFocus()
