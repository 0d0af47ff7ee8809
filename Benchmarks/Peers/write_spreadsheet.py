# SPDX-License-Identifier: Apache-2.0
"""Writes a list of 100,000 observations in 20 columns: the nine canonical ones, and eleven more such as offices keep."""

import random
import sys

import xlsxwriter

ROWS = 100_000
UNITS = ("rach-gia", "ha-tien", "phu-quoc", "kien-luong", "hon-dat", "tan-hiep", "an-bien", "an-minh", "go-quao")
CAMPAIGNS = ("dieu-tra-dtts", "ten-mien-vn", "phong-chong-mua-ban-nguoi", "phong-chong-dich-benh")
CHANNELS = ("portal", "social", "commune-loudspeaker", "workshop", "leaflet", "video")
HEADER = (
    "unit", "period", "submitted_at", "campaign", "channel", "count", "minutes", "reach", "note",
    *(f"Ghi chú {number}" for number in range(1, 12)),
)  # fmt: skip

numbers = random.Random(2024)
with xlsxwriter.Workbook(sys.argv[1]) as workbook:
    sheet = workbook.add_worksheet()
    sheet.write_row(0, 0, HEADER)
    for row in range(ROWS):
        unit, week = UNITS[row % 9], row // 9 % 52 + 1
        channel = CHANNELS[row // 468 % 6]
        count = numbers.randrange(40)
        sheet.write_row(
            row + 1,
            0,
            (
                unit,
                f"2024-W{week:02}",
                "2025-01-06T08:00:00+07:00",
                CAMPAIGNS[row // 2_808 % 4],
                channel,
                count,
                count * 15 if channel == "commune-loudspeaker" else None,
                count * 40 if channel in ("social", "workshop") else None,
                f"Buổi {row}",
                *(f"Ấp {numbers.randrange(3_000)}" for _ in range(11)),
            ),
        )
