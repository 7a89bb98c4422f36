"""Words of reminders: their page, their card, their notice, the workstation checklist."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "breaks"

SENTENCES: Final = {
    "breaks.title": QT_TRANSLATE_NOOP("breaks", "Breaks"),
    # What comes next.
    "breaks.now.off": QT_TRANSLATE_NOOP("breaks", "No reminder is on."),
    "breaks.now.counting": QT_TRANSLATE_NOOP("breaks", "Next break at {at}: {what}."),
    "breaks.now.notice": QT_TRANSLATE_NOOP("breaks", "A break comes in a moment: {what}."),
    "breaks.now.due": QT_TRANSLATE_NOOP("breaks", "Time for a break: {what}."),
    "breaks.now.snoozed": QT_TRANSLATE_NOOP("breaks", "Put off until {at}: {what}."),
    "breaks.now.on-break": QT_TRANSLATE_NOOP("breaks", "On a break until {at}: {what}."),
    "breaks.now.over": QT_TRANSLATE_NOOP("breaks", "The break is over. Press Done when you are back."),
    "breaks.now.paused": QT_TRANSLATE_NOOP("breaks", "Paused until {at}."),
    "breaks.now.suppressed": QT_TRANSLATE_NOOP("breaks", "Quiet now. What comes next: {what}."),
    # Why nothing comes now: always one sentence.
    "breaks.why.off": QT_TRANSLATE_NOOP("breaks", "Switch on below what you want to be reminded of."),
    "breaks.why.paused": QT_TRANSLATE_NOOP("breaks", "You paused all reminders."),
    "breaks.why.counting": QT_TRANSLATE_NOOP("breaks", "Nothing is due before that."),
    "breaks.why.snoozed": QT_TRANSLATE_NOOP("breaks", "You put it off."),
    "breaks.why.session": QT_TRANSLATE_NOOP(
        "breaks", "Cold, heat or a routine is going on, so what is due waits until that is over."
    ),
    "breaks.why.outside-hours": QT_TRANSLATE_NOOP("breaks", "It is outside the hours you set, until {at}."),
    "breaks.why.do-not-disturb": QT_TRANSLATE_NOOP(
        "breaks", "Your desktop is set to “do not disturb”, so nothing comes before {at} unless you end that."
    ),
    "breaks.why.fullscreen": QT_TRANSLATE_NOOP(
        "breaks", "A program fills the screen, so nothing comes before {at} unless that ends."
    ),
    "breaks.why.away": QT_TRANSLATE_NOOP("breaks", "Nobody is at the keyboard, so the time stands still."),
    # Today.
    "breaks.today": QT_TRANSLATE_NOOP("breaks", "Today"),
    "breaks.today.counts": QT_TRANSLATE_NOOP("breaks", "{offered} offered · {taken} taken · {missed} missed"),
    "breaks.today.nothing": QT_TRANSLATE_NOOP("breaks", "No break yet"),
    "breaks.today.taken_too": QT_TRANSLATE_NOOP(
        "breaks", "Time away from the keyboard of 5 minutes to an hour counts as taken."
    ),
    # What can be done.
    "breaks.begin": QT_TRANSLATE_NOOP("breaks", "Break now"),
    "breaks.begin.off": QT_TRANSLATE_NOOP("breaks", "Switch a reminder on first."),
    "breaks.begin.on": QT_TRANSLATE_NOOP("breaks", "You are on a break."),
    "breaks.done": QT_TRANSLATE_NOOP("breaks", "Done"),
    "breaks.skip": QT_TRANSLATE_NOOP("breaks", "Skip"),
    "breaks.snooze.5": QT_TRANSLATE_NOOP("breaks", "In 5 min"),
    "breaks.snooze.10": QT_TRANSLATE_NOOP("breaks", "In 10 min"),
    "breaks.pause": QT_TRANSLATE_NOOP("breaks", "Pause"),
    "breaks.pause.30": QT_TRANSLATE_NOOP("breaks", "30 min"),
    "breaks.pause.60": QT_TRANSLATE_NOOP("breaks", "1 hour"),
    "breaks.pause.tomorrow": QT_TRANSLATE_NOOP("breaks", "Until tomorrow"),
    "breaks.pause.of": QT_TRANSLATE_NOOP("breaks", "Pause: {long}"),
    "breaks.resume": QT_TRANSLATE_NOOP("breaks", "End the pause"),
    # Each reminder. Why: S56 S58 for posture and walking; [GK] for eyes; clinical 7.2 S67 for water.
    "breaks.name.posture": QT_TRANSLATE_NOOP("breaks", "Posture"),
    "breaks.name.walk": QT_TRANSLATE_NOOP("breaks", "Walk"),
    "breaks.name.water": QT_TRANSLATE_NOOP("breaks", "Water"),
    "breaks.name.eyes": QT_TRANSLATE_NOOP("breaks", "Eyes"),
    "breaks.name.own1": QT_TRANSLATE_NOOP("breaks", "Your own"),
    "breaks.name.own2": QT_TRANSLATE_NOOP("breaks", "Your own, a second one"),
    "breaks.name.own3": QT_TRANSLATE_NOOP("breaks", "Your own, a third one"),
    "breaks.about.posture": QT_TRANSLATE_NOOP(
        "breaks", "Stand up and move for a moment. Sitting still for long is what makes a back stiff."
    ),
    "breaks.about.walk": QT_TRANSLATE_NOOP("breaks", "A few minutes on your feet."),
    "breaks.about.water": QT_TRANSLATE_NOOP(
        "breaks",
        "A drink if you like one. With heart, kidney or liver disease ask your doctor how much is right.",
    ),
    "breaks.about.eyes": QT_TRANSLATE_NOOP("breaks", "Look at something far away."),
    "breaks.about.own": QT_TRANSLATE_NOOP("breaks", "Anything else you want to think of."),
    "breaks.what.posture": QT_TRANSLATE_NOOP("breaks", "change how you sit"),
    "breaks.what.walk": QT_TRANSLATE_NOOP("breaks", "walk a little"),
    "breaks.what.water": QT_TRANSLATE_NOOP("breaks", "drink something"),
    "breaks.what.eyes": QT_TRANSLATE_NOOP("breaks", "rest your eyes"),
    "breaks.what.own1": QT_TRANSLATE_NOOP("breaks", "your own reminder"),
    "breaks.what.own2": QT_TRANSLATE_NOOP("breaks", "your second reminder"),
    "breaks.what.own3": QT_TRANSLATE_NOOP("breaks", "your third reminder"),
    "breaks.on": QT_TRANSLATE_NOOP("breaks", "On"),
    "breaks.off": QT_TRANSLATE_NOOP("breaks", "Off"),
    "breaks.switch": QT_TRANSLATE_NOOP("breaks", "{what}: reminder on"),
    "breaks.next.at": QT_TRANSLATE_NOOP("breaks", "Next at {at}"),
    "breaks.next.owed": QT_TRANSLATE_NOOP("breaks", "Now"),
    "breaks.next.paused": QT_TRANSLATE_NOOP("breaks", "Paused until {at}"),
    "breaks.every": QT_TRANSLATE_NOOP("breaks", "Minutes between"),
    "breaks.shows": QT_TRANSLATE_NOOP("breaks", "What the break shows"),
    "breaks.shows.desk": QT_TRANSLATE_NOOP("breaks", "Moves at the desk"),
    "breaks.shows.walk": QT_TRANSLATE_NOOP("breaks", "Walking"),
    "breaks.shows.none": QT_TRANSLATE_NOOP("breaks", "Words only"),
    "breaks.long": QT_TRANSLATE_NOOP("breaks", "Minutes long"),
    "breaks.long.seconds": QT_TRANSLATE_NOOP("breaks", "Each one takes {seconds} seconds."),
    "breaks.minutes": QT_TRANSLATE_NOOP("breaks", "{minutes} min"),
    "breaks.seconds": QT_TRANSLATE_NOOP("breaks", "{seconds} s"),
    "breaks.own.title": QT_TRANSLATE_NOOP("breaks", "What to remind you of"),
    "breaks.look": QT_TRANSLATE_NOOP("breaks", "How a break comes"),
    "breaks.look.small": QT_TRANSLATE_NOOP("breaks", "As a small card"),
    "breaks.look.screen": QT_TRANSLATE_NOOP("breaks", "Over the whole screen"),
    "breaks.walk_on": QT_TRANSLATE_NOOP("breaks", "The walk reminder is on: 10 minutes."),
    # Hours.
    "breaks.hours": QT_TRANSLATE_NOOP("breaks", "Hours"),
    "breaks.hours.of": QT_TRANSLATE_NOOP("breaks", "{what}: hours"),
    "breaks.hours.always": QT_TRANSLATE_NOOP("breaks", "Always"),
    "breaks.hours.set": QT_TRANSLATE_NOOP("breaks", "At set hours"),
    "breaks.hours.times.of": QT_TRANSLATE_NOOP("breaks", "{what}: times, for example {example}"),
    "breaks.hours.hint": QT_TRANSLATE_NOOP("breaks", "For example {example}. Left empty, it is all day."),
    "breaks.hours.wrong": QT_TRANSLATE_NOOP(
        "breaks", "“{word}” is not understood. Write it like 09:00-12:00, with a space between two of them."
    ),
    "breaks.hours.no_day": QT_TRANSLATE_NOOP("breaks", "Choose a day for these times."),
    "breaks.hours.more": QT_TRANSLATE_NOOP("breaks", "Other times on other days"),
    "breaks.hours.remove": QT_TRANSLATE_NOOP("breaks", "Remove"),
    "breaks.hours.remove.of": QT_TRANSLATE_NOOP("breaks", "{what}: remove these times"),
    "breaks.day.mon": QT_TRANSLATE_NOOP("breaks", "Mon"),
    "breaks.day.tue": QT_TRANSLATE_NOOP("breaks", "Tue"),
    "breaks.day.wed": QT_TRANSLATE_NOOP("breaks", "Wed"),
    "breaks.day.thu": QT_TRANSLATE_NOOP("breaks", "Thu"),
    "breaks.day.fri": QT_TRANSLATE_NOOP("breaks", "Fri"),
    "breaks.day.sat": QT_TRANSLATE_NOOP("breaks", "Sat"),
    "breaks.day.sun": QT_TRANSLATE_NOOP("breaks", "Sun"),
    # The card. Ideas of clinical 7.1.
    "breaks.card": QT_TRANSLATE_NOOP("breaks", "Break"),
    "breaks.card.due": QT_TRANSLATE_NOOP("breaks", "Time for a break"),
    "breaks.card.on-break": QT_TRANSLATE_NOOP("breaks", "Your break"),
    "breaks.card.over": QT_TRANSLATE_NOOP("breaks", "That is long enough"),
    "breaks.card.start": QT_TRANSLATE_NOOP("breaks", "Start: {long}"),
    "breaks.card.left": QT_TRANSLATE_NOOP("breaks", "Time left"),
    "breaks.card.movement": QT_TRANSLATE_NOOP("breaks", "If you like: {what}"),
    "breaks.card.esc": QT_TRANSLATE_NOOP("breaks", "Esc leaves this card"),
    "breaks.how.posture": QT_TRANSLATE_NOOP("breaks", "Stand up. Look far away. Roll your shoulders."),
    "breaks.how.walk": QT_TRANSLATE_NOOP("breaks", "Get up and walk, to the window or further."),
    "breaks.how.water": QT_TRANSLATE_NOOP("breaks", "Have a drink if you like one."),
    "breaks.how.eyes": QT_TRANSLATE_NOOP("breaks", "Look at something far away, and blink."),
    "breaks.how.own": QT_TRANSLATE_NOOP("breaks", "{title}"),
    "breaks.how.own1": QT_TRANSLATE_NOOP("breaks", "You asked to be told."),
    "breaks.how.own2": QT_TRANSLATE_NOOP("breaks", "You asked to be told."),
    "breaks.how.own3": QT_TRANSLATE_NOOP("breaks", "You asked to be told."),
    # The desktop's notice.
    "notice.reminder.title": QT_TRANSLATE_NOOP("breaks", "A break in a moment"),
    "notice.reminder-due.title": QT_TRANSLATE_NOOP("breaks", "Time for a break"),
    # The workstation: the figures of clinical 7.3 (S59; EN 527-1, EN 1335-1, HSE [GK]).
    "desk.title": QT_TRANSLATE_NOOP("breaks", "Your place of work"),
    "desk.note": QT_TRANSLATE_NOOP(
        "breaks", "Go through it once and tick what is right. The ticks stay until you close the program."
    ),
    "desk.feet": QT_TRANSLATE_NOOP("breaks", "Feet flat on the floor, or on a footrest."),
    "desk.seat": QT_TRANSLATE_NOOP(
        "breaks", "Seat (often 40 to 51 cm high): thighs about level, knees bent 90 to 110 degrees."
    ),
    "desk.depth": QT_TRANSLATE_NOOP(
        "breaks", "Seat 38 to 43 cm deep, with two or three fingers (5 to 8 cm) free behind the knees."
    ),
    "desk.back": QT_TRANSLATE_NOOP(
        "breaks", "The backrest fills the curve of your lower back. It leans back 100 to 120 degrees."
    ),
    "desk.height": QT_TRANSLATE_NOOP(
        "breaks", "Desk and keys at elbow height: elbows close and bent 90 to 120 degrees, wrists straight."
    ),
    "desk.table": QT_TRANSLATE_NOOP(
        "breaks", "That is mostly 68 to 76 cm high. A desk to sit and stand at goes from 62 to 125 cm."
    ),
    "desk.mouse": QT_TRANSLATE_NOOP("breaks", "Mouse beside the keyboard, at the same height."),
    "desk.screen": QT_TRANSLATE_NOOP(
        "breaks", "Top of the screen at eye level or up to 5 cm below; lower with bifocal glasses."
    ),
    "desk.distance": QT_TRANSLATE_NOOP(
        "breaks", "Screen about an arm away: 50 to 100 cm, and 50 to 70 cm for a 24-inch screen."
    ),
    "desk.angle": QT_TRANSLATE_NOOP(
        "breaks", "Screen straight ahead, top tilted back 10 to 20 degrees, windows at its side."
    ),
    "desk.laptop": QT_TRANSLATE_NOOP("breaks", "A laptop stands higher, with its own keyboard and mouse."),
    "desk.phone": QT_TRANSLATE_NOOP("breaks", "Long calls with a headset, not the phone on your shoulder."),
    "desk.angel": QT_TRANSLATE_NOOP("breaks", "Check how you stand: wall angel"),
}
