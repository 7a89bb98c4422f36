"""Words of the session: choosing, running, skin check, take it off now, rest, ready.

Sources: skin words S1 S4 S15; moving while resting S9; clinical 1.4, 2.2, 9.2.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "session"

SENTENCES: Final = {
    "session.page": QT_TRANSLATE_NOOP("session", "Session"),
    "session.cold": QT_TRANSLATE_NOOP("session", "Cold"),
    "session.heat": QT_TRANSLATE_NOOP("session", "Heat"),
    "session.back": QT_TRANSLATE_NOOP("session", "Back"),
    "session.which": QT_TRANSLATE_NOOP("session", "Which one"),
    "session.minutes": QT_TRANSLATE_NOOP("session", "Minutes"),
    "session.minutes.part": QT_TRANSLATE_NOOP("session", "Minutes, each part"),
    "session.minutes.value": QT_TRANSLATE_NOOP("session", "{minutes} min"),
    "session.hours.value": QT_TRANSLATE_NOOP("session", "{hours} h {minutes} min"),
    "session.cycles": QT_TRANSLATE_NOOP("session", "Times, with rests"),
    "session.pattern": QT_TRANSLATE_NOOP("session", "Pattern"),
    "session.pattern.single": QT_TRANSLATE_NOOP("session", "In one go"),
    "session.pattern.on-off": QT_TRANSLATE_NOOP("session", "On, off, on"),
    "session.less": QT_TRANSLATE_NOOP("session", "Less"),
    "session.more": QT_TRANSLATE_NOOP("session", "More"),
    "session.less.of": QT_TRANSLATE_NOOP("session", "Less: {what}"),
    "session.more.of": QT_TRANSLATE_NOOP("session", "More: {what}"),
    "session.limit": QT_TRANSLATE_NOOP("session", "Up to {minutes} min. {why}"),
    "session.limit.now": QT_TRANSLATE_NOOP("session", "Up to {minutes} min now. {why}"),
    "session.checks": QT_TRANSLATE_NOOP("session", "Before it goes on"),
    "session.start": QT_TRANSLATE_NOOP("session", "All true, start"),
    "session.start.next": QT_TRANSLATE_NOOP("session", "All true, start {cycle} of {cycles}"),
    "session.start.denied": QT_TRANSLATE_NOOP("session", "Not all is true"),
    "session.start.questions": QT_TRANSLATE_NOOP("session", "First the questions"),
    "session.start.questions.why": QT_TRANSLATE_NOOP("session", "Answer the questions about you first."),
    "session.read_on": QT_TRANSLATE_NOOP("session", "Read on"),
    "session.about_you.yes": QT_TRANSLATE_NOOP("session", "Yes or not sure"),
    "session.summary": QT_TRANSLATE_NOOP("session", "{method}, {length}"),
    "session.summary.cycles": QT_TRANSLATE_NOOP("session", "{method}, {length}, {cycles} times"),
    "session.replaces": QT_TRANSLATE_NOOP("session", "Starting this ends the cycles that still wait."),
    "session.about_you": QT_TRANSLATE_NOOP("session", "About you, asked once"),
    "session.about_you.why": QT_TRANSLATE_NOOP(
        "session", "Tick what applies. Not sure counts as yes. You can change it later in the settings."
    ),
    "session.about_you.done": QT_TRANSLATE_NOOP("session", "That is all that applies"),
    "session.about_you.none": QT_TRANSLATE_NOOP("session", "None of these applies"),
    "session.cycle": QT_TRANSLATE_NOOP("session", "Cycle {cycle} of {cycles}"),
    "session.part": QT_TRANSLATE_NOOP("session", "Part {part} of 2"),
    "session.skin_check_in": QT_TRANSLATE_NOOP("session", "Skin check in {time}"),
    "session.off_at": QT_TRANSLATE_NOOP("session", "off at {until}"),
    "session.time_left": QT_TRANSLATE_NOOP("session", "Time left"),
    "session.take_off": QT_TRANSLATE_NOOP("session", "Take it off now"),
    "session.wrong": QT_TRANSLATE_NOOP("session", "Something looks wrong"),
    "session.already_off": QT_TRANSLATE_NOOP("session", "It is already off"),
    "session.clock": QT_TRANSLATE_NOOP("session", "Small clock"),
    "session.following.off": QT_TRANSLATE_NOOP("session", "Then 10 minutes off, and a second part."),
    "session.following.wrap": QT_TRANSLATE_NOOP("session", "A look at your skin every hour."),
    "session.following.rest": QT_TRANSLATE_NOOP(
        "session", "Then rest until {until}, and {cycle} of {cycles}."
    ),
    "session.following.end": QT_TRANSLATE_NOOP("session", "Then rest until {until} at the earliest."),
    "session.keeps": QT_TRANSLATE_NOOP("session", "Closing this window keeps the timer and the alarm."),
    "wrong.title": QT_TRANSLATE_NOOP("session", "What do you see or feel?"),
    "wrong.text": QT_TRANSLATE_NOOP(
        "session", "Choose one and it ends at once. Pink skin is normal. The time goes on: {digits}"
    ),
    "wrong.nothing": QT_TRANSLATE_NOOP("session", "Nothing wrong, go back"),
    "skin.title": QT_TRANSLATE_NOOP("session", "Look at your skin now"),
    "skin.title.feel": QT_TRANSLATE_NOOP("session", "Lift it for a moment. Do you see or feel any of these?"),
    "skin.fine": QT_TRANSLATE_NOOP("session", "None of these. It looks and feels fine"),
    "skin.ends": QT_TRANSLATE_NOOP("session", "Without an answer it ends in {time}"),
    "skin.waits": QT_TRANSLATE_NOOP("session", "It waits for your answer."),
    "skin.pink": QT_TRANSLATE_NOOP("session", "Pink is normal. One of these means: take it off."),
    "takeoff.cause.time-up": QT_TRANSLATE_NOOP("session", "Time is up"),
    "takeoff.cause.stopped": QT_TRANSLATE_NOOP("session", "You stopped it"),
    "takeoff.cause.unattended": QT_TRANSLATE_NOOP("session", "The skin check had no answer"),
    "takeoff.cause.sign": QT_TRANSLATE_NOOP("session", "Something is wrong with the skin"),
    "takeoff.cause.answer": QT_TRANSLATE_NOOP("session", "Your answer is a warning sign"),
    "takeoff.cause.emergency": QT_TRANSLATE_NOOP("session", "Your answer is an emergency sign"),
    "takeoff.cause.sedated": QT_TRANSLATE_NOOP("session", "You took something that makes sleepy"),
    "takeoff.cause.topical": QT_TRANSLATE_NOOP("session", "You logged a rub or patch"),
    "takeoff.cause.quit": QT_TRANSLATE_NOOP("session", "It is still on, so the program stays"),
    "takeoff.cause.fault": QT_TRANSLATE_NOOP("session", "Something went wrong in the program"),
    "takeoff.cause.unreadable": QT_TRANSLATE_NOOP("session", "Nobody knows how long it has been on"),
    "takeoff.cause.recover": QT_TRANSLATE_NOOP("session", "The program stopped while it was on"),
    "takeoff.cause.estimated": QT_TRANSLATE_NOOP(
        "session", "The computer was off. This is the longest it can have been"
    ),
    "takeoff.ask": QT_TRANSLATE_NOOP("session", "Is it off?"),
    "takeoff.contact": QT_TRANSLATE_NOOP("session", "On your skin for {time}"),
    "takeoff.off": QT_TRANSLATE_NOOP("session", "It is off"),
    "takeoff.hush": QT_TRANSLATE_NOOP("session", "Pause the sound"),
    "takeoff.hushed": QT_TRANSLATE_NOOP("session", "Sound comes back in {time}"),
    "takeoff.earlier": QT_TRANSLATE_NOOP("session", "It came off earlier"),
    "takeoff.wrong": QT_TRANSLATE_NOOP("session", "Skin looks wrong"),
    "since.title": QT_TRANSLATE_NOOP("session", "When did it come off?"),
    "since.slider": QT_TRANSLATE_NOOP("session", "Time it came off"),
    "since.text": QT_TRANSLATE_NOOP("session", "At {time}"),
    "since.earliest": QT_TRANSLATE_NOOP("session", "It was surely on at {time}, so not before that."),
    "since.confirm": QT_TRANSLATE_NOOP("session", "It came off at {time}"),
    "since.cancel": QT_TRANSLATE_NOOP("session", "Go back"),
    "wait.rest": QT_TRANSLATE_NOOP("session", "Rest"),
    "wait.off": QT_TRANSLATE_NOOP("session", "Leave it off"),
    "wait.until": QT_TRANSLATE_NOOP("session", "until {until}"),
    "wait.rest.text": QT_TRANSLATE_NOOP(
        "session", "Move about gently and let your skin come back to normal. You will hear when it is over."
    ),
    "wait.off.text": QT_TRANSLATE_NOOP(
        "session", "Let the skin warm up. You will hear when the second part can start."
    ),
    "wait.next": QT_TRANSLATE_NOOP("session", "Next: cycle {cycle} of {cycles}. It never starts by itself."),
    "wait.next.part": QT_TRANSLATE_NOOP("session", "Next: part 2 of 2. It never starts by itself."),
    "wait.end": QT_TRANSLATE_NOOP("session", "End the session"),
    "wait.end.sure": QT_TRANSLATE_NOOP("session", "End the session? What still waits is given up."),
    "wait.end.keep": QT_TRANSLATE_NOOP("session", "Keep it"),
    "wait.end.yes": QT_TRANSLATE_NOOP("session", "Yes, end it"),
    "ready.title": QT_TRANSLATE_NOOP("session", "Cycle {cycle} of {cycles} can start"),
    "ready.title.part": QT_TRANSLATE_NOOP("session", "The second part can start"),
    "ready.text": QT_TRANSLATE_NOOP("session", "{method}, {length}. Check again, then start when you like."),
    "onbody.title": QT_TRANSLATE_NOOP("session", "Is anything cold or warm on your body now?"),
    "onbody.text": QT_TRANSLATE_NOOP(
        "session", "The record could not be read, so the program does not know. Please answer."
    ),
    "onbody.nothing": QT_TRANSLATE_NOOP("session", "Nothing is on"),
    "onbody.cold": QT_TRANSLATE_NOOP("session", "Something cold is on"),
    "onbody.heat": QT_TRANSLATE_NOOP("session", "Something warm is on"),
    "found.title": QT_TRANSLATE_NOOP("session", "Your skin needs a look"),
    "found.text": QT_TRANSLATE_NOOP("session", "You saw: {sign}. Cold and heat are locked."),
    "found.do.1": QT_TRANSLATE_NOOP(
        "session", "Leave the skin uncovered and let it come back to normal by itself. Do not rub it."
    ),
    "found.do.2": QT_TRANSLATE_NOOP(
        "session", "A burn: cool it under cool running water. No ice, no creams."
    ),
    "found.do.3": QT_TRANSLATE_NOOP(
        "session",
        "White, hard or numb from cold: warm it slowly with body warmth, not with a heater.",
    ),
    "found.do.4": QT_TRANSLATE_NOOP(
        "session",
        "Blistered or open, still white or numb after half an hour, or very sore: see a doctor today.",
    ),
    "found.do.5": QT_TRANSLATE_NOOP(
        "session", "Lacy marks that stay: show them to a doctor, and use no heat there until then."
    ),
    "found.cleared": QT_TRANSLATE_NOOP("session", "A professional has cleared it"),
    "found.sure": QT_TRANSLATE_NOOP("session", "Has a doctor, nurse or pharmacist looked at your skin?"),
    "found.sure.yes": QT_TRANSLATE_NOOP("session", "Yes, and it may go on"),
    "found.sure.no": QT_TRANSLATE_NOOP("session", "Not yet"),
    "sign.other": QT_TRANSLATE_NOOP("session", "something on the skin"),
    "say.started": QT_TRANSLATE_NOOP("session", "It is on. It comes off at {until}."),
    "say.rest": QT_TRANSLATE_NOOP("session", "It is off. Rest until {until}."),
    "say.off": QT_TRANSLATE_NOOP("session", "It is off. The second part can start at {until}."),
    "say.ready": QT_TRANSLATE_NOOP("session", "The next part can start when you like."),
    "say.ended": QT_TRANSLATE_NOOP("session", "The session is over."),
    "span.hours": QT_TRANSLATE_NOOP("session", "{hours} h {minutes} min"),
    "span.minutes": QT_TRANSLATE_NOOP("session", "{minutes} min {seconds} s"),
    "span.seconds": QT_TRANSLATE_NOOP("session", "{seconds} s"),
    "when.tomorrow": QT_TRANSLATE_NOOP("session", "{time} tomorrow"),
    "when.date": QT_TRANSLATE_NOOP("session", "{time} on {day} {month}"),
    "when.month.1": QT_TRANSLATE_NOOP("session", "January"),
    "when.month.2": QT_TRANSLATE_NOOP("session", "February"),
    "when.month.3": QT_TRANSLATE_NOOP("session", "March"),
    "when.month.4": QT_TRANSLATE_NOOP("session", "April"),
    "when.month.5": QT_TRANSLATE_NOOP("session", "May"),
    "when.month.6": QT_TRANSLATE_NOOP("session", "June"),
    "when.month.7": QT_TRANSLATE_NOOP("session", "July"),
    "when.month.8": QT_TRANSLATE_NOOP("session", "August"),
    "when.month.9": QT_TRANSLATE_NOOP("session", "September"),
    "when.month.10": QT_TRANSLATE_NOOP("session", "October"),
    "when.month.11": QT_TRANSLATE_NOOP("session", "November"),
    "when.month.12": QT_TRANSLATE_NOOP("session", "December"),
}
