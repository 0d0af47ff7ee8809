# SPDX-License-Identifier: Apache-2.0
"""What stands above and below the table of a form: agency, title, period, signatures."""

from dataclasses import dataclass

from figures import FIRST_DAY, LAST_DAY
from page import CENTERED, PLAIN, Page


@dataclass(frozen=True)
class Office:
    """Who signs: the committee or house above it, its own name, and its place."""

    above: str
    own: str
    place: str
    day: int = 3

    @property
    def date(self) -> str:
        return f"{self.place}, ngày {self.day:02} tháng 9 năm 2024"


PERIOD = f"(Số liệu từ ngày {FIRST_DAY} đến hết ngày {LAST_DAY})"
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


def decree_head(page: Page, office: Office, width: int, number: str, title: list[str], left: int) -> int:
    """The heading of an administrative document (Decree 30/2020) over a table; gives the next free row."""
    page.spread(1, 1, left, office.above)
    page.spread(1, left + 1, width, MOTTO[0], bold=True)
    page.spread(2, 1, left, office.own, bold=True)
    page.spread(2, left + 1, width, MOTTO[1], bold=True, underline=True)
    page.spread(4, 1, left, f"Số: {number}")
    page.spread(4, left + 1, width, office.date, italic=True)
    for index, line in enumerate(title):
        page.spread(6 + index, 1, width, line, bold=True, size=14)
    row = 6 + len(title)
    page.spread(row, 1, width, PERIOD, italic=True)
    return row + 2


def annex_head(page: Page, unit: str, width: int, title: list[str], period: str = PERIOD) -> int:
    """The lines over an annex without a motto; gives the next free row."""
    page.put(1, 1, f"Đơn vị báo cáo: {unit}", PLAIN, bold=True)
    for index, line in enumerate(title):
        page.spread(3 + index, 1, width, line, bold=True, size=14)
    row = 3 + len(title)
    page.spread(row, 1, width, period, italic=True)
    return row + 2


def signatures(page: Page, row: int, width: int, office: Office, signer: str, writer: str, dated: bool = False) -> None:
    """The two who sign below the table."""
    left, right = (1, max(2, width // 3)), (max(3, width - width // 3), width)
    if dated:
        page.spread(row, *right, office.date, italic=True)
    page.spread(row + 1, *left, "NGƯỜI LẬP BIỂU", bold=True)
    page.spread(row + 1, *right, "TRƯỞNG PHÒNG", bold=True)
    page.spread(row + 2, *left, "(Ký, ghi rõ họ tên)", CENTERED, italic=True)
    page.spread(row + 6, *left, writer, bold=True)
    page.spread(row + 6, *right, signer, bold=True)
