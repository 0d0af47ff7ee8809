// SPDX-License-Identifier: Apache-2.0

import Naming
import ReportModel

/// Which campaign and channel the rows of a table belong to that name none.
struct Sections {
  private let mentions: CampaignMentions

  /// The campaign of the table's title or its sheet.
  private let title: RawField?

  /// The campaign of the section, and how its title is numbered.
  private var section: (field: RawField, style: Numbering)?

  /// The channel of the section, or of the row above.
  var channel: Ref<Channel>?

  init(title: RawField?, mentions: CampaignMentions) {
    self.title = title
    self.mentions = mentions
  }

  /// What a row without a campaign of its own belongs to.
  var campaign: RawField? { section?.field ?? title }

  /// Begins the section that a row without figures heads.
  ///
  /// A title that names no campaign ends a section whose title is numbered like it, and any section when it announces
  /// a campaign by its words: its rows belong to what it names, which is then unknown. Other titles are parts of the
  /// section.
  mutating func begin(_ title: String, _ row: SourceRow, channel: Ref<Channel>?) {
    self.channel = channel
    let style = Numbering(row)
    var field = RawField(value: .text(title), columnName: "", place: RowPlace(row: row.row, line: row.line))
    field.column = row.cells.firstIndex { $0.trimmed == title }.map { $0 + 1 }
    if let campaign = mentions.campaign(ofSection: title) {
      field.value = .text(mentions.id(of: campaign))
      section = (field, style)
    } else if channel == nil, let current = section, !Self.isPart(title),
      current.style == style || CampaignMentions.announces(title)
    {
      section = (field, style)
    }
  }

  /// Whether a title is a campaign's name.
  func isCampaign(_ title: String) -> Bool { mentions.campaign(ofSection: title) != nil }

  /// Whether a name means the campaign of the section or the title.
  func agrees(with name: String) -> Bool {
    guard let campaign else { return true }
    return campaign.text == name || mentions.campaign(ofSection: campaign.text) == mentions.campaign(ofSection: name)
  }

  static func isPart(_ title: String) -> Bool {
    let key = FoldedName(title).bareKey
    return HeadingWords.groups.contains(key) || key.hasPrefix("ghi chu") || SignatureWords.match(title)
  }

  /// How a section's title is numbered.
  enum Numbering: Hashable {
    case roman, number, subnumber, letter, none

    init(_ row: SourceRow) {
      let text = row.cells.map(\.trimmed).first { !$0.isEmpty } ?? ""
      let head = text.prefix { !$0.isWhitespace && $0 != ")" }
      let body = head.hasSuffix(".") ? head.dropLast() : head
      let isMarked = body.count < head.count || text.dropFirst(head.count).first == ")" || text.count == head.count
      if body.isEmpty || !isMarked && !body.contains(".") {
        self = .none
      } else if body.allSatisfy({ "IVXL".contains($0) }) {
        self = .roman
      } else if body.allSatisfy({ $0.isASCII && $0.isNumber }) {
        self = .number
      } else if body.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }) {
        self = .subnumber
      } else {
        self = body.count == 1 ? .letter : .none
      }
    }
  }
}
