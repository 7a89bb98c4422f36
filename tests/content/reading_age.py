"""How many years of school a text asks for: the grade of Flesch and Kincaid.

Law: the counter is simple and errs to the strict side; it is measured on known words.
"""

import re
from typing import Final

_WORD: Final = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_VOWELS: Final = re.compile(r"[aeiouy]+")
#: Endings whose vowel is silent: "moves", "rolled", "make".
_SILENT: Final = re.compile(r"(?:[^laeiouy]e|[^aeiouyszxcgh]es|[^aeiouytd]ed|(?<!c)hes)$")
#: Two vowels in a row that are said apart.
_APART: Final = re.compile(r"(?<![ct])ia|iu|io(?!n|u)|eo(?!u)|ua(?!r)|iet|rien|eing|uing|ying")
_FULL_STOP: Final = re.compile(r"[.!?:]+(?=\s|$)")


def syllables(word: str) -> int:
    """How many syllables the word has, at least one."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    count = len(_VOWELS.findall(plain)) + len(_APART.findall(plain))
    if count > 1 and _SILENT.search(plain):
        count -= 1
    return max(1, count)


def grade(texts: list[str] | tuple[str, ...]) -> float:
    """The Flesch-Kincaid grade of all the texts together; each begins a new sentence."""
    words = [word for text in texts for word in _WORD.findall(text)]
    sentences = sum(len([part for part in _FULL_STOP.split(text) if _WORD.search(part)]) for text in texts)
    spoken = sum(syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59
