"""The card of what a person should look at: every rule has words and a way, and it is left only when read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.diary.watching import NUMBERS, RULES
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.catalogue.plain_status import plain_status
from backcare_desktop.gui.pages.directory import entries
from backcare_desktop.gui.pages.relief import ReliefPage
from backcare_desktop.viewmodel.diary_wishes import WatchRead
from backcare_desktop.viewmodel.present import present
from backcare_desktop.viewmodel.status import status
from backcare_desktop.viewmodel.watch import WAYS, watch_text
from tools.scenes import START, person, watched


def test_every_rule_has_a_number_and_a_way() -> None:
    assert set(WAYS) == set(NUMBERS) == set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_what_came_about_and_leads_to_a_page_that_exists(rule: str) -> None:
    said = sentence(watch_text(rule))
    assert "{" not in said
    page, _, part = WAYS[rule].partition("/")
    assert page in {entry.name for entry in entries()}
    if rule.startswith("signs."):
        assert "warning signs" in said
        assert page == "warning-signs"
    else:
        # A visit or a pharmacist, or a question about the skin and about what helps.
        assert part


@pytest.mark.parametrize("rule", ["episode.days", "episode.weeks", "episode.third", "pain.sleep"])
def test_outcome_c_keeps_the_program_open_and_says_so(rule: str) -> None:
    said = sentence(watch_text(rule))
    assert "ook a visit" in said
    assert "You can keep using the gentle sessions." in said


def test_the_card_stands_on_relief_until_it_was_read(qtbot: QtBot) -> None:
    page = ReliefPage()
    qtbot.addWidget(page)
    scene = person()
    page.draw(present(scene.state, scene.now, scene.outside))
    assert page.watch.card is None
    assert page.watch.isHidden()
    scene = watched("episode.days", "cold.days")
    page.draw(present(scene.state, scene.now, scene.outside))
    page.show()
    card = page.watch.card
    assert card is not None
    # Nothing that only just appeared takes a press.
    qtbot.wait(700)
    with qtbot.waitSignal(page.led) as led:
        qtbot.mouseClick(card.way, Qt.MouseButton.LeftButton)
    assert led.args == ["learn/when-to-see-somebody"]
    with qtbot.waitSignal(page.wished) as wished:
        qtbot.mouseClick(card.read, Qt.MouseButton.LeftButton)
    assert wished.args == [WatchRead("episode.days")]
    scene = watched()
    page.draw(present(scene.state, scene.now, scene.outside))
    QApplication.processEvents()
    assert page.watch.isHidden()


def test_the_status_names_what_to_look_at() -> None:
    told = status(person().state, START, look_at=("episode.days", "cold.days"))
    assert told["look_at"] == ["episode.days", "cold.days"]
    lines = plain_status(told).splitlines()
    assert f"To look at: {sentence(watch_text('episode.days'))}" in lines
    assert f"To look at: {sentence(watch_text('cold.days'))}" in lines
    assert "To look at" not in plain_status(status(person().state, START))
