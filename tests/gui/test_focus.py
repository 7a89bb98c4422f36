"""What has the keyboard is told from what is chosen: a dashed ring, and a field that is filled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backcare_desktop.gui import theme
from backcare_desktop.gui.tokens import Scheme
from backcare_desktop.gui.widgets.chip_row import ChipRow

#: Where the ring lies, in px from the edge.
RING = 3


@pytest.fixture(params=["light", "dark", "contrast"])
def row(request: pytest.FixtureRequest, qtbot: QtBot) -> ChipRow:
    scheme: Scheme = request.param
    theme.apply(theme.Look(scheme, 1.0))
    made = ChipRow([("yes", "Yes, it is so"), ("no", "No, it is not")])
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    made.chips()[1].setFocus(Qt.FocusReason.TabFocusReason)
    return made


def picture(row: ChipRow, number: int) -> QImage:
    return row.chips()[number].grab().toImage()


def ring(image: QImage) -> list[int]:
    """The pixels on the straight upper part of where the ring lies."""
    return [image.pixel(x, RING) for x in range(16, image.width() - 16)]


def test_a_focused_chip_is_not_filled_and_its_ring_is_dashed(row: ChipRow) -> None:
    focused = picture(row, 1)
    row.chips()[0].setFocus(Qt.FocusReason.TabFocusReason)
    resting = picture(row, 1)
    middle = (resting.width() // 2, 8)
    assert focused.pixel(*middle) == resting.pixel(*middle)
    assert ring(focused) != ring(resting)
    # Where a dash is not, the field is seen as it is at rest.
    gaps = sum(here == there for here, there in zip(ring(focused), ring(resting), strict=True))
    assert 0.15 < gaps / len(ring(resting)) < 0.75


def test_a_chosen_chip_is_filled(row: ChipRow) -> None:
    resting = picture(row, 0)
    row.choose("yes")
    chosen = picture(row, 0)
    assert chosen.pixel(chosen.width() // 2, 8) != resting.pixel(resting.width() // 2, 8)
    assert len(set(ring(chosen))) == 1
