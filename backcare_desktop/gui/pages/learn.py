"""Learn: the contents, and one article at a time.

Law: "learn" opens the contents, "learn/<id>" that article.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.pages.learn_article import LearnArticlePage
from backcare_desktop.gui.pages.learn_contents import LearnContentsPage
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.viewmodel.present import WindowView


class LearnPage(BarePage):
    """One of the two is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("learn.title"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        outer.addWidget(self._stack)
        self.contents = LearnContentsPage(self._stack)
        self.article = LearnArticlePage(self._stack)
        for page in (self.contents, self.article):
            self._stack.addWidget(page)
            page.chosen.connect(self._chosen)
            page.led.connect(self.led)
        self.article.back.connect(self._back)

    @override
    def open(self, part: str) -> None:
        """part: the id of an article, "" for the contents."""
        if part:
            self.article.open(part)
        self._stack.setCurrentWidget(self.article if part else self.contents)
        just_shown(self)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draw(self, view: WindowView) -> None:
        """What there is to read does not depend on what is."""

    @override
    def go_back(self) -> None:
        """Escape: from an article back to the contents."""
        if self._stack.currentWidget() is self.article:
            self._back()

    @Slot(str)
    def _chosen(self, name: str) -> None:
        self.led.emit(f"learn/{name}")

    @Slot()
    def _back(self) -> None:
        self.led.emit("learn")
