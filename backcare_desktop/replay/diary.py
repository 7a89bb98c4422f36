"""What people tell their diary in a story, and the diary of its throw-away folder.

Law: the diary is the program's own, on the story's disk; it is opened where a step first needs it, and what
the engine's journal tells is gathered as the program does it.

Beyond CONTRACT a `do` may be, with times from the story's start:

- `diary.episode` (`since`, `leg` as a list) and `diary.over`, which ends it;
- `diary.day` (`since`, `woken_by_pain`);
- `diary.pain` (`level`), told on Relief; `diary.read` (`rule`), what was said of it was read;
- `diary.delete` (`what`: `episode`, `day` or `medicine`), the newest of them;
- `meds.log` with `strength`, `amount` and `taken`, and the classes `paracetamol` and `opioid` as well.

`expect = { look_at = [...] }` matches as a whole, in whatever order; the rules: `diary/watching.py`.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.locking import LOCKS
from backcare_desktop.diary.matters import LEG_SIGNS, MEDICINE_KINDS, Day, Episode, Matter, Medicine
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.moment import Moment
from backcare_desktop.replay.story import Step, StoryError, duration_ms
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.keeper import Keeper
from backcare_desktop.store.lookout import have_read, look

#: What `diary.delete` can name.
_KINDS: Final[dict[str, type]] = {"episode": Episode, "day": Day, "medicine": Medicine}
#: Steps that are about the diary alone.
TOLD: Final = frozenset({"diary.day", "diary.episode", "diary.over", "diary.delete", "diary.read"})


class StoryDiary:
    """The diary of a story. folder: the story's; zone_ms: local time minus UTC."""

    def __init__(self, folder: Path, zone_ms: int) -> None:
        self._folder = folder
        self._zone_ms = zone_ms
        self._diary: Diary | None = None
        self._written = 0

    @property
    def is_open(self) -> bool:
        """Whether a step needed it so far."""
        return self._diary is not None

    def close(self) -> None:
        """The process is gone."""
        if self._diary is not None:
            self._diary.close()
        self._diary = None

    def look_at(self, keeper: Keeper, now: Moment) -> tuple[str, ...]:
        """What the person should look at now."""
        return look(self._gathered(keeper), now.wall_ms, self._zone_ms)

    def do(self, step: Step, keeper: Keeper, now: Moment, wall_ms: Callable[[int], int]) -> None:
        """A step `diary.*`. Raises StoryError."""
        diary = self._gathered(keeper)
        match step.name:
            case "diary.read":
                have_read(diary, str(step.args.get("rule")), now.wall_ms)
            case "diary.delete":
                diary.delete(_newest(diary, step).id)
            case "diary.over":
                self._end(diary, step, now)
            case _:
                at = step.args.get("since")
                at_ms = now.wall_ms if at is None else wall_ms(duration_ms(at, _where(step, "since")))
                self._keep(diary, _matter(step), at_ms, now)

    def log(self, step: Step, keeper: Keeper, now: Moment, wall_ms: Callable[[int], int]) -> None:
        """A step `meds.log`: its locks are set first, then it is written down, as the program does it."""
        taken = step.args.get("taken")
        at_ms = now.wall_ms if taken is None else wall_ms(duration_ms(taken, _where(step, "taken")))
        told = logged(step, at_ms, now.wall_ms)
        if told is not None:
            keeper.accept(told, now)
        kind = str(step.args.get("class"))
        if kind in MEDICINE_KINDS:
            name, strength, amount = (str(step.args.get(key, "")) for key in ("name", "strength", "amount"))
            medicine = Medicine(name, kind, strength, amount)
            self._keep(self._gathered(keeper), medicine, at_ms, now)

    def _gathered(self, keeper: Keeper) -> Diary:
        if self._diary is None:
            self._diary = Diary.open(self._folder)
        telling = keeper.telling
        while telling is not None and self._diary.gather(telling, self._zone):
            continue
        return self._diary

    def _zone(self, _at_ms: int) -> int:
        return self._zone_ms

    def _keep(self, diary: Diary, matter: Matter, at_ms: int, now: Moment) -> None:
        self._written += 1
        diary.keep(Entry(f"{self._written:032x}", at_ms, self._zone_ms, matter, now.wall_ms))

    def _end(self, diary: Diary, step: Step, now: Moment) -> None:
        lasting = diary.recent(now.wall_ms).episode
        if lasting is None or not isinstance(lasting.matter, Episode):
            raise StoryError(f"step {step.number}: no episode lasts")
        diary.correct(lasting.corrected(replace(lasting.matter, ended_ms=now.wall_ms), now.wall_ms))


def logged(step: Step, at_ms: int, now_ms: int) -> ev.MedicineLogged | None:
    """What the engine is told of a medicine, as the program does it; its name is the diary's alone.

    at_ms: when it was taken. None for one that was taken longer ago than its lock lasts.
    """
    kind = str(step.args.get("class"))
    lock = LOCKS.get(kind)
    if lock is None:
        return ev.MedicineLogged("", "other" if kind == "paracetamol" else kind)
    age_ms = now_ms - at_ms
    return ev.MedicineLogged("", lock.kind) if age_ms < Limits().ms(lock.limit) else None


def _matter(step: Step) -> Matter:
    if step.name == "diary.episode":
        leg = step.args.get("leg", [])
        if not isinstance(leg, list) or not set(leg) <= set(LEG_SIGNS):
            raise StoryError(f"step {step.number}: leg is a list of {', '.join(LEG_SIGNS)}")
        return Episode(leg=frozenset(map(str, leg)))
    woken = step.args.get("woken_by_pain", False)
    if not isinstance(woken, bool):
        raise StoryError(f"step {step.number}: woken_by_pain is true or false, not {woken!r}")
    return Day(woken_by_pain=woken)


def _newest(diary: Diary, step: Step) -> Entry:
    kind = _KINDS.get(str(step.args.get("what")))
    if kind is None:
        raise StoryError(f"step {step.number}: what is one of {', '.join(_KINDS)}")
    found = diary.entries(kinds=(kind,))
    if not found:
        raise StoryError(f"step {step.number}: there is no {step.args.get('what')} to delete")
    return found[0]


def _where(step: Step, key: str) -> str:
    return f"step {step.number}: {key}"
