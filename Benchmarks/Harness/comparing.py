# SPDX-License-Identifier: Apache-2.0
"""Whether two programs found the same figures, to the last integer."""

import json

TABLES = {
    "totals": ("campaign", "channel"),
    "byUnit": ("unit", "campaign", "measure"),
    "byPeriod": ("campaign", "measure", "period"),
}


def kgreport_aggregates(path):
    """The three tables of figures.json, and how many rows were refused."""
    with open(path, encoding="utf-8") as file:
        figures = json.load(file)
    tables = {
        name: _filled(
            ([row[key] for key in keys], [row["count"], row["minutes"], row["reach"]]) for row in figures[name]
        )
        for name, keys in TABLES.items()
    }
    return tables | {"refused": len(figures["rejectedRows"])}


def peer_aggregates(path):
    with open(path, encoding="utf-8") as file:
        aggregates = json.load(file)
    tables = {name: _filled((row[:-3], row[-3:]) for row in aggregates[name]) for name in TABLES}
    return tables | {"refused": aggregates["refused"]}


def differences(expected, found):
    """What differs, as lines to print; none when the aggregates are equal."""
    lines = []
    if expected["refused"] != found["refused"]:
        lines.append(f"refused rows: {expected['refused']} and {found['refused']}")
    for name in TABLES:
        for key in sorted(expected[name].keys() | found[name].keys()):
            if expected[name].get(key) != found[name].get(key):
                lines.append(f"{name} {' '.join(key)}: {expected[name].get(key)} and {found[name].get(key)}")
    return lines


def _filled(rows):
    """Figures by key, without those that are all zero: only kgreport tells zero, none and missing apart."""
    figures = {}
    for key, quantities in rows:
        numbers = tuple(quantity if isinstance(quantity, int) else 0 for quantity in quantities)
        if any(numbers):
            figures[tuple(key)] = numbers
    return figures
