// SPDX-License-Identifier: Apache-2.0

/// Characters that XML cannot hold, written as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
  /// Replaces escapes by what they stand for; `_x005F_` is the underscore itself.
  ///
  /// - Parameters:
  ///   - buffer: Valid UTF-8.
  ///   - start: Where the text begins in it.
  static func decode(_ buffer: inout [UInt8], from start: Int) {
    guard var read = firstEscape(in: buffer, from: start) else { return }
    var write = read
    while read < buffer.count {
      if let scalar = escape(in: buffer, at: read) {
        for byte in UTF8.encode(scalar) ?? .init() {
          buffer[write] = byte
          write += 1
        }
        read += 7
      } else {
        buffer[write] = buffer[read]
        write += 1
        read += 1
      }
    }
    buffer.removeSubrange(write...)
  }

  private static func firstEscape(in buffer: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 7 <= buffer.count {
      if buffer[index] == UInt8(ascii: "_"), escape(in: buffer, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  /// The character of an escape; nil where there is none, or half a surrogate pair.
  private static func escape(in buffer: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index + 7 <= buffer.count, buffer[index] == UInt8(ascii: "_"), buffer[index + 1] == UInt8(ascii: "x"),
      buffer[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var code: UInt32 = 0
    for digit in buffer[(index + 2)..<(index + 6)] {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      code = code * 16 + UInt32(value)
    }
    return Unicode.Scalar(code)
  }
}
