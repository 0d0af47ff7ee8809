// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Titles of what the catalogue does not know end the section above them, and clashes leave nothing to chance.
@Suite struct UnknownSectionTests {
  private let head = "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\n"

  @Test(arguments: [
    "Nội dung khác: An toàn giao thông", "Nội dung khác", "2. Tuyên truyền an toàn giao thông",
    "TUYÊN TRUYỀN AN TOÀN GIAO THÔNG", "Chuyên đề phòng cháy", "Tuyên truyền về bầu cử",
  ])
  func `a title that announces another campaign ends the section`(title: String) {
    let reading = read(
      head + "TT;Hình thức;Số lượng\nI;Tên miền .vn;\n1;Mạng xã hội;10\n\(title);;\n1;Mạng xã hội;30"
    )
    #expect(reading.facts == ["an-bien 2024-W28  ten-mien-vn social 10/./."])
    #expect(reading.refused.map(\.location.row) == [6] && reading.refused.map(\.code) == [.unknownCampaign])
  }

  @Test(arguments: [
    "Tuyên truyền miệng", "Tuyên truyền trên loa truyền thanh", "Kết quả cụ thể", "Hình thức trực quan",
    "Tuyên truyền thông qua báo chí", "Nội dung tuyên truyền",
  ])
  func `a title of ways to spread a campaign does not end its section`(title: String) {
    let reading = read(
      head + "TT;Hình thức;Số lượng\nI;Tên miền .vn;\n1;Mạng xã hội;10\n\(title);;\n1;Tờ rơi;30"
    )
    #expect(
      reading.facts == ["an-bien 2024-W28  ten-mien-vn social 10/./.", "an-bien 2024-W28  ten-mien-vn leaflet 30/./."],
      "\(reading.findings)"
    )
  }

  @Test func `of rows that only an unknown column tells apart neither counts`() {
    let reading = read(
      head + "Nội dung;Hình thức;Loại;Số lượng\nTên miền .vn;Mạng xã hội;Giao;10\nTên miền .vn;Mạng xã hội;Đạt;30\n"
        + "Tên miền .vn;Tờ rơi;Đạt;5"
    )
    #expect(reading.facts == ["an-bien 2024-W28  ten-mien-vn leaflet 5/./."])
    #expect(reading.refused.map(\.code) == [.rowUnsure, .rowUnsure])
    #expect(Set(reading.refused.compactMap(\.location.row)) == [4, 5])
  }

  @Test func `of columns that say the same neither is read`() {
    let reading = read(head + "Nội dung;MXH (bài đăng);Tờ rơi;Mạng xã hội\nTên miền .vn;2;7;3")
    #expect(reading.facts == ["an-bien 2024-W28  ten-mien-vn leaflet 7/./."])
    #expect(reading.codes == [.repeatedColumn])
    let alone = read(head + "Nội dung;MXH (bài đăng);Mạng xã hội\nTên miền .vn;2;3")
    #expect(alone.facts == [] && alone.codes.contains(.repeatedColumn))
  }
}
