"""What the settings have to say: an id with its arguments, and the sentence in English.

Law: every id has its sentence here; the window's catalogue translates the same ids, and a test
holds the two together.
"""

from dataclasses import dataclass
from typing import Final

#: A value that a remark quotes is cut off after this many characters.
LONGEST_QUOTE: Final = 40

SENTENCES: Final = {
    "settings.remark.option.unknown": "There is no setting called “{key}”.",
    "settings.remark.option.not_bool": "{key} must be true or false, not {value}.",
    "settings.remark.option.not_number": "{key} must be a number, not {value}.",
    "settings.remark.option.not_whole": "{key} must be a whole number, not {value}.",
    "settings.remark.option.too_low": "{key} must be {low} or more, not {value}.",
    "settings.remark.option.not_above_zero": "{key} must be more than 0, not {value}.",
    "settings.remark.option.too_high": "{key} must be {high} or less, not {value}.",
    "settings.remark.option.not_a_step": "{key} goes in steps of {step}, so it cannot be {value}.",
    "settings.remark.option.not_a_choice": "{key} must be one of {choices}, not {value}.",
    "settings.remark.option.not_text": "{key} must be text, not {value}.",
    "settings.remark.option.too_long": "{key} must have at most {high} characters.",
    "settings.remark.file.twice": "{key} is written twice.",
    "settings.remark.file.is_section": "{key} is a group of settings, not a setting. It is not used.",
    "settings.remark.file.default_used": "{why} {default} is used instead.",
    "settings.remark.file.limit_stays": "{why} The limit stays as it was.",
    "settings.remark.file.unknown_kept": "There is no setting called “{key}”. It is kept in the file and not used.",
    "settings.remark.file.not_utf8": "The settings file is not UTF-8 text. The defaults are used instead.",
    "settings.remark.file.not_toml": "The settings file is not valid TOML ({why}). The defaults are used instead.",
    "settings.remark.file.too_big": "The settings file is too big to be one. The defaults are used instead.",
    "settings.remark.file.unreadable": "The settings file cannot be read ({why}). The defaults are used instead.",
    "settings.remark.file.aside": "The old settings file was copied to {name}.",
    "settings.remark.file.not_aside": "The old settings file could not be copied aside ({why}). It is left as it is.",
}


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
