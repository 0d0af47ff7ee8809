# SPDX-License-Identifier: Apache-2.0
"""Visits every cell of a workbook: `read_spreadsheet.py openpyxl|calamine FILE`."""

import sys

library, path = sys.argv[1:]
if library == "openpyxl":
    sys.modules["numpy"] = None  # imported if there, and of no use here
    from openpyxl import load_workbook

    rows = load_workbook(path, read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True)
else:
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
print(sum(1 for row in rows for cell in row if cell not in (None, "")))
