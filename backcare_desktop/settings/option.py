"""One option: what it may be, and the one judge of a value that wants to become it.

Law: a value is accepted as it is or refused with a remark; it is never bent into shape.
"""

import enum
import math
from dataclasses import dataclass

from backcare_desktop.engine.breaks.hours import DAY_MIN, minute_of, parse
from backcare_desktop.engine.breaks.rules import one_line
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.settings.remark import Remark, quoted

Value = bool | int | float | str

#: No number in any setting needs more; beyond it even comparing can fail.
FAR = 10**12


class Kind(enum.Enum):
    """What sort of value an option takes."""

    BOOL = "bool"
    WHOLE = "int"
    NUMBER = "float"
    CHOICE = "choice"
    TEXT = "text"
    HOURS = "hours"
    TIME = "time"


class Section(enum.Enum):
    """The part of the settings page an option is on; MEMORY is kept but never shown there."""

    LOOK = "look"
    SOUND = "sound"
    VOICE = "voice"
    LIMITS = "limits"
    DIARY = "diary"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing a person may choose.

    low, high: bounds of a number (both included), or of a text's length. step: distance of the
    values of a whole number. limit: it is a number of the engine's table, which judges it.
    """

    key: str
    kind: Kind
    default: Value
    section: Section
    low: float = 0
    high: float = 0
    step: int = 1
    choices: tuple[str, ...] = ()
    limit: bool = False

    @property
    def label(self) -> str:
        """The message id of its name on the settings page."""
        return f"settings.option.{self.key}"

    @property
    def safety(self) -> bool:
        """Whether it concerns safety: then no value is offered without its reason and source."""
        return self.limit

    def judge(self, value: object) -> Value | Remark:
        """The value itself where the option takes it, else why it does not."""
        match self.kind:
            case Kind.BOOL:
                return value if isinstance(value, bool) else self._remark("not_bool", value)
            case Kind.WHOLE | Kind.NUMBER:
                return self._number(value)
            case Kind.CHOICE:
                return self._choice(value)
            case Kind.TEXT:
                return self._text(value)
            case Kind.HOURS:
                return self._hours(value)
            case Kind.TIME:
                return self._time(value)

    def _number(self, value: object) -> Value | Remark:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return self._remark("not_number", value)
        if isinstance(value, float) and not math.isfinite(value):
            return self._remark("not_number", value)
        problem = self._out_of_bounds(value) or self._between_steps(value)
        return value if problem is None else problem

    def _out_of_bounds(self, value: float) -> Remark | None:
        if not (value <= min(self.high, FAR)):
            return self._remark("too_high", value, high=plain(self.high))
        if not (value >= self.low):
            return self._remark("too_low", value, low=plain(self.low))
        if self.limit and not (value > 0):
            return self._remark("not_above_zero", value)
        return None

    def _between_steps(self, value: float) -> Remark | None:
        """A whole number between two steps; for a limit the engine has the last word."""
        if self.kind is Kind.WHOLE and not isinstance(value, int):
            return self._remark("not_whole", value)
        if self.kind is Kind.WHOLE and (value - self.low) % self.step:
            return self._remark("not_a_step", value, step=self.step)
        if self.limit and not LIMITS[self.key].accepts(value):
            return self._remark("not_whole", value)
        return None

    def _choice(self, value: object) -> Value | Remark:
        if isinstance(value, str) and value in self.choices:
            return value
        return self._remark("not_a_choice", value, choices=", ".join(filter(None, self.choices)))

    def _text(self, value: object) -> Value | Remark:
        if not isinstance(value, str) or not one_line(value):
            return self._remark("not_text", value)
        return value if len(value) <= self.high else self._remark("too_long", value, high=plain(self.high))

    def _hours(self, value: object) -> Value | Remark:
        if not isinstance(value, str):
            return self._remark("not_text", value)
        try:
            parse(value)
        except ValueError:
            return self._remark("not_hours", value)
        return value

    def _time(self, value: object) -> Value | Remark:
        if not isinstance(value, str):
            return self._remark("not_text", value)
        minute = minute_of(value)
        right = value == "" or (minute is not None and minute < DAY_MIN)
        return value if right else self._remark("not_time", value)

    def _remark(self, why: str, value: object, **more: str | int) -> Remark:
        given = {"key": self.key, "value": quoted(value), **more}
        return Remark(f"settings.remark.option.{why}", tuple(given.items()))


def plain(number: float) -> str:
    """A number as people write it: 15, not 15.0."""
    return str(int(number)) if number == int(number) else str(number)
