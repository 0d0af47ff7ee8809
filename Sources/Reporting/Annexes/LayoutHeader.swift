// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import XLSXWriting

/// The headings of a layout's columns, with what the label row says and how wide they are.
struct LayoutHeader {
  let layout: Layout
  let columns: [PlacedColumn]
  let cells: LayoutCells
  let body: [AnnexTable.Row]

  func headed() -> [AnnexTable.Column] {
    zip(columns.indices, labels())
      .map { index, label in
        AnnexTable.Column(
          heading: columns[index].heading,
          groups: columns[index].groups,
          label: label,
          width: max(columns[index].width ?? width(at: index), numberWidth(at: index))
        )
      }
  }

  // MARK: Labels

  private func labels() -> [String] {
    switch layout.labels {
    case .none: return columns.map { _ in "" }
    case .numbers: return columns.indices.map { "\($0 + 1)" }
    case .standard: break
    }
    var (letters, numbers) = (0, 0)
    var labels = columns.map { column in
      if column.content.isCounted {
        numbers += 1
        return "\(numbers)"
      }
      letters += 1
      return Ordinal.letter(letters)
    }
    for index in columns.indices where columns[index].figure == .change {
      guard let (now, before) = cells.sides(ofChangeAt: index) else { continue }
      labels[index] += "=\(labels[now])-\(labels[before])"
    }
    return labels
  }

  // MARK: Widths

  /// What the numbers of a column need: a text may wrap, a number that does not fit is printed as ###.
  private func numberWidth(at index: Int) -> Double {
    // Digits are equally wide, so the longest number is the widest.
    let longest = body.filter { !$0.spansRow && $0.cells[index].isNumber }
      .map { $0.cells[index].widest }
      .max { $0.utf8.count < $1.utf8.count }
    guard let longest else { return 0 }
    // The sign of an approximate figure, and the room that the number format keeps to the border.
    let width = TextMeasure.width(of: longest, font: TextFont(size: AnnexStyles.tableSize, isBold: true)) + 2
    return (width * 2).rounded(.up) / 2
  }

  /// As wide as the longest text, within what a page bears: long names wrap, headings break between words.
  private func width(at index: Int) -> Double {
    let font = TextFont(size: AnnexStyles.tableSize, isBold: true)
    let words = columns[index].heading.split { $0 == " " || $0 == "/" }
      .map { TextMeasure.width(of: "\($0)", font: font) }
    let texts = body.filter { !$0.spansRow && !$0.isHidden }
      .map { TextMeasure.width(of: $0.cells[index].widest, font: font) }
    let widest = max((words.max() ?? 0) + 1.5, (texts.max() ?? 0) + 2.5)
    let range = columns[index].content.widths
    return (min(max(widest, range.lowerBound), range.upperBound) * 2).rounded(.up) / 2
  }
}

extension LayoutColumn.Content {
  /// The least and the greatest width that reads well.
  fileprivate var widths: ClosedRange<Double> {
    switch self {
    case .number: 4.5...6
    case .name: 20...44
    case .definition: 40...60
    case .received, .remark: 14...32
    case .note: 8...24
    case .unit, .figure, .reporting, .units, .state, .attempts, .filled, .expected, .questions: 7...16
    }
  }
}

extension AnnexTable.Cell {
  fileprivate var isNumber: Bool {
    switch self {
    case .amount, .sum, .whole, .difference, .change: true
    case .blank, .text: false
    }
  }

  /// The widest text that it may show.
  fileprivate var widest: String {
    switch self {
    case .blank: ""
    case .text(let text, _): text
    case .amount(let amount), .sum(_, let amount): amount.number.map(Self.grouped) ?? "..."
    case .whole(let number): Self.grouped(Int64(number))
    case .difference(_, _, let change), .change(let change): change.map { "+" + Self.grouped($0) } ?? ""
    }
  }

  private static func grouped(_ number: Int64) -> String { Language.vietnamese.grouped(number) }
}
