// SPDX-License-Identifier: Apache-2.0

/// Text whose characters may be bytes of another encoding that somebody took for Windows-1252.
struct MojibakeRepair {
  let bytes: [UInt8]
  let remarks: [TextRemark]

  /// Whether a text, every letter of which is one of Vietnamese, is Vietnamese and needs no repair.
  static func isNeedless(_ text: [UInt8]) -> Bool {
    WordPlaces(text, source: .text)
      .allSatisfy { VietnameseWord(String(decoding: text[$0.bytes], as: UTF8.self).composed) != .impossible }
  }

  /// Repairs the lines that are certain; the others stay as they are.
  ///
  /// - Parameter text: Valid UTF-8.
  init(_ text: [UInt8]) {
    let list = WordList(file: text, from: .text)
    guard list.isComplete else {
      (bytes, remarks) = (text, [])
      return
    }
    let judge = ReadingJudge(list)
    let isMixed = !judge.established.subtracting(ReadingSet(.plain)).isEmpty
    var rewriting = TextRewriting(reserving: text.count)
    for (occurrence, decision) in zip(list.occurrences, judge.decisions) {
      switch decision {
      case .read(.plain): break
      case .read(let reading):
        guard let word = list.text(of: occurrence.word, as: reading) else { continue }
        rewriting.replace(occurrence.bytes, of: text, by: word)
        rewriting.remark(.repaired(reading.encoding), line: occurrence.line)
      case .ambiguous(let readings):
        let others = readings.subtracting(ReadingSet(.plain)).members.map(\.encoding)
        rewriting.remark(.ambiguous(others), line: occurrence.line)
      case .unexplained where isMixed && !list.verdicts[occurrence.word].possible.contains(ReadingSet(.plain)):
        let word = String(decoding: list.words[occurrence.word], as: UTF8.self)
        rewriting.remark(.doubtful(word: word), line: occurrence.line)
      case .unexplained: break
      }
    }
    rewriting.finish(text)
    bytes = rewriting.bytes
    remarks = rewriting.remarks
  }
}
