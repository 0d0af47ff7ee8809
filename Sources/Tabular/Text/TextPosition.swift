// SPDX-License-Identifier: Apache-2.0

/// A place in a text as an editor shows it.
public struct TextPosition: Sendable, Hashable, Comparable {
  /// The 1-based line; LF, CRLF and CR each end one.
  public let line: Int
  /// The 1-based column, counted in Unicode scalars.
  public let column: Int

  /// Takes a line and a column, both 1-based.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Counts once from the start of the text; for many places take a ``LineIndex``.
  ///
  /// - Parameters:
  ///   - byteOffset: 0-based; may be the end of the text, and is taken as that when it lies behind it.
  ///   - bytes: The text as UTF-8.
  public init(of byteOffset: Int, in bytes: [UInt8]) {
    self.init(of: byteOffset, in: bytes, countingFrom: 0, onLine: 1)
  }

  /// Counts from a known start of a line, so that the cost is that of the distance.
  init(of byteOffset: Int, in bytes: [UInt8], countingFrom lineStart: Int, onLine firstLine: Int) {
    let end = min(max(byteOffset, lineStart), bytes.count)
    var line = firstLine
    var start = lineStart
    for index in lineStart..<end where endsLine(at: index, in: bytes.span) {
      line += 1
      start = index + 1
    }
    self.line = line
    column = scalarCount(in: bytes[start..<end]) + 1
  }

  /// Orders places as they are read.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Whether the byte is the last of a line ending: LF, or a CR that no LF follows.
func endsLine(at index: Int, in bytes: borrowing Span<UInt8>) -> Bool {
  switch bytes[index] {
  case .lineFeed: true
  case .carriageReturn: index + 1 >= bytes.count || bytes[index + 1] != .lineFeed
  default: false
  }
}

/// How many Unicode scalars begin in valid UTF-8.
func scalarCount(in bytes: ArraySlice<UInt8>) -> Int {
  bytes.count { $0 & 0b1100_0000 != 0b1000_0000 }
}
