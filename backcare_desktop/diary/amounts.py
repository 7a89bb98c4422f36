"""Amounts as a person types them: "2 tablets", "400 mg", "1,5", "½".

Law: amounts are added up only where they are of one kind. What cannot be read or added is said, never
guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_DIGITS: Final = "0123456789"
_THOUSANDTHS: Final = {"¼": 250, "½": 500, "¾": 750}
_WHOLE: Final = 1000
#: Nobody writes more digits before the point, and no pack has more behind it.
_LONGEST_WHOLE: Final = 6
_LONGEST_PART: Final = 3
#: A word of more letters than this may have a plural's s.
_SHORTEST_PLURAL: Final = 2


@dataclass(frozen=True, slots=True)
class Amount:
    """thousandths: of the number typed. unit: one word in small letters without a plural's s, "" for none."""

    thousandths: int
    unit: str = ""

    @property
    def text(self) -> str:
        """For the screen: "2", "1.5"."""
        return f"{self.thousandths / _WHOLE:g}"


def amount_of(typed: str) -> Amount | None:
    """The amount that was typed, None where it is none."""
    text = typed.strip().replace(",", ".")
    number = text[: len(text) - len(text.lstrip(_DIGITS + "."))]
    rest = text[len(number) :].strip()
    part = _THOUSANDTHS.get(rest[:1])
    if part is not None:
        rest = rest[1:].strip()
    thousandths = _read(number)
    unit = rest.rstrip(".").casefold()
    if (number and thousandths is None) or not (number or part) or (unit and not unit.isalpha()):
        return None
    return Amount((thousandths or 0) + (part or 0), _singular(unit))


def _read(number: str) -> int | None:
    """The thousandths of "12" or "1.5", None for "", "1.2.3" and what nobody means."""
    whole, _, part = number.partition(".")
    if not whole or "." in part or len(whole) > _LONGEST_WHOLE or len(part) > _LONGEST_PART:
        return None
    return int(whole) * _WHOLE + int(part.ljust(_LONGEST_PART, "0"))


def _singular(unit: str) -> str:
    return unit[:-1] if len(unit) > _SHORTEST_PLURAL and unit.endswith("s") else unit


def total(typed: Iterable[str]) -> Amount | None:
    """All of them added up; None where one cannot be read or they are of several kinds.

    Nothing typed is one of whatever it is.
    """
    amounts = [amount_of(text) if text.strip() else Amount(_WHOLE) for text in typed]
    read = [amount for amount in amounts if amount is not None]
    units = {amount.unit for amount in read if amount.unit}
    if len(read) < len(amounts) or len(units) > 1:
        return None
    return Amount(sum(amount.thousandths for amount in read), next(iter(units), ""))


def more(taken: Amount, most: Amount) -> bool | None:
    """Whether that is more than the most; None where the two are of different kinds."""
    if taken.unit and most.unit and taken.unit != most.unit:
        return None
    return taken.thousandths > most.thousandths
