// SPDX-License-Identifier: Apache-2.0

/// How many letters differ between two texts.
enum EditDistance {
  /// Levenshtein's distance by two rows; `nil` when it exceeds a limit.
  static func between(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var previous = Array(0...other.count)
    var current = previous
    for (row, letter) in one.enumerated() {
      current[0] = row + 1
      for (column, otherLetter) in other.enumerated() {
        let replaced = previous[column] + (letter == otherLetter ? 0 : 1)
        current[column + 1] = min(replaced, previous[column + 1] + 1, current[column] + 1)
      }
      guard (current.min() ?? 0) <= limit else { return nil }
      swap(&previous, &current)
    }
    return previous[other.count] <= limit ? previous[other.count] : nil
  }
}
