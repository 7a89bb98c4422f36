"""The settings page with the real engine behind it: wishes, refusals, resets, sound test."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backcare_desktop import __version__
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.pages.settings import SECTIONS, SettingsPage
from backcare_desktop.gui.widgets.about_panel import AboutPanel
from backcare_desktop.gui.widgets.limits_panel import LimitsPanel
from backcare_desktop.gui.widgets.option_control import Chips, Range
from backcare_desktop.gui.widgets.options_panel import OptionsPanel
from backcare_desktop.gui.widgets.profile_panel import ProfilePanel
from backcare_desktop.settings.option import Section
from backcare_desktop.settings.options import OPTIONS
from backcare_desktop.viewmodel.voice_found import VoiceFound, VoiceHealth
from backcare_desktop.viewmodel.wishes import OptionSet, SoundTested, VoiceTried
from tests.gui.stage import Stage, nameless

#: Sections of options alone.
PLAIN = (Section.LOOK, Section.SOUND, Section.VOICE, Section.DIARY)


def open_page(qtbot: QtBot, section: str) -> tuple[SettingsPage, Stage]:
    page = SettingsPage()
    qtbot.addWidget(page)
    page.resize(900, 700)
    stage = Stage(page)
    page.show()
    page.sections.chips()[SECTIONS.index(section)].click()
    return page, stage


def options_of(page: SettingsPage, section: str) -> OptionsPanel:
    panel = page.panel(section)
    assert isinstance(panel, OptionsPanel)
    return panel


def limits_of(page: SettingsPage) -> LimitsPanel:
    panel = page.panel("limits")
    assert isinstance(panel, LimitsPanel)
    return panel


def enter(qtbot: QtBot, page: SettingsPage, name: str, text: str) -> None:
    field = limits_of(page).rows[name].field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_every_option_has_its_place(qtbot: QtBot) -> None:
    page, _ = open_page(qtbot, "limits")
    panels = [options_of(page, name).controls for name in ("look", "sound", "voice", "diary")]
    shown = {*(key for panel in panels for key in panel), *limits_of(page).rows}
    assert shown == {key for key, option in OPTIONS.items() if option.section is not Section.MEMORY}


def test_one_section_at_a_time(qtbot: QtBot) -> None:
    page, _ = open_page(qtbot, "look")
    for place, name in enumerate(SECTIONS):
        page.sections.chips()[place].click()
        assert [other for other in SECTIONS if page.panel(other).isVisible()] == [name]


@pytest.mark.parametrize("key", [k for k, o in OPTIONS.items() if o.section in PLAIN])
def test_each_value_of_a_choice_is_told_and_taken(qtbot: QtBot, key: str) -> None:
    page, stage = open_page(qtbot, OPTIONS[key].section.value)
    control = options_of(page, OPTIONS[key].section.value).controls[key]
    if isinstance(control, Range):
        control.slider.setValue(30)
        assert stage.wishes == [OptionSet(key, 30)]
        return
    assert isinstance(control, Chips)
    for chip in control.chips.chips():
        chip.click()
    told = [wish.value for wish in stage.wishes if isinstance(wish, OptionSet)]
    assert len(told) == len(control.chips.chips())
    assert stage.options.value(key) == told[-1]


def test_a_change_from_outside_is_shown_and_not_told_again(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot, "sound")
    stage.options = stage.options.with_value("sound.volume", 20)
    stage.draw()
    control = options_of(page, "sound").controls["sound.volume"]
    assert isinstance(control, Range)
    assert control.slider.value() == 20
    assert stage.wishes == []


def test_the_slider_moves_by_keyboard(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot, "sound")
    control = options_of(page, "sound").controls["sound.volume"]
    assert isinstance(control, Range)
    QTest.keyClick(control.slider, Qt.Key.Key_Left)
    assert stage.wishes == [OptionSet("sound.volume", 75)]


@pytest.mark.parametrize("health", ["ok", "muted", "unavailable"])
def test_the_sound_test_says_how_it_went(qtbot: QtBot, health: str) -> None:
    page, stage = open_page(qtbot, "sound")
    test = options_of(page, "sound").sound_test
    assert test is not None
    assert test.result.text() == ""
    QTest.mouseClick(test.button, Qt.MouseButton.LeftButton)
    assert stage.wishes == [SoundTested()]
    stage.sound(health)
    assert test.result.text() == words(f"settings.sound.{health}")


def test_voices_are_shown_once_they_were_asked_for_and_chosen_by_ear(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot, "voice")
    panel = options_of(page, "voice").voice
    assert panel is not None
    assert panel.result.text() == "The voice was not tried yet."
    assert panel.voices is None
    # A routine may have found them before.
    stage.hear(VoiceFound("ok", ("Ada",)))
    assert panel.result.text() == "There is a voice here."
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    assert stage.wishes == [VoiceTried()]
    stage.hear(VoiceFound("starting"))
    assert panel.result.text() == words("voice.health.starting")
    stage.hear(VoiceFound("ok", ("Ada", "Bela")))
    assert panel.result.text() == "The voice works here. Did you hear it?"
    assert panel.voices is not None
    automatic, ada, bela = panel.voices.chips()
    assert (automatic.text(), automatic.isChecked()) == ("Automatic", True)
    QTest.mouseClick(bela, Qt.MouseButton.LeftButton)
    assert stage.wishes[1:] == [OptionSet("voice.name", "Bela"), VoiceTried()]
    assert bela.isChecked()
    assert not ada.isChecked()
    # A voice of another machine stays chosen, and the best of these speaks.
    stage.options = stage.options.with_value("voice.name", "Gone")
    stage.draw()
    assert automatic.isChecked()


@pytest.mark.parametrize("health", ["missing", "none", "failed"])
def test_what_the_voice_lacks_is_said(qtbot: QtBot, health: VoiceHealth) -> None:
    page, stage = open_page(qtbot, "voice")
    panel = options_of(page, "voice").voice
    assert panel is not None
    stage.hear(VoiceFound(health, why="no socket"))
    assert panel.result.text() == words(f"voice.health.{health}", why="no socket")
    assert "The sounds say the same." in panel.result.text()
    assert ("no socket" in panel.result.text()) == (health == "failed")


def test_a_voice_is_off_with_the_sound(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot, "voice")
    panel = options_of(page, "voice").voice
    assert panel is not None
    stage.sound("muted")
    assert panel.result.text() == words("voice.health.muted")


def test_a_limit_within_its_range_is_told(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot, "limits")
    enter(qtbot, page, "cold.max_application", "12")
    assert stage.wishes == [ev.LimitSet("cold.max_application", 12)]
    assert stage.state.limits.in_force("cold.max_application") == 12
    assert limits_of(page).rows["cold.max_application"].field.text() == "12"


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("cold.max_application", "21", "20 is the most that is allowed. It stays at 20."),
        ("cold.max_application", "99999", "20 is the most that is allowed. It stays at 20."),
        ("cold.max_application", "0", "1 is the least that is allowed. It stays at 20."),
        ("cold.max_application", "-3", "1 is the least that is allowed. It stays at 20."),
        ("cold.max_application", "nan", "Please write a number from 1 to 20. It stays at 20."),
        ("cold.max_application", "inf", "Please write a number from 1 to 20. It stays at 20."),
        ("cold.max_application", "ten", "Please write a number from 1 to 20. It stays at 20."),
        ("cold.min_rest", "59", "60 is the least that is allowed. It stays at 120."),
        ("cold.max_per_day", "2.5", "Please write a whole number. It stays at 4."),
    ],
)
def test_a_refused_limit_says_why_and_is_told_to_nobody(
    qtbot: QtBot, name: str, typed: str, sentence: str
) -> None:
    page, stage = open_page(qtbot, "limits")
    row = limits_of(page).rows[name]
    before = row.field.text()
    enter(qtbot, page, name, typed)
    assert stage.wishes == []
    assert row.refusal.text() == sentence
    assert row.refusal.isVisible()
    assert row.field.text() == before
    enter(qtbot, page, name, before)
    assert not row.refusal.isVisible()


def test_what_is_being_typed_is_left_alone(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot, "limits")
    field = limits_of(page).rows["cold.min_rest"].field
    field.selectAll()
    QTest.keyClicks(field, "18")
    stage.sound("muted")
    assert field.text() == "18"


def test_reset_is_offered_where_something_was_set(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot, "limits")
    row = limits_of(page).rows["cold.max_application"]
    assert not row.reset.isVisible()
    enter(qtbot, page, "cold.max_application", "12")
    assert row.reset.isVisible()
    assert row.reset.accessibleName() == f"Reset: {row.label}"
    row.reset.click()
    assert stage.wishes[-1] == ev.LimitSet("cold.max_application", 20)
    assert stage.state.limits.preselected("cold.max_application") == 15
    assert not row.reset.isVisible()


def test_each_limit_shows_range_reason_and_source(qtbot: QtBot) -> None:
    page, _ = open_page(qtbot, "limits")
    for name, row in limits_of(page).rows.items():
        said = " ".join(text.text() for text in row.findChildren(type(row.refusal)))
        assert words(f"settings.why.{name}") in said
        assert LIMITS[name].source in said
        assert str(LIMITS[name].hard) in row.field.accessibleName()


def test_a_condition_is_told_by_itself(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot, "profile")
    panel = page.panel("profile")
    assert isinstance(panel, ProfilePanel)
    row = panel.list.rows["raynaud"]
    for chip, yes in ((0, {"raynaud"}), (1, set[str]()), (2, {"raynaud"})):
        row.choices.chips()[chip].click()
        assert stage.wishes[-1] == ev.ProfileAnswered(frozenset(yes), frozenset({"raynaud"}))
        assert stage.state.profile.yes == yes


def test_about_says_what_it_is_not(qtbot: QtBot) -> None:
    page, _ = open_page(qtbot, "about")
    panel = page.panel("about")
    assert isinstance(panel, AboutPanel)
    said = " ".join(text.text() for text in panel.findChildren(type(panel.folder)))
    assert __version__ in said
    assert words("first_run.disclaimer") in said
    assert words("settings.about.folder_unknown") in said


@pytest.mark.parametrize("section", SECTIONS)
def test_every_control_has_a_name(qtbot: QtBot, section: str) -> None:
    page, _ = open_page(qtbot, section)
    assert nameless(page) == []
