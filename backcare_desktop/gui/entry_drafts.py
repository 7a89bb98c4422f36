"""What is being written in the diary's forms, by the name of the page it is written on.

Law: what a person typed is not lost because a session asked for them meanwhile; it is let go of when it is
kept, deleted or given up.
"""

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Day
from backcare_desktop.diary.recent import Recent
from backcare_desktop.viewmodel.diary import entry_of
from backcare_desktop.viewmodel.diary_draft import EVENING, KINDS, Draft, begun, reopened
from backcare_desktop.viewmodel.diary_when import today
from backcare_desktop.viewmodel.present import WindowView

_NEW = "new/"
_DAY = "new/day"


class EntryDrafts:
    """name: "new/<kind>" for something new, else the id of an entry."""

    def __init__(self) -> None:
        self._written: dict[str, Draft] = {}

    def keep(self, name: str, draft: Draft) -> None:
        """What is written there now."""
        self._written[name] = draft

    def let_go(self, name: str) -> None:
        """It is kept, deleted or given up."""
        self._written.pop(name, None)

    def draft(self, name: str, view: WindowView, recent: Recent) -> Draft | None:
        """What is written there, or stands in the diary; None where the entry is gone."""
        written = self._written.get(name)
        if written is not None and written.changed:
            return written
        if name == _DAY:
            return day_draft(0, view, recent)
        kind = name.removeprefix(_NEW)
        if kind != name:
            return written or (begun(kind, view.now, view.outside) if kind in KINDS else None)
        entry = entry_of(recent, name)
        return None if entry is None else reopened(entry)


def day_draft(days_ago: int, view: WindowView, recent: Recent) -> Draft:
    """The look back at that day: the one that was told, or a new one."""
    day = today(view.now, view.outside) - days_ago
    told = next((entry for entry in recent.entries if _tells(entry, day)), None)
    if told is not None:
        return reopened(told)
    draft = begun("day", view.now, view.outside)
    return draft.at(day, EVENING) if days_ago else draft


def _tells(entry: Entry, day: int) -> bool:
    return isinstance(entry.matter, Day) and entry.day == day
