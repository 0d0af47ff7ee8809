// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Figures in thousands are multiplied where that is surely meant, and refused otherwise; never counted as units.
@Suite struct ScaleTests {
  private let head = "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\n"

  private func facts(_ text: String) -> [String] {
    read(head + text).facts.map { $0.replacing("an-bien 2024-W28  ten-mien-vn ", with: "") }
  }

  @Test(
    arguments: [
      ("Nội dung;Mạng xã hội;Tờ rơi (nghìn tờ)\nTên miền .vn;15;2,5", ["social 15/./.", "leaflet 2500/./."]),
      ("Nội dung;Tờ rơi (1.000 tờ)\nTên miền .vn;15", ["leaflet 15000/./."]),
      ("Nội dung;Tờ rơi (1000 tờ)\nTên miền .vn;gần 1,25", ["leaflet ~1250/./."]),
      ("Nội dung;Tờ rơi (x1000)\nTên miền .vn;2", ["leaflet 2000/./."]),
      (
        "Nội dung;Mạng xã hội;\n;Bài đăng;Lượt tiếp cận (nghìn lượt)\nTên miền .vn;15;4,3", ["social 15/./4300"]
      ),
      ("Nội dung;MXH;Mạng xã hội - lượt tiếp cận (nghìn)\nTên miền .vn;15;4,3", ["social 15/./4300"]),
      ("Nội dung;Hình thức;Số lượng (nghìn tờ)\nTên miền .vn;Tờ rơi;1.250,5", ["leaflet 1250500/./."]),
      ("Đơn vị tính: 1.000 tờ;\nNội dung;Tờ rơi\nTên miền .vn;15", ["leaflet 15000/./."]),
      ("(nghìn tờ);\nNội dung;Tờ rơi\nTên miền .vn;-", ["leaflet none/./."]),
      ("ĐVT: triệu lượt;\nNội dung;Mạng xã hội - lượt tiếp cận\nTên miền .vn;1,5", ["social ././1500000"]),
      ("ĐVT:;nghìn tờ\nNội dung;Tờ rơi\nTên miền .vn;3", ["leaflet 3000/./."]),
      ("ĐVT: nghìn;\nNội dung;Tờ rơi\nTên miền .vn;3", ["leaflet 3000/./."]),
      ("ĐVT: triệu đồng;\nNội dung;Tờ rơi\nTên miền .vn;3", ["leaflet 3/./."]),
      ("Đơn vị tính: tin, bài;\nNội dung;Mạng xã hội\nTên miền .vn;3", ["social 3/./."]),
      ("Đơn vị tính: trạm;\nNội dung;Tờ rơi\nTên miền .vn;3", ["leaflet 3/./."]),
      ("Tính theo Quyết định 100/QĐ-UBND;\nNội dung;Tờ rơi\nTên miền .vn;3", ["leaflet 3/./."]),
      ("Trăm năm;\nNội dung;Hình thức;Số lượng;Tỷ lệ;Trạm\nTên miền .vn;Tờ rơi;3;9;9", ["leaflet 3/./."]),
      ("Tuyên truyền đến 1.000 hộ dân;\nNội dung;Mạng xã hội\nTên miền .vn;3", ["social 3/./."]),
    ] as [(String, [String])]
  )
  func `a scale that is surely meant multiplies exactly`(table: String, expected: [String]) {
    #expect(facts(table) == expected, "\(read(head + table).findings)")
  }

  @Test func `what is multiplied is said as a choice`() {
    let choices = read(head + "ĐVT: nghìn tờ;\nNội dung;Tờ rơi\nTên miền .vn;15").choices
    #expect(choices.first { $0.subject.english == "figures multiplied" }?.choice.english == "“ĐVT: nghìn tờ”: × 1,000")
  }

  @Test(
    arguments: [
      ("ĐVT: nghìn;\nNội dung;Mạng xã hội;Tờ rơi\nTên miền .vn;1,5;2", ["scaleUnsure", "scaleUnsure"]),
      ("Đơn vị tính: nghìn lượt;\nNội dung;Hình thức;Số lượng\nTên miền .vn;Mạng xã hội;15", ["scaleUnsure"]),
      ("Đơn vị: nghìn tờ;\nNội dung;Mạng xã hội\nTên miền .vn;15", ["scaleUnsure"]),
      ("ĐVT: bài; nghìn lượt\nNội dung;Mạng xã hội\nTên miền .vn;15", ["scaleUnsure"]),
      ("Nội dung;Tờ rơi (nghìn bản)\nTên miền .vn;15", ["scaleUnsure"]),
      ("Nội dung;Hình thức;ĐVT: nghìn;Số lượng\nTên miền .vn;Mạng xã hội;;15", ["scaleUnsure"]),
      ("Nội dung;Hình thức;Số lượng (nghìn tờ)\nTên miền .vn;Hội nghị;2", ["scaleUnsure"]),
      ("Nội dung;Tờ rơi (nghìn tờ)\nTên miền .vn;1.250", ["numberStyle"]),
      ("Nội dung;Tờ rơi (nghìn tờ)\nTên miền .vn;1,2345", ["fraction"]),
      ("Nội dung;Tờ rơi (nghìn tờ)\nTên miền .vn;9223372036854775807", ["overflow"]),
      ("Nội dung;Tờ rơi (nghìn tờ)\nTên miền .vn;15 tờ", ["notNumber"]),
    ] as [(String, [String])]
  )
  func `a scale that may be meant refuses the figures`(table: String, expected: [String]) {
    let reading = read(head + table)
    #expect(reading.facts == [] && reading.refused.map { "\($0.code)" } == expected, "\(reading.findings)")
  }

  @Test func `the figure that is refused is named with what makes it doubtful`() {
    let reading = read(head + "ĐVT: nghìn;\nNội dung;Mạng xã hội;Tờ rơi\nTên miền .vn;15;2")
    let finding = reading.findings(.scaleUnsure).first
    #expect(finding?.location.row == 5 && finding?.location.column == 2)
    #expect(finding?.found == "ĐVT: nghìn" && finding?.parts["number"] == .text("15") && finding?.repeats == 1)
  }

  @Test(
    arguments: [
      ("Nội dung;Mạng xã hội;\n;Bài đăng;Lượt\nTên miền .vn;2;90", ["social 2/./90"]),
      ("Nội dung;Hình thức;ĐVT;Số lượng\nTên miền .vn;Mạng xã hội;lượt;90", ["social ././90"]),
      ("Nội dung;Hình thức;ĐVT;Số lượng\nTên miền .vn;Đài truyền thanh cấp xã;lượt;90", ["commune-loudspeaker 90/./."]),
      ("Nội dung;Hội nghị (cuộc);Hội nghị (lượt)\nTên miền .vn;2;90", ["workshop 2/./90"]),
    ] as [(String, [String])]
  )
  func `turns are airings only where airings are counted`(table: String, expected: [String]) {
    #expect(facts(table) == expected, "\(read(head + table).findings)")
  }
}
