"""One article: its words, what the program can do about it, and where each statement comes from."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from backcare_desktop.content.article import Article, Block, Reading, Source
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.reading import muscles, reading
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.marked import Marked
from backcare_desktop.gui.widgets.muscle_map import MuscleMap
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.prose import Prose
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.present import WindowView

#: The colour of what a link leads to.
_ACCENTS: dict[str, Accent] = {
    "session/cold": "cold",
    "session/heat": "heat",
    "stretch": "movement",
    "breathe": "breath",
    "week": "movement",
    "breaks": "movement",
    "warning-signs": "danger",
}


class LearnArticlePage(Page):
    """back: to the contents. chosen: the article after this one."""

    #: Lines of prose are read best where they are not long.
    WIDEST = 760

    back = Signal()
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._article: Article | None = None
        self._next = ""
        self._words: Column | None = None
        self.contents = Button(words("learn.back"), "outline", self)
        self.contents.clicked.connect(self.back)
        self.onward = Button("", "outline", self)
        self.onward.clicked.connect(self._go_on)
        self.foot.addWidget(self.contents)
        self.foot.addStretch(1)
        self.foot.addWidget(self.onward)

    @override
    def open(self, part: str) -> None:
        """part: the id of an article; one there is not leaves the page as it was."""
        what = reading()
        if isinstance(what, str) or part not in what.articles:
            return
        article = what.articles[part]
        if article != self._article:
            self._article = article
            self._show(article, what)
        self.area.verticalScrollBar().setValue(0)

    @override
    def draw(self, view: WindowView) -> None:
        """An article does not depend on what is."""

    def _show(self, article: Article, what: Reading) -> None:
        self.title.say(article.title)
        self.setAccessibleName(article.title)
        if self._words is not None:
            self.column.removeWidget(self._words)
            self._words.deleteLater()
        self._words = Column(self.body, gap=theme.GRID)
        for block in article.blocks:
            self._words.inside.addWidget(self._piece(block, article), 0, _alignment(block))
        self._add_sources(article, what)
        self._words.inside.addStretch(1)
        self.column.addWidget(self._words, 1)
        names = [name for group in what.groups for name in group.articles]
        place = names.index(article.id) + 1
        self._next = names[place] if place < len(names) else ""
        self.onward.setVisible(bool(self._next))
        if self._next:
            self.onward.say(words("learn.next", title=what.articles[self._next].title))

    def _piece(self, block: Block, article: Article) -> QWidget:
        marks = tuple(article.sources.index(source) + 1 for source in block.sources)
        match block.kind:
            case "heading":
                heading = Text(block.text, "heading", self)
                heading.setContentsMargins(0, theme.px(theme.GRID), 0, 0)
                return heading
            case "text":
                return Prose(block.text, marks, self)
            case "point":
                return Marked("•", Prose(block.text, marks, self), self)
            case "note":
                return Text(block.plain, "strong", self)
            case "link":
                return self._link(block)
            case "picture":
                return self._picture(article)

    def _link(self, block: Block) -> QWidget:
        accent = _accent(block.target)
        button = Button(block.text, "outline", self, accent=accent)
        button.setProperty("leads", block.target)
        button.clicked.connect(self._follow)
        return button

    def _picture(self, article: Article) -> QWidget:
        drawn = muscles()
        if isinstance(drawn, str):
            return Text(words("learn.unreadable", why=drawn), "muted", self)
        return MuscleMap(drawn, article.sources, self)

    def _add_sources(self, article: Article, what: Reading) -> None:
        assert self._words is not None  # noqa: S101 - made just before
        self._words.inside.addWidget(Text(words("learn.sources"), "heading", self))
        for number, source in enumerate(article.sources, 1):
            told = what.sources[source]
            self._words.inside.addWidget(Marked(str(number), self._source(told), self))
        reviewed = words("learn.reviewed", date=f"{what.reviewed:%Y-%m-%d}")
        self._words.inside.addWidget(Text(reviewed, "muted", self))

    def _source(self, told: Source) -> QWidget:
        name = Text(f"{told.title} ({told.site})" if told.address else told.title, "muted", self)
        if not told.address:
            return name
        # The program itself opens nothing outside.
        copy = Button(words("learn.copy"), "plain", self)
        copy.setAccessibleName(words("learn.copy.of", title=told.title))
        copy.setProperty("address", told.address)
        copy.clicked.connect(self._copy)
        return Pair(name, copy, self)

    @Slot()
    def _copy(self) -> None:
        sender = self.sender()
        if sender is not None:
            QGuiApplication.clipboard().setText(str(sender.property("address")))
            announce(self, words("learn.copied"))

    @Slot()
    def _follow(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.led.emit(str(sender.property("leads")))

    @Slot()
    def _go_on(self) -> None:
        self.chosen.emit(self._next)


def _accent(target: str) -> Accent:
    for name, accent in _ACCENTS.items():
        if target.startswith(name):
            return accent
    return "plain"


def _alignment(block: Block) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if block.kind == "link" else Qt.AlignmentFlag(0)
