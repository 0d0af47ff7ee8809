# SPDX-License-Identifier: Apache-2.0
"""Who sends what: two weeks of districts, the week in which they end, and a week of communes."""

import dataclasses
import datetime

import figures
import forms
import roster

MONDAYS = {25: datetime.date(2025, 6, 16), 26: datetime.date(2025, 6, 23), 27: datetime.date(2025, 6, 30),
           28: datetime.date(2025, 7, 7)}
# Nothing comes of these.
SILENT = {(27, "xa-tien-hai"), (27, "dac-khu-tho-chau"), (28, "xa-hon-nghe")}
# They send after the deadline, so many days after the week's end.
LATE = {(26, "an-bien"): 11, (28, "xa-van-khanh"): 4}
# The areas whose communes send a file each; the others' come in one file for all of them.
SINGLY = ["kien-luong", "chau-thanh", "an-bien", "phu-quoc", "kien-hai"]


@dataclasses.dataclass(frozen=True)
class Report:
    unit: str
    period: str
    at: str
    rows: tuple[figures.Row, ...]

    @property
    def week(self) -> int:
        return int(self.period[-2:])


def report(unit: str, week: int, is_district: bool, version: int = 1) -> Report:
    days = LATE.get((week, unit), 1) + 6
    minute = figures.draw(unit, week, "time", version, most=180) + (300 if version > 1 else 0)
    at = datetime.datetime.combine(MONDAYS[week] + datetime.timedelta(days), datetime.time(8)) \
        + datetime.timedelta(minutes=minute)
    return Report(unit, f"2025-W{week}", at.strftime("%Y-%m-%dT%H:%M:00+07:00"),
                  tuple(figures.rows(unit, week, is_district, version)))


def reports(units: dict[str, roster.Unit]) -> list[Report]:
    """What counts in the end, a report a unit and week."""
    found = []
    for week in (25, 26):
        for district in roster.districts(units):
            if district.id == "giang-thanh":
                found += [report(unit.id, week, False) for unit in roster.old_communes(units, district.id)]
            else:
                found.append(report(district.id, week, True))
    # The day before the change is the first of its week: one district reports it by itself.
    found.append(report("an-bien", 27, True))
    for week in (27, 28):
        for unit in roster.new_units(units):
            if (week, unit.id) not in SILENT:
                found.append(report(unit.id, week, False, version=2 if (week, unit.id) == (27, "xa-tay-yen") else 1))
    return found


def files(reports: list[Report], units: dict[str, roster.Unit]) -> dict[str, bytes]:
    """The files of the inbox, by path."""
    by_key = {(report.week, report.unit): report for report in reports}
    out: dict[str, bytes] = {}
    for week in (25, 26):
        out |= districts(week, by_key, units)
    for week in (27, 28):
        out |= communes(week, by_key, units)
    return out | planted(by_key, units)


def districts(week: int, by_key: dict, units: dict[str, roster.Unit]) -> dict[str, bytes]:
    def of(unit: str) -> Report:
        return by_key[week, unit]

    folder = f"Trước 01-7/Tuần {week}"
    parts = [by_key[week, unit.id] for unit in roster.old_communes(units, "giang-thanh")]
    names = {unit.id: f"{unit.name}, Huyện Giang Thành" for unit in roster.old_communes(units, "giang-thanh")}
    late = "Gửi muộn" if (week, "an-bien") in LATE else folder
    return {
        f"{folder}/rach-gia_2025-W{week}.csv": forms.canonical([of("rach-gia")]),
        f"{folder}/ha-tien_2025-W{week}.csv": forms.canonical([of("ha-tien")], ";"),
        f"{folder}/Huyện Kiên Lương tuần {week} năm 2025.csv": forms.long(
            [of("kien-luong")], {"kien-luong": "Huyện Kiên Lương"}),
        f"{folder}/BC tuan {week} - H. Hon Dat.csv": forms.long([of("hon-dat")], {"hon-dat": "UBND huyện Hòn Đất"}),
        f"{folder}/Tân Hiệp - tuần {week} (Huyện).csv": forms.wide(of("tan-hiep"), "Huyện Tân Hiệp"),
        f"{folder}/UBND huyen Chau Thanh - tuan {week} nam 2025.csv": forms.wide(of("chau-thanh"), None),
        f"{folder}/giong rieng t{week}.txt": forms.long(
            [of("giong-rieng")], {"giong-rieng": "H. Giồng Riềng"}, "\t", "utf-16"),
        f"{folder}/go-quao_2025-W{week}.csv": forms.canonical([of("go-quao")]),
        f"{late}/An Biên - tuần {week}.csv": forms.long([of("an-bien")], {"an-bien": "An Biên"}, ";"),
        f"{folder}/H. An Minh tuần {week}.csv": forms.long([of("an-minh")], {"an-minh": "H. An Minh"}),
        f"{folder}/vinh-thuan_2025-W{week}.csv": forms.canonical([of("vinh-thuan")]),
        f"{folder}/phu-quoc.json": forms.as_json([of("phu-quoc")]),
        f"{folder}/UBND huyện Kiên Hải.csv": forms.long([of("kien-hai")], {"kien-hai": "UBND huyện Kiên Hải"}),
        f"{folder}/UBND huyen U Minh Thuong - tuan {week} nam 2025.csv": forms.wide(of("u-minh-thuong"), None),
        f"{folder}/Các xã của huyện Giang Thành - tuần {week}.csv": forms.long(parts, names, ";"),
    }


def communes(week: int, by_key: dict, units: dict[str, roster.Unit]) -> dict[str, bytes]:
    folder = f"Từ 01-7/Tuần {week}"
    out = {}
    for district, members in roster.areas(units).items():
        sent = [by_key[week, unit.id] for unit in members if (week, unit.id) in by_key]
        if district not in SINGLY:
            names = {unit.id: unit.name for unit in members}
            out[f"{folder}/Các xã, phường thuộc {units[district].name} cũ.csv"] = forms.long(sent, names)
            continue
        for index, own in enumerate(sent):
            name = units[own.unit].name
            if own.unit == "xa-an-bien":
                out[f"{folder}/An Biên - tuần {week}.csv"] = forms.long([own], {own.unit: "An Biên"}, ";")
            elif index % 3 == 0:
                out[f"{folder}/{name} - tuần {week}.csv"] = forms.long([own], {own.unit: f"{name}, tỉnh An Giang"})
            elif index % 3 == 1:
                out[f"{folder}/{own.unit}_2025-W{week}.csv"] = forms.canonical([own])
            else:
                out[f"{folder}/{own.unit}.json"] = forms.as_json([own])
    return out


def planted(by_key: dict, units: dict[str, roster.Unit]) -> dict[str, bytes]:
    """What the README lists as planted."""
    ended = by_key[27, "an-bien"]
    lost = dataclasses.replace(by_key[27, "xa-go-quao"], unit="go-quao", period="2025-W28")
    early = dataclasses.replace(by_key[27, "dac-khu-phu-quoc"], period="2025-W26")
    return {
        "Từ 01-7/Tuần 27/UBND huyện An Biên - ngày 30-6.csv": forms.long([ended], {"an-bien": "UBND huyện An Biên"}),
        "Từ 01-7/Tuần 28/UBND huyện Gò Quao tuần 28.csv": forms.long([lost], {"go-quao": "Huyện Gò Quao"}),
        "Trước 01-7/Tuần 26/Dac khu Phu Quoc tuan 26.csv": forms.long([early], {early.unit: "Đặc khu Phú Quốc"}),
        "Trước 01-7/Tuần 25/Kiên Lương tuần 25.csv": forms.long(
            [by_key[25, "kien-luong"]], {"kien-luong": "Kiên Lương"}),
        "Từ 01-7/Tuần 27/Xã Tây Yên - tuần 27 (bản đầu).csv": forms.long(
            [report("xa-tay-yen", 27, False)], {"xa-tay-yen": "Xã Tây Yên"}),
    }
