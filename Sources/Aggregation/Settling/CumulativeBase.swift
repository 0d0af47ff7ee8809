// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// What is known of a unit's cumulative figures before a period: the greatest values, and when it reported last (R5).
struct CumulativeBase {
  private let catalogue: Catalogue
  private var known: [CellKey: [Quantity: Int64]] = [:]
  private var last: Period?
  private var current: Period?

  /// The periods of the calendar since the last report, of which nothing counts.
  private(set) var gap: [Period] = []

  /// A longer gap is named by its ends only.
  private static let longestGap = 60

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// Goes on to a unit's next period; where a year begins anew nothing is known.
  mutating func begin(_ period: Period) {
    last = current
    current = period
    if catalogue.settings.cumulativeSince == .year, let before = last,
      before.days.last.civil.year != period.days.last.civil.year
    {
      known = [:]
      last = nil
    }
    gap = periods(between: last, period)
  }

  private func periods(between last: Period?, _ period: Period) -> [Period] {
    guard let last else { return [] }
    var periods: [Period] = []
    var before = catalogue.calendar.previous(of: period)
    while let missing = before, missing.days.first > last.days.last, periods.count < Self.longestGap {
      periods.append(missing)
      before = catalogue.calendar.previous(of: missing)
    }
    return periods.reversed()
  }

  /// The greatest value known of a quantity of a cell.
  subscript(cell: CellKey, quantity: Quantity) -> Int64? { known[cell]?[quantity] }

  /// Whether nothing says what was before: no value, and no report of the period before that could have stated one.
  func isBeginning(_ cell: CellKey, _ quantity: Quantity) -> Bool {
    guard self[cell, quantity] == nil, let current, !beginsCounting(cell.campaign, in: current) else { return false }
    return last == nil || !gap.isEmpty
  }

  /// Whether cumulative figures of a campaign begin with this period, so that they are its own.
  private func beginsCounting(_ campaign: Ref<Campaign>, in period: Period) -> Bool {
    if let window = catalogue[campaign].window, window.first >= period.days.first { return true }
    return catalogue.settings.cumulativeSince == .year && period.days.first.civil.year < period.days.last.civil.year
  }

  /// Keeps a value that is known now, unless a greater one is.
  mutating func note(_ number: Int64, _ cell: CellKey, _ quantity: Quantity) {
    known[cell, default: [:]][quantity] = max(number, self[cell, quantity] ?? 0)
  }
}
