"""What the settings have to say: an id with its arguments, and the sentence in English.

Law: every id has its sentence here; the window's catalogue translates the same ids, and a test
holds the two together.
"""

from dataclasses import dataclass
from typing import Final

#: A value that a remark quotes is cut off after this many characters.
LONGEST_QUOTE: Final = 40

_SENTENCES: Final = {
    "option.unknown": "There is no setting called “{key}”.",
    "option.not_bool": "{key} must be true or false, not {value}.",
    "option.not_number": "{key} must be a number, not {value}.",
    "option.not_whole": "{key} must be a whole number, not {value}.",
    "option.too_low": "{key} must be {low} or more, not {value}.",
    "option.not_above_zero": "{key} must be more than 0, not {value}.",
    "option.too_high": "{key} must be {high} or less, not {value}.",
    "option.not_a_step": "{key} goes in steps of {step}, so it cannot be {value}.",
    "option.not_a_choice": "{key} must be one of {choices}, not {value}.",
    "option.not_text": "{key} must be text, not {value}.",
    "option.not_hours": "{key} must be hours such as “mon-fri 09:00-12:00 13:00-17:30”, not {value}.",
    "option.not_time": "{key} must be a time such as “18:00”, not {value}.",
    "option.too_long": "{key} must have at most {high} characters.",
    "file.twice": "{key} is written twice.",
    "file.is_section": "{key} is a group of settings, not a setting. It is not used.",
    "file.default_used": "{why} {default} is used instead.",
    "file.limit_stays": "{why} The limit stays as it was.",
    "file.unknown_kept": "There is no setting called “{key}”. It is kept in the file and not used.",
    "file.not_utf8": "The settings file is not UTF-8 text. The defaults are used instead.",
    "file.not_toml": "The settings file is not valid TOML ({why}). The defaults are used instead.",
    "file.too_big": "The settings file is too big to be one. The defaults are used instead.",
    "file.unreadable": "The settings file cannot be read ({why}). The defaults are used instead.",
    "file.aside": "The old settings file was copied to {name}.",
    "file.not_aside": "The old settings file could not be copied aside ({why}). It is left as it is.",
}
#: The same under the names they have in the window's catalogue.
SENTENCES: Final = {f"settings.remark.{name}": text for name, text in _SENTENCES.items()}


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to tell the person. id: a key of SENTENCES; args: what the sentence names."""

    id: str
    args: tuple[tuple[str, str | int], ...] = ()

    @property
    def sentence(self) -> str:
        """The remark in English."""
        return SENTENCES[self.id].format(**dict(self.args))


def quoted(value: object) -> str:
    """The value as it may stand in a sentence: short, on one line, never failing."""
    try:
        return shortened(repr(value))
    except (ValueError, RecursionError):
        return "a value too big to show"


def shortened(text: str) -> str:
    """The text without what cannot be printed, cut off where it is long."""
    line = "".join(letter if letter.isprintable() else "?" for letter in text)
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"
