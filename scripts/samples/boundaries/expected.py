# SPDX-License-Identifier: Apache-2.0
"""What must come out, added up by a path that shares nothing with the program."""

import collections

import figures
import roster


def files(reports: list, units: dict[str, roster.Unit]) -> dict[str, bytes]:
    return {"expected-totals.csv": totals(reports), "expected-by-units-of-now.csv": by_units_of_now(reports, units)}


def totals(reports: list) -> bytes:
    """The count and minutes of every week, campaign and measure."""
    sums: dict[tuple, list[int]] = collections.defaultdict(lambda: [0, 0])
    for report in reports:
        for row in report.rows:
            key = (report.period, row.campaign, figures.CHANNELS[row.channel][1])
            sums[key][0] += row.count or 0
            sums[key][1] += row.minutes or 0
    lines = ["period,campaign,measure,count,minutes"]
    lines += [",".join(map(str, (*key, *sums[key]))) for key in sorted(sums)]
    return ("\n".join(lines) + "\n").encode()


def heir(unit: roster.Unit) -> str | None:
    """The one unit that takes over all of another, where there is one."""
    if not unit.is_old:
        return unit.id
    return unit.successors[0] if len(unit.successors) == 1 else None


def by_units_of_now(reports: list, units: dict[str, roster.Unit]) -> bytes:
    """The counts of all four weeks by the units that exist in July; what can't be carried over keeps its own."""
    sums: dict[tuple, int] = collections.Counter()
    for report in reports:
        unit = heir(units[report.unit]) or report.unit
        for row in report.rows:
            if row.count is not None:
                sums[unit, row.campaign, row.channel] += row.count
    lines = ["unit,campaign,channel,count"]
    lines += [",".join(map(str, (*key, sums[key]))) for key in sorted(sums)]
    return ("\n".join(lines) + "\n").encode()
