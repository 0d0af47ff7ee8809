// SPDX-License-Identifier: Apache-2.0

import XLSXWriting

/// Writes the lines above and below a document's table, each text over its share of the sheet's columns.
struct AnnexLineWriter {
  let sheet: Sheet

  /// The columns' widths.
  let widths: [Double]

  /// Writes lines from a row on; gives the row behind them.
  func write(_ lines: [AnnexLine], at first: Int, to workbook: inout Workbook) throws(WorkbookError) -> Int {
    let shares = shares(of: lines)
    for (offset, line) in lines.enumerated() {
      try write(line, at: first + offset, shares[line.texts.count] ?? [], to: &workbook)
    }
    return first + lines.count
  }

  private func write(
    _ line: AnnexLine,
    at row: Int,
    _ shares: [ClosedRange<Int>],
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    var height = 0.0
    for (text, columns) in zip(line.texts, shares) where !text.text.isEmpty {
      let style = AnnexStyles.line(text.look)
      let shown = shown(text)
      try write(shown, CellRange(rows: row...row, columns: columns), style, to: &workbook)
      let width = widths[columns].reduce(0, +) - 1
      height = max(height, TextMeasure.rowHeight(of: shown, widthInCharacters: width, font: style.font) + 2)
    }
    // A name that is left to be written keeps its line.
    try workbook.setHeight(line.height ?? max(height, 18), ofRow: row, on: sheet)
  }

  private func write(
    _ text: String,
    _ range: CellRange,
    _ style: CellStyle,
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    guard range.isSingleCell else { return try workbook.merge(range, value: .text(text), style: style, on: sheet) }
    try workbook.write(.text(text), row: range.first.row, column: range.first.column, style: style, to: sheet)
  }

  // MARK: Rules

  /// A rule is a run of underscores as long as its share of the text above it.
  private func shown(_ text: AnnexLine.Text) -> String {
    guard case .rule(let under) = text.look else { return text.text }
    let (look, share): (AnnexLine.Look, Double) =
      switch under {
      case .agency: (.agency, 0.4)
      case .motto: (.motto, 1)
      case .title: (.title, 0.4)
      }
    let length = TextMeasure.width(of: text.text, font: AnnexStyles.line(look).font) * share
    let one = TextMeasure.width(of: "_", font: AnnexStyles.line(text.look).font)
    let most = widths.reduce(0, +) * (under == .title ? 0.4 : 0.5)
    return String(repeating: "_", count: max(1, Int((min(length, most) / one).rounded())))
  }

  // MARK: Shares

  /// The columns of each text of a line, by how many texts the line has.
  private func shares(of lines: [AnnexLine]) -> [Int: [ClosedRange<Int>]] {
    var shares = [1: [0...(widths.count - 1)]]
    for count in 2...3 where widths.count >= count {
      let wanted = (0..<count)
        .map { place in
          lines.filter { $0.texts.count == count }
            .map { TextMeasure.width(of: $0.texts[place].text, font: AnnexStyles.line($0.texts[place].look).font) }
            .max() ?? 0
        }
      shares[count] = split(wanted)
    }
    return shares
  }

  /// Parts the columns so that texts wrap as little as can be, and else in proportion to the widths that they want.
  private func split(_ wanted: [Double]) -> [ClosedRange<Int>] {
    let width = widths.reduce(0, +)
    let total = max(wanted.reduce(0, +), 1)
    func cost(_ ends: [Int]) -> Double {
      var (first, sum) = (0, 0.0)
      for (want, last) in zip(wanted, ends) {
        let own = widths[first...last].reduce(0, +)
        sum += max(0, want + 2 - own) * 100 + abs(own - width * want / total)
        first = last + 1
      }
      return sum
    }
    let lasts = widths.indices.dropLast()
    let ends: [[Int]] =
      wanted.count == 2
      ? lasts.map { [$0, widths.count - 1] }
      : lasts.flatMap { one in lasts.filter { $0 > one }.map { [one, $0, widths.count - 1] } }
    let best = ends.min { cost($0) < cost($1) } ?? []
    return zip([0] + best.dropLast().map { $0 + 1 }, best).map { $0...$1 }
  }
}
