"""What every page is: a column that scrolls, a foot that stays, and wishes.

Law: `draw` shows what the view says, and only where it changed.

How to make one::

    class SettingsPage(Page):
        def __init__(self, parent: QWidget | None = None) -> None:
            super().__init__(words("settings.title"), parent)
            self.column.addWidget(...)       # scrolls
            self.foot.addWidget(...)         # stays visible below
        def draw(self, view: WindowView) -> None: ...

and give it a line in `gui/pages/directory.py`. Emit wishes with `self.wished.emit(OptionSet(...))`,
and lead to another page with `self.led.emit("warning-signs")`.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.fitted_text import FittedText
from backcare_desktop.gui.widgets.scroller import Scroller
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.present import WindowView


class BarePage(QWidget):
    """A page that makes its own layout.

    wished: an engine event or one of viewmodel/wishes.py. led: another page shall open, by name,
    with a part where it has parts ("warning-signs", "session/cold").
    """

    wished = Signal(object)
    led = Signal(str)

    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        raise NotImplementedError

    def open(self, part: str) -> None:
        """Called when a person opens the page, before it is drawn; part is "" for the whole."""

    def hosts(self, view: WindowView) -> bool:
        """Whether the page itself shows the routine that runs, so that no other has to be opened."""
        return False

    def go_back(self) -> None:
        """Escape was pressed and nothing is on: leaves, where there is something to leave."""


class Page(BarePage):
    """A page of the window. title: shown at the top and the page's accessible name."""

    #: The largest width of the column in px at 100 %; long lines are hard to read.
    WIDEST = 1100
    #: Below so many px at 100 % the foot has no room for a summary among its buttons.
    _NARROW = 360

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.area = Scroller(self)
        self.body = QWidget(self.area)
        self.column = QVBoxLayout(self.body)
        self.area.setWidget(self.body)
        self._outer.addWidget(self.area, 1)
        self._foot_bar = QWidget(self)
        self._foot_lines = QVBoxLayout(self._foot_bar)
        self.foot = QHBoxLayout()
        self._foot_lines.addLayout(self.foot)
        self._foot_summary: Text | None = None
        self._foot_share = 0
        self._outer.addWidget(self._foot_bar)
        self.title = FittedText(title, "title", self.body)
        self.title.setVisible(bool(title))
        self.column.addWidget(self.title)
        self._space()

    def sum_up(self, summary: Text, share: int) -> None:
        """What the foot's buttons are about: among them where there is room, and else above them."""
        self._foot_summary, self._foot_share = summary, share
        self.foot.addWidget(summary, share)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._foot_bar.setVisible(self.foot.count() > 0)
        super().showEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        # Space does not grow as fast as text does, or none would be left for the text.
        side, grid = round(theme.GRID * (6 - theme.look().scale)), theme.px(theme.GRID)
        # Long lines are hard to read: what is wider than wide stays in the middle.
        side = max(side, (self.width() - theme.px(self.WIDEST)) // 2)
        self.column.setContentsMargins(side, 3 * grid, side - self.area.bar_width, 2 * grid)
        self.column.setSpacing(2 * grid)
        self._foot_lines.setContentsMargins(side, grid, side, 2 * grid)
        self._foot_lines.setSpacing(grid)
        self.foot.setSpacing(2 * grid)
        self._place_summary()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._foot_bar.setSizePolicy(policy)

    def _place_summary(self) -> None:
        if self._foot_summary is None:
            return
        above = self.width() < theme.px(self._NARROW)
        if above and self.foot.indexOf(self._foot_summary) >= 0:
            self._foot_lines.insertWidget(0, self._foot_summary)
        elif not above and self.foot.indexOf(self._foot_summary) < 0:
            self.foot.insertWidget(1, self._foot_summary, self._foot_share)
