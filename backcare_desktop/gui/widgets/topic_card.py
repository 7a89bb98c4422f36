"""A card that opens one article: its title, and its first sentence.

Law: the whole card is one button; its words are its accessible name.
"""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.content.article import Article
from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.card_button import CardButton
from backcare_desktop.gui.widgets.text import Text


class TopicCard(CardButton):
    """chosen: the article's id."""

    chosen = Signal(str)

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent, looked_at="edge")
        self.article = article
        self._title = Text(article.title, "strong", self)
        self._first = Text(article.first, "muted", self)
        self.inside.addWidget(self._title)
        self.inside.addWidget(self._first)
        self.let_through(self._title, self._first)
        self.inside.addStretch(1)
        self.setAccessibleName(f"{article.title}. {article.first}")
        self.clicked.connect(self._clicked)
        self._space()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        pad = theme.px(2 * theme.GRID)
        self.inside.setContentsMargins(pad, pad * 3 // 4, pad, pad * 3 // 4)
        self.inside.setSpacing(theme.px(theme.GRID // 2))
        self.updateGeometry()

    @Slot()
    def _clicked(self) -> None:
        # What a screen reader presses is never held up.
        self.chosen.emit(self.article.id)
