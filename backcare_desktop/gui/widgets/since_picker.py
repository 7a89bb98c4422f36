"""Since when it is off: a slider between the last time it was surely on and now."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from backcare_desktop.engine.moment import DAY_MS, SECOND_MS
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.running import SinceView

_NOON = 12


class SincePicker(QWidget):
    """Emits `chosen(since_ms)` on the boot clock, or `left` to go back."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds: SinceView | None = None
        self._chosen_ms: int | None = None
        column = QVBoxLayout(self)
        column.setSpacing(2 * theme.GRID)
        column.addStretch(1)
        column.addWidget(Text(words("since.title"), "on-title", self, centred=True))
        self._time = Text("", "on-huge", self, centred=True)
        column.addWidget(self._time)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(words("since.slider"))
        # Not as wide as the field: a hand that hurts has less far to go.
        self.slider.setMaximumWidth(theme.px(560))
        row = QHBoxLayout()
        row.addWidget(self.slider)
        column.addLayout(row)
        self._earliest = Text("", "on-body", self, centred=True)
        column.addWidget(self._earliest)
        self.confirm = Button("", "inverse", self, large=True)
        self.cancel = Button(words("since.cancel"), "ghost", self)
        column.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.slider.valueChanged.connect(self._moved)
        self.confirm.clicked.connect(self._confirmed)
        self.cancel.clicked.connect(self.left)

    def begin(self) -> None:
        """Begins at the latest time, which is now."""
        self._chosen_ms = None
        if self._bounds is not None:
            self.show_bounds(self._bounds)
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_bounds(self, bounds: SinceView) -> None:
        """The bounds move on with time; what was chosen stays where it is."""
        self._bounds = bounds
        chosen = bounds.now_ms if self._chosen_ms is None else self._chosen_ms
        chosen = min(max(chosen, bounds.earliest_ms), bounds.now_ms)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(1, (bounds.now_ms - bounds.earliest_ms) // SECOND_MS))
        self.slider.setPageStep(60)
        self.slider.setSingleStep(10)
        self.slider.setValue((chosen - bounds.earliest_ms) // SECOND_MS)
        self.slider.blockSignals(False)
        self._earliest.say(words("since.earliest", time=self._clock(bounds.earliest_ms)))
        self._label(chosen)

    def _label(self, at_ms: int) -> None:
        time = self._clock(at_ms)
        self._time.say(time)
        self.slider.setAccessibleDescription(time)
        self.confirm.say(words("since.confirm", time=time))

    def _clock(self, at_ms: int) -> str:
        bounds = self._bounds
        if bounds is None:
            return ""
        seconds = (at_ms + bounds.offset_ms + bounds.zone_s * SECOND_MS) % DAY_MS // SECOND_MS
        hour, minute, second = seconds // 3600, seconds // 60 % 60, seconds % 60
        if bounds.clock_24h:
            return f"{hour:02}:{minute:02}:{second:02}"
        return f"{hour % _NOON or _NOON}:{minute:02}:{second:02} {'am' if hour < _NOON else 'pm'}"

    @Slot(int)
    def _moved(self, seconds: int) -> None:
        if self._bounds is not None:
            self._chosen_ms = min(self._bounds.earliest_ms + seconds * SECOND_MS, self._bounds.now_ms)
            self._label(self._chosen_ms)

    @Slot()
    def _confirmed(self) -> None:
        if self._bounds is not None:
            self.chosen.emit(self._bounds.now_ms if self._chosen_ms is None else self._chosen_ms)
