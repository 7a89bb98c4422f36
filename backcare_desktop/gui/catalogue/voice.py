"""What the voice says during a routine, and the words about the voice itself.

Law: what is timed is one or two words, so that it is over before the next; a number is said on its second.
Sources: as in `player` and `breathe`, whose sentences these are in short.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "voice"

SENTENCES: Final = {
    # The language of these words, as voices name theirs: "en", "de" ...
    "voice.language": QT_TRANSLATE_NOOP("voice", "en"),
    # ---- a routine
    "voice.side.left": QT_TRANSLATE_NOOP("voice", "{title}, left side."),
    "voice.side.right": QT_TRANSLATE_NOOP("voice", "{title}, right side."),
    "voice.get-ready": QT_TRANSLATE_NOOP("voice", "Get ready."),
    "voice.settle": QT_TRANSLATE_NOOP("voice", "Settle down."),
    "voice.move": QT_TRANSLATE_NOOP("voice", "Move."),
    # A position of rest, for a time.
    "voice.stay": QT_TRANSLATE_NOOP("voice", "Rest here."),
    "voice.hold": QT_TRANSLATE_NOOP("voice", "Hold."),
    "voice.hold.of": QT_TRANSLATE_NOOP("voice", "Hold. {repeat} of {repeats}."),
    "voice.half-way": QT_TRANSLATE_NOOP("voice", "Halfway."),
    "voice.last": QT_TRANSLATE_NOOP("voice", "Five more seconds."),
    "voice.count.5": QT_TRANSLATE_NOOP("voice", "Five."),
    "voice.count.4": QT_TRANSLATE_NOOP("voice", "Four."),
    "voice.count.3": QT_TRANSLATE_NOOP("voice", "Three."),
    "voice.count.2": QT_TRANSLATE_NOOP("voice", "Two."),
    "voice.count.1": QT_TRANSLATE_NOOP("voice", "One."),
    "voice.release": QT_TRANSLATE_NOOP("voice", "And let go."),
    "voice.rest": QT_TRANSLATE_NOOP("voice", "And rest."),
    "voice.switch.left": QT_TRANSLATE_NOOP("voice", "Change sides. Now the left."),
    "voice.switch.right": QT_TRANSLATE_NOOP("voice", "Change sides. Now the right."),
    "voice.again": QT_TRANSLATE_NOOP("voice", "Going on in three seconds."),
    "voice.done": QT_TRANSLATE_NOOP("voice", "Done. Well moved."),
    "voice.done.calm": QT_TRANSLATE_NOOP("voice", "Done."),
    # ---- a breath; in one word once it is known
    "voice.breathe": QT_TRANSLATE_NOOP("voice", "Breathe slowly."),
    "voice.breath.in": QT_TRANSLATE_NOOP("voice", "Breathe in."),
    "voice.breath.hold": QT_TRANSLATE_NOOP("voice", "Hold."),
    "voice.breath.out": QT_TRANSLATE_NOOP("voice", "Breathe out."),
    "voice.breath.in.short": QT_TRANSLATE_NOOP("voice", "In."),
    "voice.breath.hold.short": QT_TRANSLATE_NOOP("voice", "Hold."),
    "voice.breath.out.short": QT_TRANSLATE_NOOP("voice", "Out."),
    # ---- the switch, and the voice itself
    "voice.switch": QT_TRANSLATE_NOOP("voice", "Voice"),
    "voice.is_on": QT_TRANSLATE_NOOP("voice", "The voice is on."),
    "voice.sample": QT_TRANSLATE_NOOP("voice", "Hold. Halfway. Five, four, three, two, one. And rest."),
    "voice.try": QT_TRANSLATE_NOOP("voice", "Try the voice"),
    "voice.which": QT_TRANSLATE_NOOP("voice", "Which voice"),
    "voice.automatic": QT_TRANSLATE_NOOP("voice", "Automatic"),
    "voice.health.untried": QT_TRANSLATE_NOOP("voice", "The voice was not tried yet."),
    "voice.health.starting": QT_TRANSLATE_NOOP("voice", "The voice is being started."),
    "voice.health.found": QT_TRANSLATE_NOOP("voice", "There is a voice here."),
    "voice.health.ok": QT_TRANSLATE_NOOP("voice", "The voice works here. Did you hear it?"),
    "voice.health.muted": QT_TRANSLATE_NOOP(
        "voice", "The sound is off, and the voice with it. Turn it up first."
    ),
    "voice.health.missing": QT_TRANSLATE_NOOP(
        "voice", "No voice here: install the extra “voice” of this program. The sounds say the same."
    ),
    "voice.health.none": QT_TRANSLATE_NOOP(
        "voice",
        "No voice here: install a speech service, on Linux speech-dispatcher and espeak-ng. "
        "The sounds say the same.",
    ),
    "voice.health.failed": QT_TRANSLATE_NOOP(
        "voice", "The voice did not start ({why}). The sounds say the same."
    ),
    # ---- options
    "settings.section.voice": QT_TRANSLATE_NOOP("voice", "Voice"),
    "settings.option.voice.on": QT_TRANSLATE_NOOP("voice", "Voice"),
    "settings.hint.voice.on": QT_TRANSLATE_NOOP(
        "voice", "It names each movement and side, counts the last seconds, and reads what you relax with."
    ),
    "settings.option.voice.rate": QT_TRANSLATE_NOOP("voice", "How fast it speaks"),
    "settings.option.voice.volume": QT_TRANSLATE_NOOP("voice", "How loud it speaks"),
}
