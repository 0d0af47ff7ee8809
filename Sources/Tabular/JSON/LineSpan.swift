// SPDX-License-Identifier: Apache-2.0

/// A line of a text and where it stands.
struct LineSpan {
  /// 1-based.
  var number: Int
  /// Without the line ending.
  var byteRange: Range<Int>
}

/// The lines that hold something other than JSON white space, at most `limit` of them.
func jsonLines(of bytes: [UInt8], limit: Int = .max) -> [LineSpan] {
  var lines: [LineSpan] = []
  var number = 1
  var start = 0
  var isBlank = true
  for index in bytes.indices {
    let byte = bytes[index]
    guard byte.isLineEnd else {
      isBlank = isBlank && (byte == .space || byte == .tab)
      continue
    }
    if !isBlank {
      lines.append(LineSpan(number: number, byteRange: start..<index))
      if lines.count == limit {
        return lines
      }
    }
    number += endsLine(at: index, in: bytes.span) ? 1 : 0
    start = index + 1
    isBlank = true
  }
  if !isBlank {
    lines.append(LineSpan(number: number, byteRange: start..<bytes.count))
  }
  return lines
}
