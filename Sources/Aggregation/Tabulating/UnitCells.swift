// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// What units say of the cells of one period; rows of one cell add.
public struct UnitCells: Sendable {
  private struct Key: Hashable {
    var unit: Ref<ReportingUnit>
    var cell: CellKey
  }

  private var amounts: [Key: Amounts] = [:]

  /// Nothing said yet.
  init() {}

  /// What the submissions that count in a period say, for the units that they count for.
  public init(_ counted: some Sequence<SettledSubmission>, in catalogue: Catalogue) {
    for settled in counted {
      settled.forEachCell(in: catalogue) { cell, amounts in add(amounts, to: settled.countsFor, cell) }
    }
  }

  /// What one unit says of one cell; what it does not mention is missing.
  public subscript(unit: Ref<ReportingUnit>, cell: CellKey) -> Amounts {
    amounts[Key(unit: unit, cell: cell)] ?? Amounts()
  }

  /// Whether something was added for a unit and cell.
  func mentions(_ unit: Ref<ReportingUnit>, _ cell: CellKey) -> Bool { amounts[Key(unit: unit, cell: cell)] != nil }

  mutating func add(_ amounts: Amounts, to unit: Ref<ReportingUnit>, _ cell: CellKey) {
    self.amounts[Key(unit: unit, cell: cell), default: Amounts(all: .notApplicable)] += amounts
  }
}
