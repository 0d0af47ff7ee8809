// SPDX-License-Identifier: Apache-2.0

import Glibc
import Tabular
import TestSupport
import Testing

/// Workbooks that another library writes.
@Suite struct OpenpyxlWorkbookTests {
  /// The interpreter that the tests of the whole repository use, when it has openpyxl.
  static let interpreter: String? = {
    guard let path = getenv("PYTHON").map({ String(cString: $0) }) else { return nil }
    return system("'\(path)' -c 'import openpyxl' >/dev/null 2>&1") == 0 ? path : nil
  }()

  @Test(.enabled(if: interpreter != nil, "needs PYTHON with openpyxl"))
  func `reads values, formats, fonts, merges and hidden rows`() throws {
    let folder = ScratchFolder()
    folder.write(
      """
      import datetime, sys
      from openpyxl import Workbook
      from openpyxl.styles import Font
      book = Workbook()
      sheet = book.active
      sheet.title = "Tổng hợp"
      sheet.append(["Đơn vị", 12, 1.5, True, datetime.date(2024, 7, 15), datetime.datetime(2024, 7, 15, 8, 30)])
      sheet.append([datetime.time(13, 30), datetime.timedelta(hours=37, minutes=30), "=1+1"])
      sheet["A1"].font = Font(name=".VnTime")
      sheet.merge_cells("A4:C5")
      sheet["A4"] = "gộp"
      sheet.row_dimensions[4].hidden = True
      sheet.column_dimensions["F"].hidden = True
      book.create_sheet("Ẩn").sheet_state = "hidden"
      book.save(sys.argv[1])
      """,
      to: "make.py"
    )
    let python = try #require(Self.interpreter)
    try #require(system("'\(python)' '\(folder.path(of: "make.py"))' '\(folder.path(of: "book.xlsx"))'") == 0)
    var reader = try SpreadsheetReader(xlsx: try #require(folder.bytes(of: "book.xlsx")))
    #expect(reader.sheets.map(\.name) == ["Tổng hợp", "Ẩn"])
    #expect(reader.sheets.map(\.visibility) == [.visible, .hidden])
    let table = try reader.table(of: reader.sheets[0])
    #expect(
      table.rows.map { $0.cells.map(\.value) } == [
        [
          .text("Đơn vị"), .number("12", 12), .number("1.5", 1.5), .bool(true), .date("2024-07-15", hasTime: false),
          .date("2024-07-15T08:30:00", hasTime: true),
        ],
        [.time("13:30:00"), .time("37:30:00"), .uncomputed],
        [.text("gộp")],
      ]
    )
    #expect(table.rows[0].cells[0].fontIndex.map { reader.fontNames[$0] } == ".VnTime")
    #expect(table.rows.map(\.isHidden) == [false, false, true])
    #expect(table.features.mergedRanges == [SpreadsheetRange(rows: 4...5, columns: 1...3)])
    #expect(table.features.hiddenColumns == [6...6])
  }
}
