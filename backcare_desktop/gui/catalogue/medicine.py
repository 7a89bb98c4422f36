"""Words of the page of medicines: the form, what was logged, warnings.

Law: what was logged and whom to ask. Never that something may be taken, never how much; "the interval you
entered has passed" (clinical 6.1, 9.2).

Sources: two of one family, and the same twice S49 S50 S52 S53; days in a row S49 S52; stomach S49 S50; ask
first S49 S52; drowsy S55, the lock S16; rubs and heat S18 S19. Muscle relaxants need a prescription in many
countries S55.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "medicine"

SENTENCES: Final = {
    "diary.part.medicines": QT_TRANSLATE_NOOP("medicine", "Medicines"),
    "medicine.title": QT_TRANSLATE_NOOP("medicine", "Medicines"),
    "medicine.lead": QT_TRANSLATE_NOOP(
        "medicine",
        "Write down what you took. This page never tells you what to take or how much: read the pack, and "
        "ask a pharmacist.",
    ),
    # ---- the form
    "medicine.form": QT_TRANSLATE_NOOP("medicine", "Log a medicine"),
    "medicine.form.change": QT_TRANSLATE_NOOP("medicine", "Change what you logged"),
    "medicine.before": QT_TRANSLATE_NOOP("medicine", "You logged before:"),
    "medicine.before.name": QT_TRANSLATE_NOOP("medicine", "Logged before: {what}"),
    "medicine.name": QT_TRANSLATE_NOOP("medicine", "Name on the pack"),
    "medicine.kind": QT_TRANSLATE_NOOP("medicine", "What kind is it?"),
    "medicine.kind.nsaid": QT_TRANSLATE_NOOP("medicine", "Ibuprofen family"),
    "medicine.kind.paracetamol": QT_TRANSLATE_NOOP("medicine", "Paracetamol"),
    "medicine.kind.opioid": QT_TRANSLATE_NOOP("medicine", "Codeine family"),
    "medicine.kind.sedating": QT_TRANSLATE_NOOP("medicine", "Makes sleepy"),
    "medicine.kind.topical-heat": QT_TRANSLATE_NOOP("medicine", "Rub or patch"),
    "medicine.kind.other": QT_TRANSLATE_NOOP("medicine", "Something else"),
    "medicine.what.nsaid": QT_TRANSLATE_NOOP(
        "medicine", "Ibuprofen, naproxen, aspirin, diclofenac. Packs call them NSAIDs."
    ),
    "medicine.what.paracetamol": QT_TRANSLATE_NOOP(
        "medicine", "Also called acetaminophen. Many mixes for colds hold it too."
    ),
    "medicine.what.opioid": QT_TRANSLATE_NOOP(
        "medicine",
        "Codeine, tramadol and stronger ones, alone or in a mix. They make sleepy: cold and heat are locked "
        "for {hours} hours.",
    ),
    "medicine.what.sedating": QT_TRANSLATE_NOOP(
        "medicine",
        "Muscle relaxants, sleeping tablets, some hay fever tablets. Cold and heat are locked for {hours} "
        "hours.",
    ),
    "medicine.what.topical-heat": QT_TRANSLATE_NOOP(
        "medicine", "A warming rub, gel or patch on the skin. Heat is locked for {hours} hours."
    ),
    "medicine.what.other": QT_TRANSLATE_NOOP("medicine", "Anything that fits none of the others."),
    "medicine.strength": QT_TRANSLATE_NOOP("medicine", "Strength, as on the pack"),
    "medicine.strength.such": QT_TRANSLATE_NOOP("medicine", "200 mg"),
    "medicine.amount": QT_TRANSLATE_NOOP("medicine", "How much you took"),
    "medicine.amount.such": QT_TRANSLATE_NOOP("medicine", "1 tablet"),
    "medicine.ingredient": QT_TRANSLATE_NOOP("medicine", "What is in it"),
    "medicine.ingredient.such": QT_TRANSLATE_NOOP("medicine", "if the name does not say"),
    "medicine.when": QT_TRANSLATE_NOOP("medicine", "When you took it"),
    "medicine.pack": QT_TRANSLATE_NOOP("medicine", "Copied from your pack, if you like"),
    "medicine.pack.text": QT_TRANSLATE_NOOP(
        "medicine",
        "The program fills in no numbers of its own. It keeps yours for this medicine and tells you when "
        "they do not fit.",
    ),
    "medicine.interval": QT_TRANSLATE_NOOP("medicine", "Hours between two"),
    "medicine.interval.such": QT_TRANSLATE_NOOP("medicine", "hours"),
    "medicine.day_max": QT_TRANSLATE_NOOP("medicine", "The most in 24 hours"),
    "medicine.day_max.such": QT_TRANSLATE_NOOP("medicine", "such as 6 tablets"),
    "medicine.keep": QT_TRANSLATE_NOOP("medicine", "Write it down"),
    "medicine.keep.change": QT_TRANSLATE_NOOP("medicine", "Keep the change"),
    "medicine.cancel": QT_TRANSLATE_NOOP("medicine", "Leave it as it was"),
    "medicine.delete": QT_TRANSLATE_NOOP("medicine", "Delete this entry"),
    "medicine.delete.lock": QT_TRANSLATE_NOOP(
        "medicine", "Changing or deleting an entry never ends a lock early."
    ),
    "medicine.problem.name": QT_TRANSLATE_NOOP("medicine", "Write its name first."),
    "medicine.problem.kind": QT_TRANSLATE_NOOP("medicine", "Choose what kind it is."),
    "medicine.problem.interval": QT_TRANSLATE_NOOP("medicine", "Write the hours as a number, such as 6."),
    "medicine.problem.future": QT_TRANSLATE_NOOP("medicine", "That time is still to come."),
    # ---- after saving
    "medicine.kept": QT_TRANSLATE_NOOP("medicine", "Written down: {what}"),
    "medicine.kept.nothing": QT_TRANSLATE_NOOP("medicine", "Nothing to add. Keep to what the pack says."),
    "medicine.close": QT_TRANSLATE_NOOP("medicine", "I have read it"),
    "medicine.more": QT_TRANSLATE_NOOP("medicine", "More about medicines"),
    # ---- the last day
    "medicine.day": QT_TRANSLATE_NOOP("medicine", "The last 24 hours"),
    "medicine.day.nothing": QT_TRANSLATE_NOOP("medicine", "Nothing was logged."),
    "medicine.total.once": QT_TRANSLATE_NOOP("medicine", "once"),
    "medicine.total.times": QT_TRANSLATE_NOOP("medicine", "{times} times"),
    "medicine.total.amount": QT_TRANSLATE_NOOP("medicine", "added up: {amount} ({unit})"),
    "medicine.total.plain": QT_TRANSLATE_NOOP("medicine", "added up: {amount}"),
    "medicine.interval.passed": QT_TRANSLATE_NOOP("medicine", "The interval you entered has passed."),
    "medicine.interval.passes": QT_TRANSLATE_NOOP("medicine", "The interval you entered passes at {until}."),
    "medicine.lock.thermal.sedation_block": QT_TRANSLATE_NOOP(
        "medicine", "Cold and heat are locked until {until}: something that makes sleepy was logged."
    ),
    "medicine.lock.heat.topical_block": QT_TRANSLATE_NOOP(
        "medicine", "Heat is locked until {until}: a rub or patch was logged."
    ),
    "medicine.list": QT_TRANSLATE_NOOP("medicine", "What you logged"),
    "medicine.list.text": QT_TRANSLATE_NOOP(
        "medicine", "The last {days} days. Open one to change or delete it."
    ),
    # ---- warnings
    "medicine.warn.two-nsaids": QT_TRANSLATE_NOOP(
        "medicine",
        "This and {what} are of the same family. Taking both raises the risk of stomach bleeding. Ask a "
        "pharmacist.",
    ),
    "medicine.warn.same-ingredient": QT_TRANSLATE_NOOP(
        "medicine",
        "The same thing is often in this and in {what}. Look at both packs, for it counts twice. Ask a "
        "pharmacist.",
    ),
    "medicine.warn.over-maximum": QT_TRANSLATE_NOOP(
        "medicine",
        "More was logged within 24 hours than the most you copied from the pack ({what}). Ask a pharmacist "
        "or doctor now, even if you feel well.",
    ),
    "medicine.warn.maximum-unsure": QT_TRANSLATE_NOOP(
        "medicine",
        "These amounts cannot be added up here. Check them yourself against the most on the pack ({what}).",
    ),
    "medicine.warn.before-interval": QT_TRANSLATE_NOOP(
        "medicine", "The interval you entered ({number} hours) had not passed. Ask a pharmacist."
    ),
    "medicine.warn.sedating": QT_TRANSLATE_NOOP(
        "medicine",
        "Do not drive or use tools while you are drowsy. Cold and heat are locked for {number} hours. Only "
        "sitting or lying sessions, and no bath.",
    ),
    "medicine.warn.sedating.past": QT_TRANSLATE_NOOP(
        "medicine",
        "Do not drive or use tools while you are drowsy. It was taken so long ago that nothing is locked.",
    ),
    "medicine.warn.rub.past": QT_TRANSLATE_NOOP(
        "medicine",
        "It was put on so long ago that nothing is locked. Wash off what is left before you use heat.",
    ),
    "medicine.warn.maybe-sedating": QT_TRANSLATE_NOOP(
        "medicine",
        "A medicine of this name often makes sleepy. If yours does, do not drive while you are drowsy, and "
        "change its kind here: then cold and heat are locked to keep you safe.",
    ),
    "medicine.warn.rub": QT_TRANSLATE_NOOP(
        "medicine",
        "Heat is locked for {number} hours, for heat over a rub or patch can burn. Wash it off before you "
        "use heat.",
    ),
    "medicine.warn.maybe-rub": QT_TRANSLATE_NOOP(
        "medicine",
        "A name like this is often a warming rub. If yours is one, change its kind here: then heat is "
        "locked to keep you safe.",
    ),
    "medicine.warn.lock": QT_TRANSLATE_NOOP(
        "medicine",
        "The lock counts from now, even if you took it earlier. Changing or deleting the entry does not "
        "lift it.",
    ),
    "medicine.warn.days-pharmacist": QT_TRANSLATE_NOOP(
        "medicine", "You logged pain medicine on {number} days in a row. Talk to a pharmacist about it."
    ),
    "medicine.warn.days-doctor": QT_TRANSLATE_NOOP(
        "medicine",
        "You logged pain medicine on {number} days in a row. Packs say: stop and see a doctor. If a doctor "
        "ordered it, ask them.",
    ),
    "medicine.warn.stomach": QT_TRANSLATE_NOOP(
        "medicine",
        "Packs of this family warn of bleeding in the stomach: more so from 60 on, after an ulcer, with "
        "blood thinners, steroids, some tablets for low mood, or three drinks a day. Black stools, vomiting "
        "blood or bad stomach pain: get help at once.",
    ),
    "medicine.warn.check-first": QT_TRANSLATE_NOOP(
        "medicine",
        "Ask a pharmacist or doctor about this family first with any of these: an ulcer, now or before; "
        "heart or kidney trouble; high blood pressure; asthma; blood thinners or steroids; a baby on the "
        "way; aspirin for your heart.",
    ),
    # ---- the same in a word, beside the entry
    "medicine.short.two-nsaids": QT_TRANSLATE_NOOP("medicine", "two of one family"),
    "medicine.short.same-ingredient": QT_TRANSLATE_NOOP("medicine", "the same twice"),
    "medicine.short.over-maximum": QT_TRANSLATE_NOOP("medicine", "over the most you entered"),
    "medicine.short.maximum-unsure": QT_TRANSLATE_NOOP("medicine", "cannot be added up"),
    "medicine.short.before-interval": QT_TRANSLATE_NOOP("medicine", "before the interval you entered"),
    "medicine.short.sedating": QT_TRANSLATE_NOOP("medicine", "do not drive while drowsy"),
    "medicine.short.maybe-sedating": QT_TRANSLATE_NOOP("medicine", "may make sleepy"),
    "medicine.short.rub": QT_TRANSLATE_NOOP("medicine", "no heat over it"),
    "medicine.short.maybe-rub": QT_TRANSLATE_NOOP("medicine", "may be a warming rub"),
    "medicine.short.days-pharmacist": QT_TRANSLATE_NOOP(
        "medicine", "some days in a row: talk to a pharmacist"
    ),
    "medicine.short.days-doctor": QT_TRANSLATE_NOOP("medicine", "many days in a row: see a doctor"),
    "medicine.short.stomach": QT_TRANSLATE_NOOP("medicine", "watch your stomach"),
    "medicine.short.check-first": QT_TRANSLATE_NOOP("medicine", "ask first with some conditions"),
}
