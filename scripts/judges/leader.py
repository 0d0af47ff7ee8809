# SPDX-License-Identifier: Apache-2.0
"""Reads the leader's page of a report and says what is wrong with it.

    leader.py REPORT_FOLDER [--figures FIGURES.JSON]

1. Python's html.parser: every element is closed where it has to be, ids are unique and those referred to exist, the
   language is named, text is NFC; there is no script, nothing is loaded from elsewhere, and the policy says so.
2. Every link leads to a file or folder of the report.
3. The headline figures, those of the tables under the charts, and those of the paragraphs are the sums of
   figures.json. That this comparison can fail at all is shown each time on a copy with one wrong digit.

Exits with 1 when anything is wrong or nothing could be proved.
"""

import argparse
import json
import re
import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

MEASURES = ["articles", "broadcasts", "events", "leaflets"]
VOID = {"meta", "br", "hr", "img", "input", "link", "wbr"}
SIGNS = {None: "...", "none": "-", "na": "x"}
WORDS = {None: "chưa có số liệu", "none": "không phát sinh", "na": "không áp dụng"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def main():
    parser = argparse.ArgumentParser(description="Judges the leader's page of a report.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--figures", type=Path, help="default: figures.json in the folder")
    arguments = parser.parse_args()
    text = (arguments.folder / "tong-quan.html").read_bytes().decode("utf-8")
    figures = json.loads((arguments.figures or arguments.folder / "figures.json").read_text(encoding="utf-8"))

    page = Page(text)
    faults = page.faults + form_faults(page, text) + link_faults(page, arguments.folder)
    found, proved = figure_faults(page, figures)
    faults += found
    if not plant_and_find(text, figures):
        faults.append("a wrong digit in a copy was not found")
    if proved == 0:
        faults.append("no figure was compared")
    for fault in faults:
        print(f"leader: {fault}")
    print(f"leader: {len(page.links)} links, {proved} figures compared, {len(faults)} differences")
    return 1 if faults else 0


# MARK: The page as a tree


class Node:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children = []

    def text(self):
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def all(self, tag, kind=None):
        for child in self.children:
            if isinstance(child, Node):
                if child.tag == tag and (kind is None or kind in child.attributes.get("class", "").split()):
                    yield child
                yield from child.all(tag, kind)


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.root = self.here = Node("", {}, None)
        self.faults, self.links = [], []
        self.feed(text)
        self.close()
        if self.here is not self.root:
            self.faults.append(f"<{self.here.tag}> is never closed")

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if len(set(names)) < len(names):
            self.faults.append(f"<{tag}> names an attribute twice")
        if self.here.tag == "p" and tag not in {"a", "b", "i", "span", "small"}:
            self.faults.append(f"<{tag}> inside <p>")
        node = Node(tag, {name: value or "" for name, value in attributes}, self.here)
        self.here.children.append(node)
        if tag == "a":
            self.links.append(node)
        if tag not in VOID:
            self.here = node

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.here = self.here.parent

    def handle_endtag(self, tag):
        if self.here.tag != tag:
            self.faults.append(f"</{tag}> closes <{self.here.tag}>")
        if self.here.parent:
            self.here = self.here.parent

    def handle_data(self, text):
        self.here.children.append(text)

    def handle_comment(self, text):
        self.faults.append(f"a comment: {text[:40]}")


def form_faults(page, text):
    root = page.root
    tags = [node for node in walk(root)]
    faults = []
    if not text.startswith("<!DOCTYPE html>"):
        faults.append("no document type")
    if next(root.all("html")).attributes.get("lang") != "vi":
        faults.append("the language is not named")
    if text != unicodedata.normalize("NFC", text):
        faults.append("text that is not NFC")
    policies = [node.attributes.get("content") for node in root.all("meta")
                if node.attributes.get("http-equiv", "").lower() == "content-security-policy"]
    if policies != [POLICY]:
        faults.append(f"the policy is {policies}")
    allowed = {"html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "article", "h1",
               "h2", "h3", "p", "span", "b", "i", "small", "ul", "li", "dl", "div", "dt", "dd", "figure", "figcaption",
               "svg", "desc", "line", "rect", "circle", "text", "details", "summary", "table", "thead", "tbody", "tr",
               "th", "td", "a"}
    faults += [f"<{node.tag}> does not belong here" for node in tags if node.tag not in allowed]
    for node in tags:
        for name, value in node.attributes.items():
            if name.startswith("on") or name in {"src", "style", "srcset", "action", "xlink:href"}:
                faults.append(f"<{node.tag} {name}=…>")
    style = "".join(node.text() for node in root.all("style"))
    if re.search(r"url\(|@import|expression|https?:", style):
        faults.append("the style loads something")
    ids = [node.attributes["id"] for node in tags if "id" in node.attributes]
    faults += [f"the id {name} stands twice" for name in {name for name in ids if ids.count(name) > 1}]
    for node in root.all("svg"):
        named = node.attributes.get("aria-label") or node.attributes.get("aria-labelledby", "")
        if node.attributes.get("role") != "img" or not named:
            faults.append("a chart without a name")
        faults += [f"no element has the id {name}"
                   for name in node.attributes.get("aria-labelledby", "").split() if name not in ids]
    return faults


def walk(node):
    for child in node.children:
        if isinstance(child, Node):
            yield child
            yield from walk(child)


def link_faults(page, folder):
    faults = [] if page.links else ["no link at all"]
    for link in page.links:
        address = link.attributes.get("href", "")
        target = (folder / unquote(address)).resolve()
        if not address.startswith("./") or not target.is_relative_to(folder.resolve()) or not target.exists():
            faults.append(f"the link {address} leads nowhere")
    linked = {unquote(link.attributes.get("href", "")[2:]) for link in page.links}
    faults += [f"{path.name} is not linked" for path in sorted(folder.glob("*.xlsx")) if path.name not in linked]
    return faults


# MARK: Figures


def grouped(number):
    return f"{number:,}".replace(",", ".")


def in_prose(number):
    return f"0{number}" if number < 10 else grouped(number)


def added(values):
    """The sum of amounts by R6."""
    numbers = [value for value in values if isinstance(value, int)]
    if numbers:
        return sum(numbers)
    return "none" if "none" in values else None if None in values else "na"


def printed(value, signs):
    return grouped(value) if isinstance(value, int) else signs[value]


def figure_faults(page, figures):
    faults, proved = [], 0
    measure = {channel["id"]: channel["measure"] for channel in figures["channels"]}
    unit = {channel["id"]: channel["unit"] for channel in figures["channels"]}
    has_previous = figures["report"]["previous"] is not None
    cards = list(page.root.all("article", "campaign"))
    tables = list(page.root.all("table"))
    paragraphs = [next(node.all("p")).text() for node in page.root.all("article", "prose")]
    if not len(cards) == len(tables) == len(paragraphs) == len(figures["campaigns"]):
        return ["not every campaign has its card, its table and its paragraph"], 0

    def compare(what, said, wanted):
        nonlocal proved
        proved += 1
        if said != wanted:
            faults.append(f"{what}: the page says {said}, figures.json {wanted}")

    for number, campaign in enumerate(figures["campaigns"]):
        name = campaign["id"]
        totals = [total for total in figures["totals"] if total["campaign"] == name]
        for card, kind in zip(next(cards[number].all("dl")).all("div"), MEASURES):
            own = [total for total in totals if measure[total["channel"]] == kind]
            now = added([total["count"] for total in own])
            compare(f"{name} {kind}", amount(next(card.all("dd", "big"))), printed(now, WORDS))
            if not has_previous:
                continue
            before = added([total["previous"]["count"] for total in own])
            changes = [amount(node) for node in card.all("dd", "change")]
            compare(f"{name} {kind} change", changes, change(now, before))
            compare(f"{name} {kind} before", amount(next(card.all("dd", "before"))).split(": ")[1],
                    WORDS[None] if before in (None, "na") else printed(before, SIGNS))
            compare(f"{name} {kind} cumulative", amount(next(card.all("dd", "sum"))),
                    "Lũy kế: " + printed(added([total["cumulative"]["count"] for total in own]), SIGNS))
        compare_course(tables[number], figures, name, compare)
        compare_prose(paragraphs[number], totals, measure, unit, name, has_previous, compare)
    return faults, proved


def amount(node):
    """What an element says, without the mark of rough figures."""
    return node.text().replace("*", "").strip()


def change(now, before):
    if not isinstance(now, int) or not isinstance(before, int):
        return []
    if now == before:
        return ["Không đổi"]
    return [f"{'▲ Tăng' if now > before else '▼ Giảm'} {grouped(abs(now - before))}"]


def compare_course(table, figures, campaign, compare):
    """Rows of periods by their last day: a row of the page holds whatever of figures.json ends within it."""
    rows = [row for row in figures["byPeriod"] if row["campaign"] == campaign]
    known = sum(row["count"] for row in rows if isinstance(row["count"], int))
    shown = 0
    for line in next(table.all("tbody")).all("tr"):
        cells = [amount(cell) for cell in line.all("td")]
        days = next(line.all("th")).text()
        first, last = day_range(days)
        for cell, kind in zip(cells, MEASURES):
            own = [row["count"] for row in rows if row["measure"] == kind and first <= row["last"] <= last]
            compare(f"{campaign} {days} {kind}", cell, printed(added(own), SIGNS) if own else SIGNS[None])
            shown += sum(value for value in own if isinstance(value, int))
    compare(f"{campaign} course", shown, known)


def day_range(text):
    """`24/6 - 30/6/2024`: the year of the first day is that of the last, or the one before."""
    first, last = text.split(" - ")
    day, month, year = (int(part) for part in last.split("/"))
    own_day, own_month = (int(part) for part in first.split("/"))
    own_year = year - (1 if (own_month, own_day) > (month, day) else 0)
    return f"{own_year:04}-{own_month:02}-{own_day:02}", f"{year:04}-{month:02}-{day:02}"


def compare_prose(paragraph, totals, measure, unit, campaign, has_previous, compare):
    """Every figure above zero stands in the paragraph, alone in the period, added by unit of count in the sum."""
    done, _, later = paragraph.partition("Lũy kế từ đầu đợt")
    numbers = set(re.findall(r"\d[\d.]*\d|\d", done))
    for total in totals:
        for quantity in ("count", "minutes", "reach"):
            value = total[quantity]
            if isinstance(value, int) and value > 0:
                compare(f"{campaign} {total['channel']} {quantity} in prose", in_prose(value) in numbers, True)
    if not has_previous or later.startswith(" bằng"):
        return
    numbers = set(re.findall(r"\d[\d.]*\d|\d", later))
    for kind in MEASURES:
        own = [total for total in totals if measure[total["channel"]] == kind]
        for piece in {unit[total["channel"]] for total in own}:
            value = added([total["cumulative"]["count"] for total in own if unit[total["channel"]] == piece])
            if isinstance(value, int) and value > 0:
                compare(f"{campaign} {kind} {piece} cumulative in prose", in_prose(value) in numbers, True)


def plant_and_find(text, figures):
    """Raises the first headline figure of a copy by one digit, and asks whether that is the one difference found."""
    place = re.search(r'class="big">([\d.]+)', text)
    if not place:
        return False
    wrong = text[: place.end(1)] + "1" + text[place.end(1):]
    known = len(figure_faults(Page(text), figures)[0])
    return len(figure_faults(Page(wrong), figures)[0]) == known + 1


if __name__ == "__main__":
    sys.exit(main())
