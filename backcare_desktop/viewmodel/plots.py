"""The plots of the diary, as series with names: what is drawn, and the same as a table.

Law: every value that is drawn is in the table; where nothing was told there is no value, not nought.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from backcare_desktop.diary.plotted import Bin, Plotted, Range
from backcare_desktop.viewmodel.calendar import short_day, short_month, span_text
from backcare_desktop.viewmodel.message import Message, Value, message

#: How a series is drawn; marks stand on the lower edge, one wherever there is any.
Drawn = Literal["bars", "line", "marks"]
#: So many places have a label below them, where there is room.
_TICKS: Final = 6
#: The scale of pain goes to ten whatever was told (clinical 8).
_WORST: Final = 10
_YEAR_DAYS: Final = 365
#: A number with digits behind the point is shown with one.
_DIGITS: Final = 1


@dataclass(frozen=True, slots=True)
class Series:
    """name: as in the legend and the table's head. colour: a token. values: one for each place."""

    name: Message
    colour: str
    drawn: Drawn
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class ChartView:
    """One plot. said: what it shows in one sentence. places: the whole name of each place from left to right.

    ticks: places with a short label. top: where the axis of values ends, None for where the values do.
    of: what the places are, the head of the table's first column. lying: the places stand one below the
    other, and bars lie.
    """

    name: str
    title: Message
    said: Message
    of: Message
    places: tuple[Value, ...]
    ticks: tuple[tuple[int, Value], ...]
    series: tuple[Series, ...]
    top: float | None = None
    lying: bool = False


@dataclass(frozen=True, slots=True)
class PlotsView:
    """range: what is shown. charts: without those that would be empty."""

    range: Range
    charts: tuple[ChartView, ...]


def plots_view(plotted: Plotted) -> PlotsView:
    """The plots of this range."""
    made = (
        _pain(plotted),
        _minutes(plotted),
        _holds(plotted),
        _breaks(plotted),
        _triggers(plotted),
        _hours(plotted),
    )
    return PlotsView(plotted.range, tuple(chart for chart in made if chart is not None))


def _pain(plotted: Plotted) -> ChartView | None:
    told = [one for one in plotted.bins if one.worst is not None]
    if not told:
        return None
    worst = max(one.worst for one in told if one.worst is not None)
    series = (
        _series("worst", "danger", "line", plotted, lambda one: one.worst),
        _series("mean", "text", "line", plotted, lambda one: one.mean),
        _series("cold", "cold", "marks", plotted, lambda one: one.cold_min or None),
        _series("heat", "heat", "marks", plotted, lambda one: one.heat_min or None),
        _series("moves", "movement", "marks", plotted, lambda one: one.moves_min or None),
        _series("medicines", "breath", "marks", plotted, lambda one: one.medicines or None),
    )
    said = message("plots.pain.said", worst=worst, told=len(told), places=len(plotted.bins))
    return _over_time("pain", plotted, said, series, top=_WORST)


def _minutes(plotted: Plotted) -> ChartView | None:
    cold = _series("cold", "cold", "bars", plotted, lambda one: one.cold_min)
    heat = _series("heat", "heat", "bars", plotted, lambda one: one.heat_min)
    sums = (_sum(cold), _sum(heat))
    said = message("plots.minutes.said", cold=round(sums[0]), heat=round(sums[1]))
    return _over_time("minutes", plotted, said, (cold, heat)) if any(sums) else None


def _holds(plotted: Plotted) -> ChartView | None:
    holds = _series("holds", "movement", "bars", plotted, lambda one: one.holds)
    said = message("plots.holds.said", holds=round(_sum(holds)))
    return _over_time("holds", plotted, said, (holds,)) if _sum(holds) else None


def _breaks(plotted: Plotted) -> ChartView | None:
    offered = _series("offered", "line", "bars", plotted, lambda one: one.offered)
    taken = _series("taken", "movement", "bars", plotted, lambda one: one.taken)
    said = message("plots.breaks.said", offered=round(_sum(offered)), taken=round(_sum(taken)))
    return _over_time("breaks", plotted, said, (offered, taken)) if _sum(offered) else None


def _triggers(plotted: Plotted) -> ChartView | None:
    if not plotted.triggers:
        return None
    names = tuple(message(f"diary.trigger.{name}") for name, _ in plotted.triggers)
    series = Series(
        message("plots.series.episodes"), "heat", "bars", tuple(float(n) for _, n in plotted.triggers)
    )
    said = message("plots.triggers.said", first=names[0], times=plotted.triggers[0][1])
    ticks = tuple(enumerate(names))
    return ChartView(
        "triggers",
        message("plots.triggers"),
        said,
        message("plots.of.trigger"),
        names,
        ticks,
        (series,),
        lying=True,
    )


def _hours(plotted: Plotted) -> ChartView | None:
    told = [one for one in plotted.hours if one.mean is not None]
    if not told:
        return None
    places = tuple(f"{one.hour:02}:00" for one in plotted.hours)
    values = tuple(one.mean for one in plotted.hours)
    worst = max(told, key=lambda one: one.mean or 0)
    said = message("plots.hours.said", hour=places[worst.hour], told=sum(one.told for one in told))
    ticks = tuple((hour, places[hour]) for hour in range(0, len(places), 6))
    series = Series(message("plots.series.mean"), "breath", "bars", values)
    return ChartView(
        "hours", message("plots.hours"), said, message("plots.of.hour"), places, ticks, (series,), top=_WORST
    )


def _over_time(
    name: str, plotted: Plotted, said: Message, series: tuple[Series, ...], top: float | None = None
) -> ChartView:
    places = tuple(span_text(one.day, one.size) for one in plotted.bins)
    of = message("plots.of.day" if plotted.bins[0].size == 1 else "plots.of.span")
    return ChartView(name, message(f"plots.{name}"), said, of, places, _ticks(plotted.bins), series, top)


def _ticks(bins: Sequence[Bin]) -> tuple[tuple[int, Value], ...]:
    """The last place, and others before it at equal steps."""
    step = -(-len(bins) // _TICKS)
    # Beyond a year a day without its year would say nothing.
    name = short_month if bins[-1].day - bins[0].day > _YEAR_DAYS else short_day
    return tuple((place, name(bins[place].day)) for place in range(len(bins) - 1, -1, -step))[::-1]


def _series(
    name: str, colour: str, drawn: Drawn, plotted: Plotted, value: Callable[[Bin], float | None]
) -> Series:
    values = (value(one) for one in plotted.bins)
    rounded = tuple(None if one is None else round(float(one), _DIGITS) for one in values)
    return Series(message(f"plots.series.{name}"), colour, drawn, rounded)


def _sum(series: Series) -> float:
    return sum(value for value in series.values if value is not None)
