"""Words of the plots (counted, never judged: clinical 9.2), and how days are written."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "plots"

SENTENCES: Final = {
    "diary.part.plots": QT_TRANSLATE_NOOP("plots", "Plots"),
    "plots.title": QT_TRANSLATE_NOOP("plots", "Plots"),
    "plots.loading": QT_TRANSLATE_NOOP("plots", "The plots are drawn …"),
    "plots.zoom": QT_TRANSLATE_NOOP(
        "plots", "Point at a plot to read it. Ctrl and the wheel zoom in; drag to move."
    ),
    "plots.nothing": QT_TRANSLATE_NOOP(
        "plots",
        "Nothing was written down in this time. What you write in the diary, and what the program does"
        " for you, comes here.",
    ),
    "plots.range": QT_TRANSLATE_NOOP("plots", "Range"),
    "plots.range.week": QT_TRANSLATE_NOOP("plots", "Week"),
    "plots.range.month": QT_TRANSLATE_NOOP("plots", "Month"),
    "plots.range.year": QT_TRANSLATE_NOOP("plots", "Year"),
    "plots.range.all": QT_TRANSLATE_NOOP("plots", "All"),
    "plots.numbers": QT_TRANSLATE_NOOP("plots", "Show the numbers"),
    "plots.fewer": QT_TRANSLATE_NOOP("plots", "Hide the numbers"),
    "plots.numbers.of": QT_TRANSLATE_NOOP("plots", "Show the numbers: {title}"),
    "plots.whole": QT_TRANSLATE_NOOP("plots", "Show all of it again"),
    "plots.untold": QT_TRANSLATE_NOOP("plots", "nothing told"),
    "plots.of.day": QT_TRANSLATE_NOOP("plots", "Day"),
    "plots.of.span": QT_TRANSLATE_NOOP("plots", "Days"),
    "plots.of.hour": QT_TRANSLATE_NOOP("plots", "Hour"),
    "plots.of.trigger": QT_TRANSLATE_NOOP("plots", "Trigger"),
    "plots.pain": QT_TRANSLATE_NOOP("plots", "Pain over time"),
    "plots.pain.said": QT_TRANSLATE_NOOP(
        "plots", "Worst {worst} of 10. Pain was told at {told} of {places} points in time."
    ),
    "plots.minutes": QT_TRANSLATE_NOOP("plots", "Minutes of cold and heat"),
    "plots.minutes.said": QT_TRANSLATE_NOOP("plots", "Cold {cold} minutes, heat {heat} minutes in all."),
    "plots.holds": QT_TRANSLATE_NOOP("plots", "Stretches held"),
    "plots.holds.said": QT_TRANSLATE_NOOP("plots", "{holds} holds in all."),
    "plots.breaks": QT_TRANSLATE_NOOP("plots", "Breaks offered and taken"),
    "plots.breaks.said": QT_TRANSLATE_NOOP("plots", "{taken} taken of {offered} offered."),
    "plots.triggers": QT_TRANSLATE_NOOP("plots", "What may have set it off"),
    "plots.triggers.said": QT_TRANSLATE_NOOP("plots", "Most often: {first}, in {times} of your episodes."),
    "plots.hours": QT_TRANSLATE_NOOP("plots", "Pain by hour of the day"),
    "plots.hours.said": QT_TRANSLATE_NOOP("plots", "On average most at {hour}. Counted from {told} answers."),
    "plots.series.worst": QT_TRANSLATE_NOOP("plots", "Worst pain"),
    "plots.series.mean": QT_TRANSLATE_NOOP("plots", "Pain on average"),
    "plots.series.cold": QT_TRANSLATE_NOOP("plots", "Cold"),
    "plots.series.heat": QT_TRANSLATE_NOOP("plots", "Heat"),
    "plots.series.moves": QT_TRANSLATE_NOOP("plots", "Stretching"),
    "plots.series.medicines": QT_TRANSLATE_NOOP("plots", "Medicine"),
    "plots.series.holds": QT_TRANSLATE_NOOP("plots", "Holds"),
    "plots.series.offered": QT_TRANSLATE_NOOP("plots", "Offered"),
    "plots.series.taken": QT_TRANSLATE_NOOP("plots", "Taken"),
    "plots.series.episodes": QT_TRANSLATE_NOOP("plots", "Episodes"),
    "day.date": QT_TRANSLATE_NOOP("plots", "{day} {month} {year}"),
    "day.month": QT_TRANSLATE_NOOP("plots", "{month} {year}"),
    "day.short": QT_TRANSLATE_NOOP("plots", "{day} {month}"),
    "day.span": QT_TRANSLATE_NOOP("plots", "{since} to {until}"),
}
