// SPDX-License-Identifier: Apache-2.0

/// Where a field stands in the bytes of its file.
public struct CSVField: Sendable, Hashable {
  /// The 0-based offset of the first content byte, behind an opening quote.
  public let start: Int
  /// The offset behind the last content byte, before a closing quote.
  public let end: Int
  /// Whether the content has doubled quotes, each of which stands for one.
  public let hasDoubledQuotes: Bool
}

/// Where a record stands in the bytes of its file.
public struct CSVRecordBounds: Sendable, Hashable {
  /// The 0-based offsets of the record without its line ending.
  public let byteRange: Range<Int>
  /// The 1-based number of the record, as a spreadsheet shows it.
  public let row: Int
  /// The 1-based line of the file on which the record starts.
  public let line: Int
  /// What is wrong with its quoting; normally empty.
  public let problems: [CSVProblem]
}
