"""Words of the window's frame: rail, bar, banners, small clock, the question before quitting."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "window"

SENTENCES: Final = {
    "window.title": QT_TRANSLATE_NOOP("window", "Backcare"),
    "window.rail": QT_TRANSLATE_NOOP("window", "Pages"),
    "window.rail.here": QT_TRANSLATE_NOOP("window", "Open now"),
    "window.rail.relief": QT_TRANSLATE_NOOP("window", "Relief"),
    "window.rail.stretch": QT_TRANSLATE_NOOP("window", "Stretch"),
    "window.rail.breathe": QT_TRANSLATE_NOOP("window", "Breathe"),
    "window.rail.breaks": QT_TRANSLATE_NOOP("window", "Breaks"),
    "window.rail.diary": QT_TRANSLATE_NOOP("window", "Diary"),
    "window.rail.learn": QT_TRANSLATE_NOOP("window", "Learn"),
    "window.rail.settings": QT_TRANSLATE_NOOP("window", "Settings"),
    "window.rail.warning-signs": QT_TRANSLATE_NOOP("window", "Warning signs"),
    "window.bar.open": QT_TRANSLATE_NOOP("window", "Open the session"),
    "window.banner.close": QT_TRANSLATE_NOOP("window", "All right"),
    "window.banner.demo": QT_TRANSLATE_NOOP("window", "Demonstration: time runs fast and nothing is kept."),
    "window.banner.folder": QT_TRANSLATE_NOOP("window", "This is not your own record, but {folder}"),
    "window.banner.sound": QT_TRANSLATE_NOOP(
        "window", "No sound here. Keep this window in sight: it shows every alarm."
    ),
    "window.banner.muted": QT_TRANSLATE_NOOP(
        "window", "The sound is off. Keep this window in sight: it shows every alarm."
    ),
    "window.banner.unwritable": QT_TRANSLATE_NOOP(
        "window",
        "The record cannot be written. What runs goes on and is kept; nothing new can start. Make room "
        "on the disk or allow writing to the folder; it is tried again by itself.",
    ),
    "bar.checks.cold": QT_TRANSLATE_NOOP("window", "Cold waits for its checks"),
    "bar.checks.heat": QT_TRANSLATE_NOOP("window", "Heat waits for its checks"),
    "bar.running.cold": QT_TRANSLATE_NOOP("window", "Cold is on. Off at {until}"),
    "bar.running.heat": QT_TRANSLATE_NOOP("window", "Heat is on. Off at {until}"),
    "bar.skin_check": QT_TRANSLATE_NOOP("window", "Look at your skin now"),
    "bar.take_off.cold": QT_TRANSLATE_NOOP("window", "Take it off now"),
    "bar.take_off.heat": QT_TRANSLATE_NOOP("window", "Take it off now"),
    "bar.recover.cold": QT_TRANSLATE_NOOP("window", "Is the cold pack off?"),
    "bar.recover.heat": QT_TRANSLATE_NOOP("window", "Is the heat off?"),
    "bar.off.cold": QT_TRANSLATE_NOOP("window", "Off until {until}, then the second part"),
    "bar.off.heat": QT_TRANSLATE_NOOP("window", "Off until {until}, then the second part"),
    "bar.rest.cold": QT_TRANSLATE_NOOP("window", "Cold rests until {until}"),
    "bar.rest.heat": QT_TRANSLATE_NOOP("window", "Heat rests until {until}"),
    "bar.ready.cold": QT_TRANSLATE_NOOP("window", "The next cold cycle can start"),
    "bar.ready.heat": QT_TRANSLATE_NOOP("window", "The next heat cycle can start"),
    "bar.on_body": QT_TRANSLATE_NOOP("window", "Is anything cold or warm on your body?"),
    "clock.title": QT_TRANSLATE_NOOP("window", "Backcare clock"),
    "clock.open": QT_TRANSLATE_NOOP("window", "Back to the window"),
    "quit.title": QT_TRANSLATE_NOOP("window", "Is it off?"),
    "quit.text": QT_TRANSLATE_NOOP(
        "window", "Something counts as on your body. The program only leaves when it is off."
    ),
    "quit.off": QT_TRANSLATE_NOOP("window", "It is off, quit"),
    "quit.on": QT_TRANSLATE_NOOP("window", "It is still on"),
    "quit.cancel": QT_TRANSLATE_NOOP("window", "Do not quit"),
}
