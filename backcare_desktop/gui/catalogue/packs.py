"""What packs usually say, by region: to read, and off until a person wants it (clinical 6.3).

Law: what labels say, with source and region, and nothing of this goes into any form. A pack at hand is newer
and knows better: that is said first.

Sources: ibuprofen S49 (US), S52 (UK); naproxen S50 (US), S53 (UK); aspirin S51 (US), [GK: NHS] (UK);
paracetamol [GK: US label, NHS], S25; codeine mixes S54 (UK); muscle relaxants S55 (US), [GK: BNF] (UK); rubs
S18 S19.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "packs"

SENTENCES: Final = {
    "packs.title": QT_TRANSLATE_NOOP("packs", "What packs usually say"),
    "packs.lead": QT_TRANSLATE_NOOP(
        "packs",
        "Only to read. Your own pack, your doctor and your pharmacist know better: packs differ, and they "
        "change.",
    ),
    "packs.region.us": QT_TRANSLATE_NOOP("packs", "Packs in the United States"),
    "packs.region.uk": QT_TRANSLATE_NOOP("packs", "Packs in the United Kingdom"),
    "packs.source": QT_TRANSLATE_NOOP("packs", "{text} [{source}]"),
    "packs.ibuprofen": QT_TRANSLATE_NOOP("packs", "Ibuprofen"),
    "packs.ibuprofen.us": QT_TRANSLATE_NOOP(
        "packs",
        "200 mg: one every 4 to 6 hours, two if needed, no more than 6 in 24 hours. No longer than 10 days "
        "for pain.",
    ),
    "packs.ibuprofen.uk": QT_TRANSLATE_NOOP(
        "packs",
        "200 to 400 mg up to 3 times a day, at least 6 hours apart, with food or milk. No longer than 10 "
        "days, under 18 no longer than 3. Gel: no longer than 2 weeks without advice.",
    ),
    "packs.naproxen": QT_TRANSLATE_NOOP("packs", "Naproxen"),
    "packs.naproxen.us": QT_TRANSLATE_NOOP(
        "packs", "220 mg: one every 8 to 12 hours, no more than 3 in 24 hours. No longer than 10 days."
    ),
    "packs.naproxen.uk": QT_TRANSLATE_NOOP(
        "packs", "In pharmacies for period pain only, no longer than 3 days. For the back a doctor orders it."
    ),
    "packs.aspirin": QT_TRANSLATE_NOOP("packs", "Aspirin"),
    "packs.aspirin.us": QT_TRANSLATE_NOOP(
        "packs",
        "325 mg: one or two every 4 hours, or three every 6, no more than 12 in 24 hours. No longer than 10 "
        "days. Not for children and teenagers with a fever.",
    ),
    "packs.aspirin.uk": QT_TRANSLATE_NOOP(
        "packs", "300 mg: one or two every 4 to 6 hours, no more than 12 in 24 hours. Not under 16."
    ),
    "packs.paracetamol": QT_TRANSLATE_NOOP("packs", "Paracetamol (acetaminophen)"),
    "packs.paracetamol.us": QT_TRANSLATE_NOOP(
        "packs", "No more than 3 to 4 g a day, as the pack says. No longer than 10 days."
    ),
    "packs.paracetamol.uk": QT_TRANSLATE_NOOP(
        "packs", "500 mg: one or two up to 4 times a day, at least 4 hours apart, no more than 4 g a day."
    ),
    "packs.codeine": QT_TRANSLATE_NOOP("packs", "Mixes with codeine"),
    "packs.codeine.us": QT_TRANSLATE_NOOP("packs", "Only when a doctor orders it."),
    "packs.codeine.uk": QT_TRANSLATE_NOOP(
        "packs", "From a pharmacist, no longer than 3 days. It can cause addiction."
    ),
    "packs.relaxants": QT_TRANSLATE_NOOP("packs", "Muscle relaxants"),
    "packs.relaxants.us": QT_TRANSLATE_NOOP(
        "packs", "Only when a doctor orders them. They can make you drowsy."
    ),
    "packs.relaxants.uk": QT_TRANSLATE_NOOP(
        "packs", "Only when a doctor orders them. They can make you drowsy."
    ),
    "packs.rubs": QT_TRANSLATE_NOOP("packs", "Warming rubs and patches"),
    "packs.rubs.us": QT_TRANSLATE_NOOP("packs", "No longer than 7 days. Not with heat, not on broken skin."),
    "packs.rubs.uk": QT_TRANSLATE_NOOP("packs", "Much the same: not with heat, not on broken skin."),
}
#: Whose words stand behind each line.
SOURCES: Final = {
    "packs.ibuprofen.us": "US label, S49",
    "packs.ibuprofen.uk": "NHS, S52",
    "packs.naproxen.us": "US label, S50",
    "packs.naproxen.uk": "UK leaflet, S53",
    "packs.aspirin.us": "US label, S51",
    "packs.aspirin.uk": "NHS",
    "packs.paracetamol.us": "US label",
    "packs.paracetamol.uk": "NHS",
    "packs.codeine.us": "US label",
    "packs.codeine.uk": "NHS, S54",
    "packs.relaxants.us": "US label, S55",
    "packs.relaxants.uk": "BNF",
    "packs.rubs.us": "FDA, S18 S19",
    "packs.rubs.uk": "NHS",
}
