# SPDX-License-Identifier: Apache-2.0
"""Reads every workbook of a report with other people's software and says what is wrong with it.

    workbooks.py REPORT_FOLDER [--figures FIGURES.JSON]

1. openpyxl: no error values, no `###`, Times New Roman, A4, one page wide, header rows repeated on the annexes.
2. LibreOffice recalculates a copy: every formula has a stored value, and it is the value of the formula. That this
   comparison can fail at all is shown each time on a copy with one wrong value planted.
3. The numbers of the sheets "PL I" are those of figures.json.

Exits with 1 when anything is wrong or nothing could be proved.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import openpyxl

from annex import annex_differences
from recalculation import formulas, plant_wrong_value, recalculated

FONT = "Times New Roman"
A4 = 9


def main():
    parser = argparse.ArgumentParser(description="Judges the workbooks of a report.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--figures", type=Path, help="default: figures.json in the folder")
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.glob("*.xlsx"))
    if not paths:
        print(f"workbooks: no workbook in {arguments.folder}")
        return 1

    differences = []
    for path in paths:
        differences += [f"{path.name}: {line}" for line in appearance(path)]
    found, proved = stored_values(paths)
    differences += found
    figures = json.loads((arguments.figures or arguments.folder / "figures.json").read_text(encoding="utf-8"))
    found, numbers = annex_differences(paths, figures)
    differences += found

    for line in differences:
        print(f"workbooks: {line}")
    print(f"workbooks: {len(paths)} workbooks, {proved} formulas recalculated, {numbers} numbers of PL I compared, "
          f"{len(differences)} differences")
    return 1 if differences else 0


# MARK: Appearance


def appearance(path):
    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        name = sheet.title
        yield from page_setup(sheet)
        fonts = {}
        for row in sheet.iter_rows():
            for cell in row:
                shown = values[name][cell.coordinate]
                if shown.data_type == "e":
                    yield f"{name}!{cell.coordinate}: the error value {shown.value}"
                if isinstance(shown.value, str) and "###" in shown.value:
                    yield f"{name}!{cell.coordinate}: the text {shown.value!r}"
                if cell.value is not None and cell.font.name != FONT:
                    fonts.setdefault(cell.font.name, []).append(cell.coordinate)
        for font, cells in fonts.items():
            yield f"{name}: {len(cells)} cells in {font}, the first is {cells[0]}"


def page_setup(sheet):
    setup, properties = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    if setup.paperSize != A4 and str(setup.paperSize) != str(A4):
        yield f"{sheet.title}: the paper is not A4 ({setup.paperSize})"
    # Excel heeds fitToWidth only where fitToPage is set; a missing fitToWidth is 1.
    if not (properties and properties.fitToPage) or setup.fitToWidth not in (None, 1):
        yield f"{sheet.title}: not fitted to one page wide"
    if is_annex(sheet.title) and not sheet.print_title_rows:
        yield f"{sheet.title}: no header rows repeated on each page"


def is_annex(title):
    return title.startswith(("PL ", "I.", "II.", "III."))


# MARK: Stored values


def stored_values(paths):
    """Differences between stored and recalculated values, and how many formulas were compared."""
    differences, proved, checked_itself = [], 0, False
    with tempfile.TemporaryDirectory(prefix="kgreport-recalculation-") as scratch:
        scratch = Path(scratch)
        for path, fresh in zip(paths, recalculated(paths, scratch / "as-stored")):
            stored, new = formulas(path), formulas(fresh, every_cell=True)
            differences += [f"{path.name}: {line}" for line in compare(stored, new)]
            proved += len(stored)
            # A form holds formulas of which nothing is known before it is filled in.
            if not checked_itself and any(is_number(value) for value in stored.values()):
                differences += checks_itself(path, scratch)
                checked_itself = True
    if not proved:
        differences.append("no formula in any workbook: nothing was recalculated")
    elif not checked_itself:
        differences.append("no numeric formula in any workbook: no wrong value could be planted")
    return differences, proved


def compare(stored, fresh):
    for (sheet, cell), value in stored.items():
        if value is None:
            yield f"{sheet}!{cell}: a formula without a stored value"
        elif not same(value, fresh.get((sheet, cell))):
            yield f"{sheet}!{cell}: stored {value}, recalculated {fresh.get((sheet, cell))}"


def same(one, other):
    if one == other:
        return True
    try:
        return abs(float(one) - float(other)) <= 1e-9 * max(1.0, abs(float(one)))
    except (TypeError, ValueError):
        return False


def is_number(value):
    try:
        float(value)
    except (TypeError, ValueError):
        return False
    return True


def checks_itself(path, scratch):
    """Plants one wrong stored value; finding anything but exactly that one is a difference."""
    planted = scratch / f"planted-{path.name}"
    place = plant_wrong_value(path, planted)
    if not place:
        return [f"{path.name}: no numeric formula to plant a wrong value in"]
    before, after = formulas(path), formulas(planted)
    [fresh] = recalculated([planted], scratch / "planted")
    new = formulas(fresh, every_cell=True)
    found = [key for key, value in after.items() if value is None or not same(value, new.get(key))]
    # What is wrong already without the plant is reported elsewhere.
    wrong_anyway = [key for key, value in before.items() if value is None or not same(value, new.get(key))]
    if set(found) - set(wrong_anyway) != {place} - set(wrong_anyway) or place not in found:
        return [f"{path.name}: self-test: a wrong value was planted at {place}, found were {found}"]
    return []


if __name__ == "__main__":
    sys.exit(main())
