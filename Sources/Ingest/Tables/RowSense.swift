// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// Tells what a row below the headings is, by its cells alone.
///
/// Anything with a figure in a column of figures is an observation or a total, whatever else stands in the row.
struct RowSense {
  /// The kinds of rows.
  enum Kind: Hashable {
    case observations
    case total
    /// The total of the rows since the last one, such as `Cộng I`.
    case subtotal
    case repeatedHeader
    /// `A B C 1 2 3=1-2` below the headings.
    case columnNumbers
    /// Figures of other days, of plans, or that compare with them: `Kỳ trước`, `Kế hoạch`.
    case comparison
    /// Numbers from 1 up below the headings of a table that names nothing in its rows.
    case ambiguous
    /// Headings of another table.
    case otherHeader
    /// A title of the rows below it.
    case section(title: String)
    /// Signatures, notes, `(Tiếp theo)`.
    case words
  }

  let layout: TableLayout
  private let names: CatalogueNames
  private let valueColumns: [Int]
  /// The columns in which the label of a total may stand.
  private let totalColumns: [Int]
  private let headerKeys: Set<[String]>
  private var recogniser: ColumnRecogniser
  private var channels: [String: Ref<Channel>] = [:]
  private var rowLabels: [String: RowLabel?] = [:]
  private var beginnings: [Substring: Beginning] = [:]

  init(layout: TableLayout, names: CatalogueNames, recogniser: ColumnRecogniser) {
    self.layout = layout
    self.names = names
    self.recogniser = recogniser
    valueColumns = layout.valueColumns
    let values = Set(valueColumns)
    let remarks = Set([ColumnRole.Label.note, .period, .time, .revision, .kind].compactMap { layout.labels[$0] })
    totalColumns = layout.headings.indices.filter { !values.contains($0) && !remarks.contains($0) }
    headerKeys = Set(layout.header.repeated.map(Self.keys))
  }

  /// What a row is, which may depend on what stood above it: headings or their repetition, or signatures.
  mutating func kind(of row: SourceRow, isBelowHeader: Bool, isBehindSignature: Bool) -> Kind {
    if layout.header.repeated.contains(where: { $0 == row.cells }) { return .repeatedHeader }
    if isBelowHeader, CellShape.numbersColumns(row.cells) { return kindOfNumbers(row) }
    if valueColumns.contains(where: { Self.isFigure(row.text($0)) }) {
      return totalKind(of: row) ?? labelKind(of: row) ?? .observations
    }
    // A total whose formulas have no result, or an error, is a total all the same.
    if valueColumns.contains(where: { !row.text($0).trimmed.isEmpty }), let total = totalKind(of: row) { return total }
    if namesThing(row) { return .observations }
    let words = kindOfWords(row)
    return words == .words && !isBehindSignature && statesSomething(row) ? .observations : words
  }

  private func kindOfNumbers(_ row: SourceRow) -> Kind {
    let hasLetters = row.cells.contains { $0.trimmed.count == 1 && ($0.trimmed.first?.isLetter ?? false) }
    let labels = [ColumnRole.Label.unit, .campaign, .channel].compactMap { layout.labels[$0] }
    let isNamed = labels.contains { !row.text($0).trimmed.isEmpty }
    return hasLetters || isNamed ? .columnNumbers : .ambiguous
  }

  /// Whether a cell of a column of figures says anything about one: digits, or a word for one of the other states.
  private static func isFigure(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first.isDigit { return true }
    let text = text.nfc.trimmed.lowercased()
    if text.isEmpty { return false }
    if QuantityReader.states[text] != nil { return text != "..." && text != "…" }
    return text.utf8.contains(where: \.isDigit) && DocumentDate.day(in: text) == nil
  }

  // MARK: Totals

  private mutating func totalKind(of row: SourceRow) -> Kind? {
    for index in totalColumns {
      let text = row.text(index)
      guard beginning(of: text).contains(.total), text.utf8.count <= 200 else { continue }
      if TotalLabel.matches(text) { return .total }
      if TotalLabel.matchesPart(text) { return .subtotal }
    }
    return nil
  }

  /// What a label of more words says, such as `Toàn huyện` or `Tỷ lệ đạt (%)`.
  private mutating func labelKind(of row: SourceRow) -> Kind? {
    for index in totalColumns {
      let text = row.text(index)
      guard beginning(of: text).contains(.label) else { continue }
      switch rowLabel(text) {
      case .total?: return .total
      case .comparison?: return .comparison
      case nil: continue
      }
    }
    return nil
  }

  private mutating func rowLabel(_ text: String) -> RowLabel? {
    if let known = rowLabels[text] { return known }
    var label = RowLabel(text)
    if label != nil, channel(named: text) != nil || names.campaigns.knownMatch(FoldedName(text)) != nil { label = nil }
    if rowLabels.count < 10_000 { rowLabels[text] = .some(label) }
    return label
  }

  /// What a text may be by its first word, which is asked of every cell and answered once for each word.
  private struct Beginning: OptionSet {
    let rawValue: UInt8
    static let total = Beginning(rawValue: 1)
    static let label = Beginning(rawValue: 2)
  }

  private mutating func beginning(of text: String) -> Beginning {
    guard let byte = text.utf8.first else { return [] }
    guard byte >= 0x80 || byte.isLetterOrDigit else { return text.first?.isWhitespace == true ? [.total, .label] : [] }
    let word = text[..<(text.utf8.firstIndex { $0 < 0x80 && !$0.isLetterOrDigit } ?? text.endIndex)]
    if let known = beginnings[word] { return known }
    var beginning: Beginning = []
    if TotalLabel.mayMatch(word) { beginning.insert(.total) }
    if RowLabel.mayBegin(with: word) { beginning.insert(.label) }
    if beginnings.count < 10_000 { beginnings[word] = beginning }
    return beginning
  }

  // MARK: Rows without a figure

  /// Whether a row of a wide table names what it has no figure for.
  private func namesThing(_ row: SourceRow) -> Bool {
    guard layout.isWide else { return false }
    if let column = layout.labels[.channel], isKnown(row.text(column)) { return true }
    guard let column = layout.labels[.campaign] else { return false }
    let name = row.text(column)
    return name.utf8.count <= RawField.longestName && names.campaigns.knownMatch(FoldedName(name)) != nil
  }

  /// Whether a row without figures is an observation all the same: words stand where its figures belong, or a long
  /// table's row names what it has no figure for.
  private func statesSomething(_ row: SourceRow) -> Bool {
    let names = [ColumnRole.Label.campaign, .channel].compactMap { layout.labels[$0] }
    if !layout.isWide, names.count == 2, names.allSatisfy({ !row.text($0).trimmed.isEmpty }) { return true }
    guard !row.cells.contains(where: SignatureWords.match) else { return false }
    return !layout.isWide || valueColumns.contains { !row.text($0).trimmed.isEmpty }
  }

  private func isKnown(_ name: String) -> Bool {
    name.utf8.count <= RawField.longestName && names.channels.knownMatch(FoldedName(name)) != nil
  }

  private mutating func kindOfWords(_ row: SourceRow) -> Kind {
    if headerKeys.contains(Self.keys(row.cells)) { return .repeatedHeader }
    if heads(row) { return .otherHeader }
    return CampaignMentions.title(of: row).map { .section(title: $0) } ?? .words
  }

  /// Whether the cells are headings: a quantity or a channel above a column of figures, and words for columns beside it.
  private mutating func heads(_ row: SourceRow) -> Bool {
    var headings = 0
    for cell in row.cells where !cell.trimmed.isEmpty {
      guard cell.utf8.count <= RawField.longestName else { return false }
      switch recogniser.meaning(of: cell.nfc.trimmed) {
      case .label: headings += 1
      case .figures(let figures): if figures.quantity != nil || figures.span != nil { headings += 1 }
      case .passed, .total, .otherPeriod, .part: headings += 1
      case .neutral, .among, .unknown: break
      }
    }
    return headings >= 2
  }

  private static func keys(_ cells: [String]) -> [String] {
    cells.map { $0.utf8.count <= RawField.longestName ? FoldedName($0).bareKey : "" }
  }

  // MARK: What a name says beside the channel

  /// What the cell that names the row's channel says, where it is no channel's plain name.
  mutating func figures(ofName name: String) -> FigureHeading? {
    guard name.utf8.count <= RawField.longestName, channel(named: name) == nil else { return nil }
    let plain = CellShape.withoutListNumber(name.nfc.trimmed)
    guard case .figures(let figures) = recogniser.meaning(of: plain), figures.campaign == nil,
      figures.span == nil, figures.quantity != nil
    else { return nil }
    return figures
  }

  /// The channel that a text names, be it a row's or a section's title.
  mutating func channel(named text: String) -> Ref<Channel>? {
    if let known = channels[text] { return known }
    guard text.utf8.count <= RawField.longestName,
      case .one(let channel)? = names.channels.knownMatch(FoldedName(text))
    else { return nil }
    channels[text] = channel
    return channel
  }
}

/// Words that stand above signatures and below tables.
enum SignatureWords {
  static func match(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    let key = FoldedName(text).bareKey
    return words.contains { key.hasPrefix($0) } || DocumentDate.day(in: text) != nil
  }

  private static let words = [
    "nguoi lap", "nguoi kiem tra", "thu truong", "chu tich", "pho chu tich", "truong phong", "pho truong phong",
    "giam doc", "pho giam doc", "ky ten", "ky , ", "ky ghi ro", "tm.", "kt.", "tl.", "noi nhan", "cuc truong",
    "nhu tren", "tiep theo",
  ]
}
