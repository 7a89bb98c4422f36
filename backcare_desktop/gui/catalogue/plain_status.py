"""The status in plain words, for `backcare status`."""

from typing import Any

from backcare_desktop.engine.guard import ORDER, Reason
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.viewmodel.refusal import lasting_refusal

Loose = Any


def plain_status(told: dict[str, Loose]) -> str:
    """A few lines from the status object (viewmodel/status.py)."""
    thermal = told["thermal"]
    # With nothing that runs an alarm can only be the question whether anything does.
    asks = thermal["phase"] == "idle" and told["alarm"] != "none"
    lines = [words("status.asks" if asks else f"status.{thermal['phase']}", **_values(thermal))]
    if told["alarm"] != "none":
        lines.append(words("status.alarm", level=told["alarm"]))
    locked = dict.fromkeys(lock["what"] for lock in told["locks"])
    lines += [_locked(what, [lock for lock in told["locks"] if lock["what"] == what]) for what in locked]
    if told["sound"] != "ok":
        lines.append(words(f"status.sound.{told['sound']}"))
    return "\n".join(dict.fromkeys(lines))


def _locked(what: str, locks: list[dict[str, Loose]]) -> str:
    """Why one thing is locked: what an answer ends comes first, as the gate has it, else the longest."""
    name = words(f"status.what.{what}")
    asking = [lock["limit"] for lock in locks if lock["until"] is None]
    if asking:
        first = min(asking, key=_rank)
        return words("status.lock.open", what=name, why=sentence(lasting_refusal(Reason(first))))
    return words("status.lock", what=name, until=_time(max(lock["until"] for lock in locks)))


def _rank(limit: str) -> int:
    family = limit.split(".", maxsplit=1)[0]
    return ORDER.index(limit if limit in ORDER else family)


def _values(thermal: dict[str, Loose]) -> dict[str, str | int]:
    return {
        "what": words(f"status.what.{thermal['modality']}") if thermal["modality"] else "",
        "minutes": round(thermal["contact_s"] / 60),
        "until": _time(thermal["until"]),
    }


def _time(text: str | None) -> str:
    return text[11:16] if text else ""
