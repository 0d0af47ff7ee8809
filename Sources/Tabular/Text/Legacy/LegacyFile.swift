// SPDX-License-Identifier: Apache-2.0

/// A file that is not UTF-8, read by the syllable test.
struct LegacyFile {
  let bytes: [UInt8]
  let encoding: TextEncoding
  let remarks: [TextRemark]

  /// Reads a file by its own evidence.
  ///
  /// - Throws: ``TextDecodingError/ambiguous(_:byteOffset:line:)`` or
  ///   ``TextDecodingError/invalidUTF8(byteOffset:line:)``.
  init(_ content: [UInt8]) throws(TextDecodingError) {
    // Most files that are something else altogether show it at once.
    let sample = WordList(file: Array(content.prefix(sampleLength)), from: .file)
    let list = sample.isHopeless ? sample : WordList(file: content, from: .file)
    guard !list.isHopeless, list.isComplete else { throw unknownEncoding(of: content) }
    if let encoding = LetterChart.encoding(of: list) {
      (bytes, self.encoding, remarks) = (try decodeLegacy(content, as: encoding), encoding, [])
      return
    }
    let judge = ReadingJudge(list)
    guard let main = judge.mainReading else { throw judge.refusal(of: content) }
    var rewriting = TextRewriting(reserving: content.count * 5 / 4)
    for (occurrence, decision) in zip(list.occurrences, judge.decisions) {
      guard let choice = judge.choice(for: decision), let word = list.text(of: occurrence.word, as: choice.reading)
      else {
        throw refusal(of: content, at: occurrence, decision)
      }
      rewriting.replace(occurrence.bytes, of: content, by: word)
      if choice.isGuess, !list.verdicts[occurrence.word].possible.contains(ReadingSet(choice.reading)) {
        rewriting.remark(.doubtful(word: word), line: occurrence.line)
      } else if choice.reading != main {
        rewriting.remark(.differs(choice.reading.encoding), line: occurrence.line)
      }
    }
    rewriting.finish(content)
    (bytes, encoding, remarks) = (rewriting.bytes, main.encoding, rewriting.remarks)
  }

  /// Why a file that is valid UTF-8 may be something else nevertheless; nil when nothing speaks for that.
  ///
  /// `ươ` in VISCII is a sequence of UTF-8, for a letter of N'Ko. A file with a few such words and no others is doubtful.
  static func doubt(aboutUTF8 content: [UInt8]) -> TextDecodingError? {
    let list = WordList(file: content, from: .file)
    let common = list.verdicts.reduce(ReadingSet.all) { $0.intersection($1.syllables) }
    guard let first = list.occurrences.first, !common.isEmpty, !common.contains(ReadingSet(.plain)) else { return nil }
    let encodings = [.utf8] + common.members.map(\.encoding)
    return .ambiguous(encodings, byteOffset: first.bytes.lowerBound, line: first.line + 1)
  }
}

/// How many bytes are looked at before the whole file is.
private let sampleLength = 1 << 16

/// So many different words must be explained for each that is not.
private let explainedShare = 10

extension WordList {
  /// Whether most of many words are no Vietnamese in any reading.
  fileprivate var isHopeless: Bool {
    verdicts.count > 100 && verdicts.count(where: \.possible.isEmpty) * 2 > verdicts.count
  }
}

extension ReadingJudge {
  /// The reading of most words; nil when none is proven or too many words are left over.
  fileprivate var mainReading: Reading? {
    var counts: [Reading: Int] = [:]
    var explained: Set<Int> = []
    var doubtful: Set<Int> = []
    for (occurrence, decision) in zip(list.occurrences, decisions) {
      if case .read(let reading) = decision {
        counts[reading, default: 0] += 1
        explained.insert(occurrence.word)
      } else if isGuess(decision), list.verdicts[occurrence.word].possible.isDisjoint(with: established) {
        doubtful.insert(occurrence.word)
      }
    }
    guard doubtful.count * explainedShare <= explained.count else { return nil }
    // The order of the cases settles a tie, so that the answer is always the same.
    return Reading.allCases.filter { counts[$0] != nil }.max { counts[$0, default: 0] < counts[$1, default: 0] }
  }

  /// How to read a word, and whether that is a guess by the text around it; nil when it must not be guessed.
  fileprivate func choice(for decision: Decision) -> (reading: Reading, isGuess: Bool)? {
    if case .read(let reading) = decision { return (reading, false) }
    let legacy = established.subtracting(ReadingSet(.plain))
    guard isGuess(decision), let only = legacy.only else { return nil }
    return (only, true)
  }

  /// Whether nothing that is established explains the words.
  private func isGuess(_ decision: Decision) -> Bool {
    switch decision {
    case .read: false
    case .ambiguous(let readings): readings.isDisjoint(with: established)
    case .unexplained: true
    }
  }

  fileprivate func refusal(of content: [UInt8]) -> TextDecodingError {
    for (occurrence, decision) in zip(list.occurrences, decisions) {
      if case .ambiguous = decision { return Tabular.refusal(of: content, at: occurrence, decision) }
    }
    return unknownEncoding(of: content)
  }
}

private func refusal(
  of content: [UInt8],
  at occurrence: WordList.Occurrence,
  _ decision: ReadingJudge.Decision
) -> TextDecodingError {
  guard case .ambiguous(let readings) = decision else { return unknownEncoding(of: content) }
  return .ambiguous(
    readings.members.map(\.encoding),
    byteOffset: occurrence.bytes.lowerBound,
    line: occurrence.line + 1
  )
}

private func unknownEncoding(of content: [UInt8]) -> TextDecodingError {
  invalidUTF8(in: content) ?? .ambiguous(TextEncoding.legacy, byteOffset: 0, line: 1)
}
