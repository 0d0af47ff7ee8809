// SPDX-License-Identifier: Apache-2.0

/// Text as it may stand in a part of a workbook.
enum XMLText {
  /// Escapes text for an element or an attribute; characters that XML forbids become spaces.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Escapes text that Excel would otherwise take for escapes of its own, `_x000A_` (ECMA-376 part 1, 22.9.2.19).
  static func escapedForExcel(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      if byte == UInt8(ascii: "_"), isEscape(bytes[index...].prefix(7)) {
        result.append(contentsOf: "x005F_".utf8)
      }
    }
    return escaped(String(decoding: result, as: UTF8.self))
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 7, bytes[bytes.startIndex + 1] == UInt8(ascii: "x"), bytes.last == UInt8(ascii: "_") else {
      return false
    }
    return bytes.dropFirst(2).dropLast().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}
