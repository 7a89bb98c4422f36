"""What is wrong with a file of content, said so that a person can mend it.

Law: one line for each problem; a line names the file, the stage or key, and what would be right.
"""

from collections.abc import Iterable
from typing import Final

#: What a number of the file may have before its digits are only counted.
_MOST_BITS: Final = 64


class ContentError(ValueError):
    """A file cannot be used. `problems` has one line each; the error's text is all of them."""

    def __init__(self, problems: Iterable[str]) -> None:
        """problems: the lines, at least one."""
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def shown(value: object) -> str:
    """A value as it stood in the file, on one line and short; never raises.

    A hexadecimal number may have more digits than Python is willing to write.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        return "a number of more than 19 digits"
    if isinstance(value, str):
        return f'"{shortened(value)}"'
    if isinstance(value, dict):
        return "a table"
    return "a list" if isinstance(value, list | tuple) else shortened(str(value))


def shortened(text: str, longest: int = 40) -> str:
    """The text on one line with nothing in it that a terminal obeys; at most `longest` signs."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in text[: longest + 1])
    return plain if len(plain) <= longest else f"{plain[: longest - 1]}…"
