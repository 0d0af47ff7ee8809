// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import Reporting
import TestSupport
import Testing
import XLSXWriting

/// A workbook as Python's zipfile and XML parser see it, a path of reading that shares nothing with the writer.
struct WrittenBook: Decodable {
  struct Cell: Decodable {
    /// The value as it is shown to a reader: a stored number, a text.
    var value: String
    /// The formula without its equals sign.
    var formula: String?
    /// Whether the value is text.
    var isText: Bool
    /// The number format's code.
    var format: String
    /// The name of the font.
    var font: String
  }

  struct Sheet: Decodable {
    var name: String
    var cells: [String: Cell]
    var merges: [String]
    var paper: String
    var orientation: String
    var fitToPage: Bool
    var fitToHeight: String
    var printTitles: String
    /// Everything in the sheet's own XML that could run or fetch something.
    var hyperlinks: Int
  }

  var sheets: [Sheet]

  /// The sheets of tables; the one that holds charts only is left out.
  var tables: [Sheet] { sheets.filter { $0.name != "Biểu đồ" } }
  /// The text of every part, for questions like "does a file name stand anywhere in it".
  var everything: String

  /// Makes the one output whose name begins so, and reads it back.
  init(_ content: ReportContent, _ prefix: String) throws {
    let output = try #require(
      content.outputs(Set(OutputKind.allCases), campaigns: nil, language: .vietnamese)
        .first { $0.name.hasPrefix(prefix) }
    )
    let scratch = ScratchFolder()
    try output.make(at: scratch.path(of: "book.xlsx")) { _ in Issue.record("a workbook writes itself") }
    let result = try Program.run(Program.python, ["-c", workbookReader, scratch.path(of: "book.xlsx")])
    try #require(result.status == 0, "\(result.errors)")
    self = try JSONDecoder().decode(WrittenBook.self, from: Data(result.output.utf8))
  }

  /// The sheet of a name, which has to be there.
  func sheet(_ name: String) throws -> Sheet { try #require(sheets.first { $0.name == name }, "no sheet \(name)") }
}

extension WrittenBook.Sheet {
  /// The shown values of a row counted from 1, up to the last column that holds any.
  func row(_ number: Int) -> [String] {
    let columns = cells.keys.compactMap { key in Self.split(key).row == number ? Self.split(key).column : nil }
    guard let last = columns.max() else { return [] }
    return (1...last).map { cells[Self.name(row: number, column: $0)]?.value ?? "" }
  }

  /// All rows, the first being row 1.
  var rows: [[String]] {
    var rows: [[String]] = []
    for (key, cell) in cells {
      let (row, column) = Self.split(key)
      while rows.count < row { rows.append([]) }
      while rows[row - 1].count < column { rows[row - 1].append("") }
      rows[row - 1][column - 1] = cell.value
    }
    return rows
  }

  /// The first row, counted from 1, with a text in any of its cells.
  func rowNumber(of text: String) throws -> Int {
    try #require(rows.firstIndex { $0.contains(text) }.map { $0 + 1 }, "no cell says \(text)")
  }

  /// The values of the row in which a text stands.
  func row(with text: String) throws -> [String] { row(try rowNumber(of: text)) }

  /// What a formula of this sheet comes to, reckoned from the stored values: `SUM(…)` or `A1-B1`.
  func reckoned(_ formula: String) -> Double? {
    if formula.hasPrefix("SUM("), formula.hasSuffix(")") {
      return formula.dropFirst(4).dropLast().split(separator: ",").flatMap { range($0) }
        .reduce(0) { $0 + (cells[$1].flatMap { $0.isText ? nil : Double($0.value) } ?? 0) }
    }
    let sides = formula.split(separator: "-").map { cells[String($0)].flatMap { Double($0.value) } }
    guard sides.count == 2, let left = sides[0], let right = sides[1] else { return nil }
    return left - right
  }

  private func range(_ text: Substring) -> [String] {
    let ends = text.split(separator: ":").map { Self.split(String($0)) }
    guard let first = ends.first, let last = ends.last else { return [] }
    return (first.row...last.row)
      .flatMap { row in
        (first.column...last.column).map { Self.name(row: row, column: $0) }
      }
  }

  private static func split(_ key: String) -> (row: Int, column: Int) {
    let letters = key.prefix { $0.isLetter }
    let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
    return (Int(key.dropFirst(letters.count)) ?? 0, column)
  }

  private static func name(row: Int, column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + "\(row)"
  }
}
