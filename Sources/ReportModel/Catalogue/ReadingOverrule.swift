// SPDX-License-Identifier: Apache-2.0

/// What a person knows better than detection about a file, or about all files of a unit (R10).
///
/// What is `nil` is detected.
public struct ReadingOverrule: Sendable, Hashable {
  /// The encoding of its text, by a name that the intake knows.
  public var encoding: String?

  /// The ASCII byte between two cells.
  public var delimiter: UInt8?

  /// The sign that encloses cells: `"`, `'`, or `none`.
  public var quote: String?

  /// The one sheet that is read, by the name on its tab.
  public var sheet: String?

  /// Overrules nothing.
  public static let none = ReadingOverrule()

  /// Overrules what is given.
  public init(encoding: String? = nil, delimiter: UInt8? = nil, quote: String? = nil, sheet: String? = nil) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
    self.sheet = sheet
  }
}
