"""The place of the figure on a page: what a phase of a routine means for it.

Law: where there is no picture, as for most movements of a person's own, there is an empty place and no error.
"""

import logging
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.content.pose import PoseError
from backcare_desktop.engine.guided.plan import RELEASE_MS
from backcare_desktop.engine.moment import SECOND_MS
from backcare_desktop.gui import theme
from backcare_desktop.gui.figure.figure import Figure
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.own_picture import OwnPicture
from backcare_desktop.gui.widgets.painting import paint_field, painter_of
from backcare_desktop.viewmodel.player import FigureView

_log = logging.getLogger(__name__)

#: How long the figure takes to go into a hold.
_ENTER_MS: Final = 3 * SECOND_MS
#: So slow that it stands where the movement begins.
_STANDS_MS: Final = 1_000 * SECOND_MS


class FigurePlace(QWidget):
    """bare: without a sheet behind it. high: so many px at 100 %, 0 for what there is."""

    def __init__(self, parent: QWidget | None = None, *, bare: bool = False, high: int = 0) -> None:
        super().__init__(parent)
        self._bare = bare
        self._high = high
        self._shown: tuple[str, str] = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.figure = Figure(self)
        self.figure.hide()
        inside = QVBoxLayout(self)
        pad = 0 if bare else 2 * theme.GRID
        inside.setContentsMargins(pad, pad, pad, pad)
        inside.addWidget(self.figure)
        self.picture = OwnPicture(self)
        inside.addWidget(self.picture)
        self._grow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._grow()

    def show_still(self, pose: str, side: str = "", picture: bytes = b"") -> None:
        """The picture of a pose; where there is none, the person's own."""
        self.picture.show_bytes(b"" if pose else picture)
        if self._show(pose, side):
            self.figure.show_still()

    def play(self, *, on: bool) -> None:
        """Moves what is shown again and again, or lets it stand."""
        if not self._shown[0]:
            return
        if on:
            self.figure.repeat()
        else:
            self.figure.show_still()

    def show_figure(self, view: FigureView) -> None:
        """The figure at this moment of a routine."""
        self.picture.show_bytes(view.picture)
        if not self._show(view.pose, view.side):
            return
        if not view.moving:
            self.figure.show_still()
            return
        if view.phase == "hold":
            self._hold(view.spent_ms)
        else:
            self._move(view)

    def _hold(self, spent_ms: int) -> None:
        if spent_ms < _ENTER_MS:
            self.figure.enter(spent_ms, _ENTER_MS)
        else:
            self.figure.hold()

    def _move(self, view: FigureView) -> None:
        match view.phase:
            case "move" if view.beat_ms:
                self.figure.repeat(view.spent_ms, view.beat_ms)
            case "move":
                self.figure.repeat(view.spent_ms)
            case "release":
                # The way back is the second half of there and back.
                self.figure.repeat(RELEASE_MS + view.spent_ms, 2 * RELEASE_MS)
            case "rest":
                self.figure.enter(0, _STANDS_MS)
            case _:
                self.figure.show_still()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(48), theme.px(48))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bare:
            painter = painter_of(self)
            paint_field(painter, QRectF(self.rect()), theme.colour("surface"), theme.colour("line"))
            painter.end()

    def _grow(self) -> None:
        if self._high:
            self.setFixedHeight(theme.px(self._high))

    def _show(self, pose: str, side: str) -> bool:
        """Whether there is a picture to show."""
        self.figure.set_still(still=theme.look().reduced_motion)
        if (pose, side) == self._shown:
            return bool(pose)
        self._shown = ("", "")
        try:
            if pose:
                self.figure.show_pose(pose, side)
                self._shown = (pose, side)
        except PoseError:
            _log.exception("no picture of %s", pose)
        self.figure.setVisible(bool(self._shown[0]))
        return bool(self._shown[0])
