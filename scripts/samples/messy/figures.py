# SPDX-License-Identifier: Apache-2.0
"""The invented figures of the week, and their canonical form."""

import csv
import io
import pathlib
from dataclasses import dataclass

from names import CAMPAIGNS, CHANNELS

NONE, NOT_APPLICABLE = "none", "na"
WEEK = "2024-W35"
FIRST_DAY, LAST_DAY = "26/8/2024", "01/9/2024"


@dataclass(frozen=True)
class Figure:
    """What a unit says of one campaign and channel: a count, or that there is none, and minutes or people."""

    count: int | str
    second: int | None = None


@dataclass(frozen=True)
class Figures:
    """One unit's week: its channels in the order of its form, and a figure for every cell that it fills in."""

    unit: str
    channels: list[str]
    cells: dict[tuple[str, str], Figure]

    def of(self, campaign: str, channel: str) -> Figure | None:
        return self.cells.get((campaign, channel))

    def total(self, channel: str) -> tuple[int, int]:
        """The sums over the campaigns, as the last row of a form states them."""
        own = [self.of(campaign, channel) for campaign in CAMPAIGNS]
        counts = [figure.count for figure in own if figure and isinstance(figure.count, int)]
        return sum(counts), sum(figure.second or 0 for figure in own if figure)

    def canonical(self) -> bytes:
        """The figures as the canonical table of kgreport."""
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow("unit,period,submitted_at,campaign,channel,count,minutes,reach,note".split(","))
        for campaign in CAMPAIGNS:
            for channel in self.channels:
                figure = self.of(campaign, channel)
                if figure is None:
                    continue
                second = "" if figure.second is None else figure.second
                pair = [second, ""] if CHANNELS[channel].is_broadcast else ["", second]
                table.writerow([self.unit, WEEK, "2024-09-03", campaign, channel, figure.count, *pair, ""])
        return text.getvalue().encode()


def _figure(text: str) -> Figure | None:
    if text in "-x":
        return Figure(NONE if text == "-" else NOT_APPLICABLE)
    numbers = [int(part) for part in text.split("/")]
    return Figure(*numbers)


def read() -> dict[str, Figures]:
    """The figures of all units, by id."""
    text = pathlib.Path(__file__).with_name("figures.txt").read_text(encoding="utf-8")
    blocks = [block.strip("\n").splitlines() for block in text.split("\n\n") if not block.startswith("#")]
    units = {}
    for unit, header, *rows in filter(None, blocks):
        channels = header.split()
        cells = {}
        for campaign, *words in map(str.split, rows):
            for channel, word in zip(channels, words, strict=True):
                if word != ".":
                    cells[campaign, channel] = _figure(word)
        units[unit] = Figures(unit, channels, cells)
    return units
