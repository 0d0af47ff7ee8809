# SPDX-License-Identifier: Apache-2.0
"""The job that every program does, and what all of them are given: `python NAME_peer.py WORKSPACE OUT`.

Aggregates are lists of rows: totals (campaign, channel, count, minutes, reach), byUnit (unit, campaign, measure, ...),
byPeriod (campaign, measure, period, ...). Refused rows are (unit, period, submitted_at, campaign, channel, count).
"""

import glob
import json
import os
import sys

class Job:
    def __init__(self):
        self.workspace, self.out = sys.argv[1:3]
        self.with_workbook = "--no-workbook" not in sys.argv
        with open(f"{self.workspace}/catalogue.json", encoding="utf-8") as file:
            catalogue = json.load(file)
        self.campaigns = catalogue["campaigns"]
        self.measures = catalogue["measures"]  # by channel
        inbox = f"{self.workspace}/inbox"
        self.files = sorted(glob.glob("**/*.*", root_dir=inbox, recursive=True))
        self.files = [f"{inbox}/{name}" for name in self.files]
        self.is_json = self.files[0].endswith(".json")

    def units(self):
        with open(f"{self.workspace}/units.csv", encoding="utf-8") as file:
            return [line.split(",", 1)[0] for line in file][1:]

    @property
    def has_small_files(self):
        """Whether one open file for each costs more than joining their bytes first."""
        return len(self.files) > 1 and os.path.getsize(self.files[0]) < 1 << 16

    def joined(self):
        """The bytes of all files, CSV under one header."""
        parts = []
        for path in self.files:
            descriptor = os.open(path, os.O_RDONLY)
            data = os.read(descriptor, os.fstat(descriptor).st_size)
            os.close(descriptor)
            parts.append(data if self.is_json or not parts else data[data.index(b"\n") + 1 :])
        return b"".join(parts)

    def write(self, totals, by_unit, by_period, refused, write_workbook):
        """Aggregates as JSON, and the workbook by the function given."""
        os.makedirs(self.out, exist_ok=True)
        with open(f"{self.out}/aggregates.json", "w", encoding="utf-8") as file:
            file.write(
                json.dumps(
                    {"totals": totals, "byUnit": by_unit, "byPeriod": by_period, "refused": len(refused)},
                    ensure_ascii=False,
                )
            )
        if self.with_workbook:
            quantities = ("count", "minutes", "reach")
            write_workbook(
                f"{self.out}/report.xlsx",
                {
                    "totals": (("campaign", "channel", *quantities), totals),
                    "units": (("unit", "campaign", "measure", *quantities), by_unit),
                    "weeks": (("campaign", "measure", "period", *quantities), by_period),
                    "refused": (("unit", "period", "submitted_at", "campaign", "channel", "count"), refused),
                },
            )


def write_with_xlsxwriter(path, sheets):
    """Row after row to disk, the library's fastest mode; its own type dispatch is passed by."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        for name, (header, rows) in sheets.items():
            sheet = workbook.add_worksheet(name)
            texts = len(header) if name == "refused" else len(header) - 3
            sheet.write_row(0, 0, header)
            for number, row in enumerate(rows, 1):
                for column, value in enumerate(row):
                    if value is None:
                        continue
                    if column < texts:
                        sheet.write_string(number, column, value)
                    else:
                        sheet.write_number(number, column, value)
