"""A diary of a test: wishes change a plain value as the real one changes its file."""

from dataclasses import replace

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Episode, Matter, Peg
from backcare_desktop.diary.recent import LookedBack, Recent
from backcare_desktop.engine.moment import HOUR_MS, Moment
from backcare_desktop.viewmodel import diary_wishes as dw
from backcare_desktop.viewmodel.wishes import DiaryWish


class Diarist:
    """recent: what is shown. older: what lies before. done: what can be taken back."""

    def __init__(self, recent: Recent) -> None:
        self.recent = recent
        self.older: tuple[Entry, ...] = ()
        self.done: list[Recent] = []
        self._made = 0

    def answer(self, wish: DiaryWish, now: Moment) -> None:
        before = self.recent
        match wish:
            case dw.EntryKept():
                self._made += 1
                at_ms = now.wall_ms if wish.at_ms is None else wish.at_ms
                new = Entry(f"{self._made:032x}", at_ms, HOUR_MS, wish.matter, now.wall_ms)
                self._show((*before.entries, new), "kept")
            case dw.EntryCorrected():
                self._show(
                    [_put_right(e, wish) if e.id == wish.id else e for e in before.entries], "corrected"
                )
            case dw.EntryDeleted():
                self._show([entry for entry in before.entries if entry.id != wish.id], "deleted")
            case dw.DiaryUndone():
                self.recent = self.done.pop()
                return
            case dw.LookBackWished():
                self._look_back(wish.since_ms, wish.until_ms)
                return
            case _:
                return
        self.done.append(before)

    def _look_back(self, since_ms: int, until_ms: int) -> None:
        known = (*self.recent.entries, *self.older)
        within = tuple(entry for entry in known if since_ms <= entry.at_ms < until_ms)
        self.recent = replace(self.recent, looked=LookedBack(since_ms, until_ms, within))

    def _show(self, entries: object, undo: str) -> None:
        assert isinstance(entries, list | tuple)
        newest = tuple(sorted(entries, key=lambda entry: -entry.at_ms))
        lasting = [e for e in newest if isinstance(e.matter, Episode) and e.matter.ended_ms is None]
        pegs = [e.at_ms for e in newest if isinstance(e.matter, Peg)]
        self.recent = replace(
            self.recent,
            entries=newest,
            episode=lasting[0] if lasting else None,
            pegged_ms=max(pegs, default=None),
            undo=undo,
            oldest_ms=min((entry.at_ms for entry in (*newest, *self.older)), default=None),
        )

    def matters(self, kind: type[Matter]) -> list[Matter]:
        return [entry.matter for entry in self.recent.entries if isinstance(entry.matter, kind)]


def _put_right(entry: Entry, wish: dw.EntryCorrected) -> Entry:
    changed = entry.corrected(wish.matter, entry.changed_ms + 1)
    return changed if wish.at_ms is None else replace(changed, at_ms=wish.at_ms)
