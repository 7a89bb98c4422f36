"""Signs that nobody sees and that change what is read: controls, marks of direction, hidden tags.

Law: words that a person reads hold none of them, so that a title says what it seems to say and
writes nothing to a terminal.
"""

import unicodedata
from typing import Final

#: Other, control; other, format; surrogates; separators of lines and of paragraphs.
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
#: Joiners that Persian, Indian scripts and pictures are written with.
_NEEDED: Final = frozenset("\u200c\u200d")


def unseen(text: str) -> str:
    """The first such sign as "U+202E", "" where there is none."""
    for sign in text:
        if unicodedata.category(sign) in _HIDDEN and sign not in _NEEDED:
            return f"U+{ord(sign):04X}"
    return ""


def about_unseen(key: str, text: str) -> str:
    """The line about the key's text that says what would be right; "" where nothing is wrong."""
    if text and not text.strip():
        return f"{key}: nothing but empty space; words are right"
    sign = unseen(text)
    return f"{key}: {sign} is a sign that cannot be seen; leave it out" if sign else ""
