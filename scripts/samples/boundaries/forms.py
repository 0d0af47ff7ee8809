# SPDX-License-Identifier: Apache-2.0
"""The forms in which offices write their reports."""

import csv
import datetime
import io
import json

from figures import CAMPAIGN_NAMES, CHANNELS, Row

LONG = ["Đơn vị báo cáo", "Kỳ báo cáo", "Thời điểm gửi", "Nội dung tuyên truyền", "Hình thức tuyên truyền", "Số lượng",
        "Thời lượng (phút)", "Lượt tiếp cận", "Ghi chú"]
CANONICAL = ["unit", "period", "submitted_at", "campaign", "channel", "count", "minutes", "reach", "note"]


def text(number: int | None, nothing: str = "") -> str:
    return nothing if number is None else str(number)


def dotted(number: int | None) -> str:
    return "" if number is None else f"{number:,}".replace(",", ".")


def table(rows: list[list[str]], delimiter: str, line_end: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return out.getvalue()


def canonical(reports: list, delimiter: str = ",") -> bytes:
    rows = [CANONICAL]
    for report in reports:
        for row in report.rows:
            rows.append([report.unit, report.period, report.at, row.campaign, row.channel, text(row.count, "none"),
                         text(row.minutes), text(row.reach), ""])
    return table(rows, delimiter, "\n").encode()


def as_json(reports: list) -> bytes:
    def count(row: Row) -> dict:
        cell = {"campaign": row.campaign, "channel": row.channel, "count": "none" if row.count is None else row.count}
        return cell | {key: value for key, value in (("minutes", row.minutes), ("reach", row.reach)) if value is not None}

    objects = [{"unit": report.unit, "period": report.period, "submittedAt": report.at,
                "counts": [count(row) for row in report.rows]} for report in reports]
    return (json.dumps(objects, ensure_ascii=False, indent=1) + "\n").encode()


def day_and_time(at: str) -> str:
    return datetime.datetime.fromisoformat(at).strftime("%d/%m/%Y %H:%M")


def week_in_words(period: str) -> str:
    return f"Tuần {int(period[-2:])} năm {period[:4]}"


def long(reports: list, names: dict[str, str], delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    """A row a figure, Vietnamese headings; times with the day first, thousands dotted."""
    rows = [LONG]
    for report in reports:
        for row in report.rows:
            rows.append([names[report.unit], week_in_words(report.period), day_and_time(report.at),
                         CAMPAIGN_NAMES[row.campaign], CHANNELS[row.channel][0], text(row.count, "không"),
                         text(row.minutes), dotted(row.reach), ""])
    return table(rows, delimiter, "\r\n").encode(encoding)


def wide(report, name: str | None) -> bytes:
    """A row a campaign, a column a channel; without a name unit and week stand in the file's name only."""
    head = ["Đơn vị", "Kỳ báo cáo"] if name else []
    labels = []
    for channel, (title, _, _, also) in CHANNELS.items():
        labels.append((channel, "count", title))
        if also == "minutes":
            labels.append((channel, "minutes", f"{title} (phút)"))
        if also == "reach":
            labels.append((channel, "reach", f"{title} ({'lượt tiếp cận' if channel == 'social' else 'lượt người dự'})"))
    rows = [head + ["Nội dung tuyên truyền"] + [title for _, _, title in labels] + ["Thời điểm gửi"]]
    for campaign, title in CAMPAIGN_NAMES.items():
        own = {row.channel: row for row in report.rows if row.campaign == campaign}
        cells = []
        for channel, quantity, _ in labels:
            row = own.get(channel)
            value = getattr(row, quantity) if row else None
            cells.append("-" if row and row.count is None and quantity == "count" else text(value))
        rows.append(([name, week_in_words(report.period)] if name else []) + [title] + cells + [day_and_time(report.at)])
    return table(rows, ";", "\r\n").encode("utf-8-sig")
