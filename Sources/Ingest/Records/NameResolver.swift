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
  }

  private let catalogue: Catalogue
  private let names: CatalogueNames
  private var campaigns: [String: Resolution<Ref<Campaign>>] = [:]
  private var channels: [String: Resolution<Ref<Channel>>] = [:]

  init(catalogue: Catalogue, names: CatalogueNames) {
    self.catalogue = catalogue
    self.names = names
  }

  mutating func campaign(_ text: String) -> Resolution<Ref<Campaign>> {
    if let known = campaigns[text] { return known }
    let resolution = Self.resolve(
      text,
      names.campaigns.match(text),
      unknown: .unknownCampaign,
      ambiguous: .ambiguousCampaign
    ) { catalogue[$0].id }
    campaigns[text] = resolution
    return resolution
  }

  mutating func channel(_ text: String) -> Resolution<Ref<Channel>> {
    if let known = channels[text] { return known }
    let resolution = Self.resolve(
      text,
      names.channels.match(text),
      unknown: .unknownChannel,
      ambiguous: .ambiguousChannel
    ) { catalogue[$0].id }
    channels[text] = resolution
    return resolution
  }

  private static func resolve<Thing>(
    _ text: String,
    _ match: NameMatch<Ref<Thing>>,
    unknown: FindingCode,
    ambiguous: FindingCode,
    id: (Ref<Thing>) -> String
  ) -> Resolution<Ref<Thing>> {
    if text.trimmed == "*" { return .everything }
    switch match {
    case .one(let thing): return .thing(thing)
    case .several(let things): return .problem(ambiguous, candidates: things.map(id))
    case .none(let nearest):
      if TotalLabel.matches(text) { return .total }
      return .problem(LostText.isIn(text) ? .lostText : unknown, candidates: nearest.map(id))
    }
  }
}

/// Labels of stated totals (R7).
enum TotalLabel {
  private static let labels: Set<String> = [
    "tong", "tong cong", "tong so", "cong", "total", "sum", "grand total", "subtotal", "tong cac hinh thuc",
  ]

  static func matches(_ text: String) -> Bool { labels.contains(FoldedName(text).bareKey) }
}

/// Text whose letters were lost when a file was saved in too small a code page.
enum LostText {
  /// Whether U+FFFD stands in a text, or `?` inside a word.
  static func isIn(_ text: String) -> Bool {
    let letters = Array(text)
    return letters.indices.contains { index in
      letters[index] == "\u{FFFD}"
        || letters[index] == "?" && index > 0 && index + 1 < letters.count && letters[index - 1].isLetter
          && letters[index + 1].isLetter
    }
  }
}
