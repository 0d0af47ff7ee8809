// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
public import ReportModel

/// How one unit reported for a period (R18).
public struct UnitStatus: Sendable {
  /// Whether the deadline was kept.
  public enum Punctuality: String, Sendable, Hashable {
    case onTime = "on-time"
    case late
    case missing
    /// It ended before the period did: what it sent counts, outside completeness (R15).
    case notExpected = "not-expected"
  }

  /// The unit.
  public var unit: Ref<ReportingUnit>

  /// Whether the deadline was kept; a missing time counts as kept.
  public var punctuality: Punctuality

  /// When the submission that counts was sent, where it says so.
  public var receivedAt: SubmissionTime?

  /// How many submissions came for the period, superseded ones included.
  public var attempts: Int

  /// How many of them later ones replaced, with all their parts.
  public var superseded: Int

  /// Cells that say something, a number, none or not applicable.
  public var filledCells: Int

  /// Cells that the unit is expected to fill: its campaigns and channels.
  public var expectedCells: Int

  /// What it is asked to mend in its files of the period.
  public var questions: Int

  /// What it sent in place of a report that counts.
  public var waiting: Waiting?

  /// Something came, and nothing of it counts yet.
  public enum Waiting: Sendable, Hashable {
    /// A picture, a print or a closed file.
    case toBeTypedIn

    /// A file that was refused or can't be read.
    case toBeMended
  }
}

extension UnitStatus {
  /// The status of every unit that a report lists.
  ///
  /// A unit is late when its first accepted submission for a period missed that period's deadline; a later correction of
  /// a punctual report does not make it late.
  static func all(of report: ReportContent) -> [UnitStatus] {
    let (catalogue, figures) = (report.catalogue, report.figures)
    let ofPeriod = report.submissions.filter {
      report.scope.contains($0.submission.period) && $0.state != .refused && $0.state != .notYet
    }
    let byUnit = Dictionary(grouping: ofPeriod, by: \.countsFor)
    let matters = SenderMatters(report)
    return figures.units.map { unit in
      let own = byUnit[unit] ?? []
      let counted = own.filter { $0.state == .counted }
      let sent = Dictionary(grouping: own, by: Sent.init)
      return UnitStatus(
        unit: unit,
        punctuality: figures.expected.contains(unit) ? punctuality(of: own, counted, catalogue) : .notExpected,
        receivedAt: counted.compactMap(\.submission.time).max { $0.moment < $1.moment },
        attempts: sent.count,
        superseded: sent.values.count { $0.allSatisfy { $0.state == .superseded } },
        filledCells: filled(unit, figures, catalogue),
        expectedCells: catalogue.campaigns.count * catalogue[unit].channels.count,
        questions: SlipRequest.grouped(matters.requests(to: unit)).count,
        waiting: counted.isEmpty ? waiting(matters.files(of: unit)) : nil
      )
    }
  }

  /// A submission as it was sent; where its unit reports by campaign several parts of it are settled by themselves.
  private struct Sent: Hashable {
    let file: Int
    let unit: Ref<ReportingUnit>
    let period: Period
    let time: SubmissionTime?
    let revision: Int?
    let isSupplement: Bool

    init(_ settled: SettledSubmission) {
      let submission = settled.submission
      (file, unit, period) = (settled.file, submission.unit, submission.period)
      (time, revision, isSupplement) = (submission.time, submission.revision, submission.isSupplement)
    }
  }

  /// What became of the files of a unit of which nothing counts; to be typed in comes before to be mended.
  private static func waiting(_ files: [FileRecord]) -> Waiting? {
    let states = Set(files.filter { !$0.isTypedIn }.map(\.state))
    if states.contains(.byHand) { return .toBeTypedIn }
    return states.isDisjoint(with: [.refused, .unreadable, .setAside, .partlyTaken]) ? nil : .toBeMended
  }

  private static func punctuality(
    of own: [SettledSubmission],
    _ counted: [SettledSubmission],
    _ catalogue: Catalogue
  ) -> Punctuality {
    guard !counted.isEmpty else { return .missing }
    // What was set aside in favour of the unit's own late report does not make that punctual.
    let periods = Dictionary(grouping: own.filter { $0.state != .setAside }, by: \.submission.period)
    let isLate = counted.contains { settled in
      let rivals = periods[settled.submission.period] ?? []
      let deadline = catalogue.calendar.deadline(of: settled.submission.period)
      return !rivals.contains { rival in
        rival.submission.time?.isOnTime(for: deadline, utcOffset: catalogue.calendar.utcOffset) ?? true
      }
    }
    return isLate ? .late : .onTime
  }

  private static func filled(_ unit: Ref<ReportingUnit>, _ figures: Figures, _ catalogue: Catalogue) -> Int {
    catalogue.cells.count { cell in
      guard catalogue[unit].channels.contains(cell.channel) else { return false }
      let amounts = figures[unit, cell]
      return Quantity.allCases.contains { amounts[$0] != .missing }
    }
  }
}
