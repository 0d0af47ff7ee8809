// SPDX-License-Identifier: Apache-2.0

/// What somebody should know about how some lines of a text were read.
public struct TextRemark: Sendable, Hashable {
  /// The lines, 1-based; LF, CRLF and CR each end one.
  public let lines: ClosedRange<Int>
  /// What was done with them.
  public let kind: Kind

  /// Takes lines, 1-based, and what is to be said of them.
  public init(lines: ClosedRange<Int>, kind: Kind) {
    self.lines = lines
    self.kind = kind
  }

  /// What can be said of lines.
  public enum Kind: Sendable, Hashable {
    /// They are in another encoding than the text as a whole.
    case differs(TextEncoding)
    /// They hold characters of this encoding that had been taken for Windows-1252, and were repaired.
    case repaired(TextEncoding)
    /// They stand as they came, because they could be letters of each of these encodings, or too little speaks for the one.
    case ambiguous([TextEncoding])
    /// This word is no Vietnamese in any reading; it was read like the text around it.
    case doubtful(word: String)
  }
}
