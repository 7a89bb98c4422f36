"""Qt's style sheet, made from the tokens: the look of labels, scroll areas and plain inputs.

Law: what has a shape of its own paints itself (`gui/widgets`); the rest is styled here, by class or
by the property `role`.
"""

from typing import Final

from backcare_desktop.gui.tokens import Tokens

#: Text roles: size in px at 100 %, weight, colour.
ROLES: Final[dict[str, tuple[int, int, str]]] = {
    "title": (28, 700, "text"),
    "heading": (20, 600, "text"),
    "strong": (15, 600, "text"),
    "body": (15, 400, "text"),
    "muted": (13, 400, "muted"),
    "danger": (15, 600, "danger"),
    "huge": (38, 700, "text"),
    # On a field of an accent.
    "on-huge": (58, 700, "on_accent"),
    "on-title": (28, 700, "on_accent"),
    "on-heading": (20, 600, "on_accent"),
    "on-body": (15, 400, "on_accent"),
}


_ROLE = 'QLabel[role="{role}"] {{ font-size: {size}px; font-weight: {weight}; color: {ink}; }}'

_REST = """
* {{ font-size: {body}px; }}
QLabel {{ background: transparent; }}
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit {{
    background: {surface}; color: {text}; border: 1px solid {edge}; border-radius: {pad}px;
    padding: {pad}px; min-height: {line_height}px; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus {{
    border: 2px solid {focus}; padding: {less_pad}px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0; min-height: 0; }}
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {{ border: none; padding: 0; }}
QAbstractSpinBox[bare="true"]::up-button, QAbstractSpinBox[bare="true"]::down-button {{ width: 0;
    border: none; }}
QComboBox QAbstractItemView {{ background: {surface}; color: {text};
    selection-background-color: {movement_soft}; selection-color: {text}; outline: none; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView::item {{ min-height: {slider}px; padding-left: {pad}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {movement_soft}; color: {text};
    font-weight: 600; }}
QCheckBox, QRadioButton {{ color: {text}; spacing: {pad}px; padding: 4px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {mark}px; height: {mark}px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {focus}; border-radius: {pad}px; padding: 2px; }}
QSlider::groove:horizontal {{ height: {groove}px; background: {line}; border-radius: {half_groove}px; }}
QSlider::handle:horizontal {{ width: {mark}px; height: {mark}px; margin: -{overhang}px 0;
    border-radius: {half_mark}px; background: {text}; }}
QSlider {{ min-height: {slider}px; border: 2px solid transparent; border-radius: {pad}px; }}
QSlider:focus {{ border-color: {focus}; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {edge}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: {bar}px; background: transparent; margin: 0; }}
QScrollBar::handle:vertical {{ background: {edge}; border-radius: {bar_corner}px; min-height: 36px;
    margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
#: Lengths of the sheet in px at 100 %.
_LENGTHS: Final = {
    "body": 15,
    "line_height": 21,
    "pad": 8,
    "less_pad": 7,
    "mark": 20,
    "half_mark": 10,
    "groove": 6,
    "half_groove": 3,
    "overhang": 7,
    "slider": 32,
    "bar": 12,
    "bar_corner": 4,
}


def stylesheet(tokens: Tokens, scale: float) -> str:
    """The style sheet of the whole program at this text scale."""
    named = tokens.named()
    lengths = {name: round(length * scale) for name, length in _LENGTHS.items()}
    roles = [
        _ROLE.format(role=role, size=_size(size, scale), weight=weight, ink=named[ink])
        for role, (size, weight, ink) in ROLES.items()
    ]
    return "\n".join([_REST.format(**named, **lengths), *roles])


def size_of(role: str, scale: float) -> int:
    """The size of a role's letters in px at this text scale."""
    return _size(ROLES[role][0], scale)


def _size(size: int, scale: float) -> int:
    """A text size at this scale; what is huge already grows less, or it would leave no room."""
    return round(size * (scale if size < _HUGE else 1 + (scale - 1) * 0.35))


#: From this size on text is read from afar at 100 % already.
_HUGE: Final = 36
