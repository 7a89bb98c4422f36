"""What is asked of the engine for a person, who has one skin whatever programs and folders there are.

Law: before a start the person is held, after it they are let go unless something is about to be on the body.
"""

from backcare_desktop.app.showing import Showing
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Request
from backcare_desktop.engine.state import Practice, on_body
from backcare_desktop.engine.thermal.states import Checks
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.runtime.person_lock import PersonLock
from backcare_desktop.viewmodel.refusal import is_question


class Requests:
    """The way of every request. person: None in a demonstration, which has no skin."""

    def __init__(self, driver: Driver, showing: Showing, person: PersonLock | None) -> None:
        self._driver = driver
        self._showing = showing
        self._person = person
        #: What a command asked for before the questions about the person were answered.
        self._waiting: Request | None = None

    def make(self, event: ev.Event) -> Practice:
        """Ask `event` of the engine; the state after it."""
        asked = isinstance(event, ev.StartAsked | ev.NextAsked)
        if asked and self._person is not None:
            self._driver.dispatch(ev.ElsewhereChanged(not self._person.hold()))
        self._driver.dispatch(event)
        self.let_go_of_person()
        if asked or isinstance(event, ev.ProfileAnswered):
            self._ask_what_waited(anew=not asked)
        return self._driver.state

    def start_when_answered(self, request: Request) -> None:
        """Ask for it again as soon as the page with the questions about the person has its answers."""
        self._waiting = request
        self._showing.window.go(f"session/{request.modality.value}")

    def recall(self) -> None:
        """What a crash left on the body is this person's one thing on it."""
        if self._person is not None and on_body(self._driver.state):
            self._person.hold()

    def let_go_of_person(self) -> None:
        """Another program of this person may begin, unless this one is about to or has."""
        state = self._driver.state
        if self._person is not None and not on_body(state) and not isinstance(state.thermal, Checks):
            self._person.release()

    def end(self) -> None:
        """The program ends; what it left on the body is written."""
        if self._person is not None:
            self._person.release()

    def _ask_what_waited(self, *, anew: bool) -> None:
        """A command that had to wait for answers about the person has them now, or is forgotten."""
        request, self._waiting = self._waiting, None
        if request is None or not anew or self._showing.window.here != "session":
            return
        state = self.make(ev.StartAsked(request))
        if state.refused is not None and is_question(state.refused, state.profile):
            self._waiting = request
