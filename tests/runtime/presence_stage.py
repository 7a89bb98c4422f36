"""A desktop for presence alone: four ways in a test's hands, and a list of what was told."""

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import Moment
from backcare_desktop.runtime.presence.here import Ways
from backcare_desktop.runtime.presence.presence import Presence
from backcare_desktop.runtime.presence.way import AnyOf, FirstOf, Way, override

#: The instant that the tests begin at, in ms of the boot clock: after a day.
BEGIN_MS = 86_400_000


class Hands(Way):
    """A way that a test tells what to say. answer: what it says when asked; asked: how often it was."""

    def __init__(self, name: str, answer: object = None, *, by_event: bool = True) -> None:
        super().__init__()
        self.name = name
        self.by_event = by_event
        self.answer = answer
        self.asked = 0

    @override
    def ask(self) -> None:
        self.asked += 1
        self.told.emit(self.answer)


class Stage:
    """Presence on four ways in a test's hands, and a clock that stands still until it is moved."""

    def __init__(self, *, by_event: bool = False) -> None:
        self.now_ms = BEGIN_MS
        self.idle = Hands("idle", 0, by_event=by_event)
        self.lock, self.quiet = Hands("lock", answer=False), Hands("quiet", answer=False)
        self.full = Hands("full", answer=False, by_event=False)
        found = Ways(FirstOf((self.idle,)), AnyOf((self.lock,)), AnyOf((self.quiet,)), FirstOf((self.full,)))
        self.presence = Presence(self.now, None, found)
        self.told: list[object] = []
        self.presence.told.connect(self.told.append)

    def now(self) -> Moment:
        return Moment("boot", self.now_ms, self.now_ms)

    def say(self, way: Hands, what: object, after_ms: int = 0) -> object:
        """The way says this so much later; what was told of the person last."""
        self.now_ms += after_ms
        way.answer = what
        way.told.emit(what)
        return self.last()

    def last(self) -> object:
        """What was told of the person last."""
        persons = (ev.AwayTold, ev.BackTold)
        return next((each for each in reversed(self.told) if isinstance(each, persons)), None)
