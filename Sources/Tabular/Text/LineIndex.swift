// SPDX-License-Identifier: Apache-2.0

/// Finds line and column of many byte offsets of one text.
///
/// Making one costs a pass over the text, so make it when the first position has to be shown.
/// Asking in ascending order costs one more pass for all places together, even when the text is a single line.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [Int]
  private var last = (offset: 0, column: 1)

  /// Finds the starts of all lines.
  ///
  /// - Parameter bytes: The text as UTF-8, normally ``DecodedText/bytes``.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for index in bytes.indices where endsLine(at: index, in: bytes.span) {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// How many lines the text has; the empty rest behind a last line ending counts as one.
  public var lineCount: Int { lineStarts.count }

  /// Tells where a byte stands.
  ///
  /// - Parameter byteOffset: 0-based; places outside the text are taken as its start or end.
  /// - Returns: Line and column, both 1-based.
  public mutating func position(of byteOffset: Int) -> TextPosition {
    let offset = min(max(byteOffset, 0), bytes.count)
    let line = lineNumber(of: offset)
    let start = lineStarts[line - 1]
    if last.offset < start || last.offset > offset {
      last = (start, 1)
    }
    last = (offset, last.column + scalarCount(in: bytes[last.offset..<offset]))
    return TextPosition(line: line, column: last.column)
  }

  /// Tells on which line a byte stands, in logarithmic time and in any order of asking.
  ///
  /// - Parameter byteOffset: 0-based; places outside the text are taken as its start or end.
  /// - Returns: The 1-based line.
  public func line(of byteOffset: Int) -> Int { lineNumber(of: min(max(byteOffset, 0), bytes.count)) }

  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
