# SPDX-License-Identifier: Apache-2.0
"""Reading one large .xlsx: `kgreport check` against two readers that visit every cell."""

import subprocess
from pathlib import Path

import measuring
import tables

READERS = Path(__file__).resolve().parent.parent / "Peers"


def compare(binary, python, folder, log, repeats):
    workbook, writer = folder / "spreadsheet.xlsx", READERS / "write_spreadsheet.py"
    if not workbook.exists() or workbook.stat().st_mtime < writer.stat().st_mtime:
        subprocess.run([python, writer, workbook], check=True)
    commands = {
        "kgreport check": [binary, "check", str(workbook)],
        "openpyxl, read-only": [python, str(READERS / "read_spreadsheet.py"), "openpyxl", str(workbook)],
        "python-calamine": [python, str(READERS / "read_spreadsheet.py"), "calamine", str(workbook)],
    }
    programs = {
        name: lambda command=command: measuring.run(command, log, accepted=(0, 1)) for name, command in commands.items()
    }
    costs = measuring.interleaved(programs, repeats, lambda name: None)
    return tables.side_by_side("An .xlsx of 100,000 rows by 20 columns", costs, "kgreport check")
