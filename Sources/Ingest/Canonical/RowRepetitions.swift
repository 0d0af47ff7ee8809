// SPDX-License-Identifier: Apache-2.0

/// Knows rows of one submission again that are repeated word for word.
///
/// Only a cell that is stated twice can be repeated, so most rows cost one look at an array.
struct RowRepetitions {
  /// A row that stated a cell first in its run.
  private struct First {
    var run = 0
    var row = 0
    var parts = CanonicalRow()
  }

  private var firsts: [First]
  private var run = 0
  /// The rows of cells that are stated more than once, each with the first like it.
  private var rows: [UInt64: Int] = [:]

  init(cellCount: Int) { firsts = Array(repeating: First(), count: cellCount) }

  /// Begins the rows of another submission.
  mutating func begin() {
    run += 1
    if !rows.isEmpty { rows.removeAll(keepingCapacity: true) }
  }

  /// The number of the first row that says the same word for word; nil for a new one.
  mutating func first(like parts: CanonicalRow, _ text: borrowing Span<UInt8>, cell: Int, row: Int) -> Int? {
    guard firsts[cell].run == run else {
      firsts[cell].run = run
      firsts[cell].row = row
      firsts[cell].parts = parts
      return nil
    }
    let first = firsts[cell]
    let firstKey = Self.fingerprint(of: first.parts, text)
    if rows[firstKey] == nil { rows[firstKey] = first.row }
    let key = Self.fingerprint(of: parts, text)
    if let same = rows[key] { return same }
    rows[key] = row
    return nil
  }

  /// FNV-1a of all cells: one instant may be written in two ways, and only what is repeated word for word is remarked.
  private static func fingerprint(of parts: CanonicalRow, _ text: borrowing Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let figures = parts.channel.upperBound..<parts.note.lowerBound
    let isQuoted = text[parts.note.lowerBound - 1] == .quote
    let cells = [parts.campaign, parts.channel, figures.dropLast(isQuoted ? 1 : 0), parts.note]
    for range in [parts.key, parts.tail] + cells {
      for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return hash
  }
}
