"""Stretch: the gallery, and the page before each routine.

Law: "stretch" opens the gallery, "stretch/<id>" the page of that routine or movement.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.pages.gallery import GalleryPage
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.viewmodel.present import WindowView

if TYPE_CHECKING:
    from backcare_desktop.gui.pages.offer import OfferPage


class StretchPage(BarePage):
    """One of the two is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("stretch.title"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        outer.addWidget(self._stack)
        self.gallery = GalleryPage(self._stack)
        self._stack.addWidget(self.gallery)
        self.gallery.chosen.connect(self._chosen)
        self.gallery.led.connect(self.led)
        self._offer: OfferPage | None = None

    @property
    def offer(self) -> "OfferPage":
        """The page before a routine; made where it is first wanted."""
        if self._offer is None:
            # Loaded where the first routine is opened: the gallery comes up sooner.
            from backcare_desktop.gui.pages.offer import OfferPage

            self._offer = OfferPage(self._stack)
            self._stack.addWidget(self._offer)
            self._offer.wished.connect(self.wished)
            self._offer.led.connect(self.led)
            self._offer.back.connect(self._back)
            self._offer.deleted.connect(self._deleted)
        return self._offer

    @override
    def open(self, part: str) -> None:
        """part: the id of an offer, "" for the gallery."""
        if part:
            self.offer.open(part)
        else:
            self.gallery.open(part)
        self._stack.setCurrentWidget(self.offer if part else self.gallery)
        just_shown(self)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        shown = self._stack.currentWidget()
        if isinstance(shown, BarePage):
            shown.draw(view)

    @override
    def go_back(self) -> None:
        """Escape: from a routine back to the gallery."""
        if self._stack.currentWidget() is self._offer:
            self._back()

    @Slot(str)
    def _chosen(self, name: str) -> None:
        self.led.emit(f"stretch/{name}")

    @Slot()
    def _back(self) -> None:
        self.led.emit("stretch")

    @Slot(str)
    def _deleted(self, title: str) -> None:
        self._back()
        self.gallery.files.tell_deleted(title)
