// SPDX-License-Identifier: Apache-2.0

/// What a figure was in earlier periods: the range, the median, and how far from it the figures usually lie.
///
/// The rule of R17, |x − median| > 5 × 1.4826 × MAD and |x − median| ≥ 10, is decided in whole numbers. The median of
/// whole numbers is a multiple of 1/2, and the median of the distances from it one of 1/4, so everything is counted in
/// quarters, and the constant in ten thousandths; 128 bits hold the products of any figures of 64.
struct Spread: Equatable {
  /// Fewer figures say little about what is usual.
  static let leastFigures = 6

  /// How many figures it is of.
  let count: Int

  /// The least of them.
  let least: Int64

  /// The greatest of them.
  let greatest: Int64

  /// Their median, in quarters.
  let median: Int128

  /// The median absolute deviation from the median (MAD), in quarters.
  let deviation: Int128

  /// The spread of at least ``leastFigures`` figures, in any order; of fewer there is none.
  init?(_ figures: [Int64]) {
    guard figures.count >= Self.leastFigures else { return nil }
    let sorted = figures.sorted()
    let quarters = sorted.map { Int128($0) * 4 }
    count = figures.count
    least = sorted[0]
    greatest = sorted[count - 1]
    let median = Self.middle(of: quarters)
    self.median = median
    deviation = Self.middle(of: quarters.map { ($0 - median).magnitude }.map(Int128.init).sorted())
  }

  /// The median of ascending numbers, none of which loses a fraction: two of them add up to an even number.
  private static func middle(of sorted: [Int128]) -> Int128 {
    (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// A figure less far from the median is never remarked.
  private static let leastDistance = 10

  /// Whether a figure lies so far from one of the others that it may be far from their median.
  static func mayBeFar(_ number: Int64, from other: Int64) -> Bool {
    (Int128(number) - Int128(other)).magnitude >= leastDistance
  }

  /// Whether a figure is far from the others, by R17; a deviation of 0 is read as 1.
  func isFar(_ number: Int64) -> Bool {
    let distance = distance(of: number)
    return distance >= Self.leastDistance * 4 && distance * 10_000 > 5 * 14_826 * readDeviation
  }

  /// How many deviations a figure lies from the median, in ten thousandths.
  func strength(of number: Int64) -> Int128 { distance(of: number) * 10_000 / readDeviation }

  private var readDeviation: Int128 { deviation == 0 ? 4 : deviation }

  private func distance(of number: Int64) -> Int128 {
    let difference = Int128(number) * 4 - median
    return difference < 0 ? -difference : difference
  }
}
