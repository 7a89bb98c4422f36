"""Words of "It just seized up": the short card, lying down, cold or heat, the small moves.

Law: the short lines keep the meaning of the questions in clinical 5.3; nothing is promised (9.2).
Sources: the short lines as in `screen.py`; rest position S33; never lie on a pack S15, clinical 1.3;
cold S22; heat S22 S24, and not on a fresh swelling S17 S36; small and optional moves, walking counts S25
S36 (clinical 0.8); getting up clinical 3.0.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "seized"

SENTENCES: Final = {
    "seized.title": QT_TRANSLATE_NOOP("seized", "It just seized up"),
    "seized.progress": QT_TRANSLATE_NOOP("seized", "Step {number} of {count}"),
    "seized.said": QT_TRANSLATE_NOOP("seized", "{progress}. {step}"),
    "seized.step.signs": QT_TRANSLATE_NOOP("seized", "Warning signs"),
    "seized.step.rest": QT_TRANSLATE_NOOP("seized", "Lie down and breathe"),
    "seized.step.choice": QT_TRANSLATE_NOOP("seized", "Cold or heat, as you like"),
    "seized.step.moves": QT_TRANSLATE_NOOP("seized", "A few small moves"),
    "seized.back": QT_TRANSLATE_NOOP("seized", "Back"),
    "seized.finish": QT_TRANSLATE_NOOP("seized", "Finish"),
    "seized.start": QT_TRANSLATE_NOOP("seized", "Start"),
    "seized.again": QT_TRANSLATE_NOOP("seized", "Breathe again"),
    "seized.breathe": QT_TRANSLATE_NOOP("seized", "Start to breathe"),
    "seized.rest": QT_TRANSLATE_NOOP("seized", "Lie down and breathe"),
    "seized.onward.rest": QT_TRANSLATE_NOOP("seized", "On to lying down"),
    "seized.onward.choice": QT_TRANSLATE_NOOP("seized", "On to cold or heat"),
    "seized.onward.moves": QT_TRANSLATE_NOOP("seized", "On to small moves"),
    # ---- warning signs
    "seized.signs.how": QT_TRANSLATE_NOOP("seized", "Tick what is true. “Not sure” counts as yes."),
    "seized.signs.full": QT_TRANSLATE_NOOP("seized", "The questions in full"),
    "signs.B1": QT_TRANSLATE_NOOP("seized", "Fever of 38 °C, chills, or a bad infection"),
    "signs.B2": QT_TRANSLATE_NOOP("seized", "Ever had cancer"),
    "signs.B3": QT_TRANSLATE_NOOP("seized", "Losing weight, or a bed wet with sweat"),
    "signs.B4": QT_TRANSLATE_NOOP("seized", "A needle or operation on the spine lately"),
    "signs.B4.lasting": QT_TRANSLATE_NOOP(
        "seized", "Weak at fighting germs, long on steroids, or drugs by needle"
    ),
    "signs.B5": QT_TRANSLATE_NOOP(
        "seized", "Small fall or sudden bad pain, at 65 or over or with weak bones"
    ),
    "signs.B6": QT_TRANSLATE_NOOP("seized", "One leg newly numb, tingly or weak"),
    "signs.B7": QT_TRANSLATE_NOOP(
        "seized", "Pain that never lets up, worse at night, high up, or like a band round the chest"
    ),
    "signs.B8": QT_TRANSLATE_NOOP("seized", "A new lump, or a changed shape"),
    "signs.B9": QT_TRANSLATE_NOOP("seized", "Pregnant: bleeding, waves of pain, or the baby moves less"),
    "signs.B10": QT_TRANSLATE_NOOP("seized", "Pain in the side with fever, or blood in the pee"),
    "signs.B11": QT_TRANSLATE_NOOP("seized", "Cannot stand, dress or get to the toilet"),
    # ---- lying down
    "seized.advice": QT_TRANSLATE_NOOP(
        "seized", "Your answers mean: get medical advice today. Until then, rest and breathe."
    ),
    "seized.what_to_do": QT_TRANSLATE_NOOP("seized", "What to do"),
    "seized.pack": QT_TRANSLATE_NOOP("seized", "Stay as you are and breathe. Never lie on a pack or a pad."),
    "seized.rested": QT_TRANSLATE_NOOP("seized", "Done. Stay a little longer if you like."),
    # ---- cold or heat
    "seized.choice.lead": QT_TRANSLATE_NOOP("seized", "Take what feels better. You can leave both out."),
    "seized.choice.cold": QT_TRANSLATE_NOOP(
        "seized", "Some people like cold on a sore back. There is little proof that it helps."
    ),
    "seized.choice.heat": QT_TRANSLATE_NOOP(
        "seized",
        "Many people find warmth soothing, and tests found a small gain. Not on a fresh swelling or bruise.",
    ),
    # ---- small moves
    "seized.moves.lead": QT_TRANSLATE_NOOP(
        "seized", "Only if you like, and only what does not hurt. Walking about as usual counts too."
    ),
    "seized.moves.left_out": QT_TRANSLATE_NOOP("seized", "Left out for you: {titles}."),
    "seized.moves.up": QT_TRANSLATE_NOOP(
        "seized", "To get up: roll onto your side, let your legs down, push up with your hands."
    ),
    "seized.moves.done": QT_TRANSLATE_NOOP("seized", "Done. That is enough for now."),
}
