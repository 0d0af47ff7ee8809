# SPDX-License-Identifier: Apache-2.0
"""Pages as a workbook of Excel 97 to 2003 (BIFF8)."""

import io
from collections.abc import Callable

import xlwt

from page import Formula, Page, Style

_ALIGNMENTS = {
    "left": xlwt.Alignment.HORZ_LEFT, "center": xlwt.Alignment.HORZ_CENTER, "right": xlwt.Alignment.HORZ_RIGHT,
}


def workbook(
    pages: list[Page],
    *,
    encode: Callable[[str], str] = lambda text: text,
    font: str = "Times New Roman",
) -> bytes:
    """The bytes of a workbook; `encode` and `font` make text of before Unicode of it."""
    book = xlwt.Workbook(encoding="utf-8", style_compression=2)
    for page in pages:
        sheet = book.add_sheet(page.name)
        covered = {
            (row, column): (bottom - top, last - first, top, first)
            for top, bottom, first, last in page.merges
            for row in range(top, bottom + 1)
            for column in range(first, last + 1)
        }
        for (row, column), (value, style) in sorted(page.cells.items(), key=lambda item: item[0]):
            text = encode(value) if isinstance(value, str) else value
            if isinstance(value, Formula):
                raise ValueError("xlwt stores no value beside a formula")
            if (row, column) not in covered:
                sheet.write(row - 1, column - 1, text, _style(style, font))
            elif covered[row, column][2:] == (row, column):
                height, width, *_ = covered[row, column]
                sheet.write_merge(row - 1, row - 1 + height, column - 1, column - 1 + width, text, _style(style, font))
        for column, width in page.widths.items():
            sheet.col(column - 1).width = int(width * 256)
        for row, height in page.row_heights().items():
            sheet.row(row - 1).height_mismatch = True
            sheet.row(row - 1).height = int(height * 20)
        sheet.portrait = not page.is_landscape
        sheet.paper_size_code = 9
        sheet.fit_width_to_pages, sheet.fit_height_to_pages = 1, 0
        sheet.set_fit_num_pages(1)
        sheet.header_str = sheet.footer_str = b""
        sheet.visibility = 1 if page.is_hidden else 0
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _style(style: Style, font: str) -> xlwt.XFStyle:
    looks = xlwt.XFStyle()
    looks.font.name = font
    looks.font.height = style.size * 20
    looks.font.bold = style.bold
    looks.font.italic = style.italic
    looks.font.underline = xlwt.Font.UNDERLINE_SINGLE if style.underline else xlwt.Font.UNDERLINE_NONE
    looks.alignment.horz = _ALIGNMENTS[style.align]
    looks.alignment.vert = xlwt.Alignment.VERT_CENTER
    looks.alignment.wrap = xlwt.Alignment.WRAP_AT_RIGHT if style.border else xlwt.Alignment.NOT_WRAP_AT_RIGHT
    if style.border:
        for side in ("left", "right", "top", "bottom"):
            setattr(looks.borders, side, xlwt.Borders.THIN)
    if style.format:
        looks.num_format_str = style.format
    return looks
