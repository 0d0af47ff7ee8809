// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Naming

@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("an bien", "an bien", 0), ("an bien", "an binh", 2), ("kitten", "sitting", 3), ("abc", "", 3),
    ("flaw", "lawn", 2),
  ])
  func `counts the letters that differ`(one: String, other: String, distance: Int) {
    #expect(Spelling(one).distance(to: Spelling(other), atMost: distance) == distance)
    #expect(Spelling(other).distance(to: Spelling(one), atMost: 9) == distance)
    if distance > 0 {
      #expect(Spelling(one).distance(to: Spelling(other), atMost: distance - 1) == nil)
    }
  }

  @Test(arguments: Seed.several(200))
  func `agrees with the distance by its definition`(seed: Seed) {
    var random = seed.generator
    let (one, other) = (word(&random), word(&random))
    let distance = slowDistance(Array(one.utf8)[...], Array(other.utf8)[...])
    for limit in 0...7 {
      #expect(
        Spelling(one).distance(to: Spelling(other), atMost: limit) == (distance <= limit ? distance : nil),
        "\(one) \(other)"
      )
    }
  }

  private func word(_ random: inout SeededGenerator) -> String {
    String((0..<random.number(in: 0...6)).map { _ in random.pick(Array("abc dđ")) })
  }

  private func slowDistance(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
    guard let first = one.first, let otherFirst = other.first else { return max(one.count, other.count) }
    if first == otherFirst { return slowDistance(one.dropFirst(), other.dropFirst()) }
    return 1
      + min(
        slowDistance(one.dropFirst(), other.dropFirst()),
        slowDistance(one.dropFirst(), other),
        slowDistance(one, other.dropFirst())
      )
  }
}
