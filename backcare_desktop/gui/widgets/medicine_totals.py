"""The last 24 hours, medicine by medicine, and the locks that one of them set.

Law: sums of what was logged; nothing here says what may be taken.
"""

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.bullets import Bullets
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.medicines import MedicinesView, TotalView


class MedicineTotals(Card):
    """`show_totals` draws it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.addWidget(Text(words("medicine.day"), "heading", self))
        self.locks = Text("", "strong", self)
        self.inside.addWidget(self.locks)
        self.lines = Bullets(self)
        self.inside.addWidget(self.lines)
        self._nothing = Text(words("medicine.day.nothing"), "muted", self)
        self.inside.addWidget(self._nothing)

    def show_totals(self, view: MedicinesView) -> None:
        """Shows these."""
        self.locks.say("\n".join(map(sentence, view.locks)))
        self.lines.say_lines(tuple(map(_line, view.totals)))
        self._nothing.setVisible(not view.totals)


def _line(total: TotalView) -> str:
    counted = (total.times, total.amount)
    what = ", ".join((total.name, *(sentence(part) for part in counted if part is not None)))
    return what if total.interval is None else f"{what}. {sentence(total.interval)}"
