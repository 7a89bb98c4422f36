"""The one function that turns the practice into what the window shows.

Law: everything on a screen comes from here; the same three arguments give the same view.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from backcare_desktop.engine.guided.states import Active
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice, alarm_of, on_body
from backcare_desktop.engine.thermal.advance import Level
from backcare_desktop.viewmodel.bar import BannerView, BarView, banner_views, bar_view
from backcare_desktop.viewmodel.first_run import FirstRunView, first_run_view
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.relief import ReliefView, relief_view
from backcare_desktop.viewmodel.session import SessionView, session_view
from backcare_desktop.viewmodel.waiting import ReadyView, WaitView

if TYPE_CHECKING:
    from backcare_desktop.viewmodel.breaks import BreaksView
    from backcare_desktop.viewmodel.plots import PlotsView
    from backcare_desktop.viewmodel.screen import ScreenView
    from backcare_desktop.viewmodel.settings import SettingsView
    from backcare_desktop.viewmodel.week import WeekView


@dataclass(frozen=True)
class WindowView:
    """All that the window shows. What belongs to one page is worked out when that page asks for it.

    alarm: what stands. flash: the whole window says it in colour, as sound cannot. forced: the page
    that must be shown now, "" where the person chooses. quit_asks: before quitting, is it off?
    """

    state: Practice
    now: Moment
    outside: Outside
    session: SessionView
    first_run: FirstRunView
    alarm: Level = "none"
    flash: bool = False
    forced: str = ""
    quit_asks: bool = False
    banners: tuple[BannerView, ...] = ()
    bar: BarView | None = None

    @cached_property
    def relief(self) -> ReliefView:
        """The home page."""
        return relief_view(self.state, self.session, self.now, self.outside)

    @cached_property
    def screen(self) -> "ScreenView":
        """The warning signs."""
        # Not needed by the first window, as the next.
        from backcare_desktop.viewmodel.screen import screen_view

        return screen_view(self.state, self.now, self.outside)

    @cached_property
    def tip(self) -> tuple[Message, ...]:
        """The icon in the tray."""
        # As above.
        from backcare_desktop.viewmodel.tray_tip import tray_tip

        return tray_tip(self.state, self.now, self.outside, self.bar)

    @cached_property
    def breaks(self) -> "BreaksView":
        """The reminders."""
        # As above.
        from backcare_desktop.viewmodel.breaks import breaks_view

        return breaks_view(self.state, self.now, self.outside)

    @cached_property
    def plots(self) -> "PlotsView | None":
        """The plots of the diary, None until they were asked for."""
        # As above.
        from backcare_desktop.viewmodel.plots import plots_view

        return None if self.outside.plotted is None else plots_view(self.outside.plotted)

    @cached_property
    def week(self) -> "WeekView":
        """The week's plan."""
        from backcare_desktop.viewmodel.week import week_view

        return week_view(self.state, self.now, self.outside)

    @property
    def on_body(self) -> bool:
        """Whether something counts as on the body."""
        return on_body(self.state)

    @cached_property
    def settings(self) -> "SettingsView":
        """The settings."""
        from backcare_desktop.viewmodel.settings import settings_view

        return settings_view(self.state, self.outside)


def present(state: Practice, now: Moment, outside: Outside) -> WindowView:
    """What the window shows at `now`."""
    level = alarm_of(state, now.boot_ms).level
    session = session_view(state, now, outside)
    first_run = first_run_view(state, outside)
    flash = level in ("medium", "high") and state.sound != "ok"
    return WindowView(
        state,
        now,
        outside,
        session=session,
        first_run=first_run,
        alarm=level,
        flash=flash,
        forced=_forced(session, needs_first_run=first_run.needed),
        quit_asks=outside.quitting and on_body(state),
        banners=banner_views(state, outside, flash=flash),
        bar=_bar(state, session, level, now),
    )


def _bar(state: Practice, session: SessionView, level: Level, now: Moment) -> BarView | None:
    """What runs: a routine hides what only waits, and never what is on the body."""
    on = session.stage is not None and not isinstance(session.stage, WaitView | ReadyView)
    if on or not isinstance(state.guided, Active):
        return bar_view(session, level)
    # Not needed by the first window.
    from backcare_desktop.viewmodel.movement_bar import movement_bar

    return movement_bar(state, now)


def _forced(session: SessionView, *, needs_first_run: bool) -> str:
    if session.takes_over:
        return "session"
    return "first-run" if needs_first_run else ""
