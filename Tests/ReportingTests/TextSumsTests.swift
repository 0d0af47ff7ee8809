// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Reporting

@Suite("Sums under the text in front of them")
struct TextSumsTests {
  private func sums(_ rows: String) -> TextSums {
    var sums = TextSums()
    sums.add(rowsOf: Array(rows.utf8).span)
    return sums
  }

  @Test func `numbers add up by what stands before them, and states are no numbers`() {
    let sums = sums("a,b,c,d,1,none,\r\na,b,c,d,41,na,7\r\na,b,c,dd,0,,\r\n")
    #expect(sums[Array("a,b,c,d".utf8)] == [42, nil, 7])
    #expect(sums[Array("a,b,c,dd".utf8)] == [0, nil, nil])
    #expect(sums[Array("a,b,c".utf8)] == [nil, nil, nil])
    #expect(sums.keys.sorted() == ["a,b,c,d", "a,b,c,dd"])
  }

  @Test func `a row of another kind disturbs none of the others`() {
    let sums = sums("short\r\na,b,c,d,1,2,3,and,more\r\n\r\nfour,five,six,seven,8\r\na,b,c,d,1,2x,3\r\na,b,c,d,1,2,3")
    #expect(sums[Array("a,b,c,d".utf8)] == [3, 4, 9])
    #expect(sums[Array("four,five,six,seven".utf8)] == [8, nil, nil])
    #expect(sums.keys.sorted() == ["a,b,c,d", "four,five,six,seven"])
  }

  @Test(arguments: Seed.several(10))
  func `it adds up as a dictionary does`(seed: Seed) {
    var random = seed.generator
    var expected: [String: [Int64]] = [:]
    var rows = ""
    for _ in 0..<3_000 {
      let key = (0..<4).map { _ in "id-\(Int.random(in: 0..<6, using: &random))" }.joined(separator: ",")
      let numbers = (0..<3).map { _ in Int64.random(in: 0...1_000_000_000, using: &random) }
      expected[key] = zip(expected[key] ?? [0, 0, 0], numbers).map { $0 + $1 }
      rows += "\(key),\(numbers[0]),\(numbers[1]),\(numbers[2])\r\n"
    }
    let sums = sums(rows)
    #expect(sums.keys.count == expected.count)
    for (key, numbers) in expected { #expect(sums[Array(key.utf8)] == numbers) }
  }
}
