"""The checks before an application, and what to do where one is "not so".

Law: each is a statement that is true or not; `.advice` says how to make it true, or why not today.
Sources: barrier, skin, feeling S1 S4 S5 S11 S13; rub S18 S19; awake S16; position S15; injury S17 S36;
temperature S14 S15 S3; recovered S9; clinical 1.3, 2.4.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "checks"

SENTENCES: Final = {
    "check.cold.barrier": QT_TRANSLATE_NOOP("checks", "A damp cloth is between pack and skin."),
    "check.heat.barrier": QT_TRANSLATE_NOOP("checks", "A towel or cover is between it and my skin."),
    "check.cold.moving": QT_TRANSLATE_NOOP("checks", "I will keep the ice moving all the time."),
    "check.cold.skin": QT_TRANSLATE_NOOP("checks", "No cut, rash, sunburn or fresh scar here."),
    "check.heat.skin": QT_TRANSLATE_NOOP("checks", "No cut, rash, sunburn or fresh scar here."),
    "check.cold.feeling": QT_TRANSLATE_NOOP("checks", "I can feel a light touch here."),
    "check.heat.feeling": QT_TRANSLATE_NOOP("checks", "I can feel a light touch here."),
    "check.cold.rub": QT_TRANSLATE_NOOP("checks", "No rub, gel, cream or patch is on this area."),
    "check.heat.rub": QT_TRANSLATE_NOOP("checks", "No rub, cream or patch here for 12 hours."),
    "check.cold.awake": QT_TRANSLATE_NOOP("checks", "Awake: no alcohol or drowsy pills for 8 h."),
    "check.heat.awake": QT_TRANSLATE_NOOP("checks", "Awake: no alcohol or drowsy pills for 8 h."),
    "check.cold.position": QT_TRANSLATE_NOOP("checks", "I do not lie on it, and it is not strapped tight."),
    "check.heat.position": QT_TRANSLATE_NOOP("checks", "It lies on top of me. I do not lie on it."),
    "check.cold.reach": QT_TRANSLATE_NOOP("checks", "I can reach the keyboard or mouse."),
    "check.heat.reach": QT_TRANSLATE_NOOP("checks", "I can reach the keyboard or mouse."),
    "check.heat.injury": QT_TRANSLATE_NOOP("checks", "No fresh, swollen or bruised injury here."),
    "check.heat.temperature": QT_TRANSLATE_NOOP("checks", "Warm, not hot: low setting, or water of 38 °C."),
    "check.cold.recovered": QT_TRANSLATE_NOOP("checks", "My skin is warm and feels normal again."),
    "check.heat.recovered": QT_TRANSLATE_NOOP("checks", "My skin looks and feels normal again."),
    "check.barrier.advice": QT_TRANSLATE_NOOP(
        "checks", "Put one layer of cloth between. Bare on the skin it can burn. Then it is so."
    ),
    "check.moving.advice": QT_TRANSLATE_NOOP(
        "checks", "Ice that stays in one place burns. If you cannot keep it moving, use a wrapped pack."
    ),
    "check.skin.advice": QT_TRANSLATE_NOOP("checks", "Not on broken or sore skin. Wait until it has healed."),
    "check.feeling.advice": QT_TRANSLATE_NOOP(
        "checks",
        "Skin that does not feel cannot warn you. Not here, and not today. Tell a doctor if it is new.",
    ),
    "check.rub.advice": QT_TRANSLATE_NOOP(
        "checks", "Wash it off and wait. With heat, wait 12 hours: rubs and heat have burned people badly."
    ),
    "check.awake.advice": QT_TRANSLATE_NOOP(
        "checks", "A sleepy person does not feel a burn or hear an alarm. Wait 8 hours."
    ),
    "check.position.advice": QT_TRANSLATE_NOOP(
        "checks", "Turn over, so that it lies on top of you and you can push it away."
    ),
    "check.reach.advice": QT_TRANSLATE_NOOP(
        "checks", "Put the keyboard or mouse where your hand is. One key has to stop it."
    ),
    "check.injury.advice": QT_TRANSLATE_NOOP(
        "checks", "Heat feeds a fresh swelling. If you go on, heat stays locked for the first days."
    ),
    "check.temperature.advice": QT_TRANSLATE_NOOP(
        "checks", "If it feels hot, it is too hot. Turn it down or let the water cool."
    ),
    "check.recovered.advice": QT_TRANSLATE_NOOP(
        "checks", "Move about a little and wait until it feels normal. Then look again."
    ),
    # The short card of warning signs: the A list in a few words (clinical 5.3; S42 S43 S44).
    "signs.title": QT_TRANSLATE_NOOP("checks", "None of these today"),
    "signs.A1": QT_TRANSLATE_NOOP("checks", "Numb bottom or between legs"),
    "signs.A2": QT_TRANSLATE_NOOP("checks", "Hard to pee, or leaking"),
    "signs.A3": QT_TRANSLATE_NOOP("checks", "Lost control of the bowels"),
    "signs.A4": QT_TRANSLATE_NOOP("checks", "Lost feeling or erection in sex"),
    "signs.A5": QT_TRANSLATE_NOOP("checks", "Both legs, or one getting weak"),
    "signs.A6": QT_TRANSLATE_NOOP("checks", "After a bad accident or fall"),
    "signs.A7": QT_TRANSLATE_NOOP("checks", "Chest pain, tearing pain, faint"),
    "signs.A8": QT_TRANSLATE_NOOP("checks", "Fever and very ill"),
    "signs.yes": QT_TRANSLATE_NOOP("checks", "Yes, one of these"),
    # What skin can show (clinical 1.4, 2.3: S1 S4 S15 S21).
    "skin.cold.white": QT_TRANSLATE_NOOP("checks", "White or mottled patches"),
    "skin.cold.grey": QT_TRANSLATE_NOOP("checks", "Grey, blue or purple"),
    "skin.cold.blister": QT_TRANSLATE_NOOP("checks", "A blister"),
    "skin.cold.hard": QT_TRANSLATE_NOOP("checks", "Hard or waxy skin"),
    "skin.cold.burning": QT_TRANSLATE_NOOP("checks", "Burning that gets worse"),
    "skin.cold.numb": QT_TRANSLATE_NOOP("checks", "Fully numb"),
    "skin.heat.red": QT_TRANSLATE_NOOP("checks", "Dark red or purple"),
    "skin.heat.blister": QT_TRANSLATE_NOOP("checks", "A blister"),
    "skin.heat.lacy": QT_TRANSLATE_NOOP("checks", "Lacy red or brown marks"),
    "skin.heat.burning": QT_TRANSLATE_NOOP("checks", "Burning or stinging"),
    "skin.heat.numb": QT_TRANSLATE_NOOP("checks", "Numb"),
    "check.not_so": QT_TRANSLATE_NOOP("checks", "Not so"),
    "check.not_so.of": QT_TRANSLATE_NOOP("checks", "Not so: {check}"),
}
