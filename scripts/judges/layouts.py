# SPDX-License-Identifier: Apache-2.0
"""Lets kgreport write every built-in layout in every mode of Decree 30/2020 and judges the workbooks.

    layouts.py KGREPORT SAMPLE [--period 2024-W28] [--as-of 2024-08-28]

1. openpyxl opens them; sheets, fonts, sizes and places of the decree's blocks are right for the mode.
2. LibreOffice recalculates a copy: every stored value is the value of its formula (recalculation.py).
3. The example of docs/layouts.md is written, too, and its totals are live formulas.
4. `scripts/render` prints them: no page shows ###.

Exits with 1 when anything is wrong or nothing could be proved.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

from recalculation import formulas, recalculated
from workbooks import appearance, compare

ROOT = Path(__file__).resolve().parents[2]
LAYOUTS = ["summary", "by-unit", "course", "definitions", "long", "campaigns-by-unit"]
AGENCY = """\
  signer: { onBehalf: KT. GIÁM ĐỐC, title: PHÓ GIÁM ĐỐC, name: Nguyễn Văn An }
  preparer: { name: Trần Thị Bình, phone: 0297 3812 345 }
"""
# Text of a cell: sizes, bold, italic by the table of Decree 30/2020, Appendix I.
LOOKS = {
    "annex": [(r"^Phụ lục", (14,), True, False), (r"^\(Kèm theo Báo cáo số …", (13, 14), False, True)],
    "form": [(r"^Biểu số: 0", (12, 13), True, False), (r"^Đơn vị nhận báo cáo: ", (12, 13), False, False),
             (r"^NGƯỜI LẬP BIỂU$", (13, 14), True, False), (r"^ĐT: 0297", (11, 12, 13), False, True)],
    "report": [(r"^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$", (12, 13), True, False),
               (r"^Độc lập - Tự do - Hạnh phúc$", (13, 14), True, False),
               (r"^UBND TỈNH KIÊN GIANG$", (12, 13), False, False),
               (r"^SỞ THÔNG TIN VÀ TRUYỀN THÔNG$", (12, 13), True, False), (r"^Số: .*/BC-STTTT$", (13,), False, False),
               (r"^Kiên Giang, ngày … tháng … năm 2024$", (13, 14), False, True), (r"^BÁO CÁO$", (13, 14), True, False),
               (r"^Kính gửi:", (13, 14), False, False), (r"^Nơi nhận:$", (12,), True, True),
               (r"^- Lưu: VT\.$", (11,), False, False), (r"^KT\. GIÁM ĐỐC$", (13, 14), True, False)],
}
# Half of what a screen of 768 pixels shows of a sheet, in points.
MOST_FROZEN = 260
MARGINS = {"left": 30, "right": 15, "top": 20, "bottom": 20}


def main():
    parser = argparse.ArgumentParser(description="Judges the layouts in all modes.")
    parser.add_argument("kgreport", type=Path)
    parser.add_argument("sample", type=Path)
    parser.add_argument("--period", default="2024-W28")
    parser.add_argument("--as-of", default="2024-08-28")
    arguments = parser.parse_args()
    differences, proved = [], 0
    with tempfile.TemporaryDirectory(prefix="kgreport-layouts-") as scratch:
        for mode in [*LOOKS, "own"]:
            folder = written(arguments, mode, Path(scratch) / mode)
            found, formulas_proved = judged(folder, mode, Path(scratch) / f"{mode}-fresh")
            differences += [f"{mode}: {line}" for line in found]
            proved += formulas_proved
    for line in differences:
        print(f"layouts: {line}")
    print(f"layouts: {len(LOOKS) + 1} modes and layouts, {proved} formulas recalculated, {len(differences)} differences")
    return 1 if differences or not proved else 0


def written(arguments, mode, scratch):
    """The folder with the upward workbooks of a mode; `own` is the layout of the documentation."""
    workspace = scratch / "workspace"
    shutil.copytree(arguments.sample, workspace, ignore=shutil.ignore_patterns(".kgreport"))
    path = workspace / "kgreport.yml"
    settings = path.read_text(encoding="utf-8").replace("agency:\n", f"agency:\n{AGENCY}", 1)
    if mode == "own":
        example = (ROOT / "docs/layouts.md").read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
        report, layouts = example.split("\n\n", 1)
        settings = settings.replace("\nreport:\n", f"\n{report}\n", 1) + "\n" + layouts
    else:
        choice = f"  layouts: [{', '.join(LAYOUTS)}]\n  mode: {mode}\n"
        settings = settings.replace("\nreport:\n", f"\nreport:\n{choice}", 1)
    path.write_text(settings, encoding="utf-8")
    command = [arguments.kgreport, "aggregate", "--workspace", workspace, "--out", scratch / "Reports", "--as-of",
               arguments.as_of, "--period", arguments.period, "--write", "upward", "--no-journal"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode > 1:
        raise SystemExit(f"layouts: kgreport ended with {run.returncode}: {run.stdout}{run.stderr}")
    return scratch / "Reports" / arguments.period


def judged(folder, mode, scratch):
    """What is wrong with the workbooks of a folder, and how many formulas were compared."""
    paths = sorted(folder.glob("*.xlsx"))
    differences, proved = [], 0
    for path, fresh in zip(paths, recalculated(paths, scratch)):
        book = openpyxl.load_workbook(path)
        stored = formulas(path)
        proved += len(stored)
        found = [*appearance(path), *compare(stored, formulas(fresh, every_cell=True)), *sheets(book, mode)]
        if not stored:
            found.append("no formula at all")
        differences += [f"{path.name}: {line}" for line in found]
    if not paths:
        differences.append("no workbook")
    render = subprocess.run([ROOT / "scripts/render", folder, scratch / "pictures"], capture_output=True, text=True,
                            check=False)
    if render.returncode:
        differences.append(f"render: {render.stdout}{render.stderr}")
    return differences, proved


def sheets(book, mode):
    """Differences of a workbook's pages, names and blocks from what its mode asks for."""
    # A sheet of charts alone has no table, and no lines of a document.
    tables = [sheet for sheet in book.worksheets if sheet.title != "Biểu đồ"]
    for sheet in book.worksheets:
        for side, millimetres in MARGINS.items():
            if abs(getattr(sheet.page_margins, side) * 25.4 - millimetres) > 0.1:
                yield f"{sheet.title}: the {side} margin is not {millimetres} mm"
        if sheet.oddHeader.center.text != "&P" or not 13 <= (sheet.oddHeader.center.size or 0) <= 14:
            yield f"{sheet.title}: no page number of size 13 or 14 in the middle of the header"
        if sheet in tables and not (sheet.print_title_rows and sheet.print_area and sheet.freeze_panes):
            yield f"{sheet.title}: rows repeated, print area or frozen panes are missing"
        frozen = int(re.sub("[A-Z]", "", sheet.freeze_panes or "A1")) - 1
        if sum(sheet.row_dimensions[row + 1].height or 15 for row in range(frozen)) > MOST_FROZEN:
            yield f"{sheet.title}: {frozen} rows stand still, more than half a small screen"
        if len(sheet.title) > 31:
            yield f"{sheet.title}: longer than 31 letters"
    for prefix in ("bang_", "so_lieu_"):
        if sum(name.startswith(prefix) for name in book.defined_names) != len(tables):
            yield f"not every table has a name {prefix}…"
    # A full report is its first sheet; what stands behind it are annexes.
    marked = {"form": tables, "report": tables[:1], "annex": tables[:1]}.get(mode, [])
    for sheet in marked:
        for pattern, sizes, bold, italic in LOOKS[mode]:
            yield from look(sheet, pattern, sizes, bold, italic)
    for sheet in tables if mode == "annex" else tables[1:] if mode == "report" else []:
        if any(cell.value for cell in sheet[1]):
            yield f"{sheet.title}: the first row of an annex is not free"


def look(sheet, pattern, sizes, bold, italic):
    cells = [cell for row in sheet.iter_rows() for cell in row
             if isinstance(cell.value, str) and re.search(pattern, cell.value)]
    if not cells:
        yield f"{sheet.title}: nothing matches {pattern}"
    for cell in cells:
        font = cell.font
        if font.size not in sizes or bool(font.bold) != bold or bool(font.italic) != italic:
            yield f"{sheet.title}!{cell.coordinate}: {cell.value!r} is {font.size} bold={font.bold} italic={font.italic}"


if __name__ == "__main__":
    sys.exit(main())
