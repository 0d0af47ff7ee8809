// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// What stands above a table, and in its sheet's name: it serves where the rows are silent.
struct Preamble {
  /// Unit, period, time, revision and kind, each with the place that says it.
  private(set) var identity = RawIdentity()

  /// The campaign of a table that has none otherwise.
  private(set) var campaign: RawField?

  /// The year of a line such as `Năm 2024`, for a period that bears none.
  private(set) var year: Int?

  /// The date of the document, `An Biên, ngày 15 tháng 7 năm 2024`.
  private(set) var documentDate: Day?

  /// The number and symbol of the document that a form was typed in from.
  private(set) var documentNumber: String?

  /// The files that a form was typed in from.
  private(set) var typedFrom: [String] = []

  /// What a line such as `ĐVT: nghìn lượt` says of all figures of the table.
  private(set) var scale: Scale?

  /// Cells of the rows above the table that hold a figure, which nobody reads.
  private(set) var strayFigures: [(place: RowPlace, column: Int, text: String)] = []

  /// The title that calls the table's figures cumulative, `SỐ LIỆU LŨY KẾ ĐẾN TUẦN 28`.
  private var cumulativeTitle: RawField?

  /// The lines without a label, which are compared with what the figures were read as.
  private(set) var titles: [RawField] = []

  private let periodText: PeriodText
  private let mentions: CampaignMentions
  private var campaigns: Set<Ref<Campaign>> = []
  private var campaignTitle: RawField?

  /// Reads the rows above the headings, and then the sheet's name for what they do not say.
  init(rows: [SourceRow], sheet: String?, catalogue: Catalogue, names: CatalogueNames) {
    periodText = PeriodText(calendar: catalogue.calendar)
    mentions = CampaignMentions(names: names, catalogue: catalogue)
    let lines = rows.filter(CampaignMentions.mayBeTitle).flatMap { PreambleLine.lines(of: $0, periodText) }
    for line in lines { readLabelled(line, names) }
    settleDays(lines)
    for line in lines where line.label == nil { readUnlabelled(line, names) }
    if let sheet { readSheetName(sheet, names) }
    settleCampaign(catalogue)
    scale = rows.lazy.compactMap(Self.scale).first
    strayFigures = rows.flatMap { row in
      row.cells.indices.compactMap { index in
        let text = row.cells[index]
        return CellShape.isNumber(text) && !CellShape.isYear(text) && !DateText.isDate(text)
          && !lines.contains { $0.valueColumn == index && $0.place.row == row.row }
          ? (row.place, index, text) : nil
      }
    }
  }

  /// Heeds a title that calls all figures cumulative; only for a table whose columns do not tell them apart.
  mutating func heedCumulativeTitle() { identity.kind = identity.kind ?? cumulativeTitle }

  /// What a row above the table says of the scale of its figures; the unit of count may stand in the next cell.
  private static func scale(of row: SourceRow) -> Scale? {
    let cells = row.cells.filter { !$0.trimmed.isEmpty }
    for (index, cell) in cells.enumerated() {
      for piece in cell.split(whereSeparator: { $0.isNewline || $0 == ";" }) {
        if let scale = Scale(line: String(piece)) { return scale }
      }
      if Scale.isAnnounced(by: cell), index + 1 < cells.count, let scale = Scale(line: "\(cell) \(cells[index + 1])") {
        return scale
      }
    }
    return nil
  }

  // MARK: Lines

  private mutating func readLabelled(_ line: PreambleLine, _ names: CatalogueNames) {
    // `Đơn vị báo cáo: ………` is a form that nobody filled in.
    guard let label = line.label, line.value.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    let field = line.field(line.value)
    switch label {
    // `Đơn vị: nghìn lượt`.
    case .unit where Scale(line: line.text) != nil: break
    case .unit: identity.unit = Self.agreeing(identity.unit, field, names)
    case .period: identity.period = Self.agreeing(identity.period, field)
    case .time: identity.time = identity.time ?? field
    case .firstDay, .lastDay: break
    case .revision: identity.revision = identity.revision ?? field
    case .kind: identity.kind = identity.kind ?? field
    case .campaign: campaign = Self.agreeing(campaign, field)
    case .documentNumber: documentNumber = documentNumber ?? line.value
    case .typedFrom: typedFrom.append(line.value)
    }
  }

  /// `Từ ngày` and `Đến ngày` on lines of their own.
  private mutating func settleDays(_ lines: [PreambleLine]) {
    guard identity.period == nil, let first = lines.first(where: { $0.label == .firstDay }),
      let last = lines.first(where: { $0.label == .lastDay })
    else { return }
    identity.period = first.field("\(first.value) - \(last.value)")
  }

  /// Two different answers of the preamble are no answer: both stand in the error.
  private static func agreeing(_ one: RawField?, _ other: RawField) -> RawField {
    guard var one, FoldedName(one.text) != FoldedName(other.text) else { return one ?? other }
    one.value = .text("\(one.text) / \(other.text)")
    return one
  }

  /// The same for names of units, which may be written in two ways.
  private static func agreeing(_ one: RawField?, _ other: RawField, _ names: CatalogueNames) -> RawField {
    if let one, case .one(let unit) = names.unit(one.text, where: { _ in true }),
      case .one(unit) = names.unit(other.text, where: { _ in true })
    {
      return one
    }
    return agreeing(one, other)
  }

  // MARK: Lines without a label

  private mutating func readUnlabelled(_ line: PreambleLine, _ names: CatalogueNames) {
    if let day = DocumentDate.day(in: line.text) { documentDate = documentDate ?? day }
    titles.append(line.field(line.text))
    if identity.unit == nil || identity.unit?.isLetterhead == true {
      if case .none = names.unit(line.text, where: { _ in true }) {
      } else {
        var field = Self.agreeing(identity.unit, line.field(line.text), names)
        field.isLetterhead = true
        identity.unit = field
      }
    }
    if cumulativeTitle == nil, CumulativeWords.describe(line.text) {
      cumulativeTitle = line.field("cumulative")
    }
    let tokens = TextTokens(line.text)
    if tokens.count == 2, tokens.word(at: 0) == "nam", let year = tokens.year(at: 1) {
      self.year = year
    } else if identity.period == nil || identity.period?.isLetterhead == true, DocumentDate.day(in: line.text) == nil,
      let period = periodWords(of: line.text)
    {
      var field = Self.agreeing(identity.period, line.field(period))
      field.isLetterhead = true
      identity.period = field
    }
    let named = mentions.campaigns(in: line.text)
    if !named.isEmpty {
      campaigns.formUnion(named)
      campaignTitle = campaignTitle ?? line.field(line.text)
    }
  }

  /// The period that a line without a label states: the whole line, or a week, month or quarter in a title.
  private func periodWords(of text: String) -> String? {
    let body = text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
    if case .period = periodText.read(body) { return body }
    if case .withoutYear = periodText.read(body) { return body }
    switch periodText.occurrence(in: body) {
    // A year stands in the names of campaigns.
    case .period(let period) where !period.isYear: return period.name
    // A title whose week and days differ, or that names two weeks, leaves no week to choose.
    case .bad where Self.meansPeriod(text): return text
    default: return nil
    }
  }

  /// Whether a line speaks of the period of its figures, and not of documents and their dates.
  private static func meansPeriod(_ text: String) -> Bool {
    let key = " " + FoldedName(text).bareKey + " "
    return key.contains(" tuan ") || key.contains(" thang dau nam ") || key.hasPrefix(" tu ngay ")
      || key.hasPrefix(" so lieu tu ngay ")
  }

  // MARK: Campaigns and sheet names

  private mutating func readSheetName(_ sheet: String, _ names: CatalogueNames) {
    let field = { RawField(value: .text($0), columnName: "", column: nil, place: RowPlace()) }
    if identity.unit == nil, case .one = names.unit(sheet, where: { _ in true }) { identity.unit = field(sheet) }
    if identity.period == nil, let period = periodWords(of: sheet) { identity.period = field(period) }
    if cumulativeTitle == nil, CumulativeWords.describe(sheet) { cumulativeTitle = field("cumulative") }
    if campaign == nil, campaigns.isEmpty {
      campaigns = mentions.campaigns(in: sheet)
      campaignTitle = field(sheet)
    }
  }

  /// Several campaigns in the titles leave the title as it is, which is then no campaign's name.
  private mutating func settleCampaign(_ catalogue: Catalogue) {
    guard campaign == nil, let title = campaignTitle, !campaigns.isEmpty else { return }
    campaign = title
    if campaigns.count == 1, let only = campaigns.first { campaign?.value = .text(catalogue[only].id) }
  }
}

extension Period {
  fileprivate var isYear: Bool {
    if case .months(.year, _) = form { true } else { false }
  }
}
