"""Words outside the window: desktop notices, the tray, the command line's answers."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "notices"
SENTENCES = {
    "notice.skin-check.title": QT_TRANSLATE_NOOP("notices", "Look at your skin"),
    "notice.skin-check.body": QT_TRANSLATE_NOOP(
        "notices", "White, grey, blistered, burning or numb? Then take it off."
    ),
    "notice.skin-check.skin-ok": QT_TRANSLATE_NOOP("notices", "Looks and feels fine"),
    "notice.take-off.title": QT_TRANSLATE_NOOP("notices", "Take it off now"),
    "notice.take-off.body": QT_TRANSLATE_NOOP("notices", "Time counts on until you say that it is off."),
    "notice.take-off.off": QT_TRANSLATE_NOOP("notices", "It is off"),
    "notice.recover.title": QT_TRANSLATE_NOOP("notices", "Is it off?"),
    "notice.recover.body": QT_TRANSLATE_NOOP(
        "notices", "Something was on your body when the program stopped."
    ),
    "notice.recover.off": QT_TRANSLATE_NOOP("notices", "It is off"),
    "notice.ready.title": QT_TRANSLATE_NOOP("notices", "The rest is over"),
    "notice.ready.body": QT_TRANSLATE_NOOP("notices", "You can start the next part when you like."),
    "notice.asks-on-body.title": QT_TRANSLATE_NOOP("notices", "Is anything cold or warm on your body?"),
    "notice.asks-on-body.body": QT_TRANSLATE_NOOP("notices", "The record could not be read. Please answer."),
    "notice.goes-on.tray": QT_TRANSLATE_NOOP("notices", "Backcare goes on in the tray"),
    "notice.goes-on.bar": QT_TRANSLATE_NOOP("notices", "Backcare goes on in the task bar"),
    "notice.goes-on.body": QT_TRANSLATE_NOOP(
        "notices", "So reminders can reach you. To end it, press Ctrl+Q in its window."
    ),
    "notice.open": QT_TRANSLATE_NOOP("notices", "Open"),
    "tray.open": QT_TRANSLATE_NOOP("notices", "Open Backcare"),
    "tray.stop": QT_TRANSLATE_NOOP("notices", "Take it off now"),
    "tray.cold": QT_TRANSLATE_NOOP("notices", "Start cold"),
    "tray.heat": QT_TRANSLATE_NOOP("notices", "Start heat"),
    "tray.routine": QT_TRANSLATE_NOOP("notices", "Two minutes of movement"),
    "tray.break": QT_TRANSLATE_NOOP("notices", "Break now"),
    "tray.pause": QT_TRANSLATE_NOOP("notices", "Pause reminders for 1 hour"),
    "tray.tomorrow": QT_TRANSLATE_NOOP("notices", "Pause reminders until tomorrow"),
    "tray.resume": QT_TRANSLATE_NOOP("notices", "End the pause of reminders"),
    "tray.quit": QT_TRANSLATE_NOOP("notices", "Quit"),
    "tray.nothing": QT_TRANSLATE_NOOP("notices", "Nothing runs"),
    "tray.opens.cold": QT_TRANSLATE_NOOP("notices", "Cold opens at {at}"),
    "tray.opens.heat": QT_TRANSLATE_NOOP("notices", "Heat opens at {at}"),
    "tray.locked.cold": QT_TRANSLATE_NOOP("notices", "Cold is locked"),
    "tray.locked.heat": QT_TRANSLATE_NOOP("notices", "Heat is locked"),
    "store.broken": QT_TRANSLATE_NOOP(
        "notices",
        "The record could not be read. It was kept as {name}. Cold and heat stay locked until you"
        " have answered again and one full rest is over.",
    ),
    "store.lost": QT_TRANSLATE_NOOP(
        "notices",
        "The record is gone from its folder. Cold and heat stay locked until you have answered"
        " again and one full rest is over.",
    ),
    "store.newer": QT_TRANSLATE_NOOP(
        "notices",
        "A newer version of Backcare wrote your record. Please use that version. Nothing was changed.",
    ),
    "store.diary.broken": QT_TRANSLATE_NOOP(
        "notices",
        "The diary could not be read. It was kept as {name}, and a new one was begun. Cold and heat go on"
        " as before.",
    ),
    "store.diary.newer": QT_TRANSLATE_NOOP(
        "notices",
        "A newer version of Backcare wrote your diary, and it was left as it is. What you write now is kept"
        " only until you quit. Cold and heat go on as before.",
    ),
    "store.diary.unwritable": QT_TRANSLATE_NOOP(
        "notices",
        "The diary cannot be saved right now. What you write is kept until you quit, and saving is tried"
        " again. Cold and heat go on as before.",
    ),
    "store.taken": QT_TRANSLATE_NOOP(
        "notices", "Backcare runs already with this folder, but did not answer. Close it and try again."
    ),
    "store.folder": QT_TRANSLATE_NOOP(
        "notices", "The folder {folder} cannot be used: {why}. Choose another one with --data-dir."
    ),
    "fault.told": QT_TRANSLATE_NOOP(
        "notices",
        "Something in the program went wrong. To be safe, take off what is on your body."
        " Your record is kept.",
    ),
    "command.not_running": QT_TRANSLATE_NOOP(
        "notices", "Backcare does not run, so there is nothing to stop."
    ),
    "command.nothing_runs": QT_TRANSLATE_NOOP("notices", "Nothing runs, so there is nothing to stop."),
    "command.questions": QT_TRANSLATE_NOOP(
        "notices", "First answer the questions about you. They are in the window."
    ),
    "command.then": QT_TRANSLATE_NOOP(
        "notices", "First answer what the window asks. What you asked for opens after that."
    ),
    "command.take_off": QT_TRANSLATE_NOOP(
        "notices", "Take it off now, then say in the window that it is off."
    ),
    "command.is_it_off": QT_TRANSLATE_NOOP(
        "notices", "It may still be on your body. Take it off, then answer in the window: is it off?"
    ),
    "command.left_on": QT_TRANSLATE_NOOP(
        "notices",
        "Backcare does not run, but something was on your body when it stopped. Take it off, then open"
        " Backcare and say since when it is off.",
    ),
    "command.unknown_on": QT_TRANSLATE_NOOP(
        "notices",
        "Backcare does not run and its record cannot be read, so nobody knows what is on your body."
        " If something is, take it off, then open Backcare and answer.",
    ),
    "command.no_answer": QT_TRANSLATE_NOOP(
        "notices",
        "Backcare runs but does not answer. If something is on your body, take it off now, then close"
        " Backcare and open it again.",
    ),
    "command.at_most": QT_TRANSLATE_NOOP("notices", "{why} At most {minutes} min ({limit})."),
    "command.refused": QT_TRANSLATE_NOOP("notices", "What you asked for cannot start. {why}"),
    "command.breaks_not_running": QT_TRANSLATE_NOOP(
        "notices", "Backcare does not run, so no reminder comes. Open Backcare first."
    ),
    "command.breaks.not_now": QT_TRANSLATE_NOOP("notices", "That means nothing right now."),
    "command.breaks.twice": QT_TRANSLATE_NOOP("notices", "You put it off twice. Take it now or skip it."),
    "command.breaks.request.invalid": QT_TRANSLATE_NOOP(
        "notices", "A break is put off for up to 10 minutes, and a pause lasts up to 7 days."
    ),
    "status.breaks.off": QT_TRANSLATE_NOOP("notices", "Reminders are off."),
    "status.breaks.counting": QT_TRANSLATE_NOOP("notices", "Next reminder in {long}: {what}."),
    "status.breaks.notice": QT_TRANSLATE_NOOP("notices", "Next reminder in {long}: {what}."),
    "status.breaks.due": QT_TRANSLATE_NOOP("notices", "Now: {what}."),
    "status.breaks.snoozed": QT_TRANSLATE_NOOP("notices", "Put off for {long}: {what}."),
    "status.breaks.on-break": QT_TRANSLATE_NOOP("notices", "You are on a break: {what}."),
    "status.breaks.paused": QT_TRANSLATE_NOOP("notices", "Reminders are paused until {until}."),
    "status.breaks.suppressed": QT_TRANSLATE_NOOP("notices", "Reminders are quiet: {why}."),
    "status.breaks.reason.session": QT_TRANSLATE_NOOP("notices", "a session runs"),
    "status.breaks.reason.outside-hours": QT_TRANSLATE_NOOP("notices", "it is outside the hours you set"),
    "status.breaks.reason.do-not-disturb": QT_TRANSLATE_NOOP("notices", "the desktop wants no notices"),
    "status.breaks.reason.fullscreen": QT_TRANSLATE_NOOP("notices", "a program fills the screen"),
    "status.breaks.reason.away": QT_TRANSLATE_NOOP("notices", "nobody is at the keyboard"),
    "status.breaks.name.posture": QT_TRANSLATE_NOOP("notices", "change how you sit"),
    "status.breaks.name.walk": QT_TRANSLATE_NOOP("notices", "walk a little"),
    "status.breaks.name.water": QT_TRANSLATE_NOOP("notices", "drink something"),
    "status.breaks.name.eyes": QT_TRANSLATE_NOOP("notices", "rest your eyes"),
    "status.breaks.name.own1": QT_TRANSLATE_NOOP("notices", "your first own reminder"),
    "status.breaks.name.own2": QT_TRANSLATE_NOOP("notices", "your second own reminder"),
    "status.breaks.name.own3": QT_TRANSLATE_NOOP("notices", "your third own reminder"),
    "command.ended": QT_TRANSLATE_NOOP("notices", "The session has ended."),
    "status.idle": QT_TRANSLATE_NOOP("notices", "Nothing is on your body."),
    "status.asks": QT_TRANSLATE_NOOP(
        "notices", "The record could not be read. Is anything on your body? Say so in the window."
    ),
    "status.checks": QT_TRANSLATE_NOOP("notices", "{what}: the checks before the start are on the screen."),
    "status.apply": QT_TRANSLATE_NOOP("notices", "{what} is on: {long} so far. It comes off at {until}."),
    "status.remove": QT_TRANSLATE_NOOP("notices", "{what} has to come off now: {long} so far."),
    "status.seconds": QT_TRANSLATE_NOOP("notices", "{number} s"),
    "status.minutes": QT_TRANSLATE_NOOP("notices", "{number} min"),
    "status.recover": QT_TRANSLATE_NOOP(
        "notices", "{what} was on when the program stopped. Is it off? Say so in the window."
    ),
    "status.off": QT_TRANSLATE_NOOP("notices", "{what}: off until {until}."),
    "status.rest": QT_TRANSLATE_NOOP("notices", "{what}: rest until {until}."),
    "status.ready": QT_TRANSLATE_NOOP("notices", "{what}: the next part can start."),
    "status.guided.runs": QT_TRANSLATE_NOOP("notices", "Running: {routine}."),
    "status.guided.paused": QT_TRANSLATE_NOOP("notices", "Paused: {routine}."),
    "status.alarm": QT_TRANSLATE_NOOP("notices", "Alarm: {level}."),
    "status.lock": QT_TRANSLATE_NOOP("notices", "{what}: locked until {until}."),
    "status.lock.open": QT_TRANSLATE_NOOP("notices", "{what}: locked. {why}"),
    "status.what.cold": QT_TRANSLATE_NOOP("notices", "Cold"),
    "status.what.heat": QT_TRANSLATE_NOOP("notices", "Heat"),
    "status.what.stretch": QT_TRANSLATE_NOOP("notices", "Stretching"),
    "status.what.strength": QT_TRANSLATE_NOOP("notices", "Strength work"),
    "status.what.all": QT_TRANSLATE_NOOP("notices", "Everything"),
    "status.sound.muted": QT_TRANSLATE_NOOP("notices", "The sound is muted."),
    "status.sound.unavailable": QT_TRANSLATE_NOOP("notices", "No sound can be played on this machine."),
}
