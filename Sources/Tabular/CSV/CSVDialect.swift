// SPDX-License-Identifier: Apache-2.0

/// How a CSV file parts its fields; quoting is always that of RFC 4180.
public struct CSVDialect: Sendable, Hashable {
  /// The ASCII byte between two fields.
  public let delimiter: UInt8
  /// Whether the first line is a `sep=` line, which is skipped but counts as row 1.
  public let hasSeparatorLine: Bool

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
    CSVDialect(checked: delimiter, hasSeparatorLine: hasSeparatorLine)
  }
}
