// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Unknown headings below known ones: pages add up, parts never do, anything else is an error.
@Suite struct SubheadingTests {
  private let head = "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\n"

  private func facts(_ reading: FileReading) -> [String] {
    reading.facts.map { $0.replacing("an-bien 2024-W28  ten-mien-vn ", with: "") }
  }

  @Test(
    arguments: [
      (
        "Nội dung;Mạng xã hội;;;Tờ rơi\n;Facebook;Zalo;Kênh ABC;\nTên miền .vn;1;2;3;5",
        ["leaflet 5/./.", "social 1/./.", "social 2/./.", "social 3/./."]
      ),
      ("Nội dung;Mạng xã hội;\n;Trang An Biên;Lượt tiếp cận\nTên miền .vn;1;90", ["social ././90", "social 1/./."]),
      (
        "Nội dung;Mạng xã hội;;;Tờ rơi\n;Tổng số;Trong đó: Facebook;Zalo;\nTên miền .vn;10;2;3;5",
        ["social 10/./.", "leaflet 5/./."]
      ),
      ("Nội dung;Mạng xã hội;Trong đó: Zalo\nTên miền .vn;10;2", ["social 10/./."]),
      (
        "Nội dung;Tờ rơi;;\n;Tổng số;Trong đó;\n;;Tiếng Khmer;Tiếng Việt\nTên miền .vn;10;2;3", ["leaflet 10/./."]
      ),
      (
        "Nội dung;Tài liệu;;\n;Tổng số;Trong đó;\n;;Tờ rơi;Sổ tay\nTên miền .vn;5;2;3",
        ["leaflet 2/./.", "handbook 3/./."]
      ),
    ] as [(String, [String])]
  )
  func `pages add up and parts do not`(table: String, expected: [String]) {
    for text in [head + table, "Đơn vị;" + table.replacing("\n", with: "\nAn Biên;")] {
      // Without lines above it the first row is a header by itself.
      let reading = read(text.replacing("An Biên;;", with: ";;"), as: "Tuan 28 nam 2024.csv")
      #expect(facts(reading).sorted() == expected.sorted(), "\(reading.findings)\n\(text)")
      #expect(reading.codes == [], "\(reading.findings)\n\(text)")
    }
  }

  @Test(
    arguments: [
      ("Nội dung;Tờ rơi;\n;Tiếng Việt;Tiếng Khmer\nTên miền .vn;1;2", [], 2),
      ("Nội dung;Mạng xã hội;;\n;Số trang;Bài đăng;Lượt xem\nTên miền .vn;1;2;3", ["social 2/./3"], 1),
      ("Nội dung;Mạng xã hội;;\n;Facebook;Zalo;Số thành viên\nTên miền .vn;1;2;3", [], 3),
      ("Nội dung;Mạng xã hội;;\n;Facebook;Zalo (lượt xem);Bài đăng\nTên miền .vn;1;2;3", ["social 3/./."], 2),
      ("Hình thức;Tên miền .vn;\n;Facebook;Zalo\nMạng xã hội;1;2", [], 2),
      ("Nội dung;Mạng xã hội;;;\n;Facebook;Zalo;Chia sẻ;Bình luận\nTên miền .vn;5;4;100;50", [], 4),
      ("Nội dung;Mạng xã hội;\n;Facebook;Tiếng Khmer\nTên miền .vn;5;4", [], 2),
      ("Nội dung;Mạng xã hội;\n;Facebook;Đạt\nTên miền .vn;5;4", [], 2),
      ("Nội dung;Tờ rơi;\n;Trong đó: tiếng Khmer;Trong đó: tiếng Hoa\nTên miền .vn;1;2", [], 2),
    ] as [(String, [String], Int)]
  )
  func `what is neither is an error`(table: String, expected: [String], errors: Int) {
    let reading = read(head + table)
    #expect(facts(reading) == expected, "\(reading.findings)")
    #expect(reading.findings(.unknownColumn).filter { $0.severity == .error }.count == errors, "\(reading.findings)")
    #expect(!reading.isTakenInFull)
  }
}

/// Columns of totals are compared with their row and never added.
@Suite struct RowTotalTests {
  private let head = "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\n"

  @Test(
    arguments: [
      ("Nội dung;Mạng xã hội;Cổng thông tin điện tử;Tổng số\nTên miền .vn;1;2;3", 0),
      ("Nội dung;Mạng xã hội;Bản tin thông tin cơ sở;Tổng số\nTên miền .vn;1;2;4", 0),
      ("Nội dung;Cổng thông tin điện tử;Bản tin thông tin cơ sở;Tổng số\nTên miền .vn;1;2;4", 1),
      ("Nội dung;Tổng cộng;Tờ rơi\nTên miền .vn;9;1", 1), ("Nội dung;Tổng cộng;Tờ rơi\nTên miền .vn;9;", 1),
      ("Nội dung;Tổng cộng;Mạng xã hội;Tờ rơi\nTên miền .vn;9;1;2", 0),
      ("Nội dung;Cộng;Mạng xã hội - lượt tiếp cận;Tờ rơi\nTên miền .vn;9;1;2", 0),
      ("Hình thức;Tên miền .vn;PC dịch bệnh;Tổng\nMạng xã hội;1;2;4", 1),
      ("Hình thức;Tên miền .vn;PC dịch bệnh;Tổng\nMạng xã hội;1;2;3", 0),
      ("Hình thức;Tên miền .vn;PC dịch bệnh;Tổng\nMạng xã hội;1;x1;3", 0),
      ("Nội dung;Tài liệu;;Mạng xã hội\n;Tổng số;Tờ rơi;\nTên miền .vn;3;2;9", 1),
      ("Nội dung;Tài liệu;;Mạng xã hội\n;Tổng số;Tờ rơi;\nTên miền .vn;2;2;9", 0),
    ] as [(String, Int)]
  )
  func `a total is compared where the units of count agree`(table: String, differing: Int) {
    let reading = read(head + table)
    #expect(reading.findings(.rowTotalDiffers).count == differing, "\(reading.findings)")
    #expect(reading.findings(.unknownColumn).isEmpty)
  }

  @Test func `what differs is named with both numbers`() {
    let reading = read(head + "Nội dung;Tờ rơi;Tổng số\nTên miền .vn;1.000;1.200")
    let finding = reading.findings(.rowTotalDiffers).first
    #expect(finding?.location.column == 3 && finding?.location.row == 4)
    #expect(finding?.parts == ["stated": .number(1200), "sum": .number(1000)])
    #expect(reading.countedObservations == 1)
  }
}

/// Headings whose letters were lost are named cell by cell.
@Suite struct LostHeadingTests {
  @Test(
    arguments: [
      ("Nội dung;Hình th?c;S? lượng", ["2 Hình th?c", "3 S? lượng"]),
      ("N?i dung;Hình th?c;S? lư?ng", ["1 N?i dung", "2 Hình th?c", "3 S? lư?ng"]),
      ("Nội dung;M\u{FFFD}ng xã hội;T\u{FFFD} rơi", ["2 M\u{FFFD}ng xã hội", "3 T\u{FFFD} rơi"]),
    ] as [(String, [String])]
  )
  func `each is named with its cell`(header: String, expected: [String]) {
    let above = "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\n"
    for lines in ["", above] {
      let reading = read(lines + header + "\nTên miền .vn;Mạng xã hội;5")
      #expect(reading.verdict == .unreadable && reading.codes == expected.map { _ in .lostText })
      #expect(reading.findings.map { "\($0.location.column ?? 0) \($0.found ?? "")" } == expected)
      #expect(reading.findings.allSatisfy { $0.location.row == (lines.isEmpty ? 1 : 3) })
    }
  }
}
