# SPDX-License-Identifier: Apache-2.0
"""Counts the canonical files of an inbox again and compares figures.json with the result.

    recount.py INBOX FIGURES.JSON [--at-least N] [--as-of TIME] [--units ID …] [--channels MEASURE:ID …]

Three things are compared, and each difference is printed:

1. every cell (unit, campaign, channel) of the report's period, for units all of whose files of that period are
   canonical and leave no doubt;
2. `byPeriod` of every period, where that holds for all units;
3. the tables of figures.json with one another: `cells` with `totals`, `byUnit`, `byPeriod` and `itemCounts`.

Exits with 1 on a difference, or when fewer than `--at-least` cells with a value were proved.
Uses Python's csv and json; what non-canonical files say about themselves (their unit and period) is taken from
`submissions`, only in order to leave those units out.
"""

import argparse
import collections
import datetime
import json
import re
import sys
import unicodedata
from pathlib import Path

from canonical import QUANTITIES, REFUSED, UNSURE, Mark, instant, read_inbox
from tables import MEASURES, index, is_number, name_of, shown, tables_agree

CAMPAIGNS = ["dieu-tra-dtts", "ten-mien-vn", "phong-chong-mua-ban-nguoi", "phong-chong-dich-benh"]
UNITS = """bao-kien-giang dai-ptth-kien-giang cong-ttdt-tinh rach-gia ha-tien phu-quoc kien-luong hon-dat tan-hiep
chau-thanh giong-rieng go-quao an-bien an-minh vinh-thuan kien-hai u-minh-thuong giang-thanh""".split()
# R4: a file is refused whole above this share of refused observations, and at least that many.
REFUSE_ABOVE = 0.20
REFUSE_AT_LEAST = 10


# What "không phát sinh for everything" makes of a cell: none, or na where the unit has no such channel.
NOTHING = Mark("none or na")


class Doubt(Exception):
    """Nothing can be proved about a unit and period; the message says why."""


def main():
    parser = argparse.ArgumentParser(description="Counts the canonical files of an inbox again.")
    parser.add_argument("inbox", type=Path)
    parser.add_argument("figures", type=Path)
    parser.add_argument("--at-least", type=int, default=1, help="cells with a value that have to be proved")
    parser.add_argument("--as-of", default="", help="submissions stated later are left out")
    parser.add_argument("--units", nargs="+", default=UNITS, help="ids of the roster")
    parser.add_argument("--campaigns", nargs="+", default=CAMPAIGNS, help="ids of the campaigns")
    parser.add_argument("--channels", nargs="+", default=[], help="further channels, as measure:id")
    arguments = parser.parse_args()
    for text in arguments.channels:
        measure, _, channel = text.partition(":")
        MEASURES.setdefault(measure, []).append(channel)

    figures = json.loads(arguments.figures.read_text(encoding="utf-8"))
    recount = Recount(arguments, figures)
    differences, proved = [], 0
    for judge in (recount.compare_cells, recount.compare_periods):
        found, number = judge()
        differences += found
        proved += number
    differences += tables_agree(figures)

    for line in differences:
        print(f"recount: {line}")
    for line in recount.left_out():
        print(f"recount: not proved: {line}")
    print(f"recount: {recount.proved_cells} cells and {proved - recount.proved_cells} rows of byPeriod proved, "
          f"{recount.empty_cells} cells rightly without a value, {len(differences)} differences")
    if recount.proved_cells < arguments.at_least:
        print(f"recount: fewer than the {arguments.at_least} cells that were to be proved")
        return 1
    return 1 if differences else 0


# MARK: From files to cells


class Recount:
    def __init__(self, arguments, figures):
        self.figures = figures
        self.units, self.campaigns = arguments.units, arguments.campaigns
        self.channels = [channel for channels in MEASURES.values() for channel in channels]
        self.as_of = end_of(arguments.as_of)
        self.period = figures["report"]["period"]
        self.first = datetime.date.fromisoformat(self.period["first"])
        self.last = datetime.date.fromisoformat(self.period["last"])
        # A week bears the ISO name of its last day; which day that is, the report's own week tells.
        is_week = (self.last - self.first).days == 6
        self.week_ends_on = self.last.isoweekday() if is_week else 7
        self.proved_cells = self.empty_cells = 0

        submissions, _ = read_inbox(arguments.inbox)
        self.read = {one.path for one in submissions}
        self.doubts = {}  # (unit, first day, last day) or (unit,): why
        self.note_other_files()
        self.by_place = collections.defaultdict(list)
        self.named_by_id = collections.defaultdict(set)
        for one in submissions:
            self.named_by_id[one.path].add(one.unit)
        for one in self.not_refused_whole(submissions):
            self.file(one)
        self.settled = {}
        cumulative = set()
        for place, candidates in sorted(self.by_place.items()):
            try:
                self.settled[place], is_cumulative = self.settle(candidates)
                if is_cumulative:
                    cumulative.add(place)
            except Doubt as doubt:
                self.doubt(place[0], place[1:], str(doubt))
        for unit in {place[0] for place in cumulative}:
            self.derive(unit, cumulative)

    def note_other_files(self):
        """Leaves out every unit and period about which a file speaks that this judge cannot read."""
        for row in self.figures["submissions"]:
            path = path_of(row)
            if row.get("unit") and path not in self.read:
                days = self.days_of(name_of(row.get("period")))
                self.doubt(row["unit"], days, f"{path} is not canonical")

    def doubt(self, unit, days, reason):
        self.doubts.setdefault((unit, *days) if days else (unit,), reason)

    def days_of(self, name):
        """First and last day of a period by its canonical name; None when the name is another one."""
        if name == self.period["name"]:
            return self.first, self.last
        week = re.fullmatch(r"(\d{4})-W(\d\d)", name or "")
        if week:
            try:
                last = datetime.date.fromisocalendar(int(week[1]), int(week[2]), self.week_ends_on)
            except ValueError:
                return None
            return last - datetime.timedelta(days=6), last
        days = re.fullmatch(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)", name or "")
        if days:
            try:
                first, last = (datetime.date.fromisoformat(text) for text in days.groups())
            except ValueError:
                return None
            return (first, last) if first <= last else None
        return None

    def not_refused_whole(self, submissions):
        """R4: the submissions of files that are not refused for having too many bad rows."""
        by_file = collections.defaultdict(list)
        for one in submissions:
            by_file[one.path].append(one)
        for path, ones in by_file.items():
            rows = [row for one in ones for row in one.observations]
            bad = sum(self.is_refused(one, row) for one in ones for row in one.observations)
            unsure = sum(not self.is_refused(one, row) and self.is_unsure(one, row) for one in ones
                         for row in one.observations)
            if refused_whole(bad, len(rows)):
                continue
            if refused_whole(bad + unsure, len(rows)):
                for one in ones:
                    one.doubts.append(f"{path} may be refused whole")
            yield from ones

    def is_refused(self, one, row):
        # A row without a period that exists is an observation too, and a refused one.
        week = re.fullmatch(r"\d{4}-W\d\d", one.period)
        return row.is_refused or bool(week and not self.days_of(one.period))

    def is_unsure(self, one, row):
        known = row.campaign in self.campaigns and row.channel in self.channels
        return row.is_unsure or one.unit not in self.units or not (known or row.campaign == "*")

    def file(self, one):
        """Puts a submission where it belongs, or notes what it makes doubtful."""
        days = self.days_of(one.period)
        try:
            stated = instant(one.submitted_at)
        except ValueError:
            stated = None
            one.doubts.append(f"submitted_at {one.submitted_at!r}")
        if one.unit not in self.units:
            for unit in self.possible_units(one):
                self.doubt(unit, days, f"{one.path} names the unit {one.unit!r}")
            return
        if not days:
            if not re.fullmatch(r"\d{4}-W\d\d", one.period):
                self.doubt(one.unit, None, f"{one.path} names the period {one.period!r}")
            return
        if self.as_of and stated and stated > self.as_of:
            return
        one.stated = stated
        self.by_place[(one.unit, *days)].append(one)

    def possible_units(self, one):
        """The units that an unknown name may mean: those whose id it spells, or those that the product took it for."""
        folded = unicodedata.normalize("NFD", one.unit.casefold().replace("đ", "d"))
        folded = re.sub(r"[^a-z0-9]+", "-", "".join(letter for letter in folded if not unicodedata.combining(letter)))
        spelt = [unit for unit in self.units if unit in folded]
        return spelt or {row["unit"] for row in self.figures["submissions"]
                         if row.get("unit") and path_of(row) == one.path} - self.named_by_id[one.path]

    def settle(self, candidates):
        """R1 to R3 for one unit and period: the cells that count, by (campaign, channel), and whether they are
        cumulative."""
        for one in candidates:
            if one.doubts:
                raise Doubt(f"{one.path}: {one.doubts[0]}")
        # R2: of the same bytes the smallest path stands.
        standing = {}
        for one in sorted(candidates, key=lambda one: one.path.encode()):
            standing.setdefault((one.digest, one.submitted_at), one)
        if not standing:
            return {}, False
        ordered = order(list(standing.values()))
        bases = [number for number, one in enumerate(ordered) if one.kind != "supplement"]
        newest = ordered[bases[-1]:] if bases else ordered
        # R4: a refused observation leaves its cell missing.
        cells = {key: {name: None if value is REFUSED else value for name, value in values.items()}
                 for key, values in self.cells_of(newest[0]).items()}
        for supplement in newest[1:]:
            self.lay_over(cells, supplement)
        return cells, newest[0].kind == "cumulative"

    def lay_over(self, cells, supplement):
        """R3: only the quantities that a supplement states are replaced."""
        for key, values in self.cells_of(supplement).items():
            below = cells.setdefault(key, dict.fromkeys(QUANTITIES))
            for name, value in values.items():
                if value is UNSURE:
                    below[name] = UNSURE
                elif is_number(value) or value == "none":
                    below[name] = value

    def derive(self, unit, cumulative):
        """R5: what is cumulative, less the greatest value known before, in the order of the periods."""
        if any(place[0] == unit for place in self.doubts if place[0] == unit):
            for place in [place for place in cumulative if place[0] == unit]:
                self.doubt(unit, place[1:], "another period of a unit with cumulative figures is in doubt")
                self.settled.pop(place, None)
            return
        known = {}
        for place in sorted((place for place in self.settled if place[0] == unit), key=lambda place: place[2]):
            for key, values in self.settled[place].items():
                for name, value in values.items():
                    before = known.get((key, name), 0)
                    if value is UNSURE or before is UNSURE:
                        values[name] = known[(key, name)] = UNSURE
                    elif place not in cumulative:
                        known[(key, name)] = before + (value if is_number(value) else 0)
                    elif is_number(value) or value == "none":
                        now = value if is_number(value) else 0
                        if now < before:
                            values[name] = None
                        elif is_number(value):
                            values[name] = now - before
                        known[(key, name)] = max(now, before)

    def cells_of(self, one):
        rows = one.observations
        if len(rows) == 1 and rows[0].campaign == "*":
            if rows[0].values["count"] != "none":
                raise Doubt(f"{one.path}: campaign * without none")
            return {(campaign, channel): {"count": NOTHING, "minutes": UNSURE, "reach": UNSURE}
                    for campaign in self.campaigns for channel in self.channels}
        parts = collections.defaultdict(list)
        for row in rows:
            if row.campaign not in self.campaigns:
                raise Doubt(f"{one.path} names the campaign {row.campaign!r}")
            parts[(row.campaign, row.channel)].append(row)
        unknown = {campaign: channel for campaign, channel in parts if channel not in self.channels}
        for campaign in unknown:
            # The unknown name may be any channel of the campaign.
            for channel in self.channels:
                parts[(campaign, channel)] = None
        return {key: sum_of(rows) for key, rows in parts.items() if key[1] in self.channels}

    # MARK: Comparing

    def doubt_about(self, unit, first, last):
        """Why nothing is proved about a unit in a range of days; None when it is."""
        if (unit,) in self.doubts:
            return self.doubts[(unit,)]
        for place, reason in self.doubts.items():
            if len(place) == 3 and place[0] == unit and place[1] <= last and first <= place[2]:
                return reason
        for place in self.by_place:
            # R9: submissions that overlap without being the same period are settled by rhythm, not here.
            if place[0] == unit and place[1:] != (first, last) and place[1] <= last and first <= place[2]:
                if not (first <= place[1] and place[2] <= last):
                    return f"overlapping periods {place[1]} to {place[2]}"
        return self.overlap_within(unit, first, last)

    def overlap_within(self, unit, first, last):
        places = sorted(place for place in self.by_place if place[0] == unit and first <= place[2] <= last)
        for one, next_one in zip(places, places[1:]):
            if next_one[1] <= one[2]:
                return f"overlapping periods {one[1]} to {one[2]} and {next_one[1]} to {next_one[2]}"
        return None

    def expected_cells(self, unit, first, last):
        """The sums of all periods of a unit that end in the range."""
        parts = collections.defaultdict(list)
        for place, cells in self.settled.items():
            if place[0] == unit and first <= place[2] <= last:
                for key, values in cells.items():
                    parts[key].append(values)
        return {key: {name: add([values[name] for values in found]) for name in QUANTITIES}
                for key, found in parts.items()}

    def compare_cells(self):
        differences = []
        printed = index(self.figures["cells"], ("unit", "campaign", "channel"), differences, "cells")
        for unit in sorted({key[0] for key in printed} - set(self.units)):
            differences.append(f"cells: unit {unit} is unknown here; name it with --units")
        for unit in self.units:
            if self.doubt_about(unit, self.first, self.last):
                continue
            expected = self.expected_cells(unit, self.first, self.last)
            keys = set(expected) | {key[1:] for key in printed if key[0] == unit}
            for campaign, channel in sorted(keys):
                wanted = expected.get((campaign, channel), dict.fromkeys(QUANTITIES))
                row = printed.get((unit, campaign, channel), {})
                for name in QUANTITIES:
                    if not agrees(wanted[name], row.get(name)):
                        differences.append(f"cells {unit} {campaign} {channel} {name}: "
                                           f"figures.json {shown(row.get(name))}, recounted {shown(wanted[name])}")
                if any(is_number(value) or value in ("none", NOTHING) for value in wanted.values()):
                    self.proved_cells += 1
                else:
                    self.empty_cells += 1
        return differences, self.proved_cells

    def compare_periods(self):
        differences, proved = [], 0
        for row in self.figures.get("byPeriod", []):
            first, last = (datetime.date.fromisoformat(row[key]) for key in ("first", "last"))
            if any(self.doubt_about(unit, first, last) for unit in self.units):
                continue
            values = [cells[key] for place, cells in self.settled.items() if place[1:] == (first, last)
                      for key in cells if key[0] == row["campaign"] and key[1] in MEASURES.get(row["measure"], [])]
            for name in QUANTITIES:
                wanted = add([value[name] for value in values])
                if not agrees(wanted, row.get(name)):
                    differences.append(f"byPeriod {row['campaign']} {row['measure']} {row['period']} {name}: "
                                       f"figures.json {shown(row.get(name))}, recounted {shown(wanted)}")
            proved += 1
        return differences, proved

    def left_out(self):
        for unit in self.units:
            reason = self.doubt_about(unit, self.first, self.last)
            if reason:
                yield f"{unit}: {reason}"


def refused_whole(bad, rows):
    return bad >= REFUSE_AT_LEAST and bad > REFUSE_ABOVE * rows


def order(submissions):
    """R1: oldest first, by time, revision, path; a doubt where the name of the file may carry the order."""
    def key(one):
        earliest = datetime.datetime.min.replace(tzinfo=datetime.timezone.utc)
        return (one.stated or earliest, -1 if one.revision is None else one.revision)

    if len(submissions) > 1:
        for one in submissions:
            if one.stated is None:
                raise Doubt(f"{one.path} states no time, its name or folder may")
            if re.search(r"bo.?sung|bổ.?sung", one.path, re.IGNORECASE) and one.kind == "full":
                raise Doubt(f"the name of {one.path} may call it a supplement")
        keys = [key(one) for one in submissions]
        for one in submissions:
            if keys.count(key(one)) > 1 and re.search(r"(l[aầ]n|v)[ _-]?\d", one.path, re.IGNORECASE):
                raise Doubt(f"the name of {one.path} may carry a revision")
    return sorted(submissions, key=lambda one: (*key(one), one.path.encode()))


def sum_of(rows):
    """The sum of the rows of one cell; UNSURE for what a refused or unclear row leaves open."""
    if rows is None or any(row.is_unsure for row in rows):
        return dict.fromkeys(QUANTITIES, UNSURE)
    if any(row.is_refused for row in rows):
        return dict.fromkeys(QUANTITIES, REFUSED if all(row.is_refused for row in rows) else UNSURE)
    return {name: add([row.values[name] for row in rows]) for name in QUANTITIES}


def add(values):
    """R6: the sum of what is reported; without any number the one state that all share."""
    if any(value in (UNSURE, REFUSED) for value in values):
        return UNSURE
    numbers = [value for value in values if is_number(value)]
    if numbers:
        total = sum(numbers)
        return total if total < 2**63 else UNSURE
    states = set(values)
    return states.pop() if len(states) == 1 else UNSURE if states else None


def agrees(wanted, printed):
    if wanted is UNSURE:
        return True
    if wanted is NOTHING:
        return printed in ("none", "na")
    if wanted is None:
        # Nothing was said; whether the unit has the channel at all, the roster says.
        return printed in (None, "na")
    return type(wanted) is type(printed) and wanted == printed


def path_of(row):
    return unicodedata.normalize("NFC", row["file"])


def end_of(as_of):
    """The instant of --as-of; a date means its end, 24:00."""
    moment = instant(as_of)
    return moment + datetime.timedelta(days=1) if re.fullmatch(r"\d{4}-\d\d-\d\d", as_of) else moment


if __name__ == "__main__":
    sys.exit(main())
