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

  // MARK: Cells

  /// What units state; where they state nothing, missing, or not applicable for a channel that they do not have.
  private func addCells(_ inPeriod: [SettledSubmission], _ figures: inout Figures) {
    figures.cells = UnitCells(inPeriod, in: catalogue)
    for unit in figures.units {
      for cell in catalogue.cells where !figures.cells.mentions(unit, cell) {
        let isApplicable = catalogue[unit].channels.contains(cell.channel)
        figures.cells.add(Amounts(all: isApplicable ? .missing : .notApplicable), to: unit, cell)
      }
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
    settled.forEachCell(in: catalogue) { cell, amounts in
      guard isInCumulative(days, catalogue[cell.campaign]) else { return }
      figures.cumulativeSince = min(figures.cumulativeSince ?? days.first, days.first)
      figures[cell].cumulative += amounts
    }
  }

  private func isInCumulative(_ days: DayRange, _ campaign: Campaign) -> Bool {
    switch catalogue.settings.cumulativeFrom {
    case .first: true
    case .window: campaign.window.map { days.last >= $0.first } ?? true
    case .year: yearOfScope.contains(days.last)
    }
  }

  /// The year to which the period belongs: from 15 December where the period is one of the decree's.
  private var yearOfScope: DayRange {
    let style = if case .months(_, let style) = scope.period.form { style } else { MonthStyle.calendar }
    return catalogue.calendar.period(.year, style, containing: scope.lastDay).days
  }

  private func addPrevious(_ previous: [SettledSubmission], _ figures: inout Figures) {
    for cell in catalogue.cells { figures[cell].previous = figures[cell].inPeriod.withoutNumbers }
    for settled in previous {
      settled.forEachCell(in: catalogue) { cell, amounts in figures[cell].previous? += amounts }
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
    let channels = catalogue[submission.unit].channels
    submission.observations.forEachCell { cell, amounts in
      body(cell, channels.contains(cell.channel) ? amounts : amounts.replacingMissing)
    }
    guard submission.saysNothing else { return }
    for cell in catalogue.cells where channels.contains(cell.channel) {
      var amounts = Amounts()
      for quantity in catalogue[cell.channel].quantities { amounts[quantity] = .none }
      body(cell, amounts)
    }
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
