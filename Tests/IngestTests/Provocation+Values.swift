// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension Provocation {
  static let values: [Provocation] = [
    Provocation(
      .notNumber,
      rows("an-bien,2024-W28,,ten-mien-vn,social,mười hai,,,"),
      row: 2,
      line: 2,
      column: 6,
      "count",
      found: "mười hai"
    ),
    Provocation(
      .notNumber,
      in: "a.json",
      json(#"{"campaign":"ten-mien-vn","channel":"social","count":true}"#),
      line: 1,
      "counts[1].count",
      found: "true"
    ),
    Provocation(.negative, rows("an-bien,2024-W28,,ten-mien-vn,social,-3,,,"), row: 2, line: 2, column: 6, "count"),
    Provocation(
      .fraction,
      rows("an-bien,2024-W28,,ten-mien-vn,social,1,,\"12,5\","),
      row: 2,
      line: 2,
      column: 8,
      "reach"
    ),
    Provocation(.exponent, rows("an-bien,2024-W28,,ten-mien-vn,social,1e3,,,"), row: 2, line: 2, column: 6, "count"),
    Provocation(
      .overflow,
      rows("an-bien,2024-W28,,ten-mien-vn,social,99999999999999999999,,,"),
      row: 2,
      line: 2,
      column: 6,
      "count"
    ),
    Provocation(
      .numberStyle,
      rows("an-bien,2024-W28,,ten-mien-vn,commune-loudspeaker,1,1.250 giờ,,"),
      row: 2,
      line: 2,
      column: 7,
      "minutes"
    ),
    Provocation(
      .approximate,
      rows("an-bien,2024-W28,,ten-mien-vn,social,1,,gần 1.300,"),
      row: 2,
      line: 2,
      column: 8,
      "reach"
    ),
    Provocation(
      .hours,
      rows("an-bien,2024-W28,,ten-mien-vn,commune-loudspeaker,1,2 giờ 30 phút,,"),
      row: 2,
      line: 2,
      column: 7,
      "minutes"
    ),
    Provocation(.repeatedRow, rows(good, "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,2,,,", good), row: 4, line: 4),
    Provocation(
      .statedTotalDiffers,
      rows(good, "an-bien,2024-W28,2024-07-12,Tổng cộng,,50,,,"),
      row: 3,
      line: 3,
      column: 6,
      "count",
      found: "50"
    ),
    Provocation(
      .totalRow,
      rows(good, "an-bien,2024-W28,2024-07-12,Tổng cộng,,1,,,"),
      row: 3,
      line: 3,
      column: 6,
      "count"
    ),
    Provocation(
      .channelNotExpected,
      rows("an-bien,2024-W28,,ten-mien-vn,provincial-tv,1,,,"),
      row: 2,
      line: 2,
      column: 5,
      "channel"
    ),
    Provocation(
      .nothingWithFigures,
      rows("an-bien,2024-W28,,*,,5,,,"),
      row: 2,
      line: 2,
      column: 6,
      "count",
      found: "5"
    ),
    Provocation(
      .nothingWithFigures,
      rows(good, "an-bien,2024-W28,2024-07-12,*,,none,,,"),
      row: 3,
      line: 3,
      column: 4,
      "campaign",
      found: "*"
    ),
    Provocation(
      .quantityElsewhere,
      rows("an-bien,2024-W28,,ten-mien-vn,workshop,02 cuộc/150 người,,100,"),
      row: 2,
      line: 2,
      column: 6,
      "count"
    ),
    Provocation(
      .mixedNumberStyle,
      rows("an-bien,2024-W28,,ten-mien-vn,social,1.250,,,", "an-bien,2024-W28,,ten-mien-vn,portal,\"1,300\",,,"),
      row: 3,
      line: 3,
      column: 6,
      "count"
    ),
    Provocation(
      .cumulativeBelow,
      "unit,period,campaign,channel,Trong kỳ,Lũy kế từ đầu đợt\nan-bien,2024-W28,ten-mien-vn,social,5,3",
      row: 2,
      line: 2,
      column: 6,
      "Lũy kế từ đầu đợt",
      found: "3"
    ),
    Provocation(
      .unitOfCount,
      "unit,period,campaign,channel,Đơn vị tính,count\nan-bien,2024-W28,ten-mien-vn,leaflet,1000 bản,5",
      row: 2,
      line: 2,
      column: 5,
      "Đơn vị tính",
      found: "1000 bản"
    ),
  ]
}
