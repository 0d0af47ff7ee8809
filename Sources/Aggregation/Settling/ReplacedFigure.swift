// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// A unit and one of its periods.
public struct UnitPeriod: Sendable, Hashable {
  /// Who reports.
  public var unit: Ref<ReportingUnit>

  /// About which days.
  public var period: Period

  /// Names the two.
  public init(_ unit: Ref<ReportingUnit>, _ period: Period) {
    self.unit = unit
    self.period = period
  }
}

/// A figure that another one took the place of: the trail of superseded values (R1, R3).
public struct ReplacedFigure: Sendable, Hashable {
  /// What a submission says, and the file it came in.
  public struct Statement: Sendable, Hashable {
    /// The amount; missing where it says nothing.
    public var amount: Amount

    /// The file's path below the inbox.
    public var path: String
  }

  /// Whose figure it is, and of which days.
  public var subject: UnitPeriod

  /// Of which campaign and channel.
  public var cell: CellKey

  /// Of which quantity.
  public var quantity: Quantity

  /// What was said.
  public var old: Statement

  /// What counts.
  public var new: Statement

  /// Whether a supplement replaced it, rather than a later submission as a whole.
  public var isBySupplement: Bool

  /// The part of the unit's report, where that comes in parts.
  var part: ReportPart?
}
