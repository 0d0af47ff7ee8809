// SPDX-License-Identifier: Apache-2.0

import Naming
import ReportModel

/// Tells rows of figures that count from those that only part or sum up the rows beside them.
///
/// A part of a figure, and the sum that heads its parts, would count it twice.
struct RowHierarchy {
  /// What a row with figures is to the rows beside it.
  enum Role: Hashable {
    case counts
    /// Part of the figure above: `Trong đó: Zalo`, `1.1 Facebook` below `1 Mạng xã hội`.
    case part
    /// Part of the figure above if its figures and those of its neighbours add up to it: `- Tờ rơi` below `Tài liệu`.
    case likelyPart
    /// The sum of the rows below it, whose campaign its title may name: `I. Tin, bài`.
    case sum(title: String)
  }

  private let layout: TableLayout
  private let mentions: CampaignMentions

  /// The last row with a figure of its own that parts may follow.
  private(set) var whole: Whole?

  /// The columns that say of what submission and campaign a row's figures are.
  private let identity: [Int]

  /// Whether what follows was announced as parts of the row above.
  private var isAmongParts = false

  /// A row that parts may follow; what stands in its columns of identity belongs to its parts as well.
  struct Whole {
    var row: SourceRow
    var channel: Ref<Channel>
    fileprivate var number: String
    fileprivate var isMarked: Bool
    fileprivate var identity: [String]
  }

  init(layout: TableLayout, mentions: CampaignMentions) {
    self.layout = layout
    self.mentions = mentions
    let names = [ColumnRole.Label.unit, .period, .time, .campaign, .revision, .kind].compactMap { layout.labels[$0] }
    identity = names + layout.unknownColumns
  }

  /// Heeds a row without figures: a title ends what stood above it, unless it announces parts.
  mutating func pass(_ row: SourceRow) {
    let text = row.cells.map(\.trimmed).first { !$0.isEmpty } ?? ""
    if Self.isPart(text) { isAmongParts = whole != nil } else { end() }
  }

  private mutating func end() {
    whole = nil
    isAmongParts = false
  }

  /// What a row with figures is; `sense` knows the channels and quantities that its name may mean.
  mutating func role(of row: SourceRow, _ sense: inout RowSense) -> Role {
    guard let column = layout.labels[.channel] else { return .counts }
    let name = row.text(column)
    // Most rows name a channel and bear no number.
    if let channel = sense.channel(named: name) {
      return role(of: channel, numbered: Self.number(of: row, name), row)
    }
    return role(ofUnknown: name.trimmed, row, &sense)
  }

  private mutating func role(of channel: Ref<Channel>, numbered number: String, _ row: SourceRow) -> Role {
    let isMarked = isMarked(row)
    if let whole, isOfSame(row, whole) {
      let isBelow = Self.isBelow(number, whole.number)
      if whole.channel == channel, isBelow || isAmongParts && number.isEmpty { return .part }
      if isBelow || isMarked && !whole.isMarked && !isAmongParts { return .likelyPart }
    }
    isAmongParts = false
    whole = Whole(
      row: row,
      channel: channel,
      number: number,
      isMarked: isMarked,
      identity: identity.map { row.text($0) }
    )
    return .counts
  }

  /// Whether a dash stands in front of a row's name, or in the cell before it.
  private func isMarked(_ row: SourceRow) -> Bool {
    guard let column = layout.labels[.channel] else { return false }
    return Self.isMarked(row.text(column).trimmed)
      || row.cells.prefix(column).contains { ["-", "+", "–"].contains($0.trimmed) }
  }

  /// Whether a row names nothing else than the whole does: another campaign or unit begins another figure.
  private func isOfSame(_ row: SourceRow, _ whole: Whole) -> Bool {
    zip(identity, whole.identity)
      .allSatisfy { column, text in
        let own = row.text(column)
        return own == text || own.trimmed.isEmpty
      }
  }

  private mutating func role(ofUnknown name: String, _ row: SourceRow, _ sense: inout RowSense) -> Role {
    if let sum = sum(row, name, &sense) {
      end()
      return sum
    }
    let number = Self.number(of: row, name)
    let plain = CellShape.withoutListNumber(name)
    if let channel = sense.channel(named: plain) { return role(of: channel, numbered: number, row) }
    let isOfOtherKind = sense.figures(ofName: name) != nil
    if let whole, isOfSame(row, whole) {
      if Self.isPart(name) {
        isAmongParts = true
        return .part
      }
      // What an unknown name counts is not known either, unless it is a page or was announced as a part.
      if !isOfOtherKind, HeadingWords.mayNamePage(plain),
        isAmongParts && Self.isMarked(name)
          || Self.isBelow(number, whole.number) && HeadingWords.namesPage(name)
      {
        return .part
      }
    }
    isAmongParts = false
    // A name that says what is counted leaves the row above it the whole.
    if !isOfOtherKind, !name.isEmpty { end() }
    return .counts
  }

  /// A row that heads others: it names a campaign where channels stand, or no channel, or a group of them.
  private func sum(_ row: SourceRow, _ name: String, _ sense: inout RowSense) -> Role? {
    if name.isEmpty {
      // A row that names its own unit or period stands by itself.
      guard [.unit, .period, .unitOfCount].allSatisfy({ layout.labels[$0] == nil }),
        let column = layout.labels[.campaign]
      else { return nil }
      let campaign = row.text(column).trimmed
      return mentions.campaign(ofSection: campaign) == nil ? nil : .sum(title: campaign)
    }
    let isGroup = name.utf8.count < 200 && HeadingWords.groups.contains(FoldedName(name).bareKey)
    return isGroup || mentions.campaign(ofSection: name) != nil ? .sum(title: name) : nil
  }

  /// Whether a text announces a part: `Trong đó: tiếng Khmer`.
  static func isPart(_ text: String) -> Bool {
    guard text.utf8.count <= 200, mayBePart(text.utf8) else { return false }
    let key = FoldedName(text).bareKey
    return key == HeadingWords.among || key.hasPrefix(HeadingWords.among + " ")
  }

  /// `Trong` has no letter that Vietnamese writes otherwise, so that few texts need to be folded.
  private static func mayBePart(_ bytes: String.UTF8View) -> Bool {
    var matched = 0
    for byte in bytes {
      matched = byte | 0x20 == among[matched] ? matched + 1 : byte | 0x20 == among[0] ? 1 : 0
      if matched == among.count { return true }
    }
    return false
  }

  private static let among = Array("trong".utf8)

  private static func isBelow(_ number: String, _ whole: String) -> Bool {
    !whole.isEmpty && number.hasPrefix(whole + ".")
  }

  private static func isMarked(_ name: String) -> Bool { name.hasPrefix("-") || name.hasPrefix("+") }

  /// `1.1`, from a cell of its own or from the front of the name.
  private static func number(of row: SourceRow, _ name: String) -> String {
    guard let first = row.cells.first(where: { !$0.isEmpty }),
      first.utf8.first?.isDigit == true || name.utf8.first?.isDigit == true
    else { return "" }
    let text = CellShape.isListNumber(first) ? first.trimmed : name.prefix { !$0.isWhitespace }.trimmed
    guard text.utf8.first?.isDigit == true, CellShape.isListNumber(text) else { return "" }
    return text.hasSuffix(".") || text.hasSuffix(")") ? String(text.dropLast()) : text
  }
}
