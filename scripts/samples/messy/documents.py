# SPDX-License-Identifier: Apache-2.0
"""A page as the table of a Word document, under the heading of an administrative document."""

import io

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

import packages
from heads import MOTTO, Office
from page import Page, Style

_ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def report(page: Page, office: Office, number: str, title: list[str], below: list[str], signer: str) -> bytes:
    """A report: heading, title, lines, one table, and the signature."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    if page.is_landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    normal = document.styles["Normal"]
    normal.font.name = "Times New Roman"
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    normal.font.size = Pt(13)
    normal.paragraph_format.space_after = Pt(3)
    width = section.page_width - section.left_margin - section.right_margin

    head = document.add_table(rows=2, cols=2)
    _line(head.cell(0, 0), office.above, "center")
    _line(head.cell(0, 0), office.own, "center", bold=True)
    _line(head.cell(0, 1), MOTTO[0], "center", bold=True)
    _line(head.cell(0, 1), MOTTO[1], "center", bold=True, underline=True)
    _line(head.cell(1, 0), f"Số: {number}", "center")
    _line(head.cell(1, 1), office.date, "center", italic=True)
    for row in head.rows:
        row.cells[0].width, row.cells[1].width = int(width * 0.42), int(width * 0.58)
    document.add_paragraph()
    for line in title:
        _written(document.add_paragraph(), line, "center", bold=True)
    for line in below:
        _written(document.add_paragraph(), line, "left")
    _table(document, page, width)
    document.add_paragraph()
    foot = document.add_table(rows=1, cols=2)
    _line(foot.cell(0, 0), "Nơi nhận:", "left", bold=True, italic=True)
    for line in ("- Sở Thông tin và Truyền thông;", "- UBND huyện (b/c);", "- Lưu: VT, VHTT."):
        _line(foot.cell(0, 0), line, "left")
    for line in ("TRƯỞNG PHÒNG", "", "", signer):
        _line(foot.cell(0, 1), line, "center", bold=True)

    buffer = io.BytesIO()
    document.save(buffer)
    return packages.archive(packages.entries(buffer.getvalue()))


def _line(cell, text: str, align: str, **looks: bool) -> None:
    """Adds a line to a cell, whose first paragraph is there already."""
    first = cell.paragraphs[0]
    _written(first if not first.runs and len(cell.paragraphs) == 1 else cell.add_paragraph(), text, align, **looks)


def _written(paragraph, text: str, align: str, bold: bool = False, italic: bool = False, underline: bool = False,
             size: float | None = None) -> None:
    run = paragraph.add_run(text)
    run.bold, run.italic, run.underline = bold, italic, underline
    if size:
        run.font.size = Pt(size)
    paragraph.alignment = _ALIGNMENTS[align]


def _table(document, page: Page, width: int) -> None:
    table = document.add_table(rows=page.height, cols=page.width)
    table.style = "Table Grid"
    table.autofit = False
    whole = sum(page.widths[column] for column in range(1, page.width + 1))
    for column in range(1, page.width + 1):
        for cell in table.columns[column - 1].cells:
            cell.width = int(width * page.widths[column] / whole)
    for top, bottom, first, last in page.merges:
        table.cell(top - 1, first - 1).merge(table.cell(bottom - 1, last - 1))
    for (row, column), (value, style) in sorted(page.cells.items(), key=lambda item: item[0]):
        if value is not None:
            shown = f"{value:,}".replace(",", ".") if isinstance(value, int) else value
            _fill(table.cell(row - 1, column - 1), shown, style)


def _fill(cell, text: str, style: Style) -> None:
    _written(cell.paragraphs[0], text, style.align, bold=style.bold, italic=style.italic, size=min(style.size, 11))
