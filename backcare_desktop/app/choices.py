"""What the person chose: read once, kept in the file, given to the window and the engine.

Law: a limit is judged by the engine before it is kept here.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.methods import METHODS, Modality
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.engine.thermal.states import Apply
from backcare_desktop.gui.theme import Look
from backcare_desktop.gui.tokens import Scheme
from backcare_desktop.runtime.voice.manner import Manner
from backcare_desktop.settings.file import SettingsFile
from backcare_desktop.settings.option import Value
from backcare_desktop.settings.options import OPTIONS, Options
from backcare_desktop.store.keeper import Change
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.outside import Outside


class Choices:
    """The options of one settings file. problems: what the last load or save could not do.

    system_reduces_motion: what the system said, False until it did.
    """

    def __init__(self, path: Path) -> None:
        self._file = SettingsFile(path)
        loaded = self._file.load()
        self._options = loaded.options
        self.system_reduces_motion = False
        self.problems = tuple(Message(remark.id, remark.args) for remark in loaded.remarks)

    @property
    def limits(self) -> tuple[tuple[str, float], ...]:
        """The limits that the file names, for the engine to judge."""
        return self._options.limits()

    @property
    def reminders(self) -> tuple[tuple[str, str, Value], ...]:
        """Every part of every reminder as it is chosen, for the engine to judge."""
        return self._options.reminders()

    @property
    def week(self) -> tuple[tuple[str, Value], ...]:
        """The week's plan and the check-up as they are chosen, for the engine to judge."""
        return self._options.week()

    @property
    def volume(self) -> int:
        """0 to 100."""
        return self._options.whole("sound.volume")

    @property
    def speaks(self) -> bool:
        """Whether the voice is wanted; with the sound off nothing is heard."""
        return self._options.flag("voice.on") and self.volume > 0

    @property
    def manner(self) -> Manner:
        """How the voice speaks."""
        options = self._options
        return Manner(options.text("voice.name"), options.whole("voice.rate"), options.whole("voice.volume"))

    @property
    def keep_in_tray(self) -> bool:
        """Whether closing the window leaves the program in the tray."""
        return self._options.flag("keep_in_tray")

    @property
    def large_breaks(self) -> bool:
        """Whether a break covers the screen."""
        return self._options.text("window.break_card") == "screen"

    @property
    def close_told(self) -> bool:
        """Whether it was told once that closing the window does not end the program."""
        return self._options.flag("window.close_told")

    @property
    def starts_at_login(self) -> bool:
        """Whether the program is to start with the session, as far as the settings know."""
        return self._options.flag("autostart")

    @property
    def first_run_done(self) -> bool:
        """Whether the person went through the first questions."""
        return self._options.flag("person.first_run_done")

    @property
    def notifications(self) -> bool:
        """Whether desktop notices are wanted."""
        return self._options.flag("sound.notifications")

    @property
    def options(self) -> Options:
        """All of them, as they are chosen."""
        return self._options

    def take_over(self, chosen: Iterable[tuple[str, Value]]) -> None:
        """Keep these values. Raises ValueError where an option does not take its own."""
        for key, value in chosen:
            self._options = self._options.with_value(key, value)
        self._save()

    def set(self, key: str, value: object) -> None:
        """Keep one value. Raises ValueError where the option does not take it."""
        self._options = self._options.with_value(key, value)
        self._save()

    def keep_limits(self, limits: Limits) -> None:
        """Keep what the engine accepted."""
        for name, value in limits.settings:
            if name in OPTIONS:
                self._options = self._options.with_value(name, value)
        self._save()

    def remember(self, change: Change) -> bool:
        """Preselect next time what was begun now; whether something was."""
        thermal = change.after.thermal
        if not isinstance(thermal, Apply) or isinstance(change.before.thermal, Apply):
            return False
        plan = thermal.session.plan
        name = plan.modality.value
        minutes = max(1, round(plan.on_ms / MINUTE_MS))
        self._options = self._options.with_value(f"thermal.last_{name}_method", plan.method)
        self._options = self._options.with_value(f"thermal.last_{name}_minutes", minutes)
        self._save()
        return True

    def usual_method(self, modality: Modality) -> str:
        """The method used last, else the first of its kind."""
        first = next(name for name, method in METHODS.items() if method.modality is modality)
        return self._options.text(f"thermal.last_{modality.value}_method") or first

    def look(self) -> Look:
        """The look that options and system ask for."""
        scheme = self._options.text("theme")
        if scheme == "system":
            hints = QGuiApplication.styleHints()
            scheme = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        scale = self._options.whole("text.scale") / 100
        return Look(cast("Scheme", scheme), scale, self._reduced_motion)

    def told(self, outside: Outside) -> Outside:
        """The same outside with the present options in it."""
        hours = self._options.text("clock24")
        system_24h = "AP" not in QLocale().timeFormat(QLocale.FormatType.ShortFormat)
        return replace(
            outside,
            options={key: self._options.value(key) for key in OPTIONS},
            clock_24h=system_24h if hours == "system" else hours == "yes",
            reduced_motion=self._reduced_motion,
            clock_shown=self._options.flag("window.clock_on_top"),
        )

    @property
    def _reduced_motion(self) -> bool:
        wanted = self._options.text("motion")
        return wanted == "reduced" or (wanted == "system" and self.system_reduces_motion)

    def _save(self) -> None:
        self.problems = ()
        try:
            self._file.save(self._options)
        except OSError as error:
            why = error.strerror or str(error)
            self.problems = (Message("settings.not_saved", (("why", why),)),)
