// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import XLSXWriting

@Suite("Long tables")
struct LongTableTests {
  private static let columns = [
    LongTable.Column("Đơn vị", width: 20),
    LongTable.Column("Số lượng", width: 10, style: .plain.with { $0.numberFormat = "0" }),
  ]

  /// Writes so many rows and gives the parts of the file.
  private func parts(rows: Int, perSheet: Int, name: String = "Chi tiết") throws -> WrittenParts {
    let folder = try ScratchFolder()
    try Self.write(rows: rows, perSheet: perSheet, name: name, to: folder.file())
    return try WrittenParts(folder.file())
  }

  private static func write(rows: Int, perSheet: Int, name: String = "Chi tiết", to path: String) throws {
    var table = try LongTable(
      path: path,
      properties: DocumentProperties(created: july),
      name: name,
      columns: columns,
      rowsPerSheet: perSheet
    )
    for row in 0..<rows { try table.append([.text("Xã \(row)"), .integer(Int64(row))]) }
    try table.finish()
  }

  /// The names of the sheets, in order.
  private func names(_ parts: WrittenParts) throws -> [String] {
    try parts.part("xl/workbook.xml").components(separatedBy: "<sheet name=\"").dropFirst()
      .compactMap { $0.components(separatedBy: "\"").first }
  }

  @Test(
    "a full sheet is continued on another, under the same header",
    arguments: [(0, 1), (1, 1), (9, 1), (10, 2), (18, 2), (19, 3)]
  )
  func continued(rows: Int, sheets: Int) throws {
    let parts = try parts(rows: rows, perSheet: 10)
    #expect(try names(parts) == ["Chi tiết", "Chi tiết (2)", "Chi tiết (3)"].prefix(sheets).map { $0 })
    var found = 0
    for number in 1...sheets {
      let sheet = try parts.sheet(number)
      #expect(sheet.contains(#"<c r="A1" t="inlineStr"><is><t>Đơn vị</t></is></c>"#) || sheet.contains("<t>Đơn vị</t>"))
      #expect(sheet.contains(#"<pane ySplit="1""#))
      let own = count(of: "<row ", in: sheet) - 1
      #expect(number == sheets || own == 9)
      #expect(sheet.contains(#"<autoFilter ref="A1:B\#(max(2, own + 1))"/>"#))
      found += own
    }
    #expect(found == rows)
    if rows > 9 { #expect(try parts.sheet(2).contains("<t>Xã 9</t>")) }
  }

  @Test func `the header is repeated in print on every sheet`() throws {
    let book = try parts(rows: 12, perSheet: 10).part("xl/workbook.xml")
    #expect(book.contains("'Chi tiết'!$1:$1") && book.contains("'Chi tiết (2)'!$1:$1"))
  }

  @Test func `no row is longer than the columns, and short ones are allowed`() throws {
    let folder = try ScratchFolder()
    var table = try LongTable(
      path: folder.file(),
      properties: DocumentProperties(created: july),
      name: "Chi tiết",
      columns: Self.columns
    )
    try table.append([])
    try table.append([.text("một")])
    var refused = false
    do throws(WorkbookError) {
      try table.append([.blank, .blank, .blank])
    } catch {
      refused = error == .outsideSheet(CellRange(rows: 3...3, columns: 2...2))
    }
    #expect(refused)
    try table.finish()
    #expect(try WrittenParts(folder.file()).sheet().contains("<t>một</t>"))
  }

  @Test(
    "what no sheet can hold is refused at the start",
    arguments: [
      ("Chi tiết", 1), ("Chi tiết", SheetLimits.rows + 1), (String(repeating: "a", count: 26), 10), ("a/b", 10),
    ]
  )
  func refused(name: String, perSheet: Int) throws {
    let folder = try ScratchFolder()
    #expect(throws: WorkbookError.self) { try Self.write(rows: 0, perSheet: perSheet, name: name, to: folder.file()) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `equal rows give equal bytes`() throws {
    let folder = try ScratchFolder()
    for name in ["one.xlsx", "two.xlsx"] { try Self.write(rows: 50, perSheet: 20, to: folder.file(name)) }
    let files = ["one.xlsx", "two.xlsx"].map { FileManager.default.contents(atPath: folder.file($0)) }
    #expect(files[0] != nil && files[0] == files[1])
  }

  @Test func `rows wait in the folder of the file, without a name, and are gone with the table`() throws {
    let folder = try ScratchFolder()
    let openFiles = {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        .compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)") }
        .filter { $0.hasPrefix(folder.path) && $0.hasSuffix("(deleted)") }
    }
    func begin() throws -> Int {
      var table = try LongTable(
        path: folder.file(),
        properties: DocumentProperties(created: july),
        name: "Chi tiết",
        columns: Self.columns
      )
      try table.append([.text("một")])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
      return try openFiles().count
    }
    #expect(try begin() == 1)
    #expect(try openFiles() == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test(.enabled(if: Python.hasOpenpyxl, "openpyxl is missing"))
  func `another program reads every row`() throws {
    let folder = try ScratchFolder()
    try Self.write(rows: 500, perSheet: 100, to: folder.file())
    let output = try Python.run(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      rows = [row for sheet in book for row in list(sheet.values)[1:]]
      print(rows == [(f"Xã {n}", n) for n in range(500)], len(book.sheetnames))
      """,
      folder.file()
    )
    #expect(output == "True 6\n")
  }
}
