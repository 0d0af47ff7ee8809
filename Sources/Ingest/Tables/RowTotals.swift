// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import ReportModel

/// Compares columns such as `Tổng số` with the other columns of their row; they are never added (R7).
struct RowTotals {
  private struct Addend {
    var column: TableLayout.ValueColumn
    var channel: Ref<Channel>?
  }

  private struct Total {
    var index: Int
    /// The columns that it may be over, the nearest first: those below the same heading, and all.
    var scopes: [[Addend]]
  }

  private let source: SourceName
  private let layout: TableLayout
  private let catalogue: Catalogue
  private let totals: [Total]

  init(source: SourceName, layout: TableLayout, catalogue: Catalogue) {
    self.source = source
    self.layout = layout
    self.catalogue = catalogue
    let paths = layout.header.paths
    let all = layout.groups.flatMap { group in group.columns.map { Addend(column: $0, channel: group.channel) } }
    totals = layout.rowTotals.map { index in
      let group = paths[index].count > 1 ? paths[index].first : nil
      let near = group.map { group in all.filter { paths[$0.column.index].first == group } } ?? []
      return Total(index: index, scopes: (near.isEmpty ? [] : [near]) + [all])
    }
  }

  /// The totals of a row that no sum of its columns agrees with; those over several units of count are let be (R8).
  func findings(for row: SourceRow, channel: Ref<Channel>?) -> [Finding] {
    totals.compactMap { total in
      guard let stated = number(of: row, total.index) else { return nil }
      var sums: [Int64] = []
      for scope in total.scopes {
        guard let sum = sum(of: scope, in: row) else { return nil }
        sums.append(sum)
      }
      guard let sum = sums.first, !sums.contains(stated), isOfOneUnit(total.scopes[0], channel) else { return nil }
      let place = source.location(
        RowPlace(row: row.row, line: row.line),
        columnName: layout.headings[total.index],
        column: total.index + 1
      )
      return Finding(
        .rowTotalDiffers,
        at: place,
        found: row.text(total.index),
        ["stated": .number(stated), "sum": .number(sum)]
      )
    }
  }

  private func number(of row: SourceRow, _ index: Int) -> Int64? {
    let field = RawField(value: row.value(index), columnName: "")
    return (try? SubmissionBuilder.read(RawRecord.QuantityField(quantity: .count, field: field)))?.amount.number
  }

  /// The sum of a row's columns; `nil` when one can't be read, which is told of by itself.
  private func sum(of scope: [Addend], in row: SourceRow) -> Int64? {
    var sum: Int64 = 0
    // Whoever adds up a row of articles and minutes adds the articles.
    let hasCounts = scope.contains { $0.column.quantity == .count }
    for column in scope.map(\.column) where !hasCounts || column.quantity == .count {
      let field = RawField(value: row.value(column.index), columnName: column.heading)
      let entry = RawRecord.QuantityField(quantity: column.quantity, field: field, isInHours: column.isInHours)
      guard let reading = try? SubmissionBuilder.read(entry) else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(reading.amount.number ?? 0)
      guard !overflow else { return nil }
      sum = next
    }
    return sum
  }

  private func isOfOneUnit(_ scope: [Addend], _ channel: Ref<Channel>?) -> Bool {
    let units = scope.map { addend in
      let unit = (addend.channel ?? channel).map { catalogue[$0].unitOfCount } ?? ""
      return addend.column.quantity == .count ? unit : addend.column.quantity.rawValue
    }
    return Set(units).count == 1
  }
}
