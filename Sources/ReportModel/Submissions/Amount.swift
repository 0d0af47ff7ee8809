// SPDX-License-Identifier: Apache-2.0

/// What one quantity of a cell says: a number, or one of the three other states of R6.
public enum Amount: Sendable, Hashable {
  /// Nothing is said (chưa có số liệu).
  case missing

  /// Explicitly nothing to report (không phát sinh).
  case none

  /// The unit cannot have this (không áp dụng).
  case notApplicable

  /// A number, from 0 up; an approximate one carries a mark (R8).
  case value(Int64, isApproximate: Bool)

  /// An exact number.
  public static func value(_ number: Int64) -> Amount { .value(number, isApproximate: false) }

  /// The number, where there is one.
  public var number: Int64? {
    if case .value(let number, _) = self { number } else { nil }
  }

  /// Whether the unit said anything: a number, or explicitly none.
  public var isReported: Bool {
    switch self {
    case .value, .none: true
    case .missing, .notApplicable: false
    }
  }

  /// Whether it is a number marked approximate.
  public var isApproximate: Bool {
    if case .value(_, isApproximate: true) = self { true } else { false }
  }
}

/// The three quantities of a cell or of a figure.
public struct Amounts: Sendable, Hashable {
  /// How many.
  public var count: Amount

  /// How long, in minutes.
  public var minutes: Amount

  /// How many people.
  public var reach: Amount

  /// Three amounts; what is left out is missing.
  public init(count: Amount = .missing, minutes: Amount = .missing, reach: Amount = .missing) {
    self.count = count
    self.minutes = minutes
    self.reach = reach
  }

  /// The same amount for every quantity.
  public init(all amount: Amount) { self.init(count: amount, minutes: amount, reach: amount) }

  /// The amount of one quantity.
  public subscript(quantity: Quantity) -> Amount {
    get {
      switch quantity {
      case .count: count
      case .minutes: minutes
      case .reach: reach
      }
    }
    set {
      switch quantity {
      case .count: count = newValue
      case .minutes: minutes = newValue
      case .reach: reach = newValue
      }
    }
  }
}
