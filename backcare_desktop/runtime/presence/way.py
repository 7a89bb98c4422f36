"""One way of knowing one thing, and several ways taken together.

Law: a way that dies says "nobody can tell", and the next one is tried.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

__all__ = ["AnyOf", "FirstOf", "Way", "override"]

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: Callable[..., Any]) -> Callable[..., Any]:
        """The method itself; Python has its own only from 3.12 on."""
        return method


class Way(QObject):
    """`told` carries what is so now, None where this way cannot tell. name: as people know it.

    by_event: it tells by itself when something changes; any other must be asked.
    """

    told = Signal(object)
    name = ""
    by_event = True

    @property
    def used(self) -> str:
        """The name of the way that knows, "" where none does."""
        return self.name

    @Slot()
    def start(self) -> None:
        """Begins, and tells soon. May be called again, after `close` too."""
        self.ask()

    def ask(self) -> None:
        """Looks now, and tells soon."""
        raise NotImplementedError

    def close(self) -> None:
        """Tells nothing any more."""


class FirstOf(Way):
    """The first of several ways that works. Those before it are closed."""

    def __init__(self, ways: Sequence[Way], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways = ways
        self._at = len(ways)
        for way in ways:
            way.setParent(self)
            way.told.connect(self._on_told)

    @property
    @override
    def used(self) -> str:
        return self._ways[self._at].used if self._at < len(self._ways) else ""

    @property
    def asked(self) -> bool:
        """Whether the way that works must be asked."""
        return self._at < len(self._ways) and not self._ways[self._at].by_event

    @Slot()
    @override
    def start(self) -> None:
        """Tries all anew."""
        self.close()
        self._begin(0)

    @override
    def ask(self) -> None:
        if self._at < len(self._ways):
            self._ways[self._at].ask()
        else:
            self.start()

    @override
    def close(self) -> None:
        if self._at < len(self._ways):
            self._ways[self._at].close()
        self._at = len(self._ways)

    def _begin(self, at: int) -> None:
        self._at = at
        if at < len(self._ways):
            self._ways[at].start()
        else:
            self.told.emit(None)

    @Slot(object)
    def _on_told(self, what: object) -> None:
        if self._at >= len(self._ways) or self.sender() is not self._ways[self._at]:
            return
        if what is None:
            at = self._at
            self._ways[at].close()
            self._begin(at + 1)
        else:
            self.told.emit(what)


class AnyOf(Way):
    """True where one of several ways says so, False where all that can tell say no."""

    def __init__(self, ways: Sequence[Way], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways = ways
        self._said: dict[str, object] = {}
        for way in ways:
            way.setParent(self)
            way.told.connect(self._on_told)

    @property
    @override
    def used(self) -> str:
        return ", ".join(name for name, said in self._said.items() if said is not None)

    @property
    def asked(self) -> bool:
        """Whether a way that works must be asked."""
        return any(not way.by_event and self._said.get(way.name) is not None for way in self._ways)

    @Slot()
    @override
    def start(self) -> None:
        for way in self._ways:
            way.start()
        if not self._ways:
            self.told.emit(None)

    @override
    def ask(self) -> None:
        self.start()

    @override
    def close(self) -> None:
        for way in self._ways:
            way.close()
        self._said.clear()

    @Slot(object)
    def _on_told(self, what: object) -> None:
        way = self.sender()
        if isinstance(way, Way):
            self._said[way.name] = what
        if len(self._said) < len(self._ways) and what is not True:
            # Somebody has not answered yet.
            return
        known = [said for said in self._said.values() if said is not None]
        self.told.emit(any(known) if known else None)
