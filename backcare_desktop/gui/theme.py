"""The look of the whole program: colours, type scale, spacing, made from one table.

Law: everything that is drawn asks `look()`; it is changed in one place, `apply`, and Qt's own
change events tell every widget.

How to use it::

    from backcare_desktop.gui import theme
    theme.apply(theme.Look("dark", scale=1.5))     # once at start and when an option changes
    theme.colour("muted"); theme.px(16)            # in a paintEvent; px() grows with the text
    theme.font(theme.TITLE, bold=True)

Labels take their style from their role: `Text("...", "title", parent)` (widgets/text.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from backcare_desktop.gui.stylesheet import stylesheet
from backcare_desktop.gui.tokens import SCHEMES, Scheme, Tokens

#: The type scale in pixels at 100 %.
SMALL: Final = 13
BODY: Final = 15
LARGE: Final = 20
TITLE: Final = 28
HUGE: Final = 96
#: The grid that all spacing sits on, and the radius of corners.
GRID: Final = 8
CORNER: Final = 12
#: A target is at least this high and wide.
TARGET: Final = 36
#: Text never grows beyond this, whatever option and system multiply to.
MOST_SCALE: Final = 2.0


@dataclass(frozen=True, slots=True)
class Look:
    """What the program looks like. scale: 1.0 to 2.0, of text and of all that holds text."""

    scheme: Scheme = "light"
    scale: float = 1.0
    reduced_motion: bool = False

    @property
    def tokens(self) -> Tokens:
        """The colours of the scheme."""
        return SCHEMES[self.scheme]


class _Applied:
    """The look that was applied last; like QApplication's palette there is one a process."""

    look = Look()


def look() -> Look:
    """The look that is applied."""
    return _Applied.look


def apply(new: Look) -> None:
    """Gives the running QApplication this look; every widget is told by Qt's change events."""
    app = QApplication.instance()
    _Applied.look = new
    if not isinstance(app, QApplication):
        return
    app.setPalette(_palette(new.tokens))
    app.setStyleSheet(stylesheet(new.tokens, new.scale))


@contextmanager
def on_paper() -> Iterator[None]:
    """While this lasts everything is drawn as on white paper, whatever the window looks like."""
    before, _Applied.look = _Applied.look, Look("light")
    try:
        yield
    finally:
        _Applied.look = before


def px(length: float) -> int:
    """A length in pixels at 100 %, grown with the text."""
    return round(length * look().scale)


def colour(name: str) -> QColor:
    """A colour of the applied scheme by its name in the table."""
    return QColor(getattr(look().tokens, name))


def font(size: float, *, bold: bool = False, tabular: bool = False) -> QFont:
    """The system's font at this size of the type scale; tabular: digits of one width."""
    made = QFont(QApplication.font())
    made.setPixelSize(max(1, px(size)))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _palette(tokens: Tokens) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: tokens.ground,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.ground,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.movement,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.cold,
    }
    palette = QPalette()
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    return palette
