"""The back that pages draw on: one measure, the same on both sides, as large as its room allows."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from backcare_desktop.gui import theme
from backcare_desktop.gui.tokens import Scheme
from backcare_desktop.gui.widgets.back_outline import (
    BODY,
    TRUNK,
    mirrored,
    paint_back,
    placed,
    silhouette,
    soft,
)

ON_BODY = [(0, 60), (0, 120), (60, 250), (0, 420), (50, 520), (50, 620), (45, 780), (40, 980), (200, 580)]
BESIDE = [(0, 700), (150, 150), (120, 340), (150, 600), (100, 800)]


@pytest.mark.parametrize("side", [1, -1])
def test_the_outline_holds_the_body_and_nothing_beside_it(side: int) -> None:
    assert all(silhouette().contains(QPointF(side * x, y)) for x, y in ON_BODY)
    assert not any(silhouette().contains(QPointF(side * x, y)) for x, y in BESIDE)
    assert BODY.contains(silhouette().boundingRect())


def test_a_soft_line_passes_its_corners() -> None:
    corners = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]
    path = soft(corners)
    assert [(path.elementAt(at).x, path.elementAt(at).y) for at in (0, 3, 6, 9, 12)] == [*corners, corners[0]]
    assert path.contains(QPointF(50, -4))
    assert soft(corners, closed=False).elementCount() == 10
    assert mirrored(path).boundingRect().right() == -path.boundingRect().left()


@pytest.mark.parametrize("shown", [BODY, TRUNK])
@pytest.mark.parametrize("room", [QRectF(10, 20, 300, 900), QRectF(0, 0, 900, 200)])
def test_what_is_shown_lies_within_its_room(shown: QRectF, room: QRectF) -> None:
    lies = placed(room, shown).mapRect(shown)
    assert room.adjusted(-0.01, -0.01, 0.01, 0.01).contains(lies)
    assert lies.width() == pytest.approx(room.width()) or lies.height() == pytest.approx(room.height())


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_it_is_painted_in_the_colours_of_the_figures(scheme: Scheme) -> None:
    tokens = theme.Look(scheme).tokens
    image = QImage(450, 1016, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    place = placed(QRectF(image.rect()))
    paint_back(painter, place, tokens)
    painter.end()
    for spot, colour in (
        ((60, 300), tokens.figure_skin),
        ((-20, 300), tokens.figure_skin),
        ((0, 50), tokens.figure_hair),
        ((-50, 580), tokens.figure_near),
        ((200, 580), tokens.figure_skin),
    ):
        assert image.pixelColor(place.map(QPointF(*spot)).toPoint()).name().upper() == colour
