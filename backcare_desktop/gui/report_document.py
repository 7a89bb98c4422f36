"""The doctor's page as a text document, for the preview and for the PDF.

Law: black on white whatever the window looks like; text stays text, charts are drawn, nothing is a
picture. The first page is read in a minute; details begin on the next.
"""

import html
from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QFont, QPaintDevice, QTextDocument

from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.viewmodel.message import Message, Value
from backcare_desktop.viewmodel.paper import Paper, Section, Table, Words

#: Points: read at arm's length on paper.
BODY_POINTS: Final = 9.5
_STYLE: Final = """
body { color: #16211d; }
h1 { font-size: 18pt; margin-top: 0px; margin-bottom: 2px; }
h2 { font-size: 10.5pt; margin-top: 11px; margin-bottom: 3px; color: #1d5c43; }
p { margin-top: 1px; margin-bottom: 2px; }
.under, .note, th { color: #56625c; }
.note { margin-top: 16px; font-size: 8pt; }
.fact { font-size: 15pt; }
th { font-weight: normal; text-align: left; padding-right: 22px; padding-bottom: 2px; }
td { padding-right: 22px; padding-bottom: 2px; }
"""
#: Where a chart stands until it is drawn: its name between two characters that no text holds.
CHART: Final = "\ue000"


def as_html(paper: Paper, *, with_foot: bool = True) -> str:
    """The page, and behind it the details. with_foot: what stands at the foot of each sheet comes once."""
    parts = [f"<h1>{_words(paper.title)}</h1>", _line(paper.under, " · ", "under"), _facts(paper)]
    parts += map(_section, paper.sections)
    if not paper.sections:
        parts.append(f"<p>{_safe(words('report.nothing'))}</p>")
    if with_foot:
        parts.append(f"<p class=note>{_words(paper.foot)}</p>")
    if paper.details:
        heading = _safe(words("report.details"))
        parts.append(f"<h1 style='page-break-before: always'>{heading}</h1>")
        parts += map(_section, paper.details)
    return "".join(parts)


def document_of(paper: Paper, device: QPaintDevice | None = None) -> QTextDocument:
    """The document, measured for this device."""
    document = QTextDocument()
    document.setDefaultFont(_font(document.defaultFont()))
    document.setDefaultStyleSheet(_STYLE)
    if device is not None:
        document.documentLayout().setPaintDevice(device)
    document.setHtml(as_html(paper, with_foot=device is None))
    return document


def joined(parts: Iterable[Value], between: str = ", ") -> str:
    """These words, one after the other."""
    return between.join(sentence(part) if isinstance(part, Message) else str(part) for part in parts)


def _facts(paper: Paper) -> str:
    if not paper.facts:
        return ""
    names = "".join(f"<th>{_words(name)}</th>" for name, _ in paper.facts)
    values = "".join(f"<td class=fact>{_words(value)}</td>" for _, value in paper.facts)
    return f"<table cellspacing=0 style='margin-top: 12px'><tr>{values}</tr><tr>{names}</tr></table>"


def _section(section: Section) -> str:
    lines = "".join(_line(line) for line in section.lines)
    chart = f"<p>{CHART}{section.chart}{CHART}</p>" if section.chart else ""
    table = "" if section.table is None else _table(section.table)
    return f"<h2>{_words(section.heading)}</h2>{lines}{chart}{table}"


def _table(table: Table) -> str:
    head = "".join(f"<th>{_words(name)}</th>" for name in table.head)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows)
    return f"<table cellspacing=0><thead><tr>{head}</tr></thead>{rows}</table>"


def _cell(cell: Words) -> str:
    return f"<td>{_safe(joined(cell))}</td>"


def _line(line: Words, between: str = ", ", style: str = "") -> str:
    text = _safe(joined(line, between)).replace("\n", "<br>")
    return f"<p class='{style}'>{text}</p>"


def _words(value: Value) -> str:
    return _safe(joined((value,)))


def _safe(text: str) -> str:
    return html.escape(text.replace(CHART, ""))


def _font(font: QFont) -> QFont:
    font.setPointSizeF(BODY_POINTS)
    return font
