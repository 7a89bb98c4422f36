"""A person's own routines in the gallery, on their page and in the player."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.library import Library
from backcare_desktop.engine.guided.states import Going
from backcare_desktop.gui.pages.player import PlayerPage
from backcare_desktop.gui.pages.stretch import StretchPage
from backcare_desktop.gui.shelf import look_again, no_such_offer, shelf
from backcare_desktop.gui.widgets.own_picture import drawn
from tests.gui.theatre import Theatre, button, settle
from tools.own_folder import doorway, own_folder
from tools.scenes import own, player_own

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

GOOD = 'title = "<b>Ann</b>"\n[[stage]]\nexercise = "cat_cow"\nreps = 6\n'


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    shutil.copytree(Path(own_folder()) / "routines", tmp_path / "routines")
    yield tmp_path
    look_again()


@pytest.fixture
def theatre(qapp: object, folder: Path) -> Iterator[Theatre]:
    scene = own()
    made = Theatre(replace(scene, outside=replace(scene.outside, data_folder=str(folder))).at("stretch"))
    yield made
    made.close()


def page(theatre: Theatre) -> StretchPage:
    found = theatre.window.page("stretch")
    assert isinstance(found, StretchPage)
    return found


def titles(theatre: Theatre) -> list[str]:
    cards = page(theatre).gallery.grids[0].cards
    return [card._item.title for card in cards if card.isVisible() and card._item is not None]


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def test_they_have_a_section_and_what_cannot_be_used_says_why(theatre: Theatre) -> None:
    assert titles(theatre) == ["Doorway", "From my physiotherapist", "Too much of it"]
    said = page(theatre).gallery.unusable._lines
    assert said == ("Your file “old” cannot be used: stages are written as [[stage]]; found 3",)


def test_a_file_is_opened_started_and_its_title_is_no_markup(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "given.toml"
    file.write_text(GOOD, encoding="utf-8")
    choose(monkeypatch, file)
    button(theatre.window, "Open a routine file…").click()
    settle()
    offer = page(theatre).offer
    assert offer.isVisible()
    assert offer.title.text() == "<b>Ann</b>"
    assert offer.title.textFormat().name == "PlainText"
    button(theatre.window, "Start").click()
    assert isinstance(theatre.scene.state.guided, Going)


@pytest.mark.parametrize(
    ("written", "line"),
    [
        (GOOD.replace("6", "1000000000"), "stage 1: reps = 1000000000; 1 to 15 is right (move.reps)"),
        (GOOD.replace("6", "inf"), "stage 1: reps is inf; a whole number is wanted"),
        (GOOD.replace("<b>", "\\u202e"), "title: U+202E is a sign that cannot be seen; leave it out"),
        (None, "a folder, not a file"),
    ],
)
def test_a_bad_file_is_told_and_changes_nothing(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: str | None, line: str
) -> None:
    file = tmp_path / "bad.toml"
    if written is None:
        file.mkdir()
    else:
        file.write_text(written, encoding="utf-8")
    choose(monkeypatch, file)
    before = sorted((tmp_path / "routines").iterdir())
    page(theatre).gallery.files.open_file.click()
    files = page(theatre).gallery.files
    assert files.said.text() == "“bad.toml” cannot be used. Nothing has changed."
    assert files.lines._lines == (line,)
    assert not files.undo.isVisible()
    assert sorted((tmp_path / "routines").iterdir()) == before
    theatre.window.go("relief")
    theatre.window.go("stretch")
    assert not files.isVisible()


def test_what_is_deleted_is_brought_back(theatre: Theatre) -> None:
    theatre.window.go("stretch/doorway")
    button(theatre.window, "Delete").click()
    settle()
    assert titles(theatre) == ["From my physiotherapist", "Too much of it"]
    files = page(theatre).gallery.files
    assert files.said.text() == "“Doorway” is deleted."
    assert theatre.window.focusWidget() is files.undo
    files.undo.click()
    settle()
    assert titles(theatre) == ["Doorway", "From my physiotherapist", "Too much of it"]
    assert not files.isVisible()


def test_a_copy_is_one_file_that_opens_again(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "copy")
    theatre.window.go("stretch/doorway")
    button(theatre.window, "Save a copy…").click()
    assert page(theatre).offer.own.outcome.text().startswith("Saved as “copy.toml”.")
    theatre.window.go("stretch")
    choose(monkeypatch, tmp_path / "copy.toml")
    page(theatre).gallery.files.open_file.click()
    settle()
    assert page(theatre).offer.title.text() == "Doorway (2)"
    assert page(theatre).offer.figure.picture.shown


def test_a_disk_that_refuses_is_a_sentence(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "no such folder" / "copy.toml")
    theatre.window.go("stretch/doorway")
    button(theatre.window, "Save a copy…").click()
    assert page(theatre).offer.own.outcome.text().startswith("That could not be saved: ")


def test_a_routine_of_the_program_can_only_be_copied(theatre: Theatre) -> None:
    theatre.window.go("stretch/morning")
    own = page(theatre).offer.own
    assert [b.isVisible() for b in (own.change, own.share, own.delete)] == [True, False, False]
    assert own.change.text() == "Make it your own"


def test_own_words_and_picture_are_shown_while_it_runs(qapp: object) -> None:
    theatre = Theatre(player_own())
    face = theatre.window.page("player")
    assert isinstance(face, PlayerPage)
    assert face.face.figure.picture.isVisible()
    assert not face.face.figure.figure.isVisible()
    assert face.face.cue.text() == "Lean in until you feel a gentle pull."
    theatre.close()


def test_the_command_line_finds_them(folder: Path) -> None:
    assert no_such_offer("doorway", str(folder)) == ""
    assert "doorway" in no_such_offer("door", str(folder))
    assert "Open a routine file" in no_such_offer("mine/door.toml", str(folder))
    assert no_such_offer("doorway").startswith("There is no routine “doorway”.")


def test_a_picture_that_claims_too_much_is_not_drawn() -> None:
    picture = doorway()
    assert not drawn(picture).isNull()
    assert drawn(picture[:16] + b"\x00\x01\x86\xa0" * 2 + picture[24:]).isNull()
    assert drawn(b"").isNull()


def test_a_routine_of_own_movements_alone_is_found_at_every_place(folder: Path) -> None:
    offer = shelf(str(folder)).offer("doorway")
    assert offer is not None
    assert (offer.pose, offer.positions) == ("", ())
    assert offer.picture == doorway()


def test_a_card_shows_the_place_that_it_names() -> None:
    library = Library(assets_folder())
    positions = {movement.pose: movement.positions for movement in library.movements.values()}
    wrong = [
        (offer.id, offer.pose, offer.positions[0])
        for offer in shelf().offers
        if offer.positions[0] not in positions[offer.pose]
    ]
    assert not wrong
