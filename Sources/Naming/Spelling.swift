// SPDX-License-Identifier: Apache-2.0

/// The letters of a key, ready to be compared with many others.
struct Spelling: Sendable {
  /// The bytes of the key.
  let letters: [UInt8]

  /// One bit for each kind of letter that occurs.
  private let kinds: UInt64

  init(_ key: String) {
    letters = Array(key.utf8)
    kinds = letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// How many letters have to be put in, taken out or replaced (Levenshtein's distance); `nil` above a limit.
  func distance(to other: Spelling, atMost limit: Int) -> Int? {
    // An edit takes away one kind of letter at most, and brings one at most.
    guard abs(letters.count - other.letters.count) <= limit,
      max((kinds & ~other.kinds).nonzeroBitCount, (other.kinds & ~kinds).nonzeroBitCount) <= limit
    else { return nil }
    return editDistance(to: other.letters, atMost: limit)
  }

  /// The distance by two rows of the table of prefixes.
  private func editDistance(to other: [UInt8], atMost limit: Int) -> Int? {
    var previous = Array(0...other.count)
    var current = previous
    for (row, letter) in letters.enumerated() {
      current[0] = row + 1
      var least = row + 1
      for (column, otherLetter) in other.enumerated() {
        let replaced = previous[column] + (letter == otherLetter ? 0 : 1)
        current[column + 1] = min(replaced, previous[column + 1] + 1, current[column] + 1)
        least = min(least, current[column + 1])
      }
      guard least <= limit else { return nil }
      swap(&previous, &current)
    }
    return previous[other.count] <= limit ? previous[other.count] : nil
  }
}
