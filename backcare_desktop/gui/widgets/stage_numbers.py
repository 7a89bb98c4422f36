"""The numbers of a stage: how long, how often, how much rest; those that count for it."""

from typing import Final

from PySide6.QtCore import QSignalMapper, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.stepper import Stepper
from backcare_desktop.viewmodel.draft import DraftStage
from backcare_desktop.viewmodel.palette import Material, Way

#: What can be typed, and how much one press changes: wide enough for what is wrong, so that it can be said.
_BOUNDS: Final[dict[str, tuple[int, int, int]]] = {
    "hold_s": (1, 600, 5),
    "repeats": (1, 99, 1),
    "reps": (1, 99, 1),
    "time_s": (1, 7200, 15),
    "rest_s": (0, 600, 5),
}
_SHOWN: Final[dict[Way, tuple[str, ...]]] = {
    "hold": ("hold_s", "repeats", "rest_s"),
    "reps": ("reps",),
    "time": ("time_s",),
}


class StageNumbers(Column):
    """changed: the field and its number."""

    changed = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID)
        self.steppers: dict[str, Stepper] = {}
        mapper = QSignalMapper(self)
        mapper.mappedString.connect(self._told)
        for field, (_, _, step) in _BOUNDS.items():
            stepper = Stepper(words(f"editor.field.{field}"), self)
            stepper.step_by(step)
            stepper.changed.connect(mapper.map)
            mapper.setMapping(stepper, field)
            self.steppers[field] = stepper
            self.inside.addWidget(stepper)

    def show_stage(self, stage: DraftStage, material: Material) -> None:
        """Shows the numbers that count for this stage."""
        shown = _SHOWN[stage.way]
        for field, stepper in self.steppers.items():
            lowest, highest, _ = _BOUNDS[field]
            asked = getattr(stage, field)
            number = getattr(material, field) if asked is None else asked
            # A file may say what no field can hold.
            stepper.show_value(max(lowest, min(number, highest)), lowest, highest)
            stepper.setVisible(field in shown)
        repeats = stage.repeats if stage.repeats is not None else material.repeats
        self.steppers["rest_s"].setVisible("rest_s" in shown and repeats > 1)

    def take_what_was_typed(self) -> None:
        """Digits that are still being typed count."""
        for stepper in self.steppers.values():
            if stepper.isVisible():
                stepper.take_what_was_typed()

    def take_keyboard(self) -> None:
        """The first number has the keyboard."""
        shown = (stepper for stepper in self.steppers.values() if not stepper.isHidden())
        first = next(shown, None)
        if first is not None:
            first.take_keyboard()

    @Slot(str)
    def _told(self, field: str) -> None:
        self.changed.emit(field, self.steppers[field].value)
