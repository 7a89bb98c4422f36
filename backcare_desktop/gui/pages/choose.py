"""Before a session: which way, how long, and the checks, all on one screen.

Law: everything that the one button confirms has been on the screen; until then the button shows the
rest instead of starting.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.engine.events import StartAsked, StopAsked
from backcare_desktop.engine.guard import Request
from backcare_desktop.engine.methods import METHODS, Modality, Pattern
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.about_you import AboutYou
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.check_list import CheckList
from backcare_desktop.gui.widgets.just_shown import too_soon
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.method_picker import MethodPicker
from backcare_desktop.gui.widgets.read_gate import ReadGate
from backcare_desktop.gui.widgets.signs_card import SignsCard
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.choose import ChooseView, MethodView, first_request
from backcare_desktop.viewmodel.present import WindowView


class ChoosePage(Page):
    """The screen before a session of one modality."""

    def __init__(self, modality: Modality, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(words(f"session.{modality.value}"))
        self._modality = modality
        self._accent: Accent = "cold" if modality is Modality.COLD else "heat"
        self._view: ChooseView | None = None
        self._draft: Request | None = None
        self._adopted: Request | None = None
        self._drawn: tuple[ChooseView, Request] | None = None
        self._build()
        self._build_foot()

    @override
    def open(self, part: str) -> None:
        """Begins anew: the answers of another time are no answers."""
        self._draft = None
        self._drawn = None
        self._adopted = None
        self._checks.forget()
        self.area.verticalScrollBar().setValue(0)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        choose = view.session.choosing(self._modality)
        self._view = choose
        fresh = self._draft is None
        if choose.asked is not None and choose.asked != self._adopted:
            self._adopted = self._draft = choose.asked
        draft = self._draft or first_request(choose)
        self._draft = draft
        if self._drawn != (choose, draft):
            self._drawn = (choose, draft)
            self._show(choose, draft)
        if fresh and choose.asked is None:
            # Not from within a drawing: the wish leads to another one.
            QTimer.singleShot(0, self, self._ask)

    def _build(self) -> None:
        self._refused = Card(self, accent="danger")
        self._refusal = Text("", "danger", self._refused)
        self._refused.inside.addWidget(self._refusal)
        self.column.addWidget(self._refused)
        self._about = AboutYou(self)
        self._about.answered.connect(self.wished)
        self.column.addWidget(self._about)
        sides = QWidget(self)
        self._sides = Columns(theme.px(290), 2 * theme.GRID, sides, most=2, shares=(2, 3))
        self._picker = MethodPicker(self._modality, sides)
        self._picker.changed.connect(self._changed)
        self._sides.addWidget(self._picker)
        right = QWidget(sides)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID + 4)
        self._signs = SignsCard(right)
        self._signs.yes.clicked.connect(self._to_signs)
        column.addWidget(self._signs)
        checks = Card(right)
        checks.inside.addWidget(Text(words("session.checks"), "heading", checks))
        self._checks = CheckList(checks)
        self._checks.changed.connect(self._label)
        checks.inside.addWidget(self._checks)
        column.addWidget(checks)
        column.addStretch(1)
        self._sides.addWidget(right)
        self.column.addWidget(sides)
        self.column.addStretch(1)
        self._gate = ReadGate(self.area, self._checks, self)
        self._gate.changed.connect(self._label)

    def _build_foot(self) -> None:
        back = Button(words("session.back"), "outline", self)
        back.clicked.connect(self.go_back)
        self._summary = Text("", "strong", self)
        self.start = Button("", "filled", self, accent=self._accent, large=True)
        self.start.clicked.connect(self._pressed)
        self.foot.addWidget(back)
        self.sum_up(self._summary, 2)
        self.foot.addWidget(self.start, 3)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._key_pressed)

    def _show(self, view: ChooseView, draft: Request) -> None:
        method = view.of(draft.method)
        refused = view.refused if view.asked is None or view.refused else None
        reason = method.refused or refused
        self._refused.setVisible(reason is not None)
        self._refusal.say("" if reason is None else sentence(reason))
        self._about.ask(method.unanswered)
        self._picker.show_choice(view, draft)
        self._checks.show_checks(self._modality.value, method.checks)
        self._summary.say(self._picker.summary(draft))
        self._label()

    @Slot()
    def _label(self) -> None:
        method = self._method()
        if method is None:
            return
        reason = self._hindrance(method)
        self.start.hold(reason)
        if method.unanswered:
            self.start.say(words("session.start.questions"))
        elif self._checks.denied:
            self.start.say(words("session.start.denied"))
        elif not self._gate.seen:
            self.start.say(words("session.read_on"))
        else:
            self.start.say(words("session.start"))

    def _hindrance(self, method: MethodView) -> str:
        if method.refused is not None:
            return sentence(method.refused)
        return words("session.start.questions.why") if method.unanswered else ""

    def _method(self) -> MethodView | None:
        if self._view is None or self._draft is None:
            return None
        return self._view.of(self._draft.method)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._gate.reset()

    @Slot()
    def _key_pressed(self) -> None:
        if not too_soon(self):
            self.start.click()

    @Slot()
    def _pressed(self) -> None:
        # A key or a screen reader presses while the number is still being typed.
        self._picker.take_what_was_typed()
        if self._draft is None:
            return
        if not self._gate.seen:
            self._gate.read_on()
            return
        self.wished.emit(StartAsked(self._draft, self._checks.answers()))

    @Slot(object)
    def _changed(self, request: object) -> None:
        if not isinstance(request, Request) or self._view is None or self._draft is None:
            return
        if request.method != self._draft.method:
            method = self._view.of(request.method)
            cycles = 1 if METHODS[method.name].worn else request.cycles
            single = Pattern.SINGLE.value
            request = replace(request, minutes=method.minutes, pattern=single, cycles=cycles)
            self._checks.forget()
        self._draft = request
        self._drawn = (self._view, request)
        self._show(self._view, request)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        """Has the gate judge the request; while cycles wait, opening this page must not end them."""
        view, method = self._view, self._method()
        if view is None or method is None or self._draft is None:
            return
        if view.replaces or view.busy or method.unanswered or method.reasons:
            return
        self._adopted = self._draft
        self.wished.emit(StartAsked(self._draft))

    @Slot()
    @override
    def go_back(self) -> None:
        """Leaves; the checks that the engine shows are over."""
        if self._view is not None and self._view.asked is not None:
            self.wished.emit(StopAsked())
        self.led.emit("relief")

    @Slot()
    def _to_signs(self) -> None:
        self.led.emit("warning-signs")
