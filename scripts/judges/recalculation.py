# SPDX-License-Identifier: Apache-2.0
"""Formulas and their stored values, straight from the parts of a workbook, and their recalculation by LibreOffice."""

import re
import subprocess
import tempfile
import zipfile
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# A cell with a formula and a stored number; the number is the second group.
NUMERIC_FORMULA = re.compile(
    r'<c r="([A-Z]+[0-9]+)"(?![^>]*\bt="(?!n"))[^>]*><f[^>]*(?:/>|>[^<]*</f>)<v>([^<]+)</v>'
)
# LibreOffice believes stored values unless OOXMLRecalcMode is 0, always.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


def sheet_parts(archive):
    """Name of each sheet and the part that holds it, in the order of the workbook."""
    relations = {
        one.get("Id"): one.get("Target")
        for one in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet"):
        target = relations[sheet.get(RELATION)]
        yield sheet.get("name"), target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)


def formulas(path, every_cell=False):
    """The stored value of each formula by (sheet, cell) as text, None where there is none.

    With `every_cell` those of all cells: a recalculated copy need not keep each formula as one.
    """
    found = {}
    with zipfile.ZipFile(path) as archive:
        strings = shared_strings(archive)
        for name, part in sheet_parts(archive):
            for cell in ElementTree.fromstring(archive.read(part)).iter(f"{MAIN}c"):
                if every_cell or cell.find(f"{MAIN}f") is not None:
                    found[(name, cell.get("r"))] = value_of(cell, strings)
    return found


def shared_strings(archive):
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(text.text or "" for text in item.iter(f"{MAIN}t")) for item in root.iter(f"{MAIN}si")]


def value_of(cell, strings):
    value = cell.find(f"{MAIN}v")
    if value is None or not value.text:
        # An empty text may be stored as no value at all.
        return "" if cell.get("t") == "str" else None
    return strings[int(value.text)] if cell.get("t") == "s" else value.text


def plant_wrong_value(path, target):
    """Copies a workbook with the stored value of one numeric formula raised by one; gives its (sheet, cell)."""
    place = None
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        names = {part: name for name, part in sheet_parts(source)}
        for part in source.namelist():
            data = source.read(part)
            if part in names and not place:
                text = data.decode("utf-8")
                found = NUMERIC_FORMULA.search(text)
                if found:
                    place = (names[part], found[1])
                    wrong = repr(float(found[2]) + 1)
                    data = (text[: found.start(2)] + wrong + text[found.end(2) :]).encode("utf-8")
            copy.writestr(part, data)
    return place


def recalculated(paths, out):
    """Copies of the workbooks in the folder `out` with every formula calculated anew by LibreOffice."""
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="kgreport-libreoffice-") as profile:
        user = Path(profile) / "user"
        user.mkdir()
        (user / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", "xlsx",
                   "--outdir", str(out), *map(str, paths)]
        run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    copies = [out / path.name for path in paths]
    for copy in copies:
        if not copy.is_file():
            raise SystemExit(f"workbooks: LibreOffice did not convert {copy.name}: {run.stdout}{run.stderr}")
    return copies
