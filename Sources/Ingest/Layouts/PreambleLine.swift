// SPDX-License-Identifier: Apache-2.0

import Naming

/// One line of text above a table, parted at the colon where a known label stands in front.
struct PreambleLine {
  var text: String
  var label: PreambleLabel?
  var value = ""
  var place: RowPlace
  var column: Int
  /// The column of a value that stands in a cell of its own.
  var valueColumn: Int?

  func field(_ text: String) -> RawField {
    let column = place == RowPlace() ? nil : (valueColumn ?? column) + 1
    return RawField(value: .text(text), columnName: "", column: column, place: place)
  }

  /// The lines of a row's cells; a label may have its value in the next cell, and a period be spread over several.
  static func lines(of row: SourceRow, _ periodText: PeriodText) -> [PreambleLine] {
    let place = row.place
    let full = row.cells.indices.filter { !row.cells[$0].trimmed.isEmpty }
    if let line = spreadPeriod(in: row, full, place, periodText) { return line }
    var lines: [PreambleLine] = []
    for (index, cell) in row.cells.enumerated() where cell.utf8.count <= RawField.longestName {
      let next = full.first { $0 > index }
      for piece in cell.nfc.split(whereSeparator: { $0.isNewline || $0 == ";" }) {
        for text in parted(piece.trimmed) {
          var line = PreambleLine(text: text, place: place, column: index)
          if let (label, value) = PreambleLabel.parting(text) {
            line.label = label
            line.value = value
          } else if let next, full.count == 2, PreambleLabel.label(row.cells[next]) == nil {
            // `Ngày gửi` and a date beside it need no colon.
            line.label = PreambleLabel.label(text)
          }
          if line.label != nil, line.value.isEmpty, let next {
            line.value = row.cells[next].nfc.trimmed
            line.valueColumn = next
          }
          lines.append(line)
        }
      }
    }
    return lines
  }

  /// `Từ ngày`, a date, `đến ngày`, a date, in cells of their own.
  private static func spreadPeriod(
    in row: SourceRow,
    _ full: [Int],
    _ place: RowPlace,
    _ periodText: PeriodText
  ) -> [PreambleLine]? {
    guard (2...8).contains(full.count) else { return nil }
    for (offset, index) in full.enumerated().dropLast() {
      let cells = full[offset...].map { row.cells[$0].nfc.trimmed }
      guard cells.allSatisfy({ $0.utf8.count <= 100 }), cells.contains(where: DateText.isDate) else { return nil }
      let text = cells.joined(separator: " ")
      guard case .period = periodText.read(text) else { continue }
      var line = PreambleLine(text: text, label: .period, value: text, place: place, column: index)
      line.valueColumn = index
      let before = SourceRow(row: row.row, line: row.line, cells: Array(row.cells[..<index]), width: index)
      return lines(of: before, periodText) + [line]
    }
    return nil
  }

  // MARK: Several answers on one line

  /// `Đơn vị: UBND huyện An Biên. Kỳ báo cáo: tuần 28/2024` as two lines.
  private static func parted(_ text: String) -> [String] {
    guard text.contains(":"), text.utf8.count <= RawField.longestName else { return text.isEmpty ? [] : [text] }
    let characters = Array(text)
    var cuts: [Int] = []
    for colon in characters.indices where characters[colon] == ":" {
      if let start = start(ofLabelBefore: colon, in: characters), start > cuts.last ?? 0 { cuts.append(start) }
    }
    var pieces: [String] = []
    for (start, end) in zip([0] + cuts, cuts + [characters.count]) {
      let piece = String(characters[start..<end]).trimmed
      pieces.append(end < characters.count ? withoutTrailingMarks(piece) : piece)
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// Where the label in front of a colon begins, if text that is no part of it stands before.
  private static func start(ofLabelBefore colon: Int, in characters: [Character]) -> Int? {
    var unknown: Int?
    for start in stride(from: colon - 1, to: max(0, colon - 60), by: -1) {
      if characters[start] == ":" || characters[start].isNumber { break }
      let isBoundary = characters[start - 1].isWhitespace && !characters[start].isWhitespace
      guard isBoundary, characters[start].isUppercase else { continue }
      let isParted = isMark(in: characters, before: start)
      let words = characters[start..<colon]
      if PreambleLabel.label(String(words)) != nil { return start }
      if isParted, unknown == nil, words.count(where: \.isWhitespace) < 6 { unknown = start }
      // Further back a label would have to leap over the mark.
      if isParted { break }
    }
    return unknown
  }

  /// Whether a mark that ends what stood before stands in front of a place: a stop, a comma, a dash, two spaces.
  private static func isMark(in characters: [Character], before place: Int) -> Bool {
    var spaces = 0
    var index = place - 1
    while index >= 0, characters[index].isWhitespace {
      spaces += characters[index] == "\t" ? 2 : 1
      index -= 1
    }
    return spaces >= 2 || index >= 0 && ".,-–—|/".contains(characters[index])
  }

  private static func withoutTrailingMarks(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last, last.isWhitespace || ".,-–—|/".contains(last) { rest.removeLast() }
    return String(rest)
  }
}
