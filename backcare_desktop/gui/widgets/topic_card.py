"""A card that opens one article: its title, and its first sentence.

Law: the whole card is one button; its words are its accessible name.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.content.article import Article
from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.just_shown import too_soon
from backcare_desktop.gui.widgets.painting import paint_field, paint_focus, painter_of
from backcare_desktop.gui.widgets.text import Text


class TopicCard(QPushButton):
    """chosen: the article's id."""

    chosen = Signal(str)

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = article
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._inside = QVBoxLayout(self)
        self._title = Text(article.title, "strong", self)
        self._first = Text(article.first, "muted", self)
        for part in (self._title, self._first):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._inside.addWidget(part)
        self._inside.addStretch(1)
        self.setAccessibleName(f"{article.title}. {article.first}")
        self.clicked.connect(self._clicked)
        self._space()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._inside.heightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._inside.minimumSize()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if too_soon(self):
            event.accept()
        else:
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        entering = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pressing = entering or event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        # A key that is kept down was pressed once.
        if event.isAutoRepeat() or (pressing and too_soon(self)):
            event.accept()
        elif entering:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        line = theme.colour("edge" if self.underMouse() or self.isDown() else "line")
        paint_field(painter, QRectF(self.rect()), theme.colour("surface"), line)
        paint_focus(painter, self)
        painter.end()

    def _space(self) -> None:
        pad = theme.px(2 * theme.GRID)
        self._inside.setContentsMargins(pad, pad * 3 // 4, pad, pad * 3 // 4)
        self._inside.setSpacing(theme.px(theme.GRID // 2))
        self.updateGeometry()

    @Slot()
    def _clicked(self) -> None:
        # What a screen reader presses is never held up.
        self.chosen.emit(self.article.id)
