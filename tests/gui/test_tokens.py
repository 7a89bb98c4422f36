"""Text can be read on whatever it is written on, in every scheme."""

import pytest
from PySide6.QtGui import QColor

from backcare_desktop.gui.tokens import SCHEMES, Tokens

ACCENTS = ("cold", "heat", "movement", "breath", "danger")
#: What is written on what.
PAIRS = [
    *[(ink, ground) for ink in ("text", "muted", *ACCENTS) for ground in ("ground", "surface")],
    *[("on_accent", accent) for accent in ACCENTS],
    *[(accent, f"{accent}_soft") for accent in ACCENTS],
    *[(ink, f"{accent}_soft") for accent in ACCENTS for ink in ("text", "muted")],
    ("danger", "cold_soft"),
    ("ground", "text"),
    ("text", "line"),
]


def brightness(colour: str) -> float:
    """Relative luminance of WCAG 2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    seen = QColor(colour)
    red, green, blue = linear(seen.redF()), linear(seen.greenF()), linear(seen.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_most() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(scheme: str, ink: str, ground: str) -> None:
    tokens: Tokens = SCHEMES[scheme]  # type: ignore[index]
    named = tokens.named()
    assert contrast(named[ink], named[ground]) >= 4.5, (named[ink], named[ground])


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["ground", "surface", *(f"{accent}_soft" for accent in ACCENTS)])
def test_the_ring_of_the_keyboard_can_be_seen(scheme: str, ground: str) -> None:
    named = SCHEMES[scheme].named()  # type: ignore[index]
    assert contrast(named["focus"], named[ground]) >= 3
