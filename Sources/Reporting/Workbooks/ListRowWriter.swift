// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import XLSXWriting

/// Writes the rows of a list, each as high as its text needs.
struct ListRowWriter {
  private let sheet: Sheet
  private let widths: [Double]
  private let answers: Set<Int>
  private var looks: [PreparedStyle?] = Look.allCases.map { _ in nil }

  /// What stood last in each column: rows of one file say the same again and again.
  private var latest: [Measured]

  private static let lowest = 15.0

  /// A text as it is shown, and how high a row it needs.
  private struct Measured {
    var text = ""
    var shown = ""
    var height = lowest
  }

  /// The looks of cells; each is prepared when it is first needed.
  private enum Look: Int, CaseIterable {
    case text, number
    /// Where something is to be filled in.
    case answer

    var style: CellStyle {
      switch self {
      case .text: textStyle
      case .number: numberStyle
      case .answer: textStyle.with { $0.fill = EntryStyles.input }
      }
    }
  }

  /// Prepares for a sheet: the width of every column, and the columns that are filled in by hand.
  init(sheet: Sheet, widths: [Double], answers: Set<Int>) {
    self.sheet = sheet
    self.widths = widths
    self.answers = answers
    latest = Array(repeating: Measured(), count: widths.count)
  }

  mutating func write(_ cells: [ListSheet.Cell], row: Int, to workbook: inout Workbook) throws(WorkbookError) {
    var height = Self.lowest
    for (column, cell) in cells.enumerated() {
      switch cell {
      case .blank:
        let style = try look(answers.contains(column) ? .answer : .text, in: &workbook)
        try workbook.write(.blank, row: row, column: column, style: style, to: sheet)
      case .formula(let formula):
        let value = CellValue.formula(formula, stored: .text(""))
        try workbook.write(value, row: row, column: column, style: try look(.number, in: &workbook), to: sheet)
      case .whole(let number):
        let style = try look(.number, in: &workbook)
        try workbook.write(.exact(number), row: row, column: column, style: style, to: sheet)
      case .text(let text):
        if latest[column].text != text { latest[column] = Self.measured(text, width: widths[column] - 1) }
        let style = try look(answers.contains(column) ? .answer : .text, in: &workbook)
        try workbook.write(.text(latest[column].shown), row: row, column: column, style: style, to: sheet)
        height = max(height, latest[column].height)
      }
    }
    // A cell may hold more than Excel's tallest row shows, such as the times of a year's reports in one file.
    try workbook.setHeight(min(height + 2, 409), ofRow: row, on: sheet)
  }

  private mutating func look(_ look: Look, in workbook: inout Workbook) throws(WorkbookError) -> PreparedStyle {
    if let known = looks[look.rawValue] { return known }
    let prepared = try workbook.prepare(look.style)
    looks[look.rawValue] = prepared
    return prepared
  }

  private static func measured(_ text: String, width: Double) -> Measured {
    var measured = Measured(text: text, shown: fitting(text))
    // Short text needs no measuring; most cells of a long list are short.
    if Double(text.utf8.count) > width {
      let height = TextMeasure.rowHeight(of: measured.shown, widthInCharacters: width, font: textStyle.font)
      measured.height = max(lowest, height)
    }
    return measured
  }

  /// Text without control characters, line breaks apart, within Excel's limit of 32,767 letters in a cell.
  static func fitting(_ text: String) -> String {
    let limit = 32_000
    if text.utf8.count <= limit, SafeText.isPrintable(text, allowingLineFeeds: true) { return text }
    let short = text.utf16.count > limit ? text.prefix(limit / 2) + "…" : text
    return short.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.printable(String($0)) }
      .joined(separator: "\n")
  }

  private static let textStyle = CellStyle.plain.with {
    $0.font = TextFont(size: 11)
    $0.borders = .all(.hair)
    $0.verticalAlignment = .top
    $0.wrapsText = true
  }

  private static let numberStyle = textStyle.with {
    $0.horizontalAlignment = .right
    $0.numberFormat = AnnexStyles.numberFormat
    $0.wrapsText = false
  }
}
