// SPDX-License-Identifier: Apache-2.0

public import ReportModel

extension Amount {
  /// The sum of two amounts by R6: over what is reported; otherwise none, missing or not applicable, in this order.
  ///
  /// The settlement refuses rows that would carry a figure beyond 64 bits (R11); any other sum stops at that limit.
  public static func + (one: Amount, other: Amount) -> Amount {
    switch (one, other) {
    case (.value(let left, let isRough), .value(let right, let isAlsoRough)):
      .value(left.addingSaturated(right), isApproximate: isRough || isAlsoRough)
    case (.value, _): one
    case (_, .value): other
    case (.none, _), (_, .none): .none
    case (.missing, _), (_, .missing): .missing
    case (.notApplicable, .notApplicable): .notApplicable
    }
  }

  /// This amount less an earlier one; `nil` when either side is no number (R6).
  public func change(from earlier: Amount) -> Int64? {
    guard let now = number, let before = earlier.number else { return nil }
    return now - before
  }
}

extension Amounts {
  /// Adds quantity by quantity; quantities never add to one another (R8).
  public static func += (sum: inout Amounts, other: Amounts) {
    sum = sum + other
  }

  /// The sums quantity by quantity.
  static func + (one: Amounts, other: Amounts) -> Amounts {
    Amounts(count: one.count + other.count, minutes: one.minutes + other.minutes, reach: one.reach + other.reach)
  }
}

extension Int64 {
  fileprivate func addingSaturated(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
