"""The safety profile: a short name and a question for each condition.

Law: a question covers every illness that clinical 1.5, 2.4 and 5.4 map to its condition.

Sources: raynaud, cold_hives, cryoglobulinaemia, past_frostbite S10; poor_circulation, numb_skin S1 S4
S10 S13 S14 S15; cancer_in_area, heart_disease S14; pregnant [E] [GK: ACOG]; the others clinical 5.4.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "profile"

SENTENCES: Final = {
    "profile.name.raynaud": QT_TRANSLATE_NOOP("profile", "Raynaud’s"),
    "profile.question.raynaud": QT_TRANSLATE_NOOP(
        "profile", "Raynaud’s: do your fingers or toes turn white or blue in the cold?"
    ),
    "profile.name.cold_hives": QT_TRANSLATE_NOOP("profile", "Hives from cold"),
    "profile.question.cold_hives": QT_TRANSLATE_NOOP(
        "profile", "Do you get hives or swelling on your skin from cold?"
    ),
    "profile.name.cryoglobulinaemia": QT_TRANSLATE_NOOP("profile", "A blood problem from cold"),
    "profile.question.cryoglobulinaemia": QT_TRANSLATE_NOOP(
        "profile",
        "Do you have sickle cell, or a blood problem that cold makes worse (such as cryoglobulins or cold"
        " agglutinins)?",
    ),
    "profile.name.past_frostbite": QT_TRANSLATE_NOOP("profile", "Frostbite in the past"),
    "profile.question.past_frostbite": QT_TRANSLATE_NOOP(
        "profile", "Have you ever had frostbite on your back?"
    ),
    "profile.name.poor_circulation": QT_TRANSLATE_NOOP("profile", "Poor circulation"),
    "profile.question.poor_circulation": QT_TRANSLATE_NOOP(
        "profile", "Do you have poor circulation, or blood vessels that are narrow or inflamed?"
    ),
    "profile.name.numb_skin": QT_TRANSLATE_NOOP("profile", "Numb skin"),
    "profile.question.numb_skin": QT_TRANSLATE_NOOP(
        "profile",
        "Is any skin on your back numb? Or did diabetes, a stroke or nerve damage dull your feeling?",
    ),
    "profile.name.cancer_in_area": QT_TRANSLATE_NOOP("profile", "Cancer in or near the back"),
    "profile.question.cancer_in_area": QT_TRANSLATE_NOOP(
        "profile", "Do you have cancer in or near your back?"
    ),
    "profile.name.heart_disease": QT_TRANSLATE_NOOP("profile", "Heart disease"),
    "profile.question.heart_disease": QT_TRANSLATE_NOOP(
        "profile", "Do you have a heart problem, such as angina or a weak heart?"
    ),
    "profile.name.pregnant": QT_TRANSLATE_NOOP("profile", "Pregnant"),
    "profile.question.pregnant": QT_TRANSLATE_NOOP("profile", "Are you pregnant, or could you be?"),
    "profile.name.osteoporosis": QT_TRANSLATE_NOOP("profile", "Weak bones"),
    "profile.question.osteoporosis": QT_TRANSLATE_NOOP(
        "profile", "Do you have weak bones (osteoporosis), or a bone of your spine that broke?"
    ),
    "profile.name.spine_surgery": QT_TRANSLATE_NOOP("profile", "Spine operation"),
    "profile.question.spine_surgery": QT_TRANSLATE_NOOP(
        "profile", "Did you have an operation on your spine, or is there metal or a device in it?"
    ),
    "profile.name.stenosis": QT_TRANSLATE_NOOP("profile", "Narrow spinal canal or slipped bone"),
    "profile.question.stenosis": QT_TRANSLATE_NOOP(
        "profile", "Were you told that your spinal canal is narrow, or that a bone of your spine has slipped?"
    ),
    "profile.name.joint_replacement": QT_TRANSLATE_NOOP("profile", "New hip or knee"),
    "profile.question.joint_replacement": QT_TRANSLATE_NOOP(
        "profile", "Do you have a new hip or a new knee?"
    ),
    "profile.name.glaucoma": QT_TRANSLATE_NOOP("profile", "Glaucoma or dizziness"),
    "profile.question.glaucoma": QT_TRANSLATE_NOOP(
        "profile", "Do you have glaucoma, or get dizzy when you bend down?"
    ),
    "profile.name.high_blood_pressure": QT_TRANSLATE_NOOP("profile", "High blood pressure"),
    "profile.question.high_blood_pressure": QT_TRANSLATE_NOOP(
        "profile", "Is your blood pressure high and not under control?"
    ),
    "profile.name.lung_disease": QT_TRANSLATE_NOOP("profile", "Lung disease"),
    "profile.question.lung_disease": QT_TRANSLATE_NOOP(
        "profile", "Do you have a lung problem that makes you short of breath?"
    ),
    "profile.name.blood_thinner": QT_TRANSLATE_NOOP("profile", "Blood thinner"),
    "profile.question.blood_thinner": QT_TRANSLATE_NOOP(
        "profile", "Do you take a blood thinner, or do you bleed easily?"
    ),
    "profile.name.under_18": QT_TRANSLATE_NOOP("profile", "Under 18"),
    "profile.question.under_18": QT_TRANSLATE_NOOP("profile", "Are you under 18?"),
    "profile.name.over_65": QT_TRANSLATE_NOOP("profile", "65 or over"),
    "profile.question.over_65": QT_TRANSLATE_NOOP("profile", "Are you 65 or over?"),
    "profile.effect.cold": QT_TRANSLATE_NOOP("profile", "“Yes” locks cold."),
    "profile.effect.heat": QT_TRANSLATE_NOOP("profile", "“Yes” locks heat."),
    "profile.effect.both": QT_TRANSLATE_NOOP("profile", "“Yes” locks cold and heat."),
    "profile.effect.bath": QT_TRANSLATE_NOOP("profile", "“Yes” locks the warm bath."),
    "profile.effect.shorter": QT_TRANSLATE_NOOP("profile", "Heat starts at 10 minutes."),
    "profile.effect.adult": QT_TRANSLATE_NOOP(
        "profile", "This program is made for adults. Use it with a parent, and ask a clinician first."
    ),
    "profile.lead": QT_TRANSLATE_NOOP(
        "profile", "“Not sure” counts as yes. Ask a clinician before you change a yes to a no."
    ),
}
