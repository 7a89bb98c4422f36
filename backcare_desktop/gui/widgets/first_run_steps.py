"""The three screens of the first run."""

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.bullets import Bullets
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.one_of import OneOf
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.settings.options import REGIONS
from backcare_desktop.viewmodel.first_run import AGES, Age
from backcare_desktop.viewmodel.screen import items

_IS = ("time", "rest", "move", "ask")
_NOT = ("feel", "lift", "doctor")


class WhatStep(Column):
    """What the program is and cannot do, and the disclaimer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.said())
        self.inside.addWidget(Text(words("first_run.what.heading"), "title", self))
        self.inside.addWidget(Text(words("first_run.what.lead"), "body", self))
        sides = QWidget(self)
        row = Columns(theme.px(240), theme.px(2 * theme.GRID), sides, most=2)
        row.addWidget(self._side("is", _IS, "movement"))
        row.addWidget(self._side("not", _NOT, "heat"))
        self.inside.addWidget(sides)
        card = Card(self)
        card.inside.addWidget(Text(words("first_run.disclaimer"), "body", card))
        self.inside.addWidget(card)

    def said(self) -> str:
        """What a screen reader is told when it opens."""
        return words("first_run.what.heading")

    def _side(self, name: str, lines: tuple[str, ...], accent: Accent) -> Card:
        card = Card(self, accent=accent)
        card.inside.addWidget(Text(words(f"first_run.{name}.title"), "strong", card))
        bullets = Bullets(card)
        bullets.say_lines(tuple(words(f"first_run.{name}.{line}") for line in lines))
        card.inside.addWidget(bullets)
        card.inside.addStretch(1)
        return card


class YouStep(Column):
    """Region and age."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.said())
        self.inside.addWidget(Text(words("first_run.you.heading"), "title", self))
        where = Card(self)
        where.inside.addWidget(Text(words("first_run.region"), "heading", where))
        where.inside.addWidget(Text(words("first_run.region.why"), "muted", where))
        regions: list[tuple[object, str]] = [
            (name, words(f"settings.choice.region.{name}")) for name in REGIONS
        ]
        self.regions = ChipRow(regions, where, name=words("first_run.region"))
        where.inside.addWidget(self.regions)
        self._number = OneOf({name: _number_words(name) for name in REGIONS}, "strong", where)
        where.inside.addWidget(self._number)
        self.inside.addWidget(where)
        self.inside.addWidget(self._age_card())

    def draw(self, region: str, age: Age | None) -> None:
        """Shows what was chosen."""
        self.regions.choose(region)
        self._number.show_one(region)
        self.ages.choose(age)
        advice = age is not None and age != "adult"
        self._advice.say(words(f"first_run.age.advice.{age}") if advice else "")

    def said(self) -> str:
        """What a screen reader is told when it opens."""
        return words("first_run.you.heading")

    def _age_card(self) -> Card:
        card = Card(self)
        card.inside.addWidget(Text(words("first_run.age"), "heading", card))
        ages = [(name, words(f"first_run.age.{name}")) for name in AGES]
        self.ages = ChipRow([*ages], card, name=words("first_run.age"))
        card.inside.addWidget(self.ages)
        self._advice = Text("", "body", card)
        card.inside.addWidget(self._advice)
        return card


def _number_words(region: str) -> str:
    return words("first_run.region.number", number=words(f"screen.number.{region}"))


class SignsStep(Column):
    """The emergency signs, all at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.said())
        self.inside.addWidget(Text(words("first_run.signs.heading"), "title", self))
        self.inside.addWidget(Text(words("first_run.signs.lead"), "muted", self))
        card = Card(self)
        signs = Bullets(card)
        signs.say_lines(tuple(words(f"screen.question.{item.id}") for item in items("A")))
        card.inside.addWidget(signs)
        self.inside.addWidget(card)

    def said(self) -> str:
        """What a screen reader is told when it opens."""
        return f"{words('first_run.signs.heading')} {words('first_run.signs.lead')}"
