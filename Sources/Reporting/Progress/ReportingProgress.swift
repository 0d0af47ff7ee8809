// SPDX-License-Identifier: Apache-2.0

public import Aggregation
public import ReportModel

/// Who sent what, period by period, and how complete it is (tiến độ gửi báo cáo; R15, R18).
///
/// The periods are those of the workspace's rhythm. A submission belongs to the one that holds its last day, however long
/// its own period is (R9). A unit is expected in those on whose last day it is valid; see `ExpectedCells` for the cells
/// that it is expected to fill.
public struct ReportingProgress: Sendable {
  /// Names and settings.
  public let catalogue: Catalogue

  /// The instant that decides what is due.
  public let asOf: Moment

  /// The periods, the oldest first; never empty.
  public let periods: [PeriodProgress]

  /// How many periods before the first one are left out.
  public let earlierPeriods: Int

  /// The units expected in any of the periods, and those that count all the same, in the order of the roster.
  public let units: [Ref<ReportingUnit>]

  /// The newest period whose deadline has passed.
  public var newestDue: PeriodProgress? { periods.last(where: \.isDue) }

  /// The period that ended last; the initializer sees to it that there is one.
  public var newest: PeriodProgress { periods[periods.count - 1] }

  /// What progress is made of.
  public struct Evidence: Sendable {
    /// Every submission of the inbox with what became of it.
    public var submissions: [SettledSubmission]

    /// The files as the report of one period would see them; asked only where something is missing.
    public var files: @Sendable (ReportScope) -> [FileRecord]

    /// Gathers submissions, and files where there are any that did not become submissions.
    public init(
      _ submissions: [SettledSubmission],
      files: @escaping @Sendable (ReportScope) -> [FileRecord] = { _ in [] }
    ) {
      self.submissions = submissions
      self.files = files
    }
  }

  /// Judges every unit in every period of a choice.
  public init(_ choice: ProgressPeriods, catalogue: Catalogue, asOf: Moment, evidence: Evidence) {
    self.catalogue = catalogue
    self.asOf = asOf
    earlierPeriods = choice.earlier
    let calendar = catalogue.calendar
    let byFile = Dictionary(grouping: evidence.submissions, by: \.path)
    let byPeriod = Dictionary(grouping: evidence.submissions) {
      calendar.period(containing: $0.submission.period.days.last)
    }
    let counted = evidence.submissions.filter { $0.state == .counted }
    let newest = counted.map(\.submission.period.days.last).max()
    periods = choice.periods.map { period in
      PeriodProgress(
        period,
        catalogue: catalogue,
        asOf: asOf,
        submissions: byPeriod[period] ?? [],
        files: { scope in
          OwnedFiles(evidence.files(scope), submissions: byFile, newest: newest, scope: scope)
        }
      )
    }
    units = Set(periods.flatMap(\.units)).sorted()
  }
}

/// Who sent what for one period.
public struct PeriodProgress: Sendable {
  /// The period.
  public let period: Period

  /// The last moment to be on time.
  public let deadline: Moment

  /// Whether the deadline has passed.
  public let isDue: Bool

  /// How many units there are in each state.
  public let counts: [ProgressState.Kind: Int]

  /// The cells of all expected units; what others fill does not count (R15).
  public let completeness: Completeness

  private let statuses: [Ref<ReportingUnit>: UnitStatus]

  init(
    _ period: Period,
    catalogue: Catalogue,
    asOf: Moment,
    submissions: [SettledSubmission],
    files: (ReportScope) -> OwnedFiles
  ) {
    let calendar = catalogue.calendar
    self.period = period
    deadline = calendar.deadline(of: period)
    isDue = deadline <= asOf
    let expected = Set(catalogue.expectedUnits(on: period.days.last))
    let counted = submissions.filter { $0.state == .counted }
    let sending = Set(counted.map(\.countsFor))
    let owned = expected.isSubset(of: sending) ? nil : files(ReportScope(period: period, calendar: calendar))
    let judged = StatusEvidence(
      catalogue: catalogue,
      expectedCells: ExpectedCells(catalogue, in: period.days),
      units: expected.union(sending).sorted(),
      expected: expected,
      submissions: submissions,
      cells: UnitCells(counted, in: catalogue),
      files: { owned?.files(of: $0) ?? [] }
    )
    .statuses()
    statuses = Dictionary(uniqueKeysWithValues: judged.map { ($0.unit, $0) })
    let isDue = isDue
    counts = Dictionary(judged.map { (ProgressState($0, isDue: isDue).kind, 1) }, uniquingKeysWith: +)
    completeness = judged.filter { expected.contains($0.unit) }.reduce(into: .none) { $0 += $1.completeness }
  }

  /// The units that are expected or count, in no order.
  var units: [Ref<ReportingUnit>] { Array(statuses.keys) }

  /// How a unit reported; `nil` when it was not expected and did not.
  public func status(of unit: Ref<ReportingUnit>) -> UnitStatus? { statuses[unit] }

  /// Where a unit stands.
  public func state(of unit: Ref<ReportingUnit>) -> ProgressState {
    statuses[unit].map { ProgressState($0, isDue: isDue) } ?? .notExpected
  }

  /// How many units are in a state.
  public func count(_ kind: ProgressState.Kind) -> Int { counts[kind] ?? 0 }

  /// How many units are expected.
  public var expectedUnits: Int { counts.reduce(0) { $0 + ($1.key == .notExpected ? 0 : $1.value) } }

  /// How many units are due and nothing of them counts.
  public var lackingUnits: Int { count(.missing) + count(.toBeTypedIn) + count(.toBeMended) }
}
