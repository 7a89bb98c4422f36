"""The ten ways to apply cold or heat: each with its cap, its skin checks and its start checks.

Law: a method that is not in this table does not exist.
"""

import enum
from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.moment import MINUTE_MS


class Modality(enum.Enum):
    """Cold or heat."""

    COLD = "cold"
    HEAT = "heat"

    @property
    def other(self) -> "Modality":
        """Heat for cold, cold for heat."""
        return Modality.HEAT if self is Modality.COLD else Modality.COLD


class Pattern(enum.Enum):
    """One application, or 10 on / 10 off / 10 on."""

    SINGLE = "single"
    ON_OFF = "on-off"


#: The off part of the on-off pattern (clinical 1.1, source S2).
OFF_PART_MS: Final = 10 * MINUTE_MS
#: With less than this left of the course there is no second application (CONTRACT, on-off).
SHORTEST_PART_MS: Final = MINUTE_MS

_COLD_CHECKS: Final = ("barrier", "skin", "feeling", "rub", "awake", "position", "reach")
_HEAT_CHECKS: Final = (*_COLD_CHECKS, "injury")
#: Checks that CONTRACT ties to no method: "not so" counts also where a method does not ask for them.
GENERAL_CHECKS: Final = frozenset(_COLD_CHECKS) - {"barrier"}


@dataclass(frozen=True, slots=True)
class Method:
    """One way to apply cold or heat.

    length_limit: name of the limit that caps one application.
    check_limit: name of the limit that gives the distance of skin checks; None for no checks
        or for a grid that is fixed by `check_every_ms`.
    first_check_ms: when the first skin check comes at the latest; None follows `check_limit`.
    """

    name: str
    modality: Modality
    length_limit: str
    checks: tuple[str, ...]
    check_limit: str | None = None
    check_every_ms: int | None = None
    first_check_ms: int | None = None

    @property
    def worn(self) -> bool:
        """A wrap is worn for hours while moving about; its rules differ (SAFETY 4)."""
        return self.check_every_ms is not None

    @property
    def on_off(self) -> bool:
        """Whether the on-off pattern exists for it."""
        return self.modality is Modality.COLD and self.check_limit is not None


_COLD: Final = "cold.skin_check_every"
_HEAT: Final = "heat.skin_check_every"
_GEL: Final = "cold.gel_or_instant.max_application"
_FIRST_GEL: Final = 3 * MINUTE_MS

_ALL: Final = (
    Method("ice-pack", Modality.COLD, "cold.max_application", _COLD_CHECKS, _COLD),
    Method("frozen-vegetables", Modality.COLD, "cold.max_application", _COLD_CHECKS, _COLD),
    Method("gel-pack", Modality.COLD, _GEL, _COLD_CHECKS, _COLD, first_check_ms=_FIRST_GEL),
    Method("cold-pack", Modality.COLD, _GEL, _COLD_CHECKS, _COLD, first_check_ms=_FIRST_GEL),
    Method(
        "ice-massage",
        Modality.COLD,
        "cold.ice_massage.max_application",
        ("moving", "skin", "feeling", "rub", "awake", "reach"),
    ),
    Method("hot-pack", Modality.HEAT, "heat.pack.max", _HEAT_CHECKS, _HEAT),
    Method(
        "heating-pad",
        Modality.HEAT,
        "heat.electric_pad.max",
        (*_HEAT_CHECKS, "temperature"),
        _HEAT,
    ),
    Method("electric-blanket", Modality.HEAT, "heat.electric_blanket.max", _HEAT_CHECKS, _HEAT),
    Method(
        "warm-bath",
        Modality.HEAT,
        "heat.bath.max",
        ("skin", "feeling", "rub", "awake", "injury", "temperature"),
    ),
    Method(
        "heat-wrap",
        Modality.HEAT,
        "heat.wrap.max",
        ("barrier", "skin", "feeling", "rub", "awake", "injury"),
        check_every_ms=60 * MINUTE_MS,
    ),
)

METHODS: Final = {method.name: method for method in _ALL}

#: Profile conditions in the order of CONTRACT and what each blocks (clinical 1.5, 2.4, 5.4).
BLOCKS: Final[dict[str, tuple[Modality, ...]]] = {
    "raynaud": (Modality.COLD,),
    "cold_hives": (Modality.COLD,),
    "cryoglobulinaemia": (Modality.COLD,),
    "past_frostbite": (Modality.COLD,),
    "poor_circulation": (Modality.COLD, Modality.HEAT),
    "numb_skin": (Modality.COLD, Modality.HEAT),
    "cancer_in_area": (Modality.HEAT,),
}
BATH_BLOCKS: Final = ("heart_disease", "pregnant")
OTHER_CONDITIONS: Final = (
    "osteoporosis",
    "spine_surgery",
    "stenosis",
    "joint_replacement",
    "glaucoma",
    "high_blood_pressure",
    "lung_disease",
    "blood_thinner",
    "under_18",
    "over_65",
)
CONDITIONS: Final = (*BLOCKS, *BATH_BLOCKS, *OTHER_CONDITIONS)


def blocking_conditions(method: Method) -> tuple[str, ...]:
    """The profile conditions that forbid this method, in the order they are shown."""
    general = tuple(name for name, blocked in BLOCKS.items() if method.modality in blocked)
    return (*general, *BATH_BLOCKS) if method.name == "warm-bath" else general
