"""The warning signs: questions, what to do after them, and the page to hand over.

Law: each question keeps the meaning of its line in clinical 5.3 and names no illness (9.2).

Sources: A1-A5 S42 S43 S44; A6 S42 S44 S45; A7 S42 S47; A8 S42 S44; B1 B4 S42 S44 S45; B2 S44 S46;
B3 B7 B8 S42; B5 S44 S45; B6 S42; B9 [GK: NHS]; B10 [GK]; B11 S42; C1 S31 S32; C2 C3 S42; C4 S45;
C5 S48; C6 S49 S52. Emergency numbers: public numbers of each region, clinical 5.3.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "screen"

SENTENCES: Final = {
    "screen.title": QT_TRANSLATE_NOOP("screen", "Warning signs"),
    # ---- the three lists
    "screen.part.A": QT_TRANSLATE_NOOP("screen", "Emergency signs"),
    "screen.part.B": QT_TRANSLATE_NOOP("screen", "Signs to ask about today"),
    "screen.part.C": QT_TRANSLATE_NOOP("screen", "Signs to ask about soon"),
    "screen.progress": QT_TRANSLATE_NOOP("screen", "Part {number} of 3"),
    "screen.lead.A": QT_TRANSLATE_NOOP("screen", "Is any of this true right now?"),
    "screen.unsure_is_yes": QT_TRANSLATE_NOOP("screen", "“Not sure” counts as yes"),
    "screen.lead.B": QT_TRANSLATE_NOOP("screen", "No emergency signs. Is any of this true?"),
    "screen.lead.C": QT_TRANSLATE_NOOP("screen", "Nearly done. Is any of this true?"),
    "screen.facts": QT_TRANSLATE_NOOP(
        "screen", "About you. We keep these two answers; change them any time."
    ),
    "screen.yes": QT_TRANSLATE_NOOP("screen", "Yes"),
    "screen.no": QT_TRANSLATE_NOOP("screen", "No"),
    "screen.unsure": QT_TRANSLATE_NOOP("screen", "Not sure"),
    "screen.none_of_these": QT_TRANSLATE_NOOP("screen", "None of these"),
    "screen.read_on": QT_TRANSLATE_NOOP("screen", "Read on"),
    "screen.go_on": QT_TRANSLATE_NOOP("screen", "Go on"),
    "screen.what_to_do": QT_TRANSLATE_NOOP("screen", "Show what to do"),
    "screen.back": QT_TRANSLATE_NOOP("screen", "Back"),
    # ---- questions
    "screen.question.A1": QT_TRANSLATE_NOOP(
        "screen",
        "Is the skin between your legs, round your bottom or your private parts numb or tingly? Or does "
        "it feel strange when you wipe?",
    ),
    "screen.question.A2": QT_TRANSLATE_NOOP(
        "screen", "Is it newly hard to pee, to stop, or to tell when you need to? Are you leaking?"
    ),
    "screen.question.A3": QT_TRANSLATE_NOOP(
        "screen", "Have you newly lost control of your bowels, or the feeling of going?"
    ),
    "screen.question.A4": QT_TRANSLATE_NOOP(
        "screen", "Have you newly lost feeling during sex? Or can you no longer get an erection?"
    ),
    "screen.question.A5": QT_TRANSLATE_NOOP(
        "screen",
        "Is there pain, tingling, numbness or weakness in BOTH legs? Or is a leg getting weaker, a foot "
        "dragging, or walking newly hard?",
    ),
    "screen.question.A6": QT_TRANSLATE_NOOP(
        "screen", "Did this start after a bad accident: a car crash, a fall from a height, a hard blow?"
    ),
    "screen.question.A7": QT_TRANSLATE_NOOP(
        "screen",
        "Do you have chest pain, trouble breathing, a sudden tearing pain in your back or belly, or a "
        "throbbing belly? Or do you feel faint and cold-sweaty?",
    ),
    "screen.question.A8": QT_TRANSLATE_NOOP(
        "screen", "Do you have a fever AND feel very ill or confused, or have a stiff neck?"
    ),
    "screen.question.B1": QT_TRANSLATE_NOOP(
        "screen",
        "Do you have a fever of 38 °C (100.4 °F) or more, or chills? Or a bad infection not long ago?",
    ),
    "screen.question.B2": QT_TRANSLATE_NOOP("screen", "Have you ever had cancer?"),
    "screen.question.B3": QT_TRANSLATE_NOOP(
        "screen", "Are you losing weight without trying, or sweating so much at night that the bed is wet?"
    ),
    "screen.question.B4": QT_TRANSLATE_NOOP(
        "screen", "Did you have an injection or an operation on your spine in the last few weeks?"
    ),
    "screen.question.B4.lasting": QT_TRANSLATE_NOOP(
        "screen",
        "Is your body weak at fighting germs? Do you take steroid tablets long term? Or drugs by needle?",
    ),
    "screen.question.B4.both": QT_TRANSLATE_NOOP(
        "screen",
        "A weak immune system, long-term steroid tablets, or drugs by needle. Or a spinal injection or "
        "operation in the last few weeks.",
    ),
    "screen.question.B5": QT_TRANSLATE_NOOP(
        "screen",
        "Did it start with a small fall or sudden bad pain, and are you 65 or over, or are your bones weak?",
    ),
    "screen.question.B6": QT_TRANSLATE_NOOP(
        "screen", "Is there new numbness, tingling or weakness in one leg?"
    ),
    "screen.question.B7": QT_TRANSLATE_NOOP(
        "screen",
        "Does the pain never let up, or get much worse at night? Is it high between your shoulder blades,"
        " or round your chest like a band?",
    ),
    "screen.question.B8": QT_TRANSLATE_NOOP(
        "screen", "Is there a new lump, or has your back changed its shape?"
    ),
    "screen.question.B9": QT_TRANSLATE_NOOP(
        "screen", "Are you pregnant, with bleeding, waves of pain, or a baby that moves less?"
    ),
    "screen.question.B10": QT_TRANSLATE_NOOP(
        "screen", "Do you have pain in your side with a fever, or blood in your pee?"
    ),
    "screen.question.B11": QT_TRANSLATE_NOOP(
        "screen", "Is the pain so bad that you cannot stand, dress or get to the toilet?"
    ),
    "screen.question.C1": QT_TRANSLATE_NOOP(
        "screen", "Has it gone on for more than 3 days without getting better?"
    ),
    "screen.question.C2": QT_TRANSLATE_NOOP("screen", "Does it stop you sleeping or doing normal things?"),
    "screen.question.C3": QT_TRANSLATE_NOOP("screen", "Has it come back three or more times in six months?"),
    "screen.question.C4": QT_TRANSLATE_NOOP(
        "screen", "Is this your first bad back, and are you under 20 or over 55?"
    ),
    "screen.question.C5": QT_TRANSLATE_NOOP(
        "screen",
        "Did it begin before you were 45, last over 3 months, and ease when you move but not when you rest?",
    ),
    "screen.question.C6": QT_TRANSLATE_NOOP(
        "screen", "Have you taken pain medicine on most days for more than 10 days?"
    ),
    # ---- outcome A
    "screen.emergency.heading": QT_TRANSLATE_NOOP("screen", "Stop. Get help now."),
    "screen.emergency.call": QT_TRANSLATE_NOOP("screen", "Call {number}"),
    "screen.emergency.call_local": QT_TRANSLATE_NOOP("screen", "Call your local emergency number"),
    "screen.emergency.words": QT_TRANSLATE_NOOP(
        "screen",
        "Or get someone to take you to the emergency department. Do not drive yourself. Do not wait to "
        "see if it passes.",
    ),
    "screen.emergency.why": QT_TRANSLATE_NOOP(
        "screen", "Your answers include a sign that needs urgent medical help:"
    ),
    "screen.emergency.on_body": QT_TRANSLATE_NOOP("screen", "Take the pack or pad off your body now."),
    "screen.emergency.locked": QT_TRANSLATE_NOOP(
        "screen", "All sessions stay locked until a health professional has checked this."
    ),
    "screen.emergency.cleared": QT_TRANSLATE_NOOP(
        "screen", "A health professional has checked this and said I can go on."
    ),
    "screen.emergency.day": QT_TRANSLATE_NOOP("screen", "Day of that check"),
    "screen.emergency.unlock": QT_TRANSLATE_NOOP("screen", "Unlock"),
    "screen.emergency.unlock_held": QT_TRANSLATE_NOOP("screen", "Tick the line above first."),
    "screen.emergency.checked_title": QT_TRANSLATE_NOOP("screen", "Has it been checked?"),
    # ---- emergency numbers
    "screen.number.uk": QT_TRANSLATE_NOOP("screen", "999"),
    "screen.number.eu": QT_TRANSLATE_NOOP("screen", "112"),
    "screen.number.us": QT_TRANSLATE_NOOP("screen", "911"),
    "screen.number.ca": QT_TRANSLATE_NOOP("screen", "911"),
    "screen.number.au": QT_TRANSLATE_NOOP("screen", "000"),
    "screen.number.nz": QT_TRANSLATE_NOOP("screen", "111"),
    "screen.number.in": QT_TRANSLATE_NOOP("screen", "112"),
    "screen.number.other": QT_TRANSLATE_NOOP("screen", "your local emergency number"),
    # ---- outcome B
    "screen.same_day.heading": QT_TRANSLATE_NOOP("screen", "Please get medical advice today."),
    "screen.same_day.words": QT_TRANSLATE_NOOP(
        "screen", "Call your doctor, an urgent care centre, or the line for nights and weekends."
    ),
    "screen.same_day.words_uk": QT_TRANSLATE_NOOP(
        "screen",
        "Ask your GP for an urgent appointment, or call NHS 111. At night and weekends call NHS 111.",
    ),
    "screen.same_day.pregnant": QT_TRANSLATE_NOOP("screen", "Pregnant: call your maternity unit now."),
    "screen.same_day.worse": QT_TRANSLATE_NOOP(
        "screen", "If you get any of the emergency signs, call {number} at once."
    ),
    "screen.same_day.why": QT_TRANSLATE_NOOP("screen", "What you told us:"),
    "screen.same_day.leg": QT_TRANSLATE_NOOP(
        "screen", "In a stretch you felt it go down your leg, or your leg felt numb."
    ),
    "screen.same_day.open": QT_TRANSLATE_NOOP(
        "screen",
        "Still open: breathing, rest positions and your diary. Cold, heat and stretching are locked.",
    ),
    "screen.same_day.had_advice": QT_TRANSLATE_NOOP("screen", "I have had advice"),
    "screen.advised.heading": QT_TRANSLATE_NOOP("screen", "You have had advice."),
    "screen.advised.words": QT_TRANSLATE_NOOP(
        "screen", "We keep that until your answers change. If anything gets worse, come back here."
    ),
    # ---- outcome C and none
    "screen.routine.heading": QT_TRANSLATE_NOOP("screen", "Book a visit in the next days."),
    "screen.routine.words": QT_TRANSLATE_NOOP(
        "screen", "See a pharmacist, physio or doctor. You can keep using the gentle sessions."
    ),
    "screen.none.heading": QT_TRANSLATE_NOOP("screen", "No warning signs in your answers."),
    "screen.none.words": QT_TRANSLATE_NOOP(
        "screen", "This is not a diagnosis. If anything changes, come back here: press F1 on any page."
    ),
    "screen.done": QT_TRANSLATE_NOOP("screen", "Done"),
    "screen.answer_again": QT_TRANSLATE_NOOP("screen", "Answer again"),
    # ---- skin
    "screen.skin.heading": QT_TRANSLATE_NOOP("screen", "Cold and heat are locked"),
    "screen.skin.words": QT_TRANSLATE_NOOP(
        "screen",
        "You told us that your skin did not look or feel right. Let a health professional look at it.",
    ),
    "screen.skin.tick": QT_TRANSLATE_NOOP(
        "screen", "A health professional has looked at my skin and said I can go on."
    ),
    "screen.skin.button": QT_TRANSLATE_NOOP("screen", "Unlock"),
    # ---- after an unreadable ledger
    "screen.skin_again.heading": QT_TRANSLATE_NOOP("screen", "Your skin"),
    "screen.skin_again.button": QT_TRANSLATE_NOOP("screen", "Save answer"),
    "screen.lacks.profile": QT_TRANSLATE_NOOP("screen", "Answer each line first."),
    "screen.again.heading": QT_TRANSLATE_NOOP("screen", "We have to ask again"),
    "screen.again.words": QT_TRANSLATE_NOOP(
        "screen",
        "Our record of your sessions could not be read. The file is kept. To be safe, cold and heat stay "
        "locked for one full rest, and until you have answered these:",
    ),
    "screen.again.screen": QT_TRANSLATE_NOOP("screen", "Warning signs"),
    "screen.again.profile": QT_TRANSLATE_NOOP("screen", "About your health"),
    "screen.again.skin": QT_TRANSLATE_NOOP("screen", "Your skin"),
    "screen.again.answer": QT_TRANSLATE_NOOP("screen", "Answer"),
    "screen.again.answered": QT_TRANSLATE_NOOP("screen", "Answered"),
    "screen.again.item": QT_TRANSLATE_NOOP("screen", "{what}: {state}"),
    "screen.skin_again.words": QT_TRANSLATE_NOOP(
        "screen", "Look at the skin on your back, or ask someone to. Touch it."
    ),
    "screen.skin_again.tick": QT_TRANSLATE_NOOP(
        "screen", "It is whole and warm, has its normal colour, and I can feel a light touch."
    ),
    "screen.again.save": QT_TRANSLATE_NOOP("screen", "Save answers"),
    # ---- the page to hand over
    "screen.paper.title": QT_TRANSLATE_NOOP("screen", "My answers about my back"),
    "screen.paper.written": QT_TRANSLATE_NOOP("screen", "Written on {day} at {time}"),
    "screen.paper.A": QT_TRANSLATE_NOOP("screen", "Emergency signs: I answered “yes” or “not sure” to"),
    "screen.paper.B": QT_TRANSLATE_NOOP(
        "screen", "Signs to ask about today: I answered “yes” or “not sure” to"
    ),
    "screen.paper.C": QT_TRANSLATE_NOOP(
        "screen", "Signs to ask about soon: I answered “yes” or “not sure” to"
    ),
    "screen.paper.leg": QT_TRANSLATE_NOOP(
        "screen", "In a stretch I felt it go down my leg, or my leg felt numb."
    ),
    "screen.paper.note": QT_TRANSLATE_NOOP(
        "screen",
        "These are my own answers, given to Backcare Desktop on my computer. They are not a diagnosis.",
    ),
    "screen.paper.show": QT_TRANSLATE_NOOP("screen", "Show large"),
    "screen.paper.print": QT_TRANSLATE_NOOP("screen", "Print"),
    "screen.paper.save_pdf": QT_TRANSLATE_NOOP("screen", "Save as PDF"),
    "screen.paper.save_text": QT_TRANSLATE_NOOP("screen", "Save as text"),
    "screen.paper.close": QT_TRANSLATE_NOOP("screen", "Close"),
    "screen.paper.hand_over": QT_TRANSLATE_NOOP("screen", "Your answers to hand over"),
    "screen.paper.saved": QT_TRANSLATE_NOOP("screen", "Saved as {file}."),
    "screen.paper.not_saved": QT_TRANSLATE_NOOP(
        "screen", "It could not be saved: {why}. Try another folder."
    ),
    "screen.paper.printed": QT_TRANSLATE_NOOP("screen", "Sent to the printer."),
    "screen.paper.no_printer": QT_TRANSLATE_NOOP("screen", "No printer was found. Save it as PDF instead."),
    "screen.paper.pdf_files": QT_TRANSLATE_NOOP("screen", "PDF files (*.pdf)"),
    "screen.paper.text_files": QT_TRANSLATE_NOOP("screen", "Text files (*.txt)"),
}
