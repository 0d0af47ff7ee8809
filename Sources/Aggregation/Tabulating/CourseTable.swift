// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// The course of the campaigns over the submissions' own periods.
struct CourseTable {
  private let catalogue: Catalogue
  private let lastDay: Day
  private var periods: [Period: PeriodSums] = [:]

  fileprivate struct PeriodSums {
    var cells: CellSums
    var units: Set<Ref<ReportingUnit>> = []
  }

  /// A course up to the report's last day, without submissions yet.
  init(catalogue: Catalogue, lastDay: Day) {
    self.catalogue = catalogue
    self.lastDay = lastDay
  }

  /// Adds a submission that counts.
  mutating func add(_ settled: SettledSubmission, _ statement: [StatedCell]) {
    let period = settled.submission.period
    guard period.days.last <= lastDay else { return }
    periods[period, default: PeriodSums(cells: CellSums(catalogue))].add(statement, of: settled.countsFor)
  }

  /// A row for each campaign and period, in the order of campaigns and time.
  func rows() -> [Figures.CourseRow] {
    let sorted = periods.sorted { $0.key < $1.key }
    return catalogue.campaignRefs.flatMap { campaign in
      sorted.map { period, sums in
        Figures.CourseRow(
          campaign: campaign,
          period: period,
          phase: catalogue[campaign].phase(of: period.days),
          channels: sums.cells.channels(of: campaign),
          units: sums.units.count
        )
      }
    }
  }
}

extension CourseTable.PeriodSums {
  fileprivate mutating func add(_ statement: [StatedCell], of unit: Ref<ReportingUnit>) {
    cells.add(statement)
    units.insert(unit)
  }
}
