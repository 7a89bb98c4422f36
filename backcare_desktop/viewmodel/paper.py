"""A page that is printed, before it is put into words.

Law: as every view: ids and values, in the order in which they are read.
"""

from dataclasses import dataclass

from backcare_desktop.viewmodel.message import Value

#: What stands together, with commas between.
Words = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A head, and rows of as many cells."""

    head: tuple[Value, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """heading: what it is about. lines: a sentence or a list each. chart: the name of a drawn one."""

    heading: Value
    lines: tuple[Words, ...] = ()
    table: Table | None = None
    chart: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """facts: the few numbers that are read first, each with what it is. details: from the next page on."""

    title: Value
    under: tuple[Value, ...]
    facts: tuple[tuple[Value, Value], ...]
    sections: tuple[Section, ...]
    details: tuple[Section, ...]
    foot: Value
