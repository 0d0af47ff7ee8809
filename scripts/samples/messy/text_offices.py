# SPDX-License-Identifier: Apache-2.0
"""The offices that send text, JSON, a Word document, an archive or a mail."""

import json
from email.message import EmailMessage
from email.policy import SMTP

import documents
import legacy
import packages
import tables
import text
from figures import WEEK, Figures
from heads import MOTTO, PERIOD, Office, annex_head, signatures
from names import CHANNELS, FULL, SHORT, SPOKEN
from page import Page


def tan_hiep(figures: Figures) -> bytes:
    """A form saved by a Vietnamese Excel: semicolons, dots between thousands."""
    page = Page("")
    row = annex_head(page, "UBND huyện Tân Hiệp", 11, ["BÁO CÁO SỐ LIỆU TUYÊN TRUYỀN TUẦN 35"])
    row = tables.channels_across(page, row, figures, names=SHORT, channel=SPOKEN.__getitem__, none="không có")
    signatures(page, row + 2, 11, Office("", "", "Tân Hiệp"), "Tô Văn Mẫu", "Mai Thị Mẫu", dated=True)
    return b"\xef\xbb\xbf" + text.saved(page, ";", number=text.dotted).encode()


def chau_thanh(figures: Figures) -> bytes:
    """TCVN3 without any font that would say so, commas."""
    page = Page("")
    row = annex_head(page, "UBND huyện Châu Thành", 5, ["KẾT QUẢ THÔNG TIN, TUYÊN TRUYỀN"])
    row = tables.sections(page, row, figures, names=SHORT)
    signatures(page, row + 2, 5, Office("", "", "Châu Thành"), "Trịnh Văn Mẫu", "Cao Thị Mẫu", dated=True)
    return legacy.tcvn3(text.saved(page, ",")).encode("latin-1")


def go_quao(figures: Figures) -> bytes:
    """Windows-1258, a long table, spaces between thousands."""
    rows: list[list[object]] = [
        ["UBND HUYỆN GÒ QUAO", None, None, MOTTO[0]], ["PHÒNG VĂN HÓA VÀ THÔNG TIN", None, None, MOTTO[1]], [],
        ["BÁO CÁO TUYÊN TRUYỀN"], [PERIOD], [],
        ["STT", "Nội dung", "Hình thức", "Số lượng", "Số phút", "Lượt người", "Ghi chú"],
    ]
    for index, (campaign, channel, count, second) in enumerate(tables.long_rows(figures, SHORT), start=1):
        pair = [second, None] if CHANNELS[channel].is_broadcast else [None, second]
        rows.append([index, campaign, CHANNELS[channel].name, count, *pair])
    rows += [[], [None, None, None, "Gò Quao, ngày 03 tháng 9 năm 2024"], [None, None, None, "TRƯỞNG PHÒNG"]]
    return legacy.windows1258(text.delimited(rows, ";", number=text.spaced))


def vinh_thuan(figures: Figures) -> bytes:
    """"Unicode text" of Excel: UTF-16, tabs; the head above a table by sections."""
    page = Page("")
    row = annex_head(page, "Huyện Vĩnh Thuận", 5, ["BÁO CÁO TUẦN 35 NĂM 2024"])
    tables.sections(page, row, figures, none="không")
    return b"\xff\xfe" + text.saved(page, "\t", number=text.dotted).encode("utf-16-le")


def bao_kien_giang(figures: Figures) -> bytes:
    """A sheet of Google saved as CSV: no mark, commas, addresses in the notes."""
    rows: list[list[object]] = [
        ["Ngày gửi", "Đơn vị", "Tuần", "Nội dung", "Hình thức", "Số lượng", "Lượt tiếp cận", "Ghi chú"]
    ]
    for index, (campaign, channel, count, second) in enumerate(tables.long_rows(figures), start=1):
        note = f"https://vi-du.example/tin/{3500 + index}, đăng lại" if index % 3 == 0 else None
        rows.append(["03/09/2024", "Báo Kiên Giang", "Tuần 35/2024", campaign, CHANNELS[channel].name, count, second, note])
    return text.delimited(rows, ",").encode()


def cong_ttdt(figures: Figures) -> bytes:
    """The canonical JSON that a portal's own system writes."""
    counts = []
    for (campaign, channel), figure in figures.cells.items():
        counts.append({"campaign": campaign, "channel": channel, "count": figure.count, "reach": figure.second})
    submission = {
        "unit": figures.unit, "period": WEEK, "submittedAt": "2024-09-02T16:40:00+07:00", "counts": counts,
    }
    return (json.dumps(submission, ensure_ascii=False, indent=2) + "\n").encode()


def kien_hai(figures: Figures) -> bytes:
    """A report in Word: unit and period in lines above the table, `x` for what the islands do not have."""
    page = Page("")
    tables.channels_across(page, 1, figures, names=FULL)
    page.widths |= {1: 3, 2: 20}
    office = Office("UBND HUYỆN KIÊN HẢI", "PHÒNG VĂN HÓA VÀ THÔNG TIN", "Kiên Hải")
    title = ["BÁO CÁO", "Kết quả thông tin, tuyên truyền tuần 35 năm 2024"]
    below = [
        "Kính gửi: Sở Thông tin và Truyền thông.", "Đơn vị báo cáo: UBND huyện Kiên Hải.",
        "Kỳ báo cáo: từ ngày 26/8/2024 đến ngày 01/9/2024.",
        "Phòng Văn hóa và Thông tin báo cáo kết quả tuyên truyền trên địa bàn huyện như sau:",
    ]
    return documents.report(page, office, "77/BC-VHTT", title, below, "Bùi Văn Mẫu")


def zipped(name: str, workbook: bytes) -> bytes:
    """A folder packed by a Mac, with its rubbish."""
    folder, file = name.rsplit("/", 1)
    return packages.archive({
        f"{folder}/{file}": workbook, f"{folder}/.DS_Store": b"\0\0\0\1Bud1" + bytes(24),
        f"__MACOSX/{folder}/._{file}": b"\0\5\x16\7\0\2\0\0Mac OS X" + bytes(26),
    })


def mailed(sender: str, subject: str, body: str, name: str, workbook: bytes) -> bytes:
    """A mail with a workbook whose name is Vietnamese (RFC 2231)."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = f"{sender} <vhtt@giang-thanh.example>"
    mail["To"] = "Sở Thông tin và Truyền thông <tuyen-truyen@so-tttt.example>"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 03 Sep 2024 09:12:00 +0700"
    mail["Message-ID"] = "<20240903091200.35@giang-thanh.example>"
    mail.set_content(body)
    mail.add_attachment(
        workbook, maintype="application", subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet", filename=name
    )
    mail.set_boundary("=_tuan_35_giang_thanh")
    return mail.as_bytes()
