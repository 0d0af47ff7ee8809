// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
public import ReportModel

/// Where a figure comes from, reading by reading, and what was left out of it (R13).
public struct FigureTrace: Sendable {
  /// Which figure it is.
  public let address: FigureAddress

  /// The figure as reports print it; `nil` where none does.
  public let figure: Amount?

  /// What is added up, in the order of units, periods, files and rows.
  public let counted: [TracedReading]

  /// What is not, and why, in the same order.
  public var leftOut: [LeftOutReading]

  /// What the counted readings give.
  public var sum: Amount {
    switch address.aspect {
    case .sum: counted.reduce(.notApplicable) { $0 + $1.amount }
    case .reportingUnits: .value(Int64(Set(counted.filter(\.amount.isReported).map(\.countsFor)).count))
    }
  }

  /// Whether the readings give the figure, also where nothing is added.
  public var isProved: Bool {
    guard let figure else { return true }
    return sum.number == figure.number && sum.isApproximate == figure.isApproximate
  }
}

/// One reading of a submission that stands behind a figure.
public struct TracedReading: Sendable, Hashable {
  /// Whose submission it is.
  public internal(set) var unit: Ref<ReportingUnit>

  /// The unit that it counts for.
  public internal(set) var countsFor: Ref<ReportingUnit>

  /// Of which period.
  public internal(set) var period: Period

  /// When it was sent, where stated.
  public internal(set) var time: SubmissionTime?

  /// Of which campaign and channel.
  public internal(set) var cell: CellKey

  /// What it says of the figure's quantity.
  public internal(set) var amount: Amount

  /// What was stated from the campaign's beginning, where the amount was derived of that (R5).
  public internal(set) var cumulative: Amount?

  /// The sender's remark.
  public internal(set) var note: String

  /// The file below the inbox, the sheet and the row; the first row of a "nothing for everything".
  public internal(set) var location: Location

  /// Whether it is a "nothing for everything", which states every channel of its unit.
  public internal(set) var saysNothing: Bool

  /// The officer's decision by which it counts, where there is one.
  public internal(set) var decision: Decision?

  /// A reading of a submission that was refused: nothing but its place.
  public init(refusedIn settled: SettledSubmission, _ cell: CellKey, at location: Location) {
    let submission = settled.submission
    (unit, countsFor, period, time) = (submission.unit, settled.countsFor, submission.period, submission.time)
    self.cell = cell
    self.location = location
    (amount, cumulative, note, saysNothing) = (.missing, nil, "", false)
    decision = settled.answer ?? settled.acceptance
  }
}

/// A reading that a figure does not hold, and why.
public struct LeftOutReading: Sendable, Hashable {
  /// Why something is left out.
  public enum Reason: Sendable, Hashable {
    /// Its submission does not count; another file stands in its place where one is named.
    case state(SubmissionState, instead: String?)

    /// The officer decided that its file does not count.
    case excluded(Decision)

    /// A later supplement states another figure.
    case replaced(by: String, Amount)

    /// It was refused.
    case refused(FindingCode, found: String)

    /// Its file repeats another one's bytes (R2).
    case duplicate(of: String)
  }

  /// What was read; the amount is missing where it could not be.
  public let reading: TracedReading

  /// Why it does not count.
  public let reason: Reason

  /// Describes a reading with its reason.
  public init(reading: TracedReading, reason: Reason) { (self.reading, self.reason) = (reading, reason) }
}
