"""A person seen from behind, from the crown to the soles: the one drawing that pages put things on.

Law: everything here is measured in thousandths of the body's height: x from the spine outwards, to the
right of who looks and of who is looked at alike; y from the crown (0) down to the soles (1000). What is
drawn onto a back is written in the same measure, and lies where it belongs whatever is shown of the body.

How to use it::

    place = placed(QRectF(self.rect()), TRUNK)     # or BODY: what of the body fills the room
    paint_back(painter, place, theme.look().tokens)
    painter.setTransform(place, combine=True)      # from here on in the body's measure
    painter.drawPath(soft(corners))                # a region of one's own
    inside = soft(corners).contains(place.inverted()[0].map(mouse))

`silhouette()` is the whole outline as one path, to clip by or to find whether a spot is on the body.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from backcare_desktop.content.skeleton import Spot
from backcare_desktop.gui.tokens import Tokens

#: The whole body with its arms, and what of it the back is, from the crown to the middle of the thighs.
BODY: Final = QRectF(-225, -8, 450, 1016)
TRUNK: Final = QRectF(-225, -8, 450, 640)

#: The corners of the right half: neck, trunk and leg from the top outwards, down and up again; and the arm.
_MAIN: Final[tuple[Spot, ...]] = (
    (-6, 100), (30, 104), (32, 132), (42, 150), (72, 164), (104, 177), (124, 194), (124, 226), (112, 254),
    (104, 290), (93, 338), (84, 380), (86, 412), (94, 448), (100, 486), (100, 530), (94, 596), (84, 656),
    (74, 706), (74, 744), (75, 790), (69, 842), (58, 896), (53, 936), (56, 966), (62, 990), (48, 1000),
    (30, 996), (24, 972), (27, 938), (25, 896), (16, 842), (10, 790), (14, 744), (14, 706), (10, 660),
    (7, 600), (4, 556), (0, 536), (-6, 528), (-6, 320),
)  # fmt: skip
_ARM: Final[tuple[Spot, ...]] = (
    (90, 196), (106, 184), (124, 186), (138, 200), (144, 224), (147, 258), (154, 300), (163, 342), (172, 384),
    (183, 424), (191, 466), (198, 506), (208, 536), (214, 566), (210, 596), (198, 612), (188, 604),
    (183, 578), (178, 546), (173, 510), (160, 468), (146, 424), (137, 386), (129, 344),
    (118, 300), (108, 262), (92, 232),
)  # fmt: skip
#: The shorts: between these two lines, as wide as the body.
_SHORTS: Final[tuple[Spot, ...]] = ((0, 450), (44, 446), (140, 430), (140, 596), (54, 606), (0, 606))
#: Where the back throws a shadow on itself: shoulder blade, armpit, elbow, hollow of the knee, heel.
_FOLDS: Final[tuple[tuple[Spot, ...], ...]] = (
    ((30, 212), (36, 250), (50, 282), (68, 286), (84, 262)),
    ((113, 260), (107, 242), (106, 224)),
    ((146, 378), (154, 384), (163, 382)),
    ((26, 712), (44, 718), (62, 712)),
    ((36, 930), (37, 962)),
)
_SPINE: Final[tuple[Spot, ...]] = ((0, 160), (0, 300), (0, 436))
_SEAM: Final[tuple[Spot, ...]] = ((0, 462), (0, 505), (0, 545))
#: Under the bottom, on the shorts.
_CREASE: Final[tuple[Spot, ...]] = ((10, 540), (42, 552), (78, 540))
#: Skin in its own shade, and cloth in its.
_FOLD: Final = 116
_THIN: Final = 2.6


def soft(corners: Sequence[Spot], *, closed: bool = True) -> QPainterPath:
    """A smooth line through all of these corners; closed: round a region."""
    path = QPainterPath(QPointF(*corners[0]))
    count = len(corners)
    for place in range(count if closed else count - 1):
        around = (_corner(corners, place + step, closed=closed) for step in (-1, 0, 1, 2))
        before, start, end, after = around
        path.cubicTo(start + (end - before) / 6, end - (after - start) / 6, end)
    if closed:
        path.closeSubpath()
    return path


def mirrored(path: QPainterPath) -> QPainterPath:
    """The same on the other side of the spine."""
    return QTransform.fromScale(-1, 1).map(path)


def placed(room: QRectF, shown: QRectF = BODY) -> QTransform:
    """From the body's measure to the room's: what is shown of the body as large as it fits, in the middle."""
    scale = min(room.width() / shown.width(), room.height() / shown.height())
    middle, centre = room.center(), shown.center()
    return QTransform(scale, 0, 0, scale, middle.x() - centre.x() * scale, middle.y() - centre.y() * scale)


@cache
def silhouette() -> QPainterPath:
    """The outline of the whole body."""
    whole = _head()
    for half in (_MAIN, _ARM):
        whole = whole.united(soft(half)).united(mirrored(soft(half)))
    return whole.simplified()


def paint_back(painter: QPainter, place: QTransform, tokens: Tokens, *, folds: bool = True) -> None:
    """Paint the body where `place` puts it (see `placed`), in the colours of the figures.

    folds: the shadows of shoulder blade, elbow and the like, where nothing else is drawn there.
    """
    skin, cloth = QColor(tokens.figure_skin), QColor(tokens.figure_near)
    painter.save()
    painter.setTransform(place, combine=True)
    _fill(painter, silhouette(), skin)
    _fill(painter, _hair(), QColor(tokens.figure_hair))
    _fill(painter, _shorts(), cloth)
    for fold in _FOLDS if folds else ():
        _line_both(painter, fold, skin.darker(_FOLD))
    _line_both(painter, _SPINE, skin.darker(_FOLD))
    _line_both(painter, _SEAM, cloth.darker(_FOLD))
    _line_both(painter, _CREASE, cloth.darker(_FOLD))
    painter.restore()


def _corner(corners: Sequence[Spot], place: int, *, closed: bool) -> QPointF:
    count = len(corners)
    return QPointF(*corners[place % count if closed else min(max(place, 0), count - 1)])


def _head() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addEllipse(QPointF(0, 62), 46, 62)
    path.addEllipse(QPointF(-46, 72), 8, 14)
    path.addEllipse(QPointF(46, 72), 8, 14)
    return path


def _hair() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 56), 47, 57)
    return path


@cache
def _shorts() -> QPainterPath:
    """Cut from the outline without arms, so that a hand lies beside them."""
    half = QPainterPath(QPointF(*_SHORTS[0]))
    half.quadTo(QPointF(*_SHORTS[1]), QPointF(*_SHORTS[2]))
    half.lineTo(QPointF(*_SHORTS[3]))
    half.quadTo(QPointF(*_SHORTS[4]), QPointF(*_SHORTS[5]))
    half = half.intersected(soft(_MAIN))
    return half.united(mirrored(half))


def _fill(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(path)


def _line_both(painter: QPainter, corners: Sequence[Spot], colour: QColor) -> None:
    line = soft(corners, closed=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, _THIN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(line)
    painter.drawPath(mirrored(line))
