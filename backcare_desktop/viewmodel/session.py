"""Which part of a session is on the page.

Law: one frozen dataclass for each part; the page shows exactly one.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.states import (
    Apply,
    Checks,
    Idle,
    Off,
    OnBody,
    Ready,
    Recover,
    Remove,
    Rest,
)
from backcare_desktop.viewmodel.choose import ChooseView, choose
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.running import RunningView, SkinCheckView, TakeOffView, running, take_off
from backcare_desktop.viewmodel.waiting import ReadyView, WaitView, ready, waiting


@dataclass(frozen=True, slots=True)
class OnBodyView:
    """After an unreadable record: is anything cold or warm on the body?"""


@dataclass(frozen=True, slots=True)
class SkinFoundView:
    """Something was seen on the skin and nothing is on the body any more."""

    sign: str


Stage = RunningView | SkinCheckView | TakeOffView | WaitView | ReadyView | OnBodyView
#: The stages that take over the page until they are answered.
TAKEOVER = SkinCheckView | TakeOffView | OnBodyView


@dataclass(frozen=True)
class SessionView:
    """The session page. stage: None where nothing runs. cold, heat: the screens before a session.

    Those two are worked out when they are asked for (so no slots): they judge every method, and a
    session that runs is drawn each second.
    """

    state: Practice
    now: Moment
    outside: Outside
    stage: Stage | None
    asking: Modality | None
    skin_found: SkinFoundView | None = None

    @cached_property
    def cold(self) -> ChooseView:
        """The screen before a cold session."""
        return choose(self.state, self.now, self.outside, Modality.COLD)

    @cached_property
    def heat(self) -> ChooseView:
        """The screen before a heat session."""
        return choose(self.state, self.now, self.outside, Modality.HEAT)

    @property
    def takes_over(self) -> bool:
        """Whether an answer is waited for, so that no other page may be opened."""
        return isinstance(self.stage, TAKEOVER)

    def choosing(self, modality: Modality) -> ChooseView:
        """The screen before a session of this modality."""
        return self.cold if modality is Modality.COLD else self.heat


def session_view(state: Practice, now: Moment, outside: Outside) -> SessionView:
    """The session page at `now`."""
    sign = state.ledger.skin_sign
    found = sign is not None and not isinstance(state.thermal, OnBody)
    asking = state.thermal.request.modality if isinstance(state.thermal, Checks) else None
    return SessionView(
        state,
        now,
        outside,
        stage=_stage(state, now, outside),
        asking=asking,
        skin_found=SkinFoundView(sign) if found and sign is not None else None,
    )


def _stage(state: Practice, now: Moment, outside: Outside) -> Stage | None:
    if state.asks_on_body:
        return OnBodyView()
    thermal = state.thermal
    match thermal:
        case Apply():
            return running(state, thermal, now, outside)
        case Remove() | Recover():
            return take_off(state, thermal, now, outside)
        case Off() | Rest():
            return waiting(state, thermal, now, outside)
        case Ready():
            return ready(state, thermal, now, outside)
        case Idle() | Checks():
            return None
        case _:
            assert_never(thermal)
