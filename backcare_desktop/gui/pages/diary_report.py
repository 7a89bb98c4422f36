"""One page for the doctor: what days, what is left out, and how it will look.

Law: nothing leaves the computer but by the file that the person saves; no name is on it or in the name of
its file unless it was typed.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from backcare_desktop.diary.report import PARTS
from backcare_desktop.diary.reported import Reported
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.pages.diary_part import DiaryPart
from backcare_desktop.gui.report_chart import Charts
from backcare_desktop.gui.report_making import charts_of, paper_of, usual_size
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.day_range import USUAL, DayRange
from backcare_desktop.gui.widgets.labelled_line import LabelledLine
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.tick import Tick
from backcare_desktop.viewmodel.diary_when import today
from backcare_desktop.viewmodel.diary_wishes import ReportWished
from backcare_desktop.viewmodel.paper import Paper
from backcare_desktop.viewmodel.present import WindowView

#: The preview follows typing after so long a rest, in ms.
_REST_MS: Final = 400


class DiaryReportPage(DiaryPart):
    """Asks for the report when it is opened, and when its days or parts change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("report.page.title"), parent)
        self._view: WindowView | None = None
        self._drawn: Reported | None = None
        self._paper: Paper | None = None
        self._charts: Charts = {}
        self.column.addWidget(Text(words("report.page.lead"), "muted", self.body))
        self.days = DayRange(self.body)
        self.days.chosen.connect(self._ask)
        self.column.addWidget(self.days)
        self._build_parts()
        self._name = LabelledLine(words("report.page.name"), self.body, such=words("report.page.name.such"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._later.timeout.connect(self._preview)
        self._name.edited.connect(self._later.start)
        self.column.addWidget(self._name)
        self._build_size()
        self._sheets = QWidget(self.body)
        self.column.addWidget(self._sheets)
        self.column.addStretch(1)
        self._outcome = Text("", "muted", self)
        self.foot.addWidget(self._outcome, 1)
        self.save = Button(words("report.page.save"), "filled", self)
        self.save.clicked.connect(self._choose_file)
        self.foot.addWidget(self.save)

    @override
    def open(self, part: str) -> None:
        self._outcome.setText("")
        QTimer.singleShot(0, self, self._begin)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        self._view = view
        reported = view.outside.reported
        if reported is not None and reported != self._drawn:
            self._drawn = reported
            day = today(view.now, view.outside)
            self.days.show_days(reported.report.since_day, reported.report.until_day, day)
            self._preview()

    def save_to(self, path: Path) -> None:
        """Writes the PDF there and says what came of it."""
        from backcare_desktop.gui.report_pdf import save_pdf

        if self._paper is None:
            return
        try:
            save_pdf(self._paper, path, self._size, self._charts)
        except OSError as problem:
            self._say(words("screen.paper.not_saved", why=problem.strerror or str(problem)))
            return
        self._say(words("screen.paper.saved", file=path.name))

    def _build_parts(self) -> None:
        self.column.addWidget(Text(words("report.page.parts"), "strong", self.body))
        place = QWidget(self.body)
        flow = Flow(theme.GRID, place)
        self.parts: dict[str, Tick] = {}
        for name in PARTS:
            tick = Tick(words(f"report.part.{name}"), place)
            tick.setChecked(True)
            tick.toggled.connect(self._changed)
            flow.addWidget(tick)
            self.parts[name] = tick
        self.column.addWidget(place)

    def _build_size(self) -> None:
        chips: list[tuple[object, str]] = [(size, words(f"report.size.{size}")) for size in ("a4", "letter")]
        self.sizes = ChipRow(chips, self.body, name=words("report.size"))
        self._size = usual_size()
        self.sizes.choose(self._size)
        self.sizes.chosen.connect(self._resized)
        self.column.addWidget(self.sizes)

    @Slot()
    def _begin(self) -> None:
        if self._view is None:
            return
        day = today(self._view.now, self._view.outside)
        since, until = self.days.days if self._drawn is not None else (day - USUAL[0] + 1, day)
        self.days.show_days(since, until, day)
        self._ask(since, until)

    @Slot(int, int)
    def _ask(self, since: int, until: int) -> None:
        left_out = frozenset(name for name, tick in self.parts.items() if not tick.isChecked())
        self.wished.emit(ReportWished(since, until, left_out))

    @Slot()
    def _changed(self) -> None:
        self._ask(*self.days.days)

    @Slot(object)
    def _resized(self, size: object) -> None:
        self._size = str(size)
        self._preview()

    @Slot()
    def _preview(self) -> None:
        """Draws the sheets anew."""
        if self._drawn is None or self._view is None:
            return
        # Read where the first page is wanted.
        from backcare_desktop.gui.widgets.sheet_view import SheetView

        name = self._name.line.text().strip()
        self._paper = paper_of(self._drawn, self._view.outside.data_folder, name)
        self._charts = charts_of(self._drawn.plotted)
        if not isinstance(self._sheets, SheetView):
            view = SheetView(self.body)
            self.column.replaceWidget(self._sheets, view)
            self._sheets.hide()
            self._sheets.deleteLater()
            self._sheets = view
        self._sheets.show_paper(self._paper, self._size, self._charts)

    @Slot()
    def _choose_file(self) -> None:
        if self._view is None:
            return
        home = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        offered = home / f"{words('report.page.file')}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self, words("report.page.save"), str(offered), words("screen.paper.pdf_files")
        )
        if chosen:
            self.save_to(Path(chosen))

    def _say(self, outcome: str) -> None:
        self._outcome.setText(outcome)
        announce(self, outcome)
