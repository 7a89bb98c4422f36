"""Words of the home page."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "relief"

SENTENCES: Final = {
    "relief.title": QT_TRANSLATE_NOOP("relief", "How is your back right now?"),
    "relief.pain": QT_TRANSLATE_NOOP("relief", "Pain from 0 to 10"),
    "relief.pain.none": QT_TRANSLATE_NOOP("relief", "no pain"),
    "relief.pain.mild": QT_TRANSLATE_NOOP("relief", "mild"),
    "relief.pain.moderate": QT_TRANSLATE_NOOP("relief", "moderate"),
    "relief.pain.severe": QT_TRANSLATE_NOOP("relief", "severe"),
    "relief.after": QT_TRANSLATE_NOOP("relief", "A session ended a few minutes ago. How is it now?"),
    "relief.after.skip": QT_TRANSLATE_NOOP("relief", "Rather not say"),
    "relief.seized": QT_TRANSLATE_NOOP("relief", "It just seized up"),
    "relief.seized.again": QT_TRANSLATE_NOOP("relief", "Go on where you were: step {number} of {count}"),
    "relief.cold": QT_TRANSLATE_NOOP("relief", "Cold"),
    "relief.heat": QT_TRANSLATE_NOOP("relief", "Heat"),
    "relief.cold.text": QT_TRANSLATE_NOOP(
        "relief", "A wrapped pack for 10 to 20 minutes, with a look at your skin every few minutes."
    ),
    "relief.heat.text": QT_TRANSLATE_NOOP(
        "relief", "Gentle warmth for up to 20 minutes, on top of you and never under you."
    ),
    "relief.stretch": QT_TRANSLATE_NOOP("relief", "Stretch"),
    "relief.stretch.text": QT_TRANSLATE_NOOP(
        "relief", "Small moves and gentle holds, shown by a figure. From two minutes on."
    ),
    "relief.stretch.running": QT_TRANSLATE_NOOP("relief", "A routine is under way."),
    "relief.breathe": QT_TRANSLATE_NOOP("relief", "Breathe"),
    "relief.breathe.text": QT_TRANSLATE_NOOP(
        "relief", "A slow breath with a circle to follow, or a few minutes to relax."
    ),
    "relief.breathe.running": QT_TRANSLATE_NOOP("relief", "It is under way."),
    "relief.open_breathing": QT_TRANSLATE_NOOP("relief", "Open it"),
    "relief.choose": QT_TRANSLATE_NOOP("relief", "Choose"),
    "relief.open_routine": QT_TRANSLATE_NOOP("relief", "Open the routine"),
    "relief.start": QT_TRANSLATE_NOOP("relief", "Start"),
    "relief.start.cold": QT_TRANSLATE_NOOP("relief", "Start cold"),
    "relief.start.heat": QT_TRANSLATE_NOOP("relief", "Start heat"),
    "relief.open": QT_TRANSLATE_NOOP("relief", "Open the session"),
    "relief.opens": QT_TRANSLATE_NOOP("relief", "Opens at {until}"),
    "relief.locked": QT_TRANSLATE_NOOP("relief", "Locked"),
    "relief.what_to_do": QT_TRANSLATE_NOOP("relief", "What to do"),
    "relief.next": QT_TRANSLATE_NOOP("relief", "Go on with {cycle} of {cycles}"),
    "relief.mistake": QT_TRANSLATE_NOOP(
        "relief", "Ended by mistake? You can go on with the same session until {until}."
    ),
    "relief.cold.ready": QT_TRANSLATE_NOOP("relief", "The rest is over. You can go on when you like."),
    "relief.heat.ready": QT_TRANSLATE_NOOP("relief", "The rest is over. You can go on when you like."),
    "relief.cold.on": QT_TRANSLATE_NOOP("relief", "It is on. It comes off at {until}."),
    "relief.heat.on": QT_TRANSLATE_NOOP("relief", "It is on. It comes off at {until}."),
    "relief.cold.take_off": QT_TRANSLATE_NOOP("relief", "Take it off now."),
    "relief.heat.take_off": QT_TRANSLATE_NOOP("relief", "Take it off now."),
    "relief.cold.part": QT_TRANSLATE_NOOP("relief", "Off until {until}, then the second part."),
    "relief.heat.part": QT_TRANSLATE_NOOP("relief", "Off until {until}, then the second part."),
    "relief.cold.rest": QT_TRANSLATE_NOOP(
        "relief", "Cold rests until {until}. Cycle {cycle} of {cycles} next."
    ),
    "relief.heat.rest": QT_TRANSLATE_NOOP(
        "relief", "Heat rests until {until}. Cycle {cycle} of {cycles} next."
    ),
    "relief.today": QT_TRANSLATE_NOOP("relief", "Today"),
    "relief.today.nothing": QT_TRANSLATE_NOOP("relief", "No cold or heat yet today."),
    "relief.strip.cold": QT_TRANSLATE_NOOP("relief", "Cold {start} to {end}"),
    "relief.strip.heat": QT_TRANSLATE_NOOP("relief", "Heat {start} to {end}"),
}
