// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// Finds campaigns that titles, sheet names and section rows name.
struct CampaignMentions {
  let names: CatalogueNames
  let catalogue: Catalogue

  /// A longer text is no title.
  private static let longestTitle = 600

  /// The campaigns whose names stand in a title or a sheet's name.
  func campaigns(in text: String) -> Set<Ref<Campaign>> {
    guard text.utf8.count <= Self.longestTitle else { return [] }
    let found = names.campaigns.placedOccurrences(in: text)
    let ends = NameEnds(names: names)
    // `dịch bệnh sốt xuất huyết` only begins like a campaign's name: the title is then about something else.
    guard found.allSatisfy({ ends.isEnd($0.rest, of: text) }) else { return [] }
    return found.reduce(into: []) { $0.formUnion($1.ids) }
  }

  /// The id by which a record names a campaign.
  func id(of campaign: Ref<Campaign>) -> String { catalogue[campaign].id }

  /// Whether a text names a campaign.
  func isNamed(in text: String) -> Bool { !campaigns(in: text).isEmpty }

  /// Whether any cell of a row names a campaign, as titles do, or announces one.
  func isCampaignNamed(in row: SourceRow) -> Bool {
    Self.mayBeTitle(row)
      && row.cells.contains { isNamed(in: $0) || PreambleLabel.parting($0.nfc.trimmed)?.0 == .campaign }
  }

  /// A row of more cells than these is no title, and no line of the head of a table.
  static func mayBeTitle(_ row: SourceRow) -> Bool { row.cells.count { !$0.isEmpty } <= 12 }

  /// The section that a row without figures begins: its only text, list number aside, and the campaign that it names.
  func section(of row: SourceRow) -> Ref<Campaign>? {
    guard let title = Self.title(of: row) else { return nil }
    return campaign(ofSection: title)
  }

  /// Whether a row names a campaign in its first text, its list number aside, and holds numbers: a section's sum.
  func isCampaignHeading(_ row: SourceRow) -> Bool {
    guard Self.mayBeTitle(row) else { return false }
    let texts = row.cells.lazy.map(\.trimmed).filter { !$0.isEmpty }
    let title = texts.first { !CellShape.isListNumber($0) } ?? ""
    return texts.contains(where: CellShape.isNumber) && campaign(ofSection: title) != nil
  }

  /// The campaign that a section's title names and nothing else: `II. Tuyên truyền phòng, chống mua bán người`.
  func campaign(ofSection title: String) -> Ref<Campaign>? {
    guard title.utf8.count <= Self.longestTitle else { return nil }
    var name = FoldedName(title)
    for _ in 0..<3 {
      if case .one(let campaign)? = names.campaigns.knownMatch(name) { return campaign }
      guard let rest = Self.beginnings.lazy.compactMap({ name.removing(prefix: $0) }).first else { return nil }
      name = rest
    }
    return nil
  }

  /// Whether a title announces a campaign by its words, whichever it is: `Nội dung khác: An toàn giao thông`.
  ///
  /// `Tuyên truyền miệng`, `Tuyên truyền trên loa` name ways to spread one.
  static func announces(_ title: String) -> Bool {
    guard title.utf8.count <= 300 else { return false }
    let words = FoldedName(title).bareKey.split { !$0.isLetter && !$0.isNumber }
    guard let head = announcers.first(where: { words.starts(with: $0) }) else { return false }
    let rest = words.dropFirst(head.count)
    guard let first = rest.first else { return false }
    return !waysAndTimes.contains(first) && !rest.starts(with: ["thong", "qua"])
      && !(rest.count == 1 && first == "khac")
      || head.first == "noi" && first == "khac"
  }

  private static let announcers: [[Substring]] = [
    ["noi", "dung", "tuyen", "truyen"], ["cong", "tac", "tuyen", "truyen"], ["tuyen", "truyen", "ve"],
    ["tuyen", "truyen"], ["noi", "dung"], ["cac", "noi", "dung"], ["chien", "dich"], ["chuyen", "de"],
  ]

  private static let waysAndTimes: Set<Substring> = [
    "tren", "qua", "bang", "tai", "truc", "mieng", "co", "luu", "o", "theo", "cu", "nhu", "trong", "tuan", "thang",
    "quy",
    "nam", "ngay", "ky", "tu", "den", "va", "cua", "duoc", "da", "hinh", "bao", "dien", "phat",
  ]

  /// The one text of a row that has no other cell than a list number beside it.
  static func title(of row: SourceRow) -> String? {
    guard mayBeTitle(row) else { return nil }
    let texts = row.cells.map(\.trimmed).filter { !$0.isEmpty }
    switch texts.count {
    case 1: return CellShape.isNumber(texts[0]) ? nil : texts[0]
    case 2: return CellShape.isListNumber(texts[0]) && !CellShape.isNumber(texts[1]) ? texts[1] : nil
    default: return nil
    }
  }

  private static let beginnings = [
    "Nội dung tuyên truyền", "Công tác tuyên truyền", "Kết quả tuyên truyền", "Tuyên truyền về", "Tuyên truyền",
    "Nội dung 1", "Nội dung 2", "Nội dung 3", "Nội dung 4", "Nội dung",
  ]
  .map { FoldedName($0) }
}
