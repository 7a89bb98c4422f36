"""The options of one section, one row each, made from their table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sources, words
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.line import Line
from backcare_desktop.gui.widgets.option_control import OptionControl, control_for
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.sound_test import SoundTest
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.voice_panel import VoicePanel
from backcare_desktop.settings.option import Option, Section
from backcare_desktop.settings.options import OPTIONS
from backcare_desktop.viewmodel.outside import OptionValue

#: Space between rows in px at 100 %.
_BETWEEN = 12


class OptionsPanel(Column):
    """Emits `option_set(key, value)`."""

    option_set = Signal(str, object)

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controls: dict[str, OptionControl] = {}
        self.sound_test: SoundTest | None = None
        self.voice: VoicePanel | None = None
        self._hints: dict[str, Text] = {}
        self._card = Card(self)
        self._card.inside.setSpacing(theme.px(_BETWEEN))
        for option in OPTIONS.values():
            if option.section is section:
                self._add(option)
        self.inside.addWidget(self._card)

    def draw(self, values: dict[str, OptionValue]) -> None:
        """Shows the values."""
        for key, control in self.controls.items():
            if key in values:
                control.show_value(values[key])
        if "region" in self._hints:
            number = words(f"screen.number.{values.get('region', 'other')}")
            self._hints["region"].say(words("settings.hint.region", number=number))

    def add_sound_test(self, test: SoundTest) -> None:
        """Puts the test below the options."""
        self.sound_test = test
        self._part()
        self._card.inside.addWidget(test)

    def add_voice(self, voice: VoicePanel) -> None:
        """Puts what is known of the voice below the options."""
        self.voice = voice
        self._part()
        self._card.inside.addWidget(voice)

    def _add(self, option: Option) -> None:
        self._part()
        said = Column(self._card, gap=2)
        said.inside.addWidget(Text(words(option.label), "strong", said))
        hint = f"settings.hint.{option.key}"
        if hint in sources():
            self._hints[option.key] = Text("", "muted", said)
            if option.key != "region":
                self._hints[option.key].say(words(hint))
            said.inside.addWidget(self._hints[option.key])
        control = control_for(option, self._card)
        control.chosen.connect(self.option_set)
        self.controls[option.key] = control
        self._card.inside.addWidget(Pair(said, control, self._card))

    def _part(self) -> None:
        if self._card.inside.count():
            self._card.inside.addWidget(Line(self._card))
