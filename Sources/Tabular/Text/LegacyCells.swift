// SPDX-License-Identifier: Apache-2.0

/// Repairs the texts of one sheet together, so that those that prove an encoding speak for those that do not.
///
/// Every text is shown to it twice: ``note(_:fontName:)`` gathers what all of them say, ``subscript(_:fontName:)`` tells
/// what each is. What is kept are their different words, and the patterns in which those follow each other.
///
/// ```swift
/// var cells = LegacyCells()
/// for text in texts { cells.note(text) }
/// cells.judge()
/// let states = texts.map { cells[$0] }
/// ```
public struct LegacyCells {
  /// What became of a text.
  public enum State: Sendable, Hashable {
    /// It stays as it is.
    case unchanged
    /// Its letters were those of the encoding; the text is composed.
    case repaired(String, TextEncoding)
    /// It stays as it is, although it could be in one of the encodings.
    case ambiguous([TextEncoding])
  }

  /// The words of a text, as indices of the list.
  ///
  /// Texts of one pattern share their fate, so that a million of them cost no more than one.
  private typealias Pattern = [UInt32]

  private var list = WordList(source: .text)
  /// What was noted already; most texts of a sheet are.
  private var seen: Set<WordFingerprint> = []
  /// What is known of the words of a pattern, where that changes or questions them.
  private var decisions: [Pattern: [ReadingJudge.Decision]] = [:]
  private var hasFontRepairs = false

  /// Whether all texts were noted; false beyond 50,000 different words or ``mostWords``.
  public private(set) var isComplete = true

  /// Starts a sheet.
  public init() {}

  /// Whether every text stays as it is, once they are judged.
  public var isUnchanged: Bool { decisions.isEmpty && !hasFontRepairs }

  /// Words in different patterns that are judged; more than any sheet of reports has.
  public static let mostWords = 500_000

  /// Takes one text into account.
  ///
  /// - Parameters:
  ///   - text: The content of a cell.
  ///   - fontName: The font that the sheet shows it in.
  public mutating func note(_ text: String, fontName: String? = nil) {
    guard isComplete, let fingerprint = WordFingerprint(text, salt: fontName ?? ""),
      seen.insert(fingerprint).inserted
    else { return }
    let start = list.occurrences.count
    list.append(cell: text, at: seen.count)
    // A slice would keep the list from being shortened where it stands.
    let occurrences = Array(list.occurrences[start...])
    if reading(of: occurrences[...], inFont: fontName) != nil {
      hasFontRepairs = true
      list.removeOccurrences(from: start)
    }
    isComplete = list.isComplete && list.occurrences.count <= Self.mostWords
  }

  /// Decides what every text is; to be called when all have been noted.
  public mutating func judge() {
    let judge = ReadingJudge(list)
    var first = 0
    while first < list.occurrences.count {
      let rest = list.occurrences[first...]
      let end = rest.firstIndex { $0.line != rest[first].line } ?? rest.endIndex
      let found = Array(judge.decisions[first..<end])
      if !found.allSatisfy({ $0 == .read(.plain) || $0 == .unexplained }) {
        decisions[Self.pattern(of: rest[first..<end])] = found
      }
      first = end
    }
    list.removeOccurrences(from: 0)
    seen = []
  }

  /// What became of a text that was noted.
  public subscript(text: String, fontName fontName: String? = nil) -> State {
    guard !isUnchanged, !text.isASCII, let occurrences = list.occurrences(of: text) else { return .unchanged }
    if let font = reading(of: occurrences[...], inFont: fontName) {
      let repaired = rewritten(text, occurrences, occurrences.map { _ in .read(font.reading) })
      guard case .repaired(let text, let encoding) = repaired, font.isCapital else { return repaired }
      return .repaired(text.uppercased(), encoding)
    }
    guard let decisions = decisions[Self.pattern(of: occurrences[...])] else { return .unchanged }
    return rewritten(text, occurrences, decisions)
  }

  private static func pattern(of occurrences: ArraySlice<WordList.Occurrence>) -> Pattern {
    occurrences.map { UInt32($0.word) }
  }

  /// The font's own reading, when all words can be that and one shows it; capitals where the font has only those.
  private func reading(
    of occurrences: ArraySlice<WordList.Occurrence>,
    inFont fontName: String?
  ) -> (reading: Reading, isCapital: Bool)? {
    guard let fontName, let encoding = TextEncoding(fontName: fontName), let reading = Reading(encoding),
      !occurrences.isEmpty
    else { return nil }
    let verdicts = occurrences.lazy.map { list.verdicts[$0.word] }
    let own = ReadingSet(reading)
    guard verdicts.allSatisfy({ $0.possible.contains(own) }),
      verdicts.contains(where: { $0.syllables.contains(own) || !$0.possible.contains(ReadingSet(.plain)) })
    else { return nil }
    return (reading, encoding == .tcvn3 && fontName.hasSuffix("H"))
  }

  private func rewritten(
    _ text: String,
    _ occurrences: [WordList.Occurrence],
    _ decisions: [ReadingJudge.Decision]
  ) -> State {
    let original = Array(text.utf8)
    var rewriting = TextRewriting(reserving: original.count)
    var encoding: TextEncoding?
    for (occurrence, decision) in zip(occurrences, decisions) {
      switch decision {
      case .read(.plain), .unexplained: break
      case .ambiguous(let readings):
        return .ambiguous(readings.subtracting(ReadingSet(.plain)).members.map(\.encoding))
      case .read(let reading):
        guard let word = list.text(of: occurrence.word, as: reading) else { return .unchanged }
        rewriting.replace(occurrence.bytes, of: original, by: word)
        encoding = reading.encoding
      }
    }
    guard let encoding else { return .unchanged }
    rewriting.finish(original)
    return .repaired(String(decoding: rewriting.bytes, as: UTF8.self), encoding)
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
