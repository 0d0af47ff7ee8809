// SPDX-License-Identifier: Apache-2.0

/// Text whose characters may be bytes of another encoding that somebody took for Windows-1252.
struct MojibakeRepair {
  let bytes: [UInt8]
  let remarks: [TextRemark]

  /// Whether no word of a text, valid UTF-8, could be anything but what it is; less work to find out than a repair.
  static func isNeedless(for text: [UInt8]) -> Bool {
    var seen: Set<ArraySlice<UInt8>> = []
    for place in WordPlaces(text, source: .text) {
      let word = text[place.bytes]
      guard seen.insert(word).inserted else { continue }
      guard seen.count <= WordList.limit else { return true }
      if VietnameseSyllable.isPossible(String(decoding: word, as: UTF8.self)) { continue }
      let possible = WordVerdict(word, from: .text).possible
      if !possible.isEmpty, !possible.contains(ReadingSet(.plain)) { return false }
    }
    return true
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
