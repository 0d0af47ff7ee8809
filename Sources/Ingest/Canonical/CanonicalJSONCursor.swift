// SPDX-License-Identifier: Apache-2.0

/// Goes through the bytes of a JSON text, token by token, as far as it is plain.
///
/// It judges nothing: where a token is not what was asked for it says so, and the parser of all JSON finds out what it is.
struct CanonicalJSONCursor {
  /// The 0-based offset of the next byte.
  var offset = 0

  /// Its 1-based line.
  var line = 1

  /// Steps over white space.
  mutating func skipSpace(_ text: borrowing Span<UInt8>) {
    while offset < text.count, text[offset] <= UInt8(ascii: " ") {
      switch text[offset] {
      case .lineFeed: if offset == 0 || text[offset - 1] != .carriageReturn { line += 1 }
      case .carriageReturn: line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return
      }
      offset += 1
    }
  }

  /// Steps over white space and one byte; false where another stands there.
  @inline(__always)
  mutating func take(_ byte: UInt8, _ text: borrowing Span<UInt8>) -> Bool {
    skipSpace(text)
    guard offset < text.count, text[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// The next byte that is no white space.
  @inline(__always)
  mutating func peek(_ text: borrowing Span<UInt8>) -> UInt8? {
    skipSpace(text)
    return offset < text.count ? text[offset] : nil
  }

  /// A string without escapes: the range between its quotation marks.
  @inline(__always)
  mutating func string(_ text: borrowing Span<UInt8>) -> Range<Int>? {
    guard take(.quote, text) else { return nil }
    let start = offset
    while offset < text.count {
      let byte = text[offset]
      if byte == .quote {
        offset += 1
        return start..<offset - 1
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { return nil }
      offset += 1
    }
    return nil
  }

  /// A string without escapes, or null as an empty range; `isNull` tells them apart.
  mutating func stringOrNull(_ text: borrowing Span<UInt8>, isNull: inout Bool) -> Range<Int>? {
    isNull = false
    guard peek(text) == UInt8(ascii: "n") else { return string(text) }
    guard word("null", text) else { return nil }
    isNull = true
    return offset..<offset
  }

  /// A word that ends where a value ends.
  mutating func word(_ word: StaticString, _ text: borrowing Span<UInt8>) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    guard end <= text.count, text.holds(word, offset..<end), endsValue(end, text) else { return false }
    offset = end
    return true
  }

  /// A whole number of at most 18 digits without sign.
  @inline(__always)
  mutating func number(_ text: borrowing Span<UInt8>) -> Int64? {
    let start = offset
    var number: Int64 = 0
    var index = offset
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      number = number &* 10 &+ Int64(digit)
      index += 1
    }
    let length = index - start
    guard length > 0, length <= 18, length == 1 || text[start] != UInt8(ascii: "0"), endsValue(index, text)
    else { return nil }
    offset = index
    return number
  }

  private func endsValue(_ index: Int, _ text: borrowing Span<UInt8>) -> Bool {
    guard index < text.count else { return true }
    switch text[index] {
    case .comma, UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: " "), UInt8(ascii: "\t"): return true
    case let byte: return byte.isLineEnd
    }
  }
}
