# SPDX-License-Identifier: Apache-2.0
"""Draws the printed sheets of workbooks as small pictures, and lists them.

    gallery.py OUT WORKBOOK.PDF…

LibreOffice gives its PDFs an outline with the pages on which sheets begin. Of a long list the first page is drawn.
"""

import re
import subprocess
import sys
import unicodedata
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image, ImageChops

WIDTH = 1000
MARGIN = 24
COLORS = (64, 32, 16, 8)
LARGEST = 60_000
LONG = 2

# What the workbooks and their sheets show, by the beginnings of their names.
BOOKS = {
    "PL_tong-hop": ("tong-hop", "Tất cả các nội dung / All campaigns"),
    "PL_": ("gui-len", "Báo cáo gửi lên của một công văn / An upward report"),
    "PL-III": ("tinh", "Tình hình gửi báo cáo, cho tỉnh và các huyện / For the province and the districts"),
    "Noi-bo": ("noi-bo", "Tệp nội bộ của người tổng hợp / The officer's own workbook"),
    "mode-form": ("bieu", "Biểu thống kê / As a statistical form"),
    "mode-report": ("bao-cao", "Báo cáo đầy đủ / As a full report"),
    "phieu": ("phieu-phan-hoi", "Phiếu phản hồi gửi đơn vị / A return slip"),
    "ban-danh-dau": ("ban-danh-dau", "Bản của đơn vị, đã đánh dấu chỗ sai / The sender's own file, marked"),
    "mau-nhap-tay": ("mau-nhap-tay", "Mẫu nhập tay cho tệp ảnh, tệp in / A form to type a scan into"),
}
SHEETS = {
    "PL I.": "tổng hợp theo nội dung và hình thức / by campaign and channel",
    "PL II.": "theo đơn vị / by unit",
    "II.": "một nội dung, theo đơn vị / one campaign by unit",
    "PL III.": "đơn vị nào gửi, khi nào / who sent, and when",
    "Tổng hợp": "tổng hợp theo nội dung và hình thức / by campaign and channel",
    "Theo đơn vị": "theo đơn vị / by unit",
    "Diễn biến": "diễn biến theo tuần, có biểu đồ / week by week, with charts",
    "Biểu đồ": "biểu đồ theo đơn vị, theo tuần / charts by unit and week",
    "Giải thích chỉ tiêu": "định nghĩa từng chỉ tiêu / what each indicator counts",
    "Việc cần xử lý": "câu hỏi chờ ý kiến xử lý / questions for the officer",
    "Phiếu điều chỉnh": "sửa một số liệu, có lý do / a correction with its reason",
    "Lỗi và lưu ý": "lỗi, vị trí và cách sửa / findings, places, repairs",
    "Tệp đã nhận": "mỗi tệp một dòng / a row for each file",
    "Số liệu chi tiết": "từng số liệu và nguồn / every observation and its source",
    "Số liệu bị thay thế": "báo cáo đã được thay thế / superseded submissions",
    "Vết sửa số liệu": "số cũ, số mới / old and new figures",
    "Dòng không tính": "dòng không được tính và lý do / refused rows",
    "Tiến độ": "bản đồ gửi báo cáo theo tuần / who reported when",
    "Cách đọc tệp": "cách đọc từng tệp / how each file was read",
    "Kiểm tra": "báo cáo tự kiểm tra / the report's self-check",
    "Danh mục": "tên để chọn trong phiếu điều chỉnh / names that a correction offers",
    "Phiếu phản hồi": "nhận được gì, còn thiếu gì / what was taken, what was not",
    "Số liệu đã tính": "số liệu đã tính cho đơn vị / what counts of the unit",
    "Nhập tay": "mỗi hình thức một dòng / a row for each channel",
}


def main():
    out, pdfs = Path(sys.argv[1]), [Path(path) for path in sys.argv[2:]]
    lines = ["# Gallery", "", "Mọi trang tính của dữ liệu mẫu, in bằng LibreOffice; `scripts/gallery` vẽ lại.",
             "Every sheet of the sample as LibreOffice prints it; `scripts/gallery` draws them again."]
    for pdf in pdfs:
        key, title = next(value for start, value in BOOKS.items() if pdf.name.startswith(start))
        lines += ["", f"## {title}", ""]
        for sheet, pages in sheets(pdf):
            shown = pages if len(pages) <= LONG else pages[:1]
            for number, page in enumerate(shown):
                name = f"{key}-{slug(sheet)}" + (f"-{number + 1}" if len(shown) > 1 else "") + ".png"
                (out / name).write_bytes(picture(pdf, page))
                many = f" (trang {number + 1}/{len(pages)} / page {number + 1} of {len(pages)})"
                rest = many if len(pages) > 1 else ""
                lines.append(f"- [{sheet}]({name}): {meaning(sheet)}{rest}")
    (out / "README.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def sheets(pdf):
    """Each sheet's name with its pages, in order; a sheet of which nothing is printed has none."""
    text = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", str(pdf)], capture_output=True, check=True).stdout
    root = ElementTree.fromstring(text)
    starts = [(item.text, int(item.get("page"))) for item in root.iter("item")]
    last = len(root.findall("page"))
    starts = starts or [(pdf.stem, 1)]
    for (name, first), (_, behind) in zip(starts, starts[1:] + [("", last + 1)]):
        yield name, list(range(first, max(first + 1, behind)))


def meaning(sheet):
    return next((text for start, text in SHEETS.items() if sheet.startswith(start)), "như đơn vị gửi / as it was sent")


def slug(text):
    """The name without diacritics, in lower case, with hyphens."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    return re.sub("[^a-z0-9]+", "-", letters).strip("-")


def picture(pdf, page):
    """A page as a palette PNG without the white around it, small enough for a repository."""
    raw = subprocess.run(
        ["pdftoppm", "-f", str(page), "-l", str(page), "-singlefile", "-r", "110", "-png", str(pdf)],
        capture_output=True, check=True,
    ).stdout
    image = Image.open(BytesIO(raw)).convert("RGB")
    box = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
    if box:
        left, top, right, bottom = box
        image = image.crop((max(0, left - MARGIN), max(0, top - MARGIN), min(image.width, right + MARGIN),
                            min(image.height, bottom + MARGIN)))
    if image.width > WIDTH:
        image = image.resize((WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS)
    for scale in (1, 0.85, 0.7):
        size = (round(image.width * scale), round(image.height * scale))
        small = image if scale == 1 else image.resize(size, Image.Resampling.LANCZOS)
        for colors in COLORS:
            buffer = BytesIO()
            small.quantize(colors, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
            if buffer.tell() <= LARGEST:
                return buffer.getvalue()
    return buffer.getvalue()


if __name__ == "__main__":
    main()
