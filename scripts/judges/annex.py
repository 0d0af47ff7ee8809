# SPDX-License-Identifier: Apache-2.0
"""Compares the numbers of the sheets "PL I" with figures.json.

A sheet holds one block of rows for each campaign. A block begins with a header row that has a column "Trong kỳ"; its
rows are known by the printed name of their channel, and their quantity by the unit of count. Which campaign a block
belongs to, its title says; where no title does, the one campaign whose figures are all there.
"""

import re
import unicodedata

import openpyxl

COLUMNS = {"trong kỳ": None, "kỳ trước": "previous", "lũy kế": "cumulative"}
STATES = {"-": "none", "–": "none", "...": None, "…": None, "x": "na", "": None}


def annex_differences(paths, figures):
    """Differences of all sheets, and how many numbers were compared."""
    differences, compared = [], 0
    names = {row["id"]: row.get("name", "") for row in figures["campaigns"]}
    totals = {(row["campaign"], row["channel"]): row for row in figures["totals"]}
    shown = set()
    for path in paths:
        book = openpyxl.load_workbook(path, data_only=True)
        for sheet in book.worksheets:
            if not re.match(r"PL I(?![IV])", sheet.title):
                continue
            for block in blocks(sheet, figures["channels"]):
                label = f"{path.name}: {sheet.title}, rows {block.first} to {block.last}"
                campaign, found = best_campaign(block, names, totals)
                differences += [f"{label}: {line}" for line in found]
                compared += len(block.numbers)
                shown.add(campaign)
    for campaign in sorted(set(names) - shown):
        differences.append(f"no sheet PL I shows the campaign {campaign}")
    return differences, compared


class Block:
    """The rows below one header row: numbers by (channel, quantity, column), each with its cell."""

    def __init__(self, first):
        self.first = self.last = first
        self.title = ""
        self.numbers = {}


def blocks(sheet, channels):
    """The blocks of a sheet that have rows of channels."""
    labels = {}
    for channel in channels:
        labels[folded(channel["name"])] = channel["id"]
        labels[folded(f"{channel['name']} ({channel.get('unit', '')})")] = channel["id"]
    block, columns, above, channel = None, {}, [], None
    for row in sheet.iter_rows():
        texts = [folded(cell.value) for cell in row]
        header = header_columns(row, texts)
        if header:
            if block and block.numbers:
                yield block
            block, columns, channel = Block(row[0].row), header, None
            block.title = " ".join(above)
            above = []
            continue
        above += [text for text in texts if text]
        if not block:
            continue
        named = [labels[text] for text in texts if text in labels]
        channel = named[0] if named else channel
        quantity = quantity_of(texts, bool(named))
        if channel and quantity:
            block.last, above = row[0].row, []
            for name, index in columns.items():
                block.numbers[(channel, quantity, name)] = row[index]
    if block and block.numbers:
        yield block


def header_columns(row, texts):
    """Where the columns of COLUMNS stand; nothing when the row is no header."""
    found = {}
    for index, text in enumerate(texts):
        for start, name in COLUMNS.items():
            if text.startswith(start) and name not in found:
                found[name] = index
    return found if None in found and len(found) > 1 else {}


def quantity_of(texts, is_named):
    """The quantity of a row by its unit of count; None for a row that is no row of a channel."""
    for text in texts:
        if re.fullmatch(r"\(?(phút|thời lượng.*)\)?", text):
            return "minutes"
        if re.fullmatch(r"\(?(lượt tiếp cận|lượt người dự|lượt người|người).*\)?", text):
            return "reach"
    return "count" if is_named else None


def folded(value):
    text = unicodedata.normalize("NFC", str(value if value is not None else ""))
    text = re.sub(r"\s+", " ", text).strip().casefold()
    return re.sub(r"^[-+•] ", "", text)


def best_campaign(block, names, totals):
    """The campaign of a block and the differences from it."""
    for campaign, name in names.items():
        if name and folded(name) in block.title:
            return campaign, differences_from(block, campaign, totals)
    return min(((campaign, differences_from(block, campaign, totals)) for campaign in names),
               key=lambda pair: len(pair[1]))


def differences_from(block, campaign, totals):
    found = []
    for (channel, quantity, column), cell in block.numbers.items():
        row = totals.get((campaign, channel), {})
        values = row if column is None else row.get(column) or {}
        wanted = values.get(quantity)
        if not agrees(cell.value, wanted):
            found.append(f"{cell.coordinate}: {campaign} {channel} {quantity} {column or 'in period'}: "
                         f"printed {cell.value!r}, figures.json {wanted!r}")
    return found


def agrees(printed, wanted):
    if isinstance(printed, str):
        text = printed.strip()
        digits = re.fullmatch(r"([0-9]{1,3}(?:\.[0-9]{3})*|[0-9]+) ?\*?", text)
        if digits:
            return int(digits[1].replace(".", "")) == wanted
        return text in STATES and (STATES[text] == wanted or text == "" and not isinstance(wanted, int))
    if printed is None:
        return not isinstance(wanted, int)
    return isinstance(wanted, int) and printed == wanted
