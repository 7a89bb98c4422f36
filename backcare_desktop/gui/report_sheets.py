"""The doctor's page laid out on sheets of paper, drawn on a PDF, a printer or a picture of it.

Law: every way draws the same sheets, one to one at 96 dots an inch; who wants them larger scales the painter.
"""

from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.report_chart import CHART_TYPE, ChartPlace, Charts
from backcare_desktop.gui.report_document import CHART, document_of, joined
from backcare_desktop.viewmodel.paper import Paper

SIZES: Final = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
#: Widgets are drawn rightly at their own size alone, which is this many px an inch.
RESOLUTION: Final = 96
_MARGIN_MM: Final = 16.0
_FOOT_PX: Final = 36
_FOOT_POINTS: Final = 7.5
#: The right part of the foot is the page's number.
_NUMBERS_PART: Final = 0.16
#: What stands in a text for something that is drawn.
_OBJECT: Final = "\ufffc"


def layout_of(size: str) -> QPageLayout:
    """A sheet of this size, of SIZES, with its margins."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    millimetres = QPageLayout.Unit.Millimeter
    return QPageLayout(QPageSize(SIZES[size]), QPageLayout.Orientation.Portrait, margins, millimetres)


class Sheets:
    """`count` sheets. size: of SIZES. charts: by their name in the page. device: has RESOLUTION."""

    def __init__(self, paper: Paper, size: str, charts: Charts, device: QPaintDevice) -> None:
        self._paper = paper
        field = layout_of(size).paintRectPixels(RESOLUTION)
        self._field = QSizeF(field.width(), field.height() - _FOOT_PX)
        self._font = QFont()
        self._font.setPointSizeF(_FOOT_POINTS)
        self._document = document_of(paper, device)
        self._document.setDocumentMargin(0)
        _put_charts(self._document, ChartPlace(self._field.width(), charts, self._document))
        self._document.setPageSize(self._field)
        _keep_headings(self._document)

    @property
    def count(self) -> int:
        """How many there are."""
        return self._document.pageCount()

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw this one, from 0, with its margins' corner at the painter's origin."""
        field = self._field
        painter.save()
        painter.translate(0, -number * field.height())
        # A pixel less: what touches the next sheet would be in the text of this one too.
        shown = QRectF(0, number * field.height(), field.width(), field.height() - 1)
        painter.setClipRect(shown)
        self._document.documentLayout().draw(painter, _ink(shown))
        painter.restore()
        self._paint_foot(painter, words("report.page", page=number + 1, pages=self.count))

    def _paint_foot(self, painter: QPainter, number: str) -> None:
        painter.setFont(self._font)
        painter.setPen(Qt.GlobalColor.black)
        field = self._field
        foot = QRectF(0, field.height(), field.width(), _FOOT_PX)
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | bottom, number)
        flags = Qt.AlignmentFlag.AlignLeft | bottom | Qt.TextFlag.TextWordWrap
        left = foot.adjusted(0, 0, -field.width() * _NUMBERS_PART, 0)
        painter.drawText(left, flags, joined((self._paper.foot,)))


def _ink(shown: QRectF) -> QAbstractTextDocumentLayout.PaintContext:
    """Black, whatever colour letters have in the window."""
    ink = QAbstractTextDocumentLayout.PaintContext()
    ink.clip = shown
    black = QPalette()
    black.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    ink.palette = black
    return ink


def _keep_headings(document: QTextDocument) -> None:
    """No heading stands at the foot of a sheet with what it is about on the next one."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() and _sheet(block) < _sheet(block.next()):
            with_break = block.blockFormat()
            with_break.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(with_break)
            # Laid out from there alone, tables behind it would lie where they lay.
            document.markContentsDirty(0, document.characterCount())
        block = block.next()


def _sheet(block: QTextBlock) -> int:
    """The sheet that its first line is on, from 0."""
    document = block.document()
    top = document.documentLayout().blockBoundingRect(block).top()
    if block.layout().lineCount():
        # What has no room at the foot of a sheet begins there all the same, with a line on the next.
        top += block.layout().lineAt(0).y()
    return int(top // document.pageSize().height())


def _put_charts(document: QTextDocument, place: ChartPlace) -> None:
    """Each chart in the place that the page keeps for it."""
    document.documentLayout().registerHandler(CHART_TYPE, place)
    while not (found := document.find(CHART)).isNull():
        found.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        chart = QTextCharFormat()
        chart.setObjectType(CHART_TYPE)
        chart.setProperty(QTextFormat.Property.UserProperty, found.selectedText().strip(CHART))
        found.insertText(_OBJECT, chart)
