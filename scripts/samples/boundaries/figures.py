# SPDX-License-Identifier: Apache-2.0
"""Invented figures: a number is drawn from the digest of what it is of, so it never changes."""

import dataclasses
import hashlib

CAMPAIGNS = ["chinh-quyen-hai-cap", "an-toan-tren-mang"]
CAMPAIGN_NAMES = {
    "chinh-quyen-hai-cap": "Vận hành chính quyền địa phương hai cấp",
    "an-toan-tren-mang": "An toàn trên không gian mạng",
}

# Of each channel: its name, its measure, the greatest number of a district, and what else is said of it.
CHANNELS = {
    "portal": ("Cổng/trang thông tin điện tử", "articles", 9, None),
    "social": ("Mạng xã hội", "articles", 20, "reach"),
    "district-broadcast": ("Truyền thanh - truyền hình cấp huyện", "broadcasts", 12, "minutes"),
    "commune-loudspeaker": ("Đài truyền thanh cấp xã", "broadcasts", 90, "minutes"),
    "workshop": ("Hội nghị, hội thảo, tọa đàm", "events", 4, "reach"),
    "leaflet": ("Tờ rơi, tờ gấp", "leaflets", 900, None),
}


@dataclasses.dataclass(frozen=True)
class Row:
    campaign: str
    channel: str
    count: int | None
    minutes: int | None = None
    reach: int | None = None


def draw(*names: object, most: int) -> int:
    digest = hashlib.sha256("|".join(map(str, names)).encode()).digest()
    return int.from_bytes(digest[:6], "big") % (most + 1)


def rows(unit: str, week: int, is_district: bool, version: int = 1) -> list[Row]:
    """What a unit says of one week; a count of None is "nothing happened"."""
    found = []
    for campaign in CAMPAIGNS:
        for channel, (_, _, most, also) in CHANNELS.items():
            if channel == "district-broadcast" and not is_district:
                continue
            key = (unit, week, campaign, channel)
            if draw(*key, "left out", most=9) < 2:
                continue
            if draw(*key, "none", most=11) == 0:
                found.append(Row(campaign, channel, None))
                continue
            count = draw(*key, version, most=most if is_district else max(2, most // 4))
            minutes = count * (5 + draw(*key, "minutes", most=10)) if also == "minutes" else None
            reach = count * (20 + draw(*key, "reach", most=180)) if also == "reach" else None
            found.append(Row(campaign, channel, count, minutes, reach))
    return found
