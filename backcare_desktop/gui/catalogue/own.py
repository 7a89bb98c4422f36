"""Words about a person's own routines: files opened, shared and deleted."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "own"

SENTENCES: Final = {
    "own.open": QT_TRANSLATE_NOOP("own", "Open a routine file…"),
    "own.new": QT_TRANSLATE_NOOP("own", "New routine"),
    "own.key.new": QT_TRANSLATE_NOOP("own", "Ctrl+N"),
    "own.key.open": QT_TRANSLATE_NOOP("own", "Ctrl+O"),
    "own.go_on": QT_TRANSLATE_NOOP("own", "Go on with your new routine"),
    "own.change": QT_TRANSLATE_NOOP("own", "Change it"),
    "own.make_own": QT_TRANSLATE_NOOP("own", "Make it your own"),
    "own.make_own.why": QT_TRANSLATE_NOOP("own", "A copy that you can change."),
    "own.files": QT_TRANSLATE_NOOP("own", "Routines (*.toml)"),
    "own.not_opened": QT_TRANSLATE_NOOP("own", "“{file}” cannot be used. Nothing has changed."),
    "own.not_saved": QT_TRANSLATE_NOOP("own", "That could not be saved: {why}. Nothing has changed."),
    "own.deleted": QT_TRANSLATE_NOOP("own", "“{title}” is deleted."),
    "own.undo": QT_TRANSLATE_NOOP("own", "Bring it back"),
    "own.back": QT_TRANSLATE_NOOP("own", "It is back."),
    "own.this": QT_TRANSLATE_NOOP("own", "Your routine"),
    "own.share": QT_TRANSLATE_NOOP("own", "Save a copy…"),
    "own.delete": QT_TRANSLATE_NOOP("own", "Delete"),
    "own.shared": QT_TRANSLATE_NOOP("own", "Saved as “{file}”. That one file holds all of it."),
}
