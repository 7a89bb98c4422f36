"""Runs in a process of its own: a bare window of Qt Widgets, or the program, watched from inside.

Law: the program is the installed command with nothing left out and nothing loaded before it. What is
added is the same in both: one event filter on the window, taken away after its first painted frame.

Prints one line: when the first frame was painted, when the event loop had come round after it (a press
of a button is taken), both in ns of CLOCK_MONOTONIC, the processor time in s used until then, and when
all that was put off until after the first frame was done, in ns.

    python tools/benchmarks/probe.py bare
    python tools/benchmarks/probe.py program [session | routine | breathe | gallery | plots | background |
        away]

With another word it goes on a second later: begins a cold session, a routine or slow breathing as the
window would, or opens the gallery or the plots. It then prints the name of the page that is open, and how
long the page took from the wish to its first painted frame, in ms; of the plots to the last of them, and
once more when they are opened again. `background` and `away` minimise the window, of a person with a
reminder on, and print by which way idle time is known; for `away` three idle seconds do.
"""

import sys
import time
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

#: How long after the first frame a session begins, in ms.
_LATER_MS = 1_000
_MINIMISED = ("background", "away")
#: Idle for so long is away, where nobody waits five minutes for it, in ms.
_SOON_AWAY_MS = 3_000


class Finder:
    """Lets the program load Qt's widgets when it likes, and looks over its shoulder from then on."""

    @staticmethod
    def find_spec(name: str, path: Any = None, _target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ANN401 - as importlib has it
        if name != "PySide6.QtWidgets":
            return None
        sys.meta_path.remove(Finder)
        spec = PathFinder.find_spec(name, path)
        if spec is not None and spec.loader is not None:
            load = spec.loader.exec_module

            def loaded(module: ModuleType) -> None:
                load(module)
                _watch(module)

            spec.loader.exec_module = loaded  # type: ignore[method-assign]
        return spec


def _watch(widgets: Any) -> None:  # noqa: ANN401 - the module PySide6.QtWidgets
    """From now on whoever runs the event loop has an eye on his window."""
    real = widgets.QApplication.exec
    eyes: list[object] = []

    def watched(*_application: object) -> int:
        eyes.append(_eye())
        return int(real())

    widgets.QApplication.exec = watched


def _eye() -> object:
    from PySide6.QtCore import QEvent, QObject, QTimer, Slot
    from PySide6.QtGui import QCursor
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Eye(QObject):
        """Sees the first painted frame, then the first moment at which nothing waits."""

        def __init__(self) -> None:
            super().__init__()
            self._painted_ns = 0
            self._told: tuple[float, ...] = ()
            self._window: Any = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
            self._window.installEventFilter(self)

        def eventFilter(  # type: ignore[explicit-override]
            self, watched: QObject, event: QEvent
        ) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                self._painted_ns = time.monotonic_ns()
                # A timer of no length comes when the loop has done all that waited.
                QTimer.singleShot(0, self.usable)
            return False

        @Slot()
        def usable(self) -> None:
            self._told = (self._painted_ns, time.monotonic_ns(), time.process_time())
            # Comes after what was put off until now.
            QTimer.singleShot(0, self.settled)

        @Slot()
        def settled(self) -> None:
            print(*self._told, time.monotonic_ns(), flush=True)
            # In a corner of the screen the pointer points at nothing.
            QCursor.setPos(0, 0)
            if sys.argv[2:]:
                QTimer.singleShot(_LATER_MS, self.begin)

        @Slot()
        def begin(self) -> None:
            """What the last word asks for, of a person who has answered everything."""
            (_minimise if sys.argv[2] in _MINIMISED else _open)(self._window)

    return Eye()


def _open(window: Any) -> None:  # noqa: ANN401 - the program's own window
    """Opens what the last word asks for, the plots once more, and tells how long it took."""
    took_ms = _opened_ms(window)
    print(window.here, took_ms, flush=True)
    if sys.argv[2] == "plots":
        window.go("relief")
        window.repaint()
        took_ms = _opened_ms(window)
        print(window.here, took_ms, flush=True)


def _minimise(window: Any) -> None:  # noqa: ANN401 - as above
    window.showMinimized()
    print(_idle_way(), flush=True)


def _idle_way() -> str:
    """The way by which idle time is known; the program has one that asks, and no name leads to it."""
    import gc

    from backcare_desktop.runtime.presence.presence import Presence

    found = [thing for thing in gc.get_objects() if isinstance(thing, Presence)]
    return found[0].ways.idle.used if found else ""


def _opened_ms(window: Any) -> float:  # noqa: ANN401 - the program's own window
    began_ns = time.monotonic_ns()
    if sys.argv[2] == "gallery":
        window.go("stretch")
    elif sys.argv[2] == "plots":
        _plots(window)
    else:
        window.wished.emit(_WISHES[sys.argv[2]]())
    # All that the page is gets painted now, and not when the loop comes to it.
    window.repaint()
    return (time.monotonic_ns() - began_ns) / 1e6


def _plots(window: Any) -> None:  # noqa: ANN401 - the program's own window
    """Until the diary answered with all of its plots."""
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.viewmodel.diary_wishes import PlotsWished

    answered: list[object] = []
    window.wished.connect(lambda wish: answered.append(wish) if isinstance(wish, PlotsWished) else None)
    window.go("diary/plots/all")
    page = window.page("diary").part("plots")
    while not answered or page.shown is None:
        QApplication.processEvents()


def _session() -> object:
    from backcare_desktop.engine import events as ev
    from backcare_desktop.engine.guard import Answers, Request
    from backcare_desktop.engine.methods import METHODS, Modality

    request = Request(Modality.COLD, "gel-pack", 15, pain_before=4)
    return ev.StartAsked(request, Answers(frozenset((*METHODS["gel-pack"].checks, "recovered"))))


def _routine() -> object:
    from backcare_desktop.engine.events import RoutineAsked
    from backcare_desktop.gui.shelf import shelf

    offer = shelf().offer("floor_yoga")
    return RoutineAsked(offer.plan if offer is not None else None, 2, 24 * 3_600_000)


def _breathing() -> object:
    from backcare_desktop.engine.events import RoutineAsked
    from backcare_desktop.gui.calm_shelf import calms

    way = calms().way("slow46")
    return RoutineAsked(way.plan if way is not None else None, 2)


_WISHES = {"session": _session, "routine": _routine, "breathe": _breathing}


def main() -> int:
    """Run one of the two until it is ended from outside."""
    sys.meta_path.insert(0, Finder)
    if sys.argv[1] == "bare":
        return _bare()
    if sys.argv[2:] == ["away"]:
        _soon_away()
    from backcare_desktop.cli.main import main as backcare

    return backcare([])


def _soon_away() -> None:
    from backcare_desktop.runtime.presence import attendance, presence

    for module in (attendance, presence):
        vars(module)["NATURAL_MS"] = _SOON_AWAY_MS


def _bare() -> int:
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    application = QApplication(["bare"])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Bare"))
    window.resize(1000, 700)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
