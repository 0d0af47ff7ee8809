// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Aggregation

@Suite struct SpreadTests {
  /// The rule in other words: the median by counting, and everything in quarters of a plain `Int`.
  private struct SlowSpread {
    let figures: [Int]

    /// Half of the numbers are at most the lower middle, half at least the upper one.
    static func fourfoldMedian(_ fourfold: [Int]) -> Int {
      let lower = fourfold.filter { middle in fourfold.count { $0 <= middle } * 2 >= fourfold.count }.min() ?? 0
      let upper = fourfold.filter { middle in fourfold.count { $0 >= middle } * 2 >= fourfold.count }.max() ?? 0
      return (lower + upper) / 2
    }

    var median: Int { Self.fourfoldMedian(figures.map { 4 * $0 }) }

    var deviation: Int { Self.fourfoldMedian(figures.map { abs(4 * $0 - median) }) }

    /// |x − median| > 5 × 1.4826 × MAD and |x − median| ≥ 10; MAD 0 is read as 1.
    func isFar(_ number: Int) -> Bool {
      let distance = abs(4 * number - median)
      let read = deviation == 0 ? 4 : deviation
      return distance * 10_000 > 74_130 * read && distance >= 40
    }
  }

  @Test(arguments: Seed.several(60))
  func `agrees with the slow reference, also beside the limit`(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<40 {
      let greatest = random.pick([1, 3, 12, 500, 100_000])
      let figures = (0..<random.number(in: 6...13)).map { _ in random.number(in: 0...greatest) }
      let slow = SlowSpread(figures: figures)
      let spread = try #require(Spread(figures.map(Int64.init)))
      #expect(spread.median == Int128(slow.median) && spread.deviation == Int128(slow.deviation), "\(figures)")
      #expect(spread.least == Int64(figures.min() ?? 0) && spread.greatest == Int64(figures.max() ?? 0))
      #expect(spread.count == figures.count)
      let limit = max(40, 74_130 * (slow.deviation == 0 ? 4 : slow.deviation) / 10_000)
      for edge in [slow.median - limit, slow.median + limit] {
        for number in (edge / 4 - 2)...(edge / 4 + 2) where number >= 0 {
          #expect(spread.isFar(Int64(number)) == slow.isFar(number), "\(number) after \(figures)")
        }
      }
    }
  }

  @Test(arguments: Seed.several(20))
  func `does not depend on the order of the figures`(seed: Seed) throws {
    var random = seed.generator
    let figures = (0..<9).map { _ in Int64(random.number(in: 0...40)) }
    #expect(Spread(figures) == Spread(figures.shuffled(using: &random)))
  }

  @Test func `holds the greatest figures of 64 bits`() throws {
    let spread = try #require(Spread(Array(repeating: .max, count: 5) + [0, 0]))
    #expect(spread.isFar(0) && !spread.isFar(.max))
    #expect(spread.strength(of: 0) == Int128(Int64.max) * 10_000)
  }

  @Test func `of fewer than six figures there is none`() {
    #expect(Spread([1, 2, 3, 4, 5]) == nil)
    #expect(Spread([1, 2, 3, 4, 5, 6]) != nil)
  }
}
