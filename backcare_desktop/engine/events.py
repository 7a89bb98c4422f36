"""Everything that can happen, as data.

Law: an event says what happened and nothing about what follows from it.
"""

from dataclasses import dataclass
from typing import Literal

from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.methods import Modality


@dataclass(frozen=True, slots=True)
class StartAsked:
    """A cold or heat session is asked for; answers None shows the checks first."""

    request: Request
    answers: Answers | None = None


@dataclass(frozen=True, slots=True)
class NextAsked:
    """The next cycle or second part is asked for."""

    answers: Answers | None = None


@dataclass(frozen=True, slots=True)
class SourceOff:
    """The source is off; since_ms on the boot clock where the person knows better than "now"."""

    since_ms: int | None = None


@dataclass(frozen=True, slots=True)
class StopAsked:
    """Take it off now, or end the session."""


@dataclass(frozen=True, slots=True)
class SkinAnswered:
    """The skin looks right (sign None), or shows this sign."""

    sign: str | None = None


@dataclass(frozen=True, slots=True)
class ScreenAnswered:
    """The warning signs were answered; yes holds ids such as "A1"; not sure counts as yes."""

    yes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cleared:
    """A professional has cleared it: emergency, same-day or skin."""

    what: str


@dataclass(frozen=True, slots=True)
class ProfileAnswered:
    """Conditions of the safety profile: those asked, and those that apply."""

    yes: frozenset[str]
    answered: frozenset[str]


@dataclass(frozen=True, slots=True)
class SkinReviewed:
    """After an unreadable ledger: the skin was looked at and is whole and warm."""


@dataclass(frozen=True, slots=True)
class OnBodyAnswered:
    """After an unreadable ledger: what is on the body right now, None for nothing."""

    modality: Modality | None


@dataclass(frozen=True, slots=True)
class MedicineLogged:
    """A medicine was taken. kind: nsaid, sedating, topical-heat or other."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class LimitSet:
    """A limit is set by the person, in the limit's unit; not trusted."""

    name: str
    value: object


@dataclass(frozen=True, slots=True)
class LedgerRestored:
    """A backup of this person is read in; not trusted.

    ledger: on the clock of this boot. conditions: those of the safety profile that apply.
    """

    ledger: Ledger
    conditions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OptionChosen:
    """A setting that is no limit was asked for. valid: whether the option takes the value."""

    name: str
    valid: bool


@dataclass(frozen=True, slots=True)
class PainTold:
    """Pain from 0 to 10; None where the person would rather not say. after: of a session."""

    level: int | None
    after: bool = False


@dataclass(frozen=True, slots=True)
class AlarmHushed:
    """The alarm's sound is paused for at most a minute."""


@dataclass(frozen=True, slots=True)
class RoutineAsked:
    """A routine is asked for; None where there is none of that name.

    pain_before: 0 to 10, None where it was not told. awake_for_ms: since waking, None where nobody
    knows.
    """

    routine: Routine | None
    pain_before: int | None = None
    awake_for_ms: int | None = None


@dataclass(frozen=True, slots=True)
class RoutinePaused:
    """The routine's time shall stand still."""


@dataclass(frozen=True, slots=True)
class RoutineResumed:
    """The routine shall go on."""


@dataclass(frozen=True, slots=True)
class RoutineSkipped:
    """The next movement shall come."""


@dataclass(frozen=True, slots=True)
class RoutineStopped:
    """The routine shall end."""


@dataclass(frozen=True, slots=True)
class HurtTold:
    """Something hurts: the routine ends at once; told again afterwards with what kind of pain it is."""

    sharp: bool = False
    leg: bool = False
    numb: bool = False


@dataclass(frozen=True, slots=True)
class ReminderSet:
    """One part of one reminder is set by the person, as in `breaks.posture.interval_min`; not trusted."""

    name: str
    part: str
    value: object


@dataclass(frozen=True, slots=True)
class BreakBegun:
    """The break is taken now."""


@dataclass(frozen=True, slots=True)
class BreakDone:
    """The break was taken."""


@dataclass(frozen=True, slots=True)
class BreakSkipped:
    """This break is left out."""


@dataclass(frozen=True, slots=True)
class BreakSnoozed:
    """This break is put off; for_ms None: for the usual time."""

    for_ms: int | None = None


@dataclass(frozen=True, slots=True)
class BreaksPaused:
    """No reminder for so long, or until the clock shows this minute of the day; 0 is tomorrow."""

    for_ms: int | None = None
    until_min: int | None = None


@dataclass(frozen=True, slots=True)
class BreaksResumed:
    """The pause shall end."""


@dataclass(frozen=True, slots=True)
class WeekSet:
    """One thing of the week's plan, or of the check-up, is set, as in `plan.mon.activity`; not trusted."""

    key: str
    value: object


@dataclass(frozen=True, slots=True)
class ActivityTold:
    """Today's activity was done, or is left out today; None takes back what was said."""

    outcome: Literal["done", "left"] | None


@dataclass(frozen=True, slots=True)
class ActivityPutOff:
    """Today's activity shall be asked so much later."""

    for_ms: int


@dataclass(frozen=True, slots=True)
class CheckupBooked:
    """The check-up is booked."""


@dataclass(frozen=True, slots=True)
class CheckupPutOff:
    """The check-up shall be asked so much later, in whole days."""

    for_ms: int


@dataclass(frozen=True, slots=True)
class QuitAsked:
    """The program shall quit; off: the person says that nothing is on the body."""

    off: bool


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time has passed; the moment says how much."""


@dataclass(frozen=True, slots=True)
class Slept:
    """The machine slept from `began_ms` (boot clock) until now."""

    began_ms: int


@dataclass(frozen=True, slots=True)
class Faulted:
    """Something in the program broke; a session goes to "take it off now"."""


@dataclass(frozen=True, slots=True)
class StoreChanged:
    """The disk refuses, or takes again, what is written."""

    writable: bool


@dataclass(frozen=True, slots=True)
class SoundChanged:
    """Sound is ok, muted or unavailable."""

    health: str


@dataclass(frozen=True, slots=True)
class ElsewhereChanged:
    """Another program of this person has something on the body, or no longer (S7)."""

    occupied: bool


@dataclass(frozen=True, slots=True)
class ZoneTold:
    """Local time is so far ahead of UTC now."""

    offset_ms: int


@dataclass(frozen=True, slots=True)
class AwayTold:
    """Nobody is at the keyboard, or the screen is locked; since_ms on the boot clock, None for now."""

    since_ms: int | None = None


@dataclass(frozen=True, slots=True)
class BackTold:
    """Somebody is at the keyboard, or nobody can tell."""


@dataclass(frozen=True, slots=True)
class DoNotDisturbTold:
    """The desktop wants no notices, or takes them again."""

    on: bool


@dataclass(frozen=True, slots=True)
class FullScreenTold:
    """Another program fills the screen, or no longer."""

    on: bool


Event = (
    StartAsked
    | NextAsked
    | SourceOff
    | StopAsked
    | SkinAnswered
    | ScreenAnswered
    | Cleared
    | ProfileAnswered
    | SkinReviewed
    | OnBodyAnswered
    | MedicineLogged
    | LimitSet
    | LedgerRestored
    | OptionChosen
    | PainTold
    | AlarmHushed
    | RoutineAsked
    | RoutinePaused
    | RoutineResumed
    | RoutineSkipped
    | RoutineStopped
    | HurtTold
    | ReminderSet
    | BreakBegun
    | BreakDone
    | BreakSkipped
    | BreakSnoozed
    | BreaksPaused
    | BreaksResumed
    | WeekSet
    | ActivityTold
    | ActivityPutOff
    | CheckupBooked
    | CheckupPutOff
    | QuitAsked
    | Ticked
    | Slept
    | Faulted
    | StoreChanged
    | SoundChanged
    | ElsewhereChanged
    | ZoneTold
    | AwayTold
    | BackTold
    | DoNotDisturbTold
    | FullScreenTold
)
#: Events that are no request of the person: they neither clear nor set a refusal.
WORLD = (
    Ticked
    | Slept
    | Faulted
    | StoreChanged
    | SoundChanged
    | ElsewhereChanged
    | ZoneTold
    | AwayTold
    | BackTold
    | DoNotDisturbTold
    | FullScreenTold
)
