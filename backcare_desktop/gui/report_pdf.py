"""The doctor's page as a PDF: text one can select, charts as lines.

Law: written for the owner's eyes only, first beside and then in place: a full disk leaves no half file.
"""

from pathlib import Path

from PySide6.QtGui import QPainter, QPdfWriter

from backcare_desktop.gui.report_chart import Charts
from backcare_desktop.gui.report_document import joined
from backcare_desktop.gui.report_sheets import RESOLUTION, Sheets, layout_of
from backcare_desktop.store.private_file import beside
from backcare_desktop.viewmodel.paper import Paper


def save_pdf(paper: Paper, path: Path, size: str, charts: Charts) -> None:
    """Writes the file. size: of SIZES. charts: by their name in the page. Raises OSError."""
    with beside(path) as part:
        _write(paper, part, size, charts)
        if not _whole(part):
            raise OSError(0, "it could not be written to its end")


def _write(paper: Paper, path: Path, size: str, charts: Charts) -> None:
    writer = QPdfWriter(str(path))
    writer.setTitle(joined((paper.title,)))
    writer.setCreator("Backcare Desktop")
    writer.setPageLayout(layout_of(size))
    writer.setResolution(RESOLUTION)
    sheets = Sheets(paper, size, charts, writer)
    painter = QPainter(writer)
    try:
        for number in range(sheets.count):
            if number:
                writer.newPage()
            sheets.paint(painter, number)
    finally:
        painter.end()


def _whole(path: Path) -> bool:
    """Whether the file has its end; Qt does not say when the disk was full."""
    return path.read_bytes()[-64:].rstrip().endswith(b"%%EOF")
