// SPDX-License-Identifier: Apache-2.0

/// Replacements in a document that are gathered first and made at once, so that places stay those of the original.
struct ByteEdits {
  private var edits: [(place: Range<Int>, bytes: [UInt8])] = []

  /// Whether nothing is to be changed.
  var isEmpty: Bool { edits.isEmpty }

  /// Puts text between two bytes; several at one offset stand in the order in which they were asked for.
  mutating func insert(_ text: String, at offset: Int) {
    edits.append((offset..<offset, Array(text.utf8)))
  }

  /// Puts text in place of bytes that no other edit touches.
  mutating func replace(_ place: Range<Int>, with text: String) {
    edits.append((place, Array(text.utf8)))
  }

  /// Takes over edits of a piece of the document.
  mutating func add(_ other: ByteEdits, at offset: Int) {
    edits += other.edits.map { ($0.place.lowerBound + offset..<$0.place.upperBound + offset, $0.bytes) }
  }

  /// The document with all of them made.
  func applied(to document: [UInt8]) -> [UInt8] {
    let ordered = edits.enumerated()
      .sorted { ($0.element.place.lowerBound, $0.offset) < ($1.element.place.lowerBound, $1.offset) }
      .map(\.element)
    var result: [UInt8] = []
    result.reserveCapacity(document.count + edits.reduce(0) { $0 + $1.bytes.count })
    var done = 0
    for edit in ordered {
      result.append(contentsOf: document[done..<edit.place.lowerBound])
      result.append(contentsOf: edit.bytes)
      done = edit.place.upperBound
    }
    result.append(contentsOf: document[done...])
    return result
  }
}
