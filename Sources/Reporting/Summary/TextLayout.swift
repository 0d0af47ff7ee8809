// SPDX-License-Identifier: Apache-2.0

/// A small table in letters: the first column to the left, the others to the right.
struct TextTable {
  let header: [String]
  let rows: [[String]]

  func lines() -> [String] {
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    return ([header] + rows)
      .map { row in
        zip(row, widths).enumerated()
          .map { index, pair in
            let space = String(repeating: " ", count: max(0, pair.1 - pair.0.count))
            return index == 0 ? pair.0 + space : space + pair.0
          }
          .joined(separator: "  ")
      }
  }
}

extension String {
  /// The text in lines that fit a terminal of 80 columns; words longer than a line stand alone.
  ///
  /// Every line but the first is indented further, so that one remark reads as one.
  func wrapped(width: Int = 80) -> [String] {
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
}
