"""The status in plain words, for `backcare status`."""

from datetime import datetime, timedelta
from typing import Any

from backcare_desktop.engine.guard import ORDER, Reason
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.refusal import lasting_refusal
from backcare_desktop.viewmodel.watch import watch_text

Loose = Any

_MINUTE_S = 60
#: Phases in which no routine runs.
_STILL = ("idle", "done", "stopped")


def plain_status(told: dict[str, Loose]) -> str:
    """A few lines from the status object (viewmodel/status.py)."""
    thermal = told["thermal"]
    # With nothing that runs an alarm can only be the question whether anything does.
    asks = thermal["phase"] == "idle" and told["alarm"] != "none"
    lines = [words("status.asks" if asks else f"status.{thermal['phase']}", **_values(thermal))]
    if told["guided"]["phase"] not in _STILL:
        lines.append(_routine(told["guided"]))
    if told["alarm"] != "none":
        lines.append(words("status.alarm", level=told["alarm"]))
    locked = dict.fromkeys(lock["what"] for lock in told["locks"])
    for what in locked:
        lines += [_locked(what, [lock for lock in told["locks"] if lock["what"] == what], told["at"])]
    if told["breaks"]["phase"] != "off":
        lines.append(plain_breaks(told))
    if told["sound"] != "ok":
        lines.append(words(f"status.sound.{told['sound']}"))
    lines += [words("watch.status", text=sentence(watch_text(rule))) for rule in told["look_at"]]
    return "\n".join(dict.fromkeys(lines))


def _routine(guided: dict[str, Loose]) -> str:
    """Which routine runs; one of the person's own by the name of its file."""
    # Loaded where one runs: a look at the status is to cost nothing.
    from backcare_desktop.gui.shelf import shipped

    routine, known = guided["routine"], shipped()
    entry = known.routines.get(routine) or known.breathing.get(routine) or known.relaxations.get(routine)
    state = "paused" if guided["phase"] == "paused" else "runs"
    return words(f"status.guided.{state}", routine=routine if entry is None else entry.title)


def plain_breaks(told: dict[str, Loose]) -> str:
    """What reminders do, in one line."""
    breaks = told["breaks"]
    what = breaks["title"] or (
        words(f"status.breaks.name.{breaks['reminder']}") if breaks["reminder"] else ""
    )
    why = words(f"status.breaks.reason.{breaks['reason']}") if breaks["reason"] else ""
    if breaks["phase"] == "paused":
        end = datetime.fromisoformat(told["at"]) + timedelta(seconds=breaks["left_s"])
        return words("status.breaks.paused", until=_opens(end.isoformat(), told["at"]))
    return words(f"status.breaks.{breaks['phase']}", what=what, why=why, long=_long(breaks["left_s"]))


def _locked(what: str, locks: list[dict[str, Loose]], at: str) -> str:
    """Why one thing is locked: what an answer ends comes first, as the gate has it, else the longest."""
    name = words(f"status.what.{what}")
    asking = [lock["limit"] for lock in locks if lock["until"] is None]
    if asking:
        first = min(asking, key=_rank)
        return words("status.lock.open", what=name, why=sentence(lasting_refusal(Reason(first))))
    until = _opens(max(lock["until"] for lock in locks), at)
    return words("status.lock", what=name, until=until)


def _opens(until: str, at: str) -> str:
    """To the minute and never too early: "14:40", or with its day."""
    opens = datetime.fromisoformat(until)
    if opens.second:
        opens += timedelta(seconds=60 - opens.second)
    time = f"{opens:%H:%M}"
    days = (opens.date() - datetime.fromisoformat(at).date()).days
    if days == 0:
        return time
    if days == 1:
        return sentence(message("when.tomorrow", time=time))
    month = message(f"when.month.{opens.month}")
    return sentence(message("when.date", time=time, day=opens.day, month=month))


def _rank(limit: str) -> int:
    family = limit.split(".", maxsplit=1)[0]
    return ORDER.index(limit if limit in ORDER else family)


def _values(thermal: dict[str, Loose]) -> dict[str, str | int]:
    return {
        "what": words(f"status.what.{thermal['modality']}") if thermal["modality"] else "",
        "long": _long(thermal["contact_s"]),
        "until": _time(thermal["until"]),
    }


def _long(seconds: int) -> str:
    """In seconds up to a minute: "0 min" would say that nothing is on."""
    if seconds < _MINUTE_S:
        return words("status.seconds", number=seconds)
    return words("status.minutes", number=round(seconds / _MINUTE_S))


def _time(text: str | None) -> str:
    return text[11:16] if text else ""
