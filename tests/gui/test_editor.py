"""A routine is written in the real window: by keyboard, by mouse, against a disk that refuses."""

import base64
import os
import shutil
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.picture import picture_bytes
from backcare_desktop.content.routine import Routine
from backcare_desktop.content.routine_check import checked
from backcare_desktop.engine.guided.states import Going
from backcare_desktop.gui import theme
from backcare_desktop.gui.materials import palette
from backcare_desktop.gui.pages import editor as editor_page
from backcare_desktop.gui.pages.editor import EditorPage
from backcare_desktop.gui.pages.stretch import StretchPage
from backcare_desktop.gui.shelf import look_again, shipped
from backcare_desktop.store.own_routines import OwnRoutines
from tests.content.library import LIBRARY
from tests.gui.clipping import clipped
from tests.gui.theatre import Theatre, button, settle
from tools.own_folder import doorway
from tools.scenes import SCENES, own

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", "QImageReader", "libpng")

Key = Qt.Key
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
FILE = """title = "Mine"
[[stage]]
exercise = "cat_cow"
reps = 6
[[stage]]
exercise = "knee_to_chest_single"
hold_s = 20
[[stage]]
breathe = "slow46"
time_s = 60
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "mine.toml").write_text(FILE, encoding="utf-8")
    look_again()
    yield tmp_path
    look_again()


@pytest.fixture
def theatre(qapp: object, folder: Path) -> Iterator[Theatre]:
    made = begin(folder, "editor/mine")
    yield made
    made.close()


def begin(folder: Path, page: str) -> Theatre:
    scene = own()
    return Theatre(replace(scene, outside=replace(scene.outside, data_folder=str(folder))).at(page))


def editor(theatre: Theatre) -> EditorPage:
    page = theatre.window.page("editor")
    assert isinstance(page, EditorPage)
    return page


def titles(theatre: Theatre) -> list[str]:
    return [card._title.text() for card in editor(theatre).sides.stages._shown()]


def saved(folder: Path, name: str = "mine") -> Routine:
    return checked(folder / "routines" / f"{name}.toml", LIBRARY).routine


def key(
    theatre: Theatre, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focused: QWidget | None = theatre.window.focusWidget()
    QTest.keyClick(theatre.window if focused is None else focused, code, modifier)
    QApplication.processEvents()


def tab_to(theatre: Theatre, name: str) -> None:
    for _ in range(60):
        focused: QWidget | None = theatre.window.focusWidget()
        if focused is not None and name in (focused.property("text"), focused.accessibleName()):
            return
        key(theatre, Key.Key_Tab)
    raise AssertionError(f"Tab never came to {name!r}")


def test_a_routine_is_made_saved_and_begun_by_keyboard_alone(qapp: object, folder: Path) -> None:
    theatre = begin(folder, "stretch")
    tab_to(theatre, "New routine")
    key(theatre, Key.Key_Return)
    settle()
    tab_to(theatre, "Name of the routine")
    QTest.keyClicks(theatre.window.focusWidget(), "By hand")
    tab_to(theatre, "Cat-cow 8 times · On the floor")
    key(theatre, Key.Key_Return)
    settle()
    assert theatre.window.focusWidget().accessibleName() == "How often"
    key(theatre, Key.Key_Up)
    tab_to(theatre, "Add a movement")
    key(theatre, Key.Key_Space)
    key(theatre, Key.Key_Space)
    QTest.keyClicks(theatre.window.focusWidget(), "Reach")
    assert titles(theatre) == ["Cat-cow", "Reach"]
    key(theatre, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(theatre) == ["Reach", "Cat-cow"]
    assert editor(theatre).foot.outcome.text() == "Now number 1 of 2."
    key(theatre, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    routine = saved(folder, "by_hand")
    assert [s.title or s.exercise for s in routine.stage] == ["Reach", "cat_cow"]
    assert routine.stage[1].reps == 9
    tab_to(theatre, "Try it")
    key(theatre, Key.Key_Return)
    settle()
    tab_to(theatre, "Start")
    key(theatre, Key.Key_Return)
    assert isinstance(theatre.scene.state.guided, Going)
    theatre.close()


def test_arrows_choose_and_delete_removes(theatre: Theatre, folder: Path) -> None:
    tab_to(theatre, "1. Cat-cow, 6 times")
    key(theatre, Key.Key_Down)
    assert editor(theatre).sides.form._title.text() == "One knee to chest"
    key(theatre, Key.Key_Delete)
    assert titles(theatre) == ["Cat-cow", "Slow breath, 4 and 6"]
    assert theatre.window.focusWidget() is editor(theatre).sides.stages.cards[1]
    key(theatre, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(titles(theatre)) == 3
    key(theatre, Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(titles(theatre)) == 2
    button(theatre.window, "Undo").click()
    button(theatre.window, "Duplicate").click()
    assert titles(theatre).count("One knee to chest") == 2


def test_the_mouse_drags_a_stage_to_another_place(theatre: Theatre) -> None:
    stages = editor(theatre).sides.stages
    first, *_, last = stages.cards[:3]
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(first, left, pos=QPoint(30, 20))
    below = first.mapFromGlobal(last.mapToGlobal(QPoint(30, last.height() - 2)))
    QTest.mouseMove(first, QPoint(30, 50))
    QTest.mouseMove(first, below)
    assert stages._mark.isVisible()
    QTest.mouseRelease(first, left, pos=below)
    assert titles(theatre) == ["One knee to chest", "Slow breath, 4 and 6", "Cat-cow"]
    assert editor(theatre).sides.stages.cards[2].isChecked()
    assert not stages._mark.isVisible()
    QTest.mouseClick(first, left, pos=QPoint(30, 20))
    assert titles(theatre)[0] == "One knee to chest"
    assert first.isChecked()


def test_what_is_wrong_stands_beside_it_and_holds_the_save(theatre: Theatre, folder: Path) -> None:
    page = editor(theatre)
    page.sides.stages.cards[1].click()
    page.sides.form.numbers.steppers["hold_s"].changed.emit(61)
    page.sides.form._number_changed("hold_s", 90)
    card = page.sides.stages.cards[1]
    assert card.problem.text() == "Hold, in seconds: 90. Right is 10 to 60."
    assert card.accessibleDescription() == card.problem.text()
    assert page.sides.form.problem.text() == card.problem.text()
    assert page.foot.save.held
    assert page.foot.save.accessibleDescription() == "One thing to put right."
    key(theatre, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved(folder).stage[1].hold_s == 20
    page.sides.form._number_changed("hold_s", 30)
    assert not page.foot.save.held
    page.foot.save.click()
    assert saved(folder).stage[1].hold_s == 30
    assert page.foot.outcome.text() == "Saved."


def test_what_is_still_being_typed_is_checked_before_it_is_saved(theatre: Theatre, folder: Path) -> None:
    page = editor(theatre)
    page.sides.stages.cards[1].click()
    box = page.sides.form.numbers.steppers["hold_s"]._box
    for way in (page.save, page.foot.attempt.click):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, "90")
        assert not page.foot.attempt.held
        way()
        assert theatre.window.here == "editor"
        assert saved(folder).stage[1].hold_s == 20
        button(theatre.window, "Undo").click()
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "40")
    page.save()
    assert saved(folder).stage[1].hold_s == 40


def test_what_has_become_wrong_is_said_once(theatre: Theatre, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(editor_page, "announce", lambda _, text: heard.append(text))
    form = editor(theatre).sides.form
    form._number_changed("reps", 16)
    form._number_changed("reps", 16)
    form._number_changed("reps", 8)
    assert heard == ["How often: 16. Right is 1 to 15."]


def test_a_copy_that_was_only_looked_at_leaves_nothing(theatre: Theatre, folder: Path) -> None:
    theatre.window.go("editor/bed")
    theatre.window.go("relief")
    assert not list((folder / "routines").glob(".*"))


def test_a_new_name_is_a_new_file(theatre: Theatre, folder: Path) -> None:
    page = editor(theatre)
    page.sides.head.title.selectAll()
    QTest.keyClicks(page.sides.head.title, "<b>Yours</b>")
    page.foot.save.click()
    assert sorted(path.name for path in (folder / "routines").iterdir()) == ["b_yours_b.toml"]
    theatre.window.go("stretch")
    stretch = theatre.window.page("stretch")
    assert isinstance(stretch, StretchPage)
    settle()
    card = stretch.gallery.grids[0].cards[0]
    assert card._title.text() == "<b>Yours</b>"
    assert card._title.textFormat() == Qt.TextFormat.PlainText


def test_what_is_not_saved_is_there_again(theatre: Theatre, folder: Path) -> None:
    page = editor(theatre)
    page.sides.form._number_changed("reps", 99)
    theatre.window.go("relief")
    again = begin(folder, "editor/mine")
    other = editor(again)
    assert other.sides.kept.isVisible()
    assert other.work is not None
    assert other.work.history.now.stages[0].reps == 99
    assert saved(folder).stage[0].reps == 6
    other.sides.discard.click()
    assert not other.sides.kept.isVisible()
    assert other.work.history.now.stages[0].reps == 6
    button(again.window, "Undo").click()
    assert other.work.history.now.stages[0].reps == 99
    other.sides.form._number_changed("reps", 7)
    other.foot.save.click()
    again.window.go("relief")
    again.window.go("editor/mine")
    assert not other.sides.kept.isVisible()
    assert not list((folder / "routines").glob(".*"))
    again.close()


def test_a_second_after_the_last_key_it_is_kept(theatre: Theatre, folder: Path) -> None:
    page = editor(theatre)
    page.sides.form._number_changed("reps", 8)
    assert page._keeping.isActive()
    assert page._keeping.interval() <= 1_000
    page._keeping.timeout.emit()
    assert OwnRoutines(folder, LIBRARY).draft("mine")


def test_a_new_routine_that_was_begun_is_gone_on_with(qapp: object, folder: Path) -> None:
    theatre = begin(folder, "editor")
    QTest.keyClicks(editor(theatre).sides.head.title, "Later")
    theatre.window.go("stretch")
    button(theatre.window, "Go on with your new routine").click()
    assert editor(theatre).sides.head.title.text() == "Later"
    theatre.close()


def test_a_disk_that_refuses_leaves_all_of_it_in_the_editor(
    theatre: Theatre, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = editor(theatre)
    page.sides.form._number_changed("reps", 9)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        page.foot.save.click()
        assert page.foot.outcome.text() == "Not saved: No space left on device. It is all still here."
        page.keep()
        assert page.foot.outcome.text().startswith("What is not saved cannot be kept for later")
        page.foot.attempt.click()
        assert theatre.window.here == "editor"
    assert saved(folder).stage[0].reps == 6
    assert not page.foot.save.held
    page.foot.save.click()
    assert saved(folder).stage[0].reps == 9


def test_a_routine_of_the_program_is_copied(theatre: Theatre, folder: Path) -> None:
    theatre.window.go("stretch/bed")
    settle()
    button(theatre.window, "Make it your own").click()
    settle()
    page = editor(theatre)
    assert page.sides.head.title.text() == "Before bed, my own"
    page.foot.save.click()
    assert len(saved(folder, "before_bed_my_own").stage) == len(LIBRARY.routines["bed"].stage)
    theatre.window.go("editor/cat_cow")
    assert titles(theatre) == ["Cat-cow"]


def test_all_can_be_set_for_a_movement_of_ones_own(
    theatre: Theatre, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, form = editor(theatre), editor(theatre).sides.form
    page.sides.add.click()
    page.sides.adding.own.click()
    QTest.keyClicks(form.own.name, "Doorway")
    form.own.text.setPlainText("Stand.\nLean in.")
    form.ways.chips()[2].click()
    form.sides.chips()[2].click()
    picture = folder / "photo.png"
    picture.write_bytes(doorway())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(picture), ""))
    form.own.choose.click()
    assert form.figure.picture.isVisible()
    page.foot.save.click()
    own = saved(folder).stage[1]
    assert (own.title, own.text, own.hold_s, own.sides) == ("Doorway", ("Stand.", "Lean in."), 20, "left")
    assert own.picture is not None
    assert picture_bytes(own.picture)
    form.own.remove.click()
    page.foot.save.click()
    assert saved(folder).stage[1].picture is None


def png_of(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)

    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(b"")) + part(b"IEND", b"")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (b"", "No picture can be read from it. A PNG or JPEG is right."),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
            "No picture can be read from it. A PNG or JPEG is right.",
        ),
        (png_of(100_000, 100_000), "That picture is too large. A usual photo is right."),
        (b"\xff\xd8\xff" + b"\xff\xda" * 17, "That picture is too large. A usual photo is right."),
        (None, "The picture cannot be read: a pipe, not a file"),
    ],
)
def test_a_picture_that_cannot_be_used_is_a_sentence(
    theatre: Theatre, folder: Path, written: bytes | None, told: str
) -> None:
    page = editor(theatre)
    page.sides.adding.own.click()
    before = page.work.history.now if page.work is not None else None
    path = folder / "photo.png"
    if written is None:
        os.mkfifo(path)
    else:
        path.write_bytes(written)
    page.sides.form.own.take_picture(path)
    assert page.sides.form.own.outcome.text() == told
    assert page.work is not None
    assert page.work.history.now is before


def test_a_large_photo_becomes_small_and_forgets_where_it_was_taken(theatre: Theatre, folder: Path) -> None:
    page = editor(theatre)
    page.sides.adding.own.click()
    noise = QImage(os.urandom(1200 * 900 * 3), 1200, 900, 1200 * 3, QImage.Format.Format_RGB888)
    path = folder / "photo.jpg"
    noise.setText("Location", "at home")
    noise.save(str(path), quality=95)
    assert b"at home" in path.read_bytes()
    page.sides.form.own.take_picture(path)
    assert page.work is not None
    stage = page.work.history.now.stage
    assert stage is not None
    picture = base64.b64decode(stage.picture)
    assert len(picture) <= 32 * 1024
    assert b"at home" not in picture
    assert QImage.fromData(picture).width() == 480


@pytest.mark.parametrize("name", ["editor", "editor-new", "editor-own", "editor-wrong"])
def test_at_the_smallest_size_with_the_largest_text_it_is_one_column(qapp: object, name: str) -> None:
    theme.apply(theme.Look(scale=2.0, reduced_motion=True))
    theatre = Theatre(SCENES[name](), QSize(720, 540))
    faults = clipped(theatre.window)
    sides = editor(theatre).sides
    assert not sides._areas[1].isVisible()
    assert sides._areas[0].isAncestorOf(sides.form)
    theatre.close()
    assert not faults, faults


def test_what_came_back_is_not_left_out_by_the_first_key(qapp: object, folder: Path) -> None:
    first = begin(folder, "editor")
    QTest.keyClicks(editor(first).sides.head.title, "Later")
    first.window.go("stretch")
    first.close()
    again = begin(folder, "stretch")
    tab_to(again, "Hide what is locked")
    key(again, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    page = editor(again)
    assert page.sides.discard.isVisible()
    key(again, Key.Key_Space)
    assert page.sides.head.title.text().strip() == "Later"
    assert page.sides.discard.isVisible()
    again.close()


@pytest.mark.parametrize("page", ["editor", "stretch"])
@pytest.mark.parametrize("damage", [Path.unlink, lambda file: file.write_bytes(b"\xff")], ids=["gone", "bad"])
def test_a_movement_that_cannot_be_read_is_told_by_the_gallery(
    folder: Path, monkeypatch: pytest.MonkeyPatch, page: str, damage: Callable[[Path], object]
) -> None:
    assets = folder / "assets"
    for part in ("exercises", "routines", "breathing"):
        shutil.copytree(assets_folder() / part, assets / part)
    damage(assets / "exercises" / "cat_cow.toml")
    monkeypatch.setattr("backcare_desktop.gui.shelf.assets_folder", lambda: assets)
    for read in (shipped, palette):
        read.cache_clear()
    try:
        theatre = begin(folder, page)
        told = [label.text() for label in theatre.window.findChildren(QLabel) if label.isVisible()]
        theatre.close()
    finally:
        for read in (shipped, palette):
            read.cache_clear()
    assert any("cannot be read" in text and "cat_cow" in text for text in told), told
