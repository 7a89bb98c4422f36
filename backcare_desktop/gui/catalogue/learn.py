"""Words of the Learn page; the articles themselves are files in assets/articles."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "learn"

SENTENCES: Final = {
    "learn.title": QT_TRANSLATE_NOOP("learn", "Learn about your back"),
    "learn.lead": QT_TRANSLATE_NOOP(
        "learn", "Short pages in plain words. No advice for you alone: that is a doctor’s."
    ),
    "learn.search": QT_TRANSLATE_NOOP("learn", "Search the pages"),
    "learn.nothing": QT_TRANSLATE_NOOP("learn", "No page has all of these words. Try one word."),
    "learn.found": QT_TRANSLATE_NOOP("learn", "Pages found: {number}"),
    "learn.back": QT_TRANSLATE_NOOP("learn", "All pages"),
    "learn.next": QT_TRANSLATE_NOOP("learn", "Next: {title}"),
    "learn.muscles.layer": QT_TRANSLATE_NOOP("learn", "Layer"),
    "learn.muscles.picture": QT_TRANSLATE_NOOP(
        "learn", "A back, seen from behind. {layer}. Its muscles are the buttons beside it."
    ),
    "learn.sources": QT_TRANSLATE_NOOP("learn", "Where this comes from"),
    "learn.copy": QT_TRANSLATE_NOOP("learn", "Copy address"),
    "learn.copy.of": QT_TRANSLATE_NOOP("learn", "Copy the address of {title}"),
    "learn.copied": QT_TRANSLATE_NOOP("learn", "Address copied."),
    "learn.reviewed": QT_TRANSLATE_NOOP("learn", "Held against its sources on {date}."),
    "learn.unreadable": QT_TRANSLATE_NOOP("learn", "The pages cannot be read: {why}"),
}
