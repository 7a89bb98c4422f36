"""The session bar, the small clock and the banners."""

from dataclasses import dataclass
from typing import Literal, assert_never

from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.advance import Level
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.running import RunningView, SkinCheckView, TakeOffView
from backcare_desktop.viewmodel.session import OnBodyView, SessionView, Stage
from backcare_desktop.viewmodel.waiting import ReadyView, WaitView

Tone = Literal["cold", "heat", "movement", "breath", "plain", "danger"]


@dataclass(frozen=True, slots=True)
class BarView:
    """What runs, in one line. digits: time left, "" for none. urgent: an answer is waited for.

    page: where it is shown in full.
    """

    tone: Tone
    line: Message
    digits: str = ""
    urgent: bool = False
    page: str = "session"


@dataclass(frozen=True, slots=True)
class BannerView:
    """One line above every page. name: which banner it is; closable: it may be put away."""

    name: str
    line: Message
    urgent: bool = False
    closable: bool = False


def bar_view(session: SessionView, level: Level) -> BarView | None:
    """The bar, None where nothing runs."""
    if session.stage is not None:
        return _of_stage(session.stage, level)
    if session.asking is None:
        return None
    tone: Tone = "cold" if session.asking.value == "cold" else "heat"
    return BarView(tone, message(f"bar.checks.{session.asking.value}"))


def banner_views(state: Practice, outside: Outside, *, flash: bool = False) -> tuple[BannerView, ...]:
    """The banners that stand, the most urgent first. flash: the whole window says an alarm in colour."""
    found = []
    if not state.ledger.writable:
        found.append(BannerView("unwritable", message("window.banner.unwritable"), urgent=True))
    if outside.store_note is not None:
        found.append(BannerView("note", outside.store_note, urgent=True, closable=True))
    # What was to be kept in sight is seen now, and its question needs the room.
    if state.sound == "unavailable" and not flash:
        found.append(BannerView("sound", message("window.banner.sound"), urgent=True))
    if state.sound == "muted" and not flash:
        found.append(BannerView("muted", message("window.banner.muted"), urgent=True))
    if outside.demo:
        found.append(BannerView("demo", message("window.banner.demo")))
    elif outside.foreign_folder is not None:
        found.append(BannerView("folder", message("window.banner.folder", folder=outside.foreign_folder)))
    return tuple(found)


def _of_stage(stage: Stage, level: Level) -> BarView:
    match stage:
        case RunningView():
            line = message(f"bar.running.{stage.modality.value}", until=stage.until)
            return BarView(_tone(stage), line, stage.digits)
        case SkinCheckView():
            return BarView(_tone(stage), message("bar.skin_check"), stage.digits, urgent=True)
        case TakeOffView():
            tone = "danger" if level == "high" else _tone(stage)
            line = message(f"bar.{'recover' if stage.asks else 'take_off'}.{stage.modality.value}")
            return BarView(tone, line, urgent=True)
        case WaitView():
            kind = "off" if stage.off else "rest"
            line = message(f"bar.{kind}.{stage.modality.value}", until=stage.until)
            return BarView(_tone(stage), line, stage.digits)
        case ReadyView():
            return BarView(_tone(stage), message(f"bar.ready.{stage.modality.value}"))
        case OnBodyView():
            return BarView("danger", message("bar.on_body"), urgent=True)
        case _:
            assert_never(stage)


def _tone(stage: RunningView | SkinCheckView | TakeOffView | WaitView | ReadyView) -> Tone:
    return "cold" if stage.modality.value == "cold" else "heat"
