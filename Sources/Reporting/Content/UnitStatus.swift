// SPDX-License-Identifier: Apache-2.0

public import Aggregation
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

  /// By how many days of the calendar it was missed, 0 on the deadline's own day; `nil` when it was kept.
  public var daysLate: Int?

  /// When the submission that counts was sent, where it says so.
  public var receivedAt: SubmissionTime?

  /// How many submissions came for the period, superseded ones included.
  public var attempts: Int

  /// How many of them later ones replaced, with all their parts.
  public var superseded: Int

  /// The cells that the unit is expected to fill, and those that it filled.
  public var completeness: Completeness

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
