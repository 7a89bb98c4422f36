"""Learn: found by a word, read from one page to the next, and left for what the program can do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcare_desktop.content.article import Reading
from backcare_desktop.gui.pages import learn_contents
from backcare_desktop.gui.pages.learn import LearnPage
from backcare_desktop.gui.reading import reading
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.just_shown import MOMENT_MS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(qtbot: QtBot, part: str = "") -> tuple[LearnPage, list[str]]:
    page = LearnPage()
    qtbot.addWidget(page)
    led: list[str] = []
    page.led.connect(led.append)
    page.resize(900, 700)
    page.open(part)
    page.show()
    qtbot.wait(MOMENT_MS + 200)
    return page, led


def everything() -> Reading:
    what = reading()
    assert isinstance(what, Reading)
    return what


def test_a_word_finds_its_pages(qtbot: QtBot) -> None:
    page, _ = shown(qtbot)
    contents = page.contents
    assert len(contents.cards) == len(everything().articles)
    contents.search.setText("TOWEL skin")
    assert [card.article.id for card in contents.cards] == ["heat"]
    contents.search.setText("xyzzy")
    assert contents.cards == []
    assert any("No page has" in label.text() for label in contents.findChildren(QLabel))
    contents.search.setText("")
    assert len(contents.cards) == len(everything().articles)


def test_a_card_opens_its_article_by_key_and_by_mouse(qtbot: QtBot) -> None:
    page, led = shown(qtbot)
    QTest.keyClick(page.contents.cards[0], Qt.Key.Key_Return)
    QTest.mouseClick(page.contents.cards[1], Qt.MouseButton.LeftButton)
    assert led == ["learn/back-spasm", "learn/looking-after"]


def test_every_article_can_be_read_and_left(qtbot: QtBot) -> None:
    page, led = shown(qtbot)
    for name, article in everything().articles.items():
        page.open(name)
        words = " ".join(
            label.accessibleName() or label.text() for label in page.article.findChildren(QLabel)
        )
        for block in article.blocks:
            assert block.kind in ("link", "picture") or block.plain in words
        for source in article.sources:
            assert everything().sources[source].title in words
    page.go_back()
    assert led == ["learn"]


def test_a_link_leads_to_what_the_program_can_do(qtbot: QtBot) -> None:
    page, led = shown(qtbot, "heat")
    links = [b for b in page.article.findChildren(Button) if b.property("leads")]
    assert [link.text() for link in links] == ["Start a warm session"]
    links[0].click()
    assert led == ["session/heat"]
    page.article.onward.click()
    assert led[-1] == "learn/cold"


def test_an_address_is_copied_whole(qtbot: QtBot) -> None:
    page, _ = shown(qtbot, "stress")
    copies = [b for b in page.article.findChildren(Button) if b.property("address")]
    copies[0].click()
    assert QGuiApplication.clipboard().text() == "https://doi.org/10.1007/s12671-023-02294-2"


def test_the_last_article_has_no_next(qtbot: QtBot) -> None:
    last = everything().groups[-1].articles[-1]
    page, _ = shown(qtbot, last)
    assert page.article.onward.isHidden()


def test_articles_that_cannot_be_read_are_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learn_contents, "reading", lambda: "cold.md: nothing there")
    page, _ = shown(qtbot)
    assert page.contents.search.isHidden()
    assert any("cold.md: nothing there" in label.text() for label in page.contents.findChildren(QLabel))
