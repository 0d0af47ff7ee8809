// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// What the receiver of one upward report was told last, period by period (R14).
///
/// For each sealed period that is what its last seal says, with what later seals showed as adjustments; for earlier
/// periods that were never sealed by themselves, the sums of the newest seal's course.
public struct SealedBook: Sendable {
  /// The newest seal; what it shows is known.
  public let newest: Seal

  private let periods: [DayRange: [String: [FigureSnapshot.Key: Amount]]]
  private let sums: [DayRange: [FigureSnapshot.Key: Amount]]

  /// Reads the book of one report; `nil` when no earlier period was sealed.
  ///
  /// - Parameters:
  ///   - seals: All seals of the workspace.
  ///   - report: The upward report's id.
  ///   - days: The days of the period that is reported now.
  ///   - calendar: Only seals of periods of the same kind belong to it.
  public init?(_ seals: [Seal], of report: String, before days: DayRange, _ calendar: ReportingCalendar) {
    let form = calendar.period(of: days).form
    let own =
      seals.filter { seal in
        seal.report == report && seal.days.last < days.first && calendar.period(of: seal.days).form == form
      }
      .sorted { ($0.days.last, $0.attempt) < ($1.days.last, $1.attempt) }
    guard let newest = own.last else { return nil }
    self.newest = newest
    var periods: [DayRange: [String: [FigureSnapshot.Key: Amount]]] = [:]
    for seal in own {
      // The last attempt of a period stands; adjustments come in the order in which they were shown.
      periods[seal.days] = seal.figures.byUnit
      for adjustment in seal.adjustments {
        if let unit = adjustment.unit { periods[adjustment.days]?[unit, default: [:]][adjustment.key] = adjustment.new }
      }
    }
    self.periods = periods
    sums = newest.figures.course.filter { days, _ in !periods.keys.contains { $0.contains(days.last) } }
  }

  /// The days of the periods that were sealed by themselves.
  public var sealedDays: [DayRange] { periods.keys.sorted { ($0.last, $0.first) < ($1.last, $1.first) } }

  /// Where a figure of now comes from.
  public typealias Evidence = (_ unit: String, _ days: DayRange) -> (cause: String, file: String)

  /// The differences between what was told and what counts now.
  ///
  /// - Parameters:
  ///   - byUnit: What the units say now in a sealed period.
  ///   - course: The sums of the submissions' own periods now.
  ///   - evidence: What says so.
  /// - Returns: Ascending by period, unit and figure.
  public func adjustments(
    byUnit: (DayRange) -> [String: [FigureSnapshot.Key: Amount]],
    course: [DayRange: [FigureSnapshot.Key: Amount]],
    evidence: Evidence
  ) -> [Adjustment] {
    var found: [Adjustment] = []
    for days in sealedDays {
      let (then, now) = (periods[days] ?? [:], byUnit(days))
      for unit in Set(then.keys).union(now.keys) {
        for (key, old, new) in Self.differences(then[unit] ?? [:], now[unit] ?? [:]) {
          let (cause, file) = evidence(unit, days)
          found.append(
            Adjustment(days: days, unit: unit, key: key, old: old, new: new, cause: cause, file: file)
          )
        }
      }
    }
    let isUnsealed = { (days: DayRange) in
      days.last <= newest.days.last && !periods.keys.contains { $0.contains(days.last) }
    }
    for days in Set(sums.keys).union(course.keys.filter(isUnsealed)) {
      for (key, old, new) in Self.differences(sums[days] ?? [:], course[days] ?? [:]) {
        found.append(Adjustment(days: days, unit: nil, key: key, old: old, new: new, cause: "", file: ""))
      }
    }
    return found.sorted()
  }

  private static func differences(
    _ then: [FigureSnapshot.Key: Amount],
    _ now: [FigureSnapshot.Key: Amount]
  ) -> [(FigureSnapshot.Key, Amount, Amount)] {
    Set(then.keys).union(now.keys)
      .compactMap { key in
        let (old, new) = (then[key] ?? .missing, now[key] ?? .missing)
        return old == new ? nil : (key, old, new)
      }
  }

  // MARK: Continuity

  /// A figure whose sealed past, adjustments and own period do not give what is printed as cumulative.
  public struct Break: Sendable, Hashable {
    /// Which figure.
    public let key: FigureSnapshot.Key
    /// What is printed.
    public let printed: Int64
    /// What the parts give.
    public let sum: Int64
  }

  /// Checks: sealed before + adjustments + reported since = cumulative, figure by figure.
  ///
  /// - Parameters:
  ///   - now: The figures that are reported now.
  ///   - adjustments: What is shown of earlier periods.
  ///   - holds: Whether the figures of some days belong into the cumulative ones of a campaign.
  /// - Returns: How many figures were compared, and those that differ.
  public func continuity(
    of now: FigureSnapshot,
    _ adjustments: [Adjustment],
    holds: (_ days: DayRange, _ campaign: String) -> Bool
  ) -> (count: Int, breaks: [Break]) {
    var sums: [FigureSnapshot.Key: Int64] = [:]
    for (days, figures) in newest.figures.course {
      for (key, amount) in figures where holds(days, key.campaign) { sums[key, default: 0] += amount.number ?? 0 }
    }
    for adjustment in adjustments where holds(adjustment.days, adjustment.key.campaign) {
      sums[adjustment.key, default: 0] += adjustment.change
    }
    for (days, figures) in now.course where days.last > newest.days.last {
      for (key, amount) in figures where holds(days, key.campaign) { sums[key, default: 0] += amount.number ?? 0 }
    }
    let keys = Set(sums.keys).union(now.cumulative.keys)
    let breaks = keys.compactMap { key -> Break? in
      let (printed, sum) = (now.cumulative[key]?.number ?? 0, sums[key] ?? 0)
      return printed == sum ? nil : Break(key: key, printed: printed, sum: sum)
    }
    return (keys.count, breaks.sorted { $0.key < $1.key })
  }
}
