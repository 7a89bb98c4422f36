"""The ways to hand the answers over: large on the screen, printed, saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.hand_over import put_on, save_pdf, save_text
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.large_paper import LargePaper
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.hand_over import HandOver
from backcare_desktop.viewmodel.message import message

_EMPTY = HandOver(message("screen.paper.title"), message("screen.paper.title"), (), ())


class PaperRow(QWidget):
    """Buttons and what came of them. Emits `handed_over(path)`, "" for a printer.

    large: "show large" is among them.
    """

    handed_over = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, large: bool = True) -> None:
        super().__init__(parent)
        self._paper = _EMPTY
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        buttons = QWidget(self)
        row = Flow(theme.GRID, buttons)
        self.buttons: list[Button] = []
        for name, slot in self._ways() if large else self._ways()[1:]:
            button = Button(words(f"screen.paper.{name}"), "outline", buttons)
            button.clicked.connect(slot)
            self.buttons.append(button)
            row.addWidget(button)
        outer.addWidget(buttons)
        self._outcome = Text("", "muted", self)
        self._outcome.hide()
        outer.addWidget(self._outcome)

    def set_paper(self, paper: HandOver) -> None:
        """What is handed over."""
        self._paper = paper

    def _ways(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        return (
            ("show", self.show_large),
            ("print", self._print),
            ("save_pdf", self._save_pdf),
            ("save_text", self._save_text),
        )

    @Slot()
    def show_large(self) -> None:
        """Shows the page large, over the whole screen, until it is closed."""
        LargePaper(self._paper, self.window()).showMaximized()

    @Slot()
    def _print(self) -> None:
        # Loaded here: it costs start-up time, and few people print.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._say(words("screen.paper.no_printer"))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            put_on(self._paper, printer)
            self._say(words("screen.paper.printed"))
            self.handed_over.emit("")

    @Slot()
    def _save_pdf(self) -> None:
        self._save(".pdf", words("screen.paper.pdf_files"), save_pdf)

    @Slot()
    def _save_text(self) -> None:
        self._save(".txt", words("screen.paper.text_files"), save_text)

    def _save(self, ending: str, kind: str, write: Callable[[HandOver, Path], None]) -> None:
        home = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        offered = home / f"{sentence(self._paper.title)}{ending}"
        chosen, _ = QFileDialog.getSaveFileName(self, words("screen.paper.hand_over"), str(offered), kind)
        if chosen:
            self.save_to(Path(chosen), write)

    def save_to(self, path: Path, write: Callable[[HandOver, Path], None]) -> None:
        """Writes it there and says what came of it."""
        try:
            write(self._paper, path)
        except OSError as problem:
            self._say(words("screen.paper.not_saved", why=problem.strerror or str(problem)))
            return
        self._say(words("screen.paper.saved", file=path.name))
        self.handed_over.emit(str(path))

    def _say(self, outcome: str) -> None:
        self._outcome.say(outcome)
        announce(self, outcome)
