// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import ReportModel
import Tabular
import Testing

@testable import Ingest

/// Grids as spreadsheets give them: typed cells, merged ranges, several sheets.
@Suite struct SourceGridTests {
  private func grid(_ name: String?, _ rows: [[Any]], merges: [CellRange] = []) -> SourceGrid<
    IndexingIterator<[SourceRow]>
  > {
    let rows = rows.enumerated()
      .map { index, cells in
        var row = SourceRow(row: index + 1, cells: cells.map { "\($0)" }, width: cells.count)
        for (column, cell) in cells.enumerated() {
          if let number = cell as? Int { row.typed[column] = .number(JSONNumber(Int64(number))) }
          if let number = cell as? Double { row.typed[column] = .number(JSONNumber("\(number)") ?? JSONNumber(0)) }
        }
        return row
      }
    return SourceGrid(name: name, merges: merges, rows: rows.makeIterator())
  }

  private func read(_ grids: [SourceGrid<IndexingIterator<[SourceRow]>>], path: String = "in.xlsx") -> FileReading {
    let clues = PathClues(path: path, names: kienGiangNames, catalogue: kienGiang, memory: PathMemory())
    var builder = SubmissionBuilder(path: path, catalogue: kienGiang, names: kienGiangNames, clues: clues)
    var reading = FileReading(path: path, verdict: .read)
    let isReadable = reader.read(grids, path, &builder, &reading)
    FileJudgement(catalogue: kienGiang, clues: clues).judge(builder, isReadable: isReadable, into: &reading)
    return reading
  }

  private let head: [[Any]] = [["Đơn vị báo cáo: Huyện An Biên"], ["Kỳ báo cáo: Tuần 28 năm 2024"]]

  @Test func `one sheet a campaign, named by the sheet`() {
    let table: [[Any]] = [["Hình thức", "Số lượng", "Số người"], ["Mạng xã hội", 5, 40], ["Tờ rơi", 12.0, ""]]
    let reading = read([grid("PC mua bán người", head + table), grid("Tên miền .vn", head + table), grid("Trống", [])])
    #expect(
      reading.facts == [
        "an-bien 2024-W28  phong-chong-mua-ban-nguoi social 5/./40",
        "an-bien 2024-W28  phong-chong-mua-ban-nguoi leaflet 12/./.", "an-bien 2024-W28  ten-mien-vn social 5/./40",
        "an-bien 2024-W28  ten-mien-vn leaflet 12/./.",
      ]
    )
    #expect(reading.codes == [])
    #expect(reading.choices.map(\.choice.english).contains("Tên miền .vn!A3:C5, headings in rows 3"))
  }

  @Test func `each sheet has its own unit and period, in its name or its head`() {
    let table: [[Any]] = [["Nội dung", "Mạng xã hội"], ["Tên miền .vn", 5]]
    let reading = read([
      grid("An Biên", [["Tuần 28 năm 2024"]] + table), grid("Tuần 29 năm 2024", [["UBND HUYỆN AN MINH"]] + table),
    ])
    #expect(
      reading.facts == ["an-bien 2024-W28  ten-mien-vn social 5/./.", "an-minh 2024-W29  ten-mien-vn social 5/./."]
    )
  }

  @Test func `merged headings and names are read where they reach`() {
    let rows: [[Any]] =
      head + [
        ["TT", "Nội dung", "Hình thức", "Kết quả", ""], ["", "", "", "Số lượng", "Lượt tiếp cận"],
        [1, "Tên miền .vn", "Mạng xã hội", 5, 70], [2, "", "Tờ rơi", 9, ""], [3, "PC dịch bệnh", "Tờ rơi", 4, ""],
      ]
    let merges = [
      CellRange(rows: 3...4, columns: 1...1), CellRange(rows: 3...4, columns: 2...2),
      CellRange(rows: 3...4, columns: 3...3), CellRange(rows: 3...3, columns: 4...5),
      CellRange(rows: 5...6, columns: 2...2),
    ]
    let reading = read([grid("Sheet1", rows, merges: merges)])
    #expect(
      reading.facts == [
        "an-bien 2024-W28  ten-mien-vn social 5/./70", "an-bien 2024-W28  ten-mien-vn leaflet 9/./.",
        "an-bien 2024-W28  phong-chong-dich-benh leaflet 4/./.",
      ]
    )
    // Without the merge the second row names no campaign, and nothing is guessed.
    let unmerged = read([grid("Sheet1", rows, merges: Array(merges.dropLast()))])
    #expect(unmerged.refused.map(\.code) == [.unknownCampaign] && unmerged.refused.map(\.location.row) == [6])
    #expect(unmerged.refused.map(\.location.sheet) == ["Sheet1"])
  }

  @Test func `a sheet of explanations beside a table is a warning, alone it is an error`() {
    let words: [[Any]] = [["Hướng dẫn"], ["1. Ghi đúng mẫu"]]
    let table = head + [["Nội dung", "Mạng xã hội"], ["Tên miền .vn", 5]]
    let both = read([grid("Hướng dẫn", words), grid("Số liệu", table)])
    #expect(both.findings(.noKnownColumn).map(\.severity) == [.warning] && both.facts.count == 1)
    let alone = read([grid("Hướng dẫn", words)])
    #expect(alone.findings(.noKnownColumn).map(\.severity) == [.error] && alone.verdict == .unreadable)
  }

  @Test func `errors and fractions of a spreadsheet refuse their observation`() {
    var rows = grid("Sheet1", head + [["Nội dung", "Mạng xã hội", "Tờ rơi"], ["Tên miền .vn", 2.5, "#REF!"]])
    var all: [SourceRow] = []
    while var row = rows.rows.next() {
      if row.row == 4 { row.typed[2] = .other("#REF!") }
      all.append(row)
    }
    let reading = read([SourceGrid(name: "Sheet1", rows: all.makeIterator())])
    #expect(reading.refused.map(\.code) == [.fraction, .notNumber])
    #expect(reading.refused.map(\.location.column) == [2, 3])
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func `columns have the letters of a spreadsheet`(column: Int, letters: String) {
    #expect(CellRange(rows: 1...2, columns: column...column).address == "\(letters)1:\(letters)2")
  }
}
