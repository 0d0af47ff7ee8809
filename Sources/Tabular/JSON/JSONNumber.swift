// SPDX-License-Identifier: Apache-2.0

/// A JSON number as it is written, so that no digit is lost on the way.
public struct JSONNumber: Sendable, Hashable {
  /// The number as written, for instance `-12.50` or `1e3`.
  public let text: String

  /// Takes a text that is a JSON number, or refuses it.
  public init?(_ text: String) {
    var parser = JSONParser(text: DecodedText(text))
    guard let node = try? parser.parseDocument(), case .number(let number) = node.value, number.text == text else {
      return nil
    }
    self = number
  }

  /// Takes a whole number.
  public init(_ value: Int64) {
    text = String(value)
  }

  init(checked text: String) {
    self.text = text
  }

  /// Whether a minus sign stands in front; so it does in `-0`.
  public var isNegative: Bool { text.utf8.first == UInt8(ascii: "-") }

  /// Whether the number is written with an exponent.
  public var hasExponent: Bool { text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") } }

  /// Whether a digit other than zero stands behind the decimal point; an exponent is not taken into account.
  public var isFraction: Bool { !fraction.allSatisfy { $0 == UInt8(ascii: "0") } }

  /// The exact value of a number without exponent whose fraction is missing or zero, as in `12` and `12.0`.
  ///
  /// Nil for every other form, and for a value that does not fit: then the number is neither a fraction nor has it an
  /// exponent.
  public var wholeNumber: Int64? {
    hasExponent || isFraction ? nil : Int64(text.prefix { $0 != "." })
  }

  /// The digits between the decimal point and the exponent.
  private var fraction: Substring.UTF8View {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return ""[...].utf8 }
    return text.utf8[text.utf8.index(after: point)...].prefix(while: \.isDigit)
  }
}
