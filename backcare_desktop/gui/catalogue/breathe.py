"""Words of the page of breathing and relaxing.

Law: short, calm, and no promise of what it does; what to do and when to stop are words of the files.
Sources: lengths S37 S38 S39; relaxing S24 S40 S41; sitting before getting up clinical 4 "Cautions".
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "breathe"

SENTENCES: Final = {
    "breathe.title": QT_TRANSLATE_NOOP("breathe", "Breathe and relax"),
    "breathe.ways.breathing": QT_TRANSLATE_NOOP("breathe", "Breathe"),
    "breathe.ways.relaxing": QT_TRANSLATE_NOOP("breathe", "Relax"),
    "breathe.unreadable": QT_TRANSLATE_NOOP("breathe", "The ways to breathe cannot be read: {why}"),
    "breathe.locked": QT_TRANSLATE_NOOP("breathe", "Locked."),
    "breathe.cautions": QT_TRANSLATE_NOOP("breathe", "Take care"),
    "breathe.most.minutes": QT_TRANSLATE_NOOP("breathe", "Minutes, up to {most}"),
    "breathe.most.rounds": QT_TRANSLATE_NOOP("breathe", "Rounds, up to {most}"),
    "breathe.minutes": QT_TRANSLATE_NOOP("breathe", "{minutes} min"),
    "breathe.rounds": QT_TRANSLATE_NOOP("breathe", "Rounds: {rounds}"),
    # The seconds of a round.
    "breathe.rhythm.in.out": QT_TRANSLATE_NOOP("breathe", "in {in} · out {out}"),
    "breathe.rhythm.in.full.out": QT_TRANSLATE_NOOP("breathe", "in {in} · hold {full} · out {out}"),
    "breathe.rhythm.in.full.out.empty": QT_TRANSLATE_NOOP(
        "breathe", "in {in} · hold {full} · out {out} · hold {empty}"
    ),
    "breathe.start": QT_TRANSLATE_NOOP("breathe", "Start"),
    "breathe.start.profile": QT_TRANSLATE_NOOP("breathe", "First: the questions about you"),
    "breathe.signs": QT_TRANSLATE_NOOP("breathe", "Warning signs"),
    # ---- while it runs
    "breathe.in": QT_TRANSLATE_NOOP("breathe", "Breathe in"),
    "breathe.full": QT_TRANSLATE_NOOP("breathe", "Hold"),
    "breathe.out": QT_TRANSLATE_NOOP("breathe", "Breathe out"),
    "breathe.empty": QT_TRANSLATE_NOOP("breathe", "Hold"),
    "breathe.ready": QT_TRANSLATE_NOOP("breathe", "Get ready"),
    "breathe.settle": QT_TRANSLATE_NOOP("breathe", "Settle down. It begins in a moment."),
    "breathe.paused": QT_TRANSLATE_NOOP("breathe", "Paused"),
    "breathe.left": QT_TRANSLATE_NOOP("breathe", "{left} left"),
    "breathe.round": QT_TRANSLATE_NOOP("breathe", "Round {round} of {rounds}"),
    "breathe.circle": QT_TRANSLATE_NOOP("breathe", "Breathing circle"),
    "breathe.pause": QT_TRANSLATE_NOOP("breathe", "Pause"),
    "breathe.resume": QT_TRANSLATE_NOOP("breathe", "Go on"),
    "breathe.stop": QT_TRANSLATE_NOOP("breathe", "Stop"),
    "breathe.key.space": QT_TRANSLATE_NOOP("breathe", "Space"),
    "breathe.pack": QT_TRANSLATE_NOOP("breathe", "Something is on your body. Esc means: take it off now."),
    # ---- the end
    "breathe.over.done": QT_TRANSLATE_NOOP("breathe", "Done."),
    "breathe.over.stopped": QT_TRANSLATE_NOOP("breathe", "Stopped."),
    "breathe.over.hurts": QT_TRANSLATE_NOOP("breathe", "Stopped."),
    "breathe.over.pain": QT_TRANSLATE_NOOP("breathe", "Stopped, because the pain went up."),
    "breathe.over.answer": QT_TRANSLATE_NOOP(
        "breathe", "Stopped, because of an answer to the warning signs."
    ),
    "breathe.over.fault": QT_TRANSLATE_NOOP("breathe", "Stopped, because something went wrong."),
    "breathe.over.quit": QT_TRANSLATE_NOOP("breathe", "Stopped."),
    "breathe.over.then": QT_TRANSLATE_NOOP(
        "breathe", "Breathe as you like now. Sit or lie for a moment before you get up."
    ),
    "breathe.over.close": QT_TRANSLATE_NOOP("breathe", "Back to the list"),
    # ---- said by a screen reader, at the start and after a pause
    "breathe.say.paused": QT_TRANSLATE_NOOP("breathe", "Paused."),
    "breathe.say.again": QT_TRANSLATE_NOOP("breathe", "Going on in three seconds."),
    # ---- the bar at the bottom of other pages
    "bar.calm.running": QT_TRANSLATE_NOOP("breathe", "Breathing or relaxing"),
    "bar.calm.paused": QT_TRANSLATE_NOOP("breathe", "Breathing or relaxing: paused"),
    "command.no_pattern": QT_TRANSLATE_NOOP(
        "breathe", "There is no way to breathe “{asked}”. There are: {known}."
    ),
}
