"""What belongs to the diary besides its list, in the order of the buttons that lead there.

Law: "diary/<name>" opens the part of this name, and "diary/<name>/<rest>" hands it the rest. To add one: a
line in `PARTS`, and its name under `diary.part.<name>` where a button leads there. Each is imported where
it is first opened.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.page import BarePage


@dataclass(frozen=True, slots=True)
class Part:
    """One part. make: builds it. linked: a button at the top of the diary leads there."""

    name: str
    make: Callable[[QWidget], BarePage]
    linked: bool = True


def _entry(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.diary_entry import DiaryEntryPage

    return DiaryEntryPage(parent)


def _medicines(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.diary_medicines import DiaryMedicinesPage

    return DiaryMedicinesPage(parent)


def _month(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.diary_month import DiaryMonthPage

    return DiaryMonthPage(parent)


def _plots(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.diary_plots import DiaryPlotsPage

    return DiaryPlotsPage(parent)


def _report(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.diary_report import DiaryReportPage

    return DiaryReportPage(parent)


def _data(parent: QWidget) -> BarePage:
    from backcare_desktop.gui.pages.diary_data import DiaryDataPage

    return DiaryDataPage(parent)


_ALL: Final = (
    Part("entry", _entry, linked=False),
    Part("month", _month, linked=False),
    Part("medicines", _medicines),
    Part("plots", _plots),
    Part("report", _report),
    Part("data", _data),
)
PARTS: Final[dict[str, Part]] = {part.name: part for part in _ALL}
