// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import TestSupport
import Testing

@Suite("Workbooks") struct SpreadsheetReadingTests {
  /// A district's form: title block, merged group headings, a label row, a total, a date below.
  private static let form: [UInt8] = TinyWorkbook.bytes(
    [
      (
        "Tuần 28", false,
        [
          TinyWorkbook.row(1, ["UBND HUYỆN AN BIÊN"]),
          TinyWorkbook.row(3, ["Số liệu từ ngày 08/7/2024 đến hết ngày 14/7/2024"]),
          TinyWorkbook.row(5, ["TT", "Nội dung tuyên truyền", "Mạng xã hội", "", "Đài truyền thanh cấp xã", ""]),
          TinyWorkbook.row(6, ["", "", "Bài đăng", "Lượt tiếp cận", "Lượt phát", "Thời lượng (phút)"]),
          TinyWorkbook.row(7, ["A", "B", "1", "2", "3", "4"]),
          TinyWorkbook.row(8, ["1", "Điều tra DTTS", "5", "1200", "10", "2 giờ 30 phút"]),
          TinyWorkbook.row(9, ["2", "Tên miền .vn", "3", "800", "-", ""], isHidden: true),
          TinyWorkbook.row(10, ["3", "PC mua bán người", "#N/A", "900", "12", "60"]),
          TinyWorkbook.row(11, ["", "Tổng cộng", "", "", "22", ""]),
          TinyWorkbook.row(13, ["", "", "", "", "An Biên, ngày 15 tháng 7 năm 2024"]),
        ]
        .joined()
      ),
      ("Tuần 27", true, TinyWorkbook.row(1, ["UBND HUYỆN AN MINH"])),
    ],
    merges: ["C5:D5", "E5:F5"]
  )

  private let reading = reader.read(Self.form, path: "in.xlsx")

  @Test func `a form is read like its canonical twin`() {
    let twin = readRows(
      "an-bien,2024-W28,2024-07-15,dieu-tra-dtts,social,5,,1200,",
      "an-bien,2024-W28,2024-07-15,dieu-tra-dtts,commune-loudspeaker,10,150,,",
      "an-bien,2024-W28,2024-07-15,ten-mien-vn,social,3,,800,",
      "an-bien,2024-W28,2024-07-15,ten-mien-vn,commune-loudspeaker,none,,,",
      "an-bien,2024-W28,2024-07-15,phong-chong-mua-ban-nguoi,commune-loudspeaker,12,60,,"
    )
    #expect(reading.facts == twin.facts)
  }

  @Test func `cells are named as the sender sees them`() {
    let finding = reading.findings(.notNumber).first
    #expect(finding?.location.place(in: .vietnamese).hasPrefix("Trang tính Tuần 28, ô C10") == true)
    #expect(reading.refused.map(\.location.sheet) == ["Tuần 28"])
    #expect(reading.submissions.first?.observations.map(\.sheet).allSatisfy { $0 == "Tuần 28" } == true)
  }

  @Test func `a spreadsheet's number in a column of hours is as many hours`() {
    let sheet = [
      TinyWorkbook.row(1, ["Đơn vị: Huyện An Biên"]), TinyWorkbook.row(2, ["Kỳ báo cáo: Tuần 28 năm 2024"]),
      TinyWorkbook.row(3, ["Chiến dịch", "Kênh", "Số lượng", "Thời lượng (giờ)"]),
      TinyWorkbook.row(4, ["Tên miền .vn", "Phát thanh cấp huyện", "3", "2"]),
    ]
    let reading = reader.read(TinyWorkbook.bytes([("Tuần 28", false, sheet.joined())]), path: "in.xlsx")
    #expect(reading.submissions.flatMap(\.observations).map(\.amounts.words) == ["3/120/."])
  }

  @Test func `one figure on two sheets is not added in silence`() {
    let sheet = [
      TinyWorkbook.row(1, ["Đơn vị: Huyện An Biên"]), TinyWorkbook.row(2, ["Kỳ báo cáo: Tuần 28 năm 2024"]),
      TinyWorkbook.row(3, ["Chiến dịch", "Kênh", "Số lượng"]),
      TinyWorkbook.row(4, ["Tên miền .vn", "Mạng xã hội", "3"]),
    ]
    .joined()
    let reading = reader.read(TinyWorkbook.bytes([("Chi tiết", false, sheet), ("In", false, sheet)]), path: "in.xlsx")
    #expect(reading.verdict == .refused)
    #expect(reading.findings(.statedOnTwoSheets).map(\.location.sheet) == ["In"])
  }

  private func workbook(_ names: [String]) -> FileReading {
    let sheet = [
      TinyWorkbook.row(1, ["Đơn vị: Huyện An Biên"]), TinyWorkbook.row(2, ["Kỳ báo cáo: Tuần 28 năm 2024"]),
      TinyWorkbook.row(3, ["Chiến dịch", "Kênh", "Số lượng"]),
      TinyWorkbook.row(4, ["Tên miền .vn", "Mạng xã hội", "3"]),
    ]
    .joined()
    return reader.read(TinyWorkbook.bytes(names.map { ($0, false, sheet) }), path: "in.xlsx")
  }

  @Test(arguments: [
    ["Thứ 2", "Thứ 3", "CN"], ["T2", "T3"], ["Thứ hai", "Thứ ba", "Chủ nhật"], ["8-7", "9-7", "10.7"],
    ["Ngày 08.7", "Ngày 09.7"], ["8-10.7", "11-14.7"], ["Thứ 2 (8-7)", "Thứ 3 (9-7)"], ["8-7-2024", "9-7-2024"],
  ])
  func `sheets of different days add up, and it is said`(names: [String]) {
    let reading = workbook(names)
    #expect(reading.verdict == .read && reading.countedObservations == names.count)
    let choice = reading.choices.first { $0.subject.english == "sheets of single days, added up" }
    #expect(choice?.choice.english == names.joined(separator: ", "))
  }

  @Test(arguments: [
    ["Thứ 2", "Tổng hợp"], ["Thứ 2", "T2"], ["8-7", "Thứ 2"], ["8-10.7", "10-14.7"], ["1", "2"], ["Thứ 2", "8-8"],
    ["Thứ 2", "Thứ 2 (in)"], ["Thứ 2", "Thứ 3", "Cả tuần"], ["Tuần 28", "Tuần 28 (2)"],
  ])
  func `any other two sheets with one figure refuse the file`(names: [String]) {
    #expect(workbook(names).verdict == .refused)
    #expect(workbook(names).findings(.statedOnTwoSheets).count == 1)
  }

  @Test(arguments: [("Tuần 27", 1), ("Tuần 28", 0), ("Tháng 7", 0), ("Tháng 6", 1), ("W27-2024", 1), ("Sheet1", 0)])
  func `a sheet named after another period is told`(name: String, warnings: Int) {
    let reading = workbook([name])
    #expect(reading.findings(.disagree).map(\.location.sheet) == Array(repeating: name, count: warnings))
    #expect(reading.countedObservations == 1)
  }

  @Test func `hidden sheets are not read, hidden rows are, and both are said`() {
    #expect(reading.findings(.hiddenSheet).map(\.location.sheet) == ["Tuần 27"])
    #expect(reading.findings(.hiddenRows).map(\.location.row) == [9])
  }

  @Test func `a truncated, misnamed or damaged workbook is named for what it is`() {
    #expect(reader.read(Array(Self.form.dropLast(200)), path: "in.xlsx").findings.map(\.code) == [.truncated])
    #expect(read("\(canonical)\n", as: "in.xlsx").findings.map(\.code) == [.misnamed])
    let broken = TinyWorkbook.bytes([("Tuần 28", false, "<row r=\"1\"><c></row>")])
    #expect(reader.read(broken, path: "in.xlsx").findings.map(\.code).first == .damaged)
  }
}
