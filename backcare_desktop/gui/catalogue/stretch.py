"""Words of the gallery, of the page before a routine, and of the player.

Law: one short line at a time; the words of movements themselves are content, not catalogue.
Sources: stop signs and what follows clinical 3.0 (S28), 5.3 (S42-S44); lighter S31 S32; repeats S33;
waking S34; getting up clinical 3.0.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "stretch"

SENTENCES: Final = {
    "stretch.title": QT_TRANSLATE_NOOP("stretch", "Stretch and move"),
    "stretch.position": QT_TRANSLATE_NOOP("stretch", "Where"),
    "stretch.position.all": QT_TRANSLATE_NOOP("stretch", "All"),
    "stretch.position.lying": QT_TRANSLATE_NOOP("stretch", "Lying"),
    "stretch.position.floor": QT_TRANSLATE_NOOP("stretch", "On the floor"),
    "stretch.position.chair": QT_TRANSLATE_NOOP("stretch", "On a chair"),
    "stretch.position.standing": QT_TRANSLATE_NOOP("stretch", "Standing"),
    "stretch.open_only": QT_TRANSLATE_NOOP("stretch", "Hide what is locked"),
    "stretch.hidden": QT_TRANSLATE_NOOP("stretch", "Locked now and hidden: {count}"),
    "stretch.nothing": QT_TRANSLATE_NOOP("stretch", "Nothing fits here right now."),
    "stretch.own": QT_TRANSLATE_NOOP("stretch", "Your own"),
    "stretch.unusable": QT_TRANSLATE_NOOP("stretch", "Your file “{file}” cannot be used: {why}"),
    "stretch.routines": QT_TRANSLATE_NOOP("stretch", "Routines"),
    "stretch.movements": QT_TRANSLATE_NOOP("stretch", "Single movements"),
    "stretch.minutes": QT_TRANSLATE_NOOP("stretch", "{minutes} min"),
    "stretch.locked": QT_TRANSLATE_NOOP("stretch", "Locked."),
    "stretch.unreadable": QT_TRANSLATE_NOOP("stretch", "The movements cannot be read: {why}"),
    # ---- the page before a routine
    "stretch.back": QT_TRANSLATE_NOOP("stretch", "Back"),
    "stretch.start": QT_TRANSLATE_NOOP("stretch", "Start"),
    "stretch.start.pain": QT_TRANSLATE_NOOP("stretch", "First: how is your back?"),
    "stretch.start.waking": QT_TRANSLATE_NOOP("stretch", "First: how long have you been up?"),
    "stretch.start.profile": QT_TRANSLATE_NOOP("stretch", "First: the questions about you"),
    "stretch.pain": QT_TRANSLATE_NOOP("stretch", "How is your back right now?"),
    "stretch.waking.hour": QT_TRANSLATE_NOOP("stretch", "Have you been up for an hour?"),
    "stretch.waking.hours": QT_TRANSLATE_NOOP("stretch", "Have you been up for {hours} hours?"),
    "stretch.waking.minutes": QT_TRANSLATE_NOOP("stretch", "Have you been up for {minutes} minutes?"),
    "stretch.waking.why": QT_TRANSLATE_NOOP(
        "stretch", "There are deep bends in it. After sleep the discs hold more water, so these wait."
    ),
    "stretch.yes": QT_TRANSLATE_NOOP("stretch", "Yes"),
    "stretch.no": QT_TRANSLATE_NOOP("stretch", "No"),
    "stretch.lighter": QT_TRANSLATE_NOOP("stretch", "Lighter: hold for 10 seconds"),
    "stretch.more": QT_TRANSLATE_NOOP("stretch", "More repeats"),
    "stretch.what": QT_TRANSLATE_NOOP("stretch", "What comes"),
    "stretch.warm_up": QT_TRANSLATE_NOOP("stretch", "{title} (to warm up)"),
    "stretch.signs": QT_TRANSLATE_NOOP("stretch", "Warning signs"),
    "stretch.setup": QT_TRANSLATE_NOOP("stretch", "Set up"),
    "stretch.how": QT_TRANSLATE_NOOP("stretch", "How"),
    "stretch.breath": QT_TRANSLATE_NOOP("stretch", "Breath"),
    "stretch.feel": QT_TRANSLATE_NOOP("stretch", "You should feel"),
    "stretch.stop": QT_TRANSLATE_NOOP("stretch", "Stop"),
    "stretch.avoid": QT_TRANSLATE_NOOP("stretch", "Leave it out"),
    "stretch.easier": QT_TRANSLATE_NOOP("stretch", "Easier"),
    "stretch.dose.reps": QT_TRANSLATE_NOOP("stretch", "{count} times"),
    "stretch.dose.reps.each": QT_TRANSLATE_NOOP("stretch", "{count} times, each side"),
    "stretch.dose.hold": QT_TRANSLATE_NOOP("stretch", "hold {seconds} s"),
    "stretch.dose.hold.each": QT_TRANSLATE_NOOP("stretch", "hold {seconds} s, each side"),
    "stretch.dose.holds": QT_TRANSLATE_NOOP("stretch", "hold {seconds} s, {count} times"),
    "stretch.dose.holds.each": QT_TRANSLATE_NOOP("stretch", "hold {seconds} s, {count} times, each side"),
    "stretch.dose.minutes": QT_TRANSLATE_NOOP("stretch", "{minutes} min"),
    "stretch.dose.minutes.each": QT_TRANSLATE_NOOP("stretch", "{minutes} min, each side"),
    "stretch.dose.seconds": QT_TRANSLATE_NOOP("stretch", "{seconds} s"),
    "stretch.dose.seconds.each": QT_TRANSLATE_NOOP("stretch", "{seconds} s, each side"),
    "command.no_routine": QT_TRANSLATE_NOOP("stretch", "There is no routine “{asked}”. There are: {known}."),
    "command.routine_file": QT_TRANSLATE_NOOP(
        "stretch", "{asked} is a file. Take it in once: in the window under Stretch, “Open a routine file”."
    ),
    "command.in_the_way": QT_TRANSLATE_NOOP("stretch", "First answer what the window asks."),
}
