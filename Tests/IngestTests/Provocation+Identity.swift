// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension Provocation {
  static let identity: [Provocation] = [
    Provocation(
      .unknownUnit,
      rows("Huyện An Bình,2024-W28,,ten-mien-vn,social,1,,,"),
      row: 2,
      line: 2,
      column: 1,
      "unit",
      found: "Huyện An Bình"
    ),
    Provocation(
      .unknownUnit,
      in: "a.json",
      #"{"unit":["an-bien"],"period":"2024-W28","counts":[{"campaign":"ten-mien-vn","channel":"social"}]}"#,
      line: 1,
      "unit",
      found: "[…]"
    ),
    Provocation(.ambiguousUnit, in: "an-bien an-minh.csv", rows(",2024-W28,,ten-mien-vn,social,1,,,"), row: 2, line: 2),
    Provocation(.noUnit, rows(",2024-W28,,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 1, "unit"),
    Provocation(.noPeriod, rows("an-bien,,,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 2, "period"),
    Provocation(
      .badPeriod,
      rows(good, "an-bien,2024-W54,,ten-mien-vn,social,1,,,"),
      row: 3,
      line: 3,
      column: 2,
      "period",
      found: "2024-W54"
    ),
    Provocation(.disagree, in: "2024-W29.csv", rows(good)),
    Provocation(.unitNotValid, rows("an-bien,2025-W28,,ten-mien-vn,social,1,,,"), row: 2, line: 2, column: 1, "unit"),
    Provocation(
      .unknownCampaign,
      rows("an-bien,2024-W28,,An toàn giao thông,social,1,,,"),
      row: 2,
      line: 2,
      column: 4,
      "campaign"
    ),
    Provocation(
      .unknownChannel,
      rows("an-bien,2024-W28,,ten-mien-vn,pano,1,,,"),
      row: 2,
      line: 2,
      column: 5,
      "channel"
    ),
    Provocation(
      .unknownChannel,
      rows("an-bien,2024-W28,,ten-mien-vn,*,none,,,"),
      row: 2,
      line: 2,
      column: 5,
      "channel"
    ),
    Provocation(
      .unknownChannel,
      rows("an-bien,2024-W28,,ten-mien-vn,,1,,,"),
      row: 2,
      line: 2,
      column: 5,
      "channel",
      found: ""
    ),
    Provocation(
      .badTime,
      rows("an-bien,2024-W28,hôm qua,ten-mien-vn,social,1,,,"),
      row: 2,
      line: 2,
      column: 3,
      "submitted_at"
    ),
    Provocation(.noTime, rows(good, "an-minh,2024-W28,,ten-mien-vn,social,1,,,"), row: 3),
    Provocation(.timeDisagrees, in: "an-bien_20240716.csv", rows(good)),
    Provocation(
      .periodWithoutYear,
      rows("an-bien,Tuần 28,,ten-mien-vn,social,1,,,"),
      row: 2,
      line: 2,
      column: 2,
      "period"
    ),
    Provocation(.badRevision, "revision,\(canonical)\ncuối,\(good)", row: 2, line: 2, column: 1, "revision"),
    Provocation(.badRevision, "revision,\(canonical)\n0,\(good)", row: 2, line: 2, column: 1, "revision"),
    Provocation(.badKind, "kind,\(canonical)\nnháp,\(good)", row: 2, line: 2, column: 1, "kind"),
    Provocation(.oddPeriod, rows("an-bien,2024-07-09..2024-07-15,,ten-mien-vn,social,1,,,")),
    Provocation(
      .preambleDisagrees,
      "Đơn vị báo cáo: Huyện An Minh\n\(rows(good))",
      row: 3,
      line: 3,
      column: 1,
      "unit",
      found: "an-bien"
    ),
    Provocation(
      .preambleDisagrees,
      "Kỳ báo cáo: Tuần 29 năm 2024\n\(rows(good))",
      row: 3,
      line: 3,
      column: 2,
      "period",
      found: "2024-W28"
    ),
    Provocation(
      .timeDisagrees,
      "Ngày gửi: 13/7/2024\n\(rows(good))",
      row: 3,
      line: 3,
      column: 3,
      "submitted_at",
      found: "2024-07-12"
    ),
    Provocation(
      .unknownUnit,
      "Đơn vị báo cáo: Huyện An Bình\n\(rows(",2024-W28,,ten-mien-vn,social,1,,,"))",
      row: 1,
      line: 1,
      column: 1,
      found: "Huyện An Bình"
    ),
  ]
}
