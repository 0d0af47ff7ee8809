# SPDX-License-Identifier: Apache-2.0
"""Pages as a workbook of Excel 2007 and later."""

import datetime
import io
import re
from collections.abc import Callable

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

import packages
from page import Formula, Page

_LINE = Side(style="thin")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def workbook(
    pages: list[Page],
    *,
    encode: Callable[[str], str] = lambda text: text,
    font: Callable[[str], str] = lambda text: "Times New Roman",
) -> bytes:
    """The bytes of a workbook; `encode` and `font` make text of before Unicode of it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.creator = "Phòng Văn hóa và Thông tin"
    for page in pages:
        _fill(book.create_sheet(page.name), page, encode, font)
    buffer = io.BytesIO()
    book.save(buffer)
    entries = packages.entries(buffer.getvalue())
    for index, page in enumerate(pages, start=1):
        name = f"xl/worksheets/sheet{index}.xml"
        entries[name] = _with_stored_values(entries[name].decode(), page).encode()
    return packages.archive(entries)


def _fill(sheet, page: Page, encode: Callable[[str], str], font: Callable[[str], str]) -> None:
    for (row, column), (value, style) in sorted(page.cells.items(), key=lambda item: item[0]):
        cell = sheet.cell(row, column)
        name = font(value) if isinstance(value, str) else font("")
        if isinstance(value, Formula):
            cell.value = "=" + value.text
        elif isinstance(value, str):
            cell.value = encode(value)
        else:
            cell.value = value
        cell.font = Font(
            name=name, size=style.size, bold=style.bold, italic=style.italic,
            underline="single" if style.underline else None,
        )
        cell.alignment = Alignment(horizontal=style.align, vertical="center", wrap_text=style.border or None)
        if style.border:
            cell.border = _BOX
        if style.format:
            cell.number_format = style.format
        elif isinstance(value, datetime.date):
            cell.number_format = "dd/mm/yyyy"
    for top, bottom, first, last in page.merges:
        sheet.merge_cells(start_row=top, end_row=bottom, start_column=first, end_column=last)
        if page.cells[top, first][1].border:
            for row in range(top, bottom + 1):
                for column in range(first, last + 1):
                    sheet.cell(row, column).border = _BOX
    for column, width in page.widths.items():
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row, height in page.row_heights().items():
        sheet.row_dimensions[row].height = height
    sheet.sheet_state = "hidden" if page.is_hidden else "visible"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if page.is_landscape else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)


def _with_stored_values(xml: str, page: Page) -> str:
    """Puts the value that Excel stored into each cell with a formula; openpyxl leaves it out."""
    for (row, column), (value, _) in page.cells.items():
        if isinstance(value, Formula):
            address = f"{get_column_letter(column)}{row}"
            pattern = rf'(<c r="{address}"[^>]*><f>[^<]*</f>)<v(?: ?/>|></v>)'
            xml, count = re.subn(pattern, rf"\g<1><v>{value.value}</v>", xml)
            if count != 1:
                raise ValueError(f"no formula at {address}")
    return xml
