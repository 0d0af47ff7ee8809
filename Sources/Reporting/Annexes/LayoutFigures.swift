// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel

/// The figures that the cells of layouts show.
struct LayoutFigures {
  let content: ReportContent

  /// What units reported before, where a layout of the workbook shows it.
  let history: UnitHistory?

  /// The status of each unit.
  let statuses: [Ref<ReportingUnit>: UnitStatus]

  private let listed: Set<Ref<ReportingUnit>>
  private let course: [CourseKey: Int]

  private struct CourseKey: Hashable {
    var campaign: Ref<Campaign>
    var period: Period
  }

  /// Prepares the figures of some layouts; what units reported before costs another pass over all submissions.
  init(_ content: ReportContent, for layouts: [Layout]) {
    self.content = content
    statuses = Dictionary(content.statuses.map { ($0.unit, $0) }) { first, _ in first }
    listed = Set(content.figuresByUnit.units)
    let keys = content.figures.course.enumerated().map { (CourseKey(campaign: $1.campaign, period: $1.period), $0) }
    course = Dictionary(keys) { first, _ in first }
    let needsHistory = layouts.contains { layout in
      layout.hasRows(by: .unit) && layout.columns.contains { $0.showsHistory }
    }
    let counted = content.submissions.lazy.filter { $0.state == .counted }
    // What was carried over to the units of now is the period alone (R15).
    history =
      needsHistory && content.carried == nil
      ? UnitHistory(counted, catalogue: content.catalogue, scope: content.scope) : nil
  }

  /// The units that rows list, in the order of the catalogue.
  ///
  /// Where they show cumulative figures, units that reported earlier and are no more are among them: their figures count.
  func units(of layout: Layout) -> [Ref<ReportingUnit>] {
    guard let history, layout.columns.contains(where: \.showsHistory) else { return content.figuresByUnit.units }
    return Set(content.figures.units).union(history.units).sorted()
  }

  /// One figure; `nil` where the report has none, as for a period before the first.
  func amount(
    _ figure: FigureSelection.Figure,
    _ quantity: Quantity,
    of slice: LayoutSlice,
    campaigns: [Ref<Campaign>],
    channels: [Ref<Channel>]
  ) -> Amount? {
    var sum = Amount.notApplicable
    for campaign in campaigns {
      if let period = slice.period {
        let row = courseRow(campaign, period)
        sum = sum + (row?.sum(channels)[quantity] ?? .missing)
        continue
      }
      for channel in channels {
        guard let amount = amount(figure, quantity, of: slice.unit, CellKey(campaign, channel)) else { return nil }
        sum = sum + amount
      }
    }
    return sum
  }

  /// One campaign's figures of one of the submissions' own periods.
  func courseRow(_ campaign: Ref<Campaign>, _ period: Period) -> Figures.CourseRow? {
    course[CourseKey(campaign: campaign, period: period)].map { content.figures.course[$0] }
  }

  private func amount(
    _ figure: FigureSelection.Figure,
    _ quantity: Quantity,
    of unit: Ref<ReportingUnit>?,
    _ cell: CellKey
  ) -> Amount? {
    guard let unit else {
      let total = content.figures[cell]
      return switch figure {
      case .inPeriod: total.inPeriod[quantity]
      case .previous: total.previous?[quantity]
      case .cumulative: total.cumulative[quantity]
      case .change: nil
      }
    }
    return switch figure {
    case .inPeriod: listed.contains(unit) ? content.figuresByUnit[unit, cell][quantity] : .notApplicable
    case .previous: history?.previous(of: unit, cell)?[quantity]
    case .cumulative: history?.cumulative(of: unit, cell)[quantity]
    case .change: nil
    }
  }

  /// How many units report a quantity of any of some cells.
  func reportingUnits(_ quantity: Quantity, campaigns: [Ref<Campaign>], channels: [Ref<Channel>]) -> Int {
    if campaigns.count == 1, channels.count == 1 {
      return content.figures[CellKey(campaigns[0], channels[0])].reportingUnits[quantity] ?? 0
    }
    return content.figures.units.count { unit in
      campaigns.contains { content.figures.sum(of: unit, $0, channels)[quantity].isReported }
    }
  }
}

extension LayoutNode {
  /// Whether a column in it shows other figures than the period's; a group may say so for its columns.
  fileprivate var showsHistory: Bool {
    switch self {
    case .column(let column): column.content == .figure && (column.selection.figure ?? .inPeriod) != .inPeriod
    case .group(let group):
      (group.selection.figure ?? .inPeriod) != .inPeriod || group.columns.contains { $0.showsHistory }
    }
  }
}
