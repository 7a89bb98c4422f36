"""The moving figure as a widget: still, moving by itself, or moved by who shows a routine.

Law: it moves only while somebody can see it and wants it to; otherwise nothing is spent.
"""

from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, QTimer, Slot
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.content.frame import Frame, Pose
from backcare_desktop.content.pose import pose
from backcare_desktop.content.skeleton import mirrored
from backcare_desktop.gui.figure.motion import breathing, entered, moved
from backcare_desktop.gui.figure.painter import paint_pose
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import painter_of

Doing = Literal["still", "move", "enter", "hold"]

#: 20 frames a second: nobody moves fast here. In a hold, where the breath alone moves it, 12.
_FRAME_MS: Final = 50
_HOLD_FRAME_MS: Final = 84
#: One breath of a hold, and one repetition where nobody says how long it takes.
_BREATH_MS: Final = 5_000
_BEAT_MS: Final = 6_000


class Figure(QWidget):
    """Shows one pose. Asks for nothing and tells nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pose: Pose | None = None
        self._doing: Doing = "still"
        self._spent_ms = 0
        self._beat_ms = _BEAT_MS
        self._still = False
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._on_frame)

    @property
    def moving(self) -> bool:
        """Whether frames are being painted one after the other."""
        return self._timer.isActive()

    def set_still(self, *, still: bool) -> None:
        """Pictures instead of motion, where the system asks for less of it."""
        self._still = still
        self._go()

    def show_pose(self, name: str, side: str = "") -> None:
        """Show the pose of this name, for this side where it has two. Raises PoseError."""
        found = pose(name)
        wanted = mirrored(found) if found.side is not None and side not in ("", found.side) else found
        if wanted is not self._pose:
            self._pose = wanted
            self.update()

    def show_still(self) -> None:
        """The picture of the pose."""
        self._set("still", 0, _BEAT_MS)

    def repeat(self, spent_ms: int = 0, beat_ms: int = _BEAT_MS) -> None:
        """Move again and again, one repetition in `beat_ms`, from `spent_ms` on."""
        self._set("move", spent_ms, beat_ms)

    def enter(self, spent_ms: int, length_ms: int) -> None:
        """Go into the hold within `length_ms`."""
        self._set("enter", spent_ms, length_ms)

    def hold(self) -> None:
        """Stay in the hold, and breathe."""
        self._set("hold", self._spent_ms if self._doing == "hold" else 0, _BREATH_MS)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 200)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(48, 48)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pose is None:
            return
        painter = painter_of(self)
        paint_pose(painter, self._pose, self._frame(self._pose), QRectF(self.rect()), arrows=self._pictured)
        painter.end()

    def _set(self, doing: Doing, spent_ms: int, beat_ms: int) -> None:
        if (doing, beat_ms) != (self._doing, self._beat_ms) or self._far_off(spent_ms):
            self._spent_ms = spent_ms
        self._doing, self._beat_ms = doing, max(1, beat_ms)
        self.update()
        self._go()

    def _far_off(self, spent_ms: int) -> bool:
        """Whether what is told and what is shown differ by more than the eye forgives."""
        return abs(spent_ms % self._beat_ms - self._spent_ms % self._beat_ms) > self._beat_ms // 5

    def _go(self) -> None:
        if self._doing == "still" or self._still or not self.isVisible():
            self._timer.stop()
            return
        apart_ms = _HOLD_FRAME_MS if self._doing == "hold" else _FRAME_MS
        if not self._timer.isActive() or self._timer.interval() != apart_ms:
            self._timer.start(apart_ms)

    @property
    def _pictured(self) -> bool:
        """Whether it is a picture that does not move."""
        return self._still or self._doing == "still"

    def _frame(self, shown: Pose) -> Frame:
        part = self._spent_ms / self._beat_ms
        if self._pictured:
            return shown.still
        match self._doing:
            case "move":
                return moved(shown, part % 1)
            case "enter":
                return entered(shown, min(1.0, part))
            case _:
                return breathing(shown.still, part % 1)

    @Slot()
    def _on_frame(self) -> None:
        self._spent_ms += self._timer.interval()
        if self._doing == "enter" and self._spent_ms > self._beat_ms:
            self._timer.stop()
            return
        self.update()
