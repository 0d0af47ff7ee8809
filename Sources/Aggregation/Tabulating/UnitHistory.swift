// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// What each unit reported in the period before and from the beginning on, for tables that show these by unit.
public struct UnitHistory: Sendable {
  private let catalogue: Catalogue
  private let cumulative: UnitCells
  private let previous: UnitCells?

  /// Adds up what counts; only submissions of the period before or of the cumulative figures are looked at.
  public init(_ counted: some Sequence<SettledSubmission>, catalogue: Catalogue, scope: ReportScope) {
    let tabulator = Tabulator(catalogue: catalogue, scope: scope)
    var (cumulative, previous) = (UnitCells(), UnitCells())
    var statement: [StatedCell] = []
    for settled in counted where settled.submission.period.days.last <= scope.lastDay {
      let days = settled.submission.period.days
      settled.state(into: &statement, in: catalogue)
      if scope.previous?.days.contains(days.last) ?? false {
        previous.add(statement, of: settled.countsFor, in: catalogue)
      }
      let wanted = catalogue.campaigns.map { tabulator.rule.isInCumulative(days, $0) }
      cumulative.add(statement.filter { wanted[$0.cell.campaign.index] }, of: settled.countsFor, in: catalogue)
    }
    self.catalogue = catalogue
    self.cumulative = cumulative
    self.previous = scope.previous == nil ? nil : previous
  }

  /// The units that reported anything so far, those included that no longer exist.
  public var units: Set<Ref<ReportingUnit>> { cumulative.units }

  /// What a unit said of a cell from the beginning on.
  public func cumulative(of unit: Ref<ReportingUnit>, _ cell: CellKey) -> Amounts {
    amounts(unit, cell, in: cumulative)
  }

  /// What a unit said of a cell in the period before; `nil` where the report has none.
  public func previous(of unit: Ref<ReportingUnit>, _ cell: CellKey) -> Amounts? {
    previous.map { amounts(unit, cell, in: $0) }
  }

  private func amounts(_ unit: Ref<ReportingUnit>, _ cell: CellKey, in cells: UnitCells) -> Amounts {
    if cells.mentions(unit, cell) { return cells[unit, cell] }
    return Amounts(all: catalogue[unit].has(cell.channel) ? .missing : .notApplicable)
  }
}
