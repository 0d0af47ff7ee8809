# SPDX-License-Identifier: Apache-2.0
"""Compares the tables of one figures.json with one another: each says the same thing in another cut."""

import collections

from canonical import QUANTITIES

# The channels of each measure; --channels of recount.py adds to them.
MEASURES = {
    "articles": ["newspaper", "magazine", "portal", "social", "newsletter", "noticeboard"],
    "broadcasts": ["provincial-radio", "provincial-tv", "district-broadcast", "commune-loudspeaker"],
    "events": ["workshop", "event", "advice-booth"],
    "leaflets": ["leaflet", "handbook", "video"],
}


def is_number(value):
    return isinstance(value, int) and not isinstance(value, bool)


def shown(value):
    return "missing" if value is None else value


def name_of(period):
    return period.get("name") if isinstance(period, dict) else period


def index(rows, names, differences, table):
    """Rows by the columns of that name; a repeated key is a difference."""
    found = {}
    for row in rows:
        key = tuple(row[name] for name in names)
        if key in found:
            differences.append(f"{table}: {' '.join(map(str, key))} stands twice")
        found[key] = row
    return found


def tables_agree(figures):
    differences = []
    measure_of = {channel: measure for measure, channels in MEASURES.items() for channel in channels}
    cells = figures["cells"]
    for row in cells:
        if row["channel"] not in measure_of:
            differences.append(f"cells: channel {row['channel']} is unknown here; name it with --channels")
            return differences

    def sums(*names):
        parts = collections.defaultdict(list)
        for row in cells:
            full = {**row, "measure": measure_of[row["channel"]]}
            parts[tuple(full[name] for name in names)].append(row)
        return parts

    def compare(table, rows, names):
        parts = sums(*names)
        printed = index(rows, names, differences, table)
        for key in sorted(set(parts) | set(printed), key=str):
            for name in QUANTITIES:
                wanted = total_of([row.get(name) for row in parts.get(key, [])])
                found = printed.get(key, {}).get(name)
                if is_number(wanted) != is_number(found) or (is_number(wanted) and wanted != found):
                    differences.append(f"{table} {' '.join(key)} {name}: {shown(found)}, "
                                       f"the sum of cells is {shown(wanted)}")

    compare("totals", figures["totals"], ("campaign", "channel"))
    compare("byUnit", figures["byUnit"], ("unit", "campaign", "measure"))
    report = figures["report"]["period"]
    inside = [row for row in figures["byPeriod"] if report["first"] <= row["last"] <= report["last"]]
    compare("byPeriod", add_up(inside, ("campaign", "measure")), ("campaign", "measure"))

    counts = {(row["campaign"], row["measure"]): row["count"] for row in figures.get("itemCounts", [])}
    for key, parts in sorted(sums("campaign", "measure").items()):
        wanted, found = total_of([row.get("count") for row in parts]), counts.get(key)
        if is_number(wanted) and wanted != found or not is_number(wanted) and is_number(found) and found != 0:
            differences.append(f"itemCounts {' '.join(key)}: {shown(found)}, the sum of cells is {shown(wanted)}")

    parts = sums("campaign", "channel")
    for row in figures["totals"]:
        differences += columns_agree(row, parts.get((row["campaign"], row["channel"]), []))
    differences += courses_agree(figures, measure_of)
    differences += phases_agree(figures)
    return differences


def columns_agree(row, parts):
    """Change = in period - previous; the number of units lies between those with a number and those with anything."""
    label = f"totals {row['campaign']} {row['channel']}"
    for name in QUANTITIES:
        now, before = row.get(name), (row.get("previous") or {}).get(name)
        wanted = now - before if is_number(now) and is_number(before) else None
        found = (row.get("change") or {}).get(name)
        if wanted != found:
            yield f"{label} change {name}: {shown(found)}, expected {shown(wanted)}"
        whole = (row.get("cumulative") or {}).get(name)
        if is_number(now) and (not is_number(whole) or whole < now):
            yield f"{label} cumulative {name}: {shown(whole)} is less than the period's {now}"
    if is_number(row.get("units")):
        least = sum(any(is_number(part.get(name)) for name in QUANTITIES) for part in parts)
        most = sum(any(part.get(name) is not None for name in QUANTITIES) for part in parts)
        if not least <= row["units"] <= most:
            yield f"{label} units: {row['units']}, cells have between {least} and {most}"


def phases_agree(figures):
    """A period is before a window when it ends before its first day, after when it starts after its last."""
    windows = {campaign["id"]: campaign.get("window") for campaign in figures["campaigns"]}
    for row in figures["byPeriod"]:
        window = windows.get(row["campaign"])
        wanted = None
        if window:
            before, after = row["last"] < window["first"], row["first"] > window["last"]
            wanted = "before" if before else "after" if after else "during"
        if row.get("phase") != wanted:
            yield f"byPeriod {row['campaign']} {row['period']}: phase {row.get('phase')}, expected {wanted}"


def courses_agree(figures, measure_of):
    """The weekly course adds up to the columns "previous" and "cumulative" of the totals."""
    report = figures["report"]
    course = figures["byPeriod"]
    wanted = {"cumulative": [row for row in course if row["last"] <= report["period"]["last"]]}
    previous = [row for row in course if is_within(row, report.get("previous"))]
    if previous:
        wanted["previous"] = previous
    if not any(row["last"] < report["period"]["first"] for row in course):
        return
    for column, rows in wanted.items():
        expected = {(row["campaign"], row["measure"]): row for row in add_up(rows, ("campaign", "measure"))}
        found = collections.defaultdict(list)
        for row in figures["totals"]:
            found[(row["campaign"], measure_of.get(row["channel"]))].append(row.get(column) or {})
        for key in sorted(set(expected) | set(found), key=str):
            for name in QUANTITIES:
                total = total_of([values.get(name) for values in found.get(key, [])])
                course_total = expected.get(key, {}).get(name)
                if (total if is_number(total) else None) != (course_total if is_number(course_total) else None):
                    yield (f"totals {column} {' '.join(map(str, key))} {name}: {shown(total)}, "
                           f"byPeriod adds up to {shown(course_total)}")


def is_within(row, period):
    """Whether a row of the course belongs to a period, which is a name or an object with its days."""
    if isinstance(period, dict) and "first" in period:
        return period["first"] <= row["last"] <= period["last"]
    return row["period"] == name_of(period)


def add_up(rows, names):
    parts = collections.defaultdict(list)
    for row in rows:
        parts[tuple(row[name] for name in names)].append(row)
    return [dict(zip(names, key)) | {name: total_of([row.get(name) for row in found]) for name in QUANTITIES}
            for key, found in parts.items()]


def total_of(values):
    numbers = [value for value in values if is_number(value)]
    return sum(numbers) if numbers else None
