// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// A figure merged over several rows or columns is counted for none of them; one that is drawn large is.
@Suite struct MergedFigureTests {
  private func reading(_ rows: [[String]], merges: [String]) -> FileReading {
    let head = [["Đơn vị: Huyện An Biên"], ["Kỳ báo cáo: Tuần 28 năm 2024"]]
    let sheet = (head + rows).enumerated().map { TinyWorkbook.row($0 + 1, $1) }.joined()
    return reader.read(TinyWorkbook.bytes([("Sheet1", false, sheet)], merges: merges), path: "in.xlsx")
  }

  private func facts(_ reading: FileReading) -> [String] {
    reading.facts.map { $0.replacing("an-bien 2024-W28  ", with: "") }
  }

  @Test func `over the rows of two campaigns it is refused for both`() {
    let reading = reading(
      [
        ["Nội dung", "Mạng xã hội", "Tờ rơi"], ["Tên miền .vn", "5", "7"], ["PC dịch bệnh", "", "8"],
        ["Điều tra DTTS", "1", "2"],
      ],
      merges: ["B4:B5"]
    )
    #expect(
      facts(reading) == [
        "ten-mien-vn leaflet 7/./.", "phong-chong-dich-benh leaflet 8/./.", "dieu-tra-dtts social 1/./.",
        "dieu-tra-dtts leaflet 2/./.",
      ]
    )
    #expect(
      reading.findings(.figureMerged).map { "\($0.location.row ?? 0) \($0.location.column ?? 0)" } == ["4 2", "5 2"]
    )
    #expect(reading.refused.map(\.found) == ["5", "5"])
  }

  @Test func `over two channels it is refused for both`() {
    let rows = [["Nội dung", "Mạng xã hội", "Tờ rơi"], ["Tên miền .vn", "5", ""]]
    let reading = reading(rows, merges: ["B4:C4"])
    #expect(facts(reading) == [] && reading.findings(.figureMerged).map(\.location.column) == [2, 3])
  }

  @Test func `over the channels of one campaign in a long table it is refused for each`() {
    let rows = [
      ["Nội dung", "Hình thức", "Số lượng"], ["Tên miền .vn", "Mạng xã hội", "5"], ["", "Tờ rơi", ""],
      ["PC dịch bệnh", "Tờ rơi", "3"],
    ]
    let reading = reading(rows, merges: ["A4:A5", "C4:C5"])
    #expect(facts(reading) == ["phong-chong-dich-benh leaflet 3/./."])
    #expect(reading.refused.map(\.location.row) == [4, 5])
  }

  @Test func `a row that is merged as a whole over two rows of the sheet counts once`() {
    let rows = [["Nội dung", "Mạng xã hội"], ["Tên miền .vn", "5"], ["", ""], ["PC dịch bệnh", "3"]]
    let reading = reading(rows, merges: ["A4:A5", "B4:B5"])
    #expect(facts(reading) == ["ten-mien-vn social 5/./.", "phong-chong-dich-benh social 3/./."])
    #expect(reading.codes == [])
  }

  @Test func `a figure as wide as its merged heading counts once`() {
    let rows = [["Nội dung", "Mạng xã hội", "", "Tờ rơi"], ["Tên miền .vn", "5", "", "7"]]
    let reading = reading(rows, merges: ["B3:C3", "B4:C4"])
    #expect(facts(reading) == ["ten-mien-vn social 5/./.", "ten-mien-vn leaflet 7/./."])
    #expect(reading.codes == [])
  }

  @Test func `a formula without a stored value is named with its cell`() {
    let rows = [
      ["Nội dung", "Hình thức", "Số lượng"], ["Tên miền .vn", "Mạng xã hội", "="], ["=", "Tờ rơi", "4"],
      ["PC dịch bệnh", "Tờ rơi", "3"],
    ]
    let reading = reading(rows, merges: [])
    #expect(facts(reading) == ["phong-chong-dich-benh leaflet 3/./."])
    let places = reading.findings(.formulaWithoutValue).map { $0.location.place(in: .vietnamese) }
    #expect(places.map { $0.prefix(23) } == ["Trang tính Sheet1, ô C4", "Trang tính Sheet1, ô A5"], "\(places)")
  }
}
