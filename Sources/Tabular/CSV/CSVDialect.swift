// SPDX-License-Identifier: Apache-2.0

/// The sign that encloses fields of a CSV file.
public enum CSVQuote: String, Sendable, Hashable, CaseIterable {
  /// `"`, that of RFC 4180.
  case double = "\""
  /// `'`, where a program writes it so.
  case single = "'"
  /// No sign does: quotes are letters like any other.
  case none

  /// The byte of the sign; for none one that UTF-8 never has.
  var byte: UInt8 {
    switch self {
    case .double: .quote
    case .single: UInt8(ascii: "'")
    case .none: 0xFF
    }
  }
}

/// How a CSV file parts its fields; quoting is that of RFC 4180, with its own sign unless another is chosen.
public struct CSVDialect: Sendable, Hashable {
  /// The ASCII byte between two fields.
  public let delimiter: UInt8
  /// Whether the first line is a `sep=` line, which is skipped but counts as row 1.
  public private(set) var hasSeparatorLine: Bool
  /// The sign that encloses fields.
  public private(set) var quote = CSVQuote.double

  /// Takes a delimiter, or refuses one that cannot part fields.
  ///
  /// - Parameters:
  ///   - delimiter: An ASCII byte that is no quote, line ending, letter, digit or NUL.
  ///   - hasSeparatorLine: Whether the first line is a `sep=` line.
  public init?(delimiter: UInt8, hasSeparatorLine: Bool = false) {
    let isWordOrDigit = (0x30...0x39).contains(delimiter) || (0x41...0x5A).contains(delimiter & 0xDF)
    guard delimiter < 0x80, delimiter != 0, delimiter != .quote, !delimiter.isLineEnd, !isWordOrDigit else {
      return nil
    }
    self.init(checked: delimiter, hasSeparatorLine: hasSeparatorLine)
  }

  /// The dialect of a delimiter as people name it: the sign itself, or `tab`.
  public init?(named name: String) {
    let sign = ["tab": "\t", "\\t": "\t"][name.lowercased()] ?? name
    guard sign.utf8.count == 1, let byte = sign.utf8.first else { return nil }
    self.init(delimiter: byte)
  }

  private init(checked delimiter: UInt8, hasSeparatorLine: Bool) {
    self.delimiter = delimiter
    self.hasSeparatorLine = hasSeparatorLine
  }

  /// The dialect of RFC 4180.
  public static let comma = CSVDialect(checked: UInt8(ascii: ","), hasSeparatorLine: false)
  /// What Excel writes where the comma is the decimal mark, as in Vietnam.
  public static let semicolon = CSVDialect(checked: UInt8(ascii: ";"), hasSeparatorLine: false)
  /// What Excel writes as "Text (Tab delimited)" and "Unicode Text".
  public static let tab = CSVDialect(checked: .tab, hasSeparatorLine: false)
  /// The vertical bar.
  public static let pipe = CSVDialect(checked: UInt8(ascii: "|"), hasSeparatorLine: false)

  /// The same delimiter, with or without a `sep=` line in front.
  func withSeparatorLine(_ hasSeparatorLine: Bool) -> CSVDialect {
    var dialect = self
    dialect.hasSeparatorLine = hasSeparatorLine
    return dialect
  }

  /// The same with another sign that encloses fields.
  public func quoted(by quote: CSVQuote) -> CSVDialect {
    var dialect = self
    dialect.quote = quote
    return dialect
  }
}
