"""One stage of a routine that is being written: number, figure, name, how much, and what is wrong.

Law: to keyboard and screen reader it is one of a group of radio buttons; Delete asks to remove it.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.picture_file import picture_of
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.figure_place import FigurePlace
from backcare_desktop.gui.widgets.icon import Icon
from backcare_desktop.gui.widgets.number_mark import NumberMark
from backcare_desktop.gui.widgets.painting import paint_field, paint_focus, painter_of
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.editor import StageView

#: The size of its picture in px at 100 %.
_WIDE, _HIGH = 72, 48


class StageCard(QRadioButton):
    """removed: Delete was pressed on it."""

    removed = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: StageView | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        pad = theme.GRID
        row.setContentsMargins(pad + 4, pad, pad + 4, pad)
        row.setSpacing(theme.GRID)
        self._mark = NumberMark(number, self)
        row.addWidget(self._mark)
        self._figure = FigurePlace(self, bare=True, high=_HIGH)
        row.addWidget(self._figure)
        # As wide as the figure, so that all names begin below each other.
        self._sign = QWidget(self)
        self._icon = Icon("stretch", "movement", self._sign, side=_HIGH)
        within = QHBoxLayout(self._sign)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._sign)
        column = QVBoxLayout()
        column.setSpacing(2)
        self._title = Text("", "strong", self)
        self._dose = Text("", "muted", self)
        self.problem = Text("", "danger", self)
        for text in (self._title, self._dose, self.problem):
            column.addWidget(text)
        row.addLayout(column, 1)
        for part in (self._mark, self._figure, self._sign, self._title, self._dose, self.problem):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._grow()

    def show_stage(self, view: StageView) -> None:
        """Shows this stage."""
        if view == self._view:
            return
        self._view = view
        title = view.title.strip() or words("editor.unnamed")
        self._title.say(title)
        self._dose.say(sentence(view.dose))
        problems = " ".join(sentence(problem) for problem in view.problems)
        self.problem.say(problems)
        self._figure.show_still(view.pose, picture=picture_of(view.picture))
        self._figure.setVisible(bool(view.pose or view.picture))
        self._sign.setVisible(not (view.pose or view.picture))
        breath = view.sort == "breathe"
        self._icon.show_icon("breathe" if breath else "stretch", "breath" if breath else "movement")
        said = words("editor.card", number=view.number, title=title, much=sentence(view.dose))
        self.setAccessibleName(said)
        self.setAccessibleDescription(problems)
        self.updateGeometry()
        self.update()

    @override
    def hitButton(self, position: object) -> bool:
        return True

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        inside = self.layout()
        return 0 if inside is None else inside.heightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        inside = self.layout()
        return QSize() if inside is None else inside.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        inside = self.layout()
        return QSize() if inside is None else inside.minimumSize()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._grow()
            self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        tokens = theme.look().tokens
        wrong = self._view is not None and bool(self._view.problems)
        accent: Accent = "danger" if wrong else "movement"
        chosen = self.isChecked()
        fill = QColor(tokens.soft(accent)) if chosen else theme.colour("surface")
        line = QColor(tokens.accent(accent)) if chosen or wrong or self.underMouse() else theme.colour("line")
        paint_field(painter, QRectF(self.rect()), fill, line, thick=2 if chosen else 1)
        paint_focus(painter, self)
        painter.end()

    def _grow(self) -> None:
        for place in (self._figure, self._sign):
            place.setFixedWidth(theme.px(_WIDE))
