// SPDX-License-Identifier: Apache-2.0

/// A number as XML Schema writes doubles (part 2, 3.2.5), without its infinities.
enum NumberText {
  /// Powers of ten that a double holds exactly.
  private static let exactPowers: [Double] = (0...22)
    .map { exponent in
      (0..<exponent).reduce(1.0) { power, _ in power * 10 }
    }

  /// Reads a finite number; nil when the bytes are anything else.
  static func value(of bytes: ArraySlice<UInt8>) -> Double? {
    var index = bytes.startIndex
    var isNegative = false
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var mantissa: UInt64 = 0
    var digitCount = 0
    var significantCount = 0
    var exponent = 0
    var isFraction = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte.isDigit {
        digitCount += 1
        if mantissa > 0 || byte != UInt8(ascii: "0") { significantCount += 1 }
        if significantCount <= 15 { mantissa = mantissa * 10 + UInt64(byte - 0x30) }
        if isFraction { exponent -= 1 }
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    guard digitCount > 0 else { return nil }
    if index < bytes.endIndex {
      guard bytes[index] & 0xDF == UInt8(ascii: "E"), let written = Self.exponent(bytes[(index + 1)...]) else {
        return nil
      }
      exponent += written
    }
    // Both operands are exact, so the one rounding of the operation is the right one.
    if significantCount <= 15, abs(exponent) <= 22 {
      let power = exactPowers[abs(exponent)]
      let magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
      return isNegative ? -magnitude : magnitude
    }
    return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative || bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
    let value = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 100_000) }
    return isNegative ? -value : value
  }
}
