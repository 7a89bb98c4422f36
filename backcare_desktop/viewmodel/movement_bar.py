"""A routine in the session bar of other pages."""

from backcare_desktop.engine.guided.states import Active, Paused
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.bar import BarView
from backcare_desktop.viewmodel.calm import calms_down
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.player import countdown, seconds_left


def movement_bar(state: Practice, now: Moment) -> BarView | None:
    """The bar of the routine that runs; None where none does."""
    guided = state.guided
    if not isinstance(guided, Active):
        return None
    if calms_down(guided):
        kind = "paused" if isinstance(guided, Paused) else "running"
        return BarView("breath", message(f"bar.calm.{kind}"), page="breathe")
    phase, left_ms, _ = countdown(guided, now.boot_ms)
    shown = "paused" if isinstance(guided, Paused) else phase
    return BarView("movement", message(f"bar.movement.{shown}"), seconds_left(left_ms), page="player")
