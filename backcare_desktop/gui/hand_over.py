"""The page to hand over, on paper, as a file and large on the screen.

Law: every way shows the same words. Files are written for the owner's eyes only.
"""

import html
import os
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.viewmodel.hand_over import HandOver

_MARGIN_MM = 20.0
_BODY_POINTS = 13


def as_text(page: HandOver) -> str:
    """The page as plain text."""
    lines = [sentence(page.title), sentence(page.written)]
    for group in page.groups:
        lines += ["", f"{sentence(group.heading)}:", *(f"- {sentence(one)}" for one in group.answers)]
    return "\n".join([*lines, "", *(sentence(note) for note in page.notes), ""])


def as_html(page: HandOver) -> str:
    """The page as simple HTML without colours, so that it suits paper and both schemes."""
    parts = [f"<h1>{_safe(sentence(page.title))}</h1>", f"<p>{_safe(sentence(page.written))}</p>"]
    for group in page.groups:
        answers = "".join(f"<li>{_safe(sentence(one))}</li>" for one in group.answers)
        parts += [f"<h2>{_safe(sentence(group.heading))}</h2>", f"<ul>{answers}</ul>"]
    return "".join([*parts, *(f"<p>{_safe(sentence(note))}</p>" for note in page.notes)])


def save_text(page: HandOver, path: Path) -> None:
    """Writes the text. Raises OSError where the disk refuses."""
    _private(path)
    path.write_text(as_text(page), encoding="utf-8")


def save_pdf(page: HandOver, path: Path) -> None:
    """Writes the PDF, one or more A4 sheets. Raises OSError where the disk refuses."""
    _private(path)
    writer = QPdfWriter(str(path))
    writer.setTitle(sentence(page.title))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(
        QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter
    )
    put_on(page, writer)
    del writer
    if not path.stat().st_size:
        raise OSError(0, "nothing was written")


def put_on(page: HandOver, paper: QPagedPaintDevice) -> None:
    """Draws the page on a PDF or a printer."""
    document = QTextDocument()
    font = document.defaultFont()
    font.setPointSize(_BODY_POINTS)
    document.setDefaultFont(font)
    document.documentLayout().setPaintDevice(paper)
    document.setHtml(as_html(page))
    field = paper.pageLayout().paintRectPixels(paper.logicalDpiX())
    document.setPageSize(QSizeF(field.size()))
    document.print_(paper)


def _safe(text: str) -> str:
    return html.escape(text)


def _private(path: Path) -> None:
    """Makes the file if it is not there, and keeps others out before anything is in it."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    if os.name == "posix":
        path.chmod(0o600)
