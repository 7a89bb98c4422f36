"""The window and what it is told: drawn after each change, and with each second that can be seen.

Law: the view is worked out anew from state, moment and outside; nothing shown is kept elsewhere.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from backcare_desktop.app.choices import Choices
from backcare_desktop.app.window_memory import remember, remembered
from backcare_desktop.engine.breaks.shown import shown as shown_breaks
from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.reminders import around
from backcare_desktop.engine.thermal.states import Checks, Idle
from backcare_desktop.gui import theme
from backcare_desktop.gui.pages.directory import entries
from backcare_desktop.gui.window import Window
from backcare_desktop.gui.window_place import place_of, put
from backcare_desktop.runtime.clock import local_offset
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.runtime.garbage import collect_due
from backcare_desktop.runtime.paths import Paths
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.present import present
from backcare_desktop.viewmodel.voice_found import VoiceFound
from backcare_desktop.viewmodel.walk import Walk

if TYPE_CHECKING:
    from backcare_desktop.diary.plotted import Plotted
    from backcare_desktop.diary.recent import Recent
    from backcare_desktop.diary.reported import Reported
    from backcare_desktop.gui.tray import Tray


class Showing(QObject):
    """What is seen of the program. outside: what the window has to know that the practice does not."""

    def __init__(
        self, driver: Driver, choices: Choices, outside: Outside, paths: Paths, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self._choices = choices
        self._paths = paths
        self._tray: Tray | None = None
        # Told one after the other; each until it was read.
        self._notes: list[Message] = []
        self.outside = choices.told(outside)
        theme.apply(choices.look())
        self.window = Window(entries())
        self._put_window()

    @property
    def in_tray(self) -> bool:
        """Whether the program can be found without its window."""
        return self._tray is not None and self._tray.there

    @property
    def in_first_run(self) -> bool:
        """Whether the questions of the first run come before everything else."""
        return not self._choices.first_run_done

    def use_tray(self, tray: "Tray") -> None:
        """Be seen in the tray too."""
        self._tray = tray
        self.outside = replace(self.outside, tray=tray.there)

    def tell_of_voice(self, found: VoiceFound) -> None:
        """Show what is known of the voice."""
        if found != self.outside.voice:
            self.outside = replace(self.outside, voice=found)
            self.draw()

    def tell_of_diary(self, recent: "Recent") -> None:
        """Show what the diary is now."""
        if recent != self.outside.diary:
            self.outside = replace(self.outside, diary=recent)
            self.draw()

    def tell_of_plots(self, plotted: "Plotted") -> None:
        """Show these plots."""
        if plotted != self.outside.plotted:
            self.outside = replace(self.outside, plotted=plotted)
            self.draw()

    def tell_of_report(self, reported: "Reported") -> None:
        """Show this page for the doctor."""
        if reported != self.outside.reported:
            self.outside = replace(self.outside, reported=reported)
            self.draw()

    def tell_of_files(self, outcome: Message) -> None:
        """Show what came of saving, reading in or deleting."""
        self.outside = replace(self.outside, filed=outcome)
        self.draw()

    def begin(self) -> None:
        """Show the window for the first time."""
        self.draw()
        self.window.show()

    @Slot()
    def open_window(self) -> None:
        """Bring the window to the front."""
        self.window.show()
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        self.watch()

    def put_away(self) -> None:
        """Leave the screen; what runs is found in the tray or the task bar."""
        if self.in_tray:
            self.window.hide()
            self.watch()
        else:
            self.window.showMinimized()

    @Slot()
    def be_found(self) -> None:
        """The tray is gone: a window that was put away into it goes to the task bar."""
        if not self.window.isVisible() and not self.in_tray:
            self.window.showMinimized()

    def draw(self) -> None:
        """Show what is so now."""
        self.outside = replace(self.outside, zone=local_offset(), store_note=next(iter(self._notes), None))
        view = present(self._driver.state, self._driver.now(), self.outside)
        self.window.draw(view)
        if self._tray is not None:
            self._tray.tell(view)
        collect_due()

    def watch(self) -> None:
        """Wake with each second only while running digits can be seen."""
        state = self._driver.state
        running = not isinstance(state.thermal, Idle | Checks) or isinstance(state.guided, Going)
        shown = self.window.isVisible() or self.outside.clock_shown
        resting = shown_breaks(state.breaks, around(state), self._driver.now().boot_ms)
        counts = resting.phase == "on-break" and resting.left_ms > 0
        self._driver.watch(on=(running and shown) or counts)

    def note(self, *notes: Message) -> None:
        """Tell this once, until it was read."""
        self._notes += [note for note in notes if note not in self._notes]

    def note_read(self) -> None:
        """The note that is shown was read."""
        del self._notes[:1]
        self.draw()

    def ask_to_quit(self, *, asked: bool) -> None:
        """Show or put away the closing question."""
        self.outside = replace(self.outside, quitting=asked)
        self.draw()

    def walk(self, walk: Walk | None) -> None:
        """Keep where the person is in "It just seized up", as long as the program runs."""
        self.outside = replace(self.outside, walk=walk)
        self.draw()

    def take_choices(self) -> None:
        """The options as they are now."""
        self.outside = self._choices.told(self.outside)

    @Slot()
    def apply_choices(self) -> None:
        """Look and show as the options, and the system, say now."""
        self.note(*self._choices.problems)
        self.take_choices()
        look = self._choices.look()
        if look != theme.look():
            theme.apply(look)
        self.watch()
        self.draw()

    def remember_place(self) -> None:
        """Keep where the window stands for the next start."""
        remember(self._paths.state, place_of(self.window))

    def _put_window(self) -> None:
        place = remembered(self._paths.state)
        if place is not None:
            put(self.window, place, [screen.availableGeometry() for screen in QGuiApplication.screens()])
