// SPDX-License-Identifier: Apache-2.0

/// A file that is not UTF-8, read by the syllable test.
struct LegacyFile {
  let bytes: [UInt8]
  let encoding: TextEncoding
  let remarks: [TextRemark]

  /// Reads a file by its own evidence.
  ///
  /// - Throws: ``TextDecodingError/ambiguous(_:byteOffset:line:)`` or ``TextDecodingError/invalidUTF8(byteOffset:line:)``.
  init(_ content: [UInt8]) throws(TextDecodingError) {
    var list = WordList(source: .file)
    list.append(content, countsLines: true)
    let judge = ReadingJudge(list)
    guard let main = judge.mainReading else { throw judge.refusal(of: content) }
    var rewriting = TextRewriting(reserving: content.count * 5 / 4)
    for (occurrence, decision) in zip(list.occurrences, judge.decisions) {
      let reading = judge.reading(decision, main: main)
      guard let reading, let word = list.text(of: occurrence.word, as: reading.reading) else {
        throw judge.refusal(of: content, at: occurrence, decision)
      }
      rewriting.replace(occurrence.bytes, of: content, by: word)
      if reading.isDoubtful, list.verdicts[occurrence.word].possible.isDisjoint(with: ReadingSet(reading.reading)) {
        rewriting.remark(.doubtful(word: word), line: occurrence.line)
      } else if reading.reading != main {
        rewriting.remark(.differs(reading.reading.encoding), line: occurrence.line)
      }
    }
    rewriting.finish(content)
    bytes = rewriting.bytes
    encoding = main.encoding
    remarks = rewriting.sortedRemarks
  }
}

extension LegacyFile {
  /// Why a file that is valid UTF-8 may be something else nevertheless; nil when nothing speaks for that.
  ///
  /// `ươ` in VISCII is a sequence of UTF-8, for a letter of N'Ko. A file with a few such words and no others is doubtful.
  static func doubt(aboutUTF8 content: [UInt8]) -> TextDecodingError? {
    guard content.hasTwoByteLettersBeyondLatin else { return nil }
    var list = WordList(source: .file)
    list.append(content, countsLines: true)
    let common = list.verdicts.reduce(ReadingSet.all) { $0.intersection($1.syllables) }
    guard let first = list.occurrences.first, !common.isEmpty, !common.contains(ReadingSet(.plain)) else { return nil }
    let encodings = [.utf8] + common.members.map(\.encoding)
    return .ambiguous(encodings, byteOffset: first.bytes.lowerBound, line: first.line + 1)
  }
}

extension [UInt8] {
  /// Cyrillic to N'Ko, of which a Vietnamese file has none.
  fileprivate var hasTwoByteLettersBeyondLatin: Bool {
    // Counting, because a loop without an exit is one the compiler can vectorise.
    reduce(into: 0) { count, byte in count += byte & 0xF0 == 0xD0 ? 1 : 0 } > 0
  }
}

/// So many different words must be explained for each that is not.
private let explainedShare = 10

extension ReadingJudge {
  /// The legacy reading of most words; nil when none is proven or too many words are left over.
  fileprivate var mainReading: Reading? {
    var counts: [Reading: Int] = [:]
    var explained: Set<Int> = []
    var doubtful: Set<Int> = []
    for (occurrence, decision) in zip(list.occurrences, decisions) {
      if case .read(let reading) = decision {
        counts[reading, default: 0] += 1
        explained.insert(occurrence.word)
      } else if isDoubtful(decision), list.verdicts[occurrence.word].possible.isDisjoint(with: established) {
        doubtful.insert(occurrence.word)
      }
    }
    guard doubtful.count * explainedShare <= explained.count else { return nil }
    // The order of the cases settles a tie, so that the answer is always the same.
    return Reading.allCases.filter { counts[$0] != nil }.max { counts[$0, default: 0] < counts[$1, default: 0] }
  }

  /// Nothing that is established explains it.
  private func isDoubtful(_ decision: Decision) -> Bool {
    switch decision {
    case .read: false
    case .ambiguous(let readings): readings.isDisjoint(with: established)
    case .unexplained: true
    }
  }

  /// How to read a word, and whether that is a guess; nil when it must not be guessed.
  fileprivate func reading(_ decision: Decision, main: Reading) -> (reading: Reading, isDoubtful: Bool)? {
    if case .read(let reading) = decision { return (reading, false) }
    let legacy = established.subtracting(ReadingSet(.plain))
    guard isDoubtful(decision), let only = legacy.only else { return nil }
    return (only, true)
  }

  fileprivate func refusal(of content: [UInt8]) -> TextDecodingError {
    for (occurrence, decision) in zip(list.occurrences, decisions) {
      if case .ambiguous = decision { return refusal(of: content, at: occurrence, decision) }
    }
    return invalidUTF8(in: content) ?? .ambiguous(TextEncoding.legacy, byteOffset: 0, line: 1)
  }

  fileprivate func refusal(
    of content: [UInt8],
    at occurrence: WordList.Occurrence,
    _ decision: Decision
  ) -> TextDecodingError {
    guard case .ambiguous(let readings) = decision else { return invalidUTF8(in: content) ?? .ambiguous(TextEncoding.legacy, byteOffset: 0, line: 1) }
    return .ambiguous(
      readings.members.map(\.encoding),
      byteOffset: occurrence.bytes.lowerBound,
      line: occurrence.line + 1
    )
  }
}
