"""One line of the table: what was promised, what was measured, and whether it was kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measured number.

    target, aim: the largest allowed values, or the smallest where `more_is_better`; an aim of None
    is the target itself. note: how it came about, in a few words.
    """

    name: str
    unit: str
    target: float
    measured: float
    aim: float | None = None
    more_is_better: bool = False
    note: str = ""

    @property
    def kept(self) -> bool:
        """Whether the target is reached."""
        return self._reaches(self.target)

    @property
    def verdict(self) -> str:
        """aim, kept or MISSED."""
        if not self.kept:
            return "MISSED"
        return "aim" if self._reaches(self.target if self.aim is None else self.aim) else "kept"

    def _reaches(self, bound: float) -> bool:
        # Written so that a NaN reaches nothing.
        return self.measured >= bound if self.more_is_better else self.measured <= bound


def table(rows: list[Row]) -> str:
    """All rows as text."""
    heads = ("what", "target", "aim", "measured", "verdict", "how")
    cells = [heads, *map(_cells, rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads) - 1)]
    return "\n".join(_line(row, widths) for row in cells)


def markdown(rows: list[Row]) -> str:
    """All rows as a table of Markdown."""
    heads = ("what", "target", "aim", "measured", "verdict", "how")
    lines = [heads, ("---",) * len(heads), *map(_cells, rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _cells(row: Row) -> tuple[str, ...]:
    sign = "≥" if row.more_is_better else "≤"
    aim = "" if row.aim is None else f"{sign} {_number(row.aim)}"
    target = f"{sign} {_number(row.target)} {row.unit}".rstrip()
    return (row.name, target, aim, f"{_number(row.measured)} {row.unit}".rstrip(), row.verdict, row.note)


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join([*(cell.ljust(width) for cell, width in zip(cells, widths, strict=False)), cells[-1]])


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
