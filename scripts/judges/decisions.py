# SPDX-License-Identifier: Apache-2.0
"""Answers questions in the officer's workbook as people do, and looks whether the next run obeys.

    decisions.py KGREPORT [--soffice]

A small workspace is made, with two reports that nothing orders and one that lacks rows of the one before it, and units with the same figures. The sheet
"Việc cần xử lý" is answered and the sheet "Phiếu điều chỉnh" filled in with openpyxl; with `--soffice` LibreOffice saves
the workbook again. The next run has to keep the answers in decisions.csv, the one after that has to add nothing.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

HEADER = "unit,period,submitted_at,campaign,channel,count,minutes,reach,note\n"
MANY = ("rach-gia", "phu-quoc", "go-quao", "vinh-thuan")
FILES = {
    # Nothing orders these two.
    "an-bien a.csv": "an-bien,2024-W28,,ten-mien-vn,social,5,,,\n",
    "an-bien b.csv": "an-bien,2024-W28,,ten-mien-vn,social,6,,,\n",
    # The later one lacks half of what the earlier one says.
    "an-minh 1.csv": "an-minh,2024-W28,2024-07-15T08:00:00+07:00,ten-mien-vn,social,7,,,\n"
                     "an-minh,2024-W28,2024-07-15T08:00:00+07:00,ten-mien-vn,leaflet,70,,,\n",
    "an-minh 2.csv": "an-minh,2024-W28,2024-07-15T09:00:00+07:00,ten-mien-vn,social,8,,,\n",
    # Two units with the same figures, which are asked about one by one, and four that are asked about at once.
    **{f"{unit}.csv": "".join(f"{unit},2024-W28,2024-07-15T08:00:00+07:00,ten-mien-vn,{channel},{count},,,\n"
                              for channel in ("social", "portal", "leaflet"))
       for units, count in ((("hon-dat", "kien-hai"), 9), (MANY, 4)) for unit in units},
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kgreport", type=Path)
    parser.add_argument("--soffice", action="store_true", help="let LibreOffice save the workbook as well")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        faults = Round(arguments.kgreport.resolve(), Path(folder), arguments.soffice).faults()
    for fault in faults:
        print(f"decisions: {fault}")
    print(f"decisions: {len(faults)} differences{', saved by LibreOffice' if arguments.soffice else ''}")
    return 1 if faults else 0


class Round:
    def __init__(self, kgreport, folder, uses_soffice):
        self.kgreport, self.workspace, self.uses_soffice = kgreport, folder / "ws", uses_soffice
        self.found = []

    def faults(self):
        self.run("init", str(self.workspace))
        for name, rows in FILES.items():
            (self.workspace / "inbox" / name).write_text(HEADER + rows, encoding="utf-8")
        self.aggregate()
        self.expect("figures before", self.figures(), {"an-bien social": 6, "an-minh social": 8, "an-minh leaflet": None})
        self.answer()
        self.aggregate()
        after = {"an-bien social": 5, "an-minh social": 8, "an-minh leaflet": 77}
        self.expect("figures after", self.figures(), after)
        self.expect("decisions", [row["decision"] for row in self.decisions()], ["replace", "supplement"] + 6 * ["accept"] + ["correct"])
        self.expect("reasons", [row["reason"] for row in self.decisions()],
                    ["đã hỏi huyện", "gửi thêm"] + 4 * ["số khoán"] + 2 * ["cùng một hội thi"] + ["đếm lại"])
        self.expect("questions left", self.questions(), ["Không có việc nào cần quyết định."])
        self.aggregate()
        self.expect("decisions of a third run", len(self.decisions()), 9)
        self.expect("figures of a third run", self.figures(), after)
        return self.found

    def run(self, *arguments):
        environment = dict(os.environ, USER="officer")
        return subprocess.run([self.kgreport, *arguments], cwd=self.workspace.parent, env=environment,
                              capture_output=True, text=True, check=False)

    def aggregate(self):
        done = self.run("aggregate", "--workspace", str(self.workspace), "--period", "2024-W28", "--as-of", "2024-08-28")
        if done.returncode not in (0, 1):
            self.found.append(f"exit {done.returncode}: {done.stderr.strip()}")

    @property
    def report(self):
        return self.workspace / "Reports" / "2024-W28"

    def answer(self):
        """Fills in the first workbook, which is then kept; later ones are written beside it."""
        path = self.report / "Noi-bo_2024-07-14.xlsx"
        book = openpyxl.load_workbook(path)
        answers = {"an-bien a.csv": ("Tính tệp này", "đã hỏi huyện"), "an-minh 2.csv": ("Là báo cáo bổ sung", "gửi thêm"),
                   "kien-hai.csv": ("Chấp nhận", "cùng một hội thi"), "hon-dat.csv": ("Chấp nhận", "cùng một hội thi"),
                   "\n".join(f"{unit}.csv" for unit in MANY): ("Chấp nhận", "số khoán")}
        sheet = book["Việc cần xử lý"]
        for row in range(2, sheet.max_row + 1):
            file = sheet.cell(row, 2).value
            if file in answers:
                sheet.cell(row, 6).value, sheet.cell(row, 7).value = answers[file]
        sheet = book["Phiếu điều chỉnh"]
        for column, value in enumerate(["Huyện An Minh", "2024-W28", "Tên miền .vn", "Tờ rơi", "Số lượng", None, 77, "đếm lại"], 1):
            # The figure that counts stands there already, as a formula.
            if value is not None:
                sheet.cell(2, column).value = value
        book.save(path)
        if self.uses_soffice:
            out = self.workspace.parent / "saved"
            profile = f"-env:UserInstallation=file://{self.workspace.parent}/profile"
            subprocess.run(["soffice", "--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
                            str(out), str(path)], capture_output=True, check=True, timeout=180)
            (out / path.name).replace(path)

    def questions(self):
        """What the newest workbook, written beside the one that was filled in, still asks."""
        newest = max(self.report.glob("Noi-bo_*.xlsx"), key=lambda path: path.stat().st_mtime)
        sheet = openpyxl.load_workbook(newest)["Việc cần xử lý"]
        return [sheet.cell(row, 5).value for row in range(2, sheet.max_row + 1)]

    def figures(self):
        cells = json.loads((self.report / "figures.json").read_text(encoding="utf-8"))["cells"]
        found = {f"{cell['unit']} {cell['channel']}": cell["count"] for cell in cells if cell["campaign"] == "ten-mien-vn"}
        return {key: found.get(key) for key in ("an-bien social", "an-minh social", "an-minh leaflet")}

    def decisions(self):
        path = self.workspace / "decisions.csv"
        if not path.exists():
            return []
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def expect(self, what, found, wanted):
        if found != wanted:
            self.found.append(f"{what}: {found}, wanted {wanted}")


if __name__ == "__main__":
    sys.exit(main())
