# SPDX-License-Identifier: Apache-2.0
"""Names of campaigns and channels, as offices write them."""

from dataclasses import dataclass

CAMPAIGNS = ["dieu-tra-dtts", "ten-mien-vn", "phong-chong-mua-ban-nguoi", "phong-chong-dich-benh"]

FULL = dict(zip(CAMPAIGNS, [
    "Điều tra thực trạng kinh tế - xã hội 53 dân tộc thiểu số năm 2024",
    "Hiện diện trực tuyến tin cậy với tên miền .vn",
    "Phòng, chống mua bán người năm 2024",
    "Phòng, chống dịch bệnh gia súc, gia cầm",
], strict=True))

SHORT = dict(zip(CAMPAIGNS, ["Điều tra DTTS", "Tên miền .vn", "PC mua bán người", "PC dịch bệnh"], strict=True))


@dataclass(frozen=True)
class Channel:
    """A channel's name, what it counts, and its second quantity if it has one."""

    name: str
    unit: str
    second: str | None
    group: str

    @property
    def is_broadcast(self) -> bool:
        return self.second == "phút"


_ARTICLES, _BROADCASTS = "Tin, bài", "Phát thanh, truyền thanh"
_EVENTS, _LEAFLETS = "Hội nghị, sự kiện", "Tài liệu tuyên truyền"

CHANNELS = {
    "newspaper": Channel("Báo in, báo điện tử", "tin, bài", None, _ARTICLES),
    "magazine": Channel("Tạp chí", "tin, bài", None, _ARTICLES),
    "portal": Channel("Cổng/trang thông tin điện tử", "tin, bài", None, _ARTICLES),
    "social": Channel("Mạng xã hội", "bài đăng", "lượt tiếp cận", _ARTICLES),
    "newsletter": Channel("Bản tin thông tin cơ sở", "tin, bài", None, _ARTICLES),
    "noticeboard": Channel("Bảng tin công cộng", "tin", None, _ARTICLES),
    "provincial-radio": Channel("Phát thanh cấp tỉnh", "lượt phát", "phút", _BROADCASTS),
    "provincial-tv": Channel("Truyền hình cấp tỉnh", "lượt phát", "phút", _BROADCASTS),
    "district-broadcast": Channel("Truyền thanh - truyền hình cấp huyện", "lượt phát", "phút", _BROADCASTS),
    "commune-loudspeaker": Channel("Đài truyền thanh cấp xã", "lượt phát", "phút", _BROADCASTS),
    "workshop": Channel("Hội nghị, hội thảo, tọa đàm", "cuộc", "lượt người dự", _EVENTS),
    "event": Channel("Sự kiện, mít tinh, hội thi", "cuộc", "lượt người dự", _EVENTS),
    "advice-booth": Channel("Gian hàng tư vấn", "gian", "lượt người dự", _EVENTS),
    "leaflet": Channel("Tờ rơi, tờ gấp", "tờ", None, _LEAFLETS),
    "handbook": Channel("Sách hướng dẫn, sổ tay", "cuốn", None, _LEAFLETS),
    "video": Channel("Video, clip", "clip", None, _LEAFLETS),
}

SPOKEN = {
    "portal": "Trang TTĐT", "social": "MXH", "newsletter": "Bản tin cơ sở", "noticeboard": "Bảng tin",
    "district-broadcast": "Truyền thanh huyện", "commune-loudspeaker": "Loa truyền thanh xã", "workshop": "Hội nghị",
    "event": "Hội thi", "leaflet": "Tờ rơi", "handbook": "Sổ tay",
}
"""The same channels as people speak of them."""
