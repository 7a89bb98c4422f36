"""The stage that is looked at, with everything that can be set for it.

Law: a field that does nothing for this stage is not shown; numbers may be typed that are not right, and
then it says what would be.
"""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.picture_file import picture_of
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.figure_place import FigurePlace
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.own_fields import OwnFields
from backcare_desktop.gui.widgets.stage_numbers import StageNumbers
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.draft import DraftStage
from backcare_desktop.viewmodel.editor import EditorView
from backcare_desktop.viewmodel.palette import Material, Way

#: The height of the figure in px at 100 %.
_PICTURE: Final = 130
_WAYS: Final[tuple[Way, ...]] = ("time", "reps", "hold")


class StageForm(Card):
    """changed: the stage as it is to be, and the field that was changed. Else: what a button asks for."""

    changed = Signal(object, str)
    moved = Signal(int)
    doubled = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage: DraftStage | None = None
        self._material: Material | None = None
        self._title = Text("", "heading", self)
        self.inside.addWidget(self._title)
        self.problem = Text("", "danger", self)
        self.inside.addWidget(self.problem)
        self.figure = FigurePlace(self, bare=True, high=_PICTURE)
        self.inside.addWidget(self.figure)
        self.own = OwnFields(self)
        self.own.changed.connect(self._own_changed)
        self.inside.addWidget(self.own)
        self.ways = ChipRow(
            [(way, words(f"editor.way.{way}")) for way in _WAYS],
            self,
            accent="movement",
            name=words("editor.way"),
        )
        self.ways.chosen.connect(self._way_chosen)
        self.inside.addWidget(self.ways)
        self.numbers = StageNumbers(self)
        self.numbers.changed.connect(self._number_changed)
        self.inside.addWidget(self.numbers)
        self.sides = ChipRow(
            [(side, words(f"editor.sides.{side or 'none'}")) for side in ("", "both", "left", "right")],
            self,
            accent="movement",
            name=words("editor.sides"),
        )
        self.sides.chosen.connect(self._side_chosen)
        self.inside.addWidget(self.sides)
        self.inside.addWidget(self._make_buttons())

    def show_stage(self, view: EditorView) -> None:
        """Shows the stage that is looked at; nothing where there is none."""
        stage, material = view.stage, view.material
        self.setVisible(stage is not None)
        if stage is None or material is None:
            self._stage = None
            return
        self._stage, self._material = stage, material
        card = view.stages[view.selected]
        self._title.say(card.title.strip() or words("editor.unnamed"))
        self.problem.say("\n".join(sentence(problem) for problem in card.problems))
        self.figure.setVisible(bool(card.pose or card.picture))
        self.figure.show_still(card.pose, _drawn_side(stage), picture_of(card.picture))
        self.figure.play(on=True)
        self.own.show_stage(stage)
        self._show_choices(stage, material)
        self.numbers.show_stage(stage, material)
        self.up.setEnabled(view.selected > 0)
        self.down.setEnabled(view.selected + 1 < len(view.stages))

    def take_what_was_typed(self) -> None:
        """Digits that are still being typed count."""
        self.numbers.take_what_was_typed()

    def take_keyboard(self) -> None:
        """The first field has the keyboard."""
        if self._stage is not None and self._stage.sort == "own":
            self.own.name.setFocus()
        else:
            self.numbers.take_keyboard()

    def _show_choices(self, stage: DraftStage, material: Material) -> None:
        self.ways.setVisible(len(material.ways) > 1)
        for way, chip in zip(_WAYS, self.ways.chips(), strict=True):
            chip.setVisible(way in material.ways)
        self.ways.choose(stage.way)
        self.sides.setVisible(material.sided)
        none, *_ = self.sides.chips()
        none.setVisible(stage.sort == "own")
        self.sides.choose(stage.sides)

    def _make_buttons(self) -> QWidget:
        row = QWidget(self)
        flow = Flow(theme.GRID, row)
        self.up = Button(words("editor.up"), "outline", row, key=words("editor.key.up"))
        self.down = Button(words("editor.down"), "outline", row, key=words("editor.key.down"))
        self.double = Button(words("editor.double"), "outline", row)
        self.remove = Button(words("editor.remove"), "outline", row, accent="danger")
        for button in (self.up, self.down, self.double, self.remove):
            flow.addWidget(button)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.double.clicked.connect(self.doubled)
        self.remove.clicked.connect(self.removed)
        return row

    def _tell(self, stage: DraftStage, field: str) -> None:
        if stage != self._stage:
            self.changed.emit(stage, field)

    @Slot()
    def _up(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _down(self) -> None:
        self.moved.emit(1)

    @Slot(str, object)
    def _own_changed(self, field: str, text: object) -> None:
        if self._stage is not None:
            self._tell(_with(self._stage, field, str(text)), field)

    @Slot(str, int)
    def _number_changed(self, field: str, number: int) -> None:
        if self._stage is not None:
            self._tell(_with(self._stage, field, number), field)

    @Slot(object)
    def _way_chosen(self, way: object) -> None:
        stage, material = self._stage, self._material
        chosen = next((one for one in _WAYS if one == way), None)
        if stage is not None and material is not None and chosen is not None:
            self._tell(_done_by(stage, chosen, material), "way")

    @Slot(object)
    def _side_chosen(self, side: object) -> None:
        if self._stage is not None:
            self._tell(replace(self._stage, sides=str(side)), "sides")


def _with(stage: DraftStage, field: str, value: str | int) -> DraftStage:
    changes: dict[str, Any] = {field: value}
    return replace(stage, **changes)


def _done_by(stage: DraftStage, way: Way, material: Material) -> DraftStage:
    """The stage done in another way; a number that nobody has said yet is the movement's own."""
    length = "hold_s" if way == "hold" else "time_s" if way == "time" else "reps"
    asked = getattr(stage, length)
    return replace(stage, way=way, **{length: getattr(material, length) if asked is None else asked})


def _drawn_side(stage: DraftStage) -> str:
    return "left" if stage.sides == "both" else stage.sides
