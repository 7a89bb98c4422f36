"""The status in plain words, for `backcare status`."""

from typing import Any

from backcare_desktop.gui.catalogue import words

Loose = Any


def plain_status(told: dict[str, Loose]) -> str:
    """A few lines from the status object (viewmodel/status.py)."""
    thermal = told["thermal"]
    lines = [words(f"status.{thermal['phase']}", **_values(thermal))]
    if told["alarm"] != "none":
        lines.append(words("status.alarm", level=told["alarm"]))
    for lock in told["locks"]:
        until = _time(lock["until"]) if lock["until"] else words("status.answer")
        lines.append(words("status.lock", what=words(f"status.what.{lock['what']}"), until=until))
    if told["sound"] != "ok":
        lines.append(words(f"status.sound.{told['sound']}"))
    return "\n".join(dict.fromkeys(lines))


def _values(thermal: dict[str, Loose]) -> dict[str, str | int]:
    return {
        "what": words(f"status.what.{thermal['modality']}") if thermal["modality"] else "",
        "minutes": round(thermal["contact_s"] / 60),
        "until": _time(thermal["until"]),
    }


def _time(text: str | None) -> str:
    return text[11:16] if text else ""
