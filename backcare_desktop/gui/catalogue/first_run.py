"""The first run: what the program is, the disclaimer, region, age, and the emergency signs.

Law: the disclaimer is the text of clinical 9.2, word for word.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "first_run"

SENTENCES: Final = {
    "first_run.title": QT_TRANSLATE_NOOP("first_run", "Welcome"),
    "first_run.progress": QT_TRANSLATE_NOOP("first_run", "Step {number} of 3"),
    "first_run.next": QT_TRANSLATE_NOOP("first_run", "Next"),
    "first_run.back": QT_TRANSLATE_NOOP("first_run", "Back"),
    # ---- what
    "first_run.what.heading": QT_TRANSLATE_NOOP("first_run", "A timer and guide for your back"),
    "first_run.what.lead": QT_TRANSLATE_NOOP(
        "first_run",
        "For comfort sessions, gentle movement and breaks. It works offline. Nothing leaves this computer.",
    ),
    "first_run.is.title": QT_TRANSLATE_NOOP("first_run", "What it does"),
    "first_run.is.time": QT_TRANSLATE_NOOP(
        "first_run", "It times cold and heat, and tells you when to take it off."
    ),
    "first_run.is.rest": QT_TRANSLATE_NOOP(
        "first_run", "It keeps the rests between, also when it was closed."
    ),
    "first_run.is.move": QT_TRANSLATE_NOOP("first_run", "It shows gentle moves and paces your breath."),
    "first_run.is.ask": QT_TRANSLATE_NOOP("first_run", "It asks about warning signs."),
    "first_run.not.title": QT_TRANSLATE_NOOP("first_run", "What it cannot do"),
    "first_run.not.feel": QT_TRANSLATE_NOOP("first_run", "It cannot see or feel your skin."),
    "first_run.not.lift": QT_TRANSLATE_NOOP("first_run", "It cannot take a pack off you."),
    "first_run.not.doctor": QT_TRANSLATE_NOOP("first_run", "It is no doctor, and does not treat."),
    # Clinical 9.2, word for word.
    "first_run.disclaimer": QT_TRANSLATE_NOOP(
        "first_run",
        "This program is for general wellbeing and information. It is not a medical device, does not "
        "diagnose or treat, and does not replace a health professional. It cannot see or feel your skin. "
        "You are the safety check: stop if anything hurts or looks wrong. In an emergency call your local"
        " number.",
    ),
    "first_run.agree": QT_TRANSLATE_NOOP("first_run", "I have read this"),
    "first_run.lacks.tick": QT_TRANSLATE_NOOP("first_run", "Tick “I have read this” first."),
    # ---- you
    "first_run.you.heading": QT_TRANSLATE_NOOP("first_run", "Two things about you"),
    "first_run.region": QT_TRANSLATE_NOOP("first_run", "Where are you?"),
    "first_run.region.why": QT_TRANSLATE_NOOP("first_run", "So that we can show the right emergency number."),
    "first_run.region.number": QT_TRANSLATE_NOOP("first_run", "In an emergency: {number}"),
    "first_run.age": QT_TRANSLATE_NOOP("first_run", "How old are you?"),
    "first_run.age.under_18": QT_TRANSLATE_NOOP("first_run", "Under 18"),
    "first_run.age.adult": QT_TRANSLATE_NOOP("first_run", "18 to 64"),
    "first_run.age.over_65": QT_TRANSLATE_NOOP("first_run", "65 or over"),
    "first_run.age.advice.under_18": QT_TRANSLATE_NOOP(
        "first_run",
        "This program is made for adults. Please use it with a parent or carer, and ask a doctor, nurse "
        "or physio first.",
    ),
    "first_run.age.advice.over_65": QT_TRANSLATE_NOOP(
        "first_run", "Skin burns more easily with age, so heat starts at 10 minutes."
    ),
    "first_run.lacks.region": QT_TRANSLATE_NOOP("first_run", "Choose where you are first."),
    "first_run.lacks.age": QT_TRANSLATE_NOOP("first_run", "Choose your age first."),
    # ---- signs
    "first_run.signs.heading": QT_TRANSLATE_NOOP("first_run", "Is any of this true right now?"),
    "first_run.signs.lead": QT_TRANSLATE_NOOP(
        "first_run", "Read each line. If you are not sure, choose “One of these”."
    ),
    "first_run.signs.none": QT_TRANSLATE_NOOP("first_run", "None of these"),
    "first_run.signs.one": QT_TRANSLATE_NOOP("first_run", "One of these"),
}
