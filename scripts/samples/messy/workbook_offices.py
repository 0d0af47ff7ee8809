# SPDX-License-Identifier: Apache-2.0
"""The offices that send workbooks of Excel."""

import datetime
import unicodedata
from dataclasses import replace

import legacy
import tables
import xls
import xlsx
from figures import Figure, Figures
from heads import Office, annex_head, decree_head, signatures
from names import CAMPAIGNS, CHANNELS, FULL, SHORT, SPOKEN
from page import BODY, HEADING, NUMBER, PLAIN, Formula, Page

TITLE = ["BÁO CÁO", "Kết quả thông tin, tuyên truyền tuần 35 năm 2024"]


def _width(figures: Figures) -> int:
    return 2 + sum(2 if CHANNELS[channel].second else 1 for channel in figures.channels)


def _form(figures: Figures, office: Office, sheet: str, number: str, signer: str, writer: str, **table) -> Page:
    """Motto, agency, table with channels across, total, signatures."""
    page = Page(sheet)
    width = _width(figures)
    row = decree_head(page, office, width, number, TITLE, left=max(3, width // 3))
    row = tables.channels_across(page, row, figures, **table)
    signatures(page, row + 2, width, office, signer, writer)
    return page


def rach_gia(figures: Figures) -> bytes:
    """Three rows of headings as in the ministry's annex II."""
    office = Office("UBND THÀNH PHỐ RẠCH GIÁ", "PHÒNG VĂN HÓA VÀ THÔNG TIN", "Rạch Giá")
    page = _form(
        figures, office, "Tuần 35", "214/BC-VHTT", "Nguyễn Thị Mẫu", "Trần Văn Mẫu", with_groups=True, with_labels=True
    )
    return xlsx.workbook([page])


def ha_tien(figures: Figures) -> bytes:
    """Channels in rows, campaigns in columns."""
    page = Page("BC tuan")
    row = annex_head(page, "UBND TP. Hà Tiên", 14, ["KẾT QUẢ TUYÊN TRUYỀN TRÊN ĐỊA BÀN THÀNH PHỐ"])
    row = tables.campaigns_across(page, row, figures, names=FULL)
    office = Office("", "", "Hà Tiên", 2)
    signatures(page, row + 2, 14, office, "Lê Văn Mẫu", "Phạm Thị Mẫu", dated=True)
    return xlsx.workbook([page])


def phu_quoc(figures: Figures) -> bytes:
    """A sheet a campaign, a sheet that explains, and a hidden list."""
    pages = [_explanation()]
    for index, campaign in enumerate(CAMPAIGNS, start=1):
        page = Page(f"{index}. {SHORT[campaign]}", is_landscape=False)
        title = ["KẾT QUẢ TUYÊN TRUYỀN", FULL[campaign].upper()]
        row = annex_head(page, "UBND TP. Phú Quốc", 7, title, "Tuần 35 (từ ngày 26/8/2024 đến ngày 01/9/2024)")
        tables.one_campaign(page, row, figures, campaign)
        pages.append(page)
    hidden = Page("DM", is_hidden=True)
    for row, channel in enumerate(figures.channels, start=1):
        hidden.put(row, 1, CHANNELS[channel].name)
        hidden.put(row, 2, CHANNELS[channel].unit)
    return xlsx.workbook([*pages, hidden])


def _explanation() -> Page:
    page = Page("Hướng dẫn", is_landscape=False)
    page.put(1, 1, "CÁCH GHI BIỂU", PLAIN, bold=True, size=14)
    lines = [
        "Mỗi nội dung tuyên truyền ghi ở một trang tính riêng.",
        "Không phát sinh thì ghi dấu gạch ngang (-), không để trống.",
        "Thời lượng tính bằng phút; tiếp âm, tiếp sóng không tính.",
        "Gửi về Sở trước 17 giờ thứ Ba tuần sau.",
    ]
    for row, line in enumerate(lines, start=3):
        page.put(row, 1, row - 2, PLAIN, align="center")
        page.put(row, 2, line)
    page.widths = {1: 5, 2: 70}
    return page


def kien_luong(figures: Figures) -> bytes:
    """Dates as Excel's own, figures added up by formulas."""
    page = Page("Sheet1", is_landscape=False)
    page.put(1, 1, "BÁO CÁO TUYÊN TRUYỀN HÀNG TUẦN", PLAIN, bold=True, size=14)
    labels = [
        ("Đơn vị báo cáo:", "Huyện Kiên Lương"), ("Từ ngày:", datetime.date(2024, 8, 26)),
        ("Đến ngày:", datetime.date(2024, 9, 1)), ("Ngày gửi:", datetime.date(2024, 9, 3)),
    ]
    for row, (label, value) in enumerate(labels, start=2):
        page.put(row, 2, label)
        page.put(row, 3, value, PLAIN, bold=True)
    headings = ["STT", "Nội dung", "Hình thức", "Số lượng", "Thời lượng (phút)", "Lượt người"]
    for column, heading in enumerate(headings, start=1):
        page.put(7, column, heading, HEADING)
    page.heights[7] = 34
    row = 7
    for campaign, channel, count, second in tables.long_rows(figures, SHORT):
        row += 1
        page.put(row, 1, row - 7, BODY, align="center")
        page.put(row, 2, campaign, BODY)
        page.put(row, 3, CHANNELS[channel].name, BODY)
        page.put(row, 4, _added_up(count), NUMBER)
        page.put(row, 5, second if CHANNELS[channel].is_broadcast else None, NUMBER)
        page.put(row, 6, None if CHANNELS[channel].is_broadcast else second, NUMBER)
    page.widths = {1: 6, 2: 24, 3: 38, 4: 11, 5: 12, 6: 12}
    return xlsx.workbook([page])


def _added_up(count: object) -> object:
    """A count as clerks type it who add two communes in the cell."""
    return Formula(f"{count // 3}+{count - count // 3}", count) if isinstance(count, int) and count > 9 else count


def hon_dat(figures: Figures) -> bytes:
    """Campaigns as sections, each line with its unit of count."""
    page = Page("Tuan 35", is_landscape=False)
    office = Office("UBND HUYỆN HÒN ĐẤT", "PHÒNG VĂN HÓA VÀ THÔNG TIN", "Hòn Đất")
    row = decree_head(page, office, 5, "187/BC-VHTT", TITLE, left=2)
    row = tables.sections(page, row, figures, none="không")
    signatures(page, row + 2, 5, office, "Võ Văn Mẫu", "Đặng Thị Mẫu")
    return xls.workbook([page])


def giong_rieng(figures: Figures) -> bytes:
    """VNI-Windows under the font VNI-Times."""
    office = Office("UBND HUYỆN GIỒNG RIỀNG", "PHÒNG VĂN HÓA VÀ THÔNG TIN", "Giồng Riềng")
    page = _form(figures, office, "TUAN 35", "302/BC-VHTT", "Huỳnh Văn Mẫu", "Lý Thị Mẫu", names=SHORT)
    return xls.workbook([page], encode=legacy.vni, font="VNI-Times")


def an_minh(figures: Figures) -> bytes:
    """TCVN3 under the fonts .VnTime and .VnTimeH."""
    office = Office("UBND HUYỆN AN MINH", "PHÒNG VĂN HÓA VÀ THÔNG TIN", "An Minh", 2)
    page = _form(figures, office, "T35", "156/BC-VHTT", "Trương Văn Mẫu", "Ngô Thị Mẫu", with_labels=True)
    return xlsx.workbook([page], encode=legacy.tcvn3_in_font, font=legacy.tcvn3_font)


def an_bien(figures: Figures) -> tuple[bytes, bytes]:
    """The first sending, and the second with two figures put right."""
    social = ("phong-chong-mua-ban-nguoi", "social")
    leaflet = ("phong-chong-dich-benh", "leaflet")
    earlier = replace(figures, cells=figures.cells | {social: Figure(28, 11_350), leaflet: Figure(700)})
    return _an_bien(earlier, 2), _an_bien(figures, 3)


def _an_bien(figures: Figures, day: int) -> bytes:
    page = Page("Bieu")
    width = _width(figures)
    row = annex_head(page, "H. An Biên", width, ["BIỂU TỔNG HỢP KẾT QUẢ TUYÊN TRUYỀN"], "Tuần 35 năm 2024")
    row = tables.channels_across(page, row, figures, channel=SPOKEN.__getitem__, formulas=True)
    office = Office("", "", "An Biên", day)
    signatures(page, row + 2, width, office, "Danh Mẫu", "Thị Mẫu", dated=True)
    return xlsx.workbook([page])


def dai_ptth(figures: Figures) -> bytes:
    """Decomposed letters as a Mac types them, the campaign merged down, time in words."""
    page = Page("PTTH")
    row = annex_head(
        page, "Đài Phát thanh và Truyền hình Kiên Giang", 6, ["TỔNG HỢP TIN, BÀI, CHƯƠNG TRÌNH TUYÊN TRUYỀN"]
    )
    headings = ["TT", "Nội dung tuyên truyền", "Hình thức", "Số lượng", "Thời lượng", "Lượt tiếp cận"]
    for column, heading in enumerate(headings, start=1):
        page.put(row, column, heading, HEADING)
    for index, campaign in enumerate(CAMPAIGNS, start=1):
        lines = [line for line in tables.long_rows(figures) if line[0] == FULL[campaign]]
        top, bottom = row + 1, row + len(lines)
        page.block(top, bottom, 1, 1, index, BODY, align="center")
        page.block(top, bottom, 2, 2, FULL[campaign], BODY)
        for _, channel, count, second in lines:
            row += 1
            page.put(row, 3, CHANNELS[channel].name, BODY)
            page.put(row, 4, count, NUMBER)
            is_broadcast = CHANNELS[channel].is_broadcast
            page.put(row, 5, _spoken_time(second) if is_broadcast else None, BODY, align="right")
            page.put(row, 6, None if is_broadcast else second, NUMBER)
    page.widths = {1: 6, 2: 44, 3: 34, 4: 12, 5: 18, 6: 16}
    office = Office("", "", "Rạch Giá")
    signatures(page, row + 2, 6, office, "Nguyễn Mẫu", "Phan Thị Mẫu", dated=True)
    return xlsx.workbook([page], encode=lambda text: unicodedata.normalize("NFD", text))


def _spoken_time(minutes: int | None) -> str | None:
    if minutes is None:
        return None
    hours, rest = divmod(minutes, 60)
    return " ".join([f"{hours} giờ"] * (hours > 0) + [f"{rest} phút"] * (rest > 0))


def u_minh_thuong(figures: Figures) -> bytes:
    """The form that the zip holds."""
    office = Office("UBND HUYỆN U MINH THƯỢNG", "PHÒNG VĂN HÓA VÀ THÔNG TIN", "U Minh Thượng")
    page = _form(figures, office, "Tuần 35", "98/BC-VHTT", "Lâm Văn Mẫu", "Kiên Thị Mẫu", with_labels=True)
    return xlsx.workbook([page])


def giang_thanh(figures: Figures) -> bytes:
    """The form that the mail brings."""
    page = Page("Tuần 35", is_landscape=False)
    row = annex_head(page, "UBND huyện Giang Thành", 5, ["KẾT QUẢ THÔNG TIN, TUYÊN TRUYỀN"])
    tables.sections(page, row, figures, names=SHORT)
    return xlsx.workbook([page])
