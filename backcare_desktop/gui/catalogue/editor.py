"""Words of the page on which a routine is written.

Law: what is wrong is said with what would be right.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "editor"

SENTENCES: Final = {
    "editor.page": QT_TRANSLATE_NOOP("editor", "Your routine"),
    "editor.title": QT_TRANSLATE_NOOP("editor", "Name of the routine"),
    "editor.title.hint": QT_TRANSLATE_NOOP("editor", "For example: from my physiotherapist"),
    "editor.note": QT_TRANSLATE_NOOP("editor", "Note, such as when not to do it"),
    "editor.max_pain": QT_TRANSLATE_NOOP("editor", "Only with pain up to"),
    "editor.stages": QT_TRANSLATE_NOOP("editor", "What comes"),
    "editor.empty": QT_TRANSLATE_NOOP("editor", "Nothing yet. Choose a first movement."),
    "editor.card": QT_TRANSLATE_NOOP("editor", "{number}. {title}, {much}"),
    "editor.unnamed": QT_TRANSLATE_NOOP("editor", "Own movement"),
    "editor.copy": QT_TRANSLATE_NOOP("editor", "{title}, my own"),
    "editor.kept": QT_TRANSLATE_NOOP("editor", "What you had not saved is back."),
    "editor.discard": QT_TRANSLATE_NOOP("editor", "Leave it out"),
    # ---- buttons
    "editor.add": QT_TRANSLATE_NOOP("editor", "Add a movement"),
    "editor.undo": QT_TRANSLATE_NOOP("editor", "Undo"),
    "editor.redo": QT_TRANSLATE_NOOP("editor", "Redo"),
    "editor.up": QT_TRANSLATE_NOOP("editor", "Up"),
    "editor.down": QT_TRANSLATE_NOOP("editor", "Down"),
    "editor.double": QT_TRANSLATE_NOOP("editor", "Duplicate"),
    "editor.remove": QT_TRANSLATE_NOOP("editor", "Remove"),
    "editor.key.up": QT_TRANSLATE_NOOP("editor", "Alt+Up"),
    "editor.key.down": QT_TRANSLATE_NOOP("editor", "Alt+Down"),
    "editor.back": QT_TRANSLATE_NOOP("editor", "Back"),
    "editor.save": QT_TRANSLATE_NOOP("editor", "Save"),
    "editor.try": QT_TRANSLATE_NOOP("editor", "Try it"),
    "editor.save_and_try": QT_TRANSLATE_NOOP("editor", "Save and try it"),
    # ---- a stage
    "editor.field.hold_s": QT_TRANSLATE_NOOP("editor", "Hold, in seconds"),
    "editor.field.repeats": QT_TRANSLATE_NOOP("editor", "How often"),
    "editor.field.reps": QT_TRANSLATE_NOOP("editor", "How often"),
    "editor.field.time_s": QT_TRANSLATE_NOOP("editor", "Time, in seconds"),
    "editor.field.rest_s": QT_TRANSLATE_NOOP("editor", "Rest between, in seconds"),
    "editor.way": QT_TRANSLATE_NOOP("editor", "How"),
    "editor.way.hold": QT_TRANSLATE_NOOP("editor", "Hold"),
    "editor.way.reps": QT_TRANSLATE_NOOP("editor", "Count"),
    "editor.way.time": QT_TRANSLATE_NOOP("editor", "For a time"),
    "editor.sides": QT_TRANSLATE_NOOP("editor", "Side"),
    "editor.sides.none": QT_TRANSLATE_NOOP("editor", "No sides"),
    "editor.sides.both": QT_TRANSLATE_NOOP("editor", "Both"),
    "editor.sides.left": QT_TRANSLATE_NOOP("editor", "Left"),
    "editor.sides.right": QT_TRANSLATE_NOOP("editor", "Right"),
    "editor.own.name": QT_TRANSLATE_NOOP("editor", "Name of the movement"),
    "editor.own.text": QT_TRANSLATE_NOOP("editor", "How to do it, one short line each"),
    "editor.picture.choose": QT_TRANSLATE_NOOP("editor", "Choose a picture…"),
    "editor.picture.remove": QT_TRANSLATE_NOOP("editor", "Remove the picture"),
    "editor.picture.files": QT_TRANSLATE_NOOP("editor", "Pictures (*.png *.jpg *.jpeg)"),
    "editor.picture.none": QT_TRANSLATE_NOOP(
        "editor", "No picture can be read from it. A PNG or JPEG is right."
    ),
    "editor.picture.large": QT_TRANSLATE_NOOP("editor", "That picture is too large. A usual photo is right."),
    "editor.picture.unread": QT_TRANSLATE_NOOP("editor", "The picture cannot be read: {why}"),
    # ---- what can be added
    "editor.add.title": QT_TRANSLATE_NOOP("editor", "Add to your routine"),
    "editor.add.own": QT_TRANSLATE_NOOP("editor", "A movement of your own"),
    "editor.add.breathing": QT_TRANSLATE_NOOP("editor", "Breathing"),
    "editor.add.close": QT_TRANSLATE_NOOP("editor", "Close"),
    # ---- what came of it
    "editor.moved": QT_TRANSLATE_NOOP("editor", "Now number {number} of {count}."),
    "editor.removed": QT_TRANSLATE_NOOP("editor", "Removed. Undo brings it back."),
    "editor.saved": QT_TRANSLATE_NOOP("editor", "Saved."),
    "editor.not_saved": QT_TRANSLATE_NOOP("editor", "Not saved: {why}. It is all still here."),
    "editor.not_kept": QT_TRANSLATE_NOOP("editor", "What is not saved cannot be kept for later: {why}."),
    "editor.nothing_new": QT_TRANSLATE_NOOP("editor", "There is nothing new to save."),
    "editor.verdict.fine": QT_TRANSLATE_NOOP("editor", "{length}. All is fine."),
    "editor.verdict.warm_up": QT_TRANSLATE_NOOP(
        "editor", "{length}, with {minutes} min to warm up first. All is fine."
    ),
    "editor.verdict.one_wrong": QT_TRANSLATE_NOOP("editor", "One thing to put right."),
    "editor.verdict.wrong": QT_TRANSLATE_NOOP("editor", "{count} things to put right."),
    # ---- what is wrong
    "editor.problem.title": QT_TRANSLATE_NOOP("editor", "Give it a name."),
    "editor.problem.empty": QT_TRANSLATE_NOOP("editor", "Add at least one movement."),
    "editor.problem.own_title": QT_TRANSLATE_NOOP("editor", "Give this movement a name."),
    "editor.problem.lines": QT_TRANSLATE_NOOP("editor", "At most {most} lines of text are right."),
    "editor.problem.line": QT_TRANSLATE_NOOP("editor", "A line may have at most {most} letters."),
    "editor.problem.range": QT_TRANSLATE_NOOP("editor", "{what}: {value}. Right is {least} to {most}."),
    "editor.problem.least": QT_TRANSLATE_NOOP("editor", "{what}: {value}. Right is {least} or more."),
    "editor.problem.muscle": QT_TRANSLATE_NOOP(
        "editor",
        "One muscle is held for too long in all. Right is up to {most} seconds a side: hold for less, "
        "or leave a stretch out.",
    ),
    "editor.problem.long": QT_TRANSLATE_NOOP("editor", "Too long. Up to {most} minutes in all is right."),
    "editor.problem.other": QT_TRANSLATE_NOOP("editor", "Not right yet: {why}"),
}
