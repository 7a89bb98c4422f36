"""How it keeps you safe: the sentences of the page.

Law: made by tools/trace.py from docs/safety/hazards.toml; do not edit.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "safety"

SENTENCES: Final = {
    "safety.title": QT_TRANSLATE_NOOP("safety", "How it keeps you safe"),
    "safety.open": QT_TRANSLATE_NOOP("safety", "How it keeps you safe"),
    "safety.intro": QT_TRANSLATE_NOOP(
        "safety", "This program cannot feel your skin. Here is what it does instead, and what it asks of you."
    ),
    "safety.chapter.time": QT_TRANSLATE_NOOP("safety", "Time on your skin"),
    "safety.chapter.computer": QT_TRANSLATE_NOOP("safety", "When the computer fails"),
    "safety.chapter.skin": QT_TRANSLATE_NOOP("safety", "Your skin"),
    "safety.chapter.person": QT_TRANSLATE_NOOP("safety", "Who should not use it"),
    "safety.chapter.alarm": QT_TRANSLATE_NOOP("safety", "The alarm"),
    "safety.chapter.honest": QT_TRANSLATE_NOOP("safety", "What it cannot do"),
    "safety.h01.question": QT_TRANSLATE_NOOP("safety", "What if I want the cold on for longer?"),
    "safety.h01.answer": QT_TRANSLATE_NOOP(
        "safety",
        "It comes off after {minutes} minutes at most. There is no button for one more minute. "
        "You can set a shorter time, but no file and no setting can make it longer than the hard "
        "cap.",
    ),
    "safety.h02.question": QT_TRANSLATE_NOOP("safety", "And heat?"),
    "safety.h02.answer": QT_TRANSLATE_NOOP(
        "safety",
        "A pack or a pad comes off after {minutes} minutes at most. Each kind of heat has its own"
        " cap. The pad lies on top of you, never under you.",
    ),
    "safety.h03.question": QT_TRANSLATE_NOOP("safety", "Why must I wait before the next one?"),
    "safety.h03.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Skin and muscle need time to get back to normal. Cold rests for {cold} minutes and heat "
        "for {heat}. The rest counts from the moment you say that it is off.",
    ),
    "safety.h04.question": QT_TRANSLATE_NOOP("safety", "How often can I use it in a day?"),
    "safety.h04.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Cold {cold} times and heat {heat} times in 24 hours. After {days} days of heat in a row,"
        " heat is locked until a whole day has passed without it.",
    ),
    "safety.h05.question": QT_TRANSLATE_NOOP("safety", "What if I stop by mistake?"),
    "safety.h05.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Stop within the first minute and you may go on within five. The time is added up, so the"
        " cap stays the same.",
    ),
    "safety.h06.question": QT_TRANSLATE_NOOP("safety", "What if the computer goes to sleep?"),
    "safety.h06.answer": QT_TRANSLATE_NOOP(
        "safety",
        "It is kept awake while something is on you. If it sleeps all the same, the time asleep "
        "counts as time on your skin. When it wakes past the end, the loud alarm starts at once.",
    ),
    "safety.h07.question": QT_TRANSLATE_NOOP("safety", "What if the program crashes?"),
    "safety.h07.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Each step is saved before you see it. After a crash it asks: is it off, and since when? "
        "Until you answer, it counts as on.",
    ),
    "safety.h08.question": QT_TRANSLATE_NOOP("safety", "What if the power fails?"),
    "safety.h08.answer": QT_TRANSLATE_NOOP(
        "safety",
        "A session never goes on by itself after a restart. It asks you first. If it cannot be "
        "sure how long it was off, the rest starts again.",
    ),
    "safety.h09.question": QT_TRANSLATE_NOOP("safety", "Can changing the clock shorten a rest?"),
    "safety.h09.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Not while it runs. Lengths are measured on a clock that nobody can set, and that goes on"
        " in sleep. One gap is left: the clock set while the program is closed, and then a "
        "restart of the computer.",
    ),
    "safety.h10.question": QT_TRANSLATE_NOOP("safety", "What if its records are damaged?"),
    "safety.h10.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Then it takes nothing for granted. Cold and heat stay locked for one full rest, and "
        "until you have answered the safety questions again. The broken file is kept, not "
        "deleted.",
    ),
    "safety.h11.question": QT_TRANSLATE_NOOP("safety", "What if the disk is full?"),
    "safety.h11.answer": QT_TRANSLATE_NOOP(
        "safety",
        "No new session can start if it cannot be saved. A session that runs goes on, ends and "
        "sounds its alarm as always.",
    ),
    "safety.h12.question": QT_TRANSLATE_NOOP("safety", "What if the program has a bug?"),
    "safety.h12.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Any fault it notices during a session leads to “take it off now”, with the alarm. After "
        "a pause in which it could not run, the alarm comes within a quarter of a second.",
    ),
    "safety.h13.question": QT_TRANSLATE_NOOP("safety", "Can I run it twice?"),
    "safety.h13.answer": QT_TRANSLATE_NOOP(
        "safety",
        "No. A second start hands over to the first. Only one program of yours may have something"
        " on you, whatever folder it uses.",
    ),
    "safety.h14.question": QT_TRANSLATE_NOOP("safety", "Can I change the limits in the settings file?"),
    "safety.h14.answer": QT_TRANSLATE_NOOP(
        "safety",
        "You can make them stricter, or move them within the range shown. What the file has wrong"
        " is not used, and you are told. A copy of your file is kept.",
    ),
    "safety.h15.question": QT_TRANSLATE_NOOP("safety", "Why does it keep asking about my skin?"),
    "safety.h15.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Harm shows on the skin before it hurts. It asks every {minutes} minutes. If you do not "
        "answer in a minute, the session ends with a loud alarm.",
    ),
    "safety.h16.question": QT_TRANSLATE_NOOP("safety", "What if I fall asleep?"),
    "safety.h16.answer": QT_TRANSLATE_NOOP(
        "safety",
        "You say that you are wide awake before each start. A skin check that stays open for a "
        "minute ends the session, and the alarm goes on until you answer.",
    ),
    "safety.h17.question": QT_TRANSLATE_NOOP("safety", "What if something looks wrong?"),
    "safety.h17.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Say so and the session ends at once. Cold and heat stay locked until a professional has "
        "looked at your skin and you say so.",
    ),
    "safety.h18.question": QT_TRANSLATE_NOOP("safety", "Why so many ticks before I start?"),
    "safety.h18.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Each one stands for a way that people got hurt: no cloth, a rub on the skin, a pad under"
        " the back. Without all of them nothing starts, not even the second round.",
    ),
    "safety.h19.question": QT_TRANSLATE_NOOP("safety", "Is it safe for everyone?"),
    "safety.h19.answer": QT_TRANSLATE_NOOP(
        "safety",
        "No. It asks about illnesses that do not go with cold or heat, and locks what is not for "
        "you. What was never asked counts as yes.",
    ),
    "safety.h20.question": QT_TRANSLATE_NOOP("safety", "What if it is not just my back?"),
    "safety.h20.answer": QT_TRANSLATE_NOOP(
        "safety",
        "The warning signs are one key away, F1, from every page. One yes to an emergency sign "
        "locks everything and shows the number to call. Not sure counts as yes.",
    ),
    "safety.h21.question": QT_TRANSLATE_NOOP(
        "safety", "I took something that makes me sleepy. May I use heat?"
    ),
    "safety.h21.answer": QT_TRANSLATE_NOOP(
        "safety", "Not for {hours} hours after it. Heat and cold stay locked for that long."
    ),
    "safety.h31.question": QT_TRANSLATE_NOOP("safety", "What does it do about medicines?"),
    "safety.h31.answer": QT_TRANSLATE_NOOP(
        "safety",
        "It keeps a log. It warns after you wrote one down: two of one family, the same twice, or"
        " many days in a row. It never tells you what to take or how much, and its warnings are "
        "no check of all there is. Ask a pharmacist.",
    ),
    "safety.h32.question": QT_TRANSLATE_NOOP("safety", "Does it tell me when to see somebody?"),
    "safety.h32.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Yes, from what you tell your diary: an episode that goes on for days, the third in half "
        "a year, pain that wakes you, many days of heat, cold or pain medicine. It says so once "
        "and locks nothing for it. Without a diary it cannot know.",
    ),
    "safety.h22.question": QT_TRANSLATE_NOOP("safety", "I fell yesterday and it is swollen. Heat?"),
    "safety.h22.answer": QT_TRANSLATE_NOOP(
        "safety",
        "No. Heat is locked for {hours} hours after a fresh injury. It is locked after a warming "
        "rub as well.",
    ),
    "safety.h23.question": QT_TRANSLATE_NOOP("safety", "Can I stretch right after cold?"),
    "safety.h23.answer": QT_TRANSLATE_NOOP(
        "safety", "Wait {minutes} minutes first. Muscles are weaker and feel less while they are cold."
    ),
    "safety.h27.question": QT_TRANSLATE_NOOP("safety", "What if a stretch hurts?"),
    "safety.h27.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Say so with one key. The routine ends at once, and nobody asks whether you are sure. If "
        "it runs down the leg or goes numb, stretching and cold and heat wait until the warning "
        "signs are answered. Pain {points} points up ends it as well.",
    ),
    "safety.h28.question": QT_TRANSLATE_NOOP("safety", "Why does every routine begin with moving?"),
    "safety.h28.answer": QT_TRANSLATE_NOOP(
        "safety",
        "Warm muscles stretch more safely. {minutes} minutes of easy moving come before the first"
        " hold, {demanding} minutes before a deep bend or strength. Deep bends wait {waking} "
        "minutes after you get up.",
    ),
    "safety.h24.question": QT_TRANSLATE_NOOP("safety", "What if I do not hear the alarm?"),
    "safety.h24.answer": QT_TRANSLATE_NOOP(
        "safety",
        "It uses sound, the window and a desktop notice, and it grows louder. It goes on until "
        "you answer. If sound does not work, you are told when you start, not at the end.",
    ),
    "safety.h25.question": QT_TRANSLATE_NOOP("safety", "What if one part of the alarm breaks?"),
    "safety.h25.answer": QT_TRANSLATE_NOOP(
        "safety", "The other parts still go. A player that hangs is ended and another one is tried."
    ),
    "safety.h29.question": QT_TRANSLATE_NOOP("safety", "Can a break reminder get in the way of an alarm?"),
    "safety.h29.answer": QT_TRANSLATE_NOOP(
        "safety",
        "No. Reminders are silent while cold or heat is on you, while its questions are on the "
        "screen, and in a routine. What was due comes afterwards. A heat wrap does not silence "
        "them until it has to come off. They never use the alarm sound.",
    ),
    "safety.h30.question": QT_TRANSLATE_NOOP("safety", "Can a reminder be lost?"),
    "safety.h30.answer": QT_TRANSLATE_NOOP(
        "safety",
        "No. Do not disturb and full screen silence it for one hour at most. A pause ends by "
        "itself and is kept when the program stops. Five minutes away count as a break.",
    ),
    "safety.h26.question": QT_TRANSLATE_NOOP("safety", "What can it not do?"),
    "safety.h26.answer": QT_TRANSLATE_NOOP(
        "safety",
        "It cannot feel your skin and it cannot lift the pack. It can refuse to start, remind "
        "you, sound an alarm and remember. You take the pack off.",
    ),
}
