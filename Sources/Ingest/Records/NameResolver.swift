// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

/// Resolves the names of campaigns and channels, each text once per file.
struct NameResolver {
  /// What a text means, or the finding that says why it means nothing.
  enum Resolution<Thing: Sendable> {
    case thing(Thing)
    /// `*`: all of them.
    case everything
    /// `Tổng cộng`: a stated total.
    case total
    case problem(FindingCode, candidates: [String])

    /// The one thing that is meant.
    var thing: Thing? { if case .thing(let thing) = self { thing } else { nil } }

    var isTotal: Bool { if case .total = self { true } else { false } }
  }

  /// Names of things are few; a file that has more of them has no names.
  private static let rememberedNames = 10_000

  private let catalogue: Catalogue
  private let names: CatalogueNames
  private var budget = CandidateBudget()
  private var campaigns: [String: Resolution<Ref<Campaign>>] = [:]
  private var channels: [String: Resolution<Ref<Channel>>] = [:]

  /// The names that stand for campaigns and channels and are not theirs by the catalogue.
  private(set) var used = UsedNames()

  init(catalogue: Catalogue, names: CatalogueNames) {
    self.catalogue = catalogue
    self.names = names
  }

  mutating func campaign(_ text: String) -> Resolution<Ref<Campaign>> {
    if let known = campaigns[text] { return known }
    let resolution = resolve(
      text,
      in: names.campaigns,
      unknown: .unknownCampaign,
      ambiguous: .ambiguousCampaign,
      id: { [catalogue] in catalogue[$0].id },
      name: { [catalogue] in catalogue[$0].shortName }
    )
    if let thing = resolution.thing { used.note(text, for: catalogue[thing].shortName, id: catalogue[thing].id) }
    if campaigns.count < Self.rememberedNames { campaigns[text] = resolution }
    return resolution
  }

  mutating func channel(_ text: String) -> Resolution<Ref<Channel>> {
    if let known = channels[text] { return known }
    let resolution =
      channelBeforeItsUnit(text).map(Resolution.thing)
      ?? resolve(
        text,
        in: names.channels,
        unknown: .unknownChannel,
        ambiguous: .ambiguousChannel,
        id: { [catalogue] in catalogue[$0].id },
        name: { [catalogue] in catalogue[$0].name }
      )
    if let thing = resolution.thing { used.note(text, for: catalogue[thing].name, id: catalogue[thing].id) }
    if channels.count < Self.rememberedNames { channels[text] = resolution }
    return resolution
  }

  /// The channel of a name with its own unit of count behind it, `Mạng xã hội (bài đăng)`; another unit is no name (R8).
  private func channelBeforeItsUnit(_ text: String) -> Ref<Channel>? {
    let name = text.trimmed
    guard name.utf8.count <= RawField.longestName, name.hasSuffix(")"), let opening = name.lastIndex(of: "("),
      case .one(let channel)? = names.channels.knownMatch(FoldedName(String(name[..<opening])))
    else { return nil }
    let unit = FoldedName(String(name[name.index(after: opening)...].dropLast())).bareKey
    let own = catalogue[channel].unitOfCount
    let known = [own] + own.split(separator: ",").map(String.init)
    return known.contains { FoldedName($0).bareKey == unit } ? channel : nil
  }

  private mutating func resolve<Thing>(
    _ text: String,
    in index: NameIndex<Ref<Thing>>,
    unknown: FindingCode,
    ambiguous: FindingCode,
    id: (Ref<Thing>) -> String,
    name: (Ref<Thing>) -> String
  ) -> Resolution<Ref<Thing>> {
    if text.utf8.count > RawField.longestName { return .problem(unknown, candidates: []) }
    if text.trimmed == "*" { return .everything }
    switch budget.match(text, in: index) {
    case .one(let thing): return .thing(thing)
    // Names that one text may mean are told apart by their ids alone.
    case .several(let things): return .problem(ambiguous, candidates: things.map(id))
    case .none(let nearest):
      if TotalLabel.matches(text) { return .total }
      return .problem(LostText.isIn(text) ? .lostText : unknown, candidates: nearest.map(name))
    }
  }
}

/// Bounds the search for the nearest names: a file of a million unknown names is told so without a million searches.
struct CandidateBudget {
  private var left = 200

  /// What a text means; the candidates are left out once many texts of the file meant nothing.
  mutating func match<Thing>(
    _ text: String,
    in index: NameIndex<Ref<Thing>>,
    where isEligible: (Ref<Thing>) -> Bool = { _ in true },
    by find: ((String) -> NameMatch<Ref<Thing>>)? = nil
  ) -> NameMatch<Ref<Thing>> {
    if left == 0 {
      if find == nil { return index.knownMatch(FoldedName(text), where: isEligible) ?? .none(nearest: []) }
      // A text in which no name stands is no name, whatever else is tried.
      if index.occurrences(in: text, where: isEligible).isEmpty { return .none(nearest: []) }
    }
    let match = find?(text) ?? index.match(text, where: isEligible)
    if case .none = match { left = max(0, left - 1) }
    return match
  }
}

/// Labels of stated totals (R7).
enum TotalLabel {
  private static let labels: Set<String> = [
    "tong", "tong cong", "tong so", "cong", "total", "sum", "grand total", "subtotal", "tong cac hinh thuc",
  ]

  static func matches(_ text: String) -> Bool {
    let key = FoldedName(text).bareKey
    return labels.contains(key) || part(of: key)?.contains("+") == true
  }

  /// Whether a text may be one of these labels, by the first two letters of its first word.
  static func mayMatch(_ word: Substring) -> Bool {
    ["tổ", "to", "tô", "cộ", "co", "cô", "su", "gr"].contains(word.prefix(2).lowercased())
  }

  /// Whether a text heads the total of one part of a table: `Cộng I`, `Tổng mục II`.
  static func matchesPart(_ text: String) -> Bool {
    part(of: FoldedName(text).bareKey).map { !$0.contains("+") } ?? false
  }

  /// The list numbers behind the word for a total: `I + II` of `Tổng cộng (I + II)`.
  private static func part(of key: String) -> [Substring]? {
    guard key.utf8.count <= 40 else { return nil }
    let words = key.split(separator: " ")
    guard let first = words.first, first == "cong" || first == "tong" else { return nil }
    let numbers = words.dropFirst().drop { ["cong", "so", "muc", "phan", "nhom"].contains($0) }
    let isPart = numbers.allSatisfy { $0 == "+" || $0 == "," || $0.allSatisfy { "ivx0123456789".contains($0) } }
    return isPart && !numbers.isEmpty ? Array(numbers) : nil
  }
}

/// Text whose letters were lost when a file was saved in too small a code page.
enum LostText {
  /// Whether U+FFFD stands in a text, or `?` inside a word.
  static func isIn(_ text: String) -> Bool {
    // Most text has neither sign in it.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == 0xEF }) else { return false }
    let letters = Array(text)
    return letters.indices.contains { index in
      letters[index] == "\u{FFFD}"
        || letters[index] == "?" && index > 0 && index + 1 < letters.count && letters[index - 1].isLetter
          && letters[index + 1].isLetter
    }
  }
  /// The same of a heading, which asks no questions: `S? lượng` too.
  static func isInHeading(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == 0xEF }) else { return false }
    let letters = Array(text)
    return isIn(text)
      || letters.indices.dropFirst().dropLast().contains { letters[$0] == "?" && letters[$0 - 1].isLetter }
  }
}
