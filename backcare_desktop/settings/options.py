"""The table of all options, each declared once, and the choices a person made from it.

Law: page, file, command line and tests are made from this table. The numbers of a limit come from
the engine's own table, so that no second copy of a bound exists.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from backcare_desktop.engine.breaks.hours import DAYS
from backcare_desktop.engine.breaks.rules import LONGEST_NAME, RULES, interval_bounds, length_bounds
from backcare_desktop.engine.breaks.week import ACTIVITIES, DayPlan
from backcare_desktop.engine.breaks.week_rules import CHECKUP, EVERY, KEYS, MINUTES
from backcare_desktop.engine.events import ReminderSet, WeekSet
from backcare_desktop.engine.limits import LIMITS, WHOLE_NUMBERS, Bound, Limit
from backcare_desktop.engine.methods import METHODS, Modality
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS
from backcare_desktop.settings.option import Kind, Option, Section, Value
from backcare_desktop.settings.remark import Remark, shortened

_T = TypeVar("_T", bool, int, str)

REGIONS: Final = ("uk", "eu", "us", "ca", "au", "nz", "in", "other")
KNOWN: Final = ("unasked", "yes", "no")
#: Limits of features that exist; those of stretches, breathing and breaks come with them.
_FEATURES: Final = ("cold.", "heat.", "thermal.")
_LONGEST_DATE: Final = 10
#: No voice has a longer name.
_LONGEST_NAME: Final = 200


def _of_limit(limit: Limit) -> Option:
    kind = Kind.WHOLE if limit.unit in WHOLE_NUMBERS else Kind.NUMBER
    return Option(
        limit.name,
        kind,
        limit.default,
        Section.LIMITS,
        low=limit.lowest,
        high=limit.highest,
        limit=True,
    )


def _limits() -> Iterator[Option]:
    for limit in LIMITS.values():
        settable = limit.bound is not Bound.REQUIRED and limit.lowest < limit.highest
        if limit.name.startswith(_FEATURES) and settable:
            yield _of_limit(limit)


def _methods(modality: Modality) -> tuple[str, ...]:
    return ("", *(method.name for method in METHODS.values() if method.modality is modality))


def _longest(modality: Modality) -> float:
    return max(LIMITS[m.length_limit].hard for m in METHODS.values() if m.modality is modality)


def _last_minutes(modality: Modality) -> Option:
    """The length chosen last time; 0 for none. It preselects, and the gate judges it anew."""
    key = f"thermal.last_{modality.value}_minutes"
    return Option(key, Kind.WHOLE, 0, Section.MEMORY, high=_longest(modality))


def _last_method(modality: Modality) -> Option:
    key = f"thermal.last_{modality.value}_method"
    return Option(key, Kind.CHOICE, "", Section.MEMORY, choices=_methods(modality))


def _flag(key: str, section: Section, *, default: bool) -> Option:
    return Option(key, Kind.BOOL, default, section)


def _choice(key: str, section: Section, *choices: str) -> Option:
    """An option of these choices; the first is the default."""
    return Option(key, Kind.CHOICE, choices[0], section, choices=choices)


def _reminders() -> Iterator[Option]:
    """What can be set of each reminder. All are off until the card that shows them is there."""
    for name, rule in RULES.items():
        begin = f"breaks.{name}"
        yield _flag(f"{begin}.enabled", Section.MEMORY, default=rule.enabled)
        low, high = interval_bounds(name)
        minutes = rule.interval_ms // MINUTE_MS
        yield Option(f"{begin}.interval_min", Kind.NUMBER, minutes, Section.MEMORY, low, high)
        low, high = length_bounds(name)
        yield Option(f"{begin}.length_s", Kind.NUMBER, rule.length_ms // SECOND_MS, Section.MEMORY, low, high)
        yield Option(f"{begin}.hours", Kind.HOURS, "", Section.MEMORY)
        yield Option(f"{begin}.suggests", Kind.TEXT, rule.suggests, Section.MEMORY, high=LONGEST_NAME)
        yield Option(f"{begin}.title", Kind.TEXT, rule.title, Section.MEMORY, high=LONGEST_NAME)


def _week() -> Iterator[Option]:
    """The plan of each weekday, and the check-up; on the page "My week"."""
    for day in DAYS:
        yield _choice(f"plan.{day}.activity", Section.MEMORY, *ACTIVITIES)
        low, high = MINUTES
        yield Option(f"plan.{day}.minutes", Kind.WHOLE, DayPlan().minutes, Section.MEMORY, low, high)
        yield Option(f"plan.{day}.at", Kind.TIME, "", Section.MEMORY)
    yield _choice(CHECKUP, Section.MEMORY, *EVERY)


_ALL: Final = (
    _choice("theme", Section.LOOK, "system", "light", "dark", "contrast"),
    Option("text.scale", Kind.WHOLE, 100, Section.LOOK, low=100, high=200, step=25),
    _choice("motion", Section.LOOK, "system", "reduced", "full"),
    _choice("clock24", Section.LOOK, "system", "yes", "no"),
    Option("region", Kind.CHOICE, "other", Section.LOOK, choices=REGIONS),
    _flag("window.clock_on_top", Section.LOOK, default=False),
    _flag("keep_in_tray", Section.LOOK, default=True),
    # What the system has is the truth: app/login_start.py.
    _flag("autostart", Section.LOOK, default=False),
    Option("sound.volume", Kind.WHOLE, 80, Section.SOUND, high=100),
    _flag("sound.notifications", Section.SOUND, default=True),
    _flag("voice.on", Section.VOICE, default=False),
    Option("voice.rate", Kind.WHOLE, 100, Section.VOICE, low=50, high=150, step=25),
    Option("voice.volume", Kind.WHOLE, 80, Section.VOICE, low=10, high=100),
    # One of those that this machine has, found when asked for; "" for the best of them.
    Option("voice.name", Kind.TEXT, "", Section.MEMORY, high=_LONGEST_NAME),
    *_limits(),
    # What packs usually say, to read: nobody sees numbers who did not ask for them (clinical 6.1).
    _flag("diary.packs", Section.DIARY, default=False),
    _last_method(Modality.COLD),
    _last_method(Modality.HEAT),
    _last_minutes(Modality.COLD),
    _last_minutes(Modality.HEAT),
    # How holds are wanted (clinical 3.0: lighter S31 S32, more repeats S33).
    _flag("stretch.lighter", Section.MEMORY, default=False),
    _flag("stretch.more", Section.MEMORY, default=False),
    _flag("window.close_told", Section.MEMORY, default=False),
    _flag("person.first_run_done", Section.MEMORY, default=False),
    # Lasting facts of the warning-sign questions B2 and B4 (SAFETY 6): asked once, kept, changeable.
    _choice("person.cancer", Section.MEMORY, *KNOWN),
    _choice("person.low_defences", Section.MEMORY, *KNOWN),
    # The day the person gave for "a health professional has checked this", as 2026-03-02.
    Option("screen.cleared_on", Kind.TEXT, "", Section.MEMORY, high=_LONGEST_DATE),
    *_reminders(),
    *_week(),
    # Beside the reminders on their page.
    _choice("window.break_card", Section.MEMORY, "small", "screen"),
)

OPTIONS: Final = {option.key: option for option in _ALL}


def parse(key: str, value: object) -> Value | Remark:
    """The value where the option of that key takes it, else why not."""
    option = OPTIONS.get(key)
    if option is None:
        return Remark("settings.remark.option.unknown", (("key", shortened(key)),))
    return option.judge(value)


def reminder_part(key: str) -> tuple[str, str] | None:
    """Which part of which reminder the key names, None where it names something else."""
    of, _, rest = key.partition(".")
    name, _, part = rest.partition(".")
    return (name, part) if of == "breaks" and part else None


def told(key: str, value: object) -> ReminderSet | WeekSet | None:
    """What tells the engine of this option; None where it is none of its reminders."""
    if key in KEYS:
        return WeekSet(key, value)
    reminder = reminder_part(key)
    return None if reminder is None else ReminderSet(*reminder, value)


@dataclass(frozen=True, slots=True)
class Options:
    """What the person chose; everything else is at its default.

    chosen: pairs of key and value, sorted; only accepted values get in through `with_value`.
    """

    chosen: tuple[tuple[str, Value], ...] = ()

    def with_value(self, key: str, value: object) -> "Options":
        """The same with one more choice. Raises ValueError with the sentence of the refusal."""
        parsed = parse(key, value)
        if isinstance(parsed, Remark):
            raise ValueError(parsed.sentence)  # noqa: TRY004 - the value is wrong, not our call
        return Options(tuple(sorted({**dict(self.chosen), key: parsed}.items())))

    def without(self, key: str) -> "Options":
        """The same with that option at its default again."""
        return Options(tuple(pair for pair in self.chosen if pair[0] != key))

    def value(self, key: str) -> Value:
        """What is chosen, or the default. Raises KeyError for an unknown key."""
        default = OPTIONS[key].default
        return dict(self.chosen).get(key, default)

    def everything(self) -> dict[str, Value]:
        """Every option's value by its key."""
        return {key: option.default for key, option in OPTIONS.items()} | dict(self.chosen)

    def flag(self, key: str) -> bool:
        """The value of a yes-or-no option. Raises KeyError or TypeError for any other."""
        return _as(bool, self.value(key))

    def whole(self, key: str) -> int:
        """The value of a whole number. Raises KeyError or TypeError for any other."""
        return _as(int, self.value(key))

    def text(self, key: str) -> str:
        """The value of a choice or a text. Raises KeyError or TypeError for any other."""
        return _as(str, self.value(key))

    def reminders(self) -> tuple[tuple[str, str, Value], ...]:
        """Every part of every reminder as it is chosen, for the engine to judge (ReminderSet)."""
        named = ((reminder_part(key), value) for key, value in self.everything().items())
        return tuple((*reminder, value) for reminder, value in named if reminder is not None)

    def week(self) -> tuple[tuple[str, Value], ...]:
        """The week's plan and the check-up as they are chosen, for the engine to judge (WeekSet)."""
        return tuple((key, self.value(key)) for key in KEYS)

    def limits(self) -> tuple[tuple[str, float], ...]:
        """The limits the person set, for the engine to judge (LimitSet)."""
        return tuple(
            (key, value)
            for key, value in self.chosen
            if OPTIONS[key].limit and isinstance(value, int | float)
        )


def _as(kind: type[_T], value: Value) -> _T:
    if isinstance(value, bool) is not (kind is bool) or not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value
