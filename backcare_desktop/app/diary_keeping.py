"""The diary's file in the running program: opened when it is first needed, kept up with what happens.

Law: whatever becomes of the file, the rest of the program goes on as if there were none. What is the
matter with it is said once, in one sentence; what it refused stays in memory and is tried again.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from backcare_desktop.app.showing import Showing
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.state import on_body
from backcare_desktop.runtime.clock import offset_ms_at
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.store.database import StoreBrokenError, StoreUnwritableError
from backcare_desktop.store.keeper import Change, Keeper
from backcare_desktop.viewmodel.message import Message, message

if TYPE_CHECKING:
    from backcare_desktop.diary.plotted import Range
    from backcare_desktop.store.diary import Diary

#: How long until writing is tried again while the disk refuses.
RETRY_MS: Final = 30_000
#: Old lines of the journal go a few at a time, with so much between.
TIDY_MS: Final = 1_000
UNWRITABLE: Final = message("store.diary.unwritable")


class DiaryKeeping(QObject):
    """Holds the diary of one folder. keeper: the one whose journal tells what happened."""

    def __init__(
        self, driver: Driver, keeper: Keeper, showing: Showing, folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self._keeper = keeper
        self._showing = showing
        self._folder = folder
        self._diary: Diary | None = None
        self._said: set[Message] = set()
        self._more = False
        self._tidied = False
        #: The range of the plots, once they were wanted.
        self._plots: Range | None = None
        #: The time before that is looked at, once one was.
        self._looked: tuple[int, int] | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.keep_up)
        self._tidying = QTimer(self)
        self._tidying.setSingleShot(True)
        self._tidying.timeout.connect(self._tidy)
        driver.changed.connect(self._follow)

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self._folder

    @property
    def is_open(self) -> bool:
        """Whether the diary was needed so far."""
        return self._diary is not None

    @property
    def diary(self) -> "Diary":
        """The diary, with what the journal tells in it as far as one moment's work goes."""
        if self._diary is None:
            self.keep_up()
        return self._opened()

    @property
    def whole(self) -> "Diary":
        """The diary with all that the journal tells in it: for what is taken along, however long it takes."""
        self.keep_up()
        while self._more:
            self.keep_up()
        return self._opened()

    @Slot()
    def keep_up(self) -> None:
        """Take over what the journal tells, and show what the diary is now."""
        self._safely(self._gather)
        self._safely(self._show)
        if not self._more:
            self._safely(self._show_plots)

    def change(self, act: "Callable[[Diary], object]") -> None:
        """Do this with the diary; it is shown as it is then."""
        if self._diary is None:
            self._safely(self._gather)
        self._safely(act)
        self.keep_up()

    def plot(self, chosen: "Range") -> None:
        """Show the plots of this range."""
        self._plots = chosen
        self._safely(self._show_plots)

    def look_back(self, since_ms: int, until_ms: int) -> None:
        """Show what was from since_ms to before until_ms, too."""
        self._looked = since_ms, until_ms
        self._safely(self._show)

    def report(self, since_day: int, until_day: int, left_out: frozenset[str]) -> None:
        """Show the page for the doctor of these days, both included, without these parts."""
        # As much to load as the diary itself.
        from backcare_desktop.app.reporting import reported

        self._safely(
            lambda diary: self._showing.tell_of_report(reported(diary, since_day, until_day, left_out))
        )

    def close(self) -> None:
        """Let go of the file; what it refused is tried a last time."""
        self._again.stop()
        self._tidying.stop()
        if self._diary is not None:
            self._diary.retry()
            self._diary.close()
        self._diary = None

    @Slot(object)
    def _follow(self, change: Change) -> None:
        if change.told and self._diary is not None:
            self.keep_up()

    def _opened(self, *, broken: bool = False) -> "Diary":
        """The diary; opened anew where there was no file to be had."""
        # Most starts never open it.
        from backcare_desktop.store.diary import Diary

        before = self._diary
        if before is not None and before.found != "unwritable" and not broken:
            return before
        if before is not None:
            before.close()
        waiting = None if before is None else before.waiting
        self._diary = Diary.open(self._folder, waiting, broken=broken)
        return self._diary

    def _safely(self, act: "Callable[[Diary], object]") -> None:
        """Do it; where the file turns out to be broken, with a new one."""
        try:
            try:
                act(self._opened())
            except StoreBrokenError:
                act(self._opened(broken=True))
        except (StoreBrokenError, StoreUnwritableError):
            self._again.start(RETRY_MS)
        self._say(self._opened())

    def _gather(self, diary: "Diary") -> None:
        diary.retry()
        telling = self._keeper.telling
        if telling is None:
            return
        # Where it is refused, nobody waits for the rest.
        self._more = False
        self._more = diary.gather(telling, offset_ms_at)
        if self._more:
            # Ten years of it at once would hold the window up.
            self._again.start(0)
        elif not self._tidied:
            self._tidied = True
            self._tidying.start(TIDY_MS)

    @Slot()
    def _tidy(self) -> None:
        self._safely(self._drop_old)

    def _drop_old(self, diary: "Diary") -> None:
        telling = self._keeper.telling
        # An alarm never waits for what can wait.
        waits = on_body(self._driver.state)
        if waits or (telling is not None and diary.drop_old(telling, self._driver.now().wall_ms)):
            self._tidying.start(TIDY_MS)

    def _show(self, diary: "Diary") -> None:
        # As all of it, not needed by the first window.
        from backcare_desktop.diary.recent import LookedBack
        from backcare_desktop.store.lookout import look

        now_ms = self._driver.now().wall_ms
        watch = look(diary, now_ms, offset_ms_at(now_ms))
        recent = replace(diary.recent(now_ms), watch=watch)
        if self._looked is not None:
            recent = replace(recent, looked=LookedBack(*self._looked, diary.entries(*self._looked)))
        self._showing.tell_of_diary(recent)

    def _show_plots(self, diary: "Diary") -> None:
        # As much to load as the diary itself.
        from backcare_desktop.app.plotting import plotted

        if self._plots is not None:
            now_ms = self._driver.now().wall_ms
            today = (now_ms + offset_ms_at(now_ms)) // DAY_MS
            self._showing.tell_of_plots(plotted(diary.sums, self._plots, today))

    def _say(self, diary: "Diary") -> None:
        """What is the matter with the file, once; that it cannot be written each time it begins."""
        if diary.writable:
            self._said.discard(UNWRITABLE)
        elif diary.found != "newer":
            self._again.start(RETRY_MS)
        troubles = [trouble for trouble in _troubles(diary) if trouble not in self._said]
        self._said.update(troubles)
        self._showing.note(*troubles)


def _troubles(diary: "Diary") -> Iterator[Message]:
    if diary.aside is not None:
        yield Message("store.diary.broken", (("name", diary.aside.name),))
    if diary.found == "newer":
        yield message("store.diary.newer")
    elif not diary.writable:
        yield UNWRITABLE
