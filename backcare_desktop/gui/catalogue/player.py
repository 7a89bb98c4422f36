"""Words of the player: phases, what to do between movements, what hurts, and the end.

Law: short enough to be read from three metres, and said as they are by a screen reader.
Sources: stop at pain S28; leg and numbness clinical 3.0 and 5.3 (S42 S43 S44); getting up clinical 3.0.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "player"

SENTENCES: Final = {
    "player.page": QT_TRANSLATE_NOOP("player", "Routine"),
    "player.time_left": QT_TRANSLATE_NOOP("player", "Time left"),
    "player.side.left": QT_TRANSLATE_NOOP("player", "left"),
    "player.side.right": QT_TRANSLATE_NOOP("player", "right"),
    "player.title.side": QT_TRANSLATE_NOOP("player", "{title} · {side}"),
    "player.where": QT_TRANSLATE_NOOP("player", "{routine} · {number} of {count}"),
    "player.repeat": QT_TRANSLATE_NOOP("player", "repeat {repeat} of {repeats}"),
    "player.next": QT_TRANSLATE_NOOP("player", "Next: {title}"),
    "player.next.last": QT_TRANSLATE_NOOP("player", "This is the last one."),
    "player.figure": QT_TRANSLATE_NOOP("player", "Picture of the movement: {title}"),
    "player.phase.get-ready": QT_TRANSLATE_NOOP("player", "get ready"),
    "player.phase.move": QT_TRANSLATE_NOOP("player", "move"),
    "player.phase.hold": QT_TRANSLATE_NOOP("player", "hold"),
    "player.phase.release": QT_TRANSLATE_NOOP("player", "let go"),
    "player.phase.rest": QT_TRANSLATE_NOOP("player", "rest"),
    "player.phase.switch": QT_TRANSLATE_NOOP("player", "other side"),
    "player.phase.breathe": QT_TRANSLATE_NOOP("player", "breathe"),
    "player.phase.paused": QT_TRANSLATE_NOOP("player", "paused"),
    "player.cue.paused": QT_TRANSLATE_NOOP("player", "Paused. Take your time."),
    "player.cue.get-ready": QT_TRANSLATE_NOOP("player", "Get ready."),
    "player.cue.move": QT_TRANSLATE_NOOP("player", "Move slowly. Keep it easy."),
    "player.cue.hold": QT_TRANSLATE_NOOP("player", "Hold gently. Breathe slowly."),
    "player.cue.release": QT_TRANSLATE_NOOP("player", "Let go slowly."),
    "player.cue.rest": QT_TRANSLATE_NOOP("player", "Rest. Let it go soft."),
    "player.cue.switch.left": QT_TRANSLATE_NOOP("player", "Change sides: now the left."),
    "player.cue.switch.right": QT_TRANSLATE_NOOP("player", "Change sides: now the right."),
    "player.cue.breathe": QT_TRANSLATE_NOOP("player", "Breathe slowly."),
    "player.breath.in": QT_TRANSLATE_NOOP("player", "Breathe in … {seconds}"),
    "player.breath.hold": QT_TRANSLATE_NOOP("player", "Hold … {seconds}"),
    "player.breath.out": QT_TRANSLATE_NOOP("player", "Breathe out … {seconds}"),
    "player.hurts": QT_TRANSLATE_NOOP("player", "This hurts"),
    "player.pause": QT_TRANSLATE_NOOP("player", "Pause"),
    "player.resume": QT_TRANSLATE_NOOP("player", "Go on"),
    "player.key.space": QT_TRANSLATE_NOOP("player", "Space"),
    "player.skip": QT_TRANSLATE_NOOP("player", "Skip"),
    "player.stop": QT_TRANSLATE_NOOP("player", "Stop"),
    # ---- what hurts
    "player.hurts.title": QT_TRANSLATE_NOOP("player", "Stopped. What kind of pain is it?"),
    "player.hurts.sharp": QT_TRANSLATE_NOOP("player", "Is it sharp?"),
    "player.hurts.leg": QT_TRANSLATE_NOOP("player", "Does it go down a leg?"),
    "player.hurts.numb": QT_TRANSLATE_NOOP("player", "Is anything numb or tingling?"),
    "player.hurts.tell": QT_TRANSLATE_NOOP("player", "Go on"),
    "player.hurts.lacks": QT_TRANSLATE_NOOP("player", "Answer all three questions first."),
    "player.hurts.signs": QT_TRANSLATE_NOOP(
        "player",
        "Pain down a leg or numbness can come from a nerve. Stretching waits. Please go through the "
        "warning signs now.",
    ),
    "player.hurts.to_signs": QT_TRANSLATE_NOOP("player", "Warning signs"),
    "player.hurts.was_sharp": QT_TRANSLATE_NOOP(
        "player", "Leave this movement out today. Rest in a way that feels good."
    ),
    "player.hurts.dull": QT_TRANSLATE_NOOP(
        "player", "Rest a little. Next time make the movement smaller, or leave it out."
    ),
    # ---- the end
    "player.over.done": QT_TRANSLATE_NOOP("player", "Done. Well moved."),
    "player.over.stopped": QT_TRANSLATE_NOOP("player", "Stopped."),
    "player.over.hurts": QT_TRANSLATE_NOOP("player", "Stopped."),
    "player.over.pain": QT_TRANSLATE_NOOP("player", "Stopped, because the pain went up."),
    "player.over.answer": QT_TRANSLATE_NOOP("player", "Stopped, because of an answer to the warning signs."),
    "player.over.fault": QT_TRANSLATE_NOOP("player", "Stopped, because something went wrong."),
    "player.over.quit": QT_TRANSLATE_NOOP("player", "Stopped."),
    "player.over.getting_up": QT_TRANSLATE_NOOP(
        "player", "To get up: roll onto your side, let your legs drop, and push up with your hands."
    ),
    "player.over.pain_now": QT_TRANSLATE_NOOP("player", "How is your back now?"),
    "player.over.before": QT_TRANSLATE_NOOP("player", "Before it was {level}."),
    "player.over.changed": QT_TRANSLATE_NOOP("player", "Before {before}, now {after}."),
    "player.over.close": QT_TRANSLATE_NOOP("player", "Back to the list"),
    # ---- said by a screen reader
    "player.say.ready": QT_TRANSLATE_NOOP("player", "{title}. Get ready."),
    "player.say.ready.side": QT_TRANSLATE_NOOP("player", "{title}, {side} side. Get ready."),
    "player.say.ready.again": QT_TRANSLATE_NOOP("player", "Going on in three seconds."),
    "player.say.move": QT_TRANSLATE_NOOP("player", "Move."),
    "player.say.hold": QT_TRANSLATE_NOOP("player", "Hold, {repeat} of {repeats}."),
    "player.say.release": QT_TRANSLATE_NOOP("player", "And let go."),
    "player.say.rest": QT_TRANSLATE_NOOP("player", "Rest."),
    "player.say.switch": QT_TRANSLATE_NOOP("player", "Change to the {side} side."),
    "player.say.breathe": QT_TRANSLATE_NOOP("player", "{title}."),
    "player.say.paused": QT_TRANSLATE_NOOP("player", "Paused."),
    # ---- the bar at the bottom of other pages, and the desktop notice
    "bar.movement.paused": QT_TRANSLATE_NOOP("player", "Your routine is paused"),
    "bar.movement.get-ready": QT_TRANSLATE_NOOP("player", "Your routine: get ready"),
    "bar.movement.move": QT_TRANSLATE_NOOP("player", "Your routine: move"),
    "bar.movement.hold": QT_TRANSLATE_NOOP("player", "Your routine: hold"),
    "bar.movement.release": QT_TRANSLATE_NOOP("player", "Your routine: let go"),
    "bar.movement.rest": QT_TRANSLATE_NOOP("player", "Your routine: rest"),
    "bar.movement.switch": QT_TRANSLATE_NOOP("player", "Your routine: change sides"),
    "bar.movement.breathe": QT_TRANSLATE_NOOP("player", "Your routine: breathe"),
    "notice.routine-paused.title": QT_TRANSLATE_NOOP("player", "Your routine is paused"),
    "notice.routine-paused.body": QT_TRANSLATE_NOOP(
        "player", "The window was closed. Open it and press Space to go on."
    ),
}
