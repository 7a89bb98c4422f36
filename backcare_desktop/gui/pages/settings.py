"""The settings: sections made from the table of options and from the engine's limits.

Law: a value is judged where it is entered; what is refused says why, changes nothing and is told to
nobody.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.events import LimitSet, ProfileAnswered
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.about_panel import AboutPanel
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.limits_panel import LimitsPanel
from backcare_desktop.gui.widgets.options_panel import OptionsPanel
from backcare_desktop.gui.widgets.profile_panel import ProfilePanel
from backcare_desktop.gui.widgets.sound_test import SoundTest
from backcare_desktop.gui.widgets.voice_panel import VoicePanel
from backcare_desktop.settings.option import Section
from backcare_desktop.viewmodel.outside import OptionValue
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.settings import SettingsView
from backcare_desktop.viewmodel.wishes import OptionSet, SoundTested, VoiceTried

SECTIONS = ("look", "sound", "voice", "limits", "profile", "diary", "about")

Panel = OptionsPanel | LimitsPanel | ProfilePanel | AboutPanel


class SettingsPage(Page):
    """One section at a time, chosen at the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("settings.title"), parent)
        self._view: SettingsView | None = None
        self._made: dict[str, Panel] = {}
        sections: list[tuple[object, str]] = [(name, words(f"settings.section.{name}")) for name in SECTIONS]
        self.sections = ChipRow(sections, self, name=words("settings.title"))
        self.sections.chosen.connect(self._open)
        self.column.addWidget(self.sections)
        self.column.addStretch(1)
        self._here = ""
        self._open(SECTIONS[0])

    def panel(self, name: str) -> Panel:
        """A section's panel; made where it is first wanted."""
        if name not in self._made:
            made = self._make(name)
            self._made[name] = made
            self.column.insertWidget(self.column.count() - 1, made)
        return self._made[name]

    @override
    def draw(self, view: WindowView) -> None:
        if view.settings != self._view:
            self._view = view.settings
            self._draw_panel(self.panel(self._here), view.settings)

    @override
    def open(self, part: str) -> None:
        if part in SECTIONS:
            self._open(part)

    @Slot(object)
    def _open(self, name: object) -> None:
        self._here = str(name)
        self.sections.choose(name)
        shown = self.panel(self._here)
        if self._view is not None:
            self._draw_panel(shown, self._view)
        for other in self._made.values():
            other.setVisible(other is shown)
        self.area.verticalScrollBar().setValue(0)

    def _draw_panel(self, panel: Panel, view: SettingsView) -> None:
        match panel:
            case OptionsPanel():
                panel.draw(dict(view.values))
                if panel.sound_test is not None:
                    panel.sound_test.draw(view.sound)
                if panel.voice is not None:
                    name = view.value("voice.name")
                    panel.voice.draw(view.voice, str(name or ""), muted=view.sound == "muted")
            case LimitsPanel():
                panel.draw(view.limits)
            case ProfilePanel():
                panel.draw(view.conditions)
            case AboutPanel():
                panel.draw(view.folder)

    def _make(self, name: str) -> Panel:
        match name:
            case "limits":
                limits = LimitsPanel(self)
                limits.limit_set.connect(self._set_limit)
                return limits
            case "profile":
                profile = ProfilePanel(self)
                profile.answered.connect(self._told)
                return profile
            case "about":
                about = AboutPanel(self)
                about.safety_asked.connect(self._lead_to_safety)
                return about
            case _:
                return self._options(Section(name))

    def _options(self, section: Section) -> OptionsPanel:
        panel = OptionsPanel(section, self)
        panel.option_set.connect(self._set_option)
        if section is Section.SOUND:
            panel.add_sound_test(SoundTest(panel))
            if panel.sound_test is not None:
                panel.sound_test.wanted.connect(self._test_sound)
        if section is Section.VOICE:
            self._add_voice(panel)
        return panel

    def _add_voice(self, panel: OptionsPanel) -> None:
        voice = VoicePanel(panel)
        voice.tried.connect(self._try_voice)
        voice.chosen.connect(self._choose_voice)
        panel.add_voice(voice)

    @Slot(str, object)
    def _set_option(self, key: str, value: OptionValue) -> None:
        self.wished.emit(OptionSet(key, value))

    @Slot(str, object)
    def _set_limit(self, name: str, value: object) -> None:
        self.wished.emit(LimitSet(name, value))

    @Slot(str, str)
    def _told(self, condition: str, choice: str) -> None:
        answered = frozenset({condition})
        self.wished.emit(ProfileAnswered(answered if choice != "no" else frozenset(), answered))

    @Slot()
    def _lead_to_safety(self) -> None:
        self.led.emit("safety")

    @Slot()
    def _test_sound(self) -> None:
        self.wished.emit(SoundTested())

    @Slot()
    def _try_voice(self) -> None:
        self.wished.emit(VoiceTried())

    @Slot(object)
    def _choose_voice(self, name: object) -> None:
        self.wished.emit(OptionSet("voice.name", str(name)))
        # So that one can choose by ear.
        self.wished.emit(VoiceTried())
