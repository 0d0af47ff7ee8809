# SPDX-License-Identifier: Apache-2.0
"""Looks every cell of cells.json up in its workbook, and the figures it names in figures.json.

    cells.py REPORT_FOLDER

1. openpyxl: the cell shows the value that the map says (the sign of what is no number, or nothing).
2. A cell of one channel over all units in the period is that of figures.json's totals.
3. No number in the table of a mapped sheet is missing from the map, but numbers of rows and units.

At each run one value of the map is changed, which has to be found. Exits with 1 when anything differs.
"""

import json
import sys
from pathlib import Path

import openpyxl

SIGNS = {"none": "-", "na": "x", None: "..."}


def shown(value):
    return value if isinstance(value, int) else SIGNS[value]


def differences(cells, books, totals):
    found, proved = [], 0
    for cell in cells:
        place = f"{cell['workbook']} {cell['sheet']}!{cell['cell']}"
        value = books[cell["workbook"]][cell["sheet"]][cell["cell"]].value
        wanted = shown(cell["value"])
        if cell.get("less") and wanted == "...":
            wanted = None
        if value != wanted:
            found.append(f"{place}: {value!r} is not {wanted!r}")
        figures = cell["figures"]
        single = len(figures) == 1 and not cell.get("less") and len(figures[0]["channels"]) == 1
        if single and figures[0]["span"] == "in-period" and "units" not in figures[0] and "aspect" not in figures[0]:
            key = (figures[0]["campaign"], figures[0]["channels"][0])
            proved += 1
            if totals[key][figures[0]["quantity"]] != cell["value"]:
                found.append(f"{place}: figures.json says {totals[key][figures[0]['quantity']]!r}")
    return found, proved


def unmapped(cells, books):
    """Numbers to the right of the second column, in rows between the first and the last mapped one of their sheet."""
    mapped = {}
    for cell in cells:
        mapped.setdefault((cell["workbook"], cell["sheet"]), set()).add(cell["cell"])
    found = []
    for (workbook, sheet), addresses in mapped.items():
        page = books[workbook][sheet]
        rows = [page[address].row for address in addresses]
        columns = [page[address].column for address in addresses]
        for row in page.iter_rows(min_row=min(rows), max_row=max(rows), min_col=min(columns), max_col=max(columns)):
            for cell in row:
                if isinstance(cell.value, int) and cell.coordinate not in addresses:
                    found.append(f"{workbook} {sheet}!{cell.coordinate}: {cell.value} is on no map")
    return found


def main():
    folder = Path(sys.argv[1])
    cells = json.loads((folder / "cells.json").read_text(encoding="utf-8"))["cells"]
    figures = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
    totals = {(total["campaign"], total["channel"]): total for total in figures["totals"]}
    books = {
        name: openpyxl.load_workbook(folder / name, data_only=True) for name in {cell["workbook"] for cell in cells}
    }
    found, proved = differences(cells, books, totals)
    found += unmapped(cells, books)
    planted = [dict(cell) for cell in cells]
    number = next(index for index, cell in enumerate(planted) if isinstance(cell["value"], int))
    planted[number]["value"] += 1
    if len(differences(planted, books, totals)[0]) == len(differences(cells, books, totals)[0]):
        found.append("a planted difference was not found")
    for line in found[:40]:
        print("cells:", line)
    print(f"cells: {len(cells)} cells, {proved} of them figures.json's totals, {len(found)} differences")
    return 1 if found or not proved else 0


if __name__ == "__main__":
    sys.exit(main())
