# SPDX-License-Identifier: Apache-2.0
"""Whether programs found the same figures, to the last integer.

`comparing.py NAME=FILE NAME=FILE…` prints what differs from the first, nothing when all are equal. The harness calls it
as a process of its own: what it holds in memory would count into the peak of every program measured later.
"""

import json
import sys

TABLES = {
    "totals": ("campaign", "channel"),
    "byUnit": ("unit", "campaign", "measure"),
    "byPeriod": ("campaign", "measure", "period"),
}


def aggregates(path):
    """The three tables of a program, and how many rows it refused."""
    with open(path, encoding="utf-8") as file:
        figures = json.load(file)
    if "schema" not in figures:
        tables = {name: _filled((row[:-3], row[-3:]) for row in figures[name]) for name in TABLES}
        return tables | {"refused": figures["refused"]}
    tables = {
        name: _filled(
            ([row[key] for key in keys], [row["count"], row["minutes"], row["reach"]]) for row in figures[name]
        )
        for name, keys in TABLES.items()
    }
    return tables | {"refused": len(figures["rejectedRows"])}


def differences(expected, found):
    """What differs, as lines to print; none when the aggregates are equal."""
    lines = [f"{name}: no figures at all" for name in TABLES if not expected[name]]
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


if __name__ == "__main__":
    (base, expected), *others = ((name, aggregates(path)) for name, _, path in (a.partition("=") for a in sys.argv[1:]))
    for other, found in others:
        for difference in differences(expected, found):
            print(f"{base} and {other}: {difference}")
