"""The diary: its list, and one part of it at a time.

Law: "diary" opens the list; the parts stand in `diary_parts.py`.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.pages.diary_list import DiaryListPage
from backcare_desktop.gui.pages.diary_parts import PARTS
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.viewmodel.present import WindowView


class DiaryPage(BarePage):
    """One of them is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("diary.title"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        outer.addWidget(self._stack)
        self._made: dict[str, BarePage] = {}
        self.list = DiaryListPage(self._stack)
        self._add(self.list)

    def part(self, name: str) -> BarePage:
        """The part of this name; made where it is first wanted. Raises KeyError where there is none."""
        if name not in self._made:
            self._made[name] = PARTS[name].make(self._stack)
            self._add(self._made[name])
        return self._made[name]

    @override
    def open(self, part: str) -> None:
        """part: "" for the list, else a part and what it is to show."""
        name, _, rest = part.partition("/")
        page = self.part(name) if name else self.list
        page.open(rest)
        self._stack.setCurrentWidget(page)
        just_shown(self)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        shown = self._stack.currentWidget()
        if isinstance(shown, BarePage):
            shown.draw(view)

    @Slot()
    @override
    def go_back(self) -> None:
        """Escape: from a part back to the list."""
        if self._stack.currentWidget() is not self.list:
            self.led.emit("diary")

    def _add(self, page: BarePage) -> None:
        page.wished.connect(self.wished)
        page.led.connect(self.led)
        self._stack.addWidget(page)
