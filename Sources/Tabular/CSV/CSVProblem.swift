// SPDX-License-Identifier: Apache-2.0

/// Something wrong with the quoting of a record; the content is delivered all the same.
///
/// Every `column` is the 1-based number of the field.
public enum CSVProblem: Sendable, Hashable {
  /// A quoted field that no quote closes; it took everything up to the end of the file.
  case unterminatedQuote(column: Int)
  /// A closing quote with text behind it; the field is delivered as it stands in the file, quotes included.
  case textAfterQuote(column: Int)
}
