"""Words about the diary as files."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "export"

SENTENCES: Final = {
    "export.record": QT_TRANSLATE_NOOP("export", "Saved {entries} entries as {file}."),
    "export.page": QT_TRANSLATE_NOOP("export", "Saved the page for the doctor as {file}."),
    "export.not": QT_TRANSLATE_NOOP("export", "{file} could not be saved: {why}. Nothing else has changed."),
    "export.own_folder": QT_TRANSLATE_NOOP(
        "export", "{file} would be among the program’s own files. Please choose another folder."
    ),
    "export.unreadable": QT_TRANSLATE_NOOP("export", "The diary cannot be read now. Nothing was saved."),
    "export.nothing": QT_TRANSLATE_NOOP("export", "There is no record yet, so there is nothing to save."),
    "export.unwritable": QT_TRANSLATE_NOOP(
        "export", "The disk refuses to write just now. Nothing was changed; please try again."
    ),
    "export.taken": QT_TRANSLATE_NOOP(
        "export", "{file} has {entries} entries. {taken} of them were new, or newer than yours."
    ),
    "export.refused": QT_TRANSLATE_NOOP("export", "{file} was not read in: {why}. Your diary is as it was."),
    "export.deleted": QT_TRANSLATE_NOOP(
        "export", "Everything was deleted. Rests and locks that still run stay until they are over."
    ),
    "export.backup": QT_TRANSLATE_NOOP(
        "export",
        "Backed up as {file}: {entries} diary entries, your settings, your own routines and all locks.",
    ),
    "export.restored": QT_TRANSLATE_NOOP(
        "export",
        "Restored from {file}: {entries} diary entries, {settings} settings, {routines} routines and"
        " all locks.",
    ),
    "export.restore.refused": QT_TRANSLATE_NOOP(
        "export", "{file} was not restored: {why}. Nothing has changed."
    ),
    "export.restore.busy": QT_TRANSLATE_NOOP(
        "export", "Something is still running. End it first, then restore. Nothing has changed."
    ),
    "export.restore.partly": QT_TRANSLATE_NOOP(
        "export",
        "The diary, settings and locks of {file} are restored, but not every routine could be written: {why}."
        " Restore it again later; nothing is doubled.",
    ),
    "diary.part.data": QT_TRANSLATE_NOOP("export", "Your data"),
    "data.title": QT_TRANSLATE_NOOP("export", "Your data"),
    "data.lead": QT_TRANSLATE_NOOP(
        "export", "All of it is on this computer and nowhere else. Here it can be taken along, or deleted."
    ),
    "data.save": QT_TRANSLATE_NOOP("export", "Take it along"),
    "data.save.text": QT_TRANSLATE_NOOP(
        "export", "A table for a spreadsheet, or a file that this program can read in again elsewhere."
    ),
    "data.csv": QT_TRANSLATE_NOOP("export", "Save as a table (CSV) …"),
    "data.json": QT_TRANSLATE_NOOP("export", "Save as JSON …"),
    "data.csv.files": QT_TRANSLATE_NOOP("export", "Tables (*.csv)"),
    "data.json.files": QT_TRANSLATE_NOOP("export", "Diaries (*.json)"),
    "data.file": QT_TRANSLATE_NOOP("export", "back-diary"),
    "data.read": QT_TRANSLATE_NOOP("export", "Read in"),
    "data.read.text": QT_TRANSLATE_NOOP(
        "export",
        "A JSON file that this program saved, here or on another computer. No entry comes twice; of two, the"
        " newer one stays. No rest and no lock gets shorter.",
    ),
    "data.read.choose": QT_TRANSLATE_NOOP("export", "Read in a file …"),
    "data.backup": QT_TRANSLATE_NOOP("export", "Back up all of it"),
    "data.backup.text": QT_TRANSLATE_NOOP(
        "export",
        "One file with the diary, your settings, your own routines and your locks. Restoring adds to what is"
        " here and makes no lock or limit looser.",
    ),
    "data.backup.save": QT_TRANSLATE_NOOP("export", "Back up into one file …"),
    "data.backup.restore": QT_TRANSLATE_NOOP("export", "Restore from a file …"),
    "data.backup.files": QT_TRANSLATE_NOOP("export", "Backups (*.zip)"),
    "data.backup.file": QT_TRANSLATE_NOOP("export", "back-backup"),
    "data.delete": QT_TRANSLATE_NOOP("export", "Delete everything"),
    "data.delete.text": QT_TRANSLATE_NOOP(
        "export",
        "The diary, the record of what happened, and your answers about yourself go for good. Settings and"
        " your own routines stay. Rests and locks that still run stay until they are over.",
    ),
    "data.delete.ask": QT_TRANSLATE_NOOP("export", "Delete everything …"),
    "data.delete.sure": QT_TRANSLATE_NOOP("export", "It cannot be brought back. Delete all of it?"),
    "data.delete.yes": QT_TRANSLATE_NOOP("export", "Yes, delete all of it"),
    "data.delete.no": QT_TRANSLATE_NOOP("export", "No, keep it"),
}
