"""The window: rail, banners, pages, session bar.

Law: it draws a view and reports wishes. It keeps only what no other part needs to know: which page
is open.

app.py makes `Window(entries())`, connects `wished` to the driver and calls `draw(view)` after
every change and once a second while a clock runs.
"""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.pages.directory import Entry
from backcare_desktop.gui.widgets.banner import BannerStrip
from backcare_desktop.gui.widgets.rail import Rail
from backcare_desktop.gui.widgets.session_bar import SessionBar
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.wishes import CloseWished, NoteRead, PageShown


class Window(QMainWindow):
    """wished: an engine event or one of viewmodel/wishes.py."""

    wished = Signal(object)

    def __init__(self, pages: tuple[Entry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("window.title"))
        self.setMinimumSize(QSize(720, 540))
        self.resize(1000, 700)
        self._entries = {entry.name: entry for entry in pages}
        self._pages: dict[str, BarePage] = {}
        self._view: WindowView | None = None
        self._here = ""
        self._build()

    @property
    def here(self) -> str:
        """The name of the page that is open."""
        return self._here

    def page(self, name: str) -> BarePage:
        """The page of this name; made where it is first wanted."""
        if name not in self._pages:
            made = self._entries[name].make(self._stack)
            made.wished.connect(self.wished)
            made.led.connect(self.go)
            self._pages[name] = made
            self._stack.addWidget(made)
        return self._pages[name]

    @Slot(str)
    def go(self, name: str) -> None:
        """Opens this page."""
        page = self.page(name)
        self._here = name
        if self._view is not None:
            page.draw(self._view)
        self._stack.setCurrentWidget(page)
        self._rail.show_here(name)
        self.wished.emit(PageShown(name))

    def draw(self, view: WindowView) -> None:
        """Draws the view."""
        self._view = view
        if view.forced and view.forced != self._here:
            self.go(view.forced)
        self._banners.show_banners(view.banners)
        self._bar.show_bar(view.bar)
        if self._here:
            self.page(self._here).draw(view)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # What happens to the program is decided outside; what runs goes on.
        event.ignore()
        self.wished.emit(CloseWished())

    def _build(self) -> None:
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail = Rail(middle)
        self._rail.setAccessibleName(words("window.rail"))
        column = QVBoxLayout()
        column.setSpacing(0)
        self._banners = BannerStrip(middle)
        self._stack = QStackedWidget(middle)
        self._bar = SessionBar(middle)
        column.addWidget(self._banners)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bar)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self.setCentralWidget(middle)
        self._rail.went.connect(self.go)
        self._banners.closed.connect(self._banner_closed)

    @Slot(str)
    def _banner_closed(self, name: str) -> None:
        self.wished.emit(NoteRead())
