"""All safety limits a person may set, in groups."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.limit_row import LimitRow
from backcare_desktop.gui.widgets.line import Line
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.settings.options import OPTIONS
from backcare_desktop.viewmodel.settings import LimitRow as View

#: Space between rows in px at 100 %.
_BETWEEN = 12


class LimitsPanel(Column):
    """Emits `limit_set(name, value)`. The rows are made when the limits are first known."""

    limit_set = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, LimitRow] = {}
        self.inside.addWidget(Text(words("settings.limits.lead"), "body", self))
        self.inside.addWidget(Text(words("settings.limits.now"), "muted", self))

    def draw(self, limits: tuple[View, ...]) -> None:
        """Shows the limits of features that exist."""
        here = [limit for limit in limits if limit.name in OPTIONS]
        if not self.rows:
            self._build(here)
        for limit in here:
            self.rows[limit.name].draw(limit)

    def _build(self, limits: list[View]) -> None:
        for group in dict.fromkeys(_group(limit) for limit in limits):
            self.inside.addWidget(Text(words(f"settings.group.{group}"), "heading", self))
            card = Card(self)
            card.inside.setSpacing(theme.px(_BETWEEN))
            for limit in (limit for limit in limits if _group(limit) == group):
                if card.inside.count():
                    card.inside.addWidget(Line(card))
                row = LimitRow(limit, card)
                row.limit_set.connect(self.limit_set)
                self.rows[limit.name] = row
                card.inside.addWidget(row)
            self.inside.addWidget(card)


def _group(limit: View) -> str:
    return limit.name.split(".", maxsplit=1)[0]
