"""The figure moves only while it is seen and wanted, and fits its room in every frame."""

import math

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from backcare_desktop.content.frame import Pose
from backcare_desktop.content.pose import pose, pose_ids
from backcare_desktop.content.skeleton import body_of, mirrored
from backcare_desktop.gui import theme
from backcare_desktop.gui.figure.extent import extent
from backcare_desktop.gui.figure.figure import Figure
from backcare_desktop.gui.figure.motion import breathing, entered, moved
from backcare_desktop.gui.figure.painter import paint_pose


def picture(of: Pose, part: float | None = None, size: int = 160, *, arrows: bool = False) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    frame = of.still if part is None else moved(of, part)
    paint_pose(painter, of, frame, QRectF(0, 0, size, size), arrows=arrows)
    painter.end()
    return image


@pytest.mark.parametrize("name", pose_ids())
def test_each_pose_has_its_own_picture(name: str) -> None:
    mine = picture(pose(name))
    assert all(picture(pose(other)) != mine for other in pose_ids() if other != name)


@pytest.mark.parametrize("name", [name for name in pose_ids() if pose(name).side])
def test_the_other_side_is_the_mirror_s(name: str) -> None:
    assert picture(pose(name)) != picture(mirrored(pose(name)))


@pytest.mark.parametrize("name", pose_ids())
@pytest.mark.parametrize("flipped", [False, True])
def test_the_figure_stays_in_its_field(name: str, flipped: bool) -> None:
    shown = mirrored(pose(name)) if flipped else pose(name)
    size = 160
    for part in (0, 0.2, 0.4, 0.5, 0.7):
        image = picture(shown, part, size)
        near = theme.colour("figure_skin").rgb()
        edge = [image.pixel(x, y) for x in range(size) for y in (0, size - 1)]
        edge += [image.pixel(x, y) for y in range(size) for x in (0, size - 1)]
        assert near not in edge


#: A still of these does not show which way it moves.
POINTED = {"shoulder_rolls", "pelvic_tilt", "chair_rotation", "wall_angel", "knee_rolls", "heel_slides"}


def arrow_seen(image: QImage) -> bool:
    wanted = theme.colour("figure_arrow").rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("flipped", [False, True])
def test_an_arrow_says_which_way_a_still_moves(flipped: bool) -> None:
    for name in POINTED:
        shown = mirrored(pose(name)) if flipped else pose(name)
        assert arrow_seen(picture(shown, size=400, arrows=True)), name
        assert not arrow_seen(picture(shown, size=400)), name


def test_arrows_stand_beside_stills_and_never_in_motion(figure: Figure, qtbot: QtBot) -> None:
    figure.resize(400, 400)
    figure.show_pose("shoulder_rolls")
    with qtbot.waitExposed(figure):
        figure.show()
    assert arrow_seen(figure.grab().toImage())
    figure.repeat()
    assert not arrow_seen(figure.grab().toImage())
    figure.set_still(still=True)
    assert arrow_seen(figure.grab().toImage())


def test_there_and_back_is_where_it_began() -> None:
    fold = pose("chair_forward_fold")
    assert moved(fold, 0) == moved(fold, 1) == fold.frame[0]
    assert moved(fold, 0.5) == fold.frame[-1]
    march = pose("march_standing")
    assert moved(march, 1) == march.frame[0]
    assert moved(march, 1 / 4).leg_near == march.frame[1].leg_near
    assert moved(march, 3 / 4).leg_far == march.frame[3].leg_far
    knee = pose("knee_to_chest_single")
    assert entered(knee, 0) == knee.frame[0]
    assert entered(knee, 1) == knee.still
    assert breathing(knee.still, 0).spine == knee.still.spine
    assert breathing(knee.still, 0.25).spine != knee.still.spine
    plank = pose("plank_full")
    assert entered(plank, 0.5) == plank.still
    assert moved(plank, 0.25) == breathing(plank.still, 0.25)


def test_a_breath_moves_the_back_and_no_planted_hand() -> None:
    for name in pose_ids():
        shown = pose(name)
        before, after = (body_of(shown, breathing(shown.still, part)) for part in (0.25, 0.75))
        assert math.dist(before.neck, after.neck) > 0.002 or shown.still.anchor.point == "shoulder"
        for index, point in enumerate(("hand_near", "hand_far")):
            if any(touch.point == point and touch.x is not None for touch in shown.still.touch):
                assert math.dist(before.arms[index].end, after.arms[index].end) < 0.002, name


def test_the_field_holds_the_whole_movement() -> None:
    for name in pose_ids():
        assert extent(pose(name)).width() > 0.4


@pytest.fixture
def figure(qtbot: QtBot) -> Figure:
    made = Figure()
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show_pose("cat_cow")
    return made


def test_nothing_moves_that_nobody_sees(figure: Figure, qtbot: QtBot) -> None:
    figure.repeat()
    assert not figure.moving
    with qtbot.waitExposed(figure):
        figure.show()
    assert figure.moving
    figure.hide()
    assert not figure.moving


def test_nothing_moves_that_nobody_wants(figure: Figure, qtbot: QtBot) -> None:
    with qtbot.waitExposed(figure):
        figure.show()
    assert not figure.moving
    figure.repeat()
    assert figure.moving
    figure.show_still()
    assert not figure.moving


def test_less_motion_is_a_picture(figure: Figure, qtbot: QtBot) -> None:
    with qtbot.waitExposed(figure):
        figure.show()
    figure.set_still(still=True)
    figure.repeat()
    assert not figure.moving
    figure.set_still(still=False)
    assert figure.moving


def test_it_goes_into_the_hold_and_stays_there(figure: Figure, qtbot: QtBot) -> None:
    with qtbot.waitExposed(figure):
        figure.show()
    figure.enter(0, 100)
    qtbot.waitUntil(lambda: not figure.moving)
    figure.hold()
    assert figure.moving


def test_at_most_thirty_frames_a_second(figure: Figure, qtbot: QtBot) -> None:
    with qtbot.waitExposed(figure):
        figure.show()
    assert figure._timer.interval() >= 33
    # In a hold nothing but the breath moves it.
    figure.hold()
    assert figure._timer.interval() >= 80
    figure.repeat()
    assert 33 <= figure._timer.interval() <= 50


def test_what_is_told_now_and_then_does_not_make_it_jump(figure: Figure) -> None:
    figure.repeat(0, 6_000)
    figure._spent_ms = 3_000
    figure.repeat(2_900, 6_000)
    assert figure._spent_ms == 3_000
    figure.repeat(500, 6_000)
    assert figure._spent_ms == 500
