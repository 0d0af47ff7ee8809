// SPDX-License-Identifier: Apache-2.0

import Naming

/// Keeps apart the rows below titles that speak of other days, plans or units than the file, or repeat it in detail.
struct ForeignSections {
  /// Whether a title says whose or which days' figures follow, and whether they are the file's.
  struct Statement: Hashable {
    var unit: Bool?
    var period: Bool?
  }

  /// The title that the rows stand below belongs to others.
  var isOpen: Bool { isOtherUnit || otherDays != nil }

  private var isOtherUnit = false
  /// How the title that speaks of other days is numbered: one numbered alike ends what it began.
  private var otherDays: Sections.Numbering?

  /// Begins a section, whose title the file's own unit and period were compared with.
  mutating func begin(_ title: String, _ row: SourceRow, _ statement: Statement, hasCumulativeColumns: Bool) {
    if let isOwn = statement.unit { isOtherUnit = !isOwn }
    let numbering = Sections.Numbering(row)
    let words = Self.words(in: title, hasCumulativeColumns: hasCumulativeColumns)
    if words == false || statement.period == false {
      otherDays = numbering
    } else if words == true || statement.period == true || numbering != .none && numbering == otherDays {
      otherDays = nil
    }
  }

  /// Whether the words of a title call its rows the period's own; `nil` where they say neither.
  private static func words(in title: String, hasCumulativeColumns: Bool) -> Bool? {
    guard title.utf8.count <= 300 else { return nil }
    let words = FoldedName(title).bareKey.split { !$0.isLetter && !$0.isNumber }
    let numbered =
      words.count > 1 && words[0].allSatisfy { "ivx0123456789".contains($0) } ? words.dropFirst() : words[...]
    let key = " " + numbered.joined(separator: " ") + " "
    let isOther = (hasCumulativeColumns ? [] : cumulative).contains { key.contains($0) }
    if isOther && !key.contains(" va luy ke ") || other.contains(where: { key.contains($0) })
      || beginnings.contains(where: { key.hasPrefix($0) && key.utf8.count > $0.utf8.count })
      || plans.contains(where: { key.hasPrefix($0) })
    {
      return false
    }
    return own.contains { key.contains($0) } ? true : nil
  }

  private static let cumulative = [" luy ke ", " cong don ", " tu dau dot ", " tu dau nam "]
  private static let other = [
    " ky truoc ", " tuan truoc ", " thang truoc ", " cung ky ", " tuan sau ", " tuan toi ", " chi tiet theo ",
    " cac xa ",
    " theo xa ", " tung xa ", " theo don vi ",
  ]
  private static let plans = [" ke hoach ", " phuong huong ", " nhiem vu ", " du kien ", " chi tieu "]
  private static let beginnings = [" trong do "]
  private static let own = [" trong tuan ", " trong ky ", " tuan nay ", " ky nay "]
}
