// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// Adds counted submissions up into the figures of one report.
public struct Tabulator: Sendable {
  private let catalogue: Catalogue
  private let scope: ReportScope

  /// Tabulates for one report.
  public init(catalogue: Catalogue, scope: ReportScope) {
    self.catalogue = catalogue
    self.scope = scope
  }

  /// The figures over the submissions that count.
  ///
  /// A submission belongs to every report period that contains its last day; nothing is prorated (R9).
  public func tabulate(_ counted: [SettledSubmission]) -> Figures {
    let inPeriod = counted.filter { scope.contains($0.submission.period) }
    let previous = scope.previous.map { period in
      counted.filter { period.days.contains($0.submission.period.days.last) }
    }
    var figures = emptyFigures(inPeriod)
    addCells(inPeriod, &figures)
    addTotals(&figures)
    for settled in counted { addCumulative(settled, &figures) }
    if let previous { addPrevious(previous, &figures) }
    figures.course = CourseTable(catalogue: catalogue, lastDay: scope.lastDay).rows(counted)
    return figures
  }

  private func emptyFigures(_ inPeriod: [SettledSubmission]) -> Figures {
    let expected = Set(catalogue.expectedUnits(on: scope.lastDay))
    let reporting = Set(inPeriod.map(\.countsFor))
    let listed = catalogue.unitRefs.filter { expected.contains($0) || reporting.contains($0) }
    var figures = Figures(units: listed, expected: expected, hasPrevious: scope.previous != nil)
    figures.reporting = reporting
    let days = inPeriod.map(\.submission.period.days)
    if let first = days.map(\.first).min(), let last = days.map(\.last).max() {
      figures.window = DayRange(first, last)
    }
    return figures
  }

  // MARK: Cells

  /// What units state; where they state nothing, missing, or not applicable for a channel that they do not have.
  private func addCells(_ inPeriod: [SettledSubmission], _ figures: inout Figures) {
    for unit in figures.units {
      for cell in catalogue.cells {
        let isApplicable = catalogue[unit].channels.contains(cell.channel)
        figures[unit, cell] = Amounts(all: isApplicable ? .missing : .notApplicable)
      }
    }
    for (unit, submissions) in Dictionary(grouping: inPeriod, by: \.countsFor) {
      var stated: [CellKey: Amounts] = [:]
      for settled in submissions {
        settled.forEachCell(in: catalogue) { stated[$0, default: Amounts(all: .notApplicable)] += $1 }
      }
      for (cell, amounts) in stated { figures[unit, cell] = amounts }
    }
  }

  // MARK: Totals

  private func addTotals(_ figures: inout Figures) {
    for cell in catalogue.cells {
      var total = Figures.Total()
      for unit in figures.units {
        let amounts = figures[unit, cell]
        total.inPeriod += amounts
        for quantity in Quantity.allCases where amounts[quantity].isReported {
          total.reportingUnits[quantity, default: 0] += 1
        }
      }
      total.cumulative = total.inPeriod.withoutNumbers
      figures[cell] = total
    }
  }

  private func addCumulative(_ settled: SettledSubmission, _ figures: inout Figures) {
    let days = settled.submission.period.days
    guard days.last <= scope.lastDay else { return }
    figures.cumulativeSince = min(figures.cumulativeSince ?? days.first, days.first)
    settled.forEachCell(in: catalogue) { cell, amounts in
      guard isInCumulative(days, catalogue[cell.campaign]) else { return }
      figures[cell].cumulative += amounts
    }
  }

  private func isInCumulative(_ days: DayRange, _ campaign: Campaign) -> Bool {
    switch catalogue.settings.cumulativeFrom {
    case .first: true
    case .window: campaign.window.map { days.last >= $0.first } ?? true
    case .year: days.last.civil.year == scope.lastDay.civil.year
    }
  }

  private func addPrevious(_ previous: [SettledSubmission], _ figures: inout Figures) {
    for cell in catalogue.cells { figures[cell].previous = figures[cell].inPeriod.withoutNumbers }
    for settled in previous {
      settled.forEachCell(in: catalogue) { cell, amounts in figures[cell].previous? += amounts }
    }
  }
}

extension SettledSubmission {
  /// Every cell that the submission states; "nothing for everything" states none for each channel the unit has.
  func forEachCell(in catalogue: Catalogue, _ body: (CellKey, Amounts) -> Void) {
    for observation in submission.observations { body(observation.cell, observation.amounts) }
    guard submission.saysNothing else { return }
    for cell in catalogue.cells where catalogue[submission.unit].channels.contains(cell.channel) {
      var amounts = Amounts()
      for quantity in catalogue[cell.channel].quantities { amounts[quantity] = .none }
      body(cell, amounts)
    }
  }
}

extension Catalogue {
  /// Every campaign with every channel, in the order of the annexes.
  public var cells: [CellKey] {
    campaignRefs.flatMap { campaign in channelRefs.map { CellKey(campaign, $0) } }
  }
}

extension Amounts {
  /// The state that a sum begins with: not applicable where nobody can have the figure, missing elsewhere.
  fileprivate var withoutNumbers: Amounts {
    var amounts = Amounts()
    for quantity in Quantity.allCases where self[quantity] == .notApplicable { amounts[quantity] = .notApplicable }
    return amounts
  }
}
