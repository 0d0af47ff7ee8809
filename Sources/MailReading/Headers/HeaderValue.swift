// SPDX-License-Identifier: Apache-2.0

/// A value with parameters, such as `text/csv; charset=utf-8; name="báo cáo.csv"` (RFC 2045, 5.1; RFC 2231).
struct HeaderValue {
  /// The value itself, in lower case.
  let value: String
  private var parameters: [String: String] = [:]

  subscript(_ name: String) -> String? { parameters[name] }

  init(_ bytes: [UInt8]) {
    var pieces = Self.pieces(of: bytes)[...]
    value = String(decoding: pieces.popFirst() ?? [], as: UTF8.self).lowercased().filter { !$0.isWhitespace }
    var continued: [String: ContinuedValue] = [:]
    for piece in pieces {
      guard let sign = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: piece[..<sign], as: UTF8.self).lowercased().filter { !$0.isWhitespace }
      let text = Self.unquoted(piece[(sign + 1)...])
      let parts = name.split(separator: "*", omittingEmptySubsequences: false)
      if parts.count == 1 {
        parameters[name] = parameters[name] ?? EncodedText.decode(text)
      } else {
        let number = parts[1].isEmpty ? 0 : Int(parts[1])
        guard let number, parts.count <= 3 else { continue }
        continued[String(parts[0]), default: ContinuedValue()].add(text, number, isEscaped: name.hasSuffix("*"))
      }
    }
    // The newer form says it better where a mail has both.
    for (name, value) in continued { parameters[name] = value.text }
  }

  /// What stands between semicolons outside of quotes.
  private static func pieces(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var (start, isQuoted, isEscaped) = (0, false, false)
    for (index, byte) in bytes.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), isQuoted {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        pieces.append(bytes[start..<index])
        start = index + 1
      }
    }
    return pieces + [bytes[start...]]
  }

  /// The text in quotes, or as it stands; a backslash escapes only itself and the quote, for names are paths sometimes.
  static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var text = bytes.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text = text.dropLast() }
    guard text.first == UInt8(ascii: "\"") else { return Array(text) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text.dropFirst() {
      if isEscaped {
        if byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        break
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

/// A parameter in numbered pieces, or with its character set (RFC 2231, 3 and 4).
private struct ContinuedValue {
  private var pieces: [(number: Int, bytes: [UInt8], isEscaped: Bool)] = []

  mutating func add(_ bytes: [UInt8], _ number: Int, isEscaped: Bool) { pieces.append((number, bytes, isEscaped)) }

  var text: String {
    let ordered = pieces.sorted { $0.number < $1.number }
    var charset = ""
    var bytes: [UInt8] = []
    for (index, piece) in ordered.enumerated() {
      var text = piece.bytes[...]
      if index == 0, piece.isEscaped {
        let marks = text.indices.filter { text[$0] == UInt8(ascii: "'") }.prefix(2)
        if marks.count == 2 {
          charset = String(decoding: text[..<marks[0]], as: UTF8.self)
          text = text[(marks[1] + 1)...]
        }
      }
      bytes += piece.isEscaped ? HexEscapes.decode(text, mark: UInt8(ascii: "%")) : Array(text)
    }
    return charset.isEmpty ? EncodedText.decode(bytes) : Charset.decode(bytes, as: charset)
  }
}
