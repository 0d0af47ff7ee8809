# SPDX-License-Identifier: Apache-2.0
"""A sheet before it is written: cells with their looks, merged ranges, widths."""

import math
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Style:
    """How a cell looks."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str = "left"
    border: bool = False
    size: int = 12
    format: str | None = None


@dataclass(frozen=True)
class Formula:
    """A formula and the value that Excel stored beside it."""

    text: str
    value: int


PLAIN = Style()
HEADING = Style(bold=True, align="center", border=True, size=11)
BODY = Style(border=True, size=12)
NUMBER = Style(border=True, size=12, align="right", format="#,##0")
CENTERED = Style(align="center")


@dataclass
class Page:
    """A sheet; rows and columns are counted from 1."""

    name: str
    cells: dict[tuple[int, int], tuple[object, Style]] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    widths: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    is_hidden: bool = False
    is_landscape: bool = True

    def put(self, row: int, column: int, value: object, style: Style = PLAIN, **looks: object) -> None:
        self.cells[row, column] = (value, replace(style, **looks))

    def spread(self, row: int, first: int, last: int, value: object, style: Style = CENTERED, **looks: object) -> None:
        """Writes a value over several columns of one row."""
        self.block(row, row, first, last, value, style, **looks)

    def block(
        self, top: int, bottom: int, first: int, last: int, value: object, style: Style = HEADING, **looks: object
    ) -> None:
        """Writes a value over a merged range, whose other cells keep their borders."""
        for row in range(top, bottom + 1):
            for column in range(first, last + 1):
                self.put(row, column, None, style, **looks)
        self.put(top, first, value, style, **looks)
        if (top, first) != (bottom, last):
            self.merges.append((top, bottom, first, last))

    def row_heights(self) -> dict[int, float]:
        """In points: as set, or what the longest text of the row's single cells needs."""
        merged = {(top, first) for top, _, first, _ in self.merges}
        lines: dict[int, int] = {}
        for (row, column), (value, style) in self.cells.items():
            if isinstance(value, str) and style.border and (row, column) not in merged:
                room = self.widths.get(column, 9) * 0.9
                lines[row] = max(lines.get(row, 1), math.ceil(len(value) / room))
        return {row: 3 + 16 * count for row, count in lines.items()} | self.heights

    @property
    def height(self) -> int:
        return max(row for row, _ in self.cells)

    @property
    def width(self) -> int:
        return max(column for _, column in self.cells)

    def rows(self) -> list[list[object]]:
        """The values, row by row, each as wide as the widest."""
        return [
            [self.cells.get((row, column), (None, PLAIN))[0] for column in range(1, self.width + 1)]
            for row in range(1, self.height + 1)
        ]
