"""The colours of the three schemes, one table.

Law: no other file names a colour. Text stands at least 4.5:1 against every ground it is written on
(tested).
"""

from dataclasses import dataclass, fields
from typing import Literal

Scheme = Literal["light", "dark", "contrast"]
#: One accent for each kind of thing, and one for danger.
Accent = Literal["cold", "heat", "movement", "breath", "danger", "plain"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme.

    ground: the window. surface: cards. line: what parts things quietly. edge: what bounds a control.
    `<accent>_soft`: the accent's tint, to stand behind text or an icon in the accent's colour.
    on_accent: text on a field of an accent. focus: the ring round what has the keyboard. figure_*: the
    moving figure's trousers and shirt on its near and far side, its skin and hair, what it sits or lies
    on, the arrows beside it, and what lies under the skin.
    """

    ground: str
    surface: str
    line: str
    edge: str
    text: str
    muted: str
    on_accent: str
    focus: str
    cold: str
    cold_soft: str
    heat: str
    heat_soft: str
    movement: str
    movement_soft: str
    breath: str
    breath_soft: str
    danger: str
    danger_soft: str
    figure_near: str
    figure_far: str
    figure_shirt: str
    figure_shirt_far: str
    figure_skin: str
    figure_skin_far: str
    figure_hair: str
    figure_prop: str
    figure_arrow: str
    figure_muscle: str

    def accent(self, name: Accent) -> str:
        """The accent's colour; "plain" is the colour of text."""
        return self.text if name == "plain" else str(getattr(self, name))

    def soft(self, name: Accent) -> str:
        """The accent's tint; "plain" is the quiet line."""
        return self.line if name == "plain" else str(getattr(self, f"{name}_soft"))

    def named(self) -> dict[str, str]:
        """Every colour by its name."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}


LIGHT = Tokens(
    ground="#F5F6F2",
    surface="#FFFFFF",
    line="#E2E6DF",
    edge="#C3CBC2",
    text="#1B2320",
    muted="#56615C",
    on_accent="#FFFFFF",
    focus="#1B2320",
    cold="#1F6FB2",
    cold_soft="#E4EFF9",
    heat="#A94D14",
    heat_soft="#FBEBDF",
    movement="#27704F",
    movement_soft="#E1F2E9",
    breath="#6A52B0",
    breath_soft="#EEEAF8",
    danger="#B3261E",
    danger_soft="#FCEAE8",
    figure_near="#1F5C46",
    figure_far="#A3C4B5",
    figure_shirt="#4FA67F",
    figure_shirt_far="#BFDFCF",
    figure_skin="#D9A37E",
    figure_skin_far="#EACFBC",
    figure_hair="#4A3A30",
    figure_prop="#C9CFC6",
    figure_arrow="#C4661F",
    figure_muscle="#A8392F",
)

DARK = Tokens(
    ground="#121614",
    surface="#1B211E",
    line="#2A322E",
    edge="#465049",
    text="#EAEEEB",
    muted="#9CA8A2",
    on_accent="#121614",
    focus="#EAEEEB",
    cold="#7FBCEF",
    cold_soft="#1B2E3D",
    heat="#F2A86E",
    heat_soft="#3A2A1C",
    movement="#7FD0A7",
    movement_soft="#1C3328",
    breath="#BBA8F1",
    breath_soft="#2C2740",
    danger="#FF8A80",
    danger_soft="#3D2220",
    figure_near="#4A9C78",
    figure_far="#386655",
    figure_shirt="#8AD6B1",
    figure_shirt_far="#41705C",
    figure_skin="#DDA883",
    figure_skin_far="#8A6B56",
    figure_hair="#7B5B48",
    figure_prop="#4A544E",
    figure_arrow="#F2B05E",
    figure_muscle="#A03A33",
)

CONTRAST = Tokens(
    ground="#000000",
    surface="#000000",
    line="#5E5E5E",
    edge="#FFFFFF",
    text="#FFFFFF",
    muted="#E6E6E6",
    on_accent="#000000",
    focus="#FFE500",
    cold="#7FD4FF",
    cold_soft="#00202F",
    heat="#FFB870",
    heat_soft="#2E1A00",
    movement="#7FF0B4",
    movement_soft="#00291A",
    breath="#D0C0FF",
    breath_soft="#1B1235",
    danger="#FF9A90",
    danger_soft="#330300",
    figure_near="#4FC793",
    figure_far="#2F6B50",
    figure_shirt="#B6FFDA",
    figure_shirt_far="#5C8F77",
    figure_skin="#FFD9B8",
    figure_skin_far="#A08468",
    figure_hair="#8A6242",
    figure_prop="#8F8F8F",
    figure_arrow="#FFE500",
    figure_muscle="#B3201A",
)

SCHEMES: dict[Scheme, Tokens] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
