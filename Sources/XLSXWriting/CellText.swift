// SPDX-License-Identifier: Apache-2.0

/// Makes text fit for a file: nothing cut, nothing that XML forbids, nothing that Excel would read as an escape.
enum CellText {
  /// The longest text of a cell in UTF-16 units (Excel specifications and limits).
  static let lengthLimit = 32_767
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Text for a cell, where libxlsxwriter itself writes control characters as `_xHHHH_`, as Excel does.
  ///
  /// A literal `_x0041_` would come back as `A`; its underscore is escaped as `_x005F_`. NUL, which would end a C
  /// string early, and the noncharacters U+FFFE and U+FFFF become U+FFFD.
  static func forCell(_ text: String) -> String {
    guard !isChangedForCell(text.utf8.span) else { return changedForCell(text) }
    return text
  }

  private static func changedForCell(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == "_", startsEscape(scalars[index...]) {
        result.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        result.append(scalar.value == 0 || isNoncharacter(scalar) ? replacement : scalar)
      }
    }
    return String(result)
  }

  /// Text for every other place (notes, formulas, properties), where nothing is escaped: what XML forbids becomes U+FFFD.
  static func forMarkup(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isForbiddenInXML(scalar) ? replacement : scalar)
    }
    return String(result)
  }

  /// Whether a scalar may not stand in XML 1.0 (production 2, `Char`).
  static func isForbiddenInXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20: true
    default: isNoncharacter(scalar)
    }
  }

  /// Whether a text is longer than a limit in UTF-16 units, and how long.
  ///
  /// UTF-8 never has fewer units than UTF-16, so most texts are settled without counting.
  static func length(of text: String, above limit: Int) -> Int? {
    guard text.utf8.count > limit else { return nil }
    let length = text.utf16.count
    return length > limit ? length : nil
  }

  /// Whether ``forCell(_:)`` may have something to change; most cells of a list have nothing.
  private static func isChangedForCell(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case 0: return true
      case UInt8(ascii: "_") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "x"): return true
      // U+FFFE and U+FFFF.
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE: return true
      default: continue
      }
    }
    return false
  }

  private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  private static func startsEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let candidate = scalars.prefix(7)
    guard candidate.count == 7, candidate.last == "_", candidate[candidate.startIndex + 1] == "x" else { return false }
    return candidate.dropFirst(2).dropLast().allSatisfy { $0.isASCII && Character($0).isHexDigit }
  }
}
