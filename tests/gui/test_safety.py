"""The page "How it keeps you safe" and the way to it."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcare_desktop.engine.events import LimitSet
from backcare_desktop.engine.practice import reduce
from backcare_desktop.gui.pages.directory import entries
from backcare_desktop.gui.pages.safety import SafetyPage
from backcare_desktop.gui.pages.settings import SettingsPage
from backcare_desktop.gui.widgets.about_panel import AboutPanel
from tests.gui.stage import BEGIN, NOW, Stage


def test_the_answers_follow_the_settings(qtbot: QtBot) -> None:
    page = SafetyPage()
    qtbot.addWidget(page)
    Stage(page, reduce(BEGIN, LimitSet("cold.max_application", 12), NOW))
    told = [label.text() for label in page.findChildren(QLabel)]
    assert any(text.startswith("It comes off after 12 minutes") for text in told)


def test_settings_lead_to_it(qtbot: QtBot) -> None:
    page = SettingsPage()
    qtbot.addWidget(page)
    stage = Stage(page)
    panel = page.panel("about")
    assert isinstance(panel, AboutPanel)
    panel.safety.click()
    assert stage.led == ["safety"]
    assert "safety" in {entry.name for entry in entries()}
