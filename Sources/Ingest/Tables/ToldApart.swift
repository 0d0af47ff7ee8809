// SPDX-License-Identifier: Apache-2.0

import Naming

/// Finds rows that only a column of something unknown tells apart, so that nobody knows whether they add up.
///
/// `Kế hoạch` and `Thực hiện`, June and July are no sum; communes, days and the titles of articles are.
struct ToldApart {
  private let identity: [Int]
  private let doubtful: [Int]
  private var seen: [[String]: First] = [:]

  private struct First {
    var words: [String]
    /// Where it stands; `nil` once it was called as unsure as those below it.
    var place: RowPlace?
  }

  /// What a row of figures is to those above it.
  enum Verdict {
    case clear
    /// It is as unsure as an earlier row that names the same, which is given the first time.
    case unsure(like: RowPlace?)
  }

  /// A table of more different rows than these is one of events, not of figures told apart.
  private static let remembered = 10_000

  init(layout: TableLayout) {
    doubtful = layout.unknownColumns.filter { !Self.adds(layout.headings[$0]) }
    let labels = ColumnRole.Label.allCases.filter { $0 != .note }.compactMap { layout.labels[$0] }
    identity = doubtful.isEmpty ? [] : labels + layout.unknownColumns.filter { Self.adds(layout.headings[$0]) }
  }

  /// Takes a row of figures; it is unsure when an earlier one names the same and differs in a doubtful column alone.
  mutating func take(_ row: SourceRow) -> Verdict {
    guard !doubtful.isEmpty else { return .clear }
    let words = doubtful.map { row.text($0).trimmed }
    let key = identity.map { row.text($0).trimmed }
    guard let first = seen[key] else {
      if seen.count < Self.remembered { seen[key] = First(words: words, place: row.place) }
      return .clear
    }
    guard zip(first.words, words).contains(where: { $0 != $1 && Self.tells($0) && Self.tells($1) }) else {
      return .clear
    }
    seen[key]?.place = nil
    return .unsure(like: first.place)
  }

  /// Begins a section, whose rows name the same things anew.
  mutating func beginSection() { seen.removeAll() }

  /// Whether a cell may tell figures apart: amounts of money and dates do not.
  private static func tells(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    return text.contains(where: \.isLetter) || text.utf8.count <= 2 || text.utf8.count { $0 == UInt8(ascii: "/") } == 2
  }

  /// Whether figures below a heading add up: those of places, days, people, titles and sources.
  private static func adds(_ heading: String) -> Bool {
    guard heading.utf8.count <= 200 else { return false }
    let words = FoldedName(heading).bareKey.split { !$0.isLetter }
    guard let first = words.first, first != "tu", first != "den" else { return false }
    return words.starts(with: ["don", "vi"]) || words.contains { additive.contains($0) }
  }

  private static let additive: Set<Substring> = [
    "xa", "phuong", "tran", "ap", "thon", "khu", "pho", "dia", "noi", "ban", "diem", "ngay", "thu", "gio", "ten", "bai",
    "tac", "gia", "nguoi", "can", "bo", "co", "quan", "doi", "link", "url", "duong", "nguon", "tram", "dai", "truong",
    "cum", "to", "so", "chu", "de", "kinh", "phi", "tien", "ma", "stt", "tt", "van",
    "ngon", "ngu", "tieng",
  ]
}
