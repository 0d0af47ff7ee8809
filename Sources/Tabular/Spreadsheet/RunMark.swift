// SPDX-License-Identifier: Apache-2.0

/// What sets a run of letters apart from the others of its cell, so that its digits are no part of a number.
///
/// `12` with a raised `1` behind it is 12 and a footnote, and a struck out `12` before `15` is no figure any more. Their
/// digits are written as people see them, raised or struck through, and so never join a number in silence.
struct RunMark: Equatable {
  var isStruck = false
  var isRaised = false
  var isLowered = false

  /// Takes what a property says, by its name without prefix and its value.
  mutating func heed(_ name: String, _ value: String?) {
    let isOn = !["0", "false", "off", "none"].contains(value ?? "1")
    switch name {
    case "strike", "dstrike": isStruck = isOn
    case "vertAlign":
      isRaised = value == "superscript"
      isLowered = value == "subscript"
    default: break
    }
  }

  /// The text of a run as people see it; only digits change.
  func shown(_ text: String) -> String {
    guard self != RunMark(), text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard ("0"..."9").contains(scalar) else {
        shown.append(scalar)
        continue
      }
      let digit = Int(scalar.value - 0x30)
      shown.append(isRaised ? Self.raised[digit] : isLowered ? Self.lowered[digit] : scalar)
      if isStruck { shown.append("\u{336}") }
    }
    return String(shown)
  }

  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
  private static let lowered = Array("₀₁₂₃₄₅₆₇₈₉".unicodeScalars)
}
