"""The doctor's page from what the diary has of it: its words, and its plots.

Law: window, file and command line make the same page.
"""

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPainter

from backcare_desktop.diary.plotted import Plotted
from backcare_desktop.diary.reported import Reported
from backcare_desktop.gui.report_chart import Charts
from backcare_desktop.gui.routine_titles import every_title
from backcare_desktop.viewmodel.paper import Paper
from backcare_desktop.viewmodel.plots import plots_view
from backcare_desktop.viewmodel.report import report_paper


def paper_of(reported: Reported, data_folder: str, name: str = "") -> Paper:
    """The page. name: to stand on it, as typed. data_folder: where the person's own routines are."""
    return report_paper(reported.report, every_title(data_folder) if reported.report.uses else {}, name)


def charts_of(plotted: Plotted) -> Charts:
    """Its plots by the names they have in the page."""
    chart = next((chart for chart in plots_view(plotted).charts if chart.name == "pain"), None)

    def draw(painter: QPainter, field: QRectF) -> None:
        # Takes as long to load as the window.
        from backcare_desktop.gui.plots.on_paper import draw_on

        if chart is not None:
            draw_on(painter, field, chart)

    return {"pain": draw}


def usual_size() -> str:
    """The paper that is used where this computer is."""
    imperial = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if imperial else "a4"
