// SPDX-License-Identifier: Apache-2.0

/// Decides, by what all of a text says together, how each of its words is to be read.
///
/// A reading must explain every word of a line. The reading that does so for all lines is taken, when no other does so with
/// other content. Where none does, the text is mixed: lines that only one reading explains establish that reading, the
/// other lines may use what is established, then their cells, then their words.
struct ReadingJudge {
  /// What is known of one place where a word stands.
  enum Decision: Sendable, Hashable {
    case read(Reading)
    /// More than one reading explains it, or one that too little speaks for.
    case ambiguous(ReadingSet)
    /// No reading makes Vietnamese of it.
    case unexplained
  }

  let list: WordList
  /// One for each occurrence of the list.
  private(set) var decisions: [Decision]
  /// The readings that the text itself proves.
  private(set) var established: ReadingSet = []

  init(_ list: WordList) {
    self.list = list
    decisions = list.occurrences.map { _ in .unexplained }
    let lines = units(of: list.occurrences.indices) { $0.line == $1.line }
    established = establish(lines)
    for line in lines where !decide(line) {
      for cell in units(of: line, together: { $0.place.cell == $1.place.cell }) where !decide(cell) {
        decideByWords(cell)
      }
    }
  }

  // MARK: - What is established

  private func establish(_ lines: [Range<Int>]) -> ReadingSet {
    let explained = lines.map { ($0, possible(in: $0)) }.filter { !$0.1.isEmpty }
    guard let first = explained.first else { return [] }
    let common = explained.reduce(first.1) { $0.intersection($1.1) }
    if !common.isEmpty {
      let choice = withoutTwins(common, in: explained.map(\.0))
      guard let only = choice.only else { return [] }
      return proves(only, in: explained.map(\.0)) ? ReadingSet(only) : []
    }
    return Reading.allCases.reduce(into: []) { established, reading in
      let own = explained.filter { $0.1.only == reading }.map(\.0)
      if proves(reading, in: own) {
        established.insert(ReadingSet(reading))
      }
    }
  }

  /// Two different words are proof, or one that no Western language could mean; text as it stands needs one.
  private func proves(_ reading: Reading, in units: [Range<Int>]) -> Bool {
    var words: Set<Int> = []
    for unit in units {
      for index in unit where list.verdict(at: index).syllables.contains(ReadingSet(reading)) {
        if reading == .plain { return true }
        let verdict = list.verdict(at: index)
        if verdict.possible.contains(ReadingSet(.plain)) { continue }
        words.insert(list.occurrences[index].word)
        if words.count > 1 || !verdict.isWestern { return true }
      }
    }
    return false
  }

  // MARK: - Each line

  /// Decides all words of a line or cell alike; false when no reading explains them all.
  private mutating func decide(_ unit: Range<Int>) -> Bool {
    let possible = possible(in: unit)
    guard !possible.isEmpty else { return false }
    let choice = withoutTwins(possible.intersection(established), in: [unit])
    if let only = choice.only {
      set(.read(only), in: unit)
    } else if possible.only == .plain || possible.contains(.init(.plain)) && isLeftAlone {
      set(.read(.plain), in: unit)
    } else {
      set(.ambiguous(choice.isEmpty ? possible : choice), in: unit)
    }
    return true
  }

  /// A text without any proof of a legacy encoding is what it is.
  private var isLeftAlone: Bool { list.source == .text && established.isEmpty }

  /// In a cell that is partly right and partly not, words that both readings explain go with their neighbours.
  private mutating func decideByWords(_ unit: Range<Int>) {
    let partners = established.subtracting(ReadingSet(.plain)).members
    let divisions = partners.compactMap { division(of: unit, with: $0) }
    guard let division = divisions.first, divisions.count == 1 else { return }
    for (index, reading) in zip(unit, division) {
      decisions[index] = .read(reading)
    }
  }

  /// One reading for each word, plain or the partner; nil when a word is neither, or stands between the two and is both.
  private func division(of unit: Range<Int>, with partner: Reading) -> [Reading]? {
    let pair: ReadingSet = [ReadingSet(.plain), ReadingSet(partner)]
    let possible = unit.map { list.verdict(at: $0).possible.intersection(pair) }
    guard !possible.contains([]) else { return nil }
    let before = possible.reduce(into: [Reading?]()) { $0.append($1.only ?? $0.last ?? nil) }
    let after = possible.reversed().reduce(into: [Reading?]()) { $0.append($1.only ?? $0.last ?? nil) }.reversed()
    var readings: [Reading] = []
    for (left, right) in zip(before, after) {
      guard let reading = left ?? right, (right ?? reading) == reading else { return nil }
      readings.append(reading)
    }
    return readings
  }

  private mutating func set(_ decision: Decision, in unit: Range<Int>) {
    for index in unit {
      decisions[index] = decision
    }
  }

  // MARK: - Looking at words

  private func possible(in unit: Range<Int>) -> ReadingSet {
    unit.reduce(.all) { $0.intersection(list.verdict(at: $1).possible) }
  }

  /// Drops readings that give the same text as one before them.
  private func withoutTwins(_ readings: ReadingSet, in units: [Range<Int>]) -> ReadingSet {
    var kept: [Reading] = []
    for reading in readings.members {
      let isTwin = kept.contains { other in
        units.joined()
          .allSatisfy { index in
            let word = list.occurrences[index].word
            return list.text(of: word, as: reading) == list.text(of: word, as: other)
          }
      }
      if !isTwin {
        kept.append(reading)
      }
    }
    return kept.reduce(into: []) { $0.insert(ReadingSet($1)) }
  }

  /// Divides a range of occurrences where neighbours do not belong together.
  private func units(
    of range: Range<Int>,
    together: (WordList.Occurrence, WordList.Occurrence) -> Bool
  ) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      let next = index + 1
      if next == range.upperBound || !together(list.occurrences[index], list.occurrences[next]) {
        units.append(start..<next)
        start = next
      }
    }
    return units
  }
}
