"""What other starts, the tray and the first command line ask of the running program.

Law: a command opens what the window would open; it passes no question and no limit.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from backcare_desktop.app.choices import Choices
from backcare_desktop.app.diary_keeping import DiaryKeeping
from backcare_desktop.app.requests import Requests
from backcare_desktop.app.showing import Showing
from backcare_desktop.app.start import Ask, Reply
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.states import SNOOZES, Due, Offer
from backcare_desktop.engine.guard import Reason, Request
from backcare_desktop.engine.guided.states import Active
from backcare_desktop.engine.methods import METHODS
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.engine.practice import reduce
from backcare_desktop.engine.state import on_body
from backcare_desktop.engine.thermal.states import Idle, Recover
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.refusal import is_question, refusal

if TYPE_CHECKING:
    from backcare_desktop.app.diary_files import Span
    from backcare_desktop.viewmodel.status import Json

_HOME = "relief"
#: What the first run answers.
_UNANSWERED = "redflag.unanswered"
#: Limits of one length; a refusal by them says how long it may be.
_LENGTHS = frozenset({method.length_limit for method in METHODS.values()} | {"cold.onoff_total"})


class Commands(QObject):
    """One method for each command; what they answer is printed where they were asked."""

    def __init__(
        self,
        driver: Driver,
        showing: Showing,
        requests: Requests,
        choices: Choices,
        keeping: DiaryKeeping,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self._keeping = keeping
        self._showing = showing
        self._requests = requests
        self._choices = choices
        #: What was asked for before the first run was through.
        self._waiting: Callable[[], Reply] | None = None

    def open_window(self) -> None:
        """Bring the window to the front."""
        self._showing.open_window()

    def ask(self, ask: Ask) -> Reply:
        """Open the checks for a session; refused with the sentence of the gate."""
        self._showing.open_window()
        request = self._request(ask)
        state = self._requests.make(ev.StartAsked(request))
        if state.refused is None:
            return Reply()
        if self._showing.in_first_run and state.refused.limit == _UNANSWERED:
            return self._later(partial(self.ask, ask))
        if is_question(state.refused, state.profile):
            self._requests.start_when_answered(request)
            return Reply(1, words("command.questions"))
        return Reply(1, self._why_not(state.refused))

    def stretch(self, name: str | None) -> Reply:
        """Open the gallery, or the page before that routine."""
        # Asked for by starts with that command alone.
        from backcare_desktop.gui.shelf import no_such_offer

        data_folder = self._showing.outside.data_folder
        return self._page("stretch", name, "" if name is None else no_such_offer(name, data_folder))

    def breathe(self, name: str | None) -> Reply:
        """Open the breathing page, with that way chosen."""
        # As above.
        from backcare_desktop.gui.calm_shelf import no_such_way

        return self._page("breathe", name, "" if name is None else no_such_way(name))

    def stop(self) -> Reply:
        """End whatever runs; where that is on the body and unsure, the window asks."""
        moved = isinstance(self._driver.state.guided, Active)
        if moved:
            self._driver.dispatch(ev.RoutineStopped())
        state = self._driver.state
        if isinstance(state.thermal, Idle) and not state.asks_on_body:
            # A request without an object would be refused, and the next page that opens would say so.
            return Reply(0, words("command.ended" if moved else "command.nothing_runs"))
        state = self._driver.dispatch(ev.StopAsked())
        if isinstance(state.thermal, Recover) or state.asks_on_body:
            self._showing.open_window()
            return Reply(1, words("command.is_it_off"))
        if on_body(state):
            return Reply(0, words("command.take_off"))
        return Reply(0, words("command.ended"))

    def remind(self, event: ev.Event) -> Reply:
        """What is said to reminders, where it means anything."""
        # Refused in the state itself, the next page that opens would say so.
        after = reduce(self._driver.state, event, self._driver.now())
        if after.refused is not None:
            twice = isinstance(event, ev.BreakSnoozed) and _put_off_twice(after.breaks.offer)
            return Reply(1, words(f"command.breaks.{'twice' if twice else after.refused.limit}"))
        self._driver.dispatch(event)
        return Reply()

    @Slot()
    def take_off(self) -> None:
        """End what is on the body, and show the window that asks for it."""
        self._showing.open_window()
        if on_body(self._driver.state):
            self._driver.dispatch(ev.StopAsked())

    def export(self, kind: str, path: Path, span: "Span") -> Reply:
        """Write the diary of these days as a file. kind: csv, json or pdf."""
        # Asked for by starts with that command alone.
        from backcare_desktop.app.exporting import written

        now_ms, folder = self._driver.now().wall_ms, self._showing.outside.data_folder
        return written(self._keeping.diary, kind, path, span, now_ms, folder)

    def status(self) -> "Json":
        """The status object."""
        # Asked for by other starts alone.
        from backcare_desktop.viewmodel.status import status

        outside = self._showing.outside
        look_at = () if outside.diary is None else outside.diary.watch
        return status(self._driver.state, self._driver.now(), outside.zone, look_at)

    def _request(self, ask: Ask) -> Request:
        method = ask.method or self._choices.usual_method(ask.modality)
        minutes = ask.minutes
        if minutes is None:
            minutes = self._driver.state.limits.preselected(METHODS[method].length_limit)
        return Request(ask.modality, method, minutes, ask.cycles, ask.pattern)

    def _page(self, page: str, name: str | None, problem: str) -> Reply:
        if problem:
            return Reply(1, problem)
        self._showing.open_window()
        if self._showing.in_first_run:
            return self._later(partial(self._page, page, name, problem))
        window = self._showing.window
        window.go(page if name is None else f"{page}/{name}")
        return Reply() if window.here == page else Reply(1, words("command.in_the_way"))

    def _later(self, again: Callable[[], Reply]) -> Reply:
        self._waiting = again
        return Reply(1, words("command.then"))

    @Slot()
    def open_what_waited(self) -> None:
        """What was asked for opens now, unless an answer of the first run led somewhere else."""
        again, self._waiting = self._waiting, None
        if again is None or self._showing.window.here != _HOME:
            return
        reply = again()
        if reply.code and self._showing.window.here == _HOME:
            # Who asked for it has long been answered.
            self._showing.note(Message("command.refused", (("why", reply.line),)))
            self._showing.draw()

    def _why_not(self, reason: Reason) -> str:
        """The gate's sentence; where a length was too long, with its limit and the minutes in force."""
        why = sentence(refusal(reason, self._driver.now(), self._showing.outside))
        if reason.limit not in _LENGTHS:
            return why
        minutes = self._driver.state.limits.ms(reason.limit) // MINUTE_MS
        return words("command.at_most", why=why, limit=reason.limit, minutes=minutes)


def _put_off_twice(offer: Offer) -> bool:
    return isinstance(offer, Due) and offer.shown and offer.snoozes >= SNOOZES
