// SPDX-License-Identifier: Apache-2.0

/// Text whose rare bytes are written as `=E1` (RFC 2045, 6.7).
enum QuotedPrintable {
  /// Decodes a text; an escape that is none stays as it stands.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(text.count)
    var line = text.startIndex
    while line < text.endIndex {
      let feed = text[line...].firstIndex(of: 0x0A)
      var end = feed ?? text.endIndex
      let ending: ArraySlice<UInt8> =
        feed.map { end > line && text[$0 - 1] == 0x0D ? [0x0D, 0x0A] : text[$0...$0] } ?? []
      // White space at the end of a line was added on the way.
      while end > line, [0x20, 0x09, 0x0D].contains(text[end - 1]) { end -= 1 }
      if end > line, text[end - 1] == UInt8(ascii: "=") {
        joined += text[line..<(end - 1)]
      } else {
        joined += text[line..<end]
        joined += ending
      }
      line = feed.map { $0 + 1 } ?? text.endIndex
    }
    return HexEscapes.decode(joined[...], mark: UInt8(ascii: "="))
  }
}

/// Bytes written as a mark and two hexadecimal digits.
enum HexEscapes {
  /// Decodes a text; an escape that is none stays as it stands.
  static func decode(_ text: ArraySlice<UInt8>, mark: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == mark, index + 2 < text.endIndex, let high = digit(text[index + 1]),
        let low = digit(text[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
