// SPDX-License-Identifier: Apache-2.0

/// A small table in letters: the first column to the left, the others to the right.
struct TextTable {
  let header: [String]
  let rows: [[String]]

  /// The lines, at most `width` columns wide as long as the numbers leave room; the first column gives way.
  func lines(width: Int = terminalWidth) -> [String] {
    let all = [header] + rows
    var widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let others = widths.dropFirst().reduce(0) { $0 + $1 + Self.gap.count }
    widths[0] = min(widths[0], max(12, width - others))
    return all.map { row in
      zip(row, widths).enumerated()
        .map { index, pair in index == 0 ? pair.0.cut(to: pair.1).padded(to: pair.1) : pair.0.padded(before: pair.1) }
        .joined(separator: Self.gap)
    }
  }

  private static let gap = "  "
}

/// The columns of the terminal that all text is laid out for.
public let terminalWidth = 80

extension String {
  /// The text in lines that fit a terminal of 80 columns; words longer than a line stand alone.
  ///
  /// Every line but the first is indented further, so that one remark reads as one.
  public func wrapped(width: Int = terminalWidth) -> [String] {
    guard count > width else { return [self] }
    let margin = String(prefix { $0 == " " })
    var lines: [String] = []
    var line = margin
    var isEmpty = true
    for word in split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        (line, isEmpty) = (margin + "  ", true)
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return lines + [line]
  }

  /// The text with spaces behind it.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

  /// The text with spaces before it.
  func padded(before width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  /// The text, with an ellipsis for what is too long.
  func cut(to width: Int) -> String { count > width ? prefix(width - 1) + "…" : self }
}
