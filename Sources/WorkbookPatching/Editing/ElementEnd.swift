// SPDX-License-Identifier: Apache-2.0

/// An element whose start and end are known, so that something can be put at its end.
struct ElementEnd {
  /// The start tag.
  let start: Tag
  /// Where the end tag stands; empty behind `<a/>`.
  let end: Range<Int>

  /// Puts text behind all that the element contains.
  func append(_ text: String, in edits: inout ByteEdits) {
    if start.isClosed {
      start.prepend(text, in: &edits)
    } else {
      edits.insert(text, at: end.lowerBound)
    }
  }
}
