// SPDX-License-Identifier: Apache-2.0

import Glibc
public import Testing

/// The start of a reproducible random sequence; a failing test shows it as its argument.
public struct Seed: Sendable, Hashable, CustomTestStringConvertible {
  /// The number to repeat a failure with, by `KGREPORT_SEED`.
  public let value: UInt64

  /// Takes a known seed.
  public init(_ value: UInt64) {
    self.value = value
  }

  /// How a test report shows it.
  public var testDescription: String { "KGREPORT_SEED=\(value)" }

  /// New seeds for every run, or only the one that the environment names.
  public static func several(_ count: Int) -> [Seed] {
    if let text = getenv("KGREPORT_SEED"), let value = UInt64(String(cString: text)) {
      return [Seed(value)]
    }
    return (0..<count).map { _ in Seed(.random(in: 0...UInt64(UInt32.max))) }
  }

  /// The sequence that this seed begins.
  public var generator: SeededGenerator { SeededGenerator(state: value) }
}

/// A small generator of random numbers (SplitMix64) that gives the same sequence everywhere.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  var state: UInt64

  /// Gives the next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Picks one of several values.
  public mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  /// Gives a number from a range.
  public mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }
}
