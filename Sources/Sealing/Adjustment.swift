// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// A figure of an earlier period that is no longer what was sealed (điều chỉnh số liệu, R14).
public struct Adjustment: Sendable, Hashable {
  /// The days of the earlier period.
  public var days: DayRange

  /// The unit's id; `nil` for a period that was never sealed by itself, of which only sums are known.
  public var unit: String?

  /// Of which campaign, channel and quantity.
  public var key: FigureSnapshot.Key

  /// What was known when the report was last sealed.
  public var old: Amount

  /// What counts now.
  public var new: Amount

  /// Why, in the words of the officer's decision; empty where a file says it.
  public var cause: String

  /// The file that says so now, below the inbox; empty where none does.
  public var file: String

  /// By how much the sum changes.
  public var change: Int64 { (new.number ?? 0) - (old.number ?? 0) }
}

extension Adjustment: Comparable {
  /// By period, unit and figure; sums before units.
  public static func < (one: Adjustment, other: Adjustment) -> Bool {
    if one.days != other.days { return (one.days.last, one.days.first) < (other.days.last, other.days.first) }
    if one.unit != other.unit { return one.unit ?? "" < other.unit ?? "" }
    return one.key < other.key
  }
}
