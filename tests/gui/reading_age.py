"""How many years of school a text asks for (Flesch-Kincaid grade), with a tiny syllable counter."""

import re

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$")


def syllables(word: str) -> int:
    word = word.lower()
    found = len(_VOWELS.findall(word))
    if found > 1 and _SILENT.search(word):
        found -= 1
    return max(1, found)


def grade(text: str) -> float:
    sentences = [part for part in re.split(r"[.!?:;]+(?:\s|$)", text) if re.search(r"\w", part)]
    words = re.findall(r"[A-Za-z’']+", text)
    if not words or not sentences:
        return 0
    long_words = sum(syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * long_words / len(words) - 15.59
