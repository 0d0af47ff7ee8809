# SPDX-License-Identifier: Apache-2.0
"""Python's own csv and json, one pass; openpyxl's write-only mode for the workbook."""

import csv
import json
import sys
from array import array
from operator import add

from job import Job


class Submissions:
    """The newest submission of each unit and period, as an array of figures.

    A slot stands for a quantity, campaign and channel, the channels of a measure side by side, so that the sum of a
    measure is the sum of a slice.
    """

    def __init__(self, job):
        self.job = job
        self.channels = sorted(job.measures, key=lambda channel: list(job.measures.values()).index(job.measures[channel]))
        self.slots = {
            campaign: {channel: at * len(self.channels) + n for n, channel in enumerate(self.channels)}
            for at, campaign in enumerate(job.campaigns)
        }
        self.stride = len(job.campaigns) * len(self.channels)
        self.blank = array("q", bytes(8 * 3 * self.stride))
        self.newest = {}
        self.refused = []

    def open(self, unit, period, sent):
        """Where the figures of a submission go: nowhere when a later one is known."""
        known = self.newest.get((unit, period))
        if known is None or sent > known[0]:
            known = self.newest[unit, period] = (sent, self.blank[:])
        return known[1] if known[0] == sent else None

    def read_csv(self):
        stride, slots, head, figures = self.stride, self.slots, None, None
        for path in self.job.files:
            with open(path, encoding="utf-8", newline="") as file:
                rows = csv.reader(file)
                next(rows)
                for unit, period, sent, campaign, channel, count, minutes, reach, _ in rows:
                    if head != (unit, period, sent):
                        head = (unit, period, sent)
                        figures = self.open(*head)
                    slot = slots[campaign].get(channel) if campaign in slots else None
                    if slot is None or not count.isdecimal():
                        self.refused.append((unit, period, sent, campaign, channel, count))
                    elif figures is not None:
                        figures[slot] += int(count)
                        if minutes:
                            figures[slot + stride] += int(minutes)
                        if reach:
                            figures[slot + 2 * stride] += int(reach)

    def read_json(self):
        stride, slots = self.stride, self.slots
        for path in self.job.files:
            with open(path, "rb") as file:
                document = json.loads(file.read())
            head = (document["unit"], document["period"], document["submittedAt"])
            figures = self.open(*head)
            for row in document["counts"]:
                campaign, channel, count = row["campaign"], row["channel"], row["count"]
                slot = slots[campaign].get(channel) if campaign in slots else None
                if slot is None or type(count) is not int or count < 0:
                    self.refused.append((*head, campaign, channel, str(count)))
                elif figures is not None:
                    figures[slot] += count
                    if row["minutes"]:
                        figures[slot + stride] += row["minutes"]
                    if row["reach"]:
                        figures[slot + 2 * stride] += row["reach"]

    def aggregates(self):
        by_unit, by_period = {}, {}
        for (unit, period), (_, figures) in self.newest.items():
            for table, key in ((by_unit, unit), (by_period, period)):
                known = table.get(key)
                table[key] = figures if known is None else array("q", map(add, known, figures))
        total = self.blank
        for figures in by_period.values():
            total = array("q", map(add, total, figures))
        totals = [
            (campaign, channel, *(total[slot + self.stride * quantity] for quantity in range(3)))
            for campaign, slots in self.slots.items()
            for channel, slot in slots.items()
        ]
        units = [(unit, *sums) for unit, figures in by_unit.items() for sums in self.measures(figures)]
        weeks = [
            (campaign, measure, period, *sums)
            for period, figures in by_period.items()
            for campaign, measure, *sums in self.measures(figures)
        ]
        return totals, units, weeks

    def measures(self, figures):
        names = [self.job.measures[channel] for channel in self.channels]
        for campaign, slots in self.slots.items():
            start = slots[self.channels[0]]
            for measure in dict.fromkeys(names):
                first = start + names.index(measure)
                last = first + names.count(measure)
                yield campaign, measure, *(
                    sum(figures[first + self.stride * quantity : last + self.stride * quantity]) for quantity in range(3)
                )


def write_with_openpyxl(path, sheets):
    # It would import numpy if it could, for nothing but types that do not occur: a third of the time of a small job.
    sys.modules["numpy"] = None
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    for name, (header, rows) in sheets.items():
        sheet = workbook.create_sheet(name)
        sheet.append(header)
        for row in rows:
            sheet.append(row)
    workbook.save(path)


job = Job()
submissions = Submissions(job)
if job.is_json:
    submissions.read_json()
else:
    submissions.read_csv()
job.write(*submissions.aggregates(), submissions.refused, write_with_openpyxl)
