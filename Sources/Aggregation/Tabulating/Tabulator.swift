// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// Adds counted submissions up into the figures of one report.
public struct Tabulator: Sendable {
  let catalogue: Catalogue
  let scope: ReportScope
  let rule: SpanRule

  /// Tabulates for one report.
  public init(catalogue: Catalogue, scope: ReportScope) {
    self.catalogue = catalogue
    self.scope = scope
    rule = SpanRule(catalogue: catalogue, scope: scope)
  }

  /// The figures over the submissions that count.
  ///
  /// A submission belongs to every report period that contains its last day; nothing is prorated (R9).
  public func tabulate(_ counted: [SettledSubmission]) -> Figures {
    var sums = Sums(catalogue: catalogue, lastDay: scope.lastDay)
    var statement: [StatedCell] = []
    for settled in counted {
      settled.state(into: &statement, in: catalogue)
      add(settled, statement, to: &sums)
    }
    var figures = emptyFigures(counted.filter { scope.contains($0.submission.period) })
    figures.cells = sums.units
    addBlanks(to: &figures)
    addTotals(sums, &figures)
    figures.cumulativeSince = sums.cumulativeSince
    figures.course = sums.course.rows()
    return figures
  }

  /// Everything that is added up in one pass over the submissions.
  private struct Sums {
    var units = UnitCells()
    var cumulative: CellSums
    var cumulativeSince: Day?
    var previous: CellSums
    var course: CourseTable

    init(catalogue: Catalogue, lastDay: Day) {
      (cumulative, previous) = (CellSums(catalogue), CellSums(catalogue))
      course = CourseTable(catalogue: catalogue, lastDay: lastDay)
    }
  }

  private func add(_ settled: SettledSubmission, _ statement: [StatedCell], to sums: inout Sums) {
    let period = settled.submission.period
    if scope.contains(period) { sums.units.add(statement, of: settled.countsFor, in: catalogue) }
    if let previous = scope.previous, previous.days.contains(period.days.last) { sums.previous.add(statement) }
    sums.course.add(settled, statement)
    guard period.days.last <= scope.lastDay else { return }
    let wanted = catalogue.campaigns.map { rule.isInCumulative(period.days, $0) }
    for stated in statement where wanted[stated.cell.campaign.index] {
      sums.cumulativeSince = min(sums.cumulativeSince ?? period.days.first, period.days.first)
      sums.cumulative.add(stated.amounts, to: stated.cell)
    }
  }

  private func emptyFigures(_ inPeriod: [SettledSubmission]) -> Figures {
    let expected = Set(catalogue.expectedUnits(on: scope.lastDay))
    let reporting = Set(inPeriod.filter(\.submission.saysAnything).map(\.countsFor))
    let listed = catalogue.unitRefs.filter { expected.contains($0) || reporting.contains($0) }
    var figures = Figures(units: listed, expected: expected, hasPrevious: scope.previous != nil)
    figures.reporting = reporting
    let days = inPeriod.map(\.submission.period.days)
    if let first = days.map(\.first).min(), let last = days.map(\.last).max() {
      figures.window = DayRange(first, last)
    }
    return figures
  }

  /// Where units state nothing, missing, or not applicable for a channel that they do not have.
  private func addBlanks(to figures: inout Figures) {
    let cells = catalogue.cells
    for unit in figures.units {
      let described = catalogue[unit]
      for cell in cells where !figures.cells.mentions(unit, cell) {
        let isApplicable = described.has(cell.channel)
        figures.cells.add(Amounts(all: isApplicable ? .missing : .notApplicable), to: unit, cell, in: catalogue)
      }
    }
  }

  // MARK: Totals

  private func addTotals(_ sums: Sums, _ figures: inout Figures) {
    for cell in catalogue.cells {
      var total = Figures.Total()
      for unit in figures.units {
        let amounts = figures[unit, cell]
        total.inPeriod += amounts
        for quantity in Quantity.allCases where amounts[quantity].isReported {
          total.reportingUnits[quantity, default: 0] += 1
        }
      }
      let blank = total.inPeriod.withoutNumbers
      total.cumulative = sums.cumulative[cell].map { blank + $0 } ?? blank
      if figures.hasPrevious { total.previous = sums.previous[cell].map { blank + $0 } ?? blank }
      figures[cell] = total
    }
  }
}

extension Catalogue {
  /// Every campaign with every channel, in the order of the annexes.
  public var cells: [CellKey] {
    campaignRefs.flatMap { campaign in channelRefs.map { CellKey(campaign, $0) } }
  }
}

extension SettledSubmission {
  /// Every cell that the submission states; "nothing for everything" states none for each channel the unit has.
  ///
  /// A blank for a channel that the unit does not have is not applicable.
  func forEachCell(in catalogue: Catalogue, _ body: (CellKey, Amounts) -> Void) {
    let unit = catalogue[submission.unit]
    submission.observations.forEachCell { cell, amounts in
      body(cell, unit.has(cell.channel) ? amounts : amounts.replacingMissing)
    }
    guard submission.saysNothing else { return }
    for cell in catalogue.cells where unit.has(cell.channel) {
      var amounts = Amounts()
      for quantity in catalogue[cell.channel].quantities { amounts[quantity] = .none }
      body(cell, amounts)
    }
  }
}

extension SettledSubmission {
  /// Every cell that the submission states, in a list that is used again.
  func state(into statement: inout [StatedCell], in catalogue: Catalogue) {
    statement.removeAll(keepingCapacity: true)
    forEachCell(in: catalogue) { statement.append(StatedCell(cell: $0, amounts: $1)) }
  }
}

extension Submission {
  /// Whether any of it was taken.
  fileprivate var saysAnything: Bool { saysNothing || !observations.isEmpty }
}

extension Amounts {
  fileprivate var replacingMissing: Amounts {
    var amounts = self
    for quantity in Quantity.allCases where self[quantity] == .missing { amounts[quantity] = .notApplicable }
    return amounts
  }

  /// The state that a sum begins with: not applicable where nobody can have the figure, missing elsewhere.
  fileprivate var withoutNumbers: Amounts {
    var amounts = Amounts()
    for quantity in Quantity.allCases where self[quantity] == .notApplicable { amounts[quantity] = .notApplicable }
    return amounts
  }
}
