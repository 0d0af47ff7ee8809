# SPDX-License-Identifier: Apache-2.0
"""Finds texts that do not fit into their cells.

    clipped.py FOLDER

Every text of every workbook below the folder is written again into a cell of the same width and look, and LibreOffice
is asked how high the row would have to be. Where that is more than the row is, a reader would not see the end of the
text. Without wrapping a text has one line, and the empty cells at its right.

What grows by itself (rows without a height), is shrunk or turned, or stands in Excel's tallest row, is passed over.
That clipped texts are found at all is shown each time on one that is planted.

Exits with 1 when a text is clipped or nothing could be measured.
"""

import argparse
import subprocess
import sys
import tempfile
from collections import namedtuple
from copy import copy
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment

TALLEST = 409
STANDARD_WIDTH, STANDARD_HEIGHT = 9.14, 15
# Points by which heights of rows are rounded on their way through files.
TOLERANCE = 1.0

Text = namedtuple("Text", "place text font indent is_wrapped width height")


def main():
    parser = argparse.ArgumentParser(description="Finds texts that do not fit into their cells.")
    parser.add_argument("folder", type=Path)
    paths = sorted(parser.parse_args().folder.rglob("*.xlsx"))
    texts = [text for path in paths for text in texts_of(path)]
    if not texts:
        print("clipped: no text to measure")
        return 1
    planted = [
        texts[0]._replace(place="planted", text="một dòng chữ dài " * 4, width=10, height=30, is_wrapped=True),
        texts[0]._replace(place="planted", text="một dòng chữ dài " * 4, width=10, height=15, is_wrapped=False),
    ]
    clipped = [text for text, needed in zip(texts + planted, heights(texts + planted)) if needed > text.height + TOLERANCE]
    found = [text for text in clipped if text.place != "planted"]
    for text in found:
        print(f"clipped: {text.place}: {text.text!r} in {text.width:.1f} characters by {text.height} points")
    print(f"clipped: {len(paths)} workbooks, {len(texts)} texts measured, {len(found)} clipped")
    if len(clipped) - len(found) != len(planted):
        print("clipped: self-test: a planted text was not found")
        return 1
    return 1 if found else 0


# MARK: What stands in the workbooks


def texts_of(path):
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
        widths = column_widths(sheet)
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.strip() and (text := measured(cell, sheet, merged, widths)):
                    yield text._replace(place=f"{path.name}, {sheet.title}!{cell.coordinate}")


def column_widths(sheet):
    widths = {}
    for column in sheet.column_dimensions.values():
        for index in range(column.min, column.max + 1):
            widths[index] = 0 if column.hidden else column.width
    return widths


def measured(cell, sheet, merged, widths):
    alignment = cell.alignment
    if alignment.textRotation or alignment.shrink_to_fit:
        return None
    area = merged.get((cell.row, cell.column))
    rows = range(area.min_row, area.max_row + 1) if area else [cell.row]
    columns = range(area.min_col, area.max_col + 1) if area else [cell.column]
    own = [sheet.row_dimensions[row].height for row in rows]
    if own == [None] or max(height or 0 for height in own) >= TALLEST - 1:
        return None
    width = sum(widths.get(column, STANDARD_WIDTH) for column in columns)
    is_wrapped = bool(alignment.wrap_text) or "\n" in cell.value
    if not is_wrapped and not area:
        width += room_beside(cell, sheet, widths)
    return Text(
        "", cell.value, cell.font, int(alignment.indent or 0), is_wrapped, round(width, 2),
        sum(height or STANDARD_HEIGHT for height in own),
    )


def room_beside(cell, sheet, widths):
    """The width of the empty cells into which a text at the left may run."""
    if cell.alignment.horizontal in ("right", "center"):
        return 0
    width, column = 0, cell.column + 1
    while width < 250 and sheet.cell(cell.row, column).value is None:
        width += widths.get(column, STANDARD_WIDTH)
        column += 1
    return width


# MARK: How high they want to be


def heights(texts):
    """The height that each text needs in a cell of its width, in points."""
    places, book = {}, openpyxl.Workbook()
    book.remove(book.active)
    sheets, keys = {}, [key_of(text) for text in texts]
    for key, text in zip(keys, texts):
        if key in places:
            continue
        # All cells of a sheet share one width; a text of one line has a taller row as soon as it is broken.
        sheet = sheets.get(text.width)
        if sheet is None:
            sheet = sheets[text.width] = book.create_sheet(f"s{len(sheets)}")
            sheet.column_dimensions["A"].width = text.width
        row = (sheet.max_row if sheet["A1"].value else 0) + 1
        places[key] = (sheet.title, row)
        cell = sheet.cell(row, 1, text.text)
        cell.data_type = "s"
        cell.font = copy(text.font)
        cell.alignment = Alignment(wrap_text=True, indent=text.indent, vertical="top")
    with tempfile.TemporaryDirectory(prefix="kgreport-clipped-") as scratch:
        scratch = Path(scratch)
        book.save(scratch / "texts.xlsx")
        # LibreOffice finds out how high rows have to be when it reads its own format, not when it reads Excel's.
        convert(scratch, "texts.xlsx", "fods", "own")
        convert(scratch, "own/texts.fods", "xlsx", "out")
        fresh = openpyxl.load_workbook(scratch / "out" / "texts.xlsx")
    found = {place: fresh[place[0]].row_dimensions[place[1]].height or STANDARD_HEIGHT for place in places.values()}
    return [found[places[key]] for key in keys]


def convert(folder, source, form, target):
    log = subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", form,
         "--outdir", str(folder / target), str(folder / source)],
        capture_output=True, text=True, check=False,
    )
    if not list((folder / target).glob(f"*.{form}")):
        sys.exit(f"clipped: LibreOffice did not convert {source}: {log.stderr.strip()}")


def key_of(text):
    font = text.font
    return text.text, font.name, font.sz, font.b, font.i, text.indent, text.width


if __name__ == "__main__":
    sys.exit(main())
