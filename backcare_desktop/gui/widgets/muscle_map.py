"""The muscles of the back to look at: a layer, a drawn back, and one muscle told about.

Law: every muscle can be chosen by pointing at it and by keyboard, and both ways show the same.
"""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.content.muscles import Layer, Muscle, Muscles
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.muscle_picture import MusclePicture
from backcare_desktop.gui.widgets.prose import Prose
from backcare_desktop.gui.widgets.text import Text

#: The width in px at 100 % below which the picture stands above the words.
_SIDE = 250


class MuscleMap(QWidget):
    """order: the article's sources, so that numbers here are numbers there."""

    def __init__(self, muscles: Muscles, order: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._muscles, self._order = muscles, order
        self._of = {muscle.id: muscle for muscle in muscles.muscle}
        self._sides = sides = Columns(theme.px(_SIDE), 3 * theme.GRID, self, most=2, shares=(3, 4))
        self.picture = MusclePicture(muscles.bone, self)
        self.picture.chosen.connect(self._pointed_at)
        sides.addWidget(self.picture)
        self._words = Column(self, gap=12)
        sides.addWidget(self._words)
        layers: list[tuple[object, str]] = [(layer.id, layer.title) for layer in muscles.layer]
        self.layers = ChipRow(layers, self._words, accent="movement", name=words("learn.muscles.layer"))
        self.layers.chosen.connect(self._layer_chosen)
        self._note = Text("", "muted", self._words)
        self.names = {layer.id: self._names(layer) for layer in muscles.layer}
        self._title = Text("", "heading", self._words)
        self._plain = Text("", "strong", self._words)
        self._does: Prose | None = None
        for part in (self.layers, self._note, *self.names.values(), self._title, self._plain):
            self._words.inside.addWidget(part)
        self._words.inside.addStretch(1)
        self.show_muscle(muscles.muscle[0].id)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._sides.setLeast(theme.px(_SIDE))

    @property
    def told(self) -> str:
        """What is said of the muscle that is chosen."""
        does = self._does.accessibleName() if self._does is not None else ""
        return f"{self._title.text()}: {self._plain.text()}. {does}"

    def show_muscle(self, name: str) -> None:
        """Shows the muscle of this id, and its layer."""
        muscle = self._of[name]
        layer = next(layer for layer in self._muscles.layer if layer.id == muscle.layer)
        for of, names in self.names.items():
            names.setVisible(of == layer.id)
        self.layers.choose(layer.id)
        self.names[layer.id].choose(name)
        self._note.say(layer.note)
        self.picture.show_muscles(self._muscles.of(layer.id), name)
        self.picture.setAccessibleName(words("learn.muscles.picture", layer=layer.title))
        self._tell(muscle)

    def _names(self, layer: Layer) -> ChipRow:
        chips: list[tuple[object, str]] = [(m.id, m.title) for m in self._muscles.of(layer.id)]
        row = ChipRow(chips, self._words, accent="movement", name=layer.title)
        row.chosen.connect(self._chosen)
        return row

    def _tell(self, muscle: Muscle) -> None:
        self._title.say(muscle.title)
        self._plain.say(muscle.plain[0].upper() + muscle.plain[1:])
        if self._does is not None:
            self._words.inside.removeWidget(self._does)
            self._does.deleteLater()
        marks = tuple(self._order.index(source) + 1 for source in muscle.sources if source in self._order)
        self._does = Prose(muscle.does, marks, self._words)
        self._words.inside.insertWidget(self._words.inside.indexOf(self._plain) + 1, self._does)

    @Slot(object)
    def _layer_chosen(self, layer: object) -> None:
        self._chosen(self._muscles.of(str(layer))[0].id)

    @Slot(object)
    def _chosen(self, name: object) -> None:
        self.show_muscle(str(name))
        announce(self, self.told)

    @Slot(str)
    def _pointed_at(self, name: str) -> None:
        self._chosen(name)
