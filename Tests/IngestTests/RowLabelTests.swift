// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Rows that sum up the others, or speak of other days, in tables whose rows need no name.
@Suite struct RowLabelTests {
  private let head =
    "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\nNội dung: Tên miền .vn;\nTT;Xã;Mạng xã hội;Tờ rơi\n"

  private let communes = "1;Xã Đông Thái;10;20\n2;Xã Đông Yên;20;40\n"

  private func counts(_ reading: FileReading) -> [String] {
    reading.facts.map { $0.replacing("an-bien 2024-W28  ten-mien-vn ", with: "") }
  }

  /// What is said beside that the column of communes is not known.
  private func codes(_ reading: FileReading) -> [FindingCode] { reading.codes.filter { $0 != .unknownColumn } }

  private let expected = ["social 10/./.", "leaflet 20/./.", "social 20/./.", "leaflet 40/./."]

  @Test(
    arguments: [
      "Toàn huyện", "Tổng toàn huyện", "Cộng toàn huyện", "Tổng hợp", "T.Cộng", "TC", "Tổng cộng tuần 28",
      "Tổng cộng (huyện)", "Tổng cộng 02 xã", "Tổng số liệu", "Cả tuần", "Tổng tuần", "TỔNG CỘNG:", "Huyện An Biên", "",
    ]
  )
  func `a total is compared and never added`(label: String) {
    let reading = read(head + communes + ";\(label);30;60")
    #expect(counts(reading) == expected && codes(reading) == [], "\(reading.findings)")
    #expect(reading.findings(.totalRow).count == 1)
  }

  @Test func `a total may stand above its rows, and may be wrong`() {
    let above = read(head + ";Toàn huyện;30;60\n" + communes)
    #expect(counts(above) == expected && codes(above) == [], "\(above.findings)")
    let wrong = read(head + communes + ";Toàn huyện;31;60")
    #expect(counts(wrong) == expected && codes(wrong) == [.statedTotalDiffers], "\(wrong.findings)")
  }

  @Test(
    arguments: [
      "Lũy kế", "Lũy kế từ đầu đợt đến nay", "Tuần trước", "Kỳ trước", "Cùng kỳ năm 2023", "Tăng/giảm",
      "Tăng (+), giảm (-)",
      "Kế hoạch", "Kế hoạch tuần 29", "Chỉ tiêu giao", "Tỷ lệ đạt (%)", "So với tuần trước", "Số kỳ trước",
      "Số liệu tuần trước", "Ước tuần tới", "Dự kiến tuần 29", "KH năm",
    ]
  )
  func `figures of other days and plans are not added, and that is said`(label: String) {
    let reading = read(head + communes + ";\(label);35;75")
    #expect(counts(reading) == expected && codes(reading) == [], "\(reading.findings)")
    #expect(reading.choices.contains { $0.subject.english == "rows not added, of other periods or plans" })
  }

  @Test(
    arguments: [
      ("3;Xã Hưng Yên;30;60", true), (";;31;60", true), (";Huyện An Biên;31;60", true), ("3;Xã Hưng Yên;30;61", false),
      ("3;Xã Hưng Yên;30;60\n4;Xã Đông Hòa;1;1", false), ("3;Cộng tác viên;1;2", false), ("3;Cổng huyện;1;2", false),
    ]
  )
  func `a last row that only its figures make a total is refused`(rows: String, isRefused: Bool) {
    let reading = read(head + communes + rows)
    #expect(codes(reading) == (isRefused ? [.rowUnsure] : []), "\(reading.findings)")
    #expect(Array(counts(reading).prefix(4)) == expected)
    #expect(counts(reading).count == expected.count + (isRefused ? 0 : 2 * rows.split(separator: "\n").count))
  }

  @Test func `days are rows as communes are, and plans may stand in a column beside the names`() {
    let days = read(
      "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\nNội dung: Tên miền .vn;\nNgày;Mạng xã hội;Tờ rơi\n"
        + "08/7;10;20\n09/7;20;40\nCả tuần;30;60"
    )
    #expect(counts(days) == expected, "\(days.findings)")
    let plans = read(
      "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\nNội dung;Hình thức;Loại;Số lượng\n"
        + "Tên miền .vn;Mạng xã hội;Kế hoạch;12\nTên miền .vn;Mạng xã hội;Thực hiện;10"
    )
    #expect(counts(plans) == ["social 10/./."], "\(plans.findings)")
  }

  @Test(
    arguments: [
      ("Loại;Số lượng\nTên miền .vn;Mạng xã hội;Giao;12\nTên miền .vn;Mạng xã hội;Đạt;10", [], 2),
      (
        "Thời gian;Số lượng\nTên miền .vn;Mạng xã hội;Tuần trước;2\nTên miền .vn;Mạng xã hội;Tuần này;10",
        ["social 10/./."], 0
      ),
      ("Tháng;Số lượng\nTên miền .vn;Mạng xã hội;6;12\nTên miền .vn;Mạng xã hội;7;10", [], 2),
      (
        "Từ ngày;Số lượng\nTên miền .vn;Mạng xã hội;01/7/2024;12\nTên miền .vn;Mạng xã hội;08/7/2024;10",
        [], 2
      ),
      ("Ngôn ngữ;Số lượng\nTên miền .vn;Mạng xã hội;Tất cả;10\n;;Trong đó tiếng Khmer;3", ["social 10/./."], 0),
      (
        "Loại;Số lượng\nTên miền .vn;Mạng xã hội;A;12\nTên miền .vn;Tờ rơi;B;10", ["social 12/./.", "leaflet 10/./."], 0
      ),
      (
        "Xã;Số lượng\nTên miền .vn;Mạng xã hội;A;12\nTên miền .vn;Mạng xã hội;B;10",
        ["social 12/./.", "social 10/./."], 0
      ),
      (
        "Kinh phí;Số lượng\nTên miền .vn;Mạng xã hội;500;12\nTên miền .vn;Mạng xã hội;600;10",
        ["social 12/./.", "social 10/./."], 0
      ),
    ] as [(String, [String], Int)]
  )
  func `rows that only a column of something unknown tells apart are not added`(
    table: String,
    expected: [String],
    refused: Int
  ) {
    let reading = read(
      "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\nNội dung;Hình thức;" + table
    )
    #expect(counts(reading) == expected, "\(reading.findings)")
    #expect(reading.refused.map(\.code) == Array(repeating: .rowUnsure, count: refused))
  }
}
