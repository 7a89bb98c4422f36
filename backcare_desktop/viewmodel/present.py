"""The one function that turns the practice into what the window shows.

Law: everything on a screen comes from here; the same three arguments give the same view.
"""

from dataclasses import dataclass

from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import Practice, alarm_of
from backcare_desktop.engine.thermal.advance import Level
from backcare_desktop.viewmodel.bar import BannerView, BarView
from backcare_desktop.viewmodel.first_run import FirstRunView, first_run_view
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.screen import ScreenView, screen_view
from backcare_desktop.viewmodel.settings import SettingsView, settings_view


@dataclass(frozen=True, slots=True)
class WindowView:
    """All that the window shows.

    forced: the page that must be shown now, "" where the person chooses. alarm: what stands.
    flash: the whole window says it in colour, as sound cannot.
    """

    outside: Outside
    alarm: Level = "none"
    flash: bool = False
    forced: str = ""
    banners: tuple[BannerView, ...] = ()
    bar: BarView | None = None
    screen: ScreenView = ScreenView()
    first_run: FirstRunView = FirstRunView()
    settings: SettingsView = SettingsView()


def present(state: Practice, now: Moment, outside: Outside) -> WindowView:
    """What the window shows at `now`."""
    alarm = alarm_of(state, now.boot_ms)
    return WindowView(
        outside,
        alarm.level,
        screen=screen_view(state, now, outside),
        first_run=first_run_view(state, outside),
        settings=settings_view(state, outside),
    )
