// SPDX-License-Identifier: Apache-2.0

/// Text whose characters may be bytes of another encoding that somebody took for Windows-1252.
struct MojibakeRepair {
  let bytes: [UInt8]
  let remarks: [TextRemark]

  /// Repairs the lines that are certain; the others stay as they are.
  ///
  /// - Parameter text: Valid UTF-8.
  init(_ text: [UInt8]) {
    var list = WordList(source: .text)
    list.append(text, countsLines: true)
    let judge = ReadingJudge(list)
    let isMixed = judge.established.subtracting(ReadingSet(.plain)) != []
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
    remarks = rewriting.sortedRemarks
  }
}

extension [UInt8] {
  /// Whether a text in UTF-8 has characters that Vietnamese does not write and Windows-1252 has.
  ///
  /// Without one there may still be repairable words, but none that prove it.
  var mayBeMojibake: Bool {
    guard count > 1 else { return false }
    var count = 0
    for index in 1..<self.count {
      let (lead, trail) = (self[index - 1], self[index])
      let isSign = lead == 0xC2 && trail != 0xA0 && trail != 0xB0 && trail != 0xB2 && trail != 0xB3
      // Capitals and small letters differ by one bit: Ä to Ç, Ë, Î to Ñ, Ö to Ø, Û, Ü, Þ, ß.
      let letter = trail & 0x1F
      let isForeign =
        (4...7).contains(letter) || letter == 0x0B || (0x0E...0x11).contains(letter)
        || (0x16...0x18).contains(letter) || (0x1B...0x1C).contains(letter) || letter >= 0x1E
      count += isSign || (lead == 0xC3 && isForeign) ? 1 : 0
    }
    return count > 0
  }
}
