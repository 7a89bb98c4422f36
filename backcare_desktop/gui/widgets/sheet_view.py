"""The sheets of the doctor's page as they will be printed.

Law: what is seen is drawn by what prints; a screen reader is given its words.
"""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.report_chart import Charts
from backcare_desktop.gui.report_document import document_of
from backcare_desktop.gui.report_sheets import RESOLUTION, Sheets, layout_of
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.viewmodel.paper import Paper

#: Drawn so much larger than it is printed, so that letters stay sharp when the view is wide.
_SHARP: Final = 2.0
#: A sheet is at most so wide, in px at 100 %.
_WIDEST: Final = 760


class SheetView(Column):
    """`show_paper(paper, size, charts)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=2 * theme.GRID)
        self._sheets: list[_Sheet] = []

    def show_paper(self, paper: Paper, size: str, charts: Charts) -> None:
        """Draws every sheet anew."""
        images = _images(paper, size, charts)
        for sheet in self._sheets:
            sheet.hide()
            sheet.deleteLater()
        self._sheets = [_Sheet(image, number, self) for number, image in enumerate(images, 1)]
        for sheet in self._sheets:
            self.inside.addWidget(sheet)
        self._sheets[0].setAccessibleDescription(document_of(paper).toPlainText())


class _Sheet(QWidget):
    """One sheet, as wide as there is room."""

    def __init__(self, image: QImage, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = image
        self._shown = QImage()
        self.setAccessibleName(words("report.sheet", number=number))
        self.setMaximumWidth(theme.px(_WIDEST))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return width * self._image.height() // self._image.width()

    @override
    def sizeHint(self) -> QSize:
        wide = theme.px(_WIDEST)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._shown.size() != size:
            ignored, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._shown = self._image.scaled(size, ignored, smooth)
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._shown)
        painter.setPen(theme.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _images(paper: Paper, size: str, charts: Charts) -> list[QImage]:
    whole = layout_of(size).fullRectPixels(RESOLUTION)
    field = layout_of(size).paintRectPixels(RESOLUTION)
    blank = QImage((whole.size() * _SHARP), QImage.Format.Format_RGB32)
    dots = round(RESOLUTION / 0.0254)
    blank.setDotsPerMeterX(dots)
    blank.setDotsPerMeterY(dots)
    blank.fill(Qt.GlobalColor.white)
    sheets = Sheets(paper, size, charts, blank)
    made: list[QImage] = []
    for number in range(sheets.count):
        image = blank.copy()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_SHARP, _SHARP)
        painter.translate(field.topLeft())
        sheets.paint(painter, number)
        painter.end()
        made.append(image)
    return made
