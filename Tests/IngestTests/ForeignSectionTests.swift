// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Rows below a title that speaks of other days, plans or units are not the file's.
@Suite struct ForeignSectionTests {
  private let head =
    "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\nTT;Nội dung;Hình thức;Số lượng\n"

  private func read(_ rows: String) -> FileReading { IngestTests.read(head + rows) }

  @Test(
    arguments: [
      "II. Kết quả lũy kế từ đầu đợt đến nay", "II. KẾ HOẠCH TUẦN 29", "II;Tuần 27 (kỳ trước)", "Tuần 27 năm 2024",
      "Đơn vị: UBND huyện An Minh", "II;UBND huyện An Minh", "II;Kết quả tháng 7", "Trong đó bằng tiếng Khmer:",
      "Chi tiết theo xã:", "II;CÁC XÃ", "II. Phương hướng, nhiệm vụ tuần tới", "B. Số liệu từ đầu năm",
    ]
  )
  func `they are refused`(title: String) {
    for header in ["", "TT;Nội dung;Hình thức;Số lượng\n"] {
      let reading = read("1;Tên miền .vn;Mạng xã hội;10\n\(title);\n\(header)1;Tên miền .vn;Mạng xã hội;100")
      #expect(reading.facts == ["an-bien 2024-W28  ten-mien-vn social 10/./."], "\(reading.findings)")
      #expect(reading.refused.map(\.code) == [.secondTable], "\(reading.findings)")
    }
  }

  @Test(
    arguments: [
      "II. Kết quả trong tuần", "Tuần 28", "II;Tuần 28 năm 2024", "Đơn vị: UBND huyện An Biên", "II. Mạng xã hội",
      "Từ ngày 08/7/2024 đến ngày 14/7/2024", "II. Phòng, chống dịch bệnh", "(Tiếp theo)",
    ]
  )
  func `what is the file's own counts`(title: String) {
    let reading = read("1;Tên miền .vn;Mạng xã hội;10\n\(title);\n1;Tên miền .vn;Mạng xã hội;100")
    #expect(reading.countedObservations == 2 && reading.refused.isEmpty, "\(reading.findings)")
  }

  @Test func `a title numbered alike or naming the period ends what it began`() {
    let alike = read("I;Kế hoạch tuần 29\n1;Tên miền .vn;Mạng xã hội;9\nII;Kết quả\n1;Tên miền .vn;Mạng xã hội;10")
    #expect(alike.facts == ["an-bien 2024-W28  ten-mien-vn social 10/./."], "\(alike.findings)")
    let named = read("Tuần 27;\n1;Tên miền .vn;Mạng xã hội;9\nTuần 28;\n1;Tên miền .vn;Mạng xã hội;10")
    #expect(named.facts == ["an-bien 2024-W28  ten-mien-vn social 10/./."], "\(named.findings)")
    let unit = read("Đơn vị: UBND huyện An Minh;\nTuần 28;\n1;Tên miền .vn;Mạng xã hội;10")
    #expect(unit.facts == [], "\(unit.findings)")
  }
}
