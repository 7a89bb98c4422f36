"""What a screen needs to know that is not part of the practice.

Law: it is handed in with each drawing; nothing here changes what the engine decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import TYPE_CHECKING

from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.voice_found import VoiceFound
from backcare_desktop.viewmodel.walk import Walk

if TYPE_CHECKING:
    # Most days the diary is not opened; the first window comes sooner without it.
    from backcare_desktop.diary.plotted import Plotted
    from backcare_desktop.diary.recent import Recent
    from backcare_desktop.diary.reported import Reported

OptionValue = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Outside:
    """The world around the practice, as it is right now.

    zone: the person's time zone. options: every setting by its documented key. data_folder: where
    the record is. foreign_folder: the same where it is not the person's own. store_note: what is
    to be said about the store (a broken file moved aside ...). quitting: the program was asked to
    quit and asks back. clock_shown: the small clock is wanted. walk: where the
    person is in "It just seized up". tray: closing the window leaves
    something to click on. voice: what is known of it. diary: what of it is shown, None until it was
    opened. plotted: its plots, reported: what its page
    for the doctor is made of, None until they were asked for. filed: what came of saving, reading in
    or deleting last.
    """

    zone: tzinfo = UTC
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    clock_24h: bool = True
    demo: bool = False
    data_folder: str = ""
    foreign_folder: str | None = None
    store_note: Message | None = None
    reduced_motion: bool = False
    tray: bool = True
    quitting: bool = False
    clock_shown: bool = False
    walk: Walk | None = None
    voice: VoiceFound = field(default_factory=VoiceFound)
    diary: "Recent | None" = None
    plotted: "Plotted | None" = None
    reported: "Reported | None" = None
    filed: Message | None = None

    def text(self, key: str, default: str = "") -> str:
        """A text option; the default where it is missing or of another kind."""
        value = self.options.get(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: float = 0) -> float:
        """A number option; the default where it is missing or of another kind."""
        value = self.options.get(key, default)
        return default if isinstance(value, str | bool) else value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """A yes-or-no option; the default where it is missing or of another kind."""
        value = self.options.get(key, default)
        return value if isinstance(value, bool) else default
