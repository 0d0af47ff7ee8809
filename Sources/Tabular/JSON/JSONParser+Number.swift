// SPDX-License-Identifier: Apache-2.0

extension JSONParser {
  /// Reads a number by the grammar of RFC 8259, section 6.
  mutating func parseNumber() throws(JSONSyntaxError) -> JSONNumber {
    let start = offset
    skip(UInt8(ascii: "-"))
    let isZero = peek() == UInt8(ascii: "0")
    let wholeDigits = try parseDigits(of: start)
    guard !isZero || wholeDigits == 1 else { throw error(.invalidNumber, at: start) }
    if skip(UInt8(ascii: ".")) {
      _ = try parseDigits(of: start)
    }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) {
        skip(UInt8(ascii: "-"))
      }
      _ = try parseDigits(of: start)
    }
    return JSONNumber(checked: String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  /// Steps over at least one digit and tells how many there were.
  private mutating func parseDigits(of numberStart: Int) throws(JSONSyntaxError) -> Int {
    let start = offset
    while let byte = peek(), byte.isDigit {
      offset += 1
    }
    guard offset > start else {
      throw offset == end ? error(.unexpectedEnd) : error(.invalidNumber, at: numberStart)
    }
    return offset - start
  }

  @discardableResult
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    offset += 1
    return true
  }
}
