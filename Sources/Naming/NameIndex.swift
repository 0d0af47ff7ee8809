// SPDX-License-Identifier: Apache-2.0

/// What a text means among known names (R10).
public enum NameMatch<ID: Hashable & Sendable>: Sendable, Hashable {
  /// Exactly one thing bears the name.
  case one(ID)

  /// Several things bear it; nothing is chosen.
  case several([ID])

  /// Nothing bears it; the nearest known names, nearest first.
  case none(nearest: [ID])
}

extension NameMatch where ID: Comparable {
  init(of ids: Set<ID>) {
    switch ids.count {
    case 0: self = .none(nearest: [])
    case 1: self = ids.first.map { .one($0) } ?? .none(nearest: [])
    default: self = .several(ids.sorted())
    }
  }
}

/// Known names, found by their folded keys.
///
/// A text matches a name exactly on the folded key, or with diacritics left out where that is unambiguous;
/// it never matches by likeness. Likeness only orders the candidates that an error names.
public struct NameIndex<ID: Hashable & Comparable & Sendable>: Sendable {
  private struct Entry: Sendable {
    var name: FoldedName
    var id: ID
  }

  /// Everything known under one bare key.
  private struct Bucket: Sendable {
    let spelling: Spelling
    var entries: [Entry] = []
  }

  private var buckets: [String: Bucket] = [:]
  private var longest = 0

  /// An index without names.
  public init() {}

  /// Makes a thing known under one more name; repeats do no harm.
  public mutating func add(_ name: String, for id: ID) {
    let folded = FoldedName(name)
    guard !folded.isEmpty else { return }
    let key = folded.bareKey
    var bucket = buckets[key] ?? Bucket(spelling: Spelling(key))
    guard !bucket.entries.contains(where: { $0.id == id && $0.name == folded }) else { return }
    bucket.entries.append(Entry(name: folded, id: id))
    buckets[key] = bucket
    longest = max(longest, folded.tokens.count)
  }

  /// What a text means, among the things that a filter lets through.
  public func match(_ text: some StringProtocol, where isEligible: (ID) -> Bool = { _ in true }) -> NameMatch<ID> {
    match(FoldedName(text), where: isEligible)
  }

  /// What a folded name means, among the things that a filter lets through.
  public func match(_ name: FoldedName, where isEligible: (ID) -> Bool = { _ in true }) -> NameMatch<ID> {
    knownMatch(name, where: isEligible) ?? .none(nearest: nearest(to: name, where: isEligible))
  }

  /// What a folded name means; `nil` when nothing bears it, without a search for the nearest.
  public func knownMatch(_ name: FoldedName, where isEligible: (ID) -> Bool = { _ in true }) -> NameMatch<ID>? {
    let found = ids(for: name, where: isEligible)
    return found.isEmpty ? nil : NameMatch(of: found)
  }

  /// The things that share a name's key exactly, diacritics included.
  public func holders(of text: some StringProtocol) -> [ID] {
    let name = FoldedName(text)
    return Set((buckets[name.bareKey]?.entries ?? []).filter { $0.name == name }.map(\.id)).sorted()
  }

  func ids(for name: FoldedName, where isEligible: (ID) -> Bool) -> Set<ID> {
    let sameKey = (buckets[name.bareKey]?.entries ?? []).filter { isEligible($0.id) && name.mayStand(for: $0.name) }
    // Most stretches of a text name nothing.
    guard !sameKey.isEmpty else { return [] }
    // A name without any diacritics may be one that lost them: it is exact for nothing.
    let exact = name.hasNoDiacritics ? [] : sameKey.filter { $0.name == name }
    return Set((exact.isEmpty ? sameKey : exact).map(\.id))
  }

  /// The things whose names stand as whole words inside a longer text, such as a file name.
  ///
  /// The longest name wins where names overlap; names of several things give several.
  public func occurrences(in text: some StringProtocol, where isEligible: (ID) -> Bool = { _ in true }) -> Set<ID> {
    placedOccurrences(in: text, where: isEligible).reduce(into: []) { $0.formUnion($1.ids) }
  }

  /// The names that stand inside a longer text, in order, each with the words behind it.
  ///
  /// - Returns: The things that a name means, and the rest of the text, folded; empty at its end.
  public func placedOccurrences(
    in text: some StringProtocol,
    where isEligible: (ID) -> Bool = { _ in true }
  ) -> [(ids: Set<ID>, rest: FoldedName)] {
    let tokens = FoldedName(text).tokens
    var found: [(ids: Set<ID>, rest: FoldedName)] = []
    var start = 0
    while start < tokens.count {
      var step = 1
      for length in stride(from: min(longest, tokens.count - start), through: 1, by: -1) {
        let ids = ids(for: FoldedName(tokens: Array(tokens[start..<start + length])), where: isEligible)
        guard !ids.isEmpty else { continue }
        found.append((ids, FoldedName(tokens: Array(tokens[(start + length)...]))))
        step = length
        break
      }
      start += step
    }
    return found
  }

  private func nearest(to name: FoldedName, where isEligible: (ID) -> Bool) -> [ID] {
    let spelling = Spelling(name.bareKey)
    guard (1...80).contains(spelling.letters.count) else { return [] }
    let limit = max(2, spelling.letters.count / 4)
    var best: [ID: Int] = [:]
    for bucket in buckets.values {
      guard let distance = spelling.distance(to: bucket.spelling, atMost: limit) else { continue }
      for entry in bucket.entries where isEligible(entry.id) { best[entry.id] = min(best[entry.id] ?? .max, distance) }
    }
    return best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(3).map(\.key)
  }
}
