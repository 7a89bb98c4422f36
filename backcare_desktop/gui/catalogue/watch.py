"""What is said, once, of what came about in the diary.

Law: what was told, and whom to see; no name of an illness, no promise, no dose (clinical 9.2, SAFETY 9).

Sources: signs S42 S43 S44, asked again as clinical 5.3 has it; episode.days and episode.weeks S31 S32;
pain.sleep and episode.third S42 (clinical C2, C3); heat S17 S21; cold S4 S11; medicine S49 S52. The outcome
is that of clinical 5.3, C.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "watch"

SENTENCES: Final = {
    "watch.name": QT_TRANSLATE_NOOP("watch", "Something to look at"),
    "watch.what_to_do": QT_TRANSLATE_NOOP("watch", "What to do"),
    "watch.read": QT_TRANSLATE_NOOP("watch", "I have read it"),
    "watch.more": QT_TRANSLATE_NOOP("watch", "{text} There is more to read after this."),
    "watch.status": QT_TRANSLATE_NOOP("watch", "To look at: {text}"),
    "watch.signs.leg": QT_TRANSLATE_NOOP(
        "watch", "You marked something you feel in a leg. Please answer the warning signs now."
    ),
    "watch.signs.pain": QT_TRANSLATE_NOOP(
        "watch", "Your pain went up by {number} points or more. Please answer the warning signs now."
    ),
    "watch.signs.again": QT_TRANSLATE_NOOP(
        "watch",
        "An episode is open. Please answer the warning signs: once at its start, and then every {number} "
        "days.",
    ),
    "watch.episode.days": QT_TRANSLATE_NOOP(
        "watch",
        "This episode has gone on for {number} days or more. Book a visit with a pharmacist, physio or "
        "doctor in the next days. You can keep using the gentle sessions.",
    ),
    "watch.episode.weeks": QT_TRANSLATE_NOOP(
        "watch",
        "This episode has gone on for {number} days or more. If nobody has looked at it yet, please book a "
        "visit with a physio or doctor now. You can keep using the gentle sessions.",
    ),
    "watch.episode.third": QT_TRANSLATE_NOOP(
        "watch",
        "This is episode number {number}, or more, in six months. Book a visit with a physio or doctor in "
        "the next days. You can keep using the gentle sessions.",
    ),
    "watch.pain.sleep": QT_TRANSLATE_NOOP(
        "watch",
        "Pain woke you at night. Book a visit with a pharmacist, physio or doctor in the next days. You can "
        "keep using the gentle sessions. Leave strength work out until then.",
    ),
    "watch.heat.days": QT_TRANSLATE_NOOP(
        "watch",
        "You used heat on {number} days in a row. Look at the skin: is there a lacy brown or red pattern? "
        "If so, leave heat out and let somebody look at it.",
    ),
    "watch.heat.week": QT_TRANSLATE_NOOP(
        "watch",
        "You used heat on {number} days in a row. Leave it out for a day. If your back is no better, book a "
        "visit with a doctor.",
    ),
    "watch.wrap.days": QT_TRANSLATE_NOOP(
        "watch",
        "You wore a heat wrap on {number} days in a row. Look at the skin under it. If your back is no "
        "better soon, ask a pharmacist or doctor.",
    ),
    "watch.cold.days": QT_TRANSLATE_NOOP(
        "watch",
        "You used cold on {number} days in a row. Is it still of use to you? It is meant for the first two "
        "or three days.",
    ),
    "watch.cold.week": QT_TRANSLATE_NOOP(
        "watch",
        "You used cold on {number} days in a row. Book a visit with a pharmacist, physio or doctor in the "
        "next days.",
    ),
    "watch.medicine.pharmacist": QT_TRANSLATE_NOOP(
        "watch", "You logged pain medicine on {number} days in a row. Please talk to a pharmacist about it."
    ),
    "watch.medicine.doctor": QT_TRANSLATE_NOOP(
        "watch",
        "You logged pain medicine on {number} days in a row. Packs say: no longer than that without a "
        "doctor. Please see a doctor now.",
    ),
}
