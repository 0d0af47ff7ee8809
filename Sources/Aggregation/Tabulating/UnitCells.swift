// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// What units say of the cells of one period; rows of one cell add.
public struct UnitCells: Sendable {
  private var sums: [Ref<ReportingUnit>: CellSums] = [:]

  /// Nothing said yet.
  init() {}

  /// What the submissions that count in a period say, for the units that they count for.
  public init(_ counted: some Sequence<SettledSubmission>, in catalogue: Catalogue) {
    var statement: [StatedCell] = []
    for settled in counted {
      settled.state(into: &statement, in: catalogue)
      add(statement, of: settled.countsFor, in: catalogue)
    }
  }

  /// What one unit says of one cell; what it does not mention is missing.
  public subscript(unit: Ref<ReportingUnit>, cell: CellKey) -> Amounts { sums[unit]?[cell] ?? Amounts() }

  /// The units of which anything is said.
  var units: Set<Ref<ReportingUnit>> { Set(sums.keys) }

  /// Whether something was added for a unit and cell.
  func mentions(_ unit: Ref<ReportingUnit>, _ cell: CellKey) -> Bool { sums[unit]?[cell] != nil }

  mutating func add(_ statement: [StatedCell], of unit: Ref<ReportingUnit>, in catalogue: Catalogue) {
    sums[unit, default: CellSums(catalogue)].add(statement)
  }

  mutating func add(_ amounts: Amounts, to unit: Ref<ReportingUnit>, _ cell: CellKey, in catalogue: Catalogue) {
    sums[unit, default: CellSums(catalogue)].add(amounts, to: cell)
  }
}
