# SPDX-License-Identifier: Apache-2.0
"""The ways in which offices lay the same figures out."""

from collections.abc import Callable
from itertools import groupby

from openpyxl.utils import get_column_letter

from figures import NONE, NOT_APPLICABLE, Figure, Figures
from names import CAMPAIGNS, CHANNELS, FULL
from page import BODY, HEADING, NUMBER, Formula, Page

ROMAN = ["I", "II", "III", "IV"]


def values(figure: Figure | None, none: str = "-") -> list[object]:
    """Count and second quantity as cells."""
    if figure is None:
        return [None, None]
    words = {NONE: none, NOT_APPLICABLE: "x"}
    return [words.get(figure.count, figure.count), figure.second]


def _put(page: Page, row: int, column: int, value: object) -> None:
    if isinstance(value, str):
        page.put(row, column, value, NUMBER, align="center", format=None)
    else:
        page.put(row, column, value, NUMBER)


def _columns(figures: Figures) -> list[tuple[str, bool]]:
    """The figure columns of a wide table: each channel, and once more for its second quantity."""
    return [
        (channel, is_second)
        for channel in figures.channels
        for is_second in ([False, True] if CHANNELS[channel].second else [False])
    ]


def channels_across(
    page: Page,
    row: int,
    figures: Figures,
    *,
    names: dict[str, str] = FULL,
    channel: Callable[[str], str] = lambda channel: CHANNELS[channel].name,
    with_groups: bool = False,
    with_labels: bool = False,
    none: str = "-",
    formulas: bool = False,
) -> int:
    """Campaigns in rows, channels in columns under two or three rows of headings; gives the last row, the total."""
    columns = _columns(figures)
    last = row + (2 if with_groups else 1)
    page.block(row, last, 1, 1, "TT")
    page.block(row, last, 2, 2, "Nội dung tuyên truyền")
    start = 3
    for group, members in groupby(columns, key=lambda column: CHANNELS[column[0]].group):
        members = list(members)
        if with_groups:
            page.block(row, row, start, start + len(members) - 1, group)
        for name, own in groupby(members, key=lambda column: column[0]):
            pair = len(list(own)) == 2
            top = last - 1
            if pair:
                page.block(top, top, start, start + 1, channel(name))
                page.put(last, start, CHANNELS[name].unit.capitalize(), HEADING, bold=False)
                second = "Thời lượng (phút)" if CHANNELS[name].is_broadcast else CHANNELS[name].second.capitalize()
                page.put(last, start + 1, second, HEADING, bold=False)
            else:
                page.block(top, last, start, start, f"{channel(name)} ({CHANNELS[name].unit})")
            start += 2 if pair else 1
    page.heights[last - 1] = 62
    page.heights[last] = 46
    row = last + 1
    if with_labels:
        for column, label in enumerate(["A", "B", *range(1, len(columns) + 1)], start=1):
            page.put(row, column, label, HEADING, bold=False, italic=True, size=10)
        row += 1
    first = row
    for index, campaign in enumerate(CAMPAIGNS, start=1):
        page.put(row, 1, index, BODY, align="center")
        page.put(row, 2, names[campaign], BODY)
        for column, (name, is_second) in enumerate(columns, start=3):
            _put(page, row, column, values(figures.of(campaign, name), none)[is_second])
        row += 1
    page.block(row, row, 1, 2, "TỔNG CỘNG", HEADING)
    for column, (name, is_second) in enumerate(columns, start=3):
        total = figures.total(name)[is_second]
        letter = get_column_letter(column)
        value = Formula(f"SUM({letter}{first}:{letter}{row - 1})", total) if formulas else total
        page.put(row, column, value, NUMBER, bold=True)
    page.widths |= {1: 5, 2: 34} | {column: 11 for column in range(3, len(columns) + 3)}
    return row


def campaigns_across(page: Page, row: int, figures: Figures, *, names: dict[str, str], none: str = "-") -> int:
    """Channels in rows, campaigns in columns, each with count, minutes and people."""
    page.block(row, row + 1, 1, 1, "TT")
    page.block(row, row + 1, 2, 2, "Hình thức tuyên truyền")
    for index, campaign in enumerate(CAMPAIGNS):
        start = 3 + 3 * index
        page.block(row, row, start, start + 2, names[campaign])
        for offset, heading in enumerate(["Số lượng", "Thời lượng (phút)", "Lượt người"]):
            page.put(row + 1, start + offset, heading, HEADING, bold=False)
    page.heights[row] = 34
    page.heights[row + 1] = 34
    row += 2
    for index, channel in enumerate(figures.channels, start=1):
        page.put(row, 1, index, BODY, align="center")
        page.put(row, 2, f"{CHANNELS[channel].name} ({CHANNELS[channel].unit})", BODY)
        for place, campaign in enumerate(CAMPAIGNS):
            count, second = values(figures.of(campaign, channel), none)
            cells = [count, second, None] if CHANNELS[channel].is_broadcast else [count, None, second]
            for offset, value in enumerate(cells):
                _put(page, row, 3 + 3 * place + offset, value)
        row += 1
    page.widths |= {1: 5, 2: 40} | {column: 10 for column in range(3, 15)}
    return row - 1


def one_campaign(page: Page, row: int, figures: Figures, campaign: str, *, none: str = "-") -> int:
    """One campaign alone: a row a channel."""
    headings = ["TT", "Hình thức tuyên truyền", "Đơn vị tính", "Số lượng", "Thời lượng (phút)", "Lượt người", "Ghi chú"]
    for column, heading in enumerate(headings, start=1):
        page.put(row, column, heading, HEADING)
    page.heights[row] = 34
    for index, channel in enumerate(figures.channels, start=1):
        row += 1
        count, second = values(figures.of(campaign, channel), none)
        is_broadcast = CHANNELS[channel].is_broadcast
        page.put(row, 1, index, BODY, align="center")
        page.put(row, 2, CHANNELS[channel].name, BODY)
        page.put(row, 3, CHANNELS[channel].unit, BODY, align="center")
        for column, value in enumerate([count, second if is_broadcast else None, None if is_broadcast else second], 4):
            _put(page, row, column, value)
        page.put(row, 7, None, BODY)
    page.widths |= {1: 5, 2: 38, 3: 13, 4: 12, 5: 12, 6: 12, 7: 16}
    return row


def sections(page: Page, row: int, figures: Figures, *, names: dict[str, str] = FULL, none: str = "-") -> int:
    """Campaigns as sections, a row for each unit of count."""
    for column, heading in enumerate(["TT", "Chỉ tiêu", "Đơn vị tính", "Số lượng", "Ghi chú"], start=1):
        page.put(row, column, heading, HEADING)
    page.heights[row] = 24
    for numeral, campaign in zip(ROMAN, CAMPAIGNS, strict=True):
        row += 1
        page.put(row, 1, numeral, BODY, bold=True, align="center")
        page.put(row, 2, names[campaign], BODY, bold=True)
        for column in (3, 4, 5):
            page.put(row, column, None, BODY)
        number = 0
        for channel in figures.channels:
            count, second = values(figures.of(campaign, channel), none)
            lines = [(CHANNELS[channel].unit.capitalize(), count)]
            if CHANNELS[channel].second:
                lines.append((CHANNELS[channel].second.capitalize(), second))
            for unit, value in lines:
                row += 1
                number += 1
                page.put(row, 1, number, BODY, align="center")
                page.put(row, 2, CHANNELS[channel].name, BODY)
                page.put(row, 3, unit, BODY, align="center")
                _put(page, row, 4, value)
                page.put(row, 5, None, BODY)
    page.widths |= {1: 6, 2: 52, 3: 16, 4: 14, 5: 18}
    return row


def long_rows(figures: Figures, names: dict[str, str] = FULL, none: str = "-") -> list[tuple[str, str, object, object]]:
    """Campaign, channel, count and second quantity of every cell that is filled in."""
    return [
        (names[campaign], channel, *values(figures.of(campaign, channel), none))
        for campaign in CAMPAIGNS
        for channel in figures.channels
        if figures.of(campaign, channel)
    ]
