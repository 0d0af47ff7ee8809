// SPDX-License-Identifier: Apache-2.0

extension JSONParser {
  /// Reads a string; `offset` stands on its opening quote.
  mutating func parseString() throws(JSONSyntaxError) -> String {
    offset += 1
    let start = offset
    try skipPlainCharacters()
    if peek() == .quote {
      defer { offset += 1 }
      return String(decoding: bytes[start..<offset], as: UTF8.self)
    }
    return try parseString(beginning: Array(bytes[start..<offset]))
  }

  /// Reads the rest of a string from its first escape on.
  private mutating func parseString(beginning: [UInt8]) throws(JSONSyntaxError) -> String {
    var content = beginning
    while peek() == .backslash {
      content.append(contentsOf: try parseEscape().utf8)
      let start = offset
      try skipPlainCharacters()
      content.append(contentsOf: bytes[start..<offset])
    }
    offset += 1
    return String(decoding: content, as: UTF8.self)
  }

  /// Steps to the next quote or backslash.
  private mutating func skipPlainCharacters() throws(JSONSyntaxError) {
    while let byte = peek(), byte != .quote, byte != .backslash {
      guard byte >= .space else { throw error(.controlCharacter(Unicode.Scalar(byte))) }
      offset += 1
    }
    guard offset < end else { throw error(.unexpectedEnd) }
  }

  private mutating func parseEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = offset
    offset += 1
    guard let byte = peek() else { throw error(.unexpectedEnd) }
    offset += 1
    switch byte {
    case .quote: return "\""
    case .backslash: return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try parseUnicodeEscape(startingAt: start)
    default: throw error(.invalidEscape, at: start)
    }
  }

  /// Reads the digits of a `\u` escape, and the second escape of a surrogate pair.
  private mutating func parseUnicodeEscape(startingAt start: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
    let unit = try parseCodeUnit(startingAt: start)
    if let scalar = Unicode.Scalar(unit) {
      return scalar
    }
    let second = offset
    guard UTF16.isLeadSurrogate(unit) else { throw error(.loneSurrogate, at: start) }
    for expected in [UInt8.backslash, UInt8(ascii: "u")] {
      guard let byte = peek() else { throw error(.unexpectedEnd) }
      guard byte == expected else { throw error(.loneSurrogate, at: start) }
      offset += 1
    }
    let trail = try parseCodeUnit(startingAt: second)
    guard let scalar = scalar(lead: unit, trail: trail) else { throw error(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func parseCodeUnit(startingAt start: Int) throws(JSONSyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw error(.unexpectedEnd) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw error(.invalidEscape, at: start) }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}
