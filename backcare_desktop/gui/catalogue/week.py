"""Words of "My week": the plan of the days, its gentle reminders, and the check-up.

A plan is the person's own wish: no sentence here says how much is right (clinical 7; S25, S26: staying
active is what guidelines put first, and no kind is clearly the best [GK]).
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "week"

SENTENCES: Final = {
    "week.title": QT_TRANSLATE_NOOP("week", "My week"),
    "week.lead": QT_TRANSLATE_NOOP(
        "week", "What you would like to do on each day. At a time you choose, a small card reminds you."
    ),
    "week.open": QT_TRANSLATE_NOOP("week", "Plan my week"),
    "week.back": QT_TRANSLATE_NOOP("week", "All reminders"),
    "week.about": QT_TRANSLATE_NOOP(
        "week", "A walk, a swim, yoga, core or a day of rest: one thing for each day."
    ),
    # Today.
    "week.today": QT_TRANSLATE_NOOP("week", "Today"),
    "week.today.none": QT_TRANSLATE_NOOP("week", "Nothing planned for today."),
    "week.today.rest": QT_TRANSLATE_NOOP("week", "A day of rest."),
    "week.today.plan": QT_TRANSLATE_NOOP("week", "{what}, {minutes} min"),
    "week.today.plan_at": QT_TRANSLATE_NOOP("week", "{what}, {minutes} min, at {at}"),
    "week.today.later": QT_TRANSLATE_NOOP("week", "{what}, {minutes} min, put off until {at}"),
    "week.done": QT_TRANSLATE_NOOP("week", "Done"),
    "week.not_today": QT_TRANSLATE_NOOP("week", "Not today"),
    "week.undo": QT_TRANSLATE_NOOP("week", "Take that back"),
    "week.start.yoga": QT_TRANSLATE_NOOP("week", "Open the yoga"),
    "week.start.core": QT_TRANSLATE_NOOP("week", "Open the core routine"),
    "week.counts": QT_TRANSLATE_NOOP("week", "This week: {done} done · {left} not today · {missed} missed"),
    "week.counts.none": QT_TRANSLATE_NOOP("week", "Nothing marked this week yet."),
    # The days.
    "week.day.mon": QT_TRANSLATE_NOOP("week", "Monday"),
    "week.day.tue": QT_TRANSLATE_NOOP("week", "Tuesday"),
    "week.day.wed": QT_TRANSLATE_NOOP("week", "Wednesday"),
    "week.day.thu": QT_TRANSLATE_NOOP("week", "Thursday"),
    "week.day.fri": QT_TRANSLATE_NOOP("week", "Friday"),
    "week.day.sat": QT_TRANSLATE_NOOP("week", "Saturday"),
    "week.day.sun": QT_TRANSLATE_NOOP("week", "Sunday"),
    "week.day.today": QT_TRANSLATE_NOOP("week", "{day} (today)"),
    "week.activity": QT_TRANSLATE_NOOP("week", "{day}: what"),
    "week.activity.none": QT_TRANSLATE_NOOP("week", "Nothing"),
    "week.activity.walk": QT_TRANSLATE_NOOP("week", "Walk"),
    "week.activity.swim": QT_TRANSLATE_NOOP("week", "Swim"),
    "week.activity.yoga": QT_TRANSLATE_NOOP("week", "Yoga"),
    "week.activity.core": QT_TRANSLATE_NOOP("week", "Core"),
    "week.activity.rest": QT_TRANSLATE_NOOP("week", "Rest"),
    "week.minutes": QT_TRANSLATE_NOOP("week", "Minutes"),
    "week.at": QT_TRANSLATE_NOOP("week", "{day}: remind me"),
    "week.at.none": QT_TRANSLATE_NOOP("week", "No reminder"),
    "week.at.time": QT_TRANSLATE_NOOP("week", "Remind me at {at}"),
    "week.outcome.done": QT_TRANSLATE_NOOP("week", "Done"),
    "week.outcome.left": QT_TRANSLATE_NOOP("week", "Not today"),
    "week.outcome.missed": QT_TRANSLATE_NOOP("week", "Missed"),
    # The card.
    "week.card.activity": QT_TRANSLATE_NOOP("week", "Planned for today"),
    "week.card.checkup": QT_TRANSLATE_NOOP("week", "Your check-up"),
    "week.card.esc": QT_TRANSLATE_NOOP("week", "Esc leaves this card; it comes again later"),
    "week.how.none": QT_TRANSLATE_NOOP("week", "Nothing planned for today."),
    "week.how.walk": QT_TRANSLATE_NOOP("week", "You wanted to walk: {minutes} minutes."),
    "week.how.swim": QT_TRANSLATE_NOOP("week", "You wanted to swim: {minutes} minutes."),
    "week.how.yoga": QT_TRANSLATE_NOOP("week", "You wanted to do yoga: {minutes} minutes."),
    "week.how.core": QT_TRANSLATE_NOOP("week", "You wanted to train your core: {minutes} minutes."),
    "week.how.rest": QT_TRANSLATE_NOOP("week", "A day of rest."),
    "week.later.1": QT_TRANSLATE_NOOP("week", "In 1 hour"),
    "week.later.3": QT_TRANSLATE_NOOP("week", "In 3 hours"),
    "week.later.tomorrow": QT_TRANSLATE_NOOP("week", "Tomorrow"),
    "week.later.week": QT_TRANSLATE_NOOP("week", "In a week"),
    "notice.call.title": QT_TRANSLATE_NOOP("week", "A reminder from your week"),
    # The check-up. How often is the person's and their doctor's to say; the program names no number.
    "week.checkup": QT_TRANSLATE_NOOP("week", "Check-up"),
    "week.checkup.about": QT_TRANSLATE_NOOP(
        "week", "If you want to be reminded to book a check-up. How often is yours and your doctor’s to say."
    ),
    "week.checkup.time": QT_TRANSLATE_NOOP("week", "Time to book the check-up you wanted."),
    "week.checkup.never": QT_TRANSLATE_NOOP("week", "Never"),
    "week.checkup.3-months": QT_TRANSLATE_NOOP("week", "Every 3 months"),
    "week.checkup.6-months": QT_TRANSLATE_NOOP("week", "Every 6 months"),
    "week.checkup.12-months": QT_TRANSLATE_NOOP("week", "Every 12 months"),
    "week.checkup.next": QT_TRANSLATE_NOOP("week", "You are asked on {day} {month} {year}."),
    "week.booked": QT_TRANSLATE_NOOP("week", "It is booked"),
}
