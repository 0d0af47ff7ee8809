// SPDX-License-Identifier: Apache-2.0

/// A start tag as it is written; the parser has found it well-formed.
struct Tag {
  /// An attribute's value between its quotes, as offsets in the document.
  private struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// The prefix with its colon, `x:`; empty when there is none.
  let prefix: String
  /// The name with its prefix.
  let name: String
  /// Whether the element has no content: `<a/>`.
  let isClosed: Bool
  /// Where the tag stands in the document.
  let place: Range<Int>
  private let attributes: [Attribute]
  private let document: [UInt8]

  /// Takes a tag apart.
  ///
  /// - Parameters:
  ///   - place: From `<` to behind `>`.
  ///   - document: UTF-8.
  init(at place: Range<Int>, in document: [UInt8]) {
    self.place = place
    self.document = document
    isClosed = place.count > 2 && document[place.upperBound - 2] == UInt8(ascii: "/")
    let end = place.upperBound - (isClosed ? 2 : 1)
    let nameEnd = Self.end(of: place.lowerBound + 1, before: end, in: document) { $0.isXMLSpace }
    let written = document[place.lowerBound + 1..<nameEnd]
    name = String(decoding: written, as: UTF8.self)
    prefix = written.firstIndex(of: UInt8(ascii: ":")).map { String(decoding: written[...$0], as: UTF8.self) } ?? ""
    attributes = Self.attributes(from: nameEnd, to: end, in: document)
  }

  /// The tag as it is written.
  var text: String { String(decoding: document[place], as: UTF8.self) }

  /// The attribute's value as it is written, references not expanded; nil when there is none of that name.
  func rawValue(of attribute: String) -> String? {
    value(of: attribute).map { String(decoding: document[$0], as: UTF8.self) }
  }

  /// The tag's own bytes with attributes changed or added.
  func setting(_ values: [(attribute: String, text: String)]) -> String {
    var edits = ByteEdits()
    for (attribute, text) in values { set(attribute, to: text, in: &edits, at: -place.lowerBound) }
    return String(decoding: edits.applied(to: Array(document[place])), as: UTF8.self)
  }

  /// Gives an attribute a value that needs no escaping.
  func set(_ attribute: String, to text: String, in edits: inout ByteEdits) {
    set(attribute, to: text, in: &edits, at: 0)
  }

  private func set(_ attribute: String, to text: String, in edits: inout ByteEdits, at offset: Int) {
    if let value = value(of: attribute) {
      edits.replace(value.lowerBound + offset..<value.upperBound + offset, with: text)
    } else {
      edits.insert(" \(attribute)=\"\(text)\"", at: contentEnd + offset)
    }
  }

  /// Puts text in front of all that the element contains.
  func prepend(_ text: String, in edits: inout ByteEdits) {
    if isClosed {
      edits.replace(contentEnd..<place.upperBound, with: ">\(text)</\(name)>")
    } else {
      edits.insert(text, at: place.upperBound)
    }
  }

  /// Where the tag's `>` or `/>` begins.
  private var contentEnd: Int { place.upperBound - (isClosed ? 2 : 1) }

  private func value(of attribute: String) -> Range<Int>? {
    attributes.first { document[$0.name].elementsEqual(attribute.utf8) }?.value
  }

  private static func attributes(from start: Int, to end: Int, in document: [UInt8]) -> [Attribute] {
    var attributes: [Attribute] = []
    var index = start
    while case let nameStart = Self.end(of: index, before: end, in: document, at: { !$0.isXMLSpace }), nameStart < end {
      let nameEnd = Self.end(of: nameStart, before: end, in: document) { $0.isXMLSpace || $0 == UInt8(ascii: "=") }
      let quote = Self.end(of: nameEnd, before: end, in: document) {
        $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      }
      guard quote < end else { break }
      let valueEnd = Self.end(of: quote + 1, before: end, in: document) { $0 == document[quote] }
      attributes.append(Attribute(name: nameStart..<nameEnd, value: quote + 1..<valueEnd))
      index = valueEnd + 1
    }
    return attributes
  }

  /// The first offset from a start on whose byte is wanted; the end when there is none.
  private static func end(
    of start: Int,
    before end: Int,
    in document: [UInt8],
    at isWanted: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index < end, !isWanted(document[index]) { index += 1 }
    return min(index, end)
  }
}

extension UInt8 {
  /// Whether XML takes it for white space.
  var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
