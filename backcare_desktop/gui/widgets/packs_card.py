"""What packs usually say, by region: to read, where a person wants it (clinical 6.3).

Law: no control in it, nothing of it goes into a form, and each line names its source.
"""

from typing import Final

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.catalogue.packs import SOURCES
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.text import Text

_MEDICINES: Final = ("ibuprofen", "naproxen", "aspirin", "paracetamol", "codeine", "relaxants", "rubs")
#: Whose packs are shown where a person is; elsewhere both are.
_REGIONS: Final = {"uk": ("uk",), "us": ("us",)}
_BOTH: Final = ("us", "uk")


class PacksCard(Card):
    """`show_region` draws it; None hides it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.addWidget(Text(words("packs.title"), "heading", self))
        self.inside.addWidget(Text(words("packs.lead"), "body", self))
        self.regions = {region: self._part(region) for region in _BOTH}
        self.hide()

    def show_region(self, region: str | None) -> None:
        """region: where the person is."""
        for name, part in self.regions.items():
            part.setVisible(name in _REGIONS.get(region or "", _BOTH))
        self.setVisible(region is not None)

    def _part(self, region: str) -> Column:
        part = Column(self, gap=4)
        part.inside.addWidget(Text(words(f"packs.region.{region}"), "strong", part))
        for medicine in _MEDICINES:
            name = f"packs.{medicine}.{region}"
            said = words("packs.source", text=words(name), source=SOURCES[name])
            part.inside.addWidget(Text(f"{words(f'packs.{medicine}')}: {said}", "body", part))
        self.inside.addWidget(part)
        return part
