"""Why something may not start: a sentence for each reason of the gate, and why each length is capped.

Law: `limit.<name>` says until when, `limit.<name>.open` is said where no time is known.
Sources beside the numbers in engine/limits.py (S-numbers); stop signs S1 S4 S15; screening S42-S46.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "limits"

_TOO_LONG: Final = QT_TRANSLATE_NOOP("limits", "That is longer than the safety limit allows.")
_OUT_OF_RANGE: Final = QT_TRANSLATE_NOOP("limits", "That value is outside the safe range.")

_LENGTHS: Final = (
    "cold.max_application",
    "cold.gel_or_instant.max_application",
    "cold.ice_massage.max_application",
    "cold.onoff_total",
    "heat.pack.max",
    "heat.electric_pad.max",
    "heat.electric_blanket.max",
    "heat.bath.max",
)
#: Limits that can only be refused as a setting.
_SETTINGS: Final = (
    "cold.skin_check_every",
    "cold.review_prompt_day",
    "cold.min_barrier",
    "heat.bath.water_temp",
    "heat.skin_check_every",
    "heat.barrier_and_on_top",
    "thermal.awake_ack_timeout",
    "stretch.stop_at_pain",
    "stretch.pain_rise_stop",
    "warmup.before_hold",
    "warmup.before_deep_or_strength",
    "warmup.valid_for",
    "break.interval",
    "break.duration",
)

SENTENCES: Final = {
    **{f"limit.{name}.open": _TOO_LONG for name in _LENGTHS},
    **{f"limit.{name}.open": _OUT_OF_RANGE for name in _SETTINGS},
    "limit.redflag.emergency_lock.open": QT_TRANSLATE_NOOP(
        "limits",
        "One of your answers is an emergency sign. Get help first. Everything here waits.",
    ),
    "limit.redflag.same_day.open": QT_TRANSLATE_NOOP(
        "limits", "One of your answers needs medical advice today. Cold, heat and stretching wait until then."
    ),
    "limit.redflag.unanswered.open": QT_TRANSLATE_NOOP(
        "limits", "Answer the warning signs once before the first session."
    ),
    "limit.store.unwritable.open": QT_TRANSLATE_NOOP(
        "limits", "The record cannot be written right now, so nothing new can start."
    ),
    "limit.ledger.unreadable": QT_TRANSLATE_NOOP(
        "limits", "The record could not be read. To be safe, a full rest runs until {until}."
    ),
    "limit.ledger.unreadable.open": QT_TRANSLATE_NOOP(
        "limits", "The record could not be read. A few questions must be answered again first."
    ),
    "limit.one_at_a_time.open": QT_TRANSLATE_NOOP(
        "limits", "One at a time: something is on your body now, or a session has not ended."
    ),
    "limit.skin.sign.open": QT_TRANSLATE_NOOP(
        "limits", "You saw something on your skin. Cold and heat wait until a professional has cleared it."
    ),
    "limit.profile": QT_TRANSLATE_NOOP(
        "limits", "Your safety profile says: {condition}. Ask a doctor, pharmacist or physio first."
    ),
    "limit.thermal.sedation_block": QT_TRANSLATE_NOOP(
        "limits",
        "You logged a medicine that makes sleepy. Cold and heat wait until {until}.",
    ),
    "limit.thermal.sedation_block.open": QT_TRANSLATE_NOOP(
        "limits", "You logged a medicine that makes sleepy. Cold and heat wait."
    ),
    "limit.heat.topical_block": QT_TRANSLATE_NOOP(
        "limits", "You logged a rub or patch. Heat over it can burn, so heat waits until {until}."
    ),
    "limit.heat.topical_block.open": QT_TRANSLATE_NOOP(
        "limits", "You logged a rub or patch. Heat over it can burn, so heat waits."
    ),
    "limit.heat.acute_injury_block": QT_TRANSLATE_NOOP(
        "limits", "A fresh, swollen injury and heat do not go together. Heat waits until {until}."
    ),
    "limit.heat.acute_injury_block.open": QT_TRANSLATE_NOOP(
        "limits", "A fresh, swollen injury and heat do not go together."
    ),
    "limit.request.invalid.open": QT_TRANSLATE_NOOP("limits", "That is not something that can start here."),
    "limit.not_now.open": QT_TRANSLATE_NOOP("limits", "That has no meaning right now, so nothing changed."),
    "limit.cold.max_application": QT_TRANSLATE_NOOP("limits", "That is too long until {until}."),
    "limit.cold.gel_or_instant.max_application": QT_TRANSLATE_NOOP(
        "limits", "That is too long until {until}."
    ),
    "limit.heat.wrap.max": QT_TRANSLATE_NOOP(
        "limits", "The wrap has had its hours for one day. More fits from {until}."
    ),
    "limit.heat.wrap.max.open": QT_TRANSLATE_NOOP(
        "limits", "That is more than a wrap may be worn in 24 hours."
    ),
    "limit.cold.min_rest": QT_TRANSLATE_NOOP("limits", "Rests until {until}, so that blood flow comes back."),
    "limit.cold.min_rest.open": QT_TRANSLATE_NOOP("limits", "Rests, so that blood flow comes back."),
    "limit.heat.min_rest": QT_TRANSLATE_NOOP("limits", "Rests until {until}, so that your skin recovers."),
    "limit.heat.min_rest.open": QT_TRANSLATE_NOOP("limits", "Rests, so that your skin recovers."),
    "limit.thermal.switch_gap": QT_TRANSLATE_NOOP(
        "limits",
        "Waits until {until}. Skin that was just cooled or warmed cannot judge the other.",
    ),
    "limit.thermal.switch_gap.open": QT_TRANSLATE_NOOP(
        "limits", "Waits. Skin that was just cooled or warmed cannot judge the other."
    ),
    "limit.cold.max_per_day": QT_TRANSLATE_NOOP(
        "limits", "That is enough cold for 24 hours. The next session fits from {until}."
    ),
    "limit.cold.max_per_day.open": QT_TRANSLATE_NOOP("limits", "That is enough cold for 24 hours."),
    "limit.cold.max_minutes_per_day": QT_TRANSLATE_NOOP(
        "limits", "The minutes of cold for 24 hours are used. More fit from {until}."
    ),
    "limit.cold.max_minutes_per_day.open": QT_TRANSLATE_NOOP(
        "limits", "That is more than the minutes of cold allowed in 24 hours."
    ),
    "limit.heat.max_per_day": QT_TRANSLATE_NOOP(
        "limits", "That is enough heat for 24 hours. The next session fits from {until}."
    ),
    "limit.heat.max_per_day.open": QT_TRANSLATE_NOOP("limits", "That is enough heat for 24 hours."),
    "limit.heat.max_days_in_row": QT_TRANSLATE_NOOP(
        "limits",
        "Heat every day can mark the skin. It has a day off until {until}. Look for lacy brown or red marks.",
    ),
    "limit.heat.max_days_in_row.open": QT_TRANSLATE_NOOP(
        "limits", "Heat every day can mark the skin. It needs a day off."
    ),
    "limit.heat.wrap.max_days_in_row": QT_TRANSLATE_NOOP(
        "limits",
        "A wrap was worn for days in a row. It has a day off until {until}. Is it time to see a doctor?",
    ),
    "limit.heat.wrap.max_days_in_row.open": QT_TRANSLATE_NOOP(
        "limits", "A wrap was worn for days in a row. It needs a day off."
    ),
    # Movement and breathing (clinical 3.0, 4; S28 S29 S30 S33 S34 S37 S38 S39 S42).
    "limit.stretch.max_start_pain.open": QT_TRANSLATE_NOOP(
        "limits", "Too much pain for this one today. A gentler one, or slow breathing, may fit."
    ),
    "limit.strength.max_start_pain.open": QT_TRANSLATE_NOOP(
        "limits", "Strength work is for quiet days. Wait until the pain is low."
    ),
    "limit.cold.no_numb_exercise": QT_TRANSLATE_NOOP(
        "limits", "Cold muscle is weak and numb. Holds and strength work wait until {until}."
    ),
    "limit.cold.no_numb_exercise.open": QT_TRANSLATE_NOOP(
        "limits", "Cold muscle is weak and numb. Holds and strength work wait a while after cold."
    ),
    "limit.flexion.after_waking": QT_TRANSLATE_NOOP(
        "limits", "Deep bends wait for the first hours of the day: until {until}."
    ),
    "limit.flexion.after_waking.open": QT_TRANSLATE_NOOP(
        "limits", "Deep bends wait until you have been up for some hours."
    ),
    "limit.stretch.sessions_per_day": QT_TRANSLATE_NOOP(
        "limits", "That is enough holding for 24 hours. The next one fits from {until}."
    ),
    "limit.stretch.sessions_per_day.open": QT_TRANSLATE_NOOP(
        "limits", "That is enough holding for 24 hours. Moving without holds is fine."
    ),
    "limit.stretch.hold.open": QT_TRANSLATE_NOOP(
        "limits", "One of its holds is longer or shorter than the safety limit allows."
    ),
    "limit.strength.plank_hold.open": QT_TRANSLATE_NOOP(
        "limits", "One of its planks is longer than the safety limit allows."
    ),
    "limit.stretch.repeats.open": QT_TRANSLATE_NOOP(
        "limits", "One of its holds comes more often than the safety limit allows."
    ),
    "limit.stretch.rest_between.open": QT_TRANSLATE_NOOP(
        "limits", "The rest between two of its holds is too short."
    ),
    "limit.stretch.max_per_muscle.open": QT_TRANSLATE_NOOP(
        "limits", "It holds one muscle for longer, in all, than the safety limit allows."
    ),
    "limit.move.reps.open": QT_TRANSLATE_NOOP(
        "limits", "One of its movements comes more often than the safety limit allows."
    ),
    "limit.breath.slow.open": QT_TRANSLATE_NOOP(
        "limits", "The breathing is longer than the safety limit allows."
    ),
    "limit.breath.box.open": QT_TRANSLATE_NOOP(
        "limits", "Breathing with holds is kept short. This is longer than the safety limit allows."
    ),
    "limit.breath.478_cycles.open": QT_TRANSLATE_NOOP(
        "limits", "That is more rounds of 4-7-8 than the safety limit allows. More can make you dizzy."
    ),
    # Each check that is "not so" has its own advice in checks.py; this is what the gate says of it.
    **{
        f"limit.check.{name}.open": QT_TRANSLATE_NOOP(
            "limits", "Not everything is so yet. Put it right first, then start."
        )
        for name in (
            "barrier",
            "moving",
            "skin",
            "feeling",
            "rub",
            "awake",
            "position",
            "reach",
            "injury",
            "temperature",
            "recovered",
        )
    },
    # Why a length is capped (engine/limits.py has the reasons and sources).
    "why.cold.max_application": QT_TRANSLATE_NOOP(
        "limits", "After about 20 minutes more cold adds little, and the risk to skin and nerves grows."
    ),
    "why.cold.gel_or_instant.max_application": QT_TRANSLATE_NOOP(
        "limits", "It starts colder than ice, so it is harshest in its first minutes."
    ),
    "why.cold.ice_massage.max_application": QT_TRANSLATE_NOOP(
        "limits", "Bare ice is only safe while it moves, and only for a short time."
    ),
    "why.heat.pack.max": QT_TRANSLATE_NOOP("limits", "Burns grow with time, even when it is only warm."),
    "why.heat.electric_pad.max": QT_TRANSLATE_NOOP(
        "limits", "Pads have burned people in less time, even on low."
    ),
    "why.heat.electric_blanket.max": QT_TRANSLATE_NOOP(
        "limits", "On a sore spot a blanket is a heating pad by another name."
    ),
    "why.heat.bath.max": QT_TRANSLATE_NOOP("limits", "A long hot bath lowers blood pressure."),
    "why.heat.wrap.max": QT_TRANSLATE_NOOP(
        "limits", "Makers allow 8 hours in 24. Keep the first time short."
    ),
}
