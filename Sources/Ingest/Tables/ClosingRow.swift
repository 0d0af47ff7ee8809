// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// Finds out whether the last row of a table whose rows need no name, such as one of communes, sums up the others.
///
/// Nothing in such a row tells a commune from a total but its label and its figures.
struct ClosingRow {
  /// What the last row is.
  enum Role: Hashable { case counts, total, unsure }

  /// The last row of figures, which counts unless the table ends behind it.
  private(set) var held: SourceRow?

  private let layout: TableLayout
  private let names: CatalogueNames
  private let labels: [Int]
  private let values: Set<Int>
  private var sums: [Int: Int64] = [:]
  private var rowsAbove = 0

  init(layout: TableLayout, names: CatalogueNames) {
    self.layout = layout
    self.names = names
    labels = [ColumnRole.Label.unit, .period, .campaign, .time].compactMap { layout.labels[$0] }
    values = Set(layout.valueColumns + (layout.labels[.note].map { [$0] } ?? []))
  }

  /// Whether a row may be one: nothing in it names what its figures are about.
  func mayClose(_ row: SourceRow) -> Bool {
    layout.isWide && layout.labels[.channel] == nil && labels.allSatisfy { row.text($0).trimmed.isEmpty }
  }

  /// Holds a row until it is known whether others follow.
  mutating func hold(_ row: SourceRow) { held = row }

  /// Adds the held row to those above the next one.
  mutating func release() {
    guard let row = held else { return }
    for (column, number) in layout.numbers(of: row) {
      sums[column] = sums[column, default: 0].addingReportingOverflow(number).partialValue
    }
    rowsAbove += 1
    held = nil
  }

  /// Ends the rows that a total may be over.
  mutating func end() { (held, sums, rowsAbove) = (nil, [:], 0) }

  /// What the held row is, when the table ends behind it.
  func role() -> Role {
    guard let row = held, rowsAbove >= 2 else { return .counts }
    let numbers = layout.numbers(of: row)
    guard numbers.values.contains(where: { $0 != 0 }) else { return .counts }
    let isSum = sums.filter { $0.value != 0 } == numbers.filter { $0.value != 0 }
    let texts = row.cells.indices.filter { !values.contains($0) }.map { row.text($0).trimmed }.filter { !$0.isEmpty }
    let isNameless = !texts.contains { $0.contains(where: \.isLetter) }
    if isNameless || texts.contains(where: namesUnit) { return isSum ? .total : .unsure }
    return isSum ? .unsure : .counts
  }

  private func namesUnit(_ text: String) -> Bool {
    guard text.utf8.count <= RawField.longestName, case .one? = names.units.knownMatch(FoldedName(text)) else {
      return false
    }
    return true
  }
}

extension TableLayout {
  /// The numbers in a row's columns of figures; cells without one that can be read are left out.
  func numbers(of row: SourceRow) -> [Int: Int64] {
    var numbers: [Int: Int64] = [:]
    for column in groups.flatMap(\.columns) {
      let field = RawField(value: row.value(column.index), columnName: column.heading)
      let entry = RawRecord.QuantityField(quantity: column.quantity, field: field, isInHours: column.isInHours)
      numbers[column.index] = (try? SubmissionBuilder.read(entry))?.amount.number
    }
    return numbers
  }
}
