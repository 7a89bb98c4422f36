"""Every safety number, each with its default, its hard bound, its reason and its source.

Law: a hard bound is a constant in code. No setting, file, command line or import passes it; a
setting may only lie between the default and the hard bound, or on the strict side of the default.

The letters S1, S2, ... in the sources, and [GK] for general knowledge, are resolved in
docs/safety/sources.md.
"""

import enum
from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.moment import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS


class Bound(enum.Enum):
    """Which way a limit is strict."""

    AT_MOST = "max"
    AT_LEAST = "min"
    REQUIRED = "req"


class Unit(enum.Enum):
    """What a limit's number counts."""

    MINUTES = "min"
    MINUTES_PER_DAY = "min/24 h"
    HOURS = "h"
    DAYS = "days"
    SECONDS = "s"
    PER_DAY = "per 24 h"
    COUNT = "count"
    PAIN = "0-10"
    CELSIUS = "C"
    REQUIRED = "bool"


MS_IN: Final = {
    Unit.MINUTES: MINUTE_MS,
    Unit.MINUTES_PER_DAY: MINUTE_MS,
    Unit.HOURS: HOUR_MS,
    Unit.DAYS: DAY_MS,
    Unit.SECONDS: SECOND_MS,
}
WHOLE_NUMBERS: Final = (Unit.PER_DAY, Unit.COUNT, Unit.PAIN, Unit.DAYS)

#: The top of the pain scale, "the worst you can imagine" (clinical 8).
WORST_PAIN: Final = 10
#: A rest longer than this is a slip of the keyboard: a week in ms, or 10,080 minutes.
LONGEST_WAIT_MS: Final = 7 * DAY_MS


@dataclass(frozen=True, slots=True)
class Limit:
    """One safety number.

    default: what is preselected (session lengths) or in force (all others), in `unit`.
    hard: the bound that nothing passes, in `unit`.
    other_end: the bound on the strict side, in `unit`; None where zero or a week bounds it.
    session_length: True where the default is only preselected and the hard bound refuses.
    """

    name: str
    default: int | bool
    hard: int | bool
    bound: Bound
    unit: Unit
    reason: str
    source: str
    session_length: bool = False
    other_end: int | None = None

    @property
    def lowest(self) -> float:
        """The smallest value a person may set, in `unit` (exclusive zero where nothing else)."""
        if self.bound is Bound.AT_LEAST:
            return self.hard
        return self.other_end if self.other_end is not None else 0

    @property
    def highest(self) -> float:
        """The largest value a person may set, in `unit`."""
        if self.bound is Bound.AT_LEAST:
            return LONGEST_WAIT_MS / MS_IN[self.unit]
        return self.hard

    def accepts(self, value: object) -> bool:
        """Whether `value` may be set: a finite number above zero within the range."""
        if self.bound is Bound.REQUIRED:
            return value is True
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        # Compared before anything is computed: NaN fits no range, and a huge integer no float.
        if not (value > 0 and self.lowest <= value <= self.highest):
            return False
        return self.unit not in WHOLE_NUMBERS or value == int(value)


_ALL: Final = (
    Limit(
        "cold.max_application",
        15,
        20,
        Bound.AT_MOST,
        Unit.MINUTES,
        "After about 20 minutes more cold adds little and the risk of frostbite and nerve harm grows.",
        "S1 S3 S6 (20 max; 10-15 often enough); NHS S4 10, S5 5",
        session_length=True,
    ),
    Limit(
        "cold.gel_or_instant.max_application",
        10,
        20,
        Bound.AT_MOST,
        Unit.MINUTES,
        "Freezer gel starts well below 0 C, so it is harshest in its first minutes.",
        "S1 S6; starts below 0 C: S8 frostbite case",
        session_length=True,
    ),
    Limit(
        "cold.ice_massage.max_application",
        5,
        5,
        Bound.AT_MOST,
        Unit.MINUTES,
        "Bare ice on skin is only safe moving and briefly; numb means stop.",
        "S6 (about 5 min); textbooks 5-10 [GK]",
        session_length=True,
    ),
    Limit(
        "cold.min_rest",
        120,
        60,
        Bound.AT_LEAST,
        Unit.MINUTES,
        "Blood must return and deep muscle stays cold for 30 to 90 minutes after a pack.",
        "S3 hourly day 1 then 2-3 h; S4 hourly; S11 2-3 h; S5 4 h; rewarming S9",
    ),
    Limit(
        "cold.onoff_total",
        20,
        20,
        Bound.AT_MOST,
        Unit.MINUTES,
        "Ten on, ten off, ten on was tried with 20 minutes of contact in all, not more.",
        "S2 Bleakley 2006: 10 on/10 off/10 on, then 2 h",
    ),
    Limit(
        "cold.max_per_day",
        4,
        6,
        Bound.AT_MOST,
        Unit.PER_DAY,
        "Four a day is the usual advice once the first day is over.",
        "S4 4/day (day 2); S3 3+/day; S6 8-10 (not used)",
    ),
    Limit(
        "cold.max_minutes_per_day",
        60,
        120,
        Bound.AT_MOST,
        Unit.MINUTES_PER_DAY,
        "Four sessions of 15 minutes; cold over long hours helps less and harms more.",
        "derived: 4x15 and 6x20",
    ),
    Limit(
        "cold.skin_check_every",
        5,
        5,
        Bound.AT_MOST,
        Unit.MINUTES,
        "Frostbite shows on the skin before it hurts: look every five minutes.",
        "5-min check in physio leaflets; S1 stop signs",
    ),
    Limit(
        "cold.min_barrier",
        default=True,
        hard=True,
        bound=Bound.REQUIRED,
        unit=Unit.REQUIRED,
        reason="A damp cloth between pack and skin prevents cold burns.",
        source="S1 S3 S4 S5 S8",
    ),
    Limit(
        "cold.no_numb_exercise",
        20,
        10,
        Bound.AT_LEAST,
        Unit.MINUTES,
        "Cold muscle is weaker and less skilled for a while.",
        "S12 Bleakley 2012: weaker, less skilled after >20 min",
    ),
    Limit(
        "cold.review_prompt_day",
        3,
        7,
        Bound.AT_MOST,
        Unit.DAYS,
        "Cold serves the first two or three days; after that ask whether it still helps.",
        "S4 cut down from day 3; S11 48-72 h",
    ),
    Limit(
        "heat.pack.max",
        15,
        20,
        Bound.AT_MOST,
        Unit.MINUTES,
        "Burns grow with time even at moderate warmth; 15 to 20 minutes is the advice.",
        "FDA S15 15-20; NHS S14 10-15; S13 20-30 (not used)",
        session_length=True,
    ),
    Limit(
        "heat.electric_pad.max",
        15,
        20,
        Bound.AT_MOST,
        Unit.MINUTES,
        "A burn was reported in under 20 minutes on the low setting.",
        "FDA S15 S16; burn <20 min on low when lain on",
        session_length=True,
    ),
    Limit(
        "heat.electric_blanket.max",
        15,
        20,
        Bound.AT_MOST,
        Unit.MINUTES,
        "A blanket on the sore area is a heating pad by another name.",
        "same as pad; fire services: unplug before sleep",
        session_length=True,
    ),
    Limit(
        "heat.bath.max",
        15,
        20,
        Bound.AT_MOST,
        Unit.MINUTES,
        "Long hot baths drop blood pressure; 15 to 20 minutes is the advice.",
        "Healthwise S3 15-20; pool/spa 15 at 40 C",
        session_length=True,
    ),
    Limit(
        "heat.bath.water_temp",
        38,
        40,
        Bound.AT_MOST,
        Unit.CELSIUS,
        "Water over 40 C strains heart and skin.",
        "GK spa limit 40 C; pregnancy: ask first, <=10 min",
    ),
    Limit(
        "heat.wrap.max",
        240,
        480,
        Bound.AT_MOST,
        Unit.MINUTES_PER_DAY,
        "Makers allow 8 hours in 24; the first use is best kept to 4.",
        "ThermaCare S17: 8 h in 24 h; Nadler S23 40 C 8 h",
        session_length=True,
    ),
    Limit(
        "heat.wrap.max_days_in_row",
        3,
        7,
        Bound.AT_MOST,
        Unit.DAYS,
        "After a week without change a doctor should look.",
        "S17: 7 days then doctor",
    ),
    Limit(
        "heat.min_rest",
        120,
        60,
        Bound.AT_LEAST,
        Unit.MINUTES,
        "Fifteen minutes in every hour, day after day, has left lasting skin marks.",
        "Healthwise every 2-3 h [GK]; EAI from 15 min each hour daily S21",
    ),
    Limit(
        "heat.max_per_day",
        3,
        3,
        Bound.AT_MOST,
        Unit.PER_DAY,
        "Up to three times a day is the published advice.",
        "NHS S14 up to 3 a day",
    ),
    Limit(
        "heat.max_days_in_row",
        5,
        7,
        Bound.AT_MOST,
        Unit.DAYS,
        "Repeated daily heat can mark the skin; then it needs a rest and a look.",
        "S17 7 days; S21 EAI",
    ),
    Limit(
        "heat.skin_check_every",
        5,
        5,
        Bound.AT_MOST,
        Unit.MINUTES,
        "A burn can come without pain: look every five minutes.",
        "FDA S15 assess frequently",
    ),
    Limit(
        "heat.barrier_and_on_top",
        default=True,
        hard=True,
        bound=Bound.REQUIRED,
        unit=Unit.REQUIRED,
        reason="Weight on a pad traps heat where blood cannot carry it away.",
        source="FDA S15 cover it; place on top, never lie on it; S13 2-3 towel layers",
    ),
    Limit(
        "heat.acute_injury_block",
        72,
        48,
        Bound.AT_LEAST,
        Unit.HOURS,
        "Heat on a fresh swollen injury feeds the swelling.",
        "S17 48 h bruise/swelling; MedlinePlus S36 48-72 h",
    ),
    Limit(
        "heat.topical_block",
        12,
        12,
        Bound.AT_LEAST,
        Unit.HOURS,
        "Heat over menthol, salicylate or capsaicin rubs has caused serious burns.",
        "FDA S18 never heat over menthol/capsaicin/salicylate; S19 1 h before bath",
    ),
    Limit(
        "thermal.sedation_block",
        8,
        8,
        Bound.AT_LEAST,
        Unit.HOURS,
        "A sleepy person does not feel a burn or hear an alarm.",
        "FDA/CPSC S16: not after sleep/pain medicines or alcohol",
    ),
    Limit(
        "thermal.switch_gap",
        120,
        60,
        Bound.AT_LEAST,
        Unit.MINUTES,
        "Skin that was just cooled or warmed cannot judge the other.",
        "Healthwise S3: a few hours between heat and cold",
    ),
    Limit(
        "thermal.awake_ack_timeout",
        30,
        60,
        Bound.AT_MOST,
        Unit.SECONDS,
        "No answer may mean asleep: the alarm grows louder and the application ends.",
        "S1 S3 S15: never fall asleep",
    ),
    Limit(
        "stretch.hold",
        30,
        60,
        Bound.AT_MOST,
        Unit.SECONDS,
        "Thirty seconds is the usual hold; a minute the most that was studied.",
        "S28 Mayo 30, 60 for problem areas; ACSM 10-30 [GK]",
        session_length=True,
        other_end=10,
    ),
    Limit(
        "stretch.repeats",
        3,
        4,
        Bound.AT_MOST,
        Unit.COUNT,
        "Two to four repeats are the usual advice.",
        "S33 2-4; ACSM 2-4 [GK]",
        session_length=True,
    ),
    Limit(
        "stretch.max_per_muscle",
        120,
        180,
        Bound.AT_MOST,
        Unit.SECONDS,
        "Trials held one muscle for up to three minutes a day, not more.",
        "ACSM 60 s total; S29 180 s/day",
    ),
    Limit(
        "stretch.rest_between",
        10,
        5,
        Bound.AT_LEAST,
        Unit.SECONDS,
        "A short rest lets the muscle settle between holds.",
        "no published minimum",
    ),
    Limit(
        "move.reps",
        8,
        15,
        Bound.AT_MOST,
        Unit.COUNT,
        "Home programmes begin at five and end at about fifteen.",
        "NHS S30 start at 5; S32 8-15",
        session_length=True,
    ),
    Limit(
        "warmup.before_hold",
        3,
        2,
        Bound.AT_LEAST,
        Unit.MINUTES,
        "Warm muscles stretch more safely than cold ones.",
        "S28 5-10 min; shortened for gentle holds",
    ),
    Limit(
        "warmup.before_deep_or_strength",
        5,
        5,
        Bound.AT_LEAST,
        Unit.MINUTES,
        "Deep bends and strength need five minutes of moving first.",
        "Mayo S28 5-10 min",
    ),
    Limit(
        "warmup.valid_for",
        15,
        20,
        Bound.AT_MOST,
        Unit.MINUTES,
        "A warm-up fades when you sit down again.",
        "no published number",
    ),
    Limit(
        "stretch.stop_at_pain",
        default=True,
        hard=True,
        bound=Bound.REQUIRED,
        unit=Unit.REQUIRED,
        reason="Pain is a sign to stop, at once.",
        source="S28 pain = too far",
    ),
    Limit(
        "stretch.max_start_pain",
        5,
        7,
        Bound.AT_MOST,
        Unit.PAIN,
        "With strong pain only the small gentle set is offered.",
        "NHS severe-pain words S42; no published cut-off",
    ),
    Limit(
        "stretch.pain_rise_stop",
        2,
        2,
        Bound.AT_MOST,
        Unit.PAIN,
        "Two points more is a real change for the worse.",
        "S61 minimal important change 2",
    ),
    Limit(
        "stretch.sessions_per_day",
        3,
        4,
        Bound.AT_MOST,
        Unit.COUNT,
        "Three short sessions a day are the usual home dose.",
        "NHS inform S30 3/day",
    ),
    Limit(
        "flexion.after_waking",
        120,
        60,
        Bound.AT_LEAST,
        Unit.MINUTES,
        "Discs hold more water after sleep, so deep bends wait.",
        "Snook S34: first 2 h",
    ),
    Limit(
        "strength.max_start_pain",
        2,
        3,
        Bound.AT_MOST,
        Unit.PAIN,
        "Strength work is for quiet days.",
        "no published cut-off",
    ),
    Limit(
        "strength.plank_hold",
        10,
        60,
        Bound.AT_MOST,
        Unit.SECONDS,
        "Short holds in good form serve better than long shaky ones.",
        "general practice [GK]",
        session_length=True,
    ),
    Limit(
        "breath.slow",
        5,
        10,
        Bound.AT_MOST,
        Unit.MINUTES,
        "Ten minutes is plenty for a paced breath.",
        "S37 6 breaths/min",
        session_length=True,
    ),
    Limit(
        "breath.box",
        3,
        5,
        Bound.AT_MOST,
        Unit.MINUTES,
        "Breath holds are kept short.",
        "S38",
        session_length=True,
    ),
    Limit(
        "breath.478_cycles",
        4,
        8,
        Bound.AT_MOST,
        Unit.COUNT,
        "Four rounds, eight at most, or you may feel dizzy.",
        "S39 4 cycles, up to twice a day",
        session_length=True,
    ),
    Limit(
        "break.interval",
        30,
        60,
        Bound.AT_MOST,
        Unit.MINUTES,
        "Sitting half an hour to an hour is long enough.",
        "HSE S58 5-10 min per 50-60; S56 active breaks",
        other_end=20,
    ),
    Limit(
        "break.duration",
        2,
        1,
        Bound.AT_LEAST,
        Unit.MINUTES,
        "A break that moves you works best.",
        "S56 20 s-30 min, moving works best",
    ),
)

LIMITS: Final = {limit.name: limit for limit in _ALL}


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers in force: the table and what the person set within it.

    settings: pairs of limit name and value, sorted. Raises ValueError for a value that its limit
    does not accept, wherever it came from.
    """

    settings: tuple[tuple[str, float], ...] = ()

    def __post_init__(self) -> None:
        for name, value in self.settings:
            if name not in LIMITS or not LIMITS[name].accepts(value):
                raise ValueError(name)
        if len(dict(self.settings)) != len(self.settings):
            raise ValueError("a limit is set twice")

    def setting(self, name: str) -> float | None:
        """What the person set, in the limit's unit, or None."""
        return dict(self.settings).get(name)

    def in_force(self, name: str) -> float:
        """The value that refuses, in the limit's unit.

        A session length is refused by its hard bound until the person sets a stricter one; every
        other limit is in force at its default. Raises KeyError for an unknown name.
        """
        limit = LIMITS[name]
        unset = limit.hard if limit.session_length else limit.default
        setting = self.setting(name)
        return unset if setting is None else setting

    def preselected(self, name: str) -> float:
        """What a screen offers first, in the limit's unit."""
        return min(LIMITS[name].default, self.in_force(name))

    def ms(self, name: str) -> int:
        """The value in force as milliseconds; KeyError for a limit that is not a time."""
        return int(self.in_force(name) * MS_IN[LIMITS[name].unit])

    def strictest(self, other: "Limits") -> "Limits":
        """For each limit the stricter of both."""
        names = {name for name, _ in (*self.settings, *other.settings)}
        return Limits(tuple(sorted((name, self._stricter(name, other)) for name in names)))

    def _stricter(self, name: str, other: "Limits") -> float:
        of_both = max if LIMITS[name].bound is Bound.AT_LEAST else min
        return of_both(self.in_force(name), other.in_force(name))

    def with_setting(self, name: str, value: float) -> "Limits":
        """The same with one more setting. Raises ValueError unless the limit accepts it."""
        return Limits(tuple(sorted({**dict(self.settings), name: value}.items())))
