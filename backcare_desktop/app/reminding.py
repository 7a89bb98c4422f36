"""Reminders as the person meets them: a small notice first, then the card of the break.

Law: neither takes the keyboard nor makes the alarm's sound. The card comes where notices cannot be shown too.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from backcare_desktop.app.break_answers import CALL_KEY, NOTICE_KEY
from backcare_desktop.engine.effects import SetReminder
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.runtime.notifier.notifier import Notifier

if TYPE_CHECKING:
    from backcare_desktop.gui.break_cards import BreakCards
    from backcare_desktop.viewmodel.message import Message

_CALLS: Final = {
    "activity": (
        ("activity-done", "week.done"),
        ("activity-later", "week.later.1"),
        ("activity-left", "week.not_today"),
    ),
    "checkup": (("checkup-booked", "week.booked"), ("checkup-later", "week.later.week")),
}
_PUT_OFF: Final = (("break-snooze", "breaks.snooze.5"), ("break-skip", "breaks.skip"))


class Reminding(QObject):
    """wished: an engine event. data_folder: of the person.

    notices: whether desktop notices are wanted. large: whether a break covers the screen.
    """

    wished = Signal(object)

    def __init__(self, notifier: Notifier, data_folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notices = True
        self.large = False
        self._notifier = notifier
        self._data_folder = data_folder
        self._effect = SetReminder("none")
        self._untold = False
        self._how: Message | None = None
        self._cards: BreakCards | None = None

    def remind(self, effect: SetReminder) -> None:
        """What is wanted from now on; what is seen of it follows with `draw`."""
        called = self._effect.phase == "call"
        self._effect = effect
        self._untold = effect.phase == "notice"
        if not self._untold:
            self._notifier.withdraw(NOTICE_KEY)
        if called:
            self._notifier.withdraw(CALL_KEY)

    def draw(self, state: Practice, now: Moment) -> None:
        """Show the notice or the card as it is now, where one is wanted."""
        if self._effect.phase != "none":
            self._how = self._what(state, now)
        if self._untold and self.notices:
            self._tell("notice.reminder.title", (("break-now", "breaks.begin"), *_PUT_OFF))
        self._untold = False
        if self._effect.phase in ("due", "on-break", "call"):
            self._draw_card(state, now)
        elif self._cards is not None:
            self._cards.show_view(None)

    @Slot()
    def renew(self) -> None:
        """The machine woke."""
        if self._cards is not None:
            self._cards.renew()

    def close(self) -> None:
        """Nothing is shown any more."""
        self._effect = SetReminder("none")
        if self._cards is not None:
            self._cards.show_view(None)

    def _draw_card(self, state: Practice, now: Moment) -> None:
        # As above.
        from backcare_desktop.gui.shelf import shelf
        from backcare_desktop.viewmodel.break_card import card_view
        from backcare_desktop.viewmodel.call_card import call_card

        if self._cards is None:
            from backcare_desktop.gui.break_cards import BreakCards

            self._cards = BreakCards(self)
            self._cards.wished.connect(self.wished)
            self._cards.unseen.connect(self._tell_instead)
        calls = self._effect.phase == "call"
        # Whoever wants breaks to cover the screen did not ask it of the week's plan.
        self._cards.large = self.large and not calls
        view = call_card if calls else card_view
        self._cards.show_view(view(state, now, shelf(self._data_folder)))

    def _what(self, state: Practice, now: Moment) -> "Message":
        """What the notice says it is for."""
        # Wanted when the first break comes, which on most machines is never.
        from backcare_desktop.viewmodel.break_card import how
        from backcare_desktop.viewmodel.call_card import call_how

        if self._effect.phase == "call":
            return call_how(state, now)
        return how(state.breaks.rule(self._effect.name))

    @Slot()
    def _tell_instead(self) -> None:
        """The card could not be seen: the desktop says it in its own way."""
        if self._effect.phase == "call":
            self._tell("notice.call.title", _CALLS[self._effect.name], CALL_KEY)
        else:
            self._tell("notice.reminder-due.title", (("break-done", "breaks.done"), *_PUT_OFF))

    def _tell(self, title: str, actions: tuple[tuple[str, str], ...], key: str = NOTICE_KEY) -> None:
        body = "" if self._how is None else sentence(self._how)
        labels = tuple((action, words(label)) for action, label in (("default", "notice.open"), *actions))
        self._notifier.show(key, words(title), body, labels, "low")
