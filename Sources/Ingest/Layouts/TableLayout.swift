// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

/// How a table is laid out: long, or wide by channel, by campaign, or by both.
struct TableLayout {
  /// A column of figures.
  struct ValueColumn: Hashable {
    var index: Int
    var heading: String
    var quantity: Quantity
    var isInHours: Bool
    var scale: Scale?
  }

  /// The columns of figures that make one observation: those of one channel or campaign, or of the row itself.
  struct ValueGroup: Hashable {
    var channel: Ref<Channel>?
    var campaign: Ref<Campaign>?
    /// What is counted: the period's own figures, or cumulative ones where there are no others.
    var columns: [ValueColumn] = []
    /// Cumulative figures beside the period's own: checked and never added.
    var cumulative: [ValueColumn] = []
    /// Whether it has cumulative figures only (R5).
    var isCumulative = false
  }

  let header: TableHeader
  let headings: [String]
  private(set) var labels: [ColumnRole.Label: Int] = [:]
  var groups: [ValueGroup] = []
  var findings: [Finding] = []

  /// Columns of stated totals over the row, which are only checked.
  private(set) var rowTotals: [Int] = []

  /// Columns of figures that are never added: of other periods, or parts of other columns.
  var setAside: [Int] = []

  /// Columns of figures that say the same as another one.
  private var clashes: Set<Int> = []

  /// Columns of something unknown below a known channel or campaign.
  var subheadings: [Subheading] = []

  /// What a heading such as `ĐVT: nghìn` says of the figures of all columns.
  private(set) var scale: Scale?

  /// Columns whose headings nothing is known of, of which some may tell rows apart.
  private(set) var unknownColumns: [Int] = []

  /// The 0-based columns that are hidden.
  private let hidden: Set<Int>

  /// How many columns are not known.
  private(set) var unknownCount = 0

  /// Whether the headings make a table of figures at all.
  private(set) var isUsable = false

  /// What a sheet of Excel can hold; a wider line is no heading row, and its names are not looked at.
  static let mostColumns = 16_384

  /// Reads headings, with what stands around the table and may say what its rows do not.
  init(
    _ header: TableHeader,
    at source: SourceName,
    surroundings: TableSurroundings = TableSurroundings(),
    recogniser: inout ColumnRecogniser,
    catalogue: Catalogue
  ) {
    self.header = header
    hidden = surroundings.hiddenColumns
    headings = header.headings
    guard !header.isTorn else {
      findings = [Finding(.brokenQuotes, at: source.location(header.place), found: headings.last)]
      return
    }
    guard headings.count <= Self.mostColumns else {
      findings = [noKnownColumn(source.location(header.place))]
      return
    }
    for index in headings.indices.filter({ !hidden.contains($0) }) + hidden.filter(headings.indices.contains).sorted() {
      let location = source.location(header.place, columnName: headings[index], column: index + 1)
      switch recogniser.role(of: header.paths[index]) {
      case .label(let label): add(label, index, location)
      case .figures(let figures): add(figures, index, location, catalogue)
      case .whole(let figures): add(figures, index, location, catalogue)
      case .subheading(let figures): subheadings.append(Subheading(index, figures, location, isPart: false))
      case .part(let figures?): subheadings.append(Subheading(index, figures, location, isPart: true))
      case .part(nil), .otherPeriod: setAside.append(index)
      case .rowTotal: rowTotals.append(index)
      case .passed, .blank: break
      case .unknown where Scale(line: headings[index]) != nil: scale = scale ?? Scale(line: headings[index])
      case .unknown:
        let isLost = LostText.isInHeading(headings[index])
        // Headings whose letters were lost are headings all the same.
        unknownCount += isLost ? -1 : 1
        if !isLost { unknownColumns.append(index) }
        let code: FindingCode = isLost ? .lostText : .unknownColumn
        let nearest = surroundings.isTrial ? [] : recogniser.nearest(to: headings[index])
        findings.append(
          Finding(code, at: location, found: headings[index], ["candidates": .list(nearest.map { catalogue[$0].name })])
        )
      }
    }
    settleSubheadings(catalogue)
    dropClashes()
    settleSpans()
    settleSubject(surroundings)
    judge(source, surroundings)
  }

  /// The headings by which columns of a channel or a campaign are known, where they do not bear its name itself.
  func usedNames(_ catalogue: Catalogue) -> UsedNames {
    var used = UsedNames()
    for group in groups {
      for column in group.columns + group.cumulative {
        let things =
          (group.channel.map { [(catalogue[$0].name, catalogue[$0].id)] } ?? [])
          + (group.campaign.map { [(catalogue[$0].shortName, catalogue[$0].id)] } ?? [])
        let heading = column.heading.lowercased()
        for (name, id) in things where !heading.contains(name.lowercased()) && !heading.contains(id) {
          used.note(column.heading, for: name, id: id)
        }
      }
    }
    return used
  }

  // MARK: Columns

  private mutating func add(_ label: ColumnRole.Label, _ index: Int, _ location: Location) {
    if let first = labels[label] {
      repeated(headings[index], first, location, TableWording.firstColumn)
    } else {
      labels[label] = index
    }
  }

  private mutating func add(
    _ figures: FigureHeading,
    _ index: Int,
    _ location: Location,
    _ catalogue: Catalogue
  ) {
    let column = ValueColumn(
      index: index,
      heading: headings[index],
      quantity: figures.quantity(of: figures.channel.map { catalogue[$0] }),
      isInHours: figures.isInHours,
      scale: figures.scale
    )
    let place = groups.firstIndex { $0.channel == figures.channel && $0.campaign == figures.campaign }
    if place == nil { groups.append(ValueGroup(channel: figures.channel, campaign: figures.campaign)) }
    let group = place ?? groups.count - 1
    let list: WritableKeyPath<ValueGroup, [ValueColumn]> =
      figures.span == .cumulative ? \.cumulative : \.columns
    if let first = groups[group][keyPath: list].first(where: { $0.quantity == column.quantity }) {
      if !hidden.contains(index) { clashes.formUnion([first.index, index]) }
      repeated(column.heading, first.index, location, TableWording.neitherColumn)
    } else {
      groups[group][keyPath: list].append(column)
    }
  }

  private mutating func repeated(_ heading: String, _ first: Int, _ location: Location, _ outcome: Phrase) {
    if let column = location.column, hidden.contains(column - 1) {
      setAside.append(column - 1)
      return
    }
    let parts: KeyValuePairs<String, Part> = ["first": .number(Int64(first + 1)), "outcome": .phrase(outcome)]
    findings.append(Finding(.repeatedColumn, at: location, found: heading, parts))
  }

  /// Which of two columns that say the same holds the figure is not known: neither is read.
  private mutating func dropClashes() {
    guard !clashes.isEmpty else { return }
    for index in groups.indices {
      groups[index].columns.removeAll { clashes.contains($0.index) }
      groups[index].cumulative.removeAll { clashes.contains($0.index) }
    }
    groups.removeAll { $0.columns.isEmpty && $0.cumulative.isEmpty }
    setAside += clashes.sorted()
  }

  private mutating func settleSpans() {
    for index in groups.indices {
      if groups[index].columns.isEmpty {
        groups[index].isCumulative = true
        groups[index].columns = groups[index].cumulative
        groups[index].cumulative = []
      }
      // R4 names the count before the others as a reason.
      groups[index].columns.sort { $0.quantity.rank < $1.quantity.rank }
    }
  }

  /// In a table of one campaign `Nội dung` heads its channels, when the rows say so.
  private mutating func settleSubject(_ surroundings: TableSurroundings) {
    guard surroundings.rowsNameChannels, labels[.channel] == nil, let column = labels[.campaign],
      groups.allSatisfy({ $0.channel == nil })
    else { return }
    labels[.channel] = column
    labels[.campaign] = nil
  }

  // MARK: Judging

  private func noKnownColumn(_ location: Location) -> Finding {
    Finding(.noKnownColumn, at: location, ["headings": .list(Array(headings.lazy.filter { !$0.isEmpty }.prefix(20)))])
  }

  /// A table needs a campaign and a channel from somewhere, and a quantity; and only one way to say each.
  private mutating func judge(_ source: SourceName, _ surroundings: TableSurroundings) {
    let location = source.location(header.place)
    let hasCampaign =
      labels[.campaign] != nil || groups.contains { $0.campaign != nil } || surroundings.nameCampaign
    let hasChannel = labels[.channel] != nil || groups.contains { $0.channel != nil }
    guard hasCampaign, hasChannel, !groups.isEmpty else {
      let isNamed = !groups.isEmpty || labels[.campaign] != nil || labels[.channel] != nil
      let key =
        !hasCampaign
        ? Phrase("Nội dung tuyên truyền", "campaign")
        : !hasChannel ? Phrase("Hình thức tuyên truyền", "channel") : Phrase("Số lượng", "count")
      // A heading that names what is wrong with it says more than what is missing because of it.
      findings.removeAll { $0.severity != .error || $0.code == .repeatedColumn && clashes.isEmpty }
      if findings.isEmpty {
        findings = [isNamed ? Finding(.missingKey, at: location, ["key": .phrase(key)]) : noKnownColumn(location)]
      }
      return
    }
    if let column = secondWayToSay {
      let place = source.location(header.place, columnName: headings[column], column: column + 1)
      findings.append(Finding(.mixedLayout, at: place, found: headings[column]))
      return
    }
    isUsable = true
  }

  /// The first column beside which another one says channel or campaign as well.
  private var secondWayToSay: Int? {
    let hasChannels = groups.contains { $0.channel != nil }
    let hasCampaigns = groups.contains { $0.campaign != nil }
    if hasChannels, let column = labels[.channel] { return column }
    if hasCampaigns, let column = labels[.campaign] { return column }
    let stray =
      (hasChannels ? groups.first { $0.channel == nil } : nil)
      ?? (hasCampaigns ? groups.first { $0.campaign == nil } : nil)
    return stray?.columns.first?.index
  }

  /// Whether each channel has columns of its own, or campaigns stand across.
  var isWide: Bool { groups.contains { $0.channel != nil || $0.campaign != nil } }

  /// How much of the table the headings explain; the better of two readings of the same rows explains more.
  var score: Int {
    labels.count + groups.map { $0.columns.count + $0.cumulative.count }.reduce(0, +) - unknownCount
      + subheadings.count { hasGroup($0.index) && !valueColumns.contains($0.index) }
  }

  /// Whether a column shares its outermost heading with another one.
  private func hasGroup(_ index: Int) -> Bool {
    let group = header.paths[index].first
    return [index - 1, index + 1]
      .contains { headings.indices.contains($0) && header.paths[$0].first == group && group != nil }
  }

  /// Whether headings call some columns cumulative.
  var tellsCumulativeApart: Bool { groups.contains { $0.isCumulative || !$0.cumulative.isEmpty } }

  /// The scale of the figures whose own headings state none, with what a line above the table says.
  func scale(above line: Scale?) -> Scale? {
    var scale = scale ?? line
    scale?.isOfOneColumn = isWide && valueColumns.count == 1
    return scale
  }

  /// The columns whose headings state a scale of their own.
  var scaledColumns: [ValueColumn] { groups.flatMap { $0.columns + $0.cumulative }.filter { $0.scale != nil } }

  /// Every column of figures, those that are only checked included.
  var valueColumns: [Int] { groups.flatMap { ($0.columns + $0.cumulative).map(\.index) } }
}

extension Quantity {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
