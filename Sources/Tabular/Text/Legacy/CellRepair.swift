// SPDX-License-Identifier: Apache-2.0

/// The cells of a sheet, judged together.
struct CellRepair {
  /// One state for each cell.
  private(set) var cells: [LegacyText.CellState]

  init(_ texts: [String], fonts: [String?]) {
    cells = texts.map { _ in .unchanged }
    var list = WordList(source: .text)
    for (index, text) in texts.enumerated() where !text.utf8.allSatisfy({ $0 < 0x80 }) {
      if let repair = LegacyText.byFont(text, fonts[index]) {
        cells[index] = .repaired(repair.text, repair.encoding)
      } else {
        list.append(cell: text, at: index)
      }
    }
    let judge = ReadingJudge(list)
    var first = 0
    while first < list.occurrences.count {
      let index = list.occurrences[first].line
      let rest = list.occurrences[first...]
      let end = rest.firstIndex { $0.line != index } ?? rest.endIndex
      cells[index] = Self.state(of: texts[index], first..<end, judge)
      first = end
    }
  }

  private static func state(of text: String, _ range: Range<Int>, _ judge: ReadingJudge) -> LegacyText.CellState {
    let original = Array(text.utf8)
    var rewriting = TextRewriting(reserving: original.count)
    var encoding: TextEncoding?
    for index in range {
      let occurrence = judge.list.occurrences[index]
      switch judge.decisions[index] {
      case .read(.plain), .unexplained: break
      case .ambiguous(let readings):
        return .ambiguous(readings.subtracting(ReadingSet(.plain)).members.map(\.encoding))
      case .read(let reading):
        guard let word = judge.list.text(of: occurrence.word, as: reading) else { return .unchanged }
        rewriting.replace(occurrence.bytes, of: original, by: word)
        encoding = reading.encoding
      }
    }
    guard let encoding else { return .unchanged }
    rewriting.finish(original)
    return .repaired(String(decoding: rewriting.bytes, as: UTF8.self), encoding)
  }
}
