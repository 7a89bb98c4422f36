"""The doctor's page on paper: sheets with text one can select, charts as lines, a foot on each.

Law: written for the owner's eyes only, first beside and then in place: a full disk leaves no half file.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.report_chart import CHART_TYPE, ChartPlace
from backcare_desktop.gui.report_document import CHART, document_of
from backcare_desktop.viewmodel.message import Message, Value
from backcare_desktop.viewmodel.paper import Paper

#: Draws itself into the rectangle, in px of the paper.
Draw = Callable[[QPainter, QRectF], None]
SIZES: Final = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_MARGIN_MM: Final = 16.0
#: Widgets are drawn rightly at their own size alone, which is this many px an inch.
_RESOLUTION: Final = 96
_FOOT_PX: Final = 36
_FOOT_POINTS: Final = 7.5
#: The right part of the foot is the page's number.
_NUMBERS_PART: Final = 0.16
#: What stands in a text for something that is drawn.
_OBJECT: Final = "\ufffc"


def save_pdf(paper: Paper, path: Path, size: str, charts: Mapping[str, Draw]) -> None:
    """Writes the file. size: of SIZES. charts: by their name in the page. Raises OSError."""
    beside = path.with_name(f"{path.name}.part")
    os.close(os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
    try:
        _write(paper, beside, size, charts)
        if not _whole(beside):
            raise OSError(0, "it could not be written to its end")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def put_charts(document: QTextDocument, place: ChartPlace) -> None:
    """Each chart in the place that the page keeps for it."""
    document.documentLayout().registerHandler(CHART_TYPE, place)
    while not (found := document.find(CHART)).isNull():
        _put_chart(found)


def _put_chart(cursor: QTextCursor) -> None:
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    name = cursor.selectedText().strip(CHART)
    chart = QTextCharFormat()
    chart.setObjectType(CHART_TYPE)
    chart.setProperty(QTextFormat.Property.UserProperty, name)
    cursor.insertText(_OBJECT, chart)


def _write(paper: Paper, path: Path, size: str, charts: Mapping[str, Draw]) -> None:
    writer = QPdfWriter(str(path))
    writer.setTitle(_text(paper.title))
    writer.setCreator("Backcare Desktop")
    writer.setPageSize(QPageSize(SIZES[size]))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setResolution(_RESOLUTION)
    field = QSizeF(writer.width(), writer.height() - _FOOT_PX)
    document = document_of(paper, writer)
    document.setDocumentMargin(0)
    put_charts(document, ChartPlace(field.width(), charts, document))
    document.setPageSize(field)
    painter = QPainter(writer)
    try:
        _paint(document, painter, writer, field, _text(paper.foot))
    finally:
        painter.end()


def _paint(
    document: QTextDocument, painter: QPainter, writer: QPdfWriter, field: QSizeF, foot_text: str
) -> None:
    pages = document.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * field.height())
        # A pixel less: what touches the next page would be in the text of this one too.
        shown = QRectF(0, page * field.height(), field.width(), field.height() - 1)
        painter.setClipRect(shown)
        document.documentLayout().draw(painter, _ink(shown))
        painter.restore()
        _paint_foot(painter, field, foot_text, words("report.page", page=page + 1, pages=pages))


def _ink(shown: QRectF) -> QAbstractTextDocumentLayout.PaintContext:
    """Black, whatever colour letters have in the window."""
    ink = QAbstractTextDocumentLayout.PaintContext()
    ink.clip = shown
    black = QPalette()
    black.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    ink.palette = black
    return ink


def _paint_foot(painter: QPainter, field: QSizeF, text: str, number: str) -> None:
    font = painter.font()
    font.setPointSizeF(_FOOT_POINTS)
    painter.setFont(font)
    foot = QRectF(0, field.height(), field.width(), _FOOT_PX)
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | bottom, number)
    flags = Qt.AlignmentFlag.AlignLeft | bottom | Qt.TextFlag.TextWordWrap
    painter.drawText(foot.adjusted(0, 0, -field.width() * _NUMBERS_PART, 0), flags, text)


def _text(value: Value) -> str:
    return sentence(value) if isinstance(value, Message) else str(value)


def _whole(path: Path) -> bool:
    """Whether the file has its end; Qt does not say when the disk was full."""
    return path.read_bytes()[-64:].rstrip().endswith(b"%%EOF")
